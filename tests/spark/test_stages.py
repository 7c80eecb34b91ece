"""Every stage of kin, stories, pairs and matches gives on Spark the rows that it gives on DuckDB."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from claimkit.match import match_claims, relate_documents
from claimkit.match.alike import bridges
from claimkit.match.candidates import LIMITS
from claimkit.match.kin import FEWEST, MOST, SHINGLE
from claimkit.match.kin import STAGES as KIN
from claimkit.match.pairs import claim_terms
from claimkit.match.texts import read_texts
from claimkit.shipped import sql, sql_files
from claimkit.spark import stage
from claimkit.warehouse.connection import Connection, connect, keep, keep_rows, run

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

FAMILIES = ("kin_", "story_", "match_", "pair_")
# These ask a finished warehouse, in words of DuckDB.
ASKED = {"match_summary", "match_stored"}
STAGES = [name for name, _ in sql_files("queries") if name.startswith(FAMILIES) and name not in ASKED]
VALUES: dict[str, Any] = {**LIMITS, "first": 1, "until": 10_000, "threshold": 0.4, "days": 3}
OF_FAMILY: dict[str, dict[str, Any]] = {
    "kin": {"most": MOST, "least": FEWEST},
    "story": {"most": 60, "least": 0.2, "top": 3},
}


@pytest.fixture(scope="module")
def filled(news_path: Path) -> Iterator[Connection]:
    """A database in memory with the tables of the snapshot, and all that its stages keep of them."""
    with connect() as connection:
        connection.execute(f"ATTACH '{news_path}' AS snap (READ_ONLY)")
        for table in tables_of(connection, "snap"):
            connection.execute(f'CREATE TABLE "{table}" AS FROM snap."{table}"')
        relate_documents(connection)
        texts = read_texts(connection)
        bridges(connection, texts)
        keep_rows(connection, "kin_word", texts.shared_table(SHINGLE))
        for name in KIN:
            keep(connection, name, **OF_FAMILY["kin"])
        list(match_claims(connection))
        keep(connection, "match_alike", **VALUES)
        connection.execute("CREATE TABLE match_wanted AS SELECT number FROM match_claim WHERE number % 3 = 0")
        contents = connection.sql("SELECT content, language FROM match_claim ORDER BY number").fetchall()
        keep_rows(connection, "pair_term", claim_terms(*zip(*contents, strict=True)))
        for name in ("pair_token", "pair_vector", "pair_prefix", "pair_candidate"):
            keep(connection, name, **VALUES)
        yield connection


@pytest.fixture(scope="module")
def shown(filled: Connection, spark: SparkSession, tmp_path_factory: pytest.TempPathFactory) -> SparkSession:
    """The same tables as views of the session."""
    folder = tmp_path_factory.mktemp("tables")
    for table in (*tables_of(filled, "memory"), *tables_of(filled, "temp")):
        filled.execute(f"COPY \"{table}\" TO '{folder / table}.parquet'")
        spark.read.parquet(str(folder / f"{table}.parquet")).createOrReplaceTempView(table)
    return spark


def tables_of(connection: Connection, database: str) -> list[str]:
    query = "SELECT table_name FROM duckdb_tables() WHERE database_name = $database"
    return [table for (table,) in connection.execute(query, {"database": database}).fetchall()]


def values_of(name: str) -> dict[str, Any]:
    given = {**VALUES, **OF_FAMILY.get(name.split("_", maxsplit=1)[0], {}), "left": "none", "right": "none"}
    code = re.sub("--.*", "", sql("queries", name))
    return {key: value for key, value in given.items() if f"${key}" in code}


@pytest.mark.parametrize("name", STAGES)
def test_one_stage_gives_the_same_rows_on_both_engines(filled: Connection, shown: SparkSession, name: str) -> None:
    values = values_of(name)
    wanted = run(filled, name, **values)
    rows = [tuple(row) for row in stage(shown, name, **values).collect()]
    if name.startswith("pair_"):
        rows, wanted = (list(map(rounded, some)) for some in (rows, wanted))
    assert sorted(rows, key=repr) == sorted(wanted, key=repr)


def rounded(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A row of `pair_…`, whose logarithms may end in another last bit elsewhere; other stages round theirs."""
    return tuple(round(value, 12) if isinstance(value, float) else value for value in row)


@pytest.mark.parametrize("name", ["kin_run", "story_weighed", "story_bridge", "match_candidate_rows", "pair_similar"])
def test_there_is_something_to_compare(filled: Connection, name: str) -> None:
    assert run(filled, name, **values_of(name))
