"""Sentences and scripts."""

from __future__ import annotations

import pytest

from claimkit.language.identify import language_of
from claimkit.language.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two!  Three?", ["One.", "Two!", "Three?"]),
        ("قال نعم. ثم مضى؟ لا!", ["قال نعم.", "ثم مضى؟", "لا!"]),
        (
            "Mr. Hall met Gov. Ames of the U.S. Senate. He left.",
            ["Mr. Hall met Gov. Ames of the U.S. Senate.", "He left."],
        ),
        ("“Yes.” He left.\nNext", ["“Yes.”", "He left.", "Next"]),
        ("«نعم.» ومضى\nالتالي", ["«نعم.»", "ومضى", "التالي"]),
        ("It rose 3.5 percent", ["It rose 3.5 percent"]),
        ("  \n ", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hello there", "en"),
        ("مرحبا بكم", "ar"),
        ("Привет всем", "ru"),
        ("", "en"),
        ("123", "en"),
        ("قال Biden نعم", "ar"),
    ],
)
def test_language_of(text: str, language: str) -> None:
    assert language_of(text) == language
