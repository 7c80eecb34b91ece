"""A timeline as plain records: what was said and printed when, as the intervals that are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import polars as pl

from claimkit.board.card import Card, read_cards
from claimkit.board.filters import Chosen, bound
from claimkit.board.queries import first_of, rows
from claimkit.dates import precision
from claimkit.errors import InputError, QueryError

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

MOST = 60
LARGEST = 10_000
LISTS = ("topic", "side", "outlet", "speaker")
# What of a state is about the drawing alone.
DRAWN = frozenset({"zone", "passage", "zoom", "middle"})
EXACT = frozenset({"second", "minute"})


@dataclass(frozen=True, slots=True)
class TimelineState:
    """Which claims: those of a cluster, else those that are narrowed by lists; drawn in a time `zone`.

    `topic`, `outlet`, `speaker` and `side` (ids) take one or several.
    At most `most` claims are shown; `zoom` is how many times as large the scale is drawn around `middle`, a moment in
    ISO 8601 with its offset; `passage` is the claim and the hop whose words are open.
    """

    cluster: str | None = None
    topic: Chosen = None
    outlet: Chosen = None
    speaker: Chosen = None
    side: Chosen = None
    zone: str = "UTC"
    most: int = MOST
    zoom: float = 1.0
    middle: str | None = None
    passage: tuple[str, int] | None = None

    def __post_init__(self) -> None:
        zone_of(self.zone)
        if not 1 <= self.zoom <= LARGEST:
            raise QueryError("zoom is from 1 to {largest:,}", largest=LARGEST)
        _prove_moment(self.middle)
        if not 0 < self.most <= 1000:
            raise QueryError("a timeline shows from 1 to 1000 claims")

    def values(self) -> dict[str, Any]:
        """The values that the query `timeline_rows` binds."""
        lists = {name: bound(getattr(self, name)) for name in LISTS}
        return {name: said for name, said in asdict(self).items() if name not in DRAWN} | lists


@dataclass(frozen=True, slots=True)
class Band:
    """A half-open interval [start, end) in UTC, the EDTF string that says it, and what that is exact to."""

    start: datetime
    end: datetime
    edtf: str
    exact_to: str

    @property
    def exact(self) -> bool:
        """Whether the minute is known."""
        return self.exact_to in EXACT and self.edtf[-1] not in "?~%"


@dataclass(frozen=True, slots=True)
class Moment:
    """One claim in time; `said` is None where only the day of print is known."""

    card: Card
    cluster_id: str
    stance: str
    said: Band | None
    printed: Band | None
    order_known: bool


@dataclass(frozen=True, slots=True)
class History:
    """The moments in order, and how many claims there are in all."""

    moments: tuple[Moment, ...]
    claim_count: int
    name: str | None = None
    """What a researcher called the cluster, where one is shown."""

    def bounds(self) -> tuple[datetime, datetime] | None:
        """From the first beginning to the last end of all bands."""
        bands = [band for each in self.moments for band in (each.said, each.printed) if band]
        if not bands:
            return None
        return min(band.start for band in bands), max(band.end for band in bands)

    def busy(self) -> list[tuple[datetime, datetime]]:
        """When something was said or printed, as far as is known."""
        bands = [band for each in self.moments for band in (each.said, each.printed) if band]
        return [(band.start, band.end) for band in bands]

    def to_frame(self) -> pl.DataFrame:
        """One row per claim, in order: when said and printed (UTC, half-open), if the order is known, its words."""
        times = ("said_from", "said_until", "published_from", "published_until")
        texts = (
            "claim_id",
            "cluster_id",
            "stance",
            "speaker_name",
            "chain",
            "outlet",
            "content",
            "said_at",
            "published_at",
        )
        schema = dict.fromkeys(texts, pl.String) | dict.fromkeys(times, pl.Datetime("us", "UTC"))
        return pl.DataFrame([_record(each) for each in self.moments], schema=schema | {"order_known": pl.Boolean})


def read_history(warehouse: Warehouse, state: TimelineState) -> History:
    """The claims of a state in the order of what was said."""
    found = rows(warehouse, "timeline_rows", **state.values())
    ids = [row["claim_id"] for row in found]
    cards = read_cards(warehouse, ids)
    moments = tuple(moment_of(row, cards[row["claim_id"]]) for row in found)
    named = rows(warehouse, "cluster_named", cluster=state.cluster) if state.cluster else []
    return History(moments, first_of(found, "claim_count", 0), first_of(named, "name"))


def zone_of(name: str) -> ZoneInfo:
    """The time zone of a name (`UTC`, `Europe/Moscow`).

    Raises:
        QueryError: no such zone.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise QueryError(
            "no time zone is called {name!r}: name one as UTC, Europe/Moscow, America/New_York", name=name
        ) from error


def _prove_moment(written: str | None) -> None:
    if written is None:
        return
    try:
        known = datetime.fromisoformat(written).tzinfo is not None
    except (TypeError, ValueError):
        known = False
    if not known:
        raise QueryError("middle is a moment as 2021-12-30T20:00+00:00, not {written!r}", written=written)


def moment_of(row: Mapping[str, Any], card: Card) -> Moment:
    """A claim in time, of a row of the query `timeline_rows`."""
    said = _band(row["said_at"], row["said_from"], row["said_until"])
    printed = _band(row["published_at"], row["published_from"], row["published_until"])
    return Moment(card, row["cluster_id"], row["stance"], said, printed, bool(row["order_known"]))


def _band(edtf: str | None, start: datetime | None, end: datetime | None) -> Band | None:
    if edtf is None or start is None or end is None:
        return None
    try:
        exact_to = precision(edtf)
    except InputError:
        exact_to = "day"
    return Band(start.replace(tzinfo=UTC), end.replace(tzinfo=UTC), edtf, exact_to)


def _record(moment: Moment) -> dict[str, Any]:
    shown = {name: getattr(moment.card, name) for name in ("claim_id", "speaker_name", "chain", "outlet", "content")}
    shown |= {name: getattr(moment, name) for name in ("cluster_id", "stance", "order_known")}
    return shown | _times(moment.said, "said") | _times(moment.printed, "published")


def _times(band: Band | None, what: str) -> dict[str, Any]:
    """The columns of a band: as written, and the interval it means."""
    if band is None:
        return {}
    return {f"{what}_at": band.edtf, f"{what}_from": band.start, f"{what}_until": band.end}
