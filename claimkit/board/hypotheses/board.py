"""Hypotheses: which of several explanations the evidence speaks against least."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import polars as pl

from claimkit.board.amounts import amount
from claimkit.board.base import Board, Operation
from claimkit.board.hypotheses.face import RULINGS, chosen_of, competing_lines, competing_node
from claimkit.board.hypotheses.model import Competing, HypothesesState, read_competing
from claimkit.board.node import Node
from claimkit.board.reply import Reply
from claimkit.board.tool import field_words
from claimkit.errors import QueryError
from claimkit.interface import said


class Hypotheses(Board[HypothesesState, Competing]):
    """Competing explanations of a question, and how each claim taken for evidence stands to them, by whom.

    The explanation with the fewest inconsistencies stands first: evidence refutes explanations, it does not prove them
    (analysis of competing hypotheses, Heuer 1999). `question` names the one shown, `hypothesis` the one that keys rule
    on, `text` looks for claims to add. Every question, explanation and ruling is a line in this researcher's journal.

    Raises:
        QueryError: a choice that the board does not know.
    """

    state_type: ClassVar[type[Any]] = HypothesesState
    title: ClassVar[str] = "Competing explanations"

    def to_frame(self) -> pl.DataFrame:
        """One row per claim of the evidence, hypothesis and researcher: how it stands."""
        return self.model.to_frame()

    def _open(self) -> HypothesesState:
        return HypothesesState()

    def _read(self) -> Competing:
        return read_competing(self.warehouse, self._state)

    def _tree(self, live: bool) -> Node:
        return competing_node(self.model, self._state, live=live)

    def _lines(self) -> list[str]:
        return competing_lines(self.model)

    def _operations(self) -> Mapping[str, Operation]:
        return {
            "ask": self._ask,
            "hypothesis": self._choose,
            "look_for": self._look_for,
            "next": self._next,
            "rule": self._rule,
            "suppose": self._suppose,
            "take_for_evidence": self._take_for_evidence,
            "undo_hypotheses": self._undo,
        }

    def _ask(self, values: Mapping[str, Any], _request: str) -> Reply:
        question = field_words(values)
        if question:
            self.change(question=question, hypothesis=None, text=None)
        return Reply(said("Now put forward the explanations that compete."))

    def _suppose(self, values: Mapping[str, Any], request: str) -> Reply:
        statement = field_words(values)
        if not statement:
            return Reply()
        value = {"question": self._question(), "statement": statement}
        self.decide("hypothesis", None, request=request, value=value)
        self.change()
        return Reply(said("Written: {words} is among the explanations.", words=statement))

    def _look_for(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.change(text=field_words(values) or None)
        return Reply(f"{amount(len(self.model.offered), 'claim')}.")

    def _take_for_evidence(self, values: Mapping[str, Any], request: str) -> Reply:
        claim = str(values["claim"])
        self.decide("evidence", claim, request=request, value={"question": self._question()})
        self.change()
        return Reply(said("Written: it is evidence now. Rule how it stands to each explanation."), f"evidence-{claim}")

    def _rule(self, values: Mapping[str, Any], request: str) -> Reply:
        claim, hypothesis, ruling = (str(values.get(name) or "") for name in ("claim", "hypothesis", "value"))
        if not ruling:
            return Reply()
        if hypothesis not in {each.hypothesis_id for each in self.model.hypotheses}:
            raise QueryError("this explanation is no longer here: look again")
        value = {"question": self._question(), "hypothesis": hypothesis}
        self.decide("evidence", claim, request=request, verdict=ruling, value=value)
        # The order of the explanations may change: keys go on ruling on the same one.
        self.change(hypothesis=hypothesis)
        return Reply(said("Written: {ruling}.", ruling=said(RULINGS[ruling])))

    def _choose(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.put(hypothesis=str(values["hypothesis"]))
        return self._chosen()

    def _next(self, _values: Mapping[str, Any], _request: str) -> Reply:
        ids = [each.hypothesis_id for each in self.model.hypotheses]
        chosen = chosen_of(self.model, self._state)
        if chosen is None:
            return Reply()
        self.put(hypothesis=ids[(ids.index(chosen.hypothesis_id) + 1) % len(ids)])
        return self._chosen()

    def _chosen(self) -> Reply:
        chosen = chosen_of(self.model, self._state)
        return Reply(said("Keys rule on: {words}", words=chosen.statement if chosen else ""))

    def _undo(self, _values: Mapping[str, Any], request: str) -> Reply:
        words = self.undo_last("hypotheses_mine", request)
        self.change()
        return Reply(words)

    def _question(self) -> str:
        if self.model.question is None:
            raise QueryError("ask a question first")
        return self.model.question
