"""CompareMany: what many outlets, sides, speakers or languages make of the same claims, side by side."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import polars as pl

from claimkit.board.amounts import amount
from claimkit.board.base import Operation
from claimkit.board.filters import Option
from claimkit.board.known import known_id
from claimkit.board.many.choice import COLUMNS, LISTS, WRITTEN, ManyState
from claimkit.board.many.face import grid_node, static_node
from claimkit.board.many.model import Grid, Line, read_columns, read_lines, read_opened, read_order, reread
from claimkit.board.many.text import grid_lines
from claimkit.board.narrowing import Narrowing
from claimkit.board.node import Node
from claimkit.board.paging import turned_to
from claimkit.board.pairing import PairBoard
from claimkit.board.queries import cluster_of
from claimkit.board.reply import Reply
from claimkit.board.tool import field_words
from claimkit.errors import QueryError
from claimkit.interface import said

if TYPE_CHECKING:
    from claimkit.board.compare.model import Relation
    from claimkit.warehouse import Warehouse

# What is open goes with the row it was opened in.
_SHUT: dict[str, Any] = {"page": 1, "row": None, "pair": None, "passage": None}
# What says which columns there are.
_COLUMNED = frozenset({"by", "columns"})


class CompareMany(Narrowing, PairBoard[ManyState, Grid]):
    """Claims by columns: what each outlet (`by="outlet"`), side, speaker or language makes of them, in its words.

    `columns` are names or ids (none: the `most` with most claims); `outlet`, `side`, `speaker`, `language` and `topic`
    take one or several and narrow the claims, as `since`, `until` (EDTF, day of print) and `text` do. `only` keeps what
    is `denied`, told in `one` column, or `differs`. `page` counts from 1 with `rows` claims; `row` is a claim of the
    cluster that is open: all its claims by stance, who denies it, and two of them (`pair`) to decide on.

    Raises:
        QueryError: a choice that the board does not know, or a name that means nothing; it says what comes nearest.
    """

    state_type: ClassVar[type[Any]] = ManyState
    title: ClassVar[str] = "Many side by side"
    opens: ClassVar[str] = "below the card"
    kinds: ClassVar[Sequence[str]] = (*LISTS, "columns")
    most_speakers: ClassVar[int] = 400

    def to_frame(self) -> pl.DataFrame:
        """One row per cluster, column and stance of the page: documents, claims, and the first claim's words."""
        return self.model.to_frame()

    def narrow(self, **changes: Any) -> None:
        """Change what is compared, and begin again at the first page with nothing open."""
        self.change(**{**_SHUT, **changes})

    def _known(self, state: ManyState, changed: Collection[str] | None = None) -> ManyState:
        known = super()._known(state, changed)
        if changed is not None and _COLUMNED.isdisjoint(changed):
            return known
        return replace(known, columns=tuple(known_id(self._whole, state.by, each) for each in state.columns))

    @classmethod
    def at_claim(cls, warehouse: Warehouse, claim: str) -> dict[str, Any]:
        """The state in which the cluster of a claim is open."""
        cluster_of(warehouse, claim)
        return {"row": claim}

    def _open(self) -> ManyState:
        return ManyState()

    def _read(self) -> Grid:
        columns, choices = self._columns
        lines, count = self._lines_read
        opened = read_opened(self.warehouse, self._state, columns, lines)
        return Grid(lines, columns, choices, count, opened)

    @property
    def _columns(self) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
        """The columns shown, and all that could be."""
        asked = (self._state.wanted(), self._state.columns, self._state.most)
        found: tuple[tuple[Option, ...], tuple[Option, ...]]
        found = self._once("columns", asked, lambda: read_columns(self.warehouse, self._state, self._interface))
        return found

    @property
    def _lines_read(self) -> tuple[tuple[Line, ...], int]:
        """The lines of the page, and how many there are in all."""
        state, columns = self._state, self._columns[0]
        asked = (state.wanted(), columns, state.only)
        ordered = self._once("order", asked, lambda: read_order(self.warehouse, state, columns))
        page = (*asked, state.page, state.rows)
        lines = self._once("lines", page, lambda: read_lines(self.warehouse, state, columns, ordered))
        return lines, len(ordered)

    @cached_property
    def _kept(self) -> dict[str, tuple[object, Any]]:
        """What was read last, and for what: to open a claim reads no page anew."""
        return {}

    def _once(self, what: str, asked: object, read: Callable[[], Any]) -> Any:
        signed = (asked, self._signs())
        if what not in self._kept or self._kept[what][0] != signed:
            self._kept[what] = (signed, read())
        return self._kept[what][1]

    def _look(self, model: Grid) -> Grid:
        return reread(self.warehouse, model, self._state)

    def _tree(self, live: bool) -> Node:
        if not live:
            return static_node(self.model, self._state)
        return grid_node(self.model, self._state, self._lists(), self._passage())

    def _filters(self) -> None:
        """None above the board: the lists stand among what says which columns there are."""

    def _lists(self) -> list[Node | None]:
        """The lists that narrow the claims, but for that of what a column is."""
        return [self._filter(kind) for kind in LISTS if kind != self._state.by]

    def _picked(self, kind: str) -> tuple[str, ...]:
        if kind == "columns":
            return tuple(each.id for each in self.model.columns)
        return super()._picked(kind)

    def _choose_all(self, kind: str, ids: tuple[str, ...]) -> None:
        self.narrow(**{kind: ids})

    def _id_of(self, field: str, name: str) -> str:
        return super()._id_of(self._state.by if field == "columns" else field, name)

    def _reply_to_pick(self) -> Reply:
        return self._counted()

    def _lines(self) -> list[str]:
        return grid_lines(self.model, self._state)

    def _operations(self) -> Mapping[str, Operation]:
        return {
            **super()._operations(),
            **self._picking(),
            "by": self._by,
            "only": self._only,
            "open": self._opens,
            "page": self._turn,
            "shut": self._shut,
            "write": self._write,
        }

    def _by(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.narrow(by=values.get("value"), columns=())
        return self._counted(said("Columns are {columns} now.", columns=said(COLUMNS[self._state.by])))

    def _only(self, values: Mapping[str, Any], _request: str) -> Reply:
        only = values.get("only")
        self.narrow(only=None if only == self._state.only else only)
        return self._counted()

    def _write(self, values: Mapping[str, Any], _request: str) -> Reply:
        name = str(values.get("field"))
        if name not in WRITTEN:
            raise QueryError("claims are narrowed by {known}", known=tuple(WRITTEN))
        self.narrow(**{name: field_words(values) or None})
        return self._counted()

    def _counted(self, words: str = "") -> Reply:
        count = amount(self.model.line_count, "claim")
        return Reply(f"{words} {count}.".strip())

    def _opens(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.change(row=str(values["row"]), pair=None, passage=None)
        if self.model.opened is None:
            raise QueryError("this claim is here no more: look again")
        return Reply("Open below the grid.", focus="opened")

    def _shut(self, _values: Mapping[str, Any], _request: str) -> Reply:
        back = self.model.opened
        self.change(row=None, pair=None, passage=None)
        return Reply("Closed.", focus=f"line-{back.key}" if back else None)

    def _turn(self, values: Mapping[str, Any], _request: str) -> Reply:
        last = self.model.pages(self._state.rows)
        self.change(page=turned_to(values, last))
        return Reply(said("Page {page} of {last}.", page=self._state.page, last=last))

    def _relations(self) -> Sequence[Relation]:
        return self.model.opened.relations if self.model.opened else ()
