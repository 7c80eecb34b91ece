"""CoverageMatrix: which outlet says, denies, changes or leaves out which claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import polars as pl

from claimkit.board.amounts import amount
from claimkit.board.base import Operation
from claimkit.board.coverage.face import matrix_lines, matrix_node, opened_lines
from claimkit.board.coverage.model import CoverageState, Matrix, read_matrix
from claimkit.board.narrowing import Narrowing
from claimkit.board.node import Node
from claimkit.board.paging import turned_to
from claimkit.board.passages import PassageBoard
from claimkit.board.reply import Reply
from claimkit.interface import said


class CoverageMatrix(Narrowing, PassageBoard[CoverageState, Matrix]):
    """Clusters of claims by outlets: says, denies, differs, silent, not held.

    `topic` and `outlet` (ids, one or several) and `least` (outlets that tell it) choose the clusters, those in most
    outlets first; `page` counts from 1 with `rows` clusters and up to `columns` outlets; `cell` is the cluster and
    outlet whose claims are open. *Silent* stands only where a text of the outlet on the topic is held and was read
    whole; everything else is *not held*.

    Raises:
        QueryError: a choice that the board does not know; the error says what there is.
    """

    state_type: ClassVar[type[Any]] = CoverageState
    title: ClassVar[str] = "Who tells it, and who leaves it out"
    opens: ClassVar[str] = "below the card"
    kinds: ClassVar[Sequence[str]] = ("topic", "outlet")

    def to_frame(self) -> pl.DataFrame:
        """One row per cluster and outlet of the page: what the outlet makes of it, and by how many claims."""
        return self.model.to_frame()

    def narrow(self, **changes: Any) -> None:
        """Change what is chosen and begin again at the first page; no change draws nothing."""
        if any(getattr(self._state, name) != said for name, said in changes.items()):
            self.change(**changes, page=1, cell=None, passage=None)

    def _open(self) -> CoverageState:
        return CoverageState()

    def _read(self) -> Matrix:
        return read_matrix(self.warehouse, self._state)

    def _tree(self, live: bool) -> Node:
        return matrix_node(self.model, self._state, self._passage() if live else None, live=live)

    def _lines(self) -> list[str]:
        return [*matrix_lines(self.model, self._state), *opened_lines(self.model)]

    def _controls(self) -> list[Any]:
        from claimkit.board.coverage.controls import controls

        return controls(self)

    def _operations(self) -> Mapping[str, Operation]:
        return {
            **super()._operations(),
            **self._picking(),
            "cell": self._cell,
            "page": self._turn,
            "shut": self._shut,
        }

    def _cell(self, values: Mapping[str, Any], _request: str) -> Reply:
        cell = str(values["cluster"]), str(values["outlet"])
        if cell == self._state.cell:
            return self._shut(values, "")
        self.change(cell=cell, passage=None)
        claims = amount(len(self.model.opened), "claim")
        return Reply(said("Open below the table: {claims}.", claims=claims), focus="opened")

    def _shut(self, _values: Mapping[str, Any], _request: str) -> Reply:
        back = self._state.cell
        self.change(cell=None, passage=None)
        return Reply("Closed.", focus=f"cell-{back[0]}-{back[1]}" if back else None)

    def _turn(self, values: Mapping[str, Any], _request: str) -> Reply:
        last = self.model.pages(self._state.rows)
        self.change(page=turned_to(values, last), cell=None, passage=None)
        return Reply(said("Page {page} of {last}.", page=self._state.page, last=last))
