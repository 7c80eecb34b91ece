"""Strings are compared by characters: DuckDB's own functions compare bytes and are wrong for Arabic."""

from __future__ import annotations

import duckdb
import pytest
from rapidfuzz.distance import JaroWinkler, Levenshtein


@pytest.mark.parametrize(
    ("left", "right", "edits"),
    [
        ("Biden", "Bidin", 1),
        ("بايدن", "بيدن", 1),
        ("بوتين", "بوتن", 1),
        ("زيلينسكي", "زيلنسكى", 2),
        ("Путин", "Путін", 1),
    ],
)
def test_edits_are_counted_in_characters(left: str, right: str, edits: int) -> None:
    assert Levenshtein.distance(left, right) == edits


@pytest.mark.parametrize(("left", "right"), [("بايدن", "بيدن"), ("بوتين", "بوتن"), ("زيلينسكي", "زيلنسكى")])
def test_duckdb_counts_bytes(left: str, right: str) -> None:
    """Why no SQL file calls them; should this fail, DuckDB has learned to count characters."""
    query = "SELECT levenshtein($left, $right), jaro_winkler_similarity($left, $right)"
    edits, likeness = duckdb.execute(query, {"left": left, "right": right}).fetchall()[0]
    assert edits > Levenshtein.distance(left, right)
    assert likeness != pytest.approx(JaroWinkler.similarity(left, right), abs=1e-3)
