"""Dates in files are EDTF strings (Library of Congress, level 1) with an optional offset; tables add what they mean."""

from __future__ import annotations

import re
import time
import unicodedata
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache

from claimkit.errors import InputError

_OFFSET = re.compile(
    r"^(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<clock>\d\d:\d\d(?::\d\d)?))?(?P<zone>Z|[+-]\d\d:\d\d)?(?P<mark>[?~%]?)$"
)
_UNMARKED = re.compile(r"^(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?$")
_DAY = timedelta(days=1)
# What pages print: spaces for T, slashes, fractions of a second, offsets without a colon.
_PRINTED = re.compile(
    r"^(?P<year>\d{4})(?P<between>[-/])(?P<month>\d\d)(?P=between)(?P<day>\d\d)"
    r"(?:(?:T|\s+)(?P<clock>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?P<mark>[?~%]?)$"
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
# Years of the Hijri and the Jalali calendar that texts are printed with; no news is from the Gregorian ones.
_OTHER_CALENDARS = range(1280, 1501)


@lru_cache(maxsize=65536)
def interval(text: str) -> tuple[datetime, datetime]:
    """The half-open UTC interval [from, until) that an EDTF string means.

    A day without an offset is that day in UTC; an offset (`2021-12-30-05:00`, `2021-12-30T15:35-05:00`) moves it to
    where it was that day. A time means that minute or second. `?`, `~` and `%` widen by one day on each side.

    Raises:
        InputError: not a date, one that never was (`2021-02-30`), or a year of another calendar (`1447-09-15`).
    """
    edtf = plain_date(text)
    year = _YEAR.search(edtf)
    if year is not None and int(year[0]) in _OTHER_CALENDARS:
        raise InputError("{text!r} has a year of the Hijri or Jalali calendar: give the Gregorian date", text=text)
    try:
        found = _OFFSET.match(edtf)
        start, until = _moment(**found.groupdict()) if found else _edtf(edtf)
    except (ValueError, OverflowError, TypeError, AttributeError) as error:
        raise InputError(
            "{text!r} is not a date in EDTF, such as 2021-12-31, 2021-12-31~ or 2021-12", text=text
        ) from error
    return start, until


def plain_date(text: str) -> str:
    """The EDTF string that a printed date means: `2026-05-03 14:00:00.000+0300` → `2026-05-03T14:00:00+03:00`.

    Digits of every script are read. What is no such date comes back as it is, without the space around it.
    """
    plain = text.strip()
    if not plain.isascii():
        plain = "".join(str(unicodedata.decimal(letter, letter)) for letter in plain)
    match = _PRINTED.match(plain)
    if match is None:
        return _mail_date(plain) or plain
    clock = match["clock"] and f"T{match['clock']}"
    return f"{match['year']}-{match['month']}-{match['day']}{clock or ''}{_offset(match['zone'])}{match['mark']}"


@lru_cache(maxsize=65536)
def date_of(said: str | None) -> str | None:
    """The EDTF string of a date that a page, a file or the name of one gives; None where it is no date."""
    if not said:
        return None
    try:
        interval(said)
    except InputError:
        return None
    return plain_date(said)


def published_day(text: str | None) -> date | None:
    """The day that a printed date is, where it was printed; None where it is no single day."""
    plain = plain_date(text or "")
    if not _OFFSET.match(plain):
        return None
    try:
        return date.fromisoformat(plain[:10])
    except ValueError:
        return None


def _offset(zone: str | None) -> str:
    if zone is None:
        return ""
    if zone in ("Z", "UTC", "GMT"):
        return "Z"
    numbers = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{numbers[:2]}:{numbers[2:]}"


def _mail_date(text: str) -> str | None:
    """The EDTF string of a date as feeds print it (RFC 5322): `Sun, 03 May 2026 14:00:00 +0300`."""
    if not text[:3].isalpha() or "," not in text[3:5]:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return moment.isoformat(timespec="seconds")


def precision(text: str) -> str:
    """What an EDTF string is exact to: `second`, `minute`, `day`, `month`, `year` or `interval`."""
    text = plain_date(text)
    if "/" in text:
        return "interval"
    if re.search(r"T\d\d:\d\d:\d\d", text):
        return "second"
    if "T" in text:
        return "minute"
    return {0: "year", 1: "month"}.get(text.rstrip("?~%").count("-"), "day")


def _moment(day: str, clock: str | None, zone: str | None, mark: str) -> tuple[datetime, datetime]:
    start = datetime.fromisoformat(f"{day}T{clock or '00:00'}{zone or 'Z'}").astimezone(UTC)
    return _widened(start, start + _length(clock), bool(mark))


def _length(clock: str | None) -> timedelta:
    """How long a moment of this precision lasts."""
    if clock is None:
        return _DAY
    if clock.count(":") == 1:
        return timedelta(minutes=1)
    return timedelta(seconds=1)


def _plain(text: str) -> tuple[datetime, datetime] | None:
    """The interval of a year, a month, or two of these or of days with a slash between; None for any other text."""
    ends = [_UNMARKED.match(part) for part in text.split("/")]
    if len(ends) > 2 or None in ends:
        return None
    try:
        spans = [_span(**end.groupdict()) for end in ends if end]
    except OverflowError:
        return None
    if spans[-1][1] <= spans[0][0]:
        raise ValueError(text)
    return spans[0][0], spans[-1][1]


def _span(year: str, month: str | None, day: str | None) -> tuple[datetime, datetime]:
    start = datetime(int(year), int(month or 1), int(day or 1), tzinfo=UTC)
    if day:
        return start, start + _DAY
    after = start.replace(day=28) + timedelta(days=4 if month else 365)
    return start, after.replace(day=1, month=after.month if month else 1)


def _edtf(text: str) -> tuple[datetime, datetime]:
    if (plain := _plain(text)) is not None:
        return plain
    # Its grammar takes longer to load than everything else, and most dates do without.
    from edtf import EDTFParseException, Interval, UncertainOrApproximate, parse_edtf

    try:
        parsed = parse_edtf(text)
    except EDTFParseException as error:
        raise ValueError(text) from error
    ends = (parsed.lower, parsed.upper) if isinstance(parsed, Interval) else (parsed, parsed)
    first, last = (_date(ends[0].lower_strict()), _date(ends[1].upper_strict()))
    if last < first:
        raise ValueError(text)
    return _widened(first, last + _DAY, any(isinstance(end, UncertainOrApproximate) for end in ends))


def _date(moment: time.struct_time) -> datetime:
    year, month, day = moment[:3]
    return datetime.combine(date(year, month, day), datetime.min.time(), UTC)


def _widened(start: datetime, until: datetime, uncertain: bool) -> tuple[datetime, datetime]:
    if not uncertain:
        return start, until
    return start - _DAY, until + _DAY
