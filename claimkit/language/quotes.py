"""Words that once stood in a text, and what became of them (text quote selectors, W3C Web Annotation 4.2.4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimkit.records import ANCHOR_STATES, Span

# Letters of context that are looked at on each side.
CONTEXT = 64

UNTOUCHED = "the same words at the same place"
ELSEWHERE = "the same words at another place"
RESPELLED = "the same words, printed with other marks or forms of letters"
EDITED = "the same words, but what stands right before or behind them was changed"
SEVERAL = "the words stand at several places that fit"
DOUBTFUL = "the words stand in the text, but between other words"
CHANGED = "other words stand in their place"
GONE = "the words are no longer in the text"
UNQUOTED = "no words are given"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that once stood in a text."""

    words: str
    """As they were printed."""
    start: int | None = None
    """Code point at which they began; None where only the words are known."""
    before: str | None = None
    """What was printed right before them: empty at the beginning of the text, None where that is unknown."""
    after: str | None = None
    """What was printed right behind them: empty at the end of the text, None where that is unknown."""


@dataclass(frozen=True, slots=True)
class Place:
    """What became of a quote."""

    state: str
    """exact (nothing changed), moved, ambiguous, orphaned."""
    span: Span | None
    """Where the words stand; None where that is ambiguous or orphaned."""
    reason: str
    """Why, as a sentence without a full stop."""
    candidates: tuple[Span, ...] = ()
    """Places a person may choose from: those that fit alike, or the words that now stand between the old context."""


def quote_at(text: str, start: int, end: int, context: int = CONTEXT) -> Quote:
    """The quote of the words [start, end) of a text with what stands around them."""
    return Quote(text[start:end], start, text[max(0, start - context) : start], text[end : end + context])


def worst(places: Iterable[Place]) -> str:
    """The state of what has several parts: that of the part that fared worst; exact where there are none."""
    return max((place.state for place in places), key=ANCHOR_STATES.index, default=ANCHOR_STATES[0])
