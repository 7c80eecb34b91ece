"""Dates in files are EDTF strings (Library of Congress, level 1) with an optional offset; tables add what they mean."""

from __future__ import annotations

import re
import time
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from edtf import EDTFParseException, Interval, UncertainOrApproximate, parse_edtf

from claimkit.errors import InputError

_OFFSET = re.compile(
    r"^(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<clock>\d\d:\d\d(?::\d\d)?))?(?P<zone>Z|[+-]\d\d:\d\d)?(?P<mark>[?~%]?)$"
)
_DAY = timedelta(days=1)


@lru_cache(maxsize=65536)
def interval(text: str) -> tuple[datetime, datetime]:
    """The half-open UTC interval [from, until) that an EDTF string means.

    A day without an offset is that day in UTC; an offset (`2021-12-30-05:00`, `2021-12-30T15:35-05:00`) moves it to
    where it was that day. A time means that minute or second. `?`, `~` and `%` widen by one day on each side.

    Raises:
        InputError: not a date, or one that never was (`2021-02-30`).
    """
    try:
        found = _OFFSET.match(text)
        start, until = _moment(**found.groupdict()) if found else _edtf(text)
    except (EDTFParseException, ValueError, OverflowError, TypeError, AttributeError) as error:
        raise InputError(f"{text!r} is not a date in EDTF, such as 2021-12-31, 2021-12-31~ or 2021-12") from error
    return start, until


def precision(text: str) -> str:
    """What an EDTF string is exact to: `second`, `minute`, `day`, `month`, `year` or `interval`."""
    if "/" in text:
        return "interval"
    if "T" in text:
        return "second" if re.search(r"T\d\d:\d\d:\d\d", text) else "minute"
    return {0: "year", 1: "month"}.get(text.rstrip("?~%").count("-"), "day")


def _moment(day: str, clock: str | None, zone: str | None, mark: str) -> tuple[datetime, datetime]:
    start = datetime.fromisoformat(f"{day}T{clock or '00:00'}{zone or 'Z'}").astimezone(UTC)
    length = _DAY if clock is None else timedelta(seconds=1 if clock.count(":") == 2 else 60)
    return _widened(start, start + length, bool(mark))


def _edtf(text: str) -> tuple[datetime, datetime]:
    parsed = parse_edtf(text)
    ends = (parsed.lower, parsed.upper) if isinstance(parsed, Interval) else (parsed, parsed)
    first, last = (_date(ends[0].lower_strict()), _date(ends[1].upper_strict()))
    if last < first:
        raise ValueError(text)
    return _widened(first, last + _DAY, any(isinstance(end, UncertainOrApproximate) for end in ends))


def _date(moment: time.struct_time) -> datetime:
    year, month, day = moment[:3]
    return datetime.combine(date(year, month, day), datetime.min.time(), UTC)


def _widened(start: datetime, until: datetime, uncertain: bool) -> tuple[datetime, datetime]:
    return (start - _DAY, until + _DAY) if uncertain else (start, until)
