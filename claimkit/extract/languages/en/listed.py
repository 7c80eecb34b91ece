"""Small word lists of the English lexicon for the stages that see no vocabulary; unknown kinds are errors."""

from __future__ import annotations

from claimkit.extract.engine.word_lists import printed_of


def listed(kind: str) -> frozenset[str]:
    """The terms of a kind."""
    return frozenset(printed_of("en", kind))
