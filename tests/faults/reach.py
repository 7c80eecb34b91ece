"""What a question can read, write and change; whether a stranger's warehouse file is safe to open; values as SQL."""

from __future__ import annotations

import os
import shutil
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import duckdb

from claimkit import CompareBoard, CoverageMatrix, ReviewQueue, Timeline, open_warehouse
from claimkit.warehouse import Warehouse
from tests.faults.running import Bounds, Tally, drawn, outcome, snapshot

SECRET = "top secret"
VALUES = (
    "'; drop table claim; --",
    '" or 1=1 --',
    "$1",
    "{}",
    "%",
    "\\",
    "\0",
    "x" * 100_000,
    "",
    "\u202e",
    "NULL",
    "(",
    "(?i)",
)
QUESTIONS = {
    "any file": "SELECT content FROM read_text('{secret}')",
    "any bytes": "SELECT content FROM read_blob('{secret}')",
    "a CSV": "FROM read_csv('{secret}', header = false)",
    "a file by its name": "FROM '{secret}'",
    "a folder": "FROM glob('{folder}/*')",
    "the environment": "SELECT content FROM read_blob('/proc/self/environ')",
    "another database": "FROM read_duckdb('{path}', table_name = 'claim')",
    "the network": "FROM read_csv('http://127.0.0.1:9/x')",
    "COPY by EXPLAIN": "EXPLAIN ANALYZE COPY (SELECT 1) TO '{target}'",
    "COPY in WITH": "WITH x AS (COPY (SELECT 1) TO '{target}') FROM x",
    "COPY over the snapshot": "EXPLAIN ANALYZE COPY (SELECT 1) TO '{path}' (FORMAT csv)",
    "a forged decision": "WITH x AS (INSERT INTO judgement (judgement_id) VALUES ('j1') RETURNING *) FROM x",
    "decisions deleted": "WITH x AS (DELETE FROM judgement RETURNING *) FROM x",
    "a view dropped": "EXPLAIN ANALYZE DROP VIEW claim_card",
    "a view replaced": "EXPLAIN ANALYZE CREATE OR REPLACE VIEW claim_card AS SELECT 'forged' AS content",
    "a setting": "EXPLAIN ANALYZE SET memory_limit = '10MB'",
    "the configuration locked": "EXPLAIN ANALYZE SET lock_configuration = true",
    "attached": "ATTACH '{secret}' AS other",
    "installed": "INSTALL httpfs",
    "a name of Python": "FROM values",
    "two questions": "SELECT 1; DROP VIEW claim_card",
}
FILES: dict[str, tuple[str, ...]] = {
    "a view that reads the reader's file": (
        "ALTER TABLE topic RENAME TO topic0",
        "CREATE VIEW topic AS SELECT topic, content AS label_en, label_ar FROM topic0, read_text('{secret}')",
    ),
    "an endless view": (
        "ALTER TABLE claim RENAME TO claim0",
        "CREATE VIEW claim AS WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) "
        "SELECT claim0.* FROM claim0, r",
    ),
    "a macro named sum": ("CREATE MACRO sum(x) AS 42",),
    "a macro of ours": ("CREATE OR REPLACE MACRO span_iou(a, b) AS 1.0",),
    "a version as text": ("ALTER TABLE snapshot ALTER schema_version TYPE varchar",),
    "no version": (
        "ALTER TABLE snapshot ALTER schema_version DROP NOT NULL",
        "UPDATE snapshot SET schema_version = NULL",
    ),
    "an empty snapshot": ("DELETE FROM snapshot",),
    "a root outside": ("UPDATE load SET root = '../../../../../etc', path = '../../../../../etc/passwd'",),
}


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """All attempts to reach further than a question may."""
    warnings.simplefilter("ignore")
    tally = Tally()
    for fault in (questions, files, values):
        (folder / fault.__name__).mkdir(parents=True)
        fault(folder / fault.__name__, bounds, tally)
    return tally.counts


def questions(folder: Path, _bounds: Bounds, tally: Tally) -> None:
    """Each question is refused, and nothing is read, written or changed by it."""
    path, secret, target = snapshot(folder), folder / "secret.txt", folder / "written.csv"
    secret.write_text(SECRET, "utf-8")
    before, warehouse = path.read_bytes(), open_warehouse(path, researcher="Amina")
    for name, question in QUESTIONS.items():
        query = question.format(secret=secret, folder=folder, path=path, target=target)
        said, words = outcome(lambda query=query: warehouse.sql(query).fetchall())  # type: ignore[misc]
        stands = path.read_bytes() == before and not target.exists() and same_answers(warehouse)
        tally.add(name, "escapes" if said == "answered" or not stands else {"raw": "raw"}.get(said), words)
    for name, query in {
        "an error at a row": "SELECT error('boom')",
        "a cast": "SELECT content::INT FROM claim",
    }.items():
        said, words = outcome(lambda query=query: warehouse.sql(query).fetchall())  # type: ignore[misc]
        tally.add(name, None if said == "refused" else "raw", words)


def same_answers(warehouse: Warehouse) -> bool:
    """Whether the views still say what the seeds say."""
    ((cards, judged),) = warehouse.sql(
        "SELECT (SELECT count(*) FROM claim_card), (SELECT count(*) FROM judgement)"
    ).fetchall()
    return (cards, judged) == (58, 0)


def files(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Warehouse files that somebody else made: opened without harm, or refused."""
    good, secret = snapshot(folder), folder / "secret.txt"
    secret.write_text(SECRET, "utf-8")
    for number, name in enumerate(drawn(FILES, bounds)):
        path = Path(shutil.copy(good, folder / f"{number}.duckdb"))
        with duckdb.connect(str(path)) as connection:
            for statement in FILES[name]:
                connection.execute(statement.replace("{secret}", str(secret)))
        shown: list[str] = []
        said, words = outcome(lambda path=path, shown=shown: shown.append(looked(path)))  # type: ignore[misc]
        leaks = any(SECRET in text or "[(42,)]" in text for text in shown)
        tally.add(name, "escapes" if leaks else {"raw": "raw"}.get(said), words)


def looked(path: Path) -> str:
    """What somebody sees who opens a file."""
    warehouse = open_warehouse(path)
    topics = str(warehouse.sql("FROM topic").fetchall())
    return topics + repr(CompareBoard(warehouse)) + str(warehouse.sql("SELECT sum(1) FROM claim").fetchall())


def values(folder: Path, bounds: Bounds, tally: Tally) -> None:
    """Hostile values wherever a value enters: data, never SQL."""
    warehouse = open_warehouse(snapshot(folder), researcher="Amina")
    for value in VALUES[: bounds.cases]:
        for name, work in entrances(warehouse, value).items():
            said, words = outcome(work)
            tally.add(f"{name} {value[:20]!r}", "raw" if said == "raw" else None, words)
    tally.add("the tables afterwards", None if warehouse.sql("FROM claim").shape[0] == 58 else "injected")


def entrances(warehouse: Warehouse, value: str) -> dict[str, Callable[[], object]]:
    """The calls that take a value from somebody."""
    return {
        "find": lambda: warehouse.find(value),
        "why": lambda: warehouse.why(value),
        "undo": lambda: warehouse.undo(value),
        "judge": lambda: warehouse.judge("note", value, note="x"),
        "kind": lambda: warehouse.judge(value, "x"),
        "sql": lambda: warehouse.sql("SELECT $value", value=value).fetchall(),
        "story": lambda: warehouse.of_story(value),
        "compare": lambda: repr(CompareBoard(warehouse, left={"speaker": value}, right={"outlet": value})),
        "queue": lambda: repr(ReviewQueue(warehouse, topic=value)),
        "timeline": lambda: repr(Timeline(warehouse, zone=value)),
        "coverage": lambda: repr(CoverageMatrix(warehouse, topic=value)),
        "opened": lambda: open_warehouse(os.fspath(warehouse.path.parent / value[:50])),
    }
