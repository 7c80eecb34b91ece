"""Pairs of documents are those that comparing each with each gives."""

from __future__ import annotations

import numpy as np

from claimkit.match.cosines import Weighed, alike_pairs

_DOCUMENTS, _WORDS, _LEAST = 40, 60, 0.3


def test_pairs_are_those_of_each_with_each() -> None:
    drawn = np.random.default_rng(7)
    table = drawn.integers(1, 9_000, (_DOCUMENTS, _WORDS)) * (drawn.random((_DOCUMENTS, _WORDS)) < 0.2)
    length = np.sqrt((table**2).sum(axis=1))
    key, document = np.nonzero(table.T)
    words = Weighed(document, key, table[document, key], length[document])
    cosine = (table @ table.T) / np.outer(length, length)
    wanted = [
        (left, right, cosine[left, right])
        for left in range(_DOCUMENTS)
        for right in range(left + 1, _DOCUMENTS)
        if cosine[left, right] >= _LEAST
    ]
    assert len(wanted) > _WORDS
    some = alike_pairs(words, _DOCUMENTS, least=_LEAST)
    found = [pair for one in some for pair in zip(*(column.tolist() for column in one), strict=True)]
    assert [pair[:2] for pair in found] == [pair[:2] for pair in wanted]
    np.testing.assert_allclose([pair[2] for pair in found], [pair[2] for pair in wanted])


def test_no_words_make_no_pairs() -> None:
    none = np.zeros(0, dtype=np.int64)
    found = alike_pairs(Weighed(none, none, none, none.astype(float)), 3, least=_LEAST)
    assert [len(pairs.left) for pairs in found] == [0, 0, 0]
