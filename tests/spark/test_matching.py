"""Claims are compared on a cluster as on one machine: the same rows of `match`, every score and reason."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

from claimkit.spark import match_claims
from claimkit.spark.matching import READ
from claimkit.track import build, open_warehouse
from tests.match.test_answers import ARABIC, ENGLISH, contradictions

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

COLUMNS = "left_id, right_id, score, relation, certainty, suggests, differs_in, reasons, origin"


Rows = list[tuple[Any, ...]]


def on_both(spark: SparkSession, snapshot: Path, folder: Path) -> tuple[Rows, Rows]:
    """The matches of a build, and those that a cluster finds in its tables."""
    with duckdb.connect(str(snapshot), read_only=True) as held:
        for table in READ:
            held.execute(f"COPY \"{table}\" TO '{folder / table}.parquet'")
        wanted = held.sql(f'SELECT {COLUMNS} FROM "match"').fetchall()
    tables = {table: spark.read.parquet(str(folder / f"{table}.parquet")).repartition(2) for table in READ}
    found = match_claims(tables, str(folder / "stages")).select(*COLUMNS.split(", ")).collect()
    return wanted, [tuple(row) for row in found]


@pytest.mark.parametrize("words", [ENGLISH, ARABIC])
def test_a_denial_that_names_nothing_is_joined_alike(
    spark: SparkSession, tmp_path: Path, words: tuple[str, ...]
) -> None:
    title, said, more, denial = words
    assert contradictions(tmp_path, f"{title}.\n\n{said} {denial}", f"{title}.\n\n{said}\n\n{more}")
    wanted, found = on_both(spark, tmp_path / "claims.duckdb", tmp_path)
    assert sorted(map(repr, found)) == sorted(map(repr, wanted))


def test_the_matches_are_those_of_a_build_which_takes_them(
    spark: SparkSession, news_path: Path, tmp_path: Path
) -> None:
    wanted, found = on_both(spark, news_path, tmp_path)
    assert len(wanted) > 20
    assert sorted(map(repr, found)) == sorted(map(repr, wanted))
    inputs = [news_path.parent / "news", tmp_path / "stages" / "match"]
    report = build(inputs, tmp_path / "w" / "claims.duckdb", embedder=None, fresh=True)
    assert report.counts["matches"] == len(wanted)
    assert report.content_digest == open_warehouse(news_path, tmp_path).content_digest
