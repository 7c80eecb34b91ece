"""Reading a snapshot that an older claimkit built: what it lacks is empty, or as the schema's default has it."""

from __future__ import annotations

from claimkit.shipped import sql
from claimkit.warehouse.connection import Connection, connect, define, run


def complete_older(connection: Connection, *, live: tuple[str, ...]) -> None:
    """Makes in memory the tables and columns that the attached snapshot `snap` does not have yet.

    A missing table is an empty one; a table that lacks columns is seen through a view that adds them. `live` are the
    tables that are made in memory for every snapshot.
    """
    held = _columns(connection, "snap")
    for table, columns in _wanted().items():
        if table in live:
            continue
        if table not in held:
            connection.execute(sql("schema", table))
            continue
        added = [f'{value} AS "{column}"' for column, value in columns.items() if column not in held[table]]
        if added:
            connection.execute(f'CREATE VIEW "{table}" AS SELECT *, {", ".join(added)} FROM snap.main."{table}"')


def _wanted() -> dict[str, dict[str, str]]:
    with connect() as empty:
        define(empty, "schema")
        return _columns(empty, "memory")


def _columns(connection: Connection, database: str) -> dict[str, dict[str, str]]:
    """By table and column, what stands there by default."""
    found: dict[str, dict[str, str]] = {}
    for table, column, default in run(connection, "table_columns", database=database):
        found.setdefault(table, {})[column] = default
    return found
