"""What a question may be: one SELECT that changes nothing, reads no file and calls nothing outside the warehouse.

Questions travel in project folders, so they are other people's. DuckDB's own parser says what a question is
(`json_serialize_sql`); what is proved is its tree, never its words. Behind it stand a connection without access to
files, a locked configuration and a transaction that is read-only: a hole in one is closed by the others.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

import duckdb

from claimkit.arguments import prove_takes
from claimkit.errors import Message, QueryError
from claimkit.shipped import sql_files
from claimkit.warehouse.connection import Connection, first_line

# A tree holds data-changing steps as nodes of other kinds: INSERT_QUERY_NODE, COPY_QUERY_NODE and so on.
_NODES = frozenset({"SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE"})
# Table functions that neither read files, change settings nor take the addresses of memory.
_TABLE_FUNCTIONS = frozenset(
    "range generate_series unnest json_each json_tree summary histogram histogram_values pg_timezone_names "
    "icu_calendar_names pragma_collations pragma_table_info pragma_version duckdb_columns duckdb_constraints "
    "duckdb_databases duckdb_functions duckdb_keywords duckdb_memory duckdb_schemas duckdb_settings duckdb_tables "
    "duckdb_types duckdb_views".split()
)
_REFUSED = frozenset({"write_log", "nextval", "setval"})
_EXPLAIN = re.compile(r"\s*explain\s+(?!analyze\b)", re.IGNORECASE)
_SNAPSHOT = "snap"
_ASKS = "sql() only asks: begin with SELECT, FROM, WITH, DESCRIBE, SHOW, SUMMARIZE, or EXPLAIN and one of these"


def prove_question(connection: Connection, query: str, tables: Collection[str]) -> None:
    """Proves that a query only asks; `tables` are the tables of the snapshot that may be named.

    Raises:
        InputError: it is no text.
        QueryError: it is no single SELECT, or it would change or read something else.
    """
    prove_takes("query", query, str)
    if (fault := _letters(query)) is not None:
        raise QueryError(fault)
    statements = connection.extract_statements(query)
    if len(statements) != 1:
        raise QueryError("ask one question at a time: this is {count}", count=len(statements))
    asked = statements[0].query
    if statements[0].type is duckdb.StatementType.EXPLAIN:
        asked = asked[len(start[0]) :] if (start := _EXPLAIN.match(asked)) else asked
    try:
        tree = json.loads(connection.execute("SELECT json_serialize_sql($query)", {"query": asked}).fetchall()[0][0])
        _prove_tree(tree, tables)
    except RecursionError:
        raise QueryError("this question is nested too deep: ask it in steps (WITH …)") from None


@contextmanager
def bounded(cursor: Connection, seconds: float) -> Iterator[None]:
    """Interrupts what runs on a cursor when it takes too long; DuckDB's errors become `QueryError`.

    Raises:
        QueryError: the question took too long, or cannot be answered; the text says where it fails.
    """
    timer = threading.Timer(seconds, cursor.interrupt)
    timer.start()
    try:
        yield
    except duckdb.InterruptException as error:
        raise QueryError(
            "no answer within {seconds:g} s: ask for less, or set CLAIMKIT_SECONDS higher", seconds=seconds
        ) from error
    except duckdb.OutOfMemoryException as error:
        raise QueryError("the answer needs too much memory ({error}): ask for less", error=first_line(error)) from error
    except duckdb.Error as error:
        raise QueryError(str(error)) from error
    except MemoryError as error:
        raise QueryError("the answer needs too much memory: ask for less") from error
    finally:
        timer.cancel()


def _letters(query: str) -> Message | None:
    try:
        query.encode("utf-8")
    except UnicodeEncodeError as error:
        return Message("the question is not UTF-8 at character {place}: write it again", place=error.start)
    return Message("the question holds a NUL character: remove it") if "\0" in query else None


def _prove_tree(tree: Any, tables: Collection[str]) -> None:
    if tree["error"]:
        raise QueryError(str(tree["error_message"]) if tree["error_type"] == "parser" else _ASKS)
    functions = _TABLE_FUNCTIONS | _macros()
    for node in _nodes(tree["statements"]):
        kind, path = str(node.get("type", "")), _path(node)
        if kind.endswith("_NODE") and kind not in _NODES:
            raise QueryError(_ASKS)
        if kind == "TABLE_FUNCTION" and _path(node["function"])[-1] not in functions:
            raise QueryError(
                "sql() does not call {name}(): it asks the tables of the warehouse", name=_path(node["function"])[-1]
            )
        if path and path[-1] in _REFUSED:
            raise QueryError("sql() does not call {name}(): it only asks", name=path[-1])
        if path and path[0] == _SNAPSHOT and path[-1] not in tables:
            raise QueryError(
                "{name} is no table of claimkit: ask for one without {snapshot}.",
                name=".".join(path),
                snapshot=_SNAPSHOT,
            )


def _nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """Every object of a tree."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _path(node: dict[str, Any]) -> list[str]:
    """The parts of the name of a table or function, in small letters: catalog, schema, name; none for other nodes."""
    name = node.get("function_name") or node.get("table_name")
    parts = (node.get("catalog_name") or node.get("catalog"), node.get("schema_name") or node.get("schema"), name)
    return [str(part).lower() for part in parts if part] if name else []


def _macros() -> frozenset[str]:
    return frozenset(name for name, _ in sql_files("macros"))
