"""A snapshot attached to a connection in memory: of the file only its tables are taken, by a list of ours.

Views and macros of the file are never looked at: a warehouse that somebody sends can hold others than ours, under the
same names. Ours are made in memory, over the tables alone.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from secrets import token_hex

import duckdb

from claimkit.errors import Message, WarehouseError
from claimkit.isolation import in_one_line
from claimkit.shipped import sql
from claimkit.warehouse.connection import SCHEMA_VERSION, Connection, connect, define, first_line, run

# What judgements move is made in memory for every snapshot.
LIVE = (
    "judgement",
    "judgement_place",
    "speaker_component",
    "cluster_touched",
    "cluster_patch",
    "claim_adding",
    "claim_since",
    "hop_since",
    "speaker_since",
    "claim_patch",
    "hop_patch",
    "speaker_patch",
)
# Of those only this one is read in the snapshot too: what was judged before it was built.
_KEPT = "judgement"
# Of these tables the snapshot holds what was there at the build; what researchers added since stands beside it.
_GROWING = ("claim", "claim_hop", "claim_speaker", "speaker")
_MEMORY = "4GB"
# Where a DuckDB file says that it is one.
_MAGIC = slice(8, 12)
_CLOSED = (
    "SET enable_external_access = false",
    "SET python_enable_replacements = false",
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
)


def attached(path: Path) -> Connection:
    """A connection in memory with the snapshot's tables, our views and macros, and nothing that reaches outside.

    Raises:
        WarehouseError: the file is missing, broken, no warehouse, or made by a newer claimkit.
    """
    connection = connect()
    attach(connection, path)
    _close_off(connection)
    return connection


def attach(connection: Connection, path: Path) -> None:
    """Attaches the snapshot as `snap`, read-only, and makes in memory all that is asked of it.

    Raises:
        WarehouseError: as `attached`.
    """
    _attach_file(connection, path)
    with _known_form(path):
        _see_tables(connection, path)
        for name in LIVE:
            connection.execute(sql("schema", name))
        for table in _GROWING:
            connection.execute(f'ALTER VIEW "{table}" RENAME TO "{table}_built"')
            run(connection, f"live_{table}")
        define(connection, "macros", "views")


@contextmanager
def opened_tables(path: Path) -> Iterator[Connection]:
    """A connection to the tables of a snapshot alone, which takes a third of what views and macros over them take.

    Raises:
        WarehouseError: as `attached`.
    """
    with connect() as connection:
        _attach_file(connection, path)
        with _known_form(path):
            _see_tables(connection, path)
        _close_off(connection)
        yield connection


def texts_of_snapshot(path: Path) -> dict[str, str]:
    """The documents whose text a snapshot holds, with the hash of it; none where no snapshot can be read there."""
    with suppress(WarehouseError, duckdb.Error), opened_tables(path) as connection:
        return dict(run(connection, "texts_held"))
    return {}


def _see_tables(connection: Connection, path: Path) -> None:
    """Makes the tables of `snap` seen in memory, after proving that they are of a form known here."""
    held = snapshot_tables(connection)
    older = _version(connection, path, held) < SCHEMA_VERSION
    _prove_columns(path, held, older=older)
    _take_tables(connection, held)


@contextmanager
def _known_form(path: Path) -> Iterator[None]:
    """What DuckDB says of a snapshot, said of its file."""
    try:
        yield
    except duckdb.Error as error:
        raise WarehouseError(
            "{path} has other tables than this claimkit knows ({error}): run claimkit build",
            path=path,
            error=first_line(error),
        ) from error


def _close_off(connection: Connection) -> None:
    for setting in (*_CLOSED, f"SET memory_limit = '{_MEMORY}'", "SET lock_configuration = true"):
        connection.execute(setting)


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    """A connection as `attached`, closed in the end; its temporary tables are gone with it."""
    with attached(path) as connection:
        yield connection


def is_warehouse(path: Path) -> bool:
    """Whether a file is a snapshot of claimkit, of any version, whole or spoiled in some of its tables."""
    with connect() as connection:
        try:
            connection.execute("ATTACH $path AS snap (READ_ONLY)", {"path": str(path)})
            return "snapshot" in snapshot_tables(connection)
        except duckdb.Error:
            return False


def snapshot_tables(connection: Connection) -> dict[str, dict[str, str]]:
    """The columns of the tables of `snap` that a snapshot of ours has, with their types."""
    held: dict[str, dict[str, str]] = {}
    for table, column, kind in run(connection, "snapshot_columns"):
        if table in wanted():
            held.setdefault(table, {})[column] = kind
    return held


@cache
def wanted() -> dict[str, dict[str, tuple[str, str]]]:
    """By table and column of today's schema: the type, and what stands there where nothing is given."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    with connect() as empty:
        define(empty, "schema")
        for table, column, kind, default in run(empty, "table_columns"):
            found.setdefault(table, {})[column] = (kind, default)
    return found


def kept_tables() -> frozenset[str]:
    """The tables that a snapshot is read from."""
    return frozenset(table for table in wanted() if table not in LIVE or table == _KEPT)


def set_aside_log(path: Path) -> bool:
    """Keeps another program's write-ahead log under another name, or it would be replayed into the snapshot."""
    log = path.with_name(path.name + ".wal")
    if not log.exists():
        return False
    aside = path.with_name(f"{path.name}.wal.set-aside-{token_hex(4)}")
    log.rename(aside)
    words = f"{log.name}, left by another program, is set aside as {aside.name}"
    warnings.warn(in_one_line(words), stacklevel=2)
    return True


def _attach_file(connection: Connection, path: Path) -> None:
    """Attaches twice where a log lies beside the file: once to see that no living program still writes it."""
    attach = ("ATTACH $path AS snap (READ_ONLY)", {"path": str(path)})
    try:
        try:
            connection.execute(*attach)
        except duckdb.Error as error:
            if "lock" in str(error).lower() or not set_aside_log(path):
                raise
            connection.execute(*attach)
        if path.with_name(path.name + ".wal").exists():
            connection.execute("DETACH snap")
            set_aside_log(path)
            connection.execute(*attach)
    except duckdb.Error as error:
        raise WarehouseError(broken(path, error)) from error
    except OSError as error:
        raise WarehouseError("{path}.wal cannot be set aside: remove it, another program left it", path=path) from error


def _version(connection: Connection, path: Path, held: dict[str, dict[str, str]]) -> int:
    if held.get("snapshot", {}).get("schema_version") != "INTEGER":
        raise WarehouseError(_unknown(path, held))
    versions = connection.execute('SELECT schema_version FROM snap.main."snapshot" LIMIT 2').fetchall()
    if len(versions) != 1 or versions[0][0] is None:
        raise WarehouseError(_unknown(path, held))
    if versions[0][0] > SCHEMA_VERSION:
        raise WarehouseError("{path} was built by a newer claimkit: upgrade claimkit", path=path)
    return int(versions[0][0])


def _prove_columns(path: Path, held: dict[str, dict[str, str]], *, older: bool) -> None:
    for table in sorted(kept_tables()):
        for column, (kind, _) in wanted()[table].items():
            found = held.get(table, {}).get(column)
            if (found is None and not older) or (found is not None and found != kind):
                raise WarehouseError(
                    "{path} has other tables than this claimkit knows ({table}.{column}): run claimkit build",
                    path=path,
                    table=table,
                    column=column,
                )


def _take_tables(connection: Connection, held: dict[str, dict[str, str]]) -> None:
    """Makes each table seen in memory; what an older snapshot lacks is empty, or as the schema's default has it."""
    for table, columns in wanted().items():
        if table in LIVE:
            continue
        if table not in held:
            connection.execute(sql("schema", table))
            continue
        taken = [
            f'"{column}"' if column in held[table] else f'{default} AS "{column}"'
            for column, (_, default) in columns.items()
        ]
        connection.execute(f'CREATE VIEW "{table}" AS SELECT {", ".join(taken)} FROM snap.main."{table}"')


def broken(path: Path, error: duckdb.Error) -> Message:
    """Why a file cannot be read as a warehouse, and what to do."""
    if "storage version" in str(error).lower() or "newer version" in str(error).lower():
        return Message("{path} was written by a newer DuckDB: upgrade claimkit", path=path)
    if holder := re.search(r"lock.*?PID (\d+)", str(error), re.IGNORECASE | re.DOTALL):
        return Message(
            "{path} is being written by another program (process {process}): close it there, then open again",
            path=path,
            process=holder[1],
        )
    if "permission denied" in str(error).lower():
        return Message("{path} cannot be read: check its permissions", path=path)
    if _is_foreign(path):
        return _no_snapshot(path, first_line(error))
    return _not_whole(path, first_line(error))


def _is_foreign(path: Path) -> bool:
    """Whether a file that holds something is no DuckDB file at all, so that nobody is told to build over it."""
    try:
        with path.open("rb") as file:
            head = file.read(_MAGIC.stop)
    except OSError:
        return False
    return bool(head) and head[_MAGIC] != b"DUCK"


def _no_snapshot(path: Path, reason: object) -> Message:
    return Message(
        "{path} is no snapshot of claimkit ({reason}): name a file that claimkit build wrote",
        path=path,
        reason=reason,
    )


def _unknown(path: Path, held: Collection[str]) -> Message:
    if "snapshot" not in held:
        return _no_snapshot(path, Message("it does not say what it is"))
    return _not_whole(path, Message("it does not say what it is"))


def _not_whole(path: Path, reason: object) -> Message:
    return Message(
        "{path} is not a whole warehouse ({reason}): run claimkit build --force to make it anew",
        path=path,
        reason=reason,
    )
