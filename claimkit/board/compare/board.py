"""CompareBoard: what two sides say of the same thing, face to face."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, ClassVar

import polars as pl

from claimkit.board.base import Operation
from claimkit.board.compare.choice import WRITTEN, Choice, CompareState
from claimkit.board.compare.controls import HALVES, KINDS, choices_node
from claimkit.board.compare.face import page_node
from claimkit.board.compare.model import Page, Relation, compare, order, reread, to_frame
from claimkit.board.compare.text import page_lines
from claimkit.board.filters import one_or_several, several
from claimkit.board.narrowing import Narrowing
from claimkit.board.node import Node
from claimkit.board.paging import turned_to
from claimkit.board.pairing import PairBoard
from claimkit.board.queries import first_of, rows
from claimkit.board.reply import Reply
from claimkit.board.state import merged
from claimkit.board.tool import field_words
from claimkit.errors import QueryError
from claimkit.interface import name_said, said

CARDS_AT_ONCE = 20


class CompareBoard(Narrowing, PairBoard[CompareState, Page]):
    """Two choices of claims face to face; a row is one claim as each side tells it.

    `left`, `right` and `both` are choices: dicts of `outlet`, `speaker`, `side`, `topic` (ids), `language` (tag), each
    one or several, `since`, `until` (EDTF, day of print) and `text` (words). `align` is `claim`, `topic` or `none`;
    `page` counts from 1 with `rows` rows of up to `cards` cards a side; `pair` is the pair compared; `passage` the
    claim and hop whose words in the document are open. Without any it opens on the outlet of which most is held,
    against all others.

    Raises:
        QueryError: a choice that the board or the warehouse does not know; the error says what there is.
    """

    state_type: ClassVar[type[Any]] = CompareState
    title: ClassVar[str] = "Who says it, and who tells it otherwise"
    kinds: ClassVar[Sequence[str]] = KINDS
    most_speakers: ClassVar[int] = 500
    _ordered: tuple[object, pl.Series] | None = None

    def to_frame(self) -> pl.DataFrame:
        """One row per card on the page: row, cluster, half, stance and what the card shows."""
        return to_frame(self.model)

    def label(self, kind: str, id: str) -> str:
        """The name of an outlet, speaker, side, language or topic; the id itself where it has none."""
        return name_said(self.labels.get(kind, {}).get(id, id))

    @cached_property
    def labels(self) -> dict[str, dict[str, str]]:
        """What can be chosen, by kind: ids with their names, those with most claims first."""
        found: dict[str, dict[str, str]] = {}
        for row in self._listed:
            found.setdefault(row["kind"], {})[row["id"]] = row["label"]
        return found

    def narrow(self, **changes: Any) -> None:
        """Change what is chosen, and begin again at the first page; no change draws nothing."""
        if merged(self._state, changes) != self._state:
            self.change(**changes, page=1, pair=None, passage=None)

    def _open(self) -> CompareState:
        held = rows(self.warehouse, "compare_open")
        return CompareState(left=Choice(outlet=first_of(held, "outlet_id")))

    def _read(self) -> Page:
        asked = (self._state.picked(), self._signs())
        if self._ordered is None or self._ordered[0] != asked:
            self._ordered = (asked, order(self.warehouse, self._state))
        return compare(self.warehouse, self._state, self._ordered[1])

    def _look(self, model: Page) -> Page:
        return reread(self.warehouse, model, self._state.align)

    def _tree(self, live: bool) -> Node:
        return page_node(self.model, self._state, self.label, self._passage(), live)

    def _lines(self) -> list[str]:
        return page_lines(self.model, self._state, self.label)

    def _filters(self) -> Node:
        return choices_node(self._state, self._filter)

    def _picked(self, kind: str) -> tuple[str, ...]:
        half, _, field = kind.partition(".")
        return several(getattr(getattr(self._state, half), field))

    def _choose_all(self, kind: str, ids: tuple[str, ...]) -> None:
        self._narrow_half(kind, one_or_several(ids))

    def _narrow_half(self, kind: str, value: Any) -> None:
        half, _, field = kind.partition(".")
        self.narrow(**{half: replace(getattr(self._state, half), **{field: value})})

    def _operations(self) -> Mapping[str, Operation]:
        return {
            **super()._operations(),
            **self._picking(),
            "align": self._align,
            "more": self._more,
            "realign": self._realign,
            "page": self._turn,
            "write": self._write,
        }

    def _align(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.narrow(align=str(values.get("value")))
        return Reply()

    def _write(self, values: Mapping[str, Any], _request: str) -> Reply:
        half, _, name = str(values.get("field")).partition(".")
        if half not in HALVES or name not in WRITTEN:
            raise QueryError("claims are narrowed by {known}", known=tuple(WRITTEN))
        self._narrow_half(f"{half}.{name}", field_words(values) or None)
        return Reply()

    def _more(self, _values: Mapping[str, Any], _request: str) -> Reply:
        self.change(cards=min(100, self._state.cards + CARDS_AT_ONCE))
        return Reply("More claims are shown.")

    def _realign(self, _values: Mapping[str, Any], _request: str) -> Reply:
        self.change()
        return Reply("The rows stand as the decisions put them.")

    def _turn(self, values: Mapping[str, Any], _request: str) -> Reply:
        last = self.model.pages(self._state.rows)
        self.change(page=turned_to(values, last), pair=None, passage=None)
        return Reply(said("Page {page} of {last}.", page=self._state.page, last=last))

    def _relations(self) -> Iterator[Relation]:
        return (each for row in self.model.rows for each in row.relations)
