"""The coverage matrix as plain records: clusters by outlets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from claimkit.board.amounts import pages_of
from claimkit.board.card import Card, read_cards
from claimkit.board.filters import Chosen, bound
from claimkit.board.queries import first_of, rows
from claimkit.errors import QueryError
from claimkit.interface import language

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

VALUES = {
    "says": "the outlet prints it",
    "denies": "the outlet prints its denial",
    "mixed": "the outlet prints both, in one text or in several",
    "declines": "the outlet prints only that somebody would not say",
    "differs": "the outlet prints something that differs",
    "silent": "a text of the outlet in the story or on the topic is held and was read whole; it is not in it",
    "not_held": "no text of it that could tell it is held: nothing can be said of the outlet",
}
UNSURE = "a text of the outlet is held, but may tell it in words that were not read: neither told nor silent"
STANCES = ("says", "denies", "declines", "differs")
ROWS = 25
COLUMNS = 14


@dataclass(frozen=True, slots=True)
class CoverageState:
    """Which clusters, how many of them, and which cell is open.

    `topic` and `outlet` take one or several; a cluster is told by at least `least` outlets.
    """

    topic: Chosen = None
    outlet: Chosen = None
    least: int = 1
    page: int = 1
    rows: int = ROWS
    columns: int = COLUMNS
    cell: tuple[str, str] | None = None
    passage: tuple[str, int] | None = None

    def __post_init__(self) -> None:
        if not (0 < self.rows <= 200 and 0 < self.columns <= 100 and self.page > 0 and self.least > 0):
            raise QueryError("page and least count from 1; rows are from 1 to 200, columns from 1 to 100")

    def values(self) -> dict[str, Any]:
        """The values that the query `coverage_rows` binds."""
        chosen = {"topic": bound(self.topic), "outlet": bound(self.outlet), "least": self.least, "rows": self.rows}
        return chosen | {"skip": (self.page - 1) * self.rows}


@dataclass(frozen=True, slots=True)
class Cell:
    """What an outlet makes of a cluster, by how many claims, and how many of its documents take which stance."""

    value: str
    claims: int
    stances: tuple[tuple[str, int], ...] = ()
    held: bool = False
    """Whether a text of the outlet that could tell it is held."""

    @property
    def shown(self) -> str:
        """The value as boards show it: `unsure` where a text is held and neither tells it nor surely leaves it out."""
        return "unsure" if self.value == "not_held" and self.held else self.value


NOT_HELD = Cell("not_held", 0)


@dataclass(frozen=True, slots=True)
class Line:
    """A cluster: its first claim, its claims, outlets and independent origins, and what each outlet makes of it."""

    cluster_id: str
    card: Card
    claims: int
    outlets: int
    roots: int | None
    name: str | None
    """What a researcher called it."""
    cells: Mapping[str, Cell]

    def cell(self, outlet_id: str) -> Cell:
        """What an outlet makes of it; whatever is not known is not held."""
        return self.cells.get(outlet_id, NOT_HELD)


@dataclass(frozen=True, slots=True)
class Matrix:
    """The lines of a page, the outlets that something is known of (id → name, most telling first), all clusters."""

    lines: tuple[Line, ...]
    outlets: Mapping[str, str]
    cluster_count: int
    opened: tuple[Card, ...] = ()

    def pages(self, size: int) -> int:
        """How many pages of `size` lines there are, at least one."""
        return pages_of(self.cluster_count, size)

    def to_frame(self) -> pl.DataFrame:
        """One row per cluster and outlet of the page: what the outlet makes of it, and by how many claims."""
        schema = {"cluster_id": pl.String, "words": pl.String, "outlet_id": pl.String, "outlet": pl.String}
        records = [
            {
                "cluster_id": line.cluster_id,
                "words": line.card.content,
                "outlet_id": outlet_id,
                "outlet": name,
                "value": line.cell(outlet_id).value,
                "claims": line.cell(outlet_id).claims,
            }
            for line in self.lines
            for outlet_id, name in self.outlets.items()
        ]
        return pl.DataFrame(records, schema=schema | {"value": pl.String, "claims": pl.Int64})


def read_matrix(warehouse: Warehouse, state: CoverageState) -> Matrix:
    """The page of the matrix that a state asks for."""
    found = rows(warehouse, "coverage_rows", interface=language(), **state.values())
    clusters = [row["cluster_id"] for row in found]
    told = rows(warehouse, "coverage_cells", clusters=clusters) if clusters else []
    cards = read_cards(warehouse, [row["first_id"] for row in found])
    opened = _opened(warehouse, state) if state.cell else ()
    lines = tuple(_line(row, cards[row["first_id"]], told) for row in found)
    return Matrix(lines, _outlets(told), first_of(found, "cluster_count", 0), opened)


def _opened(warehouse: Warehouse, state: CoverageState) -> tuple[Card, ...]:
    assert state.cell is not None
    cluster, outlet = state.cell
    ids = [row["claim_id"] for row in rows(warehouse, "coverage_claims", cluster=cluster, outlet=outlet)]
    cards = read_cards(warehouse, ids)
    return tuple(cards[each] for each in ids)


def _line(row: Mapping[str, Any], card: Card, told: list[dict[str, Any]]) -> Line:
    cells = {
        each["outlet_id"]: Cell(each["value"], each["claims"], _stances(each), each["held"])
        for each in told
        if each["cluster_id"] == row["cluster_id"]
    }
    return Line(row["cluster_id"], card, row["claims"], row["outlets"], row["roots"], row["name"], cells)


def _stances(row: Mapping[str, Any]) -> tuple[tuple[str, int], ...]:
    return tuple((stance, row[stance]) for stance in STANCES if row[stance])


def _outlets(told: list[dict[str, Any]]) -> dict[str, str]:
    names = {each["outlet_id"]: each["outlet"] for each in told if each["value"] != "not_held"}
    spoken = Counter(each["outlet_id"] for each in told if each["claims"])
    return {id: names[id] for id in sorted(names, key=lambda id: (-spoken[id], names[id]))}
