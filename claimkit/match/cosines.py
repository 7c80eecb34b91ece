"""Pairs of documents whose weighed words are alike: one document at a time, against those that share a word with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Integers: TypeAlias = NDArray[np.int64]
Numbers: TypeAlias = NDArray[np.int32]


class Weighed(NamedTuple):
    """Columns of one row for each document and word of it, by word and then by document.

    `weight` is a whole number, so that sums are the same in any order; `length` is that of the document's vector.
    """

    document: Integers
    key: Integers
    weight: Integers
    length: Floats


class Alike(NamedTuple):
    """Columns of one row for each two documents, left before right, and the cosine of their words."""

    left: Numbers
    right: Numbers
    cosine: Floats


def alike_pairs(words: Weighed, count: int, *, least: float) -> Iterator[Alike]:
    """Documents (of `count`) whose cosine is `least` or more, with it: those of one left document at a time, in order.

    Holds what one document shares with others, not what all do.
    """
    lengths = np.zeros(count)
    lengths[words.document] = words.length
    weights = words.weight.astype(np.float64)
    ends = np.searchsorted(words.key, words.key, side="right")
    order = np.argsort(words.document, kind="stable")
    bounds = np.searchsorted(words.document[order], np.arange(count + 1))
    for left in range(count):
        mine = order[bounds[left] : bounds[left + 1]]
        behind = ends[mine] - mine - 1
        theirs = _runs(mine + 1, behind)
        others, place = np.unique(words.document[theirs], return_inverse=True)
        products = np.bincount(place, np.repeat(weights[mine], behind) * weights[theirs])
        near = products >= least * lengths[left] * lengths[others]
        cosines = products[near] / (lengths[left] * lengths[others[near]])
        yield Alike(np.full(len(cosines), left, np.int32), others[near].astype(np.int32), cosines)


def _runs(first: Integers, counts: Integers) -> Integers:
    """The numbers from each of `first` on, as many as its count, one run behind the other."""
    starts = first - (np.cumsum(counts) - counts)
    runs: Integers = np.repeat(starts, counts) + np.arange(counts.sum())
    return runs
