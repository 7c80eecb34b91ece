"""Words that name a day: where they stand in a text and, seen from the day of publication, which day they mean.

    moments("He said on Friday that …", "en", date(2026, 5, 3))  →  [Moment(Span(8, 17), "2026-05-01")]

Four kinds: weekdays, relative days, dates, and dates of the Hijri and the Jalali calendar. The words are the data of
`seeds/lexicon/calendar.csv`; what is returned is EDTF (ISO 8601-2), a day, month or year, or an interval for a week.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from claimkit.language.calendars import hijri_day, jalali_day
from claimkit.language.folding import level
from claimkit.records import Span
from claimkit.shipped import shipped

_AROUND = 40
_DIGIT = re.compile(r"\d{4}")
_WORD = re.compile(r"\w+")
# The kinds of words that can name a day by themselves.
_NAMING = ("weekday", "month", "hijri month", "jalali month", "relative", "period", "unit")
_CONVERTED = {"hijri": hijri_day, "jalali": jalali_day}
_NEVER = r"(?!)"
# Years that a calendar's dates are printed with.
_HIJRI_YEARS = range(1300, 1501)
_JALALI_YEARS = range(1280, 1450)
_GREGORIAN_YEARS = range(1800, 2200)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day that words name.

    span    the words, with the prepositions before them
    edtf    the day they mean; None where that cannot be told, or lies ahead
    """

    span: Span
    edtf: str | None


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words of a language that name days: values by word and kind, and the patterns made of them."""

    values: Mapping[str, Mapping[str, str]]
    core: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    between: re.Pattern[str]
    cased: frozenset[str]
    first_words: frozenset[str]

    def of(self, kind: str) -> Mapping[str, str]:
        """The words of a kind, folded, with their values."""
        return self.values.get(kind, {})


def moments(text: str, language: str, published: date | None, start: int = 0, end: int | None = None) -> list[Moment]:
    """The days named in text[start:end], in order; `published` is the day they are seen from."""
    calendar = calendar_of(language)
    words = level(text[start:end])
    if not _DIGIT.search(words) and calendar.first_words.isdisjoint(_WORD.findall(words)):
        return []
    found: list[tuple[Span, list[re.Match[str]], str]] = []
    for match in calendar.core.finditer(words):
        if not _is_day(match, text[start:end], words, calendar):
            continue
        first, last, around = _with_neighbours(words, match, calendar)
        if found and calendar.between.fullmatch(words, found[-1][0].end, max(first, found[-1][0].end)):
            span, matches, marks = found[-1]
            found[-1] = (Span(span.start, last), [*matches, match], f"{marks} {around}")
        elif match.lastgroup != "month_only" or first < match.start() or match["month_year"]:
            found.append((Span(first, last), [match], around))
    return [
        Moment(Span(start + span.start, start + span.end), _edtf(matches, marks, calendar, published))
        for span, matches, marks in found
    ]


def _is_day(match: re.Match[str], printed: str, words: str, calendar: Calendar) -> bool:
    """Whether a match names a day here: with a capital where its word has one, and no other sense beside it."""
    for group in ("month", "month_first", "month_only_name", "weekday"):
        if match[group] and match[group] in calendar.cased and not printed[match.start(group)].isupper():
            return False
    if match["relative"] and calendar.of("no adverb"):
        after = re.match(r"\s+(\w+)", words[match.end() : match.end() + _AROUND])
        return after is None or after[1] not in calendar.of("no adverb")
    return True


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
    word = re.sub(r"\s+", " ", word)
    return next((kind for kind in ("past", "future", "era") if word in calendar.of(kind)), "")


def _edtf(matches: Sequence[re.Match[str]], marks: str, calendar: Calendar, published: date | None) -> str | None:
    """What the words of one moment mean together: the surest of them, put right by its weekday."""
    ahead = (int(calendar.of("relative")[_squeezed(match["relative"])]) > 0 for match in matches if match["relative"])
    if "future" in marks or any(ahead):
        return None
    readings = sorted(
        (reading for match in matches for reading in _readings(match, "past" in marks, calendar, published)),
        key=lambda reading: reading.order,
    )
    if not readings:
        return None
    best = readings[0]
    weekdays = [int(calendar.of("weekday")[match["weekday"]]) for match in matches if match["weekday"]]
    if best.day is not None and weekdays and best.order == _RELATIVE:
        best = _on_weekday(best, weekdays[0])
    if best.day is not None and published is not None and best.day > published + timedelta(1):
        return None
    return best.edtf or (best.day.isoformat() if best.day is not None else None)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A day, or another EDTF string, and how sure it is: the lowest order is the surest."""

    order: int
    day: date | None = None
    edtf: str | None = None


_DATED, _OTHER_CALENDAR, _RELATIVE, _DAY_AND_MONTH, _WEEKDAY, _AGO, _VAGUE = range(7)


def _on_weekday(reading: _Reading, weekday: int) -> _Reading:
    """A relative day moved by one where the weekday beside it says so: printed before or after midnight."""
    for days in (0, -1, 1):
        day = reading.day + timedelta(days) if reading.day is not None else None
        if day is not None and day.isoweekday() == weekday:
            return _Reading(reading.order, day)
    return reading


def _readings(match: re.Match[str], past: bool, calendar: Calendar, published: date | None) -> Iterator[_Reading]:
    if match["iso"]:
        year, month, day = (int(part) for part in re.split(r"[-/]", match["iso"]))
        yield from _dated(year, month, day, match, calendar)
    elif match["n_year"]:
        yield from _numeric(match, calendar)
    elif match["month"] or match["month_first"]:
        yield from _named_month(match, calendar, published)
    elif published is None:
        return
    elif match["weekday"]:
        behind = (published.isoweekday() - int(calendar.of("weekday")[match["weekday"]])) % 7
        yield _Reading(_WEEKDAY, published - timedelta(behind or (7 if past else 0)))
    elif match["relative"]:
        days = int(calendar.of("relative")[_squeezed(match["relative"])])
        yield _Reading(_RELATIVE, published + timedelta(days))
    elif match["period"]:
        yield _Reading(_VAGUE, edtf=_period(calendar.of("period")[_squeezed(match["period"])], published))
    elif match["unit"] or match["unit_behind"]:
        yield from _ago(match, calendar, published)
    elif match["month_only_name"]:
        yield from _month_only(match, past, calendar, published)
    elif match["year_only"]:
        year = int(match["year_only"])
        if year in _GREGORIAN_YEARS and year <= published.year:
            yield _Reading(_VAGUE, edtf=str(year))


def _squeezed(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _dated(year: int, month: int, day: int, match: re.Match[str], calendar: Calendar) -> Iterator[_Reading]:
    """A day given by three numbers, in the calendar that its era or year tells."""
    era = calendar.of("era").get(_squeezed(match["era"] or match["n_era"] or ""), "")
    if year in _GREGORIAN_YEARS and era in ("", "gregorian"):
        found, order = _gregorian(year, month, day), _DATED
    elif year in _JALALI_YEARS and (
        era == "jalali" or (era == "" and "jalali month" in calendar.values and calendar.of("weekday").get("شنبه"))
    ):
        found, order = jalali_day(year, month, day), _OTHER_CALENDAR
    elif year in _HIJRI_YEARS and era in ("", "hijri"):
        found, order = hijri_day(year, month, day), _OTHER_CALENDAR
    else:
        return
    if found is not None:
        yield _Reading(order, found)


def _gregorian(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _numeric(match: re.Match[str], calendar: Calendar) -> Iterator[_Reading]:
    """A day, a month and a year in numbers: the day first, save where only the other order can be."""
    first, second, year = int(match["n_first"]), int(match["n_second"]), int(match["n_year"])
    if second > 12 >= first:
        first, second = second, first
    elif calendar.of("weekday").get("friday") and first <= 12 and year in _GREGORIAN_YEARS:
        return  # 5/1/2026 is May 1 or January 5
    yield from _dated(year, second, first, match, calendar)


def _named_month(match: re.Match[str], calendar: Calendar, published: date | None) -> Iterator[_Reading]:
    """A day and a month by its name, with or without a year."""
    name = _squeezed(match["month"] or match["month_first"])
    printed_day = match["day"] or match["day_second"]
    day = int(printed_day) if printed_day.isdigit() else int(calendar.of("ordinal")[_squeezed(printed_day)])
    printed_year = match["year"] or match["year_second"]
    for kind, order in (("month", _DATED), ("hijri month", _OTHER_CALENDAR), ("jalali month", _OTHER_CALENDAR)):
        if name not in calendar.of(kind):
            continue
        month = int(calendar.of(kind)[name])
        convert = _CONVERTED.get(kind.split()[0], _gregorian)
        found = convert(int(printed_year), month, day) if printed_year else _latest(convert, month, day, published)
        if found is not None:
            yield _Reading(order if printed_year else _DAY_AND_MONTH, found)


def _latest(convert: object, month: int, day: int, published: date | None) -> date | None:
    """The latest such day that is not after the day of publication."""
    if published is None or not callable(convert):
        return None
    year = published.year if convert is _gregorian else published.year - 621 if convert is jalali_day else 0
    if convert is hijri_day:
        year = int((published.year - 622) * 33 / 32) + 2
    for earlier in range(4):
        found = convert(year - earlier, month, day)
        if isinstance(found, date) and found <= published:
            return found
    return None


def _period(value: str, published: date) -> str:
    """Last week, this month: the EDTF of a span of time so many units from the day of publication."""
    unit, _, steps = value.partition(" ")
    if unit == "week":
        monday = published - timedelta(published.isoweekday() - 1) + timedelta(weeks=int(steps))
        last = min(monday + timedelta(6), published)
        return f"{monday.isoformat()}/{last.isoformat()}" if monday != last else monday.isoformat()
    if unit == "month":
        return _month_before(published, -int(steps))
    return str(published.year + int(steps))


def _month_before(published: date, months: int) -> str:
    count = published.year * 12 + published.month - 1 - months
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


def _ago(match: re.Match[str], calendar: Calendar, published: date) -> Iterator[_Reading]:
    """So many days, weeks, months or years before publication."""
    printed = match["count"] or match["count_behind"] or ""
    count = int(printed) if printed.isdigit() else int(calendar.of("number").get(printed, "1"))
    unit, _, times = calendar.of("unit")[match["unit"] or match["unit_behind"]].partition(" ")
    steps = count * int(times)
    if steps > 400:
        return
    if unit == "day":
        yield _Reading(_AGO, published - timedelta(steps))
    elif unit == "week":
        yield _Reading(_AGO, edtf=f"{(published - timedelta(weeks=steps)).isoformat()}~")
    elif unit == "month":
        yield _Reading(_AGO, edtf=_month_before(published, steps))
    else:
        yield _Reading(_AGO, edtf=str(published.year - steps))


def _month_only(match: re.Match[str], past: bool, calendar: Calendar, published: date) -> Iterator[_Reading]:
    """A month by its name: the latest one that had begun at publication."""
    name = _squeezed(match["month_only_name"])
    if name not in calendar.of("month"):
        return
    month = int(calendar.of("month")[name])
    if match["month_year"]:
        yield _Reading(_VAGUE, edtf=f"{int(match['month_year']):04d}-{month:02d}")
    else:
        year = published.year - (month > published.month or (past and month == published.month))
        yield _Reading(_VAGUE, edtf=f"{year:04d}-{month:02d}")


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
        first_words=frozenset(_WORD.findall(term)[0] for kind in _NAMING for term in values.get(kind, ())),
    )


def _any(words: Sequence[str] | Mapping[str, str]) -> str:
    """A pattern of any of the words, the longest first; of none, one that never matches."""
    listed = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in listed) or _NEVER


def _core(values: Mapping[str, Mapping[str, str]]) -> str:
    """The pattern of what names a day without the words around it."""
    month = _any([*values.get("month", ()), *values.get("hijri month", ()), *values.get("jalali month", ())])
    links = _any([*values.get("links", ()), *values.get("opens", ())])
    era = rf"(?:\s*(?P<{{0}}>{_any(values.get('era', ()))})(?!\w))?"
    unit, number = _any(values.get("unit", ())), _any(values.get("number", ()))
    return (
        r"(?<![\w/.-])(?:"
        r"(?P<iso>\d{4}[-/]\d{1,2}[-/]\d{1,2})(?![\d/-])"
        r"|(?P<n_first>\d{1,2})\s?[/.-]\s?(?P<n_second>\d{1,2})\s?[/.-]\s?(?P<n_year>\d{4})(?!\d)"
        + era.format("n_era")
        + rf"|(?P<day>\d{{1,2}}|{_any(values.get('ordinal', ()))})(?:st|nd|rd|th|-?го|\.)?\s+(?:(?:{links})\s+){{0,2}}"
        rf"(?P<month>{month})(?!\w)(?:\s?[/(]\s?(?:{month})\)?)?(?:,?\s+(?P<year>\d{{4}})(?!\d))?"
        + era.format("era")
        + rf"|(?P<month_first>{month})\s+(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
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
