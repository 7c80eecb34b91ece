"""Small word lists of the Arabic lexicon, folded, for the stages that see no vocabulary."""

from __future__ import annotations

from functools import cache

from claimkit.extract.languages.ar.keys import folded
from claimkit.language.lexicons import load_lexicon

_LANGUAGE = "ar"


@cache
def words_of(kind: str) -> frozenset[str]:
    """The folded terms of a kind."""
    return frozenset(map(folded, load_lexicon(_LANGUAGE).of_kind(kind)))


@cache
def values_of(kind: str) -> dict[str, frozenset[str]]:
    """The folded terms of a kind, each with the words of its value, which "|" parts."""
    terms = load_lexicon(_LANGUAGE).of_kind(kind)
    return {folded(term): frozenset(folded(value).split("|")) for term, value in terms.items()}
