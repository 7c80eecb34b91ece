"""The script of a text."""

from __future__ import annotations

import pytest

from claimkit.language import script


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("قال بوتين", "Arab"),
        ("Путин сказал", "Cyrl"),
        ("Putin said", "Latn"),
        ("2021 — 12", None),
        ("", None),
        ("قال بوتين: OK", "Arab"),
    ],
)
def test_script_is_that_of_most_letters(text: str, code: str | None) -> None:
    assert script(text) == code
