"""What matching found of claims, as it is loaded: one row per pair and origin."""

from __future__ import annotations

from pathlib import Path

import duckdb

from claimkit.records import Match
from claimkit.warehouse.connection import connect
from claimkit.warehouse.draft import Draft

ORIGIN = "claimkit-match 0.1"


def test_what_follows_for_a_pair_takes_the_place_of_what_was_suggested_of_it(tmp_path: Path) -> None:
    draft = Draft(connect(tmp_path / "claims.duckdb"))
    suggested = Match("a", "b", 0.5, None, None, ("near",), ORIGIN, 0.6, "contradicts")
    alone = Match("a", "c", 0.5, None, None, ("near",), ORIGIN, 0.6, "contradicts")
    followed = Match("a", "b", 0.7, "contradicts", None, ("follows",), ORIGIN, 0.9)
    others = Match("a", "b", 0.5, None, None, ("read",), "somebody's model", 0.6, "differs")
    draft.settle_found([suggested, alone, others, followed])
    query = 'SELECT right_id, relation, origin FROM "match" ORDER BY ALL'
    assert _rows(draft.connection, query) == [
        ("b", "contradicts", ORIGIN),
        ("b", None, "somebody's model"),
        ("c", None, ORIGIN),
    ]
    draft.connection.close()


def _rows(connection: duckdb.DuckDBPyConnection, query: str) -> list[tuple[object, ...]]:
    return connection.execute(query).fetchall()
