"""What a user gets as one document set aside is a failing test here."""

from __future__ import annotations

from typing import NoReturn

import pytest

from claimkit.extract.engine import claims


@pytest.fixture(autouse=True)
def _grammars_may_not_fail(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Raise what a grammar raises, unless a test is about that (marker `grammar_fails`)."""

    def raised(_text: str, _language: str, error: Exception) -> NoReturn:
        raise error

    if request.node.get_closest_marker("grammar_fails") is None:
        monkeypatch.setattr(claims, "_failed", raised)
