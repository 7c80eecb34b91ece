"""Dates as a reader reads them, with what they are exact to."""

from __future__ import annotations

from datetime import datetime

from claimkit.dates import interval, plain_date, precision
from claimkit.errors import InputError
from claimkit.interface import said

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def when(edtf: str | None) -> str:
    """An EDTF string in words with its precision: `30 Dec 2021 (day)`, `30 Dec 2021, 15:35 −05:00 (minute)`.

    `?`, `~` and `%` are read as *about*, ± one day; what is no date is given back as it is, nothing as `no date`.
    """
    if not edtf:
        return said("no date")
    try:
        exact = precision(edtf)
        interval(edtf)
    except InputError:
        return edtf
    about = edtf[-1] in "?~%"
    words = said(" to ").join(_moment(part) for part in plain_date(edtf).rstrip("?~%").split("/"))
    if about:
        return said("about {date} ({precision}, ± one day)", date=words, precision=said(exact))
    return said("{date} ({precision})", date=words, precision=said(exact))


def clock(moment: datetime) -> str:
    """A moment in UTC: `30 Dec 2021, 21:04 UTC`."""
    day = f"{moment.day} {said(MONTHS[moment.month - 1])} {moment.year}"
    return said(", ").join((day, f"{moment:%H:%M} UTC"))


def moment(written: str | None) -> str:
    """The time of a journal's line, as `2026-11-28T14:02:11Z`, in UTC as a reader reads it."""
    return clock(datetime.fromisoformat(written)) if written else said("at an unknown time")


def _moment(part: str) -> str:
    day, _, time = part.partition("T")
    numbers = day[:10].split("-")
    words = " ".join(
        [*(str(int(n)) for n in numbers[2:3]), *(said(MONTHS[int(n) - 1]) for n in numbers[1:2]), numbers[0]]
    )
    zone = day[10:] or _zone(time)
    time = time.removesuffix(_zone(time)) if time else ""
    return said(", ").join(filter(None, [words, " ".join(filter(None, [time, _zone_words(zone)]))]))


def _zone(time: str) -> str:
    if time.endswith("Z"):
        return "Z"
    return time[-6:] if len(time) > 6 and time[-6] in "+-" else ""


def _zone_words(zone: str) -> str:
    return {"": "", "Z": "UTC"}.get(zone, zone.replace("-", "−"))
