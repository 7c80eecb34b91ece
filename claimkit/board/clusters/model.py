"""What a Clusters board knows: clusters, and the members of those that are open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from claimkit.board.amounts import pages_of, stance_words
from claimkit.board.card import Card, read_cards
from claimkit.board.queries import rows
from claimkit.board.titles import Title, title_of
from claimkit.errors import QueryError
from claimkit.interface import language
from claimkit.language.wording import pattern

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

ROWS = 25
STANCES = ("says", "denies", "declines", "differs")


@dataclass(frozen=True, slots=True)
class ClustersState:
    """Which clusters (of at least `least` claims, with words like `text`), which page, which is open.

    `claim` is a claim of the cluster that is open, `other` one of the cluster it is compared with: clusters change
    their ids as decisions move claims, claims do not.
    """

    text: str | None = None
    least: int = 2
    page: int = 1
    rows: int = ROWS
    claim: str | None = None
    other: str | None = None

    def __post_init__(self) -> None:
        if not (0 < self.rows <= 200 and self.page > 0 and self.least > 0):
            raise QueryError("page and least count from 1; rows are from 1 to 200")


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster by its first claim, its name where somebody gave it one, and how its claims stand to it."""

    cluster_id: str
    first: Card
    name: str | None
    named_by: str | None
    claims: int
    outlets: int
    stances: Mapping[str, int]
    proposed: Title | None = None
    """What a model would call it, where nobody has named it."""

    @property
    def stance_words(self) -> str:
        """`says 3 · denies 1`."""
        return stance_words((each, self.stances[each]) for each in STANCES)


@dataclass(frozen=True, slots=True)
class Member:
    """A claim of a cluster: how it stands to the proposition, and who decided that it is one of them."""

    card: Card
    stance: str
    decided_by: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A cluster with its members, and what researchers noted on it."""

    cluster: Cluster
    members: tuple[Member, ...]
    notes: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of clusters, the one that is open, and the one it is compared with."""

    clusters: tuple[Cluster, ...]
    item_count: int
    opened: Opened | None = None
    other: Opened | None = None

    def pages(self, size: int) -> int:
        """How many pages of `size` there are, at least one."""
        return pages_of(self.item_count, size)

    def to_frame(self) -> pl.DataFrame:
        """One row per cluster of the page: id, name, words of its first claim, claims, outlets, stances."""
        schema: dict[str, Any] = dict.fromkeys(("cluster_id", "name", "words"), pl.String)
        schema |= dict.fromkeys(("claims", "outlets", *STANCES), pl.Int64)
        records = [
            {"cluster_id": each.cluster_id, "name": each.name, "words": each.first.content}
            | {"claims": each.claims, "outlets": each.outlets, **each.stances}
            for each in self.clusters
        ]
        return pl.DataFrame(records, schema=schema)


def read_clusters(warehouse: Warehouse, state: ClustersState) -> Listed:
    """The page that a state asks for, and what is open in it."""
    wanted = pattern(state.text) if state.text else None
    asked = {"text": wanted, "least": state.least, "size": state.rows, "skip": (state.page - 1) * state.rows}
    found = rows(warehouse, "clusters_listed", cluster=None, interface=language(), **asked)
    clusters = _clusters(warehouse, found)
    opened = _opened(warehouse, state.claim) if state.claim else None
    other = _opened(warehouse, state.other) if state.other else None
    return Listed(clusters, found[0]["item_count"] if found else 0, opened, other)


def ties(warehouse: Warehouse, claim: str) -> list[str]:
    """The claims to which a claim is directly related."""
    return [row["claim_id"] for row in rows(warehouse, "cluster_ties", claim=claim)]


def _opened(warehouse: Warehouse, claim: str) -> Opened | None:
    found = rows(warehouse, "cluster_of_claim", claim=claim)
    if not found:
        return None
    cluster = found[0]["cluster_id"]
    asked = {"text": None, "least": 1, "size": 1, "skip": 0}
    listed = rows(warehouse, "clusters_listed", cluster=cluster, interface=language(), **asked)
    members = rows(warehouse, "cluster_members", cluster=cluster)
    cards = read_cards(warehouse, [row["claim_id"] for row in members])
    notes = rows(warehouse, "cluster_notes", cluster=cluster)
    told = tuple(Member(cards[row["claim_id"]], row["stance"], row["decided_by"]) for row in members)
    return Opened(_clusters(warehouse, listed)[0], told, tuple(notes))


def _clusters(warehouse: Warehouse, found: list[dict[str, Any]]) -> tuple[Cluster, ...]:
    cards = read_cards(warehouse, [row["first_id"] for row in found])
    return tuple(
        Cluster(
            row["cluster_id"],
            cards[row["first_id"]],
            row["name"],
            row["named_by"],
            row["claims"],
            row["outlets"],
            {stance: row[stance] for stance in STANCES},
            title_of(row),
        )
        for row in found
    )
