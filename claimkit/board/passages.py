"""Boards on which the words of a claim, or of a hop of its chain, can be opened where they stand in the document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from claimkit.board.base import Board, Model, Operation, State
from claimkit.board.passage import Passage
from claimkit.board.queries import rows
from claimkit.board.reply import Reply
from claimkit.interface import said


class PassageBoard(Board[State, Model]):
    """A board whose state has `passage`: the claim and the hop whose words are open; `opens` says where they appear."""

    opens: ClassVar[str] = "below the cards"

    def _passage(self) -> Passage | None:
        if self._opened is None:
            return None
        claim, hop = self._opened
        found = rows(self.warehouse, "board_passage", claim=claim)
        return Passage.from_row(found[0], hop) if found else None

    @property
    def _opened(self) -> tuple[str, int] | None:
        opened: tuple[str, int] | None = self._state.passage  # type: ignore[attr-defined]
        return opened

    def _operations(self) -> Mapping[str, Operation]:
        return {"close": self._close, "passage": self._show}

    def _show(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.put(passage=(str(values["claim"]), int(values["hop"])))
        return Reply(said("The passage is open {where}.", where=said(self.opens)), focus="passage")

    def _close(self, _values: Mapping[str, Any], _request: str) -> Reply:
        back = self._opened
        self.put(passage=None)
        return Reply("The passage is closed.", focus=f"hop-{back[0]}-{back[1]}" if back else None)
