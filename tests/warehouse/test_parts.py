"""Relations are taken some at a time, and what leads to each other together: parts make the clusters of the whole."""

from __future__ import annotations

from itertools import chain, count

import numpy as np
import pyarrow as pa
import pytest

from claimkit.warehouse import clusters
from claimkit.warehouse.cutting import components

_CLAIMS, _PAIRS = 60, 50


@pytest.fixture
def pairs() -> np.ndarray:
    drawn = np.random.default_rng(3).integers(0, _CLAIMS, (_PAIRS, 2))
    return np.sort(drawn[drawn[:, 0] != drawn[:, 1]], axis=1).astype(np.int32)


def reached(start: int, pairs: np.ndarray) -> set[int]:
    """All that pairs lead to, one step after the other."""
    found: set[int] = set()
    waiting = {start}
    while waiting:
        found |= waiting
        near = [pair for pair in pairs.tolist() if waiting & set(pair)]
        waiting = set(chain.from_iterable(near)) - found
    return found


def test_components_are_what_pairs_lead_to(pairs: np.ndarray) -> None:
    assert components(_CLAIMS, pairs).tolist() == [min(reached(claim, pairs)) for claim in range(_CLAIMS)]
    assert components(3, np.zeros((0, 2), np.int32)).tolist() == [0, 1, 2]


def test_a_long_chain_takes_few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    equal, rounds = np.array_equal, count()
    monkeypatch.setattr(np, "array_equal", lambda *both: (next(rounds), equal(*both))[1])
    links = np.random.default_rng(3).permutation(4_000).astype(np.int32)
    found = components(len(links), np.stack((links[:-1], links[1:]), axis=1))
    assert not found.any()
    assert next(rounds) < 40


@pytest.mark.parametrize("most", [1, 7, 1000])
def test_parts_have_every_edge_once_and_whole_components(
    pairs: np.ndarray, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clusters, "_EDGES", most)
    names = [f"claim-{number:03}" for number in range(_CLAIMS)]
    sides = [pa.chunked_array([[names[number] for number in side]], pa.string()) for side in pairs.T.tolist()]
    edges = pa.table(dict(zip(("left_id", "right_id"), sides, strict=True)))
    parts = list(clusters._parts(edges, pa.chunked_array([names])))
    assert sorted(chain.from_iterable(some.tolist() for some, _ in parts)) == list(range(len(pairs)))
    assert (len(parts) > 1) == (most < len(pairs))
    for some, claims in parts:
        assert set().union(*(reached(int(left), pairs) for left in pairs[some][:, 0])) == set(claims.tolist())
