"""A text in windows of paragraphs: as much as a model is asked about at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimkit.language.sentences import sentences
from claimkit.records import Span

# Code points of a window; a longer paragraph is cut between sentences.
SIZE = 3_000
# Code points before a window that tell who "he" is.
_BEFORE = 800
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Window:
    """Paragraphs in a row."""

    paragraphs: tuple[Span, ...]
    before: Span
    """What stands before them, as far as it helps to read them."""

    @property
    def span(self) -> Span:
        """From the first to the last code point."""
        return Span(self.paragraphs[0].start, self.paragraphs[-1].end)


def windows(text: str, size: int = SIZE) -> list[Window]:
    """The windows of a text, in order; together they hold every word once."""
    groups: list[list[Span]] = []
    for paragraph in _paragraphs(text, size):
        if groups and paragraph.end - groups[-1][0].start <= size:
            groups[-1].append(paragraph)
        else:
            groups.append([paragraph])
    return [Window(tuple(group), _before(text, group[0].start)) for group in groups]


def _paragraphs(text: str, size: int) -> Iterator[Span]:
    for paragraph in _PARAGRAPH.finditer(text):
        span = Span(*paragraph.span())
        if span.end - span.start <= size:
            yield span
        else:
            yield from _cut(text, span, size)


def _cut(text: str, paragraph: Span, size: int) -> Iterator[Span]:
    """Runs of whole sentences of a long paragraph; a sentence without end is cut where it is."""
    start = paragraph.start
    ends: Sequence[int] = [paragraph.start + span.end for span in sentences(text[paragraph.start : paragraph.end])]
    for at, end in enumerate(ends):
        while end - start > size:
            yield Span(start, start + size)
            start += size
        if at + 1 == len(ends) or ends[at + 1] - start > size:
            yield Span(start, end)
            start = end


def _before(text: str, start: int) -> Span:
    """The whole paragraphs before, as far as there is room."""
    first = max(0, start - _BEFORE)
    if first:
        first = text.find("\n", first, start) + 1 or start
    return Span(first, start)
