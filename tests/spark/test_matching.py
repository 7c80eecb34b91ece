"""Claims are compared on a cluster as on one machine: the same rows of `match`, every score and reason."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from claimkit.spark import match_claims
from claimkit.spark.matching import READ
from claimkit.track import build, open_warehouse

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

COLUMNS = "left_id, right_id, score, relation, certainty, suggests, differs_in, reasons, origin"


def test_the_matches_are_those_of_a_build_which_takes_them(
    spark: SparkSession, news_path: Path, tmp_path: Path
) -> None:
    with duckdb.connect(str(news_path), read_only=True) as snapshot:
        for table in READ:
            snapshot.execute(f"COPY \"{table}\" TO '{tmp_path / table}.parquet'")
        wanted = snapshot.sql(f'SELECT {COLUMNS} FROM "match"').fetchall()
    tables = {table: spark.read.parquet(str(tmp_path / f"{table}.parquet")).repartition(2) for table in READ}
    found = match_claims(tables, str(tmp_path / "stages")).select(*COLUMNS.split(", ")).collect()
    assert len(wanted) > 20
    assert sorted(map(repr, map(tuple, found))) == sorted(map(repr, wanted))
    inputs = [news_path.parent / "news", tmp_path / "stages" / "match"]
    report = build(inputs, tmp_path / "w" / "claims.duckdb", embedder=None, fresh=True)
    assert report.counts["matches"] == len(wanted)
    assert report.content_digest == open_warehouse(news_path, tmp_path).content_digest
