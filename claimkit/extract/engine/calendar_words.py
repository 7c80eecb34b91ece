"""The words of a language that name days, and the patterns made of them (`seeds/lexicon/calendar.csv`)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from claimkit.language.folding import level
from claimkit.shipped import shipped

WORD = re.compile(r"\w+")
_NEVER = r"(?!)"
# The kinds of words that can name a day by themselves.
_NAMING = ("weekday", "month", "hijri month", "jalali month", "relative", "period", "unit")
# The kinds of words that can begin what names a day.
_OPENING = (*_NAMING, "ordinal", "number", "before", "links", "opens")


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words of a language that name days: values by word and kind, and the patterns made of them.

    telling_words   the longest word of every term that can name a day; a text without any of them names none by words
    opening_words   the first word of everything that can begin what `core` finds, but for numbers
    """

    values: Mapping[str, Mapping[str, str]]
    core: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    between: re.Pattern[str]
    cased: frozenset[str]
    telling_words: frozenset[str]
    opening_words: frozenset[str]

    def of(self, kind: str) -> Mapping[str, str]:
        """The words of a kind, folded, with their values."""
        return self.values.get(kind, {})


@cache
def calendar_of(language: str) -> Calendar:
    """The words of a language that name days; of a language without any, a calendar that finds dates in numbers."""
    values: dict[str, dict[str, str]] = {}
    cased: set[str] = set()
    with shipped("seeds", "lexicon", "calendar.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["language"] == language:
                values.setdefault(row["kind"], {})[level(row["term"])] = row["value"]
                if row["term"][0].isupper():
                    cased.add(level(row["term"]))
    marks = (*values.get("opens", ()), *values.get("past", ()), *values.get("future", ()))
    behind = (*values.get("closes", ()), *values.get("past", ()), *values.get("future", ()))
    return Calendar(
        values=values,
        core=re.compile(_core(values)),
        before=re.compile(rf"(?<!\w)(?P<word>{_any(marks)})\s+$"),
        behind=re.compile(rf"[\s,،(]{{0,2}}(?P<word>{_any(behind)})(?!\w)\)?"),
        between=re.compile(rf"[\s,،()/-]*(?:(?:{_any(values.get('links', ()))})[\s(]+)?"),
        cased=frozenset(cased),
        telling_words=frozenset(max(WORD.findall(term), key=len) for kind in _NAMING for term in values.get(kind, ())),
        opening_words=frozenset(_first_words(values)),
    )


def _first_words(values: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    for kind in _OPENING:
        for term in values.get(kind, ()):
            yield from WORD.findall(term)[:1]


def _any(words: Sequence[str] | Mapping[str, str]) -> str:
    """A pattern of any of the words, the longest first; of none, one that never matches."""
    listed = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in listed) or _NEVER


def _core(values: Mapping[str, Mapping[str, str]]) -> str:
    """The pattern of what names a day without the words around it."""
    month = _any([*values.get("month", ()), *values.get("hijri month", ()), *values.get("jalali month", ())])
    links = _any([*values.get("links", ()), *values.get("opens", ())])
    era = rf"(?:\s*(?P<{{0}}>{_any(values.get('era', ()))})(?!\w))?"
    ending = _any(values.get("day ending", ()))
    unit, number = _any(values.get("unit", ())), _any(values.get("number", ()))
    return (
        r"(?<![\w/.-])(?:"
        r"(?P<iso>\d{4}[-/]\d{1,2}[-/]\d{1,2})(?![\d/-])"
        r"|(?P<n_first>\d{1,2})\s?[/.-]\s?(?P<n_second>\d{1,2})\s?[/.-]\s?(?P<n_year>\d{4})(?!\d)"
        + era.format("n_era")
        + rf"|(?P<day>\d{{1,2}}|{_any(values.get('ordinal', ()))})(?:{ending}|\.)?\s+(?:(?:{links})\s+){{0,2}}"
        rf"(?P<month>{month})(?!\w)(?:\s?[/(]\s?(?:{month})\)?)?(?:,?\s+(?P<year>\d{{4}})(?!\d))?"
        + era.format("era")
        + rf"|(?P<month_first>{month})\s+(?P<day_second>\d{{1,2}})(?:{ending})?(?![\d:%]|[.,]\d)"
        r"(?:,?\s+(?P<year_second>\d{4})(?!\d))?"
        rf"|(?P<count>\d{{1,3}}|{number})\s+(?P<unit>{unit})\s+(?:{_any(values.get('ago', ()))})(?!\w)"
        rf"|(?:{_any(values.get('before', ()))})\s+(?:(?P<count_behind>\d{{1,3}}|{number})\s+)?"
        rf"(?P<unit_behind>{unit})(?!\w)"
        rf"|(?P<period>{_any(values.get('period', ()))})(?!\w)"
        rf"|(?P<relative>{_any(values.get('relative', ()))})(?!\w)"
        rf"|(?P<weekday>{_any(values.get('weekday', ()))})(?!\w|['’]s\s)"
        rf"|(?P<month_only>(?P<month_only_name>{month})(?:,?\s+(?P<month_year>\d{{4}}))?(?!\w))"
        rf"|(?:(?:{links})\s+)(?P<year_only>\d{{4}})(?![\w/-])(?:" + era.format("year_era") + "))"
    )
