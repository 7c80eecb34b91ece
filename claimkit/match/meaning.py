"""Likeness in meaning, where the researcher brings a model: pairs that share no word, such as across languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from claimkit.match.embedding import Embedder, Vectors, unit_vectors

# Cosine from which two claims are proposed as a pair, and how many a claim proposes.
LEAST, TOP = 0.75, 5
# Every claim is compared with every other up to so many; of more, only pairs proposed otherwise are.
MOST = 100_000
_BLOCK = 1000


class Meanings:
    """The vectors of claims numbered from 1, one row a claim."""

    def __init__(self, embedder: Embedder, texts: Sequence[str]) -> None:
        self._vectors: Vectors = unit_vectors(embedder, texts)

    def cosine(self, left: int, right: int) -> float:
        """Cosine of two claims, by number."""
        return float(self._vectors[left - 1] @ self._vectors[right - 1])

    def nearest(self) -> Iterator[tuple[int, int]]:
        """Pairs (left < right) close in meaning, the likeliest few of each claim; none of more claims than `MOST`."""
        count = len(self._vectors)
        if count > MOST or count < 2:
            return
        for first in range(0, count, _BLOCK):
            alike = self._vectors[first : first + _BLOCK] @ self._vectors.T
            rows = np.arange(len(alike))
            alike[rows, first + rows] = -1
            top = np.argsort(-alike, axis=1, kind="stable")[:, :TOP]
            for row, other in zip(*np.nonzero(np.take_along_axis(alike, top, axis=1) >= LEAST), strict=True):
                pair = (first + int(row) + 1, int(top[row, other]) + 1)
                yield min(pair), max(pair)
