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
    """Columns of one row for each document and word of it.

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


def alike_pairs(words: Weighed, first: Integers, last: Integers, *, least: float) -> Iterator[Alike]:
    """Documents whose cosine is `least` or more, with it, of which the later begins no later than the earlier ends.

    `first` and `last` are the days of each document. One document at a time in the order of its first day, against
    those behind it: what one document shares with others is held, not what all do.
    """
    numbers = np.argsort(first, kind="stable")
    lengths = np.zeros(len(first))
    lengths[words.document] = words.length
    lengths = lengths[numbers]
    place = _places(first)[words.document]
    by = np.lexsort((place, words.key))
    ends = _ends(Weighed(words.document[by], words.key[by], words.weight[by], words.length[by]), first, last)
    place, weights = place[by], words.weight[by].astype(np.float64)
    order = np.argsort(place, kind="stable")
    bounds = np.searchsorted(place[order], np.arange(len(first) + 1))
    for one, number in enumerate(numbers):
        mine = order[bounds[one] : bounds[one + 1]]
        behind = ends[mine] - mine - 1
        theirs = runs(mine + 1, behind)
        # By how many places each stands behind this one: few, where days are known.
        products = np.bincount(place[theirs] - one, np.repeat(weights[mine], behind) * weights[theirs])
        beyond = lengths[one : one + len(products)]
        near = np.flatnonzero((products > 0) & (products >= least * lengths[one] * beyond))
        near = near[np.argsort(numbers[one + near])]
        cosines = products[near] / (lengths[one] * beyond[near])
        yield _ordered(np.full(len(cosines), number), numbers[one + near], cosines)


def _places(first: Integers) -> Integers:
    """The place of each document among all, by its first day, then by number."""
    places = np.empty(len(first), dtype=np.int64)
    places[np.argsort(first, kind="stable")] = np.arange(len(first))
    return places


def _ends(words: Weighed, first: Integers, last: Integers) -> Integers:
    """For each row, sorted by word and first day, where those rows of its word end that begin by its last day."""
    days = np.unique(first)
    begins = np.searchsorted(days, first)[words.document]
    ends = np.searchsorted(days, last, side="right")[words.document] - 1
    row = words.key * len(days)
    found: Integers = np.searchsorted(row + begins, row + ends, side="right")
    return found


def _ordered(one: Integers, others: Integers, cosine: Floats) -> Alike:
    """The pairs of one document and others, the one with the smaller number first."""
    left, right = np.minimum(one, others), np.maximum(one, others)
    return Alike(left.astype(np.int32), right.astype(np.int32), cosine)


def runs(first: Integers, counts: Integers) -> Integers:
    """The numbers from each of `first` on, as many as its count, one run behind the other."""
    starts = first - (np.cumsum(counts) - counts)
    runs: Integers = np.repeat(starts, counts) + np.arange(counts.sum())
    return runs
