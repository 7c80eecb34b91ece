"""Holding a model to the printed words: every part that it proposes is found in the text, or the whole is refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from claimkit.language.aligned import Aligned
from claimkit.records import Span

MISSING = "the words are not in the text"
TWICE = "the words stand twice"
# Of more places than these none is looked at.
_MOST = 50


class UngroundedError(ValueError):
    """Words of a proposal that do not stand in the text, or not in one place."""

    def __init__(self, reason: str, words: str) -> None:
        super().__init__(reason)
        self.reason, self.words = reason, words


def grounded_together(
    text: Aligned, parts: Sequence[str], cue: str, within: tuple[int, int]
) -> tuple[list[Span], Span]:
    """Where the parts of a content and its cue stand: each in its one place, or in the one nearest to the others.

    Raises:
        UngroundedError: words stand nowhere, or in several places of which none is nearer than every other.
    """
    cues = places(text, cue, within)
    contents = [places(text, part, within) for part in parts]
    first, spoken = _nearest_pair(contents[0], cues, parts[0])
    found = [first]
    for part, stands in zip(parts[1:], contents[1:], strict=True):
        found.append(nearest([span for span in stands if not _overlap(span, spoken)], spoken, part))
    if any(_overlap(left, right) for at, left in enumerate(found) for right in found[:at]):
        raise UngroundedError(TWICE, " … ".join(parts))
    return sorted(found), spoken


def places(text: Aligned, words: str, within: tuple[int, int]) -> list[Span]:
    """Every place of words in a part of the text.

    Raises:
        UngroundedError: there is none.
    """
    found = text.places(words, within)
    if not found:
        raise UngroundedError(MISSING, words)
    return found[:_MOST]


def nearest(stands: Iterable[Span], other: Span, words: str) -> Span:
    """The place that is nearest to another span.

    Raises:
        UngroundedError: there is none, or two are as near.
    """
    ranked = sorted((distance(span, other), span) for span in stands)
    if not ranked:
        raise UngroundedError(MISSING, words)
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        raise UngroundedError(TWICE, words)
    return ranked[0][1]


def distance(left: Span, right: Span) -> int:
    """Code points between two spans; 0 where they touch."""
    return max(0, right.start - left.end, left.start - right.end)


def _nearest_pair(contents: Sequence[Span], cues: Sequence[Span], words: str) -> tuple[Span, Span]:
    """A content and a cue outside it, as near to each other as no other two."""
    apart = [pair for pair in product(contents, cues) if not _overlap(*pair)]
    ranked = sorted((distance(*pair), pair) for pair in apart)
    if not ranked:
        raise UngroundedError("the cue stands in its own content alone", words)
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        raise UngroundedError(TWICE, words)
    return ranked[0][1]


def is_apart(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span shares nothing with others."""
    return not any(_overlap(span, other) for other in others)


def _overlap(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end
