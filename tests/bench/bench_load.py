"""The validating load of claims beside a plain DuckDB COPY of the same lines that also writes the hops."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from claimkit.ingest import find_inputs
from claimkit.track.sources import Source, stage
from claimkit.warehouse import Draft
from claimkit.warehouse.connection import STORAGE, connect
from tests.bench.figures import Figure, timed
from tests.bench.generated_inputs import write_inputs

CLAIMS = int(os.environ.get("CLAIMKIT_BENCH_CLAIMS", "1000000"))
_RUNS = 3
_SPANS = "INTEGER[][]"
_PLAIN = f"""
CREATE TABLE claim (
    document_id VARCHAR, claim_id VARCHAR, parent_id VARCHAR, content STRUCT(spans {_SPANS}, "text" VARCHAR),
    speaker STRUCT(spans {_SPANS}, "text" VARCHAR, name VARCHAR), cue STRUCT(spans {_SPANS}, "text" VARCHAR),
    "mode" VARCHAR, act VARCHAR, polarity VARCHAR, basis VARCHAR,
    "chain" STRUCT(name VARCHAR, kind VARCHAR, spans {_SPANS}, cue_spans {_SPANS})[],
    topic VARCHAR, said_at VARCHAR, gloss STRUCT("language" VARCHAR, "text" VARCHAR, origin VARCHAR),
    confidence DOUBLE, origin VARCHAR, rule VARCHAR
)
"""
_HOPS = """
CREATE TABLE claim_hop AS
SELECT claim_id, hop - 1 AS hop, node.name, node.kind, node.spans, node.cue_spans
FROM (SELECT claim_id, unnest("chain") AS node, generate_subscripts("chain", 1) AS hop FROM claim)
"""


def figures() -> Iterator[Figure]:
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        write_inputs(folder / "in", CLAIMS)
        yield _figure(folder, "claim lines", 2)
        _turn_keys(folder / "in" / "claims.jsonl")
        yield _figure(folder, "claim lines of another key order", 2.5)


def _figure(folder: Path, lines: str, floor: float) -> Figure:
    # In turn, so that whatever else the machine does meets both.
    runs = [(_ours(folder), timed(lambda: _plain(folder))[0]) for _ in range(_RUNS)]
    ours, sealed = min(run[0] for run in runs)
    plain = min(run[1] for run in runs)
    note = f"{ours:.1f} s, plain {plain:.1f} s, best of {_RUNS}; clusters and digest another {sealed:.1f} s"
    return Figure(f"{CLAIMS:,} {lines}: load / plain COPY and hops", ours / plain, floor, 1.5, note=note)


def _turn_keys(path: Path) -> None:
    """Writes the lines of a file anew, the last key of each first."""
    turned = path.with_name("turned")
    with path.open(encoding="utf-8") as lines, turned.open("w", encoding="utf-8") as written:
        for line in lines:
            record = json.loads(line)
            written.write(json.dumps({key: record[key] for key in reversed(record)}, ensure_ascii=False) + "\n")
    turned.replace(path)


def _ours(folder: Path) -> tuple[float, float]:
    """Seconds of the load, and of the clusters and the digest after it."""
    draft, sources = _with_documents(folder)
    loaded, _ = timed(lambda: _load(draft, sources))
    assert draft.connection.sql("SELECT count(*) FROM claim").fetchall() == [(CLAIMS,)]
    assert draft.connection.sql("SELECT count(*) FROM reject").fetchall() == [(0,)]
    sealed, _ = timed(lambda: _seal(draft))
    draft.connection.close()
    (folder / "ours.duckdb").unlink()
    return loaded, sealed


def _with_documents(folder: Path) -> tuple[Draft, list[Source]]:
    draft = Draft(connect(folder / "ours.duckdb"))
    inputs = [Source(found, found.sha256()) for found in find_inputs(folder / "in")]
    stage(draft, [one for one in inputs if one.source.format != "claims"])
    draft.settle_edited()
    draft.settle_documents()
    draft.connection.execute("CHECKPOINT")
    return draft, [one for one in inputs if one.source.format == "claims"]


def _load(draft: Draft, sources: list[Source]) -> None:
    for one in sources:
        Source(one.source, one.source.sha256())
    stage(draft, sources)
    draft.settle_claims()
    draft.settle_loads(one.recorded(Path.cwd()) for one in sources)
    draft.connection.execute("CHECKPOINT")


def _seal(draft: Draft) -> None:
    draft.build_clusters()
    draft.seal("bench", hand_matches=True)


def _plain(folder: Path) -> None:
    with duckdb.connect(str(folder / "plain.duckdb"), config={"storage_compatibility_version": STORAGE}) as connection:
        connection.execute(_PLAIN)
        connection.execute("COPY claim FROM $path (FORMAT json)", {"path": str(folder / "in" / "claims.jsonl")})
        connection.execute(_HOPS)
        connection.execute("CHECKPOINT")
    (folder / "plain.duckdb").unlink()
