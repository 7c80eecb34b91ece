"""One session for all tests: of Sail (Spark Connect without a JVM), or of the Spark that `CLAIMKIT_SPARK` names."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimkit.track import build
from tests.bench.generated_news import write_news

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

STORIES = Path(__file__).parents[2] / "notebooks" / "stories" / "documents.jsonl"
GENERATED = 40
DOCUMENTS = GENERATED + len(STORIES.read_text("utf-8").splitlines())
# What `make spark` sets to local[2,4]: two cores, and a task may fail three times.
MASTER = os.environ.get("CLAIMKIT_SPARK")


@pytest.fixture(scope="session")
def spark() -> Iterator[SparkSession]:
    if MASTER:
        yield from _apache(MASTER)
    else:
        yield from _sail()


def _sail() -> Iterator[SparkSession]:
    pytest.importorskip("pysail", reason="*** Sail is not installed: nothing of claimkit.spark is TESTED here ***")
    from pysail.spark import SparkConnectServer
    from pyspark.sql import SparkSession

    # Where no file is run, as in a worker of pytest-xdist, pyspark believes that its doctests run and wants a JVM.
    sys.modules["__main__"].__dict__.setdefault("__file__", __file__)
    server = SparkConnectServer("127.0.0.1", 0)
    server.start(background=True)
    address = server.listening_address
    assert address is not None
    _, port = address
    session = SparkSession.builder.remote(f"sc://127.0.0.1:{port}").create()
    yield session
    session.stop()
    server.stop()


def _apache(master: str) -> Iterator[SparkSession]:
    from pyspark.sql import SparkSession

    # The workers' Python is this one, which has claimkit, and not the first on the path.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master(master).config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.shuffle.partitions", "4").getOrCreate()
    yield session
    session.stop()


@pytest.fixture(scope="session")
def news_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot of generated news and of stories in three languages; the articles lie beside it in `news/`."""
    folder = tmp_path_factory.mktemp("news")
    write_news(folder / "news", GENERATED)
    with (folder / "news" / "documents.jsonl").open("a", encoding="utf-8") as lines:
        lines.write(STORIES.read_text("utf-8"))
    build([folder / "news"], folder / "claims.duckdb", embedder=None)
    return folder / "claims.duckdb"
