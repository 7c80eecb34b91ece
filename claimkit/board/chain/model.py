"""What a ChainView knows: the chains of a claim or of a cluster, and where their nodes stand on the drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from claimkit.board.card import Card, CardHop
from claimkit.board.queries import rows
from claimkit.errors import QueryError

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

MOST = 40


@dataclass(frozen=True, slots=True)
class Path:
    """One claim's way, from its speaker to its outlet."""

    card: Card
    stance: str

    @property
    def hops(self) -> tuple[CardHop, ...]:
        """Speaker first, outlet last."""
        return self.card.hops[::-1]


@dataclass(frozen=True, slots=True)
class Chains:
    """The chains shown, and how many outlets and independent origins their cluster has."""

    paths: tuple[Path, ...]
    outlets: int
    roots: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A node of the drawing: one name in one column, at a height."""

    hop: CardHop
    column: int
    line: int


def chains(warehouse: Warehouse, cluster: str | None, claim: str | None) -> Chains:
    """The chains of a cluster, or of one claim.

    Raises:
        QueryError: no such cluster or claim.
    """
    found = rows(warehouse, "chain_claims", cluster=cluster, claim=claim, most=MOST)
    if not found:
        raise QueryError(f"no claim or cluster {claim or cluster!r}: warehouse.sql('from claim_card') lists them")
    ids = [row["claim_id"] for row in found]
    cards = {row["claim_id"]: Card.from_row(row) for row in rows(warehouse, "board_cards", ids=ids)}
    roots = rows(warehouse, "chain_roots", cluster=found[0]["cluster_id"])
    counted = (roots[0]["outlets"], roots[0]["roots"]) if roots else (0, 0)
    return Chains(tuple(Path(cards[row["claim_id"]], row["stance"]) for row in found), *counted)


def spots(paths: Sequence[Path]) -> Mapping[tuple[int, str], Spot]:
    """Where every name stands: speakers in the first column, outlets in the last, relays between by their distance.

    A name is one spot in a column however many chains pass it; lines follow the first chain that does.
    """
    last = max(len(path.hops) for path in paths) - 1
    found: dict[tuple[int, str], Spot] = {}
    filled = dict.fromkeys(range(last + 1), 0)
    for path in paths:
        for place, hop in enumerate(path.hops):
            column = column_of(place, path, last)
            if (column, hop.name) not in found:
                found[column, hop.name] = Spot(hop, column, filled[column])
                filled[column] += 1
    return found


def column_of(place: int, path: Path, last: int) -> int:
    """The column of the hop at a place of a path: outlets stand in the last."""
    return last if place == len(path.hops) - 1 else place


def to_frame(found: Chains) -> pl.DataFrame:
    """One row per hop of every chain, the outlet first (hop 0)."""
    records = [
        {"claim_id": path.card.claim_id, "stance": path.stance, "hop": place}
        | {"name": hop.name, "kind": hop.kind, "certain": hop.certain}
        for path in found.paths
        for place, hop in enumerate(path.card.hops)
    ]
    schema = {"claim_id": pl.String, "stance": pl.String, "hop": pl.Int64, "name": pl.String, "kind": pl.String}
    return pl.DataFrame(records, schema=schema | {"certain": pl.Boolean})
