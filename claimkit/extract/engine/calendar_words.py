"""The words of a language that name days, and the patterns made of them (`seeds/lexicon/calendar.csv`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimkit.language.folding import level
from claimkit.language.identify import common_words
from claimkit.language.lexicons import rows_of
from claimkit.language.wording import any_phrase
from claimkit.shipped import shipped

WORD = re.compile(r"\w+")
# The kinds of words that can name a day by themselves.
_NAMING = ("weekday", "month", "hijri month", "jalali month", "relative", "period", "ago", "before")
# The kinds of words that can begin what names a day.
_OPENING = (*_NAMING, "ordinal", "number", "links", "opens")


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words of a language that name days: values by word and kind, and the patterns made of them.

    telling_words   of every term that can name a day its rarest word; a text without any of them names none by words
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
    common = common_words(language)
    for row in rows_of(shipped("seeds", "lexicon", "calendar.csv")):
        if row["language"] == language:
            values.setdefault(row["kind"], {})[level(row["term"])] = row["value"]
            if row["term"][0].isupper():
                cased.add(level(row["term"]))
    marks = (*values.get("opens", ()), *values.get("past", ()), *values.get("future", ()))
    behind = (*values.get("closes", ()), *values.get("past", ()), *values.get("future", ()))
    return Calendar(
        values=values,
        core=re.compile(_core(values)),
        before=re.compile(rf"(?<!\w)(?P<word>{any_phrase(marks)})\s+$"),
        behind=re.compile(rf"[\s,،(]{{0,2}}(?P<word>{any_phrase(behind)})(?!\w)\)?"),
        between=re.compile(rf"[\s,،()/-]*(?:(?:{any_phrase(values.get('links', ()))})[\s(]+)?"),
        cased=frozenset(cased),
        telling_words=frozenset(
            max(reversed(WORD.findall(term)), key=lambda word: (word not in common, len(word)))
            for kind in _NAMING
            for term in values.get(kind, ())
        ),
        opening_words=frozenset(_first_words(values)),
    )


def _first_words(values: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    for kind in _OPENING:
        for term in values.get(kind, ()):
            yield from WORD.findall(term)[:1]


def _core(values: Mapping[str, Mapping[str, str]]) -> str:
    """The pattern of what names a day without the words around it."""
    month = any_phrase([*values.get("month", ()), *values.get("hijri month", ()), *values.get("jalali month", ())])
    links = any_phrase([*values.get("links", ()), *values.get("opens", ())])
    era = rf"(?:\s*(?P<{{0}}>{any_phrase(values.get('era', ()))})(?!\w))?"
    ending = any_phrase(values.get("day ending", ()))
    unit, number = any_phrase(values.get("unit", ())), any_phrase(values.get("number", ()))
    return (
        r"(?<![\w/.-])(?:"
        r"(?P<iso>\d{4}[-/]\d{1,2}[-/]\d{1,2})(?![\d/-])"
        r"|(?P<n_first>\d{1,2})\s?[/.-]\s?(?P<n_second>\d{1,2})\s?[/.-]\s?(?P<n_year>\d{4})(?!\d)"
        + era.format("n_era")
        + rf"|(?P<day>\d{{1,2}}|{any_phrase(values.get('ordinal', ()))})(?:{ending}|\.)?\s+(?:(?:{links})\s+){{0,2}}"
        rf"(?P<month>{month})(?!\w)(?:\s?[/(]\s?(?:{month})\)?)?(?:,?\s+(?P<year>\d{{4}})(?!\d))?"
        + era.format("era")
        + rf"|(?P<month_first>{month})\s+(?P<day_second>\d{{1,2}})(?:{ending})?(?![\d:%]|[.,]\d)"
        r"(?:,?\s+(?P<year_second>\d{4})(?!\d))?"
        rf"|(?P<count>\d{{1,3}}|{number})\s+(?P<unit>{unit})\s+(?:{any_phrase(values.get('ago', ()))})(?!\w)"
        rf"|(?:{any_phrase(values.get('before', ()))})\s+(?:(?P<count_behind>\d{{1,3}}|{number})\s+)?"
        rf"(?P<unit_behind>{unit})(?!\w)"
        rf"|(?P<period>{any_phrase(values.get('period', ()))})(?!\w)"
        rf"|(?P<relative>{any_phrase(values.get('relative', ()))})(?!\w)"
        rf"|(?P<weekday>{any_phrase(values.get('weekday', ()))})(?!\w|['’]s\s)"
        rf"|(?P<month_only>(?P<month_only_name>{month})(?:,?\s+(?P<month_year>\d{{4}}))?(?!\w))"
        rf"|(?:(?:{links})\s+)(?P<year_only>\d{{4}})(?![\w/-])(?:" + era.format("year_era") + "))"
    )
