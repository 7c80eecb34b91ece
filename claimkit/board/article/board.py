"""ArticleView: one document as its claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import polars as pl

from claimkit.board.article.face import article_node
from claimkit.board.article.model import Article, article, to_frame
from claimkit.board.article.text import article_lines
from claimkit.board.base import Board, Operation
from claimkit.board.node import Node
from claimkit.board.queries import rows
from claimkit.board.reply import Reply
from claimkit.errors import QueryError

MOST = 500


@dataclass(frozen=True, slots=True)
class ArticleState:
    """The document shown, and the claim whose words alone are marked."""

    document: str | None = None
    claim: str | None = None


class ArticleView(Board[ArticleState, Article]):
    """One document: its text with speaker, cue and content of every claim marked, and its claims as a table.

    `document` is a document's id (default: the one with text in which most is claimed), `claim` the claim whose
    words alone are marked.

    Raises:
        QueryError: no such document, or the warehouse holds none.
    """

    state_type: ClassVar[type[Any]] = ArticleState
    title: ClassVar[str] = "Who said what"

    def to_frame(self) -> pl.DataFrame:
        """One row per claim: number, number of the claim it stands in, speaker, cue, act, content, gloss, chain."""
        return to_frame(self.model)

    def _open(self) -> ArticleState:
        held = rows(self.warehouse, "article_choices", most=1)
        if not held:
            raise QueryError("this warehouse holds no document with claims: claimkit build with some")
        return ArticleState(held[0]["document_id"])

    def _read(self) -> Article:
        return article(self.warehouse, self._state.document or self._open().document or "")

    def _tree(self, live: bool) -> Node:
        return article_node(self.model, self._state.claim, live)

    def _lines(self) -> list[str]:
        return article_lines(self.model)

    def _controls(self) -> list[Any]:
        from ipywidgets import Box, Dropdown

        held = {row["document_id"]: row["label"] for row in rows(self.warehouse, "article_choices", most=MOST)}
        held.setdefault(self.model.passage.document_id, self.model.passage.document_id)
        listed = [(label, document) for document, label in held.items()]
        field = Dropdown(options=listed, value=self.model.passage.document_id, description="Document")
        field.observe(lambda change: self.change(document=change["new"], claim=None), "value")
        field.add_class("ck-both-topic")
        group = Box([field])
        group.add_class("ck-group")
        return [group]

    def _operations(self) -> Mapping[str, Operation]:
        return {"choose": self._choose}

    def _choose(self, values: Mapping[str, Any], _request: str) -> Reply:
        claim = str(values["claim"])
        if claim == self._state.claim:
            self.put(claim=None)
            return Reply("All claims are marked.")
        self.put(claim=claim)
        return Reply("The words of this claim alone are marked.")
