"""Likeness in meaning, where there is a model: what says the same in other words or another language.

Raw cosines of a multilingual model tell little, as all texts of one language lie together: the mean of each language
is subtracted first. Two texts are then *close* where each is the other's best partner among those compared, by how far
their cosine stands out from those of their neighbours (the distance margin of Artetxe and Schwenk, "Margin-based
Parallel Corpus Mining", ACL 2019). The model proposes and makes surer; it alone decides nothing.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations_with_replacement
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from claimkit.match.embedding import Embedder, Vectors, of_length_one, unit_vectors
from claimkit.shipped import shipped

Integers: TypeAlias = NDArray[np.int64]

# The strength from which two sentences of one story are likely one and its translation (.98 of them on parallel news).
SURE = 0.7
# Neighbours that a cosine is held against, and the texts of a language among which they are sought.
_NEIGHBOURS, _BACKGROUND = 4, 2000
# Neighbours that must be left where those as near as the partner are not counted.
_OTHERS = 2
# How far below the best cosine of a text another partner's may be to be as good: two reports in nearly one wording.
_TIE = 0.06
# Vectors are whole numbers of this length: every sum of a cosine is then exact in float32 (below 2**24), so that it
# is the same in whatever order, on however many threads, it is added up.
_GRID = 4000
_BLOCK = 1000


@dataclass(frozen=True, slots=True)
class Close:
    """Two texts that are each other's best partner, or as good as it; `left` < `right` are their numbers.

    `cosine` is that of their centred vectors (unrelated texts of one story: about .2; a text and its translation:
    about .6), `margin` how far it stands above the mean of their nearest other neighbours.
    """

    left: int
    right: int
    cosine: float
    margin: float

    @property
    def strength(self) -> float:
        """Cosine and margin as one; from `SURE` the two texts likely say the same."""
        return round(self.cosine + self.margin, 6)


class Meanings:
    """The vectors of numbered texts, centred by language; `texts` are (text, BCP 47 language) by number."""

    def __init__(self, embedder: Embedder, texts: Mapping[int, tuple[str, str]]) -> None:
        self._numbers = sorted(texts)
        self._row = {number: row for row, number in enumerate(self._numbers)}
        languages = [texts[number][1].split("-")[0].lower() for number in self._numbers]
        self._rows_of = _rows_by_language(languages)
        self._grid = _grid(embedder, [texts[number][0] for number in self._numbers], languages)
        self._length = np.maximum(np.linalg.norm(self._grid.astype(np.float64), axis=1), 1)
        self._around: dict[str, Vectors] = {}
        self._page = _numbered(None, self._numbers)

    def __contains__(self, number: int) -> bool:
        return number in self._row

    def cosine(self, left: int, right: int) -> float:
        """Cosine of the centred vectors of two texts, by number."""
        return float(self._cosines(np.array([self._row[left]]), np.array([self._row[right]]))[0, 0])

    def close(self, members: Iterable[int], pages: Mapping[int, str] | None = None) -> list[Close]:
        """The pairs among these texts (of a story) that are mutually best or as good, in and over languages.

        `pages`: the page of each text; two texts of one page are no pair. Ordered by left, then right.
        """
        among = set(members)
        self._page = _numbered(pages, self._numbers)
        held = {code: self._held(rows, among) for code, rows in sorted(self._rows_of.items())}
        languages = [code for code, rows in held.items() if len(rows)]
        found = [
            pair
            for one, other in combinations_with_replacement(languages, 2)
            for pair in self._mutual(one, held[one], other, held[other])
        ]
        return sorted(found, key=_by_numbers)

    def _held(self, rows: Integers, among: set[int]) -> Integers:
        return np.array([row for row in rows if self._numbers[row] in among], dtype=np.int64)

    def _mutual(self, one: str, mine: Integers, other: str, yours: Integers) -> Iterator[Close]:
        cosines = self._cosines(mine, yours)
        cosines[self._page[mine][:, None] == self._page[yours][None, :]] = -1
        tops, backs = cosines.max(axis=1, keepdims=True), cosines.max(axis=0, keepdims=True)
        good = (cosines > -1) & (cosines >= tops - _TIE) & (cosines >= backs - _TIE)
        for place, partner in np.argwhere(good):
            left, right = int(mine[place]), int(yours[partner])
            if one != other or left < right:
                yield self._pair(left, right, float(cosines[place, partner]), one, other)

    def _pair(self, left: int, right: int, cosine: float, one: str, other: str) -> Close:
        beside = (self._beside(left, other, cosine) + self._beside(right, one, cosine)) / 2
        first, second = sorted((self._numbers[left], self._numbers[right]))
        return Close(first, second, round(cosine, 6), round(cosine - beside, 6))

    def _beside(self, row: int, language: str, cosine: float) -> float:
        """Mean cosine of the row with its nearest neighbours in a language, but for one at `cosine`; 0 without any.

        Neighbours as near as that one say the same and are left out, where enough others are left.
        """
        near = self._nearest(language)[row]
        near = near[near > -1]
        farther = near[near < np.float32(cosine) - _TIE]
        if len(farther) >= _OTHERS:
            return max(float(farther.mean()), 0.0)
        partner = np.flatnonzero(near == np.float32(cosine))
        others = np.delete(near, partner[:1]) if len(partner) else near[1:]
        return max(float(others.mean()), 0.0) if len(others) else 0.0

    def _nearest(self, language: str) -> Vectors:
        """For every text its highest cosines with texts of a language, itself left out; -1 where there are no more."""
        if language not in self._around:
            rows = _spread(self._rows_of[language])
            near = [self._nearest_in(np.arange(*block), rows) for block in _blocks(len(self._grid))]
            self._around[language] = np.concatenate(near)
        return self._around[language]

    def _nearest_in(self, block: Integers, rows: Integers) -> Vectors:
        cosines = self._cosines(block, rows)
        cosines[block[:, None] == rows[None, :]] = -1
        padded = np.pad(cosines, ((0, 0), (0, _NEIGHBOURS)), constant_values=-1)
        return np.asarray(-np.sort(-padded, axis=1)[:, :_NEIGHBOURS], dtype=np.float32)

    def _cosines(self, mine: Integers, yours: Integers) -> Vectors:
        exact = (self._grid[mine] @ self._grid[yours].T).astype(np.float64)
        return np.asarray(exact / np.outer(self._length[mine], self._length[yours]), dtype=np.float32)


def _grid(embedder: Embedder, texts: Sequence[str], languages: Sequence[str]) -> Vectors:
    """The texts' centred vectors as whole numbers, a row each."""
    if not texts:
        return np.zeros((0, 1), dtype=np.float32)
    ordinary, spoken = _ordinary()
    vectors = unit_vectors(embedder, [*texts, *ordinary])
    centred = vectors[: len(texts)].astype(np.float64)
    rows_of, known = _rows_by_language(languages), _rows_by_language(spoken)
    for language, rows in rows_of.items():
        usual = vectors[len(texts) :][known.get(language, slice(None))]
        centred[rows] -= np.concatenate((vectors[rows], usual)).mean(axis=0, dtype=np.float64)
    return np.rint(of_length_one(centred.astype(np.float32)) * _GRID)


@cache
def _ordinary() -> tuple[list[str], list[str]]:
    """Sentences that any newspaper prints, and their languages: they steady the mean of a few texts."""
    with shipped("seeds", "lexicon", "ordinary-sentences.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [row["text"] for row in rows], [row["language"] for row in rows]


def _rows_by_language(languages: Sequence[str]) -> dict[str, Integers]:
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for row, language in enumerate(languages):
        rows[language].append(row)
    return {language: np.array(places, dtype=np.int64) for language, places in rows.items()}


def _numbered(pages: Mapping[int, str] | None, numbers: Sequence[int]) -> Integers:
    """A number for the page of each text; a page of its own where none is given."""
    known: dict[str, int] = {}
    places = (known.setdefault(pages[number] if pages else str(number), len(known)) for number in numbers)
    return np.fromiter(places, dtype=np.int64, count=len(numbers))


def _spread(rows: Integers) -> Integers:
    """As many of the rows as neighbours are sought among, evenly spread."""
    return rows[:: -(-len(rows) // _BACKGROUND)]


def _blocks(count: int) -> Iterator[tuple[int, int]]:
    for start in range(0, count, _BLOCK):
        yield start, min(start + _BLOCK, count)


def _by_numbers(pair: Close) -> tuple[int, int]:
    return pair.left, pair.right
