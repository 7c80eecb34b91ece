"""An outlet that reports another's words: a hop of the chain, and no voice of its own."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.extract.engine.found import Found
from claimkit.records import Hop, Span

_OUTER = ("said-after", "as-said", "quote-before")


def relay_outer(text: str, found: Sequence[Found]) -> list[Found]:
    """The attributions of one sentence, where "…, reports Reuters" round another's words is a hop of theirs.

    Minister Lee said the road was shut, Reuters reports. → Reuters → Minister Lee: the road was shut
    """
    kept: list[Found] = []
    for one in found:
        inner = [other for other in found if other is not one and _within(other, one)]
        if one.speaker_kind != "outlet" or one.rule not in _OUTER or not inner or not one.speaker:
            kept.append(one)
            continue
        hop = Hop(text[slice(*one.speaker[0])], "outlet", one.speaker, one.cue)
        for other in inner:
            other.relays = (hop, *other.relays)
            other.content = _before(other.content, one)
    return kept


def _within(inner: Found, outer: Found) -> bool:
    """Whether an attribution's cue stands in another's content."""
    if not inner.cue or (inner.rule == "according-to" and not inner.speaker):
        return False  # "supposedly" is nobody's voice
    return any(start <= inner.cue[0].start < end for start, end in outer.content)


def _before(content: tuple[Span, ...], outer: Found) -> tuple[Span, ...]:
    """The words up to where the outer speaker is named."""
    first = min(outer.cue[0].start, outer.speaker[0].start)
    return tuple(
        Span(start, min(end, max(start, first))) if start < first <= end else Span(start, end) for start, end in content
    )
