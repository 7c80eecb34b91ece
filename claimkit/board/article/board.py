"""ArticleView: one document as its claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import polars as pl

from claimkit.board.amounts import shortened
from claimkit.board.article.draft import Draft
from claimkit.board.article.face import Writer, article_node, workbench_node
from claimkit.board.article.model import Article, article, to_frame
from claimkit.board.article.text import article_lines
from claimkit.board.article.writing import Writing
from claimkit.board.base import Board, Operation
from claimkit.board.card import read_cards
from claimkit.board.node import Node
from claimkit.board.passage import called
from claimkit.board.queries import rows
from claimkit.board.reply import Reply
from claimkit.errors import QueryError
from claimkit.interface import name_said, said
from claimkit.isolation import isolated

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

MOST = 500
MOST_NAMES = 1000
# A list cuts a longer title where one reads it first, from right to left.
_LONGEST = 70


@dataclass(frozen=True, slots=True)
class ArticleState:
    """The document shown, the claim whose words alone are marked, and the claim being written."""

    document: str | None = None
    claim: str | None = None
    draft: Draft = field(default_factory=Draft)


class ArticleView(Board[ArticleState, Article]):
    """One document: its text with speaker, cue and content of every claim marked, and its claims beside it.

    Live it is where claims are written: words chosen in the text become a claim, and every field of a claim can be
    corrected; each is a line in this researcher's journal. `document` is a document's id (default: the one with text in
    which most is claimed), `claim` the claim whose words alone are marked, `draft` the claim being written.

    Raises:
        QueryError: no such document, or the warehouse holds none.
    """

    state_type: ClassVar[type[Any]] = ArticleState
    title: ClassVar[str] = "Who said what"
    writes_claims: ClassVar[bool] = True

    def to_frame(self) -> pl.DataFrame:
        """One row per claim: number, number of the claim it stands in, speaker, cue, act, content, gloss, chain."""
        return to_frame(self.model)

    @classmethod
    def at_claim(cls, warehouse: Warehouse, claim: str) -> dict[str, Any]:
        """The state in which the article of a claim is shown, with its words alone marked."""
        found = read_cards(warehouse, [claim], as_read=True)
        if not found:
            raise QueryError("there is no claim {claim!r} here", claim=claim)
        return {"document": found[claim].document_id, "claim": claim}

    def _open(self) -> ArticleState:
        held = rows(self.warehouse, "article_choices", most=1)
        if not held:
            raise QueryError("this warehouse holds no document: claimkit build with some")
        return ArticleState(held[0]["document_id"])

    def _read(self) -> Article:
        return article(self.warehouse, self._state.document or self._open().document or "")

    def _tree(self, live: bool) -> Node:
        if not live:
            return article_node(self.model, self._state.claim)
        return workbench_node(self.model, Writer(self._state.claim, self._state.draft, self._names))

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(row["name"] for row in rows(self.warehouse, "names_known", most=MOST_NAMES))

    def _lines(self) -> list[str]:
        return article_lines(self.model)

    def _controls(self) -> list[Any]:
        from ipywidgets import Box, Dropdown

        held = {row["document_id"]: _label(row) for row in rows(self.warehouse, "article_choices", most=MOST)}
        held.setdefault(self.model.passage.document_id, self.model.passage.name)
        listed = [(label, document) for document, label in held.items()]
        field = Dropdown(options=listed, value=self.model.passage.document_id, description=said("Document"))
        field.observe(lambda change: self.change(document=change["new"], claim=None, draft=Draft()), "value")
        field.add_class("ck-both-topic")
        group = Box([field])
        group.add_class("ck-group")
        return [group]

    def _operations(self) -> Mapping[str, Operation]:
        return {"choose": self._choose, **Writing(self).operations()}

    def _choose(self, values: Mapping[str, Any], _request: str) -> Reply:
        claim = str(values["claim"])
        if claim == self._state.claim and not values.get("open"):
            self.put(claim=None)
            return Reply("All claims are marked.")
        self.put(claim=claim, draft=Draft())
        return Reply("The words of this claim alone are marked.", focus=f"line-{claim}" if values.get("open") else None)


def _label(row: Mapping[str, Any]) -> str:
    """A document in the list of them: its outlet, as the interface calls it, and its title or first words."""
    words = shortened(row["title"] or called(row["document_id"], row["opening"]), _LONGEST)
    return said(", ").join((isolated(name_said(row["outlet"])), isolated(words)))
