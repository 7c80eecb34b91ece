"""Pairs of documents are those that comparing each with each gives."""

from __future__ import annotations

import numpy as np
import pytest

from claimkit.match.cosines import Weighed, alike_pairs

_DOCUMENTS, _WORDS, _LEAST = 40, 60, 0.3
_NEVER = 1 << 40


@pytest.mark.parametrize("days", [1, 30])
def test_pairs_are_those_of_each_with_each_that_meet(days: int) -> None:
    drawn = np.random.default_rng(7)
    table = drawn.integers(1, 9_000, (_DOCUMENTS, _WORDS)) * (drawn.random((_DOCUMENTS, _WORDS)) < 0.2)
    length = np.sqrt((table**2).sum(axis=1))
    key, document = np.nonzero(table.T)
    words = Weighed(document, key, table[document, key], length[document])
    cosine = (table @ table.T) / np.outer(length, length)
    first = drawn.integers(0, days, _DOCUMENTS)
    last = first + drawn.integers(0, 3, _DOCUMENTS)
    first[:3], last[:3] = -_NEVER, _NEVER
    met = (first[:, None] <= last) & (first <= last[:, None])
    wanted = [
        (left, right, cosine[left, right])
        for left in range(_DOCUMENTS)
        for right in range(left + 1, _DOCUMENTS)
        if cosine[left, right] >= _LEAST and met[left, right]
    ]
    assert (len(wanted) > _WORDS) == (days == 1)
    some = alike_pairs(words, first, last, least=_LEAST)
    found = sorted(pair for one in some for pair in zip(*(column.tolist() for column in one), strict=True))
    assert [pair[:2] for pair in found] == [pair[:2] for pair in wanted]
    np.testing.assert_allclose([pair[2] for pair in found], [pair[2] for pair in wanted])


def test_no_words_make_no_pairs() -> None:
    none = np.zeros(0, dtype=np.int64)
    day = np.zeros(3, dtype=np.int64)
    found = alike_pairs(Weighed(none, none, none, none.astype(float)), day, day, least=_LEAST)
    assert [len(pairs.left) for pairs in found] == [0, 0, 0]
