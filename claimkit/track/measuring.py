"""What a reader reaches on annotated articles: found, right, and given to whom; by the words that spans touch.

A word is a run of letters, digits and marks, so punctuation never counts. Annotated and read claims are paired one to
one by the overlap (IoU) of their contents, then of cues, then of speakers; a pair counts from .5 on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from claimkit.extract.engine.quotations import quotations
from claimkit.records import Claim, Span

Words: TypeAlias = frozenset[int]
Parts: TypeAlias = tuple[Words, Words, Words]
_WORD = re.compile(r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]+")
_LEAST = 0.5
# Words of a content that are quoted where it counts as a quotation.
_QUOTED = 0.6


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over some documents, and the rates that they make."""

    annotated: int = 0
    read: int = 0
    paired: int = 0
    speakers: int = 0
    """Pairs whose speakers overlap, or are both unwritten."""
    quoted: int = 0
    """Annotated claims in quotation marks."""
    quoted_found: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, name) + getattr(other, name) for name in Score.__dataclass_fields__))

    @property
    def precision(self) -> float:
        """The share of read claims that are annotated."""
        return _share(self.paired, self.read)

    @property
    def recall(self) -> float:
        """The share of annotated claims that are read."""
        return _share(self.paired, self.annotated)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return _share(2 * self.paired, self.annotated + self.read)

    def row(self, reader: str) -> dict[str, str | int | float]:
        """As it is printed."""
        return {
            "reader": reader,
            "annotated": self.annotated,
            "read": self.read,
            "precision": round(self.precision, 3),
            "recall": round(self.recall, 3),
            "f1": round(self.f1, 3),
            "speaker": round(_share(self.speakers, self.paired), 3),
            "direct": round(_share(self.quoted_found, self.quoted), 3),
        }


def score(text: str, annotated: Sequence[Claim], read: Sequence[Claim]) -> Score:
    """The counts of one document."""
    words = _Words(text)
    gold, found = [words.of(claim) for claim in annotated], [words.of(claim) for claim in read]
    gold = [parts for parts in gold if parts[0]]
    pairs = _paired(gold, found)
    marked = words.touched(quotations(text))
    quoted = [len(parts[0]) >= 4 and len(parts[0] & marked) >= _QUOTED * len(parts[0]) for parts in gold]
    alike = [bool(gold[left][2] & found[right][2]) or not (gold[left][2] or found[right][2]) for left, right in pairs]
    hits = sum(quoted[left] for left, _ in pairs)
    return Score(len(gold), len(found), len(pairs), sum(alike), sum(quoted), hits)


class _Words:
    """The words of a text, numbered."""

    def __init__(self, text: str) -> None:
        found = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def of(self, claim: Claim) -> Parts:
        """The words of content, cue and speaker."""
        return (
            self.touched(claim.content.spans),
            self.touched(claim.cue.spans),
            self.touched(claim.speaker.spans),
        )

    def touched(self, spans: Iterable[Span]) -> Words:
        """Numbers of the words that spans touch."""
        touched: set[int] = set()
        for start, end in spans:
            first = bisect_left(self._starts, start)
            if first and self._ends[first - 1] > start:
                first -= 1
            touched.update(range(first, bisect_left(self._starts, end)))
        return frozenset(touched)


def _paired(gold: Sequence[Parts], found: Sequence[Parts]) -> list[tuple[int, int]]:
    """One-to-one pairs, the best first."""
    by_word: dict[int, set[int]] = {}
    for right, parts in enumerate(found):
        for word in parts[0]:
            by_word.setdefault(word, set()).add(right)
    ranked: list[tuple[tuple[float, ...], int, int]] = []
    for left, parts in enumerate(gold):
        for right in sorted(set().union(*(by_word.get(word, ()) for word in parts[0]))):
            overlaps = tuple(_iou(one, other) for one, other in zip(parts, found[right], strict=True))
            if overlaps[0] >= _LEAST:
                ranked.append((overlaps, -left, -right))
    used: Counter[tuple[str, int]] = Counter()
    pairs: list[tuple[int, int]] = []
    for _, left, right in sorted(ranked, reverse=True):
        if not used["gold", left] and not used["read", right]:
            used["gold", left] = used["read", right] = 1
            pairs.append((-left, -right))
    return pairs


def _iou(left: Words, right: Words) -> float:
    return _share(len(left & right), len(left | right))


def _share(part: int, whole: int) -> float:
    if not whole:
        return 0.0
    return part / whole
