"""Clusters: which claims are on one proposition."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import polars as pl

from claimkit.board.amounts import amount
from claimkit.board.base import Board, Operation
from claimkit.board.clusters.face import JOINS, clusters_lines, clusters_node
from claimkit.board.clusters.model import ClustersState, Listed, Opened, read_clusters, ties
from claimkit.board.node import Node
from claimkit.board.paging import turned_to
from claimkit.board.reply import Reply
from claimkit.board.titles import taken
from claimkit.board.tool import field_words
from claimkit.errors import QueryError
from claimkit.interface import said
from claimkit.warehouse.judging import Decision

# One claim, or several, that left a cluster with the one that held them there.
_LEFT_TOO = (", nor is {count} that only it held there", ", nor are {count} that only it held there")


class Clusters(Board[ClustersState, Listed]):
    """Clusters of claims on one proposition: what they are called, what belongs to them and what does not.

    `text` narrows the list to clusters with such words, `least` to those of so many claims; `page` counts from 1 with
    `rows` clusters; `claim` is a claim of the cluster that is open, `other` one of the cluster it is compared with.
    Naming, making one of two, taking a claim out and notes are lines in this researcher's journal.

    Raises:
        QueryError: a choice that the board does not know.
    """

    state_type: ClassVar[type[Any]] = ClustersState
    title: ClassVar[str] = "What is claimed"

    def to_frame(self) -> pl.DataFrame:
        """One row per cluster of the page: id, name, words of its first claim, claims, outlets, stances."""
        return self.model.to_frame()

    def _open(self) -> ClustersState:
        return ClustersState()

    def _read(self) -> Listed:
        return read_clusters(self.warehouse, self._state)

    def _tree(self, live: bool) -> Node:
        return clusters_node(self.model, self._state, live=live)

    def _lines(self) -> list[str]:
        return clusters_lines(self.model, self._state)

    def _operations(self) -> Mapping[str, Operation]:
        return {
            "apart": self._apart,
            "beside": self._beside,
            "call": self._call,
            "call_proposed": self._call_proposed,
            "cluster": self._cluster,
            "join": self._join,
            "look_for": self._look_for,
            "note": self._note,
            "page": self._turn,
            "take_out": self._take_out,
            "undo_clusters": self._undo,
        }

    def _look_for(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.change(text=field_words(values) or None, page=1)
        return Reply(f"{amount(self.model.item_count, 'cluster')}.")

    def _turn(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.change(page=turned_to(values, self.model.pages(self._state.rows)))
        return Reply(said("Page {page}.", page=self._state.page))

    def _cluster(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.change(claim=str(values["claim"]), other=None)
        return Reply("Open beside the list.")

    def _beside(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.change(other=str(values["claim"]))
        return Reply("See what would change, then decide how they relate.", focus="comparison")

    def _apart(self, _values: Mapping[str, Any], _request: str) -> Reply:
        self.change(other=None)
        return Reply("Nothing was decided.", focus="opened")

    def _call(self, values: Mapping[str, Any], request: str) -> Reply:
        name = field_words(values)
        if not name:
            raise QueryError("a cluster is called by some words: take a name back with Undo")
        return self._name_it(name, request)

    def _call_proposed(self, values: Mapping[str, Any], request: str) -> Reply:
        title = taken(self._opened().cluster.proposed, values)
        return self._name_it(title.words, request, f"proposed by {title.origin}")

    def _name_it(self, name: str, request: str, note: str | None = None) -> Reply:
        first = self._opened().cluster.first.claim_id
        self.decide("cluster_named", first, request=request, value=name, note=note)
        self.change()
        return Reply(said("Written: it is called {name}.", name=name), focus="call")

    def _note(self, values: Mapping[str, Any], request: str) -> Reply:
        note = field_words(values)
        if not note:
            return Reply()
        self.decide("note", self._opened().cluster.first.claim_id, request=request, note=note)
        self.change()
        return Reply("The note is written.")

    def _join(self, values: Mapping[str, Any], request: str) -> Reply:
        opened, other = self._opened(), self.model.other
        if other is None or values.get("verdict") not in JOINS:
            raise QueryError("compare two clusters first")
        left = opened.cluster.first.claim_id
        relations = joined(opened, other, str(values["verdict"]))
        self.decide_all([Decision("relation", left, claim, relation) for claim, relation in relations], request=request)
        self.change(claim=left, other=None)
        return Reply(
            said("Written: they are one, of {claims}.", claims=amount(self._opened().cluster.claims, "claim")),
            focus="opened",
        )

    def _take_out(self, values: Mapping[str, Any], request: str) -> Reply:
        claim, opened = str(values.get("claim")), self._opened()
        others = [each.card.claim_id for each in opened.members if each.card.claim_id != claim]
        if len(others) == len(opened.members):
            raise QueryError("this claim is in the cluster no more: look again")
        # A claim leaves only where nothing holds it: it is parted from whatever it was tied to, and from the first.
        tied = set(ties(self.warehouse, claim)) & set(others)
        first = opened.cluster.first.claim_id
        kept = first if first != claim else others[0]
        parted = sorted(tied | {kept})
        self.decide_all([Decision("relation", claim, each, "unrelated") for each in parted], request=request)
        self.change(claim=kept, other=None)
        more = len(others) - self._opened().cluster.claims
        went = said(_LEFT_TOO[more > 1], count=f"{more:,}") if more > 0 else ""
        return Reply(said("Written: it is in this cluster no more{too}.", too=went), focus="opened")

    def _undo(self, _values: Mapping[str, Any], request: str) -> Reply:
        words = self.undo_last("clusters_mine", request)
        self.change(other=None)
        return Reply(words)

    def _opened(self) -> Opened:
        if self.model.opened is None:
            raise QueryError("open a cluster first")
        return self.model.opened


def joined(one: Opened, other: Opened, verdict: str) -> list[tuple[str, str]]:
    """How the first claim of one cluster relates to every claim of both when the two are made one.

    Who denies what the first claim of its own cluster says contradicts what repeats it, and corroborates what
    contradicts it. One that differs keeps to those it differs from.
    """
    first, turned = one.cluster.first.claim_id, {"contradicts": "corroborates"}.get(verdict, "contradicts")
    own = {"says": "corroborates", "declines": "corroborates", "denies": "contradicts"}
    others = {"says": verdict, "declines": verdict, "denies": turned}
    said = {each.card.claim_id: own.get(each.stance) for each in one.members}
    said |= {each.card.claim_id: others.get(each.stance) for each in other.members}
    said[other.cluster.first.claim_id] = verdict
    return [(claim, relation) for claim, relation in said.items() if relation is not None and claim != first]
