"""Dates in words, with what they are exact to."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claimkit.board.when import clock, when


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2021-12-30", "30 Dec 2021 (day)"),
        ("2021-12-30~", "about 30 Dec 2021 (day, ± one day)"),
        ("2021-12-30?", "about 30 Dec 2021 (day, ± one day)"),
        ("2021-12", "Dec 2021 (month)"),
        ("2021", "2021 (year)"),
        ("2021-12-30-05:00", "30 Dec 2021, −05:00 (day)"),
        ("2021-12-30T15:35-05:00", "30 Dec 2021, 15:35 −05:00 (minute)"),
        ("2021-12-30T20:35Z", "30 Dec 2021, 20:35 UTC (minute)"),
        ("2021-12-30T20:35:10Z", "30 Dec 2021, 20:35:10 UTC (second)"),
        ("2021-12-30/2022-01-02", "30 Dec 2021 to 2 Jan 2022 (interval)"),
        ("some day", "some day"),
        ("", "no date"),
        (None, "no date"),
    ],
)
def test_when(edtf: str | None, words: str) -> None:
    assert when(edtf) == words


def test_clock() -> None:
    assert clock(datetime(2021, 12, 30, 21, 4, tzinfo=UTC)) == "30 Dec 2021, 21:04 UTC"
