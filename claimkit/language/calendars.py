"""Days of the Hijri and the Jalali calendar in the Gregorian one."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from claimkit.shipped import shipped

# The breaks of the 33-year cycles of leap years, years of the Jalali calendar.
_BREAKS = (-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178)
_FIRST_MUHARRAM = date(622, 7, 19)


def hijri_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a day of the Hijri calendar; None for a day that never was.

    By the Umm al-Qura calendar (1318 to 1500 AH), which Saudi Arabia prints; elsewhere and by sighting a month may
    begin a day sooner or later. Years outside it by the tabular calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16,
    18, 21, 24, 26 and 29 of 30).
    """
    if not (1 <= month <= 12 and 1 <= day <= 30 and 1 <= year <= 9000):
        return None
    known = _hijri_years().get(year)
    if known is None:
        return _tabular(year, month, day)
    begins, lengths = known
    if day > lengths[month - 1]:
        return None
    return begins + timedelta(sum(lengths[: month - 1]) + day - 1)


def jalali_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a day of the Jalali (solar Hijri) calendar; None for a day that never was.

    Leap years as in Borkowski, "The Persian calendar for 3000 years" (1996).
    """
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= year < _BREAKS[-1]):
        return None
    if day > _jalali_length(year, month):
        return None
    return _nowruz(year) + timedelta((month - 1) * 31 - max(0, month - 7) + day - 1)


def _jalali_length(year: int, month: int) -> int:
    if month <= 6:
        return 31
    if month == 12 and not _is_leap(year):
        return 29
    return 30


@cache
def _hijri_years() -> dict[int, tuple[date, tuple[int, ...]]]:
    """Year → its first day and the lengths of its months."""
    with shipped("seeds", "lexicon", "hijri-years.csv").open(encoding="utf-8", newline="") as lines:
        return {int(row["year"]): _hijri_year(row) for row in csv.DictReader(lines)}


def _hijri_year(row: Mapping[str, str]) -> tuple[date, tuple[int, ...]]:
    lengths = tuple(29 + int(bit) for bit in row["long_months"])
    return date.fromisoformat(row["begins"]), lengths


def _tabular(year: int, month: int, day: int) -> date | None:
    if day == 30 and not (month % 2 or (month == 12 and (11 * year + 14) % 30 < 11)):
        return None
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return _FIRST_MUHARRAM + timedelta(days)


def _cycle(year: int) -> tuple[int, int, int]:
    """Leap years up to the cycle of a year, the years since it began, and its length."""
    leaps, begin, length = -14, _BREAKS[0], 0
    for end in _BREAKS[1:]:
        length = end - begin
        if year < end:
            break
        leaps += length // 33 * 8 + length % 33 // 4
        begin = end
    return leaps, year - begin, length


def _nowruz(year: int) -> date:
    """The first day of a Jalali year."""
    leaps, since, length = _cycle(year)
    leaps += since // 33 * 8 + (since % 33 + 3) // 4
    if length % 33 == 4 and length - since == 4:
        leaps += 1
    gregorian = year + 621
    leap_days = gregorian // 4 - (gregorian // 100 + 1) * 3 // 4 - 150
    return date(gregorian, 3, 20 + leaps - leap_days)


def _is_leap(year: int) -> bool:
    return (_nowruz(year + 1) - _nowruz(year)).days == 366
