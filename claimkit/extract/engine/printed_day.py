"""The day that the head of an article prints of itself, in a line of its own, a byline or a dateline."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import islice

from claimkit.extract.engine.calendar_words import calendar_of
from claimkit.extract.engine.datelines import dateline_end
from claimkit.extract.engine.time_words import moments
from claimkit.language.folding import level
from claimkit.language.identify import language_of

# Lines of the head that are looked at; letters of one that stands for itself; words that it has besides its day.
_LINES, _SHORT, _BESIDE = 8, 80, 6
_HEAD = 2_000
_WORD = re.compile(r"[^\W\d_]+")
_DAY = len("2026-05-03")
# What ends a sentence: no stop of "p.m."
_ENDED = re.compile(r"(?:(?<!\.\w)\.|[?!\u061f])\s*\Z")


def printed_day(text: str | None) -> str | None:
    """The day (YYYY-MM-DD) of the lines of the head that are a date, a byline with one or a dateline with one.

    A day in a title or in a sentence tells of something else, as one that has begun nowhere yet does; one without its
    year tells nothing, nor do two days.
    """
    if not text:
        return None
    start, lines, language = 0, [], language_of(text)
    for line in text[:_HEAD].splitlines(keepends=True):
        if line.strip():
            lines.append((start, start + len(line)))
        start += len(line)
    days = {_day(text, language, line, is_first=not place) for place, line in enumerate(islice(lines, _LINES))}
    named = {day for day in days if day is not None}
    tomorrow = datetime.now(UTC).date() + timedelta(days=1)
    return next((day for day in named if len(named) == 1 and day <= tomorrow.isoformat()), None)


def _day(text: str, language: str, line: tuple[int, int], *, is_first: bool) -> str | None:
    start, end = line
    words = text[start:end]
    dateline = dateline_end(words, first=True)
    stands_alone = len(words) <= _SHORT and not _ENDED.search(words)
    if not stands_alone and not dateline:
        return None
    named = moments(text, language, None, start, end if stands_alone else start + dateline)
    if len(named) != 1 or named[0].edtf is None or len(named[0].edtf) != _DAY:
        return None
    span = named[0].span
    if dateline:
        return named[0].edtf
    before = text[start : span.start].rstrip()
    beside = _WORD.findall(before + text[span.end : end])
    most = _BESIDE * (not is_first)
    return named[0].edtf if len(beside) <= most and _tells_of_text(before, language) else None


def _tells_of_text(before: str, language: str) -> bool:
    """Whether a line says that the text came out on its day: nothing, a mark or "published" stands before the day."""
    found = _WORD.findall(before)
    if not found or not before[-1].isalnum():
        return True
    return not {level(word) for word in found}.isdisjoint(calendar_of(language).of("issued"))
