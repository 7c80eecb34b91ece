"""The exact similarity join beside sparse_dot_topn on the same vectors, brute force, and itself at a million claims."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa

from claimkit.match.pairs import claim_terms, similar_pairs
from claimkit.warehouse.similarity import vector_pairs, vectors
from tests.bench.figures import Figure, timed
from tests.bench.missing import peer
from tests.bench.zipf_claims import zipf_claims

THREADS = min(4, os.cpu_count() or 1)
MOST_ALIKE = 1000


def figures() -> Iterator[Figure]:
    yield from _beside_sparse_dot_topn()
    yield from _beside_brute_force()
    yield from _at_a_million()


def _beside_sparse_dot_topn() -> Iterator[Figure]:
    topn = peer("sparse_dot_topn")
    terms = _terms(100_000)
    matrix = _matrix(terms)
    ours, pairs = timed(lambda: vector_pairs(terms, 0.6, threads=THREADS), best_of=3)
    transposed = matrix.T.tocsr()
    theirs, product = timed(
        lambda: topn.sp_matmul_topn(matrix, transposed, top_n=MOST_ALIKE, threshold=0.6, n_threads=THREADS, sort=False),
        best_of=3,
    )
    found = (product.nnz - matrix.shape[0]) // 2
    note = f"{ours:.2f} s, peer {theirs:.2f} s, {len(pairs)} pairs, peer {found}, {THREADS} threads"
    yield Figure("100,000 claims at .6: time / sparse_dot_topn", ours / theirs, 0.15, 0.08, note=note)


def _beside_brute_force() -> Iterator[Figure]:
    terms = _terms(20_000)
    for threshold in (0.4, 0.6, 0.8):
        expected = _brute_force(_matrix(terms), threshold)
        table = vector_pairs(terms, threshold, threads=THREADS)
        found = set(zip(table["left_claim"].to_pylist(), table["right_claim"].to_pylist(), strict=True))
        note = f"of {len(expected)}; {len(found - expected)} found that are none"
        yield Figure(f"20,000 claims at {threshold}: pairs missed", len(expected - found), 0, 0, note=note)


def _at_a_million() -> Iterator[Figure]:
    small, _ = _apart(100_000)
    large, memory = _apart(1_000_000)
    note = f"{large:.1f} s and {small:.1f} s, texts to pairs, zipf_claims"
    yield Figure("1,000,000 claims at .8: time / 100,000", large / small, 40, 25, note=note)
    yield Figure("1,000,000 claims at .8: peak memory, GB", memory, 8, 6)


def _apart(count: int) -> tuple[float, float]:
    """Seconds and peak gigabytes of a process of its own."""
    command = [sys.executable, "-m", "tests.bench.bench_pairs", str(count)]
    seconds, memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), float(memory)


def _alone(count: int) -> None:
    frame = zipf_claims(count)
    seconds, _ = timed(lambda: similar_pairs(frame, threshold=0.8, threads=THREADS))
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6)


def _terms(count: int) -> pa.Table:
    frame = zipf_claims(count)
    return claim_terms(frame["text"], frame["language"])


def _matrix(terms: pa.Table) -> Any:
    """The vectors of the join as a sparse matrix, claims by tokens."""
    rows = vectors(terms)
    claim, token = rows["claim"].to_numpy(), rows["token_rank"].to_numpy()
    return peer("scipy.sparse").csr_matrix((rows["weight"].to_numpy(), (claim, token)))


def _brute_force(matrix: Any, threshold: float, rows: int = 1000) -> set[tuple[int, int]]:
    pairs: set[tuple[int, int]] = set()
    for start in range(0, matrix.shape[0], rows):
        left, right = np.nonzero((matrix[start : start + rows] @ matrix.T).toarray() >= threshold)
        pairs.update(
            (int(one) + start, int(other)) for one, other in zip(left, right, strict=True) if one + start < other
        )
    return pairs


if __name__ == "__main__":
    _alone(int(sys.argv[1]))
