"""Timeline: who said it when."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import polars as pl

from claimkit.board.amounts import amount
from claimkit.board.base import Operation
from claimkit.board.narrowing import Narrowing
from claimkit.board.node import Node
from claimkit.board.passages import PassageBoard
from claimkit.board.queries import cluster_of, first_of, rows
from claimkit.board.reply import Reply
from claimkit.board.timeline.drawing import history_picture
from claimkit.board.timeline.face import history_lines, history_node, scale_of
from claimkit.board.timeline.model import LARGEST, LISTS, History, TimelineState, read_history
from claimkit.interface import said

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

MOST_CLUSTERS = 200
STEP = 2.0


class Timeline(Narrowing, PassageBoard[TimelineState, History]):
    """The claims of a cluster, or on a topic, in the order of what was said, on one scale of time.

    `cluster`, `topic`, `outlet`, `speaker` and `side` (ids) choose; `zone` is the time zone of the scale; `most` how
    many claims
    are shown. A known minute is a thin bar; where only the day is known, a band as long as that day. Without choices
    it opens
    on the cluster that is in most outlets.

    Raises:
        QueryError: a choice that the board does not know, or no such time zone.
    """

    state_type: ClassVar[type[Any]] = TimelineState
    charted: ClassVar[bool] = True
    title: ClassVar[str] = "Who said it when"
    opens: ClassVar[str] = "below the table"
    kinds: ClassVar[Sequence[str]] = LISTS
    most_speakers: ClassVar[int] = MOST_CLUSTERS

    def to_frame(self) -> pl.DataFrame:
        """One row per claim, in order: when said and printed (UTC, half-open), if the order is known, its words."""
        return self.model.to_frame()

    @cached_property
    def clusters(self) -> list[tuple[str, str]]:
        """The clusters that can be chosen, those in most outlets first: their words and ids."""
        found = self._clusters(MOST_CLUSTERS)
        return [(f"{row['words'][:70]} ({amount(row['outlets'], 'outlet')})", row["cluster_id"]) for row in found]

    def narrow(self, **changes: Any) -> None:
        """Change what is chosen; no change draws nothing."""
        if any(getattr(self._state, name) != said for name, said in changes.items()):
            self.change(**changes, passage=None, zoom=1.0, middle=None)

    def _known(self, state: TimelineState, changed: Collection[str] | None = None) -> TimelineState:
        known = super()._known(state, changed)
        if known.cluster is None or (changed is not None and "cluster" not in changed):
            return known
        # A cluster is called by a claim of it; another build may call it by another.
        return replace(known, cluster=cluster_of(self._whole, known.cluster))

    @classmethod
    def at_claim(cls, warehouse: Warehouse, claim: str) -> dict[str, Any]:
        """The state in which the cluster of a claim is shown."""
        return {"cluster": cluster_of(warehouse, claim)}

    def _open(self) -> TimelineState:
        return TimelineState(cluster=first_of(self._clusters(1), "cluster_id"))

    def _clusters(self, most: int) -> list[dict[str, Any]]:
        """The clusters that can be chosen, as the interface has their words."""
        with self.speaking():
            asked = {"denied": f"{said('denied')}: ", "interface": self._interface}
        return rows(self.warehouse, "cluster_choices", topic=None, most=most, **asked)

    def _read(self) -> History:
        return read_history(self.warehouse, self._state)

    def drawing(self) -> Node | None:
        """The claims and their bands as one SVG; None where none has a date."""
        scale = scale_of(self.model, self._state)
        return history_picture(self.model, scale) if scale else None

    def _operations(self) -> Mapping[str, Operation]:
        return {**super()._operations(), **self._picking(), "zoom": self._zoom}

    def _zoom(self, values: Mapping[str, Any], _request: str) -> Reply:
        to, state = values.get("to"), self._state
        zoom = {"in": state.zoom * STEP, "out": state.zoom / STEP}.get(str(to), 1.0)
        middle = str(values["at"]) if values.get("at") else state.middle
        zoom = round(min(LARGEST, max(1.0, zoom)), 3)
        self.put(zoom=zoom, middle=middle if zoom > 1 else None)
        return Reply(said("Drawn {times} times as large.", times=f"{zoom:g}") if zoom > 1 else "The whole is drawn.")

    def _tree(self, live: bool) -> Node:
        return history_node(self.model, self._state, self._passage() if live else None, live=live)

    def _lines(self) -> list[str]:
        return history_lines(self.model, self._state)

    def _controls(self) -> list[Any]:
        from claimkit.board.timeline.controls import controls

        return controls(self)
