"""What a ReviewQueue knows of the item under the hand."""

from __future__ import annotations

from dataclasses import dataclass

from claimkit.board.card import Card
from claimkit.board.passage import Passage
from claimkit.board.review.model import Item


@dataclass(frozen=True, slots=True)
class Found:
    """What a matcher says of a pair: its relation, what they differ in, and why."""

    relation: str | None
    differs_in: str | None
    reasons: tuple[str, ...]
    origin: str
    certainty: float | None = None
    """How often such a relation is right, where that was measured."""
    suggests: str | None = None
    """What is likely, but not likely enough to be said."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The item under the hand with all that is shown of it; `passage` is the document whose words are open."""

    item: Item
    cards: tuple[Card, ...]
    found: tuple[Found, ...]
    passage: Passage | None
    clusters: tuple[str, ...] = ()
    """What researchers called the clusters of its claims."""
