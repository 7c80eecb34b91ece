"""Postings in memory: for each term the texts it stands in, with its weight there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Integers: TypeAlias = NDArray[np.int64]

# Saturation of a repeated term and share of length (Robertson and Zaragoza 2009), exponent of the term's rarity, and
# how much of the vector's length is divided out: between plain BM25 (0) and cosine (1).
SATURATION, LENGTH_SHARE, RARITY, NORM_SHARE = 1.2, 0.4, 1.5, 0.5
_TINY = 1e-9


class Spread:
    """How many texts of a collection have each term; one not named is in one of 200, as a run of letters often is."""

    UNNAMED = 0.005

    def __init__(self, size: int, texts: Mapping[str, int]) -> None:
        self.size, self._texts = size, texts

    def rarity(self, terms: Iterable[str]) -> Floats:
        """Weight of each term by how few texts have it."""
        unnamed = self.UNNAMED * self.size
        return _rarity(np.array([self._texts.get(term, unnamed) for term in terms]), self.size)


class Postings:
    """Inverted index of one kind of terms over a list of texts.

    A term weighs what BM25 gives it, its idf to the power 1.5, over the square root of the norm of its text's weights.
    Where the texts are taken from a larger collection, `spread` says how many of its texts have each term asked for.
    """

    def __init__(self, texts: Sequence[Sequence[str]], spread: Spread | None = None) -> None:
        self.size = len(texts)
        text, term, uses = self._counted(texts)
        order = np.argsort(term, kind="stable")
        frequency = np.bincount(term, minlength=len(self._ids))
        self.rarity = _rarity(frequency, self.size) if spread is None else spread.rarity(self._ids)
        self._texts = text[order]
        self._weights = self._weighted(text, term, uses)[order]
        self._bounds = np.concatenate(([0], np.cumsum(frequency)))

    def _counted(self, texts: Sequence[Sequence[str]]) -> tuple[Integers, Integers, Floats]:
        """Parallel arrays of text, term and how often the one has the other."""
        numbered: defaultdict[str, int] = defaultdict(count().__next__)
        term = np.fromiter(map(numbered.__getitem__, chain.from_iterable(texts)), dtype=np.int64)
        self._ids = dict(numbered)
        text = np.repeat(np.arange(self.size), [len(terms) for terms in texts])
        pairs, uses = np.unique(text * max(len(self._ids), 1) + term, return_counts=True)
        text, term = np.divmod(pairs, max(len(self._ids), 1))
        return text, term, uses.astype(np.float64)

    def _weighted(self, text: Integers, term: Integers, uses: Floats) -> Floats:
        length = np.bincount(text, weights=uses, minlength=self.size)
        self._usual_length = max(float(length.mean()), 1.0) if self.size else 1.0
        dampened = uses + SATURATION * self._dampening(length[text])
        weight = self.rarity[term] * uses * (SATURATION + 1) / dampened
        norm = np.sqrt(np.bincount(text, weights=weight**2, minlength=self.size))
        return np.asarray(weight / norm[text] ** NORM_SHARE, dtype=np.float64)

    def _dampening(self, length: Any) -> Any:
        return 1 - LENGTH_SHARE + LENGTH_SHARE * length / self._usual_length

    def rarity_of(self, term: str) -> float:
        """Weight of a term by how few texts have it; 0 where none has."""
        return float(self.rarity[self._ids[term]]) if term in self._ids else 0.0

    def add_scores(self, scores: Floats, terms: Sequence[str], weight: float) -> None:
        """Add to `scores`, one a text, what it has of the terms, whose own weights are made to sum to `weight`."""
        known = self._known(terms)
        share = weight / max(float(self.rarity[known].sum()), _TINY)
        for term in known:
            here = slice(self._bounds[term], self._bounds[term + 1])
            scores[self._texts[here]] += share * self._weights[here]

    def own_score(self, terms: Sequence[str]) -> float:
        """What a text of exactly these terms, once each, would add for a weight of 1."""
        own: Floats = self.rarity[self._known(terms)]
        weighted: Floats = own * (SATURATION + 1) / (1 + SATURATION * self._dampening(len(terms)))
        norm = float(np.linalg.norm(weighted) ** NORM_SHARE)
        return float(weighted.sum()) / max(float(own.sum()) * norm, _TINY)

    def _known(self, terms: Sequence[str]) -> list[int]:
        return [self._ids[term] for term in dict.fromkeys(terms) if term in self._ids]


def _rarity(frequency: NDArray[Any], size: int) -> Floats:
    return np.asarray(np.log1p((size - frequency + 0.5) / (frequency + 0.5)) ** RARITY, dtype=np.float64)
