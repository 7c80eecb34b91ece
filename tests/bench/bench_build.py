"""A whole build: against a plain pass over its articles, a day's articles added to many, and a pair of claims compared.

The articles are the public Arabic ones where they are at hand, else generated. Times are of all processors used.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pyarrow as pa
from pyarrow import parquet

from claimkit.match import match_claims
from claimkit.match.candidates import find_candidates
from claimkit.track import build
from claimkit.warehouse.connection import connect, run
from tests.bench.figures import Figure, cpu
from tests.bench.generated_news import write_news

PUBLIC = Path(__file__).parents[3] / "shared" / "data" / "saudinews" / "documents.jsonl.gz"
# Articles of the whole build, and how many of them are a day's: a thousand of thirty thousand.
ARTICLES, PART = 4_500, 30
WORD = re.compile(r"\w+")


def figures() -> Iterator[Figure]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        lines = _articles(folder)
        inputs = folder / "documents.jsonl"
        inputs.write_text("".join(lines[: -len(lines) // PART]), encoding="utf-8")
        build([inputs], folder / "days" / "claims.duckdb")
        inputs.write_text("".join(lines), encoding="utf-8")
        whole = _seconds(lambda: build([inputs], folder / "whole" / "claims.duckdb", fresh=True))
        added = _seconds(lambda: build([inputs], folder / "days" / "claims.duckdb"))
        plain = _seconds(lambda: _plain_pass(inputs, folder / "plain.parquet"))
        note = f"{len(lines)} articles, {whole:.0f} s"
        yield Figure("build: times a plain pass (read, cut words, write Parquet)", whole / plain, 25, 12, note=note)
        yield Figure("build: a thirtieth of articles added, share of the whole build", added / whole, 0.12, 0.05)
        yield _pair_compared(folder)


def _articles(folder: Path) -> list[str]:
    """Lines of a documents file."""
    if PUBLIC.exists():
        with gzip.open(PUBLIC, "rt", encoding="utf-8") as lines:
            return list(lines)[:ARTICLES]
    write_news(folder / "news", ARTICLES)
    return (folder / "news" / "documents.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)


def _plain_pass(inputs: Path, path: Path) -> None:
    rows = [json.loads(line) for line in inputs.read_text(encoding="utf-8").splitlines()]
    words = [WORD.findall(row["text"]) for row in rows]
    parquet.write_table(pa.table({"text": [row["text"] for row in rows], "words": words}), path)


def _pair_compared(folder: Path) -> Figure:
    """What a candidate pair costs, its claims fetched and their passages read; finding candidates is left out."""
    copy = folder / "copy.duckdb"
    shutil.copy(folder / "whole" / "claims.duckdb", copy)
    finding: list[float] = []

    def clocked(*given: object) -> int:
        counted: list[int] = []
        finding.append(_seconds(lambda: counted.append(find_candidates(*given))))  # type: ignore[arg-type]
        return counted[0]

    with connect() as connection, ExitStack() as stack:
        stack.enter_context(patch("claimkit.match.claims.find_candidates", clocked))
        connection.execute("ATTACH $path AS built (READ_ONLY)", {"path": str(copy)})
        connection.execute("USE built")
        spent = _seconds(lambda: list(match_claims(connection))) - sum(finding)
        pairs = len(run(connection, "match_candidate_rows", first=1, until=1 << 40))
    return Figure("match: a candidate pair, ms of CPU", 1000 * spent / pairs, 0.15, 0.03, note=f"{pairs} pairs")


def _seconds(work: Callable[[], object]) -> float:
    before = cpu()
    work()
    return cpu() - before
