"""What a CompareBoard knows for one state: aligned rows of cards, how they relate, and who is silent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

import polars as pl

from claimkit.board.amounts import pages_of
from claimkit.board.card import Card, read_cards
from claimkit.board.compare.choice import CompareState
from claimkit.board.filters import Chosen, bound
from claimkit.board.queries import frame, rows
from claimkit.interface import language

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

STANCES = ("says", "denies", "declines", "differs")
# What outlets make of a proposition that they tell.
TOLD = ("says", "denies", "mixed", "declines", "differs")
COLUMNS = tuple(
    "claim_id outlet language speaker_name side chain content gloss act mode polarity basis topic said_at published_at "
    "known_by origin confidence url".split()
)


_OTHER = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}
_SIDES = re.compile(r"“[^”]*”|\b[Ll]eft\b|\b[Rr]ight\b")


@dataclass(frozen=True, slots=True)
class Relation:
    """How two claims relate, by whom it was said, and why; of a judgement also its id and when."""

    left_id: str
    right_id: str
    relation: str
    differs_in: str | None
    reasons: tuple[str, ...]
    origin: str
    judgement_id: str | None = None
    judged_at: str | None = None
    mine: bool = False
    certainty: float | None = None
    """How often such a relation is right, where a machine says it and somebody measured it."""

    def seen_from(self, left_id: str) -> Relation:
        """The same with this claim on the left, also in what a matcher's reasons call left and right."""
        if self.left_id == left_id:
            return self
        turned = self.reasons
        if not self.judgement_id:
            turned = tuple(map(_turned, turned))
        return replace(self, left_id=self.right_id, right_id=self.left_id, reasons=turned)

    def joins(self, left_id: str, right_id: str) -> bool:
        """Whether it is about this pair, either way round."""
        return {self.left_id, self.right_id} == {left_id, right_id}


def _turned(reason: str) -> str:
    """A sentence with *left* and *right* changed over; what it quotes stays."""
    return _SIDES.sub(lambda found: _OTHER.get(found[0], found[0]), reason)


def between(relations: Iterable[Relation], left_id: str, right_id: str) -> tuple[Relation, ...]:
    """The relations of two claims, in their order, as they are seen from the left one."""
    return tuple(each.seen_from(left_id) for each in relations if each.joins(left_id, right_id))


def telling(relation: Relation) -> bool:
    """Which pair is worth showing first, as a key to sort by: one that contradicts, then one that relates at all."""
    return relation.relation != "contradicts"


@dataclass(frozen=True, slots=True)
class Silence:
    """Why a half is empty: who leaves it out in a text read whole, who is not held, who tells it by other claims.

    Of the `unsure` a text is held that may tell it in words that were not read.
    """

    silent: tuple[str, ...]
    not_held: tuple[str, ...]
    others: tuple[str, ...]
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One aligned row; `lefts` and `rights` count the claims, of which the first are shown as cards."""

    key: str
    topic: str | None
    lefts: int
    rights: int
    left: tuple[Card, ...]
    right: tuple[Card, ...]
    stances: Mapping[str, str]
    tally: Mapping[str, int]
    relations: tuple[Relation, ...]
    silence: Silence | None
    name: str | None = None
    """What a researcher called the cluster, where the row is one."""
    head: Card | None = None
    """The claim that stands for the cluster, where it has neither name nor topic."""

    def pair(self, chosen: tuple[str, str] | None) -> tuple[Card, Card] | None:
        """The two cards under the hand: those chosen, else the first that contradict or relate."""
        if not (self.left and self.right):
            return None
        wanted = sorted(
            ((left.claim_id, right.claim_id) for left in self.left for right in self.right),
            key=lambda pair: min(map(telling, between(self.relations, *pair)), default=2),
        )
        if chosen:
            wanted.insert(0, chosen)
        lefts = {card.claim_id: card for card in self.left}
        rights = {card.claim_id: card for card in self.right}
        for left_id, right_id in wanted:
            if left_id in lefts and right_id in rights:
                return lefts[left_id], rights[right_id]
        return self.left[0], self.right[0]

    def related(self, left: Card, right: Card) -> tuple[Relation, ...]:
        """The relations of two cards, judgements first."""
        return between(self.relations, left.claim_id, right.claim_id)


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page of a CompareBoard, and how many there are in all.

    `moved` says that decisions since have moved claims between rows; they stay as they are until aligned anew.
    """

    rows: tuple[Row, ...]
    row_count: int
    moved: bool = False

    def pages(self, size: int) -> int:
        """How many pages of `size` rows there are, at least one."""
        return pages_of(self.row_count, size)


def order(warehouse: Warehouse, state: CompareState) -> pl.Series:
    """The keys of all rows that a state asks for, in the order shown."""
    return frame(warehouse, "compare_order", **state.picked())["row_key"]


def compare(warehouse: Warehouse, state: CompareState, ordered: pl.Series) -> Page:
    """The page of rows that a state asks for, of all rows in their order."""
    keys = ordered.slice((state.page - 1) * state.rows, state.rows).to_list()
    if not keys:
        return Page((), len(ordered))
    bound = {"keys": keys, "cards": state.cards, "keep": list(state.pair or ("",))}
    places = rows(warehouse, "compare_rows", **state.picked(), **bound)
    ids = [place["claim_id"] for place in places]
    cards = read_cards(warehouse, ids)
    relations = tuple(read_relations(warehouse, ids))
    silences = _silences(warehouse, state, places)
    heads = _heads(warehouse, state, places)
    found = tuple(
        replace(_row(list(group), cards, relations, silences), head=heads.get(keys[place - 1]))
        for place, group in groupby(places, key=lambda place: place["place"])
    )
    return Page(found, len(ordered))


def reread(warehouse: Warehouse, page: Page, align: str) -> Page:
    """The same rows with the relations and stances as they stand now."""
    ids = [card.claim_id for row in page.rows for card in (*row.left, *row.right)]
    relations = tuple(read_relations(warehouse, ids))
    now = {row["claim_id"]: row for row in rows(warehouse, "compare_stances", ids=ids)}
    stances = {id: each["stance"] for id, each in now.items()}
    joined_to = {id: each["cluster_id"] for id, each in now.items()}
    fresh = tuple(_reread(row, relations, stances) for row in page.rows)
    clusters = [set(map(joined_to.get, row.stances)) for row in page.rows]
    apart = any(len(each) > 1 or None in each for each in clusters)
    joined = len(set().union(*clusters)) < len(clusters)
    return replace(page, rows=fresh, moved=align == "claim" and (apart or joined))


def _reread(row: Row, relations: Iterable[Relation], stances: Mapping[str, str]) -> Row:
    now = {id: stances.get(id, "withdrawn") for id in row.stances}
    counts = Counter(row.tally) - Counter(row.stances.values()) + Counter(now.values())
    return replace(
        row,
        relations=tuple(each for each in relations if {each.left_id, each.right_id} <= set(row.stances)),
        stances=now,
        tally=counts,
    )


def to_frame(page: Page) -> pl.DataFrame:
    """One row per card of the page: row, half, stance, and what the card shows."""
    records = [
        {"row": place, "cluster_id": row.key, "half": half, "stance": row.stances.get(card.claim_id)} | _columns(card)
        for place, row in enumerate(page.rows, 1)
        for half, cards in (("left", row.left), ("right", row.right))
        for card in cards
    ]
    schema = dict.fromkeys(("row",), pl.Int64) | dict.fromkeys(("cluster_id", "half", "stance", *COLUMNS), pl.String)
    return pl.DataFrame(records, schema=schema | {"confidence": pl.Float64})


def _columns(card: Card) -> dict[str, Any]:
    return {name: getattr(card, name) for name in COLUMNS}


def _row(
    places: Sequence[Mapping[str, Any]],
    cards: Mapping[str, Card],
    relations: Iterable[Relation],
    silences: Mapping[str, Silence],
) -> Row:
    first = places[0]
    shown = {place["claim_id"] for place in places}
    return Row(
        key=first["row_key"],
        topic=first["topic"],
        lefts=first["lefts"],
        rights=first["rights"],
        left=tuple(cards[place["claim_id"]] for place in places if place["half"] == "left"),
        right=tuple(cards[place["claim_id"]] for place in places if place["half"] == "right"),
        stances={place["claim_id"]: place["stance"] for place in places},
        tally={stance: first[stance] for stance in STANCES},
        relations=tuple(each for each in relations if each.left_id in shown and each.right_id in shown),
        silence=silences.get(first["row_key"]),
        name=first["name"],
    )


def read_relations(warehouse: Warehouse, ids: Sequence[str]) -> Iterator[Relation]:
    """How claims of a list relate to each other, judgements first; what is only likely is not said here."""
    for row in rows(warehouse, "board_relations", ids=ids):
        if row["relation"] is None:
            continue
        told = {name: said for name, said in row.items() if name != "suggests"}
        mine = row["origin"] == warehouse.researcher
        yield Relation(**{**told, "reasons": tuple(row["reasons"] or ()), "mine": mine})


def _heads(warehouse: Warehouse, state: CompareState, places: Sequence[Mapping[str, Any]]) -> dict[str, Card]:
    """By row that is a cluster without name and topic: the claim that stands for it on every board."""
    if state.align != "claim":
        return {}
    nameless = sorted({place["row_key"] for place in places if not (place["name"] or place["topic"])})
    heads = rows(warehouse, "many_heads", clusters=nameless, interface=language()) if nameless else []
    cards = read_cards(warehouse, [row["first_id"] for row in heads])
    return {row["cluster_id"]: cards[row["first_id"]] for row in heads}


def _silences(warehouse: Warehouse, state: CompareState, places: Sequence[Mapping[str, Any]]) -> dict[str, Silence]:
    """By row with an empty half: what `outlet_coverage` knows of the outlets that the empty half asks for."""
    if state.align != "claim":
        return {}
    silences: dict[str, Silence] = {}
    for choice, count in ((state.left, "lefts"), (state.right, "rights")):
        empty = sorted({place["row_key"] for place in places if not place[count]})
        if empty:
            silences |= _coverage(warehouse, empty, choice.outlet, choice.language)
    return silences


def _coverage(warehouse: Warehouse, keys: Sequence[str], outlet: Chosen, language: Chosen) -> dict[str, Silence]:
    covered = frame(warehouse, "compare_coverage", clusters=list(keys), outlet=bound(outlet), language=bound(language))
    found = {}
    for key in keys:
        rows_of = covered.filter(pl.col("cluster_id") == key)
        values = {value: tuple(rows_of.filter(value=value)["outlet"]) for value in ("silent", *TOLD)}
        told = tuple(name for value in TOLD for name in values[value])
        unsaid = rows_of.filter(value="not_held")
        unsure, not_held = (tuple(unsaid.filter(held=held)["outlet"]) for held in (True, False))
        found[key] = Silence(values["silent"], not_held, told, unsure)
    return found
