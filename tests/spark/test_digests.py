"""The content digest is one on every engine, however the rows are ordered and partitioned."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimkit.spark import content_digest
from claimkit.spark.digests import DIGESTED
from claimkit.warehouse.connection import run
from claimkit.warehouse.draft import digest_of_sums
from tests.spark.generated import export, filled

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

CLAIMS = 20_000


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The tables as Parquet, and their digest on DuckDB."""
    folder = tmp_path_factory.mktemp("tables")
    with filled(CLAIMS) as connection:
        export(connection, folder, *DIGESTED)
        return folder, digest_of_sums(run(connection, "content_digest"))


def read(spark: SparkSession, folder: Path) -> dict[str, DataFrame]:
    return {name: spark.read.parquet(str(folder / f"{name}.parquet")) for name in DIGESTED}


@pytest.mark.parametrize("partitions", [2, 8])
def test_partitions_and_engines_do_not_matter(spark: SparkSession, written: tuple[Path, str], partitions: int) -> None:
    folder, digest = written
    tables = {name: frame.repartition(partitions) for name, frame in read(spark, folder).items()}
    assert content_digest(tables) == digest


def test_a_letter_matters(spark: SparkSession, written: tuple[Path, str]) -> None:
    folder, digest = written
    tables = read(spark, folder)
    changed = tables["claim"].replace({"Speaker 899": "Speaker 8999"}, subset=["speaker_name"])
    assert content_digest({**tables, "claim": changed}) != digest
