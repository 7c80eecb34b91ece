r"""The reading text: a document's words without what a page puts around them, and the way back to the stored text.

    reading = reading_of("**Ann**\nLee said so.", [Edit(0, 2), Edit(5, 7), Edit(7, 8, " ")])
    reading.text                         "Ann Lee said so."
    reading.stored((0, 7))               (Span(2, 11),)

A grammar reads `Reading.text`; spans in it go back by `stored`, so every span that leaves extraction counts code
points of the stored text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from claimkit.extract.engine.found import Found, Spans
from claimkit.records import Hop, Span


class Edit(NamedTuple):
    """Stored words [start, end) that are read as `words`; `parts`: what stands before and after is not one text."""

    start: int
    end: int
    words: str = ""
    parts: bool = False


def stripped(text: str, start: int, end: int) -> Span:
    """The words of a range without the space around them."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


@dataclass(slots=True)
class Reading:
    """The text that a grammar reads. Runs of it are kept words (as long as stored) or the words of an edit.

    starts      where each run begins in `text`
    origins     the stored span of each run
    gaps        offsets in `text` where paragraphs were left out
    """

    text: str
    starts: list[int] = field(default_factory=list)
    origins: list[Span] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)

    def stored(self, span: tuple[int, int]) -> Spans:
        """Where the words of a span stand in the stored text: several spans where paragraphs between were left out."""
        if not self.starts:
            return (Span(*span),)
        start, end = span
        cuts = self.gaps and self.gaps[bisect_right(self.gaps, start) : bisect_left(self.gaps, end)]
        if not cuts:
            return (Span(self._place(start), self._place(end - 1) + 1),)
        parts = [stripped(self.text, *part) for part in pairwise([start, *cuts, end])]
        return tuple(Span(self._place(first), self._place(after - 1) + 1) for first, after in parts if first < after)

    def _place(self, offset: int) -> int:
        """The stored offset of the character at an offset of the reading text."""
        run = bisect_right(self.starts, offset) - 1
        start, end = self.origins[run]
        return min(start + offset - self.starts[run], end - 1)


def reading_of(stored: str, edits: Iterable[Edit]) -> Reading:
    """The reading text that edits make of a stored text; of two that overlap the one that begins first holds."""
    reading, words = Reading(""), []
    length = done = 0
    for edit in (*sorted(edits), Edit(len(stored), len(stored))):
        if edit.start < done:
            continue
        origins = Span(done, edit.start), Span(edit.start, edit.end)
        for piece, origin in zip((stored[done : edit.start], edit.words), origins, strict=True):
            if piece:
                words.append(piece)
                reading.starts.append(length)
                reading.origins.append(origin)
                length += len(piece)
        if edit.parts:
            reading.gaps.append(length)
        done = edit.end
    reading.text = "".join(words)
    return reading if reading.text != stored else Reading(stored)


def to_stored(reading: Reading, found: Sequence[Found]) -> None:
    """Move every span of attributions from the reading text to the stored one, in place."""
    if not reading.starts:
        return
    for one in found:
        one.content = _moved(reading, one.content)
        one.cue = _moved(reading, one.cue)
        one.speaker = _moved(reading, one.speaker)
        one.chain = tuple([_moved_hop(reading, hop) for hop in one.chain])


def _moved_hop(reading: Reading, hop: Hop) -> Hop:
    """A hop with its places in the stored text; most hops are not printed beside their claim."""
    if not hop.spans and not hop.cue_spans:
        return hop
    return Hop(hop.name, hop.kind, _moved(reading, hop.spans), _moved(reading, hop.cue_spans), hop.certain)


def _moved(reading: Reading, spans: Spans) -> Spans:
    return tuple([part for span in spans for part in reading.stored(span)])
