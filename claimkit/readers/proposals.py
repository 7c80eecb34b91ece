"""What a reader proposes of a text: an attribution by its places, which are found in the text and never made up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from claimkit.records import Document, Hop, Span

Spans: TypeAlias = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """An attribution as a reader sees it; every span is in code points of the stored text."""

    content: Spans
    """The words that are ascribed."""
    cue: Spans
    """The words that ascribe."""
    speaker: Spans = ()
    """Who is written to speak; empty where nobody is."""
    name: str | None = None
    """Whom a pronoun or an unwritten subject means, in words of the text."""
    relays: tuple[Hop, ...] = ()
    """Through whom it came, outermost first."""
    act: str = "assert"
    polarity: str = "positive"
    certainty: float | None = None
    """How sure the reader is, 0 to 1, where it says so."""


@dataclass(frozen=True, slots=True)
class Refused:
    """What a reader said that is not held to be a reading: its words, and the reason."""

    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader made of a document."""

    proposals: tuple[Proposal, ...] = ()
    refused: tuple[Refused, ...] = ()
    unasked: int = 0
    """Passages that nobody has asked it about."""


Reader: TypeAlias = Callable[[Document, Sequence[Proposal]], Reading]
