"""EDTF strings and the half-open UTC intervals they mean."""

from __future__ import annotations

from datetime import date

import pytest

from claimkit.dates import interval, plain_date, precision, published_day
from claimkit.errors import InputError

INTERVALS = [
    ("2021-12-31", "2021-12-31T00:00", "2022-01-01T00:00", "day"),
    ("2021-12-30-05:00", "2021-12-30T05:00", "2021-12-31T05:00", "day"),
    ("2021-12-31+03:00", "2021-12-30T21:00", "2021-12-31T21:00", "day"),
    ("2021-12-31?", "2021-12-30T00:00", "2022-01-02T00:00", "day"),
    ("2021-12-31~", "2021-12-30T00:00", "2022-01-02T00:00", "day"),
    ("2021-12-30T15:35-05:00", "2021-12-30T20:35", "2021-12-30T20:36", "minute"),
    ("2021-12-30T20:35:10Z", "2021-12-30T20:35:10", "2021-12-30T20:35:11", "second"),
    ("2021-12", "2021-12-01T00:00", "2022-01-01T00:00", "month"),
    ("2021-12~", "2021-11-30T00:00", "2022-01-02T00:00", "month"),
    ("2020", "2020-01-01T00:00", "2021-01-01T00:00", "year"),
    ("2020-02", "2020-02-01T00:00", "2020-03-01T00:00", "month"),
    ("2021-12-30/2021-12-31", "2021-12-30T00:00", "2022-01-01T00:00", "interval"),
    ("2019/2020-02", "2019-01-01T00:00", "2020-03-01T00:00", "interval"),
    ("2021-12-30?/2022", "2021-12-29T00:00", "2023-01-02T00:00", "interval"),
]


@pytest.mark.parametrize(("text", "start", "until", "exact_to"), INTERVALS)
def test_interval(text: str, start: str, until: str, exact_to: str) -> None:
    assert tuple(moment.strftime("%Y-%m-%dT%H:%M:%S").removesuffix(":00") for moment in interval(text)) == (
        start,
        until,
    )
    assert precision(text) == exact_to


@pytest.mark.parametrize(
    "text",
    [
        "2021-02-30",
        "2021-13-01",
        "31 ديسمبر 2021",
        "yesterday",
        "",
        "2021-12-31T25:00Z",
        "../..",
        "2021-12-31/2021-12-30",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="EDTF"):
        interval(text)


def test_two_days_of_one_night_in_two_zones_overlap() -> None:
    washington, moscow = interval("2021-12-30-05:00"), interval("2021-12-31+03:00")
    assert moscow[0] < washington[1]


@pytest.mark.parametrize(
    ("printed", "edtf", "day"),
    [
        ("Sun, 03 May 99999999999999999999 14:00 GMT", "Sun, 03 May 99999999999999999999 14:00 GMT", None),
        ("2026-05-03T14:00:00.000+03:00", "2026-05-03T14:00:00+03:00", date(2026, 5, 3)),
        ("2026-05-03T14:00:00+0300", "2026-05-03T14:00:00+03:00", date(2026, 5, 3)),
        ("2026-05-03 14:00", "2026-05-03T14:00", date(2026, 5, 3)),
        ("2026-05-03 14:00:05-05:00", "2026-05-03T14:00:05-05:00", date(2026, 5, 3)),
        ("2026-05-03T14:00:00Z", "2026-05-03T14:00:00Z", date(2026, 5, 3)),
        ("2026-05-03 14:00 UTC", "2026-05-03T14:00Z", date(2026, 5, 3)),
        ("2026/05/03", "2026-05-03", date(2026, 5, 3)),
        ("٢٠٢٦-٠٥-٠٣", "2026-05-03", date(2026, 5, 3)),
        ("۲۰۲۶-۰۵-۰۳", "2026-05-03", date(2026, 5, 3)),
        (" 2026-05-03 ", "2026-05-03", date(2026, 5, 3)),
        ("Sun, 03 May 2026 14:00:00 +0300", "2026-05-03T14:00:00+03:00", date(2026, 5, 3)),
        ("2026-05-03~", "2026-05-03~", date(2026, 5, 3)),
        ("2026-05", "2026-05", None),
        ("2026-04-30/2026-05-03", "2026-04-30/2026-05-03", None),
        ("2026-02-30", "2026-02-30", None),
        ("yesterday", "yesterday", None),
        ("", "", None),
    ],
)
def test_what_pages_print(printed: str, edtf: str, day: date | None) -> None:
    assert plain_date(printed) == edtf
    assert published_day(printed) == day
    if day is not None:
        assert interval(printed) == interval(edtf)


@pytest.mark.parametrize("text", ["1447-09-15", "١٤٤٧-٠٩-١٥", "1405/02/12", "1447", "1447-09"])
def test_a_year_of_another_calendar_is_asked_about(text: str) -> None:
    with pytest.raises(InputError, match="give the Gregorian date"):
        interval(text)
