"""Boards on which two claims are held beside each other, and a researcher says how they relate."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from claimkit.board.base import Model, Operation, State
from claimkit.board.passages import PassageBoard
from claimkit.board.reply import Reply
from claimkit.errors import QueryError
from claimkit.interface import said
from claimkit.records import VERDICTS

if TYPE_CHECKING:
    from claimkit.board.compare.model import Relation


class PairBoard(PassageBoard[State, Model]):
    """A board whose state has `pair`: the left and the right claim that are compared."""

    def _operations(self) -> Mapping[str, Operation]:
        return {**super()._operations(), "choose": self._choose, "undo": self._undo, "verdict": self._verdict}

    @abstractmethod
    def _relations(self) -> Iterable[Relation]:
        """How the claims shown relate, judgements first."""

    def _mine(self, left: str, right: str) -> str | None:
        """The researcher's own standing decision on a pair shown."""
        own = (each for each in self._relations() if each.mine and each.joins(left, right))
        return next((each.judgement_id for each in own if each.judgement_id), None)

    def _choose(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.put(pair=(str(values["left"]), str(values["right"])))
        return Reply("These two are compared now.")

    def _verdict(self, values: Mapping[str, Any], request: str) -> Reply:
        verdict = values["verdict"]
        if verdict not in VERDICTS:
            raise QueryError("a verdict is one of {known}", known=tuple(VERDICTS))
        left, right = str(values["left"]), str(values["right"])
        note = str(values.get("note") or "").strip() or None
        mine = self._mine(left, right)
        self.decide("relation", left, right, verdict=verdict, note=note, supersedes=mine, request=request)
        self.put(pair=(left, right))
        self.look()
        return Reply(said("Written: {verdict}.", verdict=said(verdict)))

    def _undo(self, values: Mapping[str, Any], request: str) -> Reply:
        left, right = str(values["left"]), str(values["right"])
        mine = self._mine(left, right)
        if mine is None:
            return Reply("There is no decision of yours to undo.")
        self.decide("relation", left, right, supersedes=mine, request=request)
        self.look()
        return Reply("Undone; the decision stays in the journal, marked as withdrawn.")
