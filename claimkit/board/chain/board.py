"""ChainView: through whom a claim reached its readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import polars as pl

from claimkit.board.amounts import NOTHING, amount, shortened
from claimkit.board.base import Operation
from claimkit.board.card import card_text
from claimkit.board.chain.drawing import drawing
from claimkit.board.chain.face import chains_node, counted, through_words
from claimkit.board.chain.model import MOST_DRAWN, Chains, chains, to_frame
from claimkit.board.chart import LARGEST, SMALLEST, zoomed
from claimkit.board.node import Node
from claimkit.board.passages import PassageBoard
from claimkit.board.queries import cluster_of, first_of, rows
from claimkit.board.reply import Reply
from claimkit.errors import QueryError
from claimkit.interface import said
from claimkit.isolation import isolated

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

MOST = 200
SHORT = 70


@dataclass(frozen=True, slots=True)
class ChainState:
    """The cluster whose chains are drawn, or the one claim; the names that the paths followed run `through`.

    `zoom` is how many times as large it is drawn, `passage` the claim and the hop whose words are open.
    """

    cluster: str | None = None
    claim: str | None = None
    through: tuple[str, ...] = ()
    zoom: float = 1.0
    passage: tuple[str, int] | None = None

    def __post_init__(self) -> None:
        if isinstance(self.through, str):
            object.__setattr__(self, "through", (self.through,))
        if not SMALLEST <= self.zoom <= LARGEST:
            raise QueryError("zoom is from {smallest} to {largest:g}", smallest=SMALLEST, largest=LARGEST)


class ChainView(PassageBoard[ChainState, Chains]):
    """The paths of a claim, or of all claims of its cluster, from speakers through relays to outlets.

    `cluster` or `claim` is an id; `through` a name or several: the paths that run through all of them are followed.
    Without a cluster or claim it opens on the cluster told through most hands by most outlets.

    Raises:
        QueryError: no such claim or cluster.
    """

    state_type: ClassVar[type[Any]] = ChainState
    charted: ClassVar[bool] = True
    title: ClassVar[str] = "Through whom it reached its readers"

    def to_frame(self) -> pl.DataFrame:
        """One row per hop of every chain: claim, stance, hop, name, kind, whether it is certain."""
        return to_frame(self.model)

    @classmethod
    def at_claim(cls, warehouse: Warehouse, claim: str) -> dict[str, Any]:
        """The state in which the cluster of a claim is shown."""
        return {"cluster": cluster_of(warehouse, claim)}

    def _open(self) -> ChainState:
        found = rows(self.warehouse, "chain_choices", most=1, interface=self._interface)
        return ChainState(first_of(found, "cluster_id"))

    def _read(self) -> Chains:
        return chains(self.warehouse, self._state.cluster, self._state.claim)

    def drawing(self) -> Node | None:
        """The paths as one SVG, whole; None where there are none."""
        if not self.model.paths:
            return None
        return drawing(self.model, self._state.through)

    def _tree(self, live: bool) -> Node:
        state = self._state
        return chains_node(self.model, state.through, state.zoom, self._passage() if live else None, live=live)

    def _operations(self) -> Mapping[str, Operation]:
        return {
            **super()._operations(),
            "through": self._through,
            "through_one": self._through_one,
            "zoom": self._zoom,
        }

    def _through(self, values: Mapping[str, Any], _request: str) -> Reply:
        names = tuple(str(name) for name in values["names"])
        self.put(through=() if names == self._state.through else names)
        return self._followed()

    def _through_one(self, values: Mapping[str, Any], _request: str) -> Reply:
        name = str(values.get("value") or "")
        self.put(through=(name,) if name else ())
        return self._followed()

    def _followed(self) -> Reply:
        through = self._state.through
        return Reply(through_words(through, len(self.model.through(through))) if through else "All paths are followed.")

    def _zoom(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.put(zoom=zoomed(self._state.zoom, values.get("to")))
        return Reply(said("Drawn {times} times as large.", times=f"{self._state.zoom:g}"))

    def _lines(self) -> list[str]:
        if not self.model.paths:
            return [NOTHING]
        name = [isolated(self.model.name)] if self.model.name else []
        lines = [*name, counted(self.model)]
        through = self._state.through
        followed = self.model.through(through)
        if through:
            lines.append(through_words(through, len(followed)))
        for path in followed[:MOST_DRAWN]:
            first, *rest = card_text(path.card)
            lines += ["", f"{first} [{said(path.stance)}]", *(f"  {line.strip()}" for line in rest)]
        return lines

    def _controls(self) -> list[Any]:
        from ipywidgets import Box, Dropdown

        found = rows(self.warehouse, "chain_choices", most=MOST, interface=self._interface)
        listed = {row["cluster_id"]: _choice_words(row) for row in found}
        here = self._state.cluster
        if here and here not in listed:
            listed[here] = here
        options = [(said("one claim"), ""), *((label, cluster) for cluster, label in listed.items())]
        field = Dropdown(options=options, value=here or "", description=said("Told as one"))
        field.observe(lambda change: self._choose(change["new"]), "value")
        field.add_class("ck-both-topic")
        group = Box([field])
        group.add_class("ck-group")
        return [group]

    def _choose(self, cluster: str) -> None:
        if cluster:
            self.change(cluster=cluster, claim=None, through=(), passage=None)


def _choice_words(row: Mapping[str, Any]) -> str:
    """How a cluster is called among those that can be chosen."""
    topic = f"{row['topic']}: " if row["topic"] else ""
    return f"{topic}{shortened(row['words'], SHORT)} ({amount(row['outlets'], 'outlet')})"
