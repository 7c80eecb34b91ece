"""The operations by which what a model proposes becomes a claim, or is said to be none."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from claimkit.board.paging import turned_to
from claimkit.board.reply import Reply
from claimkit.board.review.bulking import Queued
from claimkit.board.review.proposals import Proposals
from claimkit.errors import QueryError
from claimkit.interface import said

# What a proposal says of itself, and an added claim does not.
_OWN = ("claim_id", "confidence", "origin", "rule")


class Proposing:
    """Decides on proposals one by one; each operation takes the browser's values and a request."""

    def __init__(self, board: Queued) -> None:
        self.board = board

    def operations(self) -> dict[str, Any]:
        """By name, as the browser asks for them."""
        return {
            "add_proposed": self.add,
            "page": self.turn,
            "refuse_proposed": self.refuse,
            "undo_proposed": self.undo,
        }

    def add(self, values: Mapping[str, Any], request: str) -> Reply:
        """The proposal becomes a claim of this researcher's."""
        row = self._shown.rows[self._place(values)]
        value = {name: each for name, each in json.loads(row["raw"]).items() if name not in _OWN}
        if not row["parent_shown"]:
            value["parent_id"] = None
        return self._decide("claim_added", values, value, request, said("Written: it is a claim now."))

    def refuse(self, values: Mapping[str, Any], request: str) -> Reply:
        """The proposal is no claim, or none that is right."""
        return self._decide("note", values, {}, request, said("Written: it is no claim."))

    def undo(self, _values: Mapping[str, Any], request: str) -> Reply:
        """What this researcher decided last on proposals is taken back."""
        words = self.board.undo_last("proposals_mine", request)
        self.board.change()
        return Reply(words)

    def turn(self, values: Mapping[str, Any], _request: str) -> Reply:
        """Another page."""
        page = turned_to(values, self._shown.pages)
        self.board.change(page=page)
        return Reply(said("Page {page}.", page=page))

    @property
    def _shown(self) -> Proposals:
        shown: Proposals | None = self.board.model.proposals
        if shown is None:
            raise QueryError("open what is proposed first")
        return shown

    def _place(self, values: Mapping[str, Any]) -> int:
        place = self._shown.place(values.get("claim"))
        if place is None:
            raise QueryError("this is decided or gone: look again")
        return place

    def _decide(self, kind: str, values: Mapping[str, Any], value: dict[str, Any], request: str, words: str) -> Reply:
        """Writes the decision and goes on to the proposal that takes its place."""
        place = self._place(values)
        self.board.decide(kind, None, request=request, value=value | {"proposed": values["claim"]})
        self.board.change()
        following = self._shown.rows[place : place + 1] or self._shown.rows[-1:]
        return Reply(words, focus=f"proposal-{following[0]['claim_id']}" if following else None)
