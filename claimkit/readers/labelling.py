"""A text as a row of labelled words, paragraph by paragraph, and back: who speaks, the cue, and what is said.

    words_of("Ann said it rains.")           [(0, 3), (4, 8), (9, 11), (12, 17), (17, 18)]
    labels                                   B-speaker B-cue B-content I-content O

What a sequence labeller learns and answers; labels are those of Ramshaw and Marcus (1995), one row a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from claimkit.readers.proposals import Proposal
from claimkit.records import Claim, Span

OUTSIDE = "O"
_WORD = re.compile(r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]+|[^\w\s]")
# A speaker stands at most so many words from its cue.
_SPEAKER_NEAR = 25
# A content may be this many words from its cue where nothing stands between but marks and the speaker.
_CONTENT_NEAR = 30


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of one paragraph, in code points of the text, and what rules read of each (`O` where nothing)."""

    text: str
    words: tuple[Span, ...]
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """Words in a row under one label: `first` to `last` number them in their paragraph."""

    role: str
    first: int
    last: int


def paragraphs_of(text: str, hints: Iterable[Claim] = ()) -> list[Paragraph]:
    """The paragraphs of a text that hold words; `hints` are the claims that rules read in it."""
    lines = [_words_of_line(line) for line in re.finditer(r"[^\n]+", text)]
    paragraphs = [words for words in lines if words]
    labels = labels_of(paragraphs, labels_at(hints))
    return [Paragraph(text, words, row) for words, row in zip(paragraphs, labels, strict=True)]


def _words_of_line(line: re.Match[str]) -> tuple[Span, ...]:
    return tuple(Span(line.start() + word.start(), line.start() + word.end()) for word in words_of(line.group()))


def words_of(text: str) -> Iterator[re.Match[str]]:
    """Words and marks, each by itself."""
    return _WORD.finditer(text)


def labels_at(claims: Iterable[Claim]) -> list[tuple[Span, str]]:
    """The spans of claims with their roles, contents first; of claims inside another's content nothing."""
    outer = [claim for claim in claims if claim.parent_id is None]
    contents = [(span, "content") for claim in outer for span in claim.content.spans]
    speakers = [(span, "speaker") for claim in outer for span in claim.speaker.spans]
    return contents + speakers + [(span, "cue") for claim in outer for span in claim.cue.spans]


def labels_of(paragraphs: Sequence[Sequence[Span]], painted: Iterable[tuple[Span, str]]) -> list[tuple[str, ...]]:
    """The labels of the words of each paragraph; of two spans that hold a word the later one counts."""
    rows = [[OUTSIDE] * len(words) for words in paragraphs]
    starts = [words[0].start for words in paragraphs]
    for span, role in painted:
        first = max(0, bisect_right(starts, span.start) - 1)
        for at in range(first, bisect_left(starts, span.end)):
            _paint(rows[at], paragraphs[at], span, role)
    return [tuple(row) for row in rows]


def _paint(labels: list[str], words: Sequence[Span], span: Span, role: str) -> None:
    first = bisect_right(words, span.start, key=lambda word: word.end)
    last = bisect_left(words, span.end, key=lambda word: word.start)
    for place in range(first, last):
        labels[place] = ("B-" if place == first else "I-") + role


def segments_of(labels: Sequence[str]) -> list[Segment]:
    """Runs of one role; a run begins at `B-`."""
    segments: list[Segment] = []
    for place, label in enumerate(labels):
        if label == OUTSIDE:
            continue
        role = label[2:]
        last = segments[-1] if segments else None
        if last and last.role == role and last.last == place - 1 and not label.startswith("B-"):
            segments[-1] = Segment(role, last.first, place)
        else:
            segments.append(Segment(role, place, place))
    return segments


def linked(paragraph: Paragraph, labels: Sequence[str]) -> list[Proposal]:
    """One attribution for each cue that has something said: its contents and the nearest speaker."""
    segments = segments_of(labels)
    cues = [segment for segment in segments if segment.role == "cue"]
    owners = [(_nearest(cues, segment, _CONTENT_NEAR), segment) for segment in segments if segment.role == "content"]
    speakers = [segment for segment in segments if segment.role == "speaker"]
    found: list[Proposal] = []
    pairs = sorted(((cue, segment) for cue, segment in owners if cue), key=lambda pair: (pair[0].first, pair[1].first))
    for cue, group in groupby(pairs, key=lambda pair: pair[0]):
        speaker = _nearest(speakers, cue, _SPEAKER_NEAR)
        found.append(
            Proposal(
                content=tuple(_span(paragraph, segment) for _, segment in group),
                cue=(_span(paragraph, cue),),
                speaker=(_span(paragraph, speaker),) if speaker else (),
            )
        )
    return found


def _nearest(segments: Sequence[Segment], other: Segment, most: int) -> Segment | None:
    """Of segments in their order, which share no word, only the two beside another can be nearest."""
    at = bisect_left(segments, other.first, key=lambda segment: segment.first)
    near = [segment for segment in segments[max(0, at - 1) : at + 1] if _distance(segment, other) <= most]
    return min(near, key=lambda segment: (_distance(segment, other), segment.first), default=None)


def _distance(segment: Segment, other: Segment) -> int:
    return max(other.first - segment.last, segment.first - other.last)


def _span(paragraph: Paragraph, segment: Segment) -> Span:
    return Span(paragraph.words[segment.first].start, paragraph.words[segment.last].end)
