"""What the tables of a snapshot were when it was built, so that a change by another program is found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimkit.warehouse.attaching import kept_tables, snapshot_tables
from claimkit.warehouse.connection import Connection, run

TABLE = "sealed"


class Changed(NamedTuple):
    """A table that is not as it was built, and its rows then (None where nobody recorded it) and now."""

    table_name: str
    rows_built: int | None
    rows_found: int


def seal(connection: Connection) -> None:
    """Records every table of a draft; call it when nothing is written any more."""
    tables = _tables()
    rows, totals = zip(*(_sum(connection, table) for table in tables), strict=True)
    # In one statement: each is a commit of its own.
    run(connection, "record_seals", tables=tables, rows=rows, totals=totals)


def changed(connection: Connection) -> Iterator[Changed]:
    """The tables of the attached snapshot that are not as they were built; none where an older claimkit built it."""
    built = {table: (rows, total) for table, rows, total in run(connection, "seals")}
    if not built:
        return
    held = snapshot_tables(connection)
    # A table that is neither held nor recorded came with a newer claimkit.
    for table in sorted(held.keys() & set(_tables()) | built.keys()):
        found = _sum(connection, f"snap.main.{table}") if table in held else (0, "")
        if found != built.get(table):
            yield Changed(table, built.get(table, (None, ""))[0], found[0])


def _tables() -> list[str]:
    return sorted(kept_tables() - {TABLE})


def _sum(connection: Connection, place: str) -> tuple[int, str]:
    ((rows, total),) = run(connection, "seal_table", place=place)
    return int(rows), str(total)
