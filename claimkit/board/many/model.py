"""What a CompareMany knows: clusters by columns, and the cluster that is open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import polars as pl

from claimkit.board.amounts import pages_of
from claimkit.board.card import Card, read_cards
from claimkit.board.compare.model import Relation, between, read_relations, telling
from claimkit.board.filters import MOST as MOST_COLUMNS
from claimkit.board.filters import Option
from claimkit.board.many.choice import ManyState
from claimkit.board.queries import first_of, frame, rows
from claimkit.interface import ENGLISH, language

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

MOST_CLAIMS = 60


@dataclass(frozen=True, slots=True)
class Told:
    """One stance in a cell: by how many documents and claims, and the first of them."""

    stance: str
    documents: int
    claims: int
    card: Card


@dataclass(frozen=True, slots=True)
class Line:
    """A cluster: the claim that stands for it, and what each column (id) makes of it.

    `without` says of columns that do not tell it what is known of them: silent, unsure (held, but it may tell it in
    words that were not read), not_held, or other (told by other claims).
    """

    cluster_id: str
    card: Card
    name: str | None
    outlets: int
    roots: int
    cells: Mapping[str, tuple[Told, ...]]
    without: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Member:
    """A claim of the open cluster, its stance, and the columns it stands in."""

    card: Card
    stance: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Opened:
    """The cluster that is open: its claims, and how they relate."""

    line: Line
    members: tuple[Member, ...]
    claim_count: int
    relations: tuple[Relation, ...]
    parted: bool = False
    """Whether decisions since have moved some of them to another cluster."""

    @property
    def key(self) -> str:
        """What names it from one tree to the next."""
        return self.line.cluster_id

    def pair(self, chosen: tuple[str, str] | None) -> tuple[Card, Card] | None:
        """The two claims compared: those chosen, else two that contradict or relate, else two that part."""
        cards = {each.card.claim_id: each.card for each in self.members}
        if chosen and set(chosen) <= set(cards) and chosen[0] != chosen[1]:
            return cards[chosen[0]], cards[chosen[1]]
        if len(self.members) < 2:
            return None
        place = {claim: place for place, claim in enumerate(cards)}
        for each in sorted(self.relations, key=telling):
            left, right = sorted((each.left_id, each.right_id), key=lambda claim: place[claim])
            return cards[left], cards[right]
        first = self.members[0]
        other = next((each for each in self.members if each.stance != first.stance), self.members[1])
        return first.card, other.card

    def related(self, left: Card, right: Card) -> tuple[Relation, ...]:
        """The relations of two of its claims, judgements first."""
        return between(self.relations, left.claim_id, right.claim_id)


@dataclass(frozen=True, slots=True)
class Grid:
    """A page of lines, the columns shown, all that could be columns, and how many clusters there are in all."""

    lines: tuple[Line, ...]
    columns: tuple[Option, ...]
    choices: tuple[Option, ...]
    line_count: int
    opened: Opened | None = None

    def pages(self, size: int) -> int:
        """How many pages of `size` lines there are, at least one."""
        return pages_of(self.line_count, size)

    def to_frame(self) -> pl.DataFrame:
        """One row per cluster, column and stance of the page: documents, claims, and the first claim's words."""
        schema: dict[str, Any] = dict.fromkeys(("cluster_id", "name", "column_id", "column", "stance"), pl.String)
        schema |= dict.fromkeys(("documents", "claims"), pl.Int64)
        schema |= dict.fromkeys(("claim_id", "speaker_name", "outlet", "chain", "content"), pl.String)
        names = {each.id: each.label for each in self.columns}
        records = [
            _record(line, column, names[column], told)
            for line in self.lines
            for column, cell in line.cells.items()
            for told in cell
        ]
        return pl.DataFrame(records, schema=schema)


def read_columns(
    warehouse: Warehouse, state: ManyState, interface: str = ENGLISH
) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    """The columns shown, and all that could be, those with most claims first."""
    asked = {"most": MOST_COLUMNS, "chosen": list(state.columns), "interface": interface}
    choices = tuple(Option(**row) for row in rows(warehouse, "many_columns", **state.wanted(), **asked))
    if not state.columns:
        return choices[: state.most], choices
    known = {each.id: each for each in choices}
    return tuple(known.get(id) or Option(id, id, 0) for id in state.columns), choices


def read_order(warehouse: Warehouse, state: ManyState, columns: Sequence[Option]) -> pl.Series:
    """The ids of all clusters that a state asks for, in the order shown."""
    ids = [each.id for each in columns]
    return frame(warehouse, "many_order", **state.wanted(), columns=ids, only=state.only)["cluster_id"]


def read_lines(
    warehouse: Warehouse, state: ManyState, columns: Sequence[Option], ordered: pl.Series
) -> tuple[Line, ...]:
    """The page of clusters that a state asks for, of all in their order."""
    clusters = ordered.slice((state.page - 1) * state.rows, state.rows).to_list()
    return _lines(warehouse, state, columns, clusters)


def reread(warehouse: Warehouse, grid: Grid, state: ManyState) -> Grid:
    """The same page with what was decided since; no line moves."""
    lines = _lines(warehouse, state, grid.columns, [line.cluster_id for line in grid.lines])
    return replace(grid, lines=lines, opened=grid.opened and _reread(warehouse, grid.opened))


def _reread(warehouse: Warehouse, opened: Opened) -> Opened:
    """The same claims with the stances and relations as they stand now: what a decision parts stays in sight."""
    ids = [each.card.claim_id for each in opened.members]
    now = {row["claim_id"]: row for row in rows(warehouse, "compare_stances", ids=ids)}
    cards = read_cards(warehouse, ids)
    members = tuple(
        replace(each, card=cards.get(each.card.claim_id, each.card), stance=now[each.card.claim_id]["stance"])
        for each in opened.members
        if each.card.claim_id in now
    )
    parted = len({row["cluster_id"] for row in now.values()}) > 1
    return replace(opened, members=members, relations=tuple(read_relations(warehouse, ids)), parted=parted)


def _lines(warehouse: Warehouse, state: ManyState, columns: Sequence[Option], clusters: list[str]) -> tuple[Line, ...]:
    if not clusters:
        return ()
    ids = [each.id for each in columns]
    told = rows(warehouse, "many_cells", **state.wanted(), clusters=clusters, columns=ids)
    heads = rows(warehouse, "many_heads", clusters=clusters, interface=language())
    cards = read_cards(warehouse, {row["first_id"] for row in (*told, *heads)})
    without = _without(warehouse, state, clusters)
    return tuple(_line(head, told, cards, ids, without) for head in heads)


def _line(
    head: Mapping[str, Any],
    told: Sequence[Mapping[str, Any]],
    cards: Mapping[str, Card],
    columns: Sequence[str],
    without: Mapping[tuple[str, str], str],
) -> Line:
    cluster = head["cluster_id"]
    cells: dict[str, tuple[Told, ...]] = {}
    for row in told:
        if row["cluster_id"] == cluster:
            one = Told(row["stance"], row["documents"], row["claims"], cards[row["first_id"]])
            cells[row["column_id"]] = (*cells.get(row["column_id"], ()), one)
    empty = {id: without.get((cluster, id), "not_held") for id in columns if id not in cells}
    ordered = {id: cells[id] for id in columns if id in cells}
    counts = head["outlets"] or 0, head["roots"] or 0
    known = cards[head["first_id"]], head["name"]
    return Line(cluster, *known, *counts, ordered, empty)


def _without(warehouse: Warehouse, state: ManyState, clusters: list[str]) -> dict[tuple[str, str], str]:
    """What is known of outlets that tell nothing: silent where a text of theirs was read whole; only of outlets."""
    if state.by != "outlet":
        return {}
    covered = rows(warehouse, "coverage_cells", clusters=clusters)
    return {(row["cluster_id"], row["outlet_id"]): _value(row) for row in covered}


def _value(covered: Mapping[str, Any]) -> str:
    """An outlet that tells it, but by no claim that the choices take, is neither silent nor unknown."""
    if covered["claims"]:
        return "other"
    return "silent" if covered["value"] == "silent" else "unsure"


def read_opened(
    warehouse: Warehouse, state: ManyState, columns: Sequence[Option], lines: Sequence[Line]
) -> Opened | None:
    """The cluster of the claim that is open; None where none is, or the choices take nothing of it."""
    if state.row is None:
        return None
    found = rows(warehouse, "many_claims", **state.wanted(), claim=state.row, most=MOST_CLAIMS)
    placed = rows(warehouse, "cluster_of_claim", claim=state.row)
    if not (found and placed):
        return None
    ids = [row["claim_id"] for row in found]
    cards = read_cards(warehouse, ids)
    members = tuple(Member(cards[row["claim_id"]], row["stance"], tuple(row["columns"])) for row in found)
    cluster = placed[0]["cluster_id"]
    shown = [line for line in lines if line.cluster_id == cluster] or _lines(warehouse, state, columns, [cluster])
    return Opened(shown[0], members, first_of(found, "claim_count", 0), tuple(read_relations(warehouse, ids)))


def _record(line: Line, column: str, name: str, told: Told) -> dict[str, Any]:
    card = told.card
    return {
        "cluster_id": line.cluster_id,
        "name": line.name,
        "column_id": column,
        "column": name,
        "stance": told.stance,
        "documents": told.documents,
        "claims": told.claims,
        "claim_id": card.claim_id,
        "speaker_name": card.speaker_name,
        "outlet": card.outlet,
        "chain": card.chain,
        "content": card.content,
    }
