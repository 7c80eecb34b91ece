"""The queue as plain records: what is to review, what this researcher and others decided, and where the hand is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import polars as pl

from claimkit.board.queries import rows

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

RULINGS = {"accepted": "accept", "rejected": "reject", "corrected": "correct"}
SKIP = "skip"

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Item:
    """A thing to review: a pair of claims, or one claim (`right_id` is ''), and why it stands where it stands."""

    left_id: str
    right_id: str
    need: str
    score: float | None
    claims: int
    split: bool = False
    disputed: bool = False

    @property
    def key(self) -> Key:
        """What names the item."""
        return self.left_id, self.right_id

    @property
    def is_pair(self) -> bool:
        """Whether two claims are to be compared."""
        return bool(self.right_id)

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The claims it is about."""
        return (self.left_id, self.right_id) if self.is_pair else (self.left_id,)


@dataclass(frozen=True, slots=True)
class Decision:
    """A standing line of a journal on an item; `verdict` is None for a note."""

    judgement_id: str
    researcher: str
    kind: str
    verdict: str | None
    note: str | None
    tags: tuple[str, ...]
    value: Mapping[str, Any]
    supersedes: str | None
    judged_at: str
    mine: bool

    @property
    def restores(self) -> tuple[str, str]:
        """Id and time of the decision it says: its own, or that of the older one that an undo put back."""
        again = self.value.get("restores")
        return (str(again["judgement"]), str(again["judged_at"])) if again else (self.judgement_id, self.judged_at)

    def says(self, verdict: str, note: str | None, value: Mapping[str, Any]) -> bool:
        """Whether it says just this already."""
        said = {name: each for name, each in self.value.items() if name != "restores"}
        return (self.verdict, self.note, said) == (verdict, note, dict(value))

    @classmethod
    def from_row(cls, row: Mapping[str, Any], researcher: str | None) -> Decision:
        """The decision of a row of `review_decisions`."""
        value = json.loads(row["value"]) if row["value"] else {}
        value = value if isinstance(value, dict) else {}
        return cls(
            judgement_id=row["judgement_id"],
            researcher=row["researcher"],
            kind=row["kind"],
            verdict=_verdict(row["kind"], row["verdict"]),
            note=row["note"],
            tags=tuple(str(tag) for tag in value.get("tags") or ()),
            value=value,
            supersedes=row["supersedes"],
            judged_at=row["judged_at"],
            mine=researcher is not None and row["researcher"] == researcher,
        )


@dataclass(frozen=True, slots=True)
class Queue:
    """A batch in its order with all decisions on it; what one decides never moves an item."""

    items: tuple[Item, ...]
    item_count: int
    decisions: Mapping[Key, tuple[Decision, ...]] = field(default_factory=dict)

    def status(self, item: Item) -> str:
        """`decided`, `skipped` or `open`, for this researcher."""
        told = [each.verdict for each in self._mine(item) if each.verdict]
        if not told:
            return "open"
        if told[-1] == SKIP:
            return "skipped"
        return "decided"

    def mine(self, item: Item) -> Decision | None:
        """The researcher's own last standing verdict."""
        told = [each for each in self._mine(item) if each.verdict and each.verdict != SKIP]
        if not told:
            return None
        return told[-1]

    def notes(self, item: Item) -> list[Decision]:
        """The researcher's own notes without a verdict."""
        return [each for each in self._mine(item) if each.verdict is None]

    def others(self, item: Item) -> list[Decision]:
        """The last standing verdict of everybody else, by name."""
        told = {
            one.researcher: one
            for one in self.decisions.get(item.key, ())
            if not one.mine and one.verdict not in {None, SKIP}
        }
        return [told[name] for name in sorted(told)]

    def place(self, key: Key | None) -> int | None:
        """Where an item is, counted from 0; without one the first open, else the first skipped, else the last."""
        if not self.items:
            return None
        for place, item in enumerate(self.items):
            if item.key == key:
                return place
        return self.next_open(-1)

    def next_open(self, place: int) -> int:
        """The next item after `place` that is open, going round; else the next skipped one; else the last of all."""
        last = len(self.items)
        around: list[int] = [*range(place + 1, last), *range(min(place + 1, last))]
        for wanted in ("open", "skipped"):
            for each in around:
                if self.status(self.items[each]) == wanted:
                    return each
        return last - 1

    def last_mine(self) -> tuple[Item, Decision] | None:
        """What this researcher wrote last in this batch and still stands: what an undo takes back."""
        mine = [(item, one) for item in self.items for one in self._mine(item)]
        return max(mine, key=_written, default=None)

    def counts(self) -> dict[str, int]:
        """How many items are decided, skipped and open."""
        counts = dict.fromkeys(("decided", "skipped", "open"), 0)
        for item in self.items:
            counts[self.status(item)] += 1
        return counts

    def to_frame(self) -> pl.DataFrame:
        """One row per item of the batch: place, what it is, why it is here, and this researcher's decision."""
        schema: dict[str, Any] = {"place": pl.Int64}
        schema |= dict.fromkeys(("item", "left_id", "right_id", "need"), pl.String)
        schema |= {"score": pl.Float64, "claims": pl.Int64}
        schema |= dict.fromkeys(("status", "verdict", "note"), pl.String) | {"tags": pl.List(pl.String)}
        return pl.DataFrame(list(self._records()), schema=schema)

    def _records(self) -> Iterator[dict[str, Any]]:
        for place, item in enumerate(self.items, 1):
            mine = self.mine(item)
            yield {
                "place": place,
                "item": "pair" if item.is_pair else "claim",
                "left_id": item.left_id,
                "right_id": item.right_id or None,
                "need": item.need,
                "score": item.score,
                "claims": item.claims,
                "status": self.status(item),
                "verdict": mine.verdict if mine else None,
                "note": mine.note if mine else None,
                "tags": list(mine.tags) if mine else [],
            }

    def _mine(self, item: Item) -> list[Decision]:
        return [each for each in self.decisions.get(item.key, ()) if each.mine]


def read_order(warehouse: Warehouse, order: Mapping[str, Any]) -> tuple[tuple[Item, ...], int]:
    """The items of a batch, most in need first, and how many the choices take in all."""
    found = rows(warehouse, "review_batch", researcher=warehouse.researcher, **order)
    names = Item.__slots__
    return tuple(Item(**{name: row[name] for name in names}) for row in found), found[0]["item_count"] if found else 0


def read_queue(warehouse: Warehouse, items: tuple[Item, ...], item_count: int, *, blind: bool) -> Queue:
    """The batch with the decisions that stand on it now; `blind` leaves out what others decided."""
    return Queue(items, item_count, _decisions(warehouse, items, blind) if items else {})


def tags_of(text: object) -> tuple[str, ...]:
    """The tags in a field: parted by commas (Latin, Arabic) or semicolons, each once."""
    parts = str(text or "").replace("،", ",").replace("؛", ",").replace(";", ",").split(",")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _decisions(warehouse: Warehouse, items: Sequence[Item], blind: bool) -> dict[Key, tuple[Decision, ...]]:
    told = rows(
        warehouse,
        "review_decisions",
        lefts=[item.left_id for item in items],
        rights=[item.right_id for item in items],
        researcher=warehouse.researcher,
        blind=blind,
    )
    return _grouped((row["left_id"], row["right_id"], Decision.from_row(row, warehouse.researcher)) for row in told)


def _grouped(told: Iterable[tuple[str, str, Decision]]) -> dict[Key, tuple[Decision, ...]]:
    found: dict[Key, tuple[Decision, ...]] = {}
    for left, right, decision in told:
        found[left, right] = (*found.get((left, right), ()), decision)
    return found


def _written(mine: tuple[Item, Decision]) -> str:
    return mine[1].restores[1]


def _verdict(kind: str, verdict: str | None) -> str | None:
    if kind == "note":
        return verdict if verdict == SKIP else None
    return verdict if kind == "relation" else kind.removeprefix("claim_")
