"""Holding a model to the printed words: every part that it proposes is found in the text, or the whole is refused."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from claimkit.language.aligned import Aligned
from claimkit.records import Span

MISSING = "the words are not in the text"
TWICE = "the words stand twice"
# Of more places than these no one is told from the others.
_MOST = 50


class UngroundedError(ValueError):
    """Words of a proposal that do not stand in the text, or not in one place."""

    def __init__(self, reason: str, words: str) -> None:
        super().__init__(reason)
        self.reason, self.words = reason, words


@dataclass(frozen=True, slots=True)
class Grounded:
    """The places of an attribution's parts, in code points of the text."""

    content: tuple[Span, ...]
    cue: Span
    speaker: tuple[Span, ...]


def grounded_together(
    text: Aligned, parts: Sequence[str], cue: str, speaker: str | None, within: tuple[int, int]
) -> Grounded:
    """Where the parts of a content, its cue and its speaker stand: each in its one place, or nearest to the others.

    Raises:
        UngroundedError: words stand nowhere, or in several places of which none is nearer than every other.
    """
    contents = [places(text, part, within) for part in parts]
    cues = places(text, cue, within)
    speakers = [] if speaker is None else places(text, speaker, within)
    first, spoken = _nearest_pair(text, (contents[0], cues, speakers), parts[0])
    found = [first]
    for part, stands in zip(parts[1:], contents[1:], strict=True):
        found.append(nearest(text, [span for span in stands if not _overlap(span, spoken)], spoken, part))
    if any(_overlap(left, right) for at, left in enumerate(found) for right in found[:at]):
        raise UngroundedError(TWICE, " … ".join(parts))
    who: tuple[Span, ...] = ()
    if speaker is not None:
        outside = [span for span in speakers if is_apart(span, found)]
        who = (nearest(text, _rather_apart(outside, spoken), spoken, speaker),)
    return Grounded(tuple(sorted(found)), spoken, who)


def places(text: Aligned, words: str, within: tuple[int, int]) -> list[Span]:
    """Every place of words in a part of the text.

    Raises:
        UngroundedError: there is none, or more than can be told apart.
    """
    found = text.places(words, within, whole_first=False)
    if not found:
        raise UngroundedError(MISSING, words)
    if len(found) > _MOST:
        raise UngroundedError(TWICE, words)
    return found


def nearest(text: Aligned, stands: Iterable[Span], other: Span, words: str) -> Span:
    """The place that is nearest to another span, by the letters between them.

    Raises:
        UngroundedError: there is none, or two are as near.
    """
    ranked = sorted((text.apart(span, other), span) for span in stands)
    if not ranked:
        raise UngroundedError(MISSING, words)
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        raise UngroundedError(TWICE, words)
    return ranked[0][1]


def _nearest_pair(text: Aligned, stands: tuple[list[Span], list[Span], list[Span]], words: str) -> tuple[Span, Span]:
    """A content and a cue outside it, as near to each other and to a speaker as no other two."""
    contents, cues, speakers = stands
    apart = [(content, cue) for content, cue in product(contents, cues) if not _overlap(content, cue)]
    ranked = sorted((text.apart(*pair) + _to_speaker(text, pair, speakers), pair) for pair in apart)
    if not ranked:
        raise UngroundedError("the cue stands in its own content alone", words)
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        raise UngroundedError(TWICE, words)
    return ranked[0][1]


def _to_speaker(text: Aligned, pair: tuple[Span, Span], speakers: Sequence[Span]) -> int:
    """Letters between a cue and the nearest speaker outside its content; a whole text's where there is none."""
    if not speakers:
        return 0
    content, cue = pair
    outside = [span for span in speakers if not _overlap(span, content)]
    return min((text.apart(span, cue) for span in _rather_apart(outside, cue)), default=len(text.text))


def _rather_apart(speakers: list[Span], cue: Span) -> list[Span]:
    """The speakers that share nothing with the cue; all of them where each does."""
    return [span for span in speakers if not _overlap(span, cue)] or speakers


def is_apart(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span shares nothing with others."""
    return not any(_overlap(span, other) for other in others)


def _overlap(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end
