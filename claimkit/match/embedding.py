"""Texts as vectors, where the researcher brings a model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from claimkit.errors import InputError

Vectors: TypeAlias = NDArray[np.float32]


class Embedder(Protocol):
    """A model, or any callable: texts → float32 [n, d], one row for each text, the same row for the same text."""

    def __call__(self, texts: Sequence[str], /) -> Vectors:
        """One row for each text."""
        ...


def cosines(embedder: Embedder, left: Sequence[str], right: Sequence[str]) -> Vectors:
    """Cosine of every text of `left` with every text of `right`, [len(left), len(right)].

    Raises:
        InputError: the embedder gives another shape than one row a text, or rows of two widths.
    """
    one, other = unit_vectors(embedder, left), unit_vectors(embedder, right)
    if one.size and other.size and one.shape[1] != other.shape[1]:
        raise InputError(
            "the embedder gives rows of {first} and of {second} numbers", first=one.shape[1], second=other.shape[1]
        )
    if not (one.size and other.size):
        return np.zeros((len(left), len(right)), dtype=np.float32)
    return np.asarray(one @ other.T, dtype=np.float32)


def unit_vectors(embedder: Embedder, texts: Sequence[str]) -> Vectors:
    """One row of length 1 for each text; a row of zeros stays so."""
    if not texts:
        return np.zeros((0, 0), dtype=np.float32)
    vectors = np.asarray(embedder(texts), dtype=np.float32)
    if vectors.ndim != 2 or len(vectors) != len(texts):
        raise InputError(
            "the embedder gave an array of shape {shape} for {count} texts", shape=vectors.shape, count=len(texts)
        )
    if not np.isfinite(vectors).all():
        raise InputError("the embedder gave numbers that are not finite")
    return of_length_one(vectors)


def of_length_one(vectors: Vectors) -> Vectors:
    """Each row divided by its length; a row of zeros stays so."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, np.finfo(np.float32).tiny), dtype=np.float32)
