"""What words that name a day mean, seen from the day of publication: an EDTF string (ISO 8601-2)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from claimkit.extract.engine.calendar_words import Calendar
from claimkit.language.calendars import hijri_day, jalali_day

Convert: TypeAlias = Callable[[int, int, int], date | None]
# Years that a calendar's dates are printed with.
_HIJRI_YEARS = range(1300, 1501)
_JALALI_YEARS = range(1280, 1450)
_GREGORIAN_YEARS = range(1800, 2200)


def meaning(matches: Sequence[re.Match[str]], marks: str, calendar: Calendar, published: date | None) -> str | None:
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
    if best.day is None:
        return best.edtf
    return best.edtf or best.day.isoformat()


@dataclass(frozen=True, slots=True)
class _Reading:
    """A day, or another EDTF string, and how sure it is: the lowest order is the surest."""

    order: int
    day: date | None = None
    edtf: str | None = None


_DATED, _OTHER_CALENDAR, _RELATIVE, _DAY_AND_MONTH, _WEEKDAY, _AGO, _VAGUE = range(7)


def _on_weekday(reading: _Reading, weekday: int) -> _Reading:
    """A relative day moved by one where the weekday beside it says so: printed before or after midnight."""
    if reading.day is None:
        return reading
    for days in (0, -1, 1):
        day = reading.day + timedelta(days)
        if day.isoweekday() == weekday:
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
    elif published is not None:
        yield from _seen_from(published, match, past, calendar)


def _seen_from(published: date, match: re.Match[str], past: bool, calendar: Calendar) -> Iterator[_Reading]:
    """What words mean that name a moment as seen from the day of publication: Monday, yesterday, last week."""
    if match["weekday"]:
        behind = (published.isoweekday() - int(calendar.of("weekday")[match["weekday"]])) % 7
        if past and not behind:
            behind = 7
        yield _Reading(_WEEKDAY, published - timedelta(behind))
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
    elif year in _JALALI_YEARS and (era == "jalali" or (era == "" and "jalali" in calendar.of("own calendar"))):
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


_CONVERT: dict[str, Convert] = {"month": _gregorian, "hijri month": hijri_day, "jalali month": jalali_day}


def _named_month(match: re.Match[str], calendar: Calendar, published: date | None) -> Iterator[_Reading]:
    """A day and a month by its name, with or without a year."""
    name = _squeezed(match["month"] or match["month_first"])
    printed_day = match["day"] or match["day_second"]
    day = int(calendar.of("ordinal").get(_squeezed(printed_day), printed_day))
    printed_year = match["year"] or match["year_second"]
    for kind, order in (("month", _DATED), ("hijri month", _OTHER_CALENDAR), ("jalali month", _OTHER_CALENDAR)):
        if name not in calendar.of(kind):
            continue
        month = int(calendar.of(kind)[name])
        convert = _CONVERT[kind]
        found = convert(int(printed_year), month, day) if printed_year else _latest(convert, month, day, published)
        if found is not None:
            yield _Reading(order if printed_year else _DAY_AND_MONTH, found)


def _latest(convert: Convert, month: int, day: int, published: date | None) -> date | None:
    """The latest such day that is not after the day of publication."""
    if published is None:
        return None
    year = published.year
    if convert is jalali_day:
        year -= 621
    if convert is hijri_day:
        year = int((year - 622) * 33 / 32) + 2
    for earlier in range(4):
        found = convert(year - earlier, month, day)
        if found is not None and found <= published:
            return found
    return None


def _period(value: str, published: date) -> str:
    """Last week, this month: the EDTF of a span of time so many units from the day of publication."""
    unit, _, steps = value.partition(" ")
    if unit == "week":
        monday = published - timedelta(published.isoweekday() - 1) + timedelta(weeks=int(steps))
        last = min(monday + timedelta(6), published)
        if monday == last:
            return monday.isoformat()
        return f"{monday.isoformat()}/{last.isoformat()}"
    if unit == "month":
        return _month_before(published, -int(steps))
    return str(published.year + int(steps))


def _month_before(published: date, months: int) -> str:
    count = published.year * 12 + published.month - 1 - months
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


def _ago(match: re.Match[str], calendar: Calendar, published: date) -> Iterator[_Reading]:
    """So many days, weeks, months or years before publication."""
    printed = match["count"] or match["count_behind"] or ""
    if not printed.isdigit():
        printed = calendar.of("number").get(printed, "1")
    count = int(printed)
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
