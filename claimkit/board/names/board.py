"""Names: who is who among those who speak."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import polars as pl

from claimkit.board.amounts import amount
from claimkit.board.base import Board, Operation
from claimkit.board.names.face import merged, people_lines, people_node
from claimkit.board.names.model import NamesState, People, Person, claim_ids, found_person, read_people
from claimkit.board.node import Node
from claimkit.board.paging import turned_to
from claimkit.board.reply import Reply
from claimkit.board.tool import field_words
from claimkit.errors import QueryError
from claimkit.interface import name_said, said
from claimkit.isolation import isolated
from claimkit.warehouse.judging import Decision

TOLD = ("name", "side", "organization", "role")


class Names(Board[NamesState, People]):
    """People and bodies that speak: who is the same as whom, and for whom they speak.

    `text` narrows the list to names like it, `page` counts from 1 with `rows` names; `person` is who is open, `other`
    who they are compared with. Before two are merged the board says what would change. Every decision is a line in
    this researcher's journal.

    Raises:
        QueryError: a choice that the board does not know, or nobody by that id.
    """

    state_type: ClassVar[type[Any]] = NamesState
    title: ClassVar[str] = "Who is who"

    def to_frame(self) -> pl.DataFrame:
        """One row per person of the page: id, name, names, role, organization, side, claims, outlets."""
        return self.model.to_frame()

    def _open(self) -> NamesState:
        return NamesState()

    def _read(self) -> People:
        return read_people(self.warehouse, self._state, self._interface)

    def _tree(self, live: bool) -> Node:
        return people_node(self.model, self._state, live=live)

    def _lines(self) -> list[str]:
        return people_lines(self.model, self._state)

    def _operations(self) -> Mapping[str, Operation]:
        return {
            "apart": self._apart,
            "beside": self._beside,
            "call": self._call,
            "look_for": self._look_for,
            "not_same": self._not_same,
            "page": self._turn,
            "person": self._person,
            "same": self._same,
            "tell": self._tell,
            "undo_names": self._undo,
            "unsay": self._unsay,
        }

    def _look_for(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.change(text=field_words(values) or None, page=1)
        return Reply(f"{amount(self.model.item_count, 'name')}.")

    def _turn(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.change(page=turned_to(values, self.model.pages(self._state.rows)))
        return Reply(said("Page {page}.", page=self._state.page))

    def _person(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.change(person=str(values["person"]), other=None, called=None)
        return Reply("Open beside the list.")

    def _beside(self, values: Mapping[str, Any], _request: str) -> Reply:
        name = field_words(values)
        if not name:
            return Reply()
        other = found_person(self.warehouse, name)
        if self.model.opened and other == self.model.opened.person.key:
            raise QueryError("that is the one who is open: name somebody else")
        self.change(other=other, called=None)
        return Reply("See what would change, then decide: s the same, n not the same.", focus="comparison")

    def _call(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.change(called=field_words(values) or None)
        return Reply(focus="comparison")

    def _apart(self, _values: Mapping[str, Any], _request: str) -> Reply:
        self.change(other=None)
        return Reply("Nothing was decided.", focus="opened")

    def _same(self, _values: Mapping[str, Any], request: str) -> Reply:
        kept, gone = merged(*self._two())
        stays = self._state.called or kept.name
        decisions = self._merging(kept, gone)
        if stays != kept.name:
            decisions.append(Decision("note", None, value={"speaker_id": kept.speaker_id, "name": stays}))
        self.decide_all(decisions, request=request)
        self.change(person=kept.key, other=None, called=None)
        return Reply(
            said(
                "Written: {name} is {other}; {claims} moved.",
                name=isolated(name_said(gone.name)),
                other=isolated(name_said(stays)),
                claims=amount(gone.claims, "claim"),
            ),
            focus="opened",
        )

    def _merging(self, kept: Person, gone: Person) -> list[Decision]:
        """What makes one of two: a judgement on both, or of a name without an id the correction of its claims."""
        if gone.speaker_id is not None:
            return [Decision("same_speaker", gone.speaker_id, kept.speaker_id)]
        ids = claim_ids(self.warehouse, gone.key)
        return [Decision("claim_corrected", each, value={"speaker_id": kept.speaker_id}) for each in ids]

    def _not_same(self, _values: Mapping[str, Any], request: str) -> Reply:
        one, other = self._two()
        self.decide("not_same_speaker", str(one.speaker_id), other.speaker_id, request=request)
        self.change(other=None)
        return Reply(
            said(
                "Written: {name} is not {other}.",
                name=isolated(name_said(one.name)),
                other=isolated(name_said(other.name)),
            ),
            focus="opened",
        )

    def _tell(self, values: Mapping[str, Any], request: str) -> Reply:
        opened = self.model.opened
        if opened is None or opened.person.speaker_id is None or values.get("field") not in TOLD:
            raise QueryError("open somebody with an id first")
        told, name = field_words(values) or None, str(values["field"])
        kept = self.model.side_of(told) if name == "side" else told
        self.decide("note", None, request=request, value={"speaker_id": opened.person.speaker_id, name: kept})
        self.change()
        return Reply(said("Written: {field} {words}.", field=said(name), words=isolated(told or said("not known"))))

    def _unsay(self, values: Mapping[str, Any], request: str) -> Reply:
        self._prove_name()
        self.warehouse.undo(str(values["judgement"]), request_id=request)
        self.change(other=None)
        return Reply("Taken back. The line stays in the journal.", focus="opened")

    def _undo(self, _values: Mapping[str, Any], request: str) -> Reply:
        words = self.undo_last("names_mine", request)
        self.change(other=None)
        return Reply(words)

    def _two(self) -> tuple[Any, Any]:
        opened, other = self.model.opened, self.model.other
        if opened is None or other is None:
            raise QueryError("choose two to compare first")
        return opened.person, other.person
