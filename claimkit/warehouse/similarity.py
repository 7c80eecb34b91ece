"""The exact similarity join: which of many vectors are alike, each stage a relation that can be opened by itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory

import pyarrow as pa

from claimkit.warehouse.connection import Connection, connect, keep

# Beyond this DuckDB spills to a temporary folder instead of taking more of a laptop's memory.
MEMORY = "4GB"


def vector_pairs(terms: pa.Table, threshold: float, *, threads: int | None = None) -> pa.Table:
    """Every pair of claims whose weighted cosine is `threshold` or more; none is missed.

    Prefix filtering over tokens ordered by rarity, with a bound by the vectors' lengths (Bayardo, Ma and Srikant 2007;
    Anastasiu and Karypis 2014); `warehouse/queries/pair_*.sql` are its stages.

    Args:
        terms: claim (whole number), token (whole number), uses; one row per claim and token.
        threshold: above 0, at most 1.
        threads: all cores where None.

    Returns:
        left_claim, right_claim (left before right), score; sorted.
    """
    with _scratch(terms, threads) as connection:
        for stage in ("pair_token", "pair_vector", "pair_prefix", "pair_candidate", "pair_similar"):
            keep(connection, stage, threshold=threshold)
        return connection.sql("FROM pair_similar ORDER BY left_claim, right_claim").to_arrow_table()


def vectors(terms: pa.Table) -> pa.Table:
    """The vectors that `vector_pairs` compares: claim, token_rank (1 for the rarest token), weight."""
    with _scratch(terms, None) as connection:
        for stage in ("pair_token", "pair_vector"):
            keep(connection, stage)
        return connection.sql("FROM pair_vector ORDER BY claim, token_rank").to_arrow_table()


@contextmanager
def _scratch(terms: pa.Table, threads: int | None) -> Iterator[Connection]:
    """A database in memory that holds the terms as `pair_term`."""
    with TemporaryDirectory() as spill, connect() as connection:
        connection.execute("SET memory_limit = $size", {"size": MEMORY})
        connection.execute("SET temp_directory = $folder", {"folder": spill})
        if threads:
            connection.execute("SET threads = $count", {"count": threads})
        # The stages are written in the order in which they must run.
        connection.execute("SET disabled_optimizers = 'join_order'")
        connection.register("pair_term", terms)
        yield connection
