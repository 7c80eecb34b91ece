"""The operations by which many claims of a queue are decided at once, and taken back as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from claimkit.board.amounts import amount
from claimkit.board.reply import Reply
from claimkit.board.review.bulk import RULINGS, count_words, read_taken
from claimkit.board.review.choice import ReviewState
from claimkit.errors import QueryError
from claimkit.interface import said
from claimkit.warehouse import Warehouse
from claimkit.warehouse.judging import Decision


class Queued(Protocol):
    """What deciding in bulk needs of a queue's board."""

    warehouse: Warehouse

    @property
    def choices(self) -> ReviewState:
        """The state."""

    @property
    def model(self) -> Any:
        """What is shown."""

    def change(self, **choices: Any) -> None:
        """Replaces parts of the state and reads again."""

    def decide(self, kind: str, left: str | None, right: str | None = None, *, request: str, **said: Any) -> None:
        """Writes a decision."""

    def decide_all(self, decisions: Sequence[Decision], *, request: str) -> None:
        """Writes many decisions."""

    def undo_last(self, query: str, request: str) -> str:
        """Takes back what was written last."""


class Bulking:
    """Decides many claims of a queue at once; each operation takes the browser's values and a request."""

    def __init__(self, board: Queued) -> None:
        self.board = board

    def operations(self) -> dict[str, Any]:
        """By name, as the browser asks for them."""
        return {
            "bulk": self.open,
            "bulk_field": self.field,
            "decide_bulk": self.decide,
            "undo_bulk": self.undo,
        }

    def open(self, _values: Mapping[str, Any], _request: str) -> Reply:
        """The choices are opened or shut."""
        opened = not self.board.choices.bulk.is_open
        self.board.change(bulk={"is_open": opened})
        words = "Choose which claims are decided at once." if opened else ""
        return Reply(words, focus="bulk" if opened else "item")

    def field(self, values: Mapping[str, Any], _request: str) -> Reply:
        """One of the choices says something else."""
        self.board.change(bulk=self.board.choices.bulk.with_field(values.get("field"), values.get("value")))
        taken = self.board.model.taken
        return Reply(count_words(len(taken.claims)) if taken else "")

    def decide(self, values: Mapping[str, Any], request: str) -> Reply:
        """All claims that the choices take are accepted or rejected, if they are as many as was shown."""
        taken = read_taken(self.board.warehouse, self.board.choices.bulk, self.board.choices.order())
        if values.get("ruling") not in RULINGS:
            raise QueryError("many claims are {known} at once", known=tuple(RULINGS))
        count = len(taken.claims)
        if values.get("count") != count:
            self.board.change()
            raise QueryError("nothing was written: these are {count:,} claims by now; look again", count=count)
        kind = f"claim_{values['ruling']}"
        self.board.decide_all([Decision(kind, claim) for claim in taken.claims], request=request)
        self.board.change()
        return Reply(
            said(
                "Written: {claims} {ruling}; one Undo takes all back.",
                claims=amount(count, "claim"),
                ruling=said(values["ruling"]),
            ),
            focus="bulk",
        )

    def undo(self, _values: Mapping[str, Any], request: str) -> Reply:
        """What was decided at once last is taken back at once."""
        words = self.board.undo_last("bulk_last", request)
        self.board.change()
        return Reply(words, focus="bulk")
