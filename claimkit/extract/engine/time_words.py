"""Words that name a day: where they stand in a text and, seen from the day of publication, which day they mean.

    moments("He said on Friday that …", "en", date(2026, 5, 3))  →  [Moment(Span(8, 17), "2026-05-01")]

Four kinds: weekdays, relative days, dates, and dates of the Hijri and the Jalali calendar. The words are the data of
`seeds/lexicon/calendar.csv`; what is returned is EDTF (ISO 8601-2), a day, month or year, or an interval for a week.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from claimkit.extract.engine.calendar_words import WORD, Calendar, calendar_of
from claimkit.extract.engine.kept import Kept
from claimkit.extract.engine.time_meanings import meaning
from claimkit.language.arabic import affix
from claimkit.language.folding import level
from claimkit.records import Span

_AROUND = 40
# The first digit stands alone, so that the search skips to it.
_YEAR = re.compile(r"[0-9][0-9]{3}")
# A day is named by its telling word or year and so many characters before it.
_REACH = 60


@dataclass(slots=True)
class Moment:
    """A day that words name.

    span    the words, with the prepositions before them
    edtf    the day they mean; None where that cannot be told, or lies ahead
    """

    span: Span
    edtf: str | None


def moments(text: str, language: str, published: date | None, start: int = 0, end: int | None = None) -> list[Moment]:
    """The days named in text[start:end], in order; `published` is the day they are seen from."""
    calendar = calendar_of(language)
    printed, words = text[start:end], _leveled(text)[start:end]
    told = calendar.telling_words.intersection(WORD.findall(words))
    if not told and not _YEAR.search(words):
        return []
    found: list[tuple[Span, list[re.Match[str]], str]] = []
    for match in _cores(words, told, calendar):
        if not _is_day(match, printed, words, calendar):
            continue
        first, last, around = _with_neighbours(words, match, calendar)
        if found and calendar.between.fullmatch(words, found[-1][0].end, max(first, found[-1][0].end)):
            span, matches, marks = found[-1]
            found[-1] = (Span(span.start, last), [*matches, match], f"{marks} {around}")
        elif match.lastgroup != "month_only" or first < match.start() or match["month_year"]:
            found.append((Span(first, last), [match], around))
    return [
        Moment(Span(start + span.start, start + span.end), meaning(matches, marks, calendar, published))
        for span, matches, marks in found
    ]


# Of a word its level.
LEVELS = Kept(level)


@lru_cache(maxsize=1)
def _leveled(text: str) -> str:
    """A text's level, kept for the next of its lines."""
    return level(text)


# The word stands first, so that the search skips to its letters.
_TELLING = Kept(lambda word: re.compile(rf"{word}(?<!\w{word})(?!\w)"))
_AFTER, _BLANK = re.compile(r"\s+(\w+)"), re.compile(r"\s+")
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"(?<!\w)(\w+) \Z"), re.compile(r" (\w+)")


def _cores(words: str, told: Iterable[str], calendar: Calendar) -> Iterator[re.Match[str]]:
    """What `calendar.core` finds; it is tried only near what tells, at words that can begin a match."""
    end = tried = 0
    telling = [_YEAR, *map(_TELLING.__getitem__, told)]
    for at, behind in sorted([each.span() for tells in telling for each in tells.finditer(words)]):
        for word in WORD.finditer(words, max(tried, at - _REACH), behind):
            printed, start = word[0], word.start()
            if start < end or not (printed in calendar.opening_words or printed[0].isdigit()):
                continue
            match = calendar.core.match(words, start)
            if match is not None:
                end = match.end()
                yield match
        tried = behind


def _is_day(match: re.Match[str], printed: str, words: str, calendar: Calendar) -> bool:
    """Whether a match names a day here: with a capital where its word has one, and no other sense beside it."""
    for group in ("month", "month_first", "month_only_name", "weekday"):
        if match[group] and match[group] in calendar.cased and not printed[match.start(group)].isupper():
            return False
    if _is_name(match, printed, calendar):
        return False
    if match["relative"] and calendar.of("no adverb"):
        after = _AFTER.match(words, match.end(), match.end() + _AROUND)
        return after is None or after[1] not in calendar.of("no adverb")
    return True


def _is_name(match: re.Match[str], printed: str, calendar: Calendar) -> bool:
    """Whether a day is part of a name: USA Today, the Sunday Times, صحيفة اليوم."""
    start, named = match.start(), calendar.of("named by a day")
    before = _WORD_BEFORE.search(printed, max(0, start - _AROUND), start)
    behind = _WORD_BEHIND.match(printed, match.end())
    if behind is not None and behind[1][0].isupper() and LEVELS[behind[1]] in named:
        return True
    if before is None:
        return False
    if LEVELS[before[1]] in named:
        return printed.startswith(affix("article"), start)
    return match["relative"] is not None and printed[start].isupper() and before[1][0].isupper()


def _with_neighbours(words: str, match: re.Match[str], calendar: Calendar) -> tuple[int, int, str]:
    """The match with prepositions and "last", "next" around it: where it begins and ends, and which marks it has."""
    first, last, marks = match.start(), match.end(), []
    for _ in range(3):
        before = calendar.before.search(words, max(0, first - _AROUND), first)
        if before is None:
            break
        marks.append(before["word"])
        first = before.start("word")
    for _ in range(2):
        behind = calendar.behind.match(words, last)
        if behind is None:
            break
        marks.append(behind["word"])
        last = behind.end()
    if words[last : last + 1] == ")" and "(" in words[first - 1 : last]:
        last += 1
    return first, last, " ".join(_mark(mark, calendar) for mark in marks)


def _mark(word: str, calendar: Calendar) -> str:
    word = _BLANK.sub(" ", word)
    return next((kind for kind in ("past", "future", "era") if word in calendar.of(kind)), "")
