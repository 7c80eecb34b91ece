"""A scale of time: where a moment lies on it, and where its ticks are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from claimkit.board.when import MONTHS

WIDTH = 440.0
MOST_TICKS = 6
_HOURS = (1, 3, 6, 12)
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 600, 1200, 6000)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale and what stands on it."""

    x: float
    words: str


@dataclass(frozen=True, slots=True)
class Scale:
    """From `start` to `end`, drawn `WIDTH` wide, its ticks at whole hours, midnights or months of `zone`."""

    start: datetime
    end: datetime
    zone: ZoneInfo

    @classmethod
    def over(cls, bounds: tuple[datetime, datetime], zone: ZoneInfo) -> Scale:
        """The scale over an interval, with a little room on both sides."""
        start, end = bounds
        room = max((end - start) * 0.03, timedelta(minutes=30))
        return cls(start - room, end + room, zone)

    def x(self, moment: datetime) -> float:
        """Where a moment lies, to a tenth."""
        return round(WIDTH * ((moment - self.start) / (self.end - self.start)), 1)

    def ticks(self) -> list[Tick]:
        """At most `MOST_TICKS` ticks, as fine as these allow."""
        length = self.end - self.start
        for hours in _HOURS:
            if length <= timedelta(hours=hours) * MOST_TICKS:
                return list(self._each(self._hours(hours), "hour"))
        for days in _DAYS:
            if length <= timedelta(days=days) * MOST_TICKS:
                return list(self._each(self._midnights(days), "day"))
        months = next((each for each in _MONTHS if length <= timedelta(days=31 * each) * MOST_TICKS), _MONTHS[-1])
        return list(self._each(self._months(months), "month"))

    def _each(self, moments: Iterator[datetime], step: str) -> Iterator[Tick]:
        for moment in moments:
            if moment > self.end:
                return
            if moment >= self.start:
                yield Tick(self.x(moment), _words(moment.astimezone(self.zone), step))

    def _hours(self, hours: int) -> Iterator[datetime]:
        moment = self._midnight()
        while moment <= self.end:
            if moment.astimezone(self.zone).hour % hours == 0:
                yield moment
            moment += timedelta(hours=1)

    def _midnights(self, days: int) -> Iterator[datetime]:
        day = self._midnight().astimezone(self.zone)
        while day <= self.end:
            yield day
            day = datetime(day.year, day.month, day.day, tzinfo=self.zone) + timedelta(days=days)

    def _months(self, months: int) -> Iterator[datetime]:
        count = (self.start.year * 12 + self.start.month - 1) // months * months
        while count < 9999 * 12:
            yield datetime(max(1, count // 12), count % 12 + 1, 1, tzinfo=self.zone)
            count += months

    def _midnight(self) -> datetime:
        local = self.start.astimezone(self.zone)
        return datetime(local.year, local.month, local.day, tzinfo=self.zone)


def _words(moment: datetime, step: str) -> str:
    month = MONTHS[moment.month - 1]
    if step == "hour" and (moment.hour or moment.minute):
        return f"{moment:%H:%M}"
    if step in {"hour", "day"}:
        return f"{moment.day} {month}"
    return f"{month} {moment.year}"
