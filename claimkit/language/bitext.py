"""Which sentences of a text and of its translation say the same: by length, order and numbers."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimkit.language.folding import digits
from claimkit.language.sentences import sentences
from claimkit.records import Span

# How one side's sentences become the other's: (left sentences, right sentences) and how seldom (Gale and Church 1993).
_STEPS = {(1, 1): 0.89, (1, 0): 0.005, (0, 1): 0.005, (2, 1): 0.045, (1, 2): 0.045, (2, 2): 0.011}
# The variance of a translation's length for each code point of the original.
_SPREAD = 6.8
# What a number that stands in both is worth, in the units of a cost (hundredths of a nat), and one that does not.
_SAME_NUMBER, _OTHER_NUMBER = 250.0, 120.0
# Sentences that a translation may be ahead or behind of where its length would put it.
_BAND = 8
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences of one text and those of the other that say the same, as one span each."""

    left: Span
    right: Span


def align_sentences(left: str, right: str) -> list[Bead]:
    """Aligns the sentences of two texts of which one translates the other.

    The cheapest path in order, by the length of sentences (Gale and Church, "A program for aligning sentences in
    bilingual corpora", Computational Linguistics 1993) and by the numbers in them; sentences left out on one side are
    in no bead. Time and memory grow with the number of sentences, as a path may leave the diagonal only so far.
    """
    mine, yours = sentences(left), sentences(right)
    if not mine or not yours:
        return []
    path = _Path(_measured(left, mine), _measured(right, yours)).cheapest()
    return [
        Bead(Span(mine[a].start, mine[b - 1].end), Span(yours[c].start, yours[d - 1].end))
        for a, b, c, d in path
        if a < b and c < d
    ]


@dataclass(frozen=True, slots=True)
class _Sentence:
    length: int
    numbers: frozenset[str]


def _measured(text: str, spans: Sequence[Span]) -> list[_Sentence]:
    return [_Sentence(span.end - span.start, _numbers(text[span.start : span.end])) for span in spans]


def _numbers(sentence: str) -> frozenset[str]:
    return frozenset(re.sub(r"\D", "", number) for number in _NUMBER.findall(digits(sentence)))


class _Path:
    """The cheapest way through two lists of sentences."""

    def __init__(self, left: list[_Sentence], right: list[_Sentence]) -> None:
        self._left, self._right = left, right
        self._ratio = sum(each.length for each in right) / max(sum(each.length for each in left), 1)
        self._slope = len(right) / len(left)

    def cheapest(self) -> list[tuple[int, int, int, int]]:
        """Steps of the path: [first, last) sentences of the left, [first, last) of the right."""
        costs = {(0, 0): 0.0}
        came: dict[tuple[int, int], tuple[int, int]] = {}
        for place in range(len(self._left) + 1):
            for other in self._band(place):
                self._reach((place, other), costs, came)
        return self._walked(came)

    def _band(self, place: int) -> range:
        middle = round(place * self._slope)
        wide = _BAND + math.ceil(self._slope)
        return range(max(middle - wide, 0), min(middle + wide, len(self._right)) + 1)

    def _reach(
        self,
        end: tuple[int, int],
        costs: dict[tuple[int, int], float],
        came: dict[tuple[int, int], tuple[int, int]],
    ) -> None:
        found = [
            (costs[start] + self._cost(start, end), start)
            for step in _STEPS
            if (start := (end[0] - step[0], end[1] - step[1])) in costs
        ]
        if found:
            costs[end], came[end] = min(found)

    def _cost(self, start: tuple[int, int], end: tuple[int, int]) -> float:
        mine, yours = self._left[start[0] : end[0]], self._right[start[1] : end[1]]
        rare = -100 * math.log(_STEPS[end[0] - start[0], end[1] - start[1]])
        return rare + self._stretch(mine, yours) - _numbers_alike(mine, yours)

    def _stretch(self, mine: list[_Sentence], yours: list[_Sentence]) -> float:
        """How unlikely the lengths are of one another, in hundredths of a nat."""
        left, right = _length(mine), _length(yours)
        if not left or not right:
            return 0.0
        mean = (left + right / self._ratio) / 2
        away = abs(right - left * self._ratio) / math.sqrt(mean * _SPREAD)
        return -100 * math.log(max(math.erfc(away / math.sqrt(2)), 1e-12))

    def _walked(self, came: dict[tuple[int, int], tuple[int, int]]) -> list[tuple[int, int, int, int]]:
        steps = []
        end = (len(self._left), len(self._right))
        while end in came:
            start = came[end]
            steps.append((start[0], end[0], start[1], end[1]))
            end = start
        return steps[::-1]


def _numbers_alike(mine: list[_Sentence], yours: list[_Sentence]) -> float:
    left = frozenset[str]().union(*(each.numbers for each in mine))
    right = frozenset[str]().union(*(each.numbers for each in yours))
    if not left or not right:
        return 0.0
    return _SAME_NUMBER * len(left & right) - _OTHER_NUMBER * (not left & right)


def _length(side: Iterable[_Sentence]) -> float:
    return sum(sentence.length for sentence in side)
