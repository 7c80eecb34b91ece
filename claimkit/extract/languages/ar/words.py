"""Small word lists of the Arabic lexicon for the stages that see no vocabulary; unknown kinds are errors."""

from __future__ import annotations

import re
from functools import cache

from claimkit.extract.engine import word_lists
from claimkit.extract.languages.ar.keys import folded
from claimkit.language.lexicons import load_lexicon

_LANGUAGE = "ar"
# From where to where a piece of a page reaches.
Extent = tuple[int, int]
WORD = re.compile(r"\w+")


@cache
def words_of(kind: str) -> frozenset[str]:
    """The folded terms of a kind."""
    return frozenset(listed(kind))


@cache
def listed(kind: str) -> tuple[str, ...]:
    """The folded terms of a kind in the order of the table."""
    return tuple(map(folded, printed_of(kind)))


def printed_of(kind: str) -> tuple[str, ...]:
    """The terms of a kind as the table has them, in its order: cues are compared so."""
    return word_lists.printed_of(_LANGUAGE, kind)


@cache
def values_of(kind: str) -> dict[str, frozenset[str]]:
    """The folded terms of a kind, each with the words of its value, which "|" parts."""
    terms = load_lexicon(_LANGUAGE).of_kind(kind)
    return {folded(term): frozenset(folded(value).split("|")) for term, value in terms.items()}
