"""Days of the Hijri and the Jalali calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from claimkit.language.calendars import hijri_day, jalali_day


@pytest.mark.parametrize(
    ("year", "month", "day", "gregorian"),
    [
        (1447, 9, 15, date(2026, 3, 4)),
        (1447, 10, 1, date(2026, 3, 20)),
        (1446, 12, 10, date(2025, 6, 6)),
        (1436, 10, 21, date(2015, 8, 6)),
        (1445, 9, 1, date(2024, 3, 11)),
        (1, 1, 1, date(622, 7, 19)),
        (1447, 13, 1, None),
        (1447, 1, 31, None),
        (0, 1, 1, None),
    ],
)
def test_hijri_day(year: int, month: int, day: int, gregorian: date | None) -> None:
    assert hijri_day(year, month, day) == gregorian


def test_hijri_years_join_without_a_gap() -> None:
    for year in range(1318, 1500):
        last = hijri_day(year, 12, 30) or hijri_day(year, 12, 29)
        assert last is not None
        assert hijri_day(year + 1, 1, 1) == last + timedelta(1)


@pytest.mark.parametrize(
    ("year", "month", "day", "gregorian"),
    [
        (1405, 2, 12, date(2026, 5, 2)),
        (1405, 1, 1, date(2026, 3, 21)),
        (1403, 12, 30, date(2025, 3, 20)),
        (1357, 11, 22, date(1979, 2, 11)),
        (1404, 12, 30, None),
        (1405, 7, 31, None),
        (9999, 1, 1, None),
    ],
)
def test_jalali_day(year: int, month: int, day: int, gregorian: date | None) -> None:
    assert jalali_day(year, month, day) == gregorian


def test_jalali_years_join_without_a_gap() -> None:
    for year in range(1300, 1450):
        last = jalali_day(year, 12, 30) or jalali_day(year, 12, 29)
        assert last is not None
        assert jalali_day(year + 1, 1, 1) == last + timedelta(1)
