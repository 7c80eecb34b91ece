"""A snapshot with the judgements as they stand now."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import duckdb

from claimkit.errors import QueryError, WarehouseError
from claimkit.journal import Journals, Reading
from claimkit.shipped import sql, sql_files
from claimkit.warehouse.clusters import patch_clusters
from claimkit.warehouse.connection import SCHEMA_VERSION, Connection, connect, define, first_line, run
from claimkit.warehouse.judgements import fill_judgements

_LIVE = ("judgement", "cluster_touched", "cluster_patch")
_PATH = "SET search_path = 'memory.main,snap.main'"


class Warehouse:
    """A read-only snapshot; `judgement`, and the views that depend on it, follow the journals at every look."""

    def __init__(self, path: Path, journals: Path, researcher: str | None = None) -> None:
        self.path = path
        self.researcher = researcher
        self.journals = Journals(journals)
        self._lock = threading.RLock()
        self._open()

    def __repr__(self) -> str:
        return f"Warehouse({self.path.name}, {self._count('document')} documents, {self._count('claim')} claims)"

    # -- asking -------------------------------------------------------------------------------------------------

    def sql(self, query: str, **values: Any) -> duckdb.DuckDBPyRelation:
        """The relation a query makes, `$names` bound to values; `.pl()` gives Polars.

        Raises:
            QueryError: the query cannot be answered; the text says where it fails.
            JournalError: a journal no longer proves itself.
        """
        self._follow_journals()
        cursor = self._cursor()
        try:
            relation = cursor.sql(query, params=values or None)
        except duckdb.Error as error:
            raise QueryError(str(error)) from error
        if relation is None:
            raise QueryError("this query answers nothing: ask with SELECT or FROM")
        return relation

    @property
    def digest(self) -> str:
        """Digest of the snapshot's content, the same for the same inputs in any order."""
        return str(self._one("SELECT digest FROM snap.snapshot"))

    def check(self) -> list[tuple[str, Any]]:
        """Every check of `warehouse/checks/` by name, with the rows that offend as a Polars frame."""
        return [(name, self.sql(text).pl()) for name, text in sql_files("checks")]

    # -- state --------------------------------------------------------------------------------------------------

    @property
    def outdated(self) -> bool:
        """Whether a newer snapshot has been published since this one was opened."""
        return self._stamp() != self._opened

    def refresh(self) -> bool:
        """Opens the newest snapshot; whether there was a newer one."""
        if not self.outdated:
            return False
        self._open()
        return True

    def _open(self) -> None:
        with self._lock:
            self._opened = self._stamp()
            self._connection = _attached(self.path)
            self._version: object = None
            self._follow_journals()

    def _stamp(self) -> tuple[int, int, int]:
        try:
            stat = self.path.stat()
        except OSError as error:
            raise WarehouseError(f"there is no warehouse at {self.path}: run claimkit build") from error
        return stat.st_ino, stat.st_size, stat.st_mtime_ns

    def _follow_journals(self) -> None:
        """Brings `judgement` and the clusters it moves up to the journals, where these have changed."""
        with self._lock:
            version = self.journals.version()
            if version != self._version:
                self._take(self.journals.read())
                self._version = version

    def _take(self, reading: Reading) -> None:
        cursor = self._cursor()
        cursor.begin()
        fill_judgements(cursor, reading)
        run(cursor, "judgement_since")
        run(cursor, "claim_touched")
        patch_clusters(cursor)
        cursor.commit()

    def _cursor(self) -> Connection:
        cursor = self._connection.cursor()
        cursor.execute("SET TimeZone = 'UTC'")
        cursor.execute(_PATH)
        return cursor

    def _one(self, query: str) -> Any:
        return self._cursor().execute(query).fetchall()[0][0]

    def _count(self, table: str) -> int:
        return int(self._one(f'SELECT count(*) FROM snap."{table}"'))


def _attached(path: Path) -> Connection:
    """An in-memory connection with the snapshot attached read-only, and what judgements move made in memory."""
    connection = connect()
    try:
        connection.execute("ATTACH $path AS snap (READ_ONLY)", {"path": str(path)})
        version = connection.execute("SELECT schema_version FROM snap.snapshot").fetchall()[0][0]
    except duckdb.Error as error:
        raise WarehouseError(_broken(path, error)) from error
    if version != SCHEMA_VERSION:
        raise WarehouseError(
            f"{path} was built by {'a newer' if version > SCHEMA_VERSION else 'an older'} claimkit: "
            + ("upgrade claimkit" if version > SCHEMA_VERSION else "run claimkit build")
        )
    connection.execute(_PATH)
    for name in _LIVE:
        connection.execute(sql("schema", name))
    define(connection, "macros", "views")
    return connection


def _broken(path: Path, error: duckdb.Error) -> str:
    if "storage version" in str(error).lower() or "newer version" in str(error).lower():
        return f"{path} was written by a newer DuckDB: upgrade claimkit"
    return f"{path} is not a whole warehouse ({first_line(error)}): run claimkit build to make it anew"
