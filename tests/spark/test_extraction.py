"""What a cluster read is what one machine reads, and a build takes it as it is."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest

from claimkit.errors import InputError
from claimkit.spark import claims_of, extract_documents
from claimkit.spark.extraction import _read_batches
from claimkit.track import build, open_warehouse
from tests.spark.conftest import DOCUMENTS, MASTER

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


@pytest.fixture(scope="module")
def documents(spark: SparkSession, news_path: Path) -> DataFrame:
    return spark.read.json(str(news_path.parent / "news" / "documents.jsonl")).repartition(3)


@pytest.fixture(scope="module")
def written(documents: DataFrame, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the documents and their readings, as a cluster leaves it."""
    folder = tmp_path_factory.mktemp("cluster")
    documents.write.parquet(str(folder / "documents"))
    extract_documents(documents).write.parquet(str(folder / "readings"))
    return folder


def test_a_build_of_it_says_the_same_and_reads_nothing_again(written: Path, news_path: Path, tmp_path: Path) -> None:
    report = build([written], tmp_path / "claims.duckdb", embedder=None, fresh=True)
    assert report.kept == DOCUMENTS
    assert report.content_digest == open_warehouse(news_path, tmp_path).content_digest


def test_claims_are_a_table_too(spark: SparkSession, written: Path) -> None:
    readings = spark.read.parquet(str(written / "readings"))
    lines = sorted(line for row in readings.collect() for line in row.lines)
    claims = claims_of(readings).collect()
    assert sorted(claim.claim_id for claim in claims) == sorted(json.loads(line)["claim_id"] for line in lines)
    assert {claim.chain[0].kind for claim in claims} == {"outlet"}


def test_a_column_that_must_be_there_is_named(documents: DataFrame) -> None:
    with pytest.raises(InputError, match="outlet missing"):
        extract_documents(documents.drop("outlet"))


@pytest.mark.skipif(MASTER is None, reason="Sail runs Python in its own process: a killed worker is of `make spark`")
def test_a_killed_worker_is_asked_again(
    documents: DataFrame, written: Path, spark: SparkSession, tmp_path: Path
) -> None:
    once = tmp_path / "killed"

    def killed_once(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        yield from _read_batches(batches)
        if not once.exists():
            once.touch()
            os._exit(9)

    asked = documents.select("document_id", "outlet", "text", "language", "title", "published_at")
    again = asked.mapInArrow(killed_once, extract_documents(documents).schema)
    told = sorted(tuple(map(str, row)) for row in again.collect())
    assert once.exists()
    assert told == sorted(tuple(map(str, row)) for row in spark.read.parquet(str(written / "readings")).collect())
