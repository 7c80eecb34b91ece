"""What a ChainView knows: the chains of a claim or of a cluster, and where their nodes stand on the drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from claimkit.board.card import Card, CardHop, read_cards
from claimkit.board.queries import first_of, rows
from claimkit.errors import QueryError

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

MOST = 200
# So many ways are drawn, and so many cards shown beneath.
MOST_DRAWN = 40


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
class Bundle:
    """The paths that run through the same names with one stance: drawn as one."""

    paths: tuple[Path, ...]

    @property
    def first(self) -> Path:
        """The path that stands for all."""
        return self.paths[0]

    @property
    def names(self) -> tuple[str, ...]:
        """Through whom, the speaker first."""
        return tuple(hop.name for hop in self.first.hops)


@dataclass(frozen=True, slots=True)
class Chains:
    """The chains shown, and how many outlets and independent origins their cluster has."""

    paths: tuple[Path, ...]
    outlets: int
    roots: int
    name: str | None = None
    """What a researcher called their cluster."""
    claim_count: int = 0
    """How many claims there are in all, of which the first are shown."""

    def bundles(self) -> tuple[Bundle, ...]:
        """The paths by names and stance, in their order."""
        told: dict[tuple[tuple[str, ...], str], list[Path]] = {}
        for path in self.paths:
            told.setdefault((tuple(hop.name for hop in path.hops), path.stance), []).append(path)
        return tuple(Bundle(tuple(paths)) for paths in told.values())

    def through(self, names: Sequence[str]) -> tuple[Path, ...]:
        """The paths that run through all of these names; all where none is named."""
        return tuple(path for path in self.paths if set(names) <= {hop.name for hop in path.hops})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the drawing: a name in a column at a line, or (`hop` is None) where a line passes a column by."""

    hop: CardHop | None
    column: int
    line: float


def chains(warehouse: Warehouse, cluster: str | None, claim: str | None) -> Chains:
    """The chains of a cluster, or of one claim; none where neither is asked for.

    Raises:
        QueryError: no such cluster or claim.
    """
    found = rows(warehouse, "chain_claims", cluster=cluster, claim=claim, most=MOST)
    if not found and not (cluster or claim):
        return Chains((), 0, 0)
    if not found:
        raise QueryError(
            "no claim or cluster {asked!r}: warehouse.sql('from claim_card') lists them", asked=claim or cluster
        )
    ids = [row["claim_id"] for row in found]
    cards = read_cards(warehouse, ids)
    cluster_id = found[0]["cluster_id"]
    roots = rows(warehouse, "chain_roots", cluster=cluster_id)
    name = first_of(rows(warehouse, "cluster_named", cluster=cluster_id), "name")
    paths = tuple(Path(cards[row["claim_id"]], row["stance"]) for row in found)
    counts = first_of(roots, "outlets", 0), first_of(roots, "roots", 0)
    return Chains(paths, *counts, name, first_of(found, "claim_count", 0))


def routes(paths: Sequence[Path]) -> tuple[tuple[Spot, ...], ...]:
    """Where each path runs, from its speaker in the first column to its outlet in the last.

    A name is one spot in a column however many paths meet there, at the middle of their lines; a path that needs
    fewer hands passes the other columns by. Spots of a column never overlap.
    """
    ordered = sorted(range(len(paths)), key=lambda place: [hop.name for hop in paths[place].hops])
    lines = {place: line for line, place in enumerate(ordered)}
    last = max(len(path.hops) for path in paths) - 1
    keys = [_keys(path, number, last) for number, path in enumerate(paths)]
    placed: dict[tuple[int, str], float] = {}
    for column in range(last + 1):
        through: dict[str, list[int]] = {}
        for place, names in enumerate(keys):
            through.setdefault(names[column], []).append(lines[place])
        placed |= {(column, name): line for name, line in _spread(through).items()}
    hops = {hop.name: hop for path in paths for hop in path.hops}

    def spots(names: list[str]) -> tuple[Spot, ...]:
        return tuple(Spot(hops.get(name), column, placed[column, name]) for column, name in enumerate(names))

    return tuple(map(spots, keys))


def _keys(path: Path, number: int, last: int) -> list[str]:
    """The name in each column; a column passed by has a name of its own that no hop has."""
    *hands, outlet = (hop.name for hop in path.hops)
    return [*hands, *(f"\0{number}.{column}" for column in range(len(hands), last)), outlet]


def _spread(through: Mapping[str, Sequence[int]]) -> dict[str, float]:
    """Each name at the middle of its lines, moved down where it would stand on another."""
    spread: dict[str, float] = {}
    free = 0.0
    for name in sorted(through, key=lambda name: (sum(through[name]) / len(through[name]), name)):
        line = max(free, sum(through[name]) / len(through[name]))
        spread[name], free = line, line + 1
    return spread


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
