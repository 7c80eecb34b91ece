"""A scale of time: where a moment lies on it, where its ticks are, and where long silence is cut out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from claimkit.board.when import MONTHS
from claimkit.interface import said

WIDTH = 440.0
MOST_TICKS = 6
BREAK = 26.0
# A silence longer than this share of all that is drawn is cut out, the longest first, so often at most.
_LONG = 0.5
_MOST_BREAKS = 3
_NARROWEST = 48.0
_HOURS = (1, 3, 6, 12)
_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 600, 1200, 6000)

Interval = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the scale, what stands on it, and its year."""

    x: float
    words: str
    year: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of time without a break: from `start` to `end`, drawn from `left` to `right`."""

    start: datetime
    end: datetime
    left: float
    right: float

    def x(self, moment: datetime) -> float:
        """Where a moment of it lies."""
        return self.left + (self.right - self.left) * ((moment - self.start) / (self.end - self.start))


@dataclass(frozen=True, slots=True)
class Scale:
    """Stretches of time, `WIDTH` wide together, with their ticks at whole hours, midnights or months of `zone`."""

    pieces: tuple[Piece, ...]
    zone: ZoneInfo

    @classmethod
    def over(cls, bounds: Interval, zone: ZoneInfo, busy: Sequence[Interval] = ()) -> Scale:
        """The scale over an interval, with a little room on both sides; `busy` is when there is something to draw."""
        stretches = [_roomy(each) for each in _stretches(bounds, busy)]
        free = WIDTH - BREAK * (len(stretches) - 1) - _NARROWEST * len(stretches)
        whole = sum(((end - start) for start, end in stretches), timedelta())
        pieces, left = [], 0.0
        for start, end in stretches:
            right = left + _NARROWEST + free * ((end - start) / whole)
            pieces.append(Piece(start, end, left, right))
            left = right + BREAK
        return cls(tuple(pieces), zone)

    @property
    def breaks(self) -> tuple[float, ...]:
        """Where something is cut out."""
        return tuple(piece.right + BREAK / 2 for piece in self.pieces[:-1])

    def shows(self, start: datetime, end: datetime) -> bool:
        """Whether anything of an interval is drawn."""
        return start < self.pieces[-1].end and end > self.pieces[0].start

    def x(self, moment: datetime) -> float:
        """Where a moment lies, to a tenth; at the edge where it is off the scale, in a break where it is cut out."""
        last = self.pieces[0].left
        for piece in self.pieces:
            if moment < piece.start:
                return round(max(0.0, (last + piece.left) / 2), 1)
            if moment <= piece.end:
                return round(piece.x(moment), 1)
            last = piece.right
        return WIDTH

    def ticks(self) -> list[Tick]:
        """At most about `MOST_TICKS` ticks, as fine as these allow."""
        told: list[Tick] = []
        for piece in self.pieces:
            share = (piece.right - piece.left) / WIDTH
            for moment, words in self._of(piece, max(1, round(MOST_TICKS * share))):
                year = str(moment.astimezone(self.zone).year)
                told.append(Tick(round(piece.x(moment), 1), words, year))
        return told

    def _of(self, piece: Piece, most: int) -> Iterator[tuple[datetime, str]]:
        """The moments of one piece that have a tick, and what stands on it."""
        step, moments = self._steps(piece, most)
        found = False
        for moment in moments:
            if moment > piece.end:
                break
            if moment >= piece.start:
                found = True
                yield moment, _words(moment.astimezone(self.zone), step)
        if not found:
            middle = piece.start + (piece.end - piece.start) / 2
            yield middle, _words(middle.astimezone(self.zone), "day")

    def _steps(self, piece: Piece, most: int) -> tuple[str, Iterator[datetime]]:
        length = piece.end - piece.start
        for hours in _HOURS:
            if length <= timedelta(hours=hours) * most:
                return "hour", self._hours(piece, hours)
        for days in _DAYS:
            if length <= timedelta(days=days) * most:
                return "day", self._midnights(piece, days)
        months = next((each for each in _MONTHS if length <= timedelta(days=31 * each) * most), _MONTHS[-1])
        return "month", self._months(piece, months)

    def _hours(self, piece: Piece, hours: int) -> Iterator[datetime]:
        moment = self._midnight(piece)
        while moment <= piece.end:
            if moment.astimezone(self.zone).hour % hours == 0:
                yield moment
            moment += timedelta(hours=1)

    def _midnights(self, piece: Piece, days: int) -> Iterator[datetime]:
        day = self._midnight(piece).astimezone(self.zone)
        while day <= piece.end:
            yield day
            day = datetime(day.year, day.month, day.day, tzinfo=self.zone) + timedelta(days=days)

    def _months(self, piece: Piece, months: int) -> Iterator[datetime]:
        count = (piece.start.year * 12 + piece.start.month - 1) // months * months
        while count < 9999 * 12:
            yield datetime(max(1, count // 12), count % 12 + 1, 1, tzinfo=self.zone)
            count += months

    def _midnight(self, piece: Piece) -> datetime:
        local = piece.start.astimezone(self.zone)
        return datetime(local.year, local.month, local.day, tzinfo=self.zone)


def window(bounds: Interval, zoom: float, middle: datetime | None) -> Interval:
    """The part of an interval that is seen `zoom` times as large around a moment."""
    start, end = bounds
    half = (end - start) / (2 * max(1.0, zoom))
    around = middle or start + (end - start) / 2
    around = min(max(around, start + half), end - half)
    return around - half, around + half


def _roomy(stretch: Interval) -> Interval:
    start, end = stretch
    room = max((end - start) * 0.03, timedelta(minutes=30))
    return start - room, end + room


def _stretches(bounds: Interval, busy: Sequence[Interval]) -> list[Interval]:
    """The bounds without the silences that are long beside all the rest."""
    start, end = bounds
    left = end - start
    gaps = sorted(_gaps(bounds, busy), key=lambda gap: (gap[0] - gap[1], gap[0]))
    cut = []
    for gap in gaps[:_MOST_BREAKS]:
        if gap[1] - gap[0] <= left * _LONG:
            break
        cut.append(gap)
        left -= gap[1] - gap[0]
    edges = [start, *(edge for gap in sorted(cut) for edge in gap), end]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _gaps(bounds: Interval, busy: Sequence[Interval]) -> Iterator[Interval]:
    """The silences within the bounds, between the intervals in which there is something."""
    reached: datetime | None = None
    for start, end in sorted(busy):
        if end <= bounds[0] or start >= bounds[1]:
            continue
        if reached is not None and start > reached:
            yield reached, start
        reached = max(end, reached or end)


def _words(moment: datetime, step: str) -> str:
    month = said(MONTHS[moment.month - 1])
    if step == "hour" and (moment.hour or moment.minute):
        return f"{moment:%H:%M}"
    if step in {"hour", "day"}:
        return f"{moment.day} {month}"
    return month
