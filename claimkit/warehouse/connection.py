"""Connections to DuckDB, and the SQL files run on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from claimkit.errors import WarehouseError
from claimkit.shipped import sql, sql_files

Connection = duckdb.DuckDBPyConnection

# What a statement reads from and which macros it calls; columns may be called as relations are.
_NAMED = re.compile(r'\b(?:from|join)\s+"?(\w+)|\b(\w+)\(', re.IGNORECASE)

# Rows that are taken from a result at a time where there may be millions.
_AT_ONCE = 10_000
SCHEMA_VERSION = 9
STORAGE = "v1.5.0"


def connect(path: Path | None = None, most: int | None = None) -> Connection:
    """A connection in UTC to a new file, whose storage DuckDB 1.5 reads too, or to memory.

    `most`: the bytes of memory that tables, joins and sorting take; what is more is kept beside the file meanwhile.

    Raises:
        WarehouseError: the file cannot be made.
    """
    try:
        connection = duckdb.connect(
            str(path) if path else ":memory:", config={"storage_compatibility_version": STORAGE}
        )
    except duckdb.Error as error:
        raise WarehouseError("cannot write {path}: {error}", path=path, error=first_line(error)) from error
    connection.execute("SET GLOBAL TimeZone = 'UTC'")
    if most is not None:
        connection.execute("SET memory_limit = $most", {"most": f"{most}B"})
    # DuckDB draws one on standard output for any query that takes two seconds, between the lines of a program.
    connection.execute("SET enable_progress_bar = false")
    return connection


def folder_of(connection: Connection) -> Path | None:
    """The folder of the file that a connection writes; None where it writes to memory."""
    ((path,),) = run(connection, "draft_place")
    return Path(path).parent if path else None


def run(connection: Connection, name: str, **values: Any) -> list[tuple[Any, ...]]:
    """Rows of `warehouse/queries/<name>.sql` with its `$names` bound."""
    return connection.execute(sql("queries", name), values or None).fetchall()


def each(connection: Connection, name: str, **values: Any) -> Iterator[tuple[Any, ...]]:
    """As `run`, some thousands of rows at a time; until the last is taken the connection is asked nothing else."""
    found = connection.execute(sql("queries", name), values or None)
    while some := found.fetchmany(_AT_ONCE):
        yield from some


def keep(connection: Connection, stage: str, *, more: bool = False, **values: Any) -> None:
    """Keeps the rows of `warehouse/queries/<stage>.sql` in a temporary table of its name, made anew unless `more`.

    A stage is one SELECT and does not say where its rows stay: here that is decided for DuckDB. Of `values` it is
    given those that it names.
    """
    text = sql("queries", stage)
    asked = re.findall(r"\$(\w+)", _without_comments(text))
    named = {name: value for name, value in values.items() if name in asked}
    connection.execute(f"{_kept(stage, more=more)} {text}", named or None)


def keep_rows(connection: Connection, table: str, rows: pa.Table, *, more: bool = False) -> None:
    """Keeps rows that were made elsewhere in a temporary table, made anew unless `more`."""
    connection.register("rows_given", rows)
    connection.execute(f"{_kept(table, more=more)} SELECT * FROM rows_given")
    connection.unregister("rows_given")


def forget(connection: Connection, *tables: str) -> None:
    """Drops temporary tables that nothing reads any more: they are held in memory."""
    for table in tables:
        connection.execute(f'DROP TABLE IF EXISTS temp."{table}"')


def _kept(table: str, *, more: bool) -> str:
    return f'INSERT INTO "{table}"' if more else f'CREATE OR REPLACE TEMP TABLE "{table}" AS'


def define(connection: Connection, *folders: str) -> None:
    """Creates every object of these folders of `warehouse/`, each after those it names, all in one transaction."""
    connection.execute("\n".join(("BEGIN;", *_ordered(folders), "COMMIT;")))


def fill(
    connection: Connection,
    table: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[str | int | None]],
    *,
    more: bool = False,
) -> None:
    """Makes a temporary table of texts (whole numbers in a column `line`) from rows, or adds them where `more`."""
    arrow = pa.table(
        {
            column: pa.array([row[place] for row in rows], pa.int64() if column == "line" else pa.string())
            for place, column in enumerate(columns)
        }
    )
    keep_rows(connection, table, arrow, more=more)


def first_line(error: Exception) -> str:
    """The first line of an error's text."""
    return str(error).strip().split("\n", 1)[0]


@cache
def _ordered(folders: tuple[str, ...]) -> tuple[str, ...]:
    texts = {name: text for folder in folders for name, text in sql_files(folder)}
    needs = {name: _named_in(text).intersection(texts) - {name} for name, text in texts.items()}
    return tuple(texts[name] for name in TopologicalSorter(needs).static_order())


def _named_in(text: str) -> set[str]:
    return {word for pair in _NAMED.findall(_without_comments(text)) for word in pair}


def _without_comments(text: str) -> str:
    return re.sub(r"--[^\n]*|'[^']*'", " ", text)
