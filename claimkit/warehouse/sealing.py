"""What the tables of a snapshot were when it was built, so that a change by another program is found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from claimkit.warehouse.attaching import kept_tables, snapshot_tables
from claimkit.warehouse.connection import Connection, run

TABLE, SNAPSHOT = "sealed", "snapshot"
# What a snapshot is known by, but for judgements and for what is made of these.
_DIGESTED = (
    *("outlet", "speaker", "speaker_name", "claim", "claim_speaker", "claim_hop", "match", "document_kin"),
    *("kin_passage", "claim_echo", "story", "story_document", "locator", "topic", "side", "reject"),
)
# How many rows a table has, and the sum over all that they say.
Sums: TypeAlias = Mapping[str, tuple[int, str]]


class Changed(NamedTuple):
    """A table that is not as it was built, and its rows then (None where nobody recorded it) and now."""

    table_name: str
    rows_built: int | None
    rows_found: int


def sums(connection: Connection) -> Sums:
    """Of every table of a draft but the one that says what it is."""
    return {table: _sum(connection, table) for table in _tables() if table != SNAPSHOT}


def digest(connection: Connection, known: Sums) -> str:
    """SHA-256 over all that a draft says, 64 hexadecimal digits, whatever the order of its rows."""
    parts = [(table, rows, int(total) if rows else None) for table in _DIGESTED for rows, total in [known[table]]]
    return sha256(repr(sorted([*parts, *run(connection, "digest")], key=itemgetter(0))).encode()).hexdigest()


def seal(connection: Connection, known: Sums) -> None:
    """Records every table of a draft; call it when nothing is written any more."""
    whole = {**known, SNAPSHOT: _sum(connection, SNAPSHOT)}
    rows, totals = zip(*whole.values(), strict=True)
    # In one statement: each is a commit of its own.
    run(connection, "record_seals", tables=list(whole), rows=rows, totals=totals)


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
