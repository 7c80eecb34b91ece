"""What an ArticleView knows of one document: its text, its claims in order, and where their parts stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import polars as pl

from claimkit.board.card import Card, read_cards
from claimkit.board.passage import Mark, Passage, marks_of
from claimkit.board.queries import rows
from claimkit.errors import QueryError
from claimkit.interface import said
from claimkit.records import UNSPECIFIED

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

NOBODY = "(nobody named)"
COLUMNS = tuple("speaker cue act content gloss gloss_origin chain mode polarity basis topic said_at claim_id".split())


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim of the document: its number from 1 in the order of the text, and how deep it is nested."""

    number: int
    depth: int
    parent: int | None
    speaker_name: str | None
    card: Card
    marks: tuple[Mark, ...]
    speaker_id: str | None = None
    role: str | None = None
    nodes: tuple[Mapping[str, Any], ...] = ()
    ruling: str | None = None
    """Who accepted it, where somebody did."""

    @property
    def content(self) -> tuple[tuple[int, int], ...]:
        """Where the words ascribed stand."""
        return self.places("content")

    @property
    def cue(self) -> tuple[tuple[int, int], ...]:
        """Where the words that ascribe stand."""
        return self.places("cue")

    @property
    def printed(self) -> tuple[tuple[int, int], ...]:
        """Where the words for the speaker stand."""
        return self.places("speaker")

    def places(self, role: str) -> tuple[tuple[int, int], ...]:
        """Where a part of it stands."""
        return tuple((mark.start, mark.end) for mark in self.marks if mark.role == role)

    @property
    def speaker(self) -> str:
        """The printed words for the speaker; the antecedent in brackets where none are printed."""
        if self.card.speaker_text:
            return self.card.speaker_text
        return NOBODY if self.speaker_name in {None, UNSPECIFIED} else f"({self.speaker_name})"

    @property
    def speaker_said(self) -> str:
        """The same as a reader of the interface is told it."""
        return said(NOBODY) if self.speaker == NOBODY else self.speaker


@dataclass(frozen=True, slots=True)
class Article:
    """A document and its claims."""

    passage: Passage
    statements: tuple[Statement, ...]


def article(warehouse: Warehouse, document: str) -> Article:
    """A document as its claims.

    Raises:
        QueryError: no such document.
    """
    found = rows(warehouse, "article", document=document)
    if not found:
        raise QueryError(
            "no document {document!r} in this warehouse: warehouse.sql('from document') lists them", document=document
        )
    places = rows(warehouse, "article_claims", document=document)
    cards = read_cards(warehouse, (place["claim_id"] for place in places))
    rulings = {row["claim_id"]: row for row in rows(warehouse, "article_rulings", document=document)}
    statements = tuple(_statements(places, cards, rulings))
    marks = tuple(mark for each in statements for mark in each.marks)
    return Article(Passage(**found[0], marks=marks if found[0]["text"] is not None else ()), statements)


def to_frame(article: Article) -> pl.DataFrame:
    """One row per claim: number, number of the claim it stands in, and what its line shows."""
    records = [
        {"number": each.number, "inside": each.parent, "speaker": each.speaker}
        | {name: getattr(each.card, name) for name in COLUMNS[1:]}
        for each in article.statements
    ]
    schema = dict.fromkeys(("number", "inside"), pl.Int64) | dict.fromkeys(COLUMNS, pl.String)
    return pl.DataFrame(records, schema=schema)


def _statements(
    places: Sequence[Mapping[str, Any]], cards: Mapping[str, Card], rulings: Mapping[str, Mapping[str, Any]]
) -> list[Statement]:
    numbers = {place["claim_id"]: number for number, place in enumerate(places, 1)}
    parents = {place["claim_id"]: place["parent_id"] for place in places}
    return [
        Statement(
            number,
            _depth(place["claim_id"], parents),
            numbers.get(place["parent_id"] or ""),
            place["speaker_name"],
            cards[place["claim_id"]],
            marks_of({role: place[role] for role in ("speaker", "cue", "content")}, number),
            place["speaker_id"],
            place["speaker_role"],
            tuple(place["nodes"] or ()),
            rulings.get(place["claim_id"], {}).get("researcher"),
        )
        for number, place in enumerate(places, 1)
    ]


def _depth(claim: str, parents: Mapping[str, str | None]) -> int:
    depth, above = 0, parents.get(claim)
    while above is not None and above in parents and depth < len(parents):
        depth, above = depth + 1, parents[above]
    return depth
