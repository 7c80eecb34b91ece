"""Claims are compared on a cluster as on one machine: the same rows of `match`, every score and reason."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from claimkit.spark import match_claims
from claimkit.spark.matching import READ

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

COLUMNS = "left_id, right_id, score, relation, certainty, suggests, differs_in, reasons, origin"


def test_the_matches_are_those_of_a_build(spark: SparkSession, news_path: Path, tmp_path: Path) -> None:
    with duckdb.connect(str(news_path), read_only=True) as snapshot:
        for table in READ:
            snapshot.execute(f"COPY \"{table}\" TO '{tmp_path / table}.parquet'")
        wanted = snapshot.sql(f'SELECT {COLUMNS} FROM "match"').fetchall()
    tables = {table: spark.read.parquet(str(tmp_path / f"{table}.parquet")).repartition(2) for table in READ}
    found = match_claims(tables, str(tmp_path / "stages")).select(*COLUMNS.split(", ")).collect()
    assert len(wanted) > 20
    assert sorted(map(repr, map(tuple, found))) == sorted(map(repr, wanted))
