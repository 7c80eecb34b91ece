"""The noun phrase that names a speaker, cut out of the words where one must stand."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.extract.engine.units import Unit

# What may stand before the subject of a sentence and is none of it.
_LEADING = ("adverb", "time", "and", "comma", "negation", "as", "dash", "close")
_HEADS = ("name", "noun", "title", "pronoun", "scare", "word", "oblique", "relative")
# What ends a phrase.
_ENDS = ("adverb", "auxiliary", "reported", "negation", "particle", "infinitive", "time", "cue", "that", "CUE", "speech")
_BEFORE_NOUN = ("article", "name", "title", "noun", "possessive", "scare", "number", "oblique")
_ROLES = ("title", "noun")
_FAR = 5


def noun_phrase(row: Sequence[Unit], start: int, end: int, settings: frozenset[str]) -> tuple[int, int] | None:
    """The range of the noun phrase among units that hold a speaker; None where no phrase can be one.

    Leading adverbs and days are left out, and whatever follows the phrase: a place, a day, whom it was told.
    """
    start = _without_lead(row, start, end)
    stop = start
    while stop < end and not _cuts(row, start, stop, end, settings):
        stop += 1
    while stop > start and row[stop - 1].kind in ("comma", "and", "preposition", "genitive", "article", "dash"):
        stop -= 1
    if not any(unit.kind in _HEADS for unit in row[start:stop]):
        return None
    return start, stop


def _without_lead(row: Sequence[Unit], start: int, end: int) -> int:
    """Where the phrase begins: behind "am Montag", "however", "in 2018"."""
    while start < end:
        if row[start].kind in _LEADING:
            start += 1
        elif row[start].kind == "preposition":
            day = _day(row, start, end)
            if day is None:
                return end
            start = day
        else:
            break
    return start


def _day(row: Sequence[Unit], start: int, end: int) -> int | None:
    """Where a day or year that a preposition introduces ends; None where it introduces something else."""
    at = start + 1
    while at < min(end, start + _FAR) and row[at].kind in ("article", "word", "number", "preposition", "genitive"):
        at += 1
    if at >= end or row[at].kind != "time":
        return None
    while at < end and row[at].kind in ("time", "number"):
        at += 1
    return at


def _cuts(row: Sequence[Unit], start: int, at: int, end: int, settings: frozenset[str]) -> bool:
    """Whether the phrase ends before this unit."""
    kind = row[at].kind
    before = row[at - 1].kind if at > start else ""
    after = row[at + 1].kind if at + 1 < end else ""
    if kind in _ENDS:
        return not (kind == "time" and before in ("article", "genitive"))
    if kind == "preposition":
        return before not in _ROLES or after == "time"
    if kind == "and":
        return after not in _BEFORE_NOUN
    if kind == "comma":
        return after not in _BEFORE_NOUN
    if kind == "pronoun":
        return at > start
    return "capital_nouns" in settings and kind == "word" and before in ("name", "noun", "title")
