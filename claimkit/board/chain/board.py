"""ChainView: through whom a claim reached its readers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import polars as pl

from claimkit.board.base import Board
from claimkit.board.card import card_text
from claimkit.board.chain.face import chains_node, counted
from claimkit.board.chain.model import Chains, chains, to_frame
from claimkit.board.node import Node
from claimkit.board.queries import cluster_of, rows
from claimkit.errors import QueryError
from claimkit.isolation import isolated

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

MOST = 200
SHORT = 70


@dataclass(frozen=True, slots=True)
class ChainState:
    """The cluster whose chains are drawn, or the one claim."""

    cluster: str | None = None
    claim: str | None = None


class ChainView(Board[ChainState, Chains]):
    """The paths of a claim, or of all claims of its cluster, from speakers through relays to outlets.

    `cluster` or `claim` is an id; without either it opens on the cluster told through most hands by most outlets.

    Raises:
        QueryError: no such claim or cluster, or the warehouse holds no claims.
    """

    state_type: ClassVar[type[Any]] = ChainState
    title: ClassVar[str] = "Through whom it reached its readers"

    def to_frame(self) -> pl.DataFrame:
        """One row per hop of every chain: claim, stance, hop, name, kind, whether it is certain."""
        return to_frame(self.model)

    @classmethod
    def at_claim(cls, warehouse: Warehouse, claim: str) -> dict[str, Any]:
        """The state in which the cluster of a claim is shown."""
        return {"cluster": cluster_of(warehouse, claim)}

    def _open(self) -> ChainState:
        found = rows(self.warehouse, "chain_choices", most=1)
        if not found:
            raise QueryError("this warehouse holds no claims: claimkit build with some")
        return ChainState(found[0]["cluster_id"])

    def _read(self) -> Chains:
        return chains(self.warehouse, self._state.cluster, self._state.claim)

    def _tree(self, live: bool) -> Node:
        return chains_node(self.model, live)

    def _lines(self) -> list[str]:
        name = [isolated(self.model.name)] if self.model.name else []
        lines = [*name, counted(self.model)]
        for path in self.model.paths:
            first, *rest = card_text(path.card)
            lines += ["", f"{first} [{path.stance}]", *(f"  {line.strip()}" for line in rest)]
        return lines

    def _controls(self) -> list[Any]:
        from ipywidgets import Box, Dropdown

        found = rows(self.warehouse, "chain_choices", most=MOST)
        listed = {
            row["cluster_id"]: f"{row['topic']}: {row['words'][:SHORT]} ({row['outlets']} outlets)" for row in found
        }
        here = self._state.cluster
        if here and here not in listed:
            listed[here] = here
        options = [("one claim", ""), *((label, cluster) for cluster, label in listed.items())]
        field = Dropdown(options=options, value=here or "", description="Told as one")
        field.observe(lambda change: self._choose(change["new"]), "value")
        field.add_class("ck-both-topic")
        group = Box([field])
        group.add_class("ck-group")
        return [group]

    def _choose(self, cluster: str) -> None:
        if cluster:
            self.change(cluster=cluster, claim=None)
