"""The full name that a page prints of somebody whom it calls by a surname alone."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit.extract.languages.ar.morphemes import ARTICLE, FUTURE, THIRD_PERSON
from claimkit.extract.languages.ar.proper import Extent, NameReader
from claimkit.extract.languages.ar.words import words_of

_SHORTEST, _LONGEST = 3, 5
_BEGIN = words_of("begins_name")
_WILL = tuple(FUTURE + prefix for prefix in THIRD_PERSON)


def full_name(names: NameReader, word: str) -> Extent | None:
    """The name that ends with a word where the page prints it whole; None where it prints none, or those of two."""
    found: dict[str, Extent] = {}
    for first, last in _places(names, word):
        found.setdefault(names.printed[first], (names.words[first].start(), names.words[last].end()))
    return next(iter(found.values())) if len(found) == 1 else None


def _places(names: NameReader, word: str) -> Iterator[tuple[int, int]]:
    """The numbers of the first and the last word of every name of several words that ends with a word."""
    for last in names.places_of.get(word, ()):
        if (first := _first(names, last)) < last:
            yield first, last


def _first(names: NameReader, last: int) -> int:
    """Number of the first word of the name that ends with a word; that word's own where it stands alone."""
    first = best = last
    while first and last - first < _LONGEST and names.joins(first) and _may_be_given(names, first - 1):
        first -= 1
        son = names.printed[first] in _BEGIN or names.printed[first + 1] in names.nasab
        if son or names.is_given(names.words, first) or names.begins_name(first):
            best = first
    return best


def _may_be_given(names: NameReader, at: int) -> bool:
    word = names.printed[at]
    before = names.printed[at - 1] if at else ""
    if word in names.nasab or before in names.nasab or names.is_given(names.words, at):
        return True
    if word.startswith(ARTICLE):
        return before in names.given
    verb = word[0] in THIRD_PERSON or word[:2] in _WILL
    return len(word) > _SHORTEST and not verb and names.is_plain(at)
