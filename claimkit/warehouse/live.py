"""A snapshot with the judgements as they stand now."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias, TypedDict

import duckdb
import polars as pl

from claimkit.errors import QueryError, WarehouseError
from claimkit.journal import Journals, Reading
from claimkit.records import Judgement, Reject
from claimkit.shipped import sql, sql_files
from claimkit.warehouse.clusters import patch_clusters
from claimkit.warehouse.connection import SCHEMA_VERSION, Connection, connect, define, first_line, run
from claimkit.warehouse.explaining import Why, explained
from claimkit.warehouse.judgements import fill_judgements
from claimkit.warehouse.judging import Decision, drafted
from claimkit.warehouse.older import complete_older


class Choices(TypedDict):
    """What a build is told beside its inputs and places."""

    hand_matches: bool
    glosses: bool
    embedder: str | None
    progress: bool


# Finding and building are floors above: what opens a warehouse hands them in.
Finder: TypeAlias = Callable[["Warehouse", str, int], pl.DataFrame]
Builder: TypeAlias = Callable[["Warehouse", list[str | Path], Choices], None]
_LIVE = ("judgement", "judgement_place", "cluster_touched", "cluster_patch")
_QUESTIONS = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
_ASKED_ONLY = "this warehouse was opened to be asked only: open it with claimkit.open_warehouse"
_PATH = "SET search_path = 'memory.main,snap.main'"


class Warehouse:
    """A read-only snapshot; `judgement`, and the views that depend on it, follow the journals at every look."""

    def __init__(
        self,
        path: Path,
        journals: Path,
        researcher: str | None = None,
        *,
        finder: Finder | None = None,
        builder: Builder | None = None,
    ) -> None:
        self.path = path
        self.researcher = researcher
        self.journals = Journals(journals)
        self.set_aside: tuple[Reject, ...] = ()
        self._finder, self._builder = finder, builder
        self._lock = threading.RLock()
        self._version: object = None
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
            _prove_question(cursor, query)
            return cursor.sql(query, params=values or None)
        except duckdb.Error as error:
            raise QueryError(str(error)) from error

    def find(self, text: str, *, top: int = 10) -> pl.DataFrame:
        """The stored claims most like a text: whether it has been claimed before, by whom, through whom.

        rank, score, claim_id, outlet, published_at, speaker_name, chain, act, polarity, content, gloss,
        language, known_by, url, reasons (sentences); content and gloss are searched. Words as in `find_similar`.
        """
        if self._finder is None:
            raise QueryError(_ASKED_ONLY)
        return self._finder(self, text, top)

    def judge(  # noqa: PLR0913 — one keyword for each thing a journal line says
        self,
        kind: str,
        left: str | None = None,
        right: str | None = None,
        *,
        verdict: str | None = None,
        value: Any = None,
        note: str | None = None,
        supersedes: str | None = None,
        request_id: str | None = None,
    ) -> Judgement:
        """Writes a decision to the researcher's journal and returns it, once it is safe on disk; SQL sees it at once.

        `kind`: relation, claim_added, claim_accepted, claim_rejected, claim_corrected, same_speaker, not_same_speaker,
        cluster_named or note; `left`, `right`: ids of claims (of speakers for the two speaker kinds); `verdict`: the
        relation, or unsure; `value`: what else the kind needs, as JSON has it (a correction: the fields and what they
        should be; an added claim: its line of a claims file; a named cluster, of which `left` is a claim: the name);
        `supersedes`: the id of a judgement that this one replaces or takes back; a `request_id` given before writes
        nothing and returns the first judgement.

        Raises:
            QueryError: a kind, verdict, value or id that cannot be; names what can.
            JournalError: the line could not be written.
        """
        said = Decision(kind, left, right, verdict, value, note, supersedes)
        researcher = self._researcher()
        with self._lock:
            draft = drafted(self._cursor(), said, researcher)
            judgement = self.journals.append(draft, request_id)
            self._follow_journals()
        return judgement

    def undo(self, judgement_id: str, *, note: str | None = None, request_id: str | None = None) -> Judgement:
        """Takes a judgement back: a new line supersedes it, nothing is deleted.

        Raises:
            QueryError: there is no such judgement.
            JournalError: the line could not be written.
        """
        self._follow_journals()
        rows = run(self._cursor(), "judged", judgement_id=judgement_id)
        if not rows:
            raise QueryError(f"no judgement {judgement_id!r}: look it up with sql('from judgement')")
        researcher = self._researcher()
        with self._lock:
            left, right = rows[0]
            line = Judgement(researcher, "note", left, right, verdict="withdrawn", note=note, supersedes=judgement_id)
            judgement = self.journals.append(line, request_id)
            self._follow_journals()
        return judgement

    def why(self, id: str) -> Why:
        """Where a row comes from: its file, line and rule, and every decision on it; for the id of any row.

        Raises:
            QueryError: no row of this snapshot has that id.
        """
        self._follow_journals()
        return explained(self._cursor(), id, self.path.parent)

    def load(self, *inputs: str | Path, progress: bool = False) -> Warehouse:
        """The snapshot of all inputs of this one and these: built, published, and this warehouse refreshed to it.

        Raises:
            InputError: an input does not exist or is of no kind known here.
            WarehouseError: the snapshot cannot be written; the old one stays.
        """
        roots = [self.path.parent / root for (root,) in run(self._cursor(), "roots")]
        if self._builder is None:
            raise QueryError(_ASKED_ONLY)
        ((hand_matches, glosses, meaning),) = run(self._cursor(), "snapshot_choices")
        choices = Choices(hand_matches=hand_matches, glosses=glosses, embedder=meaning, progress=progress)
        self._builder(self, [*roots, *inputs], choices)
        self.refresh()
        return self

    @property
    def digest(self) -> str:
        """Digest of the snapshot's content, the same for the same inputs in any order."""
        return str(self._one("SELECT digest FROM snap.snapshot"))

    @property
    def content_digest(self) -> str | None:
        """Digest of what documents and claims say alone, however they were cut into files; None in older snapshots."""
        digest: str | None = self._one("SELECT content_digest FROM snapshot")
        return digest

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
            opened = self._stamp()
            self._connection = _attached(self.path)
            self._opened, self._version = opened, None
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
        for row in reading.set_aside:
            if row not in self.set_aside:
                warnings.warn(f"{row.path}:{row.line}: {row.reason}", stacklevel=4)
        self.set_aside = reading.set_aside
        cursor = self._cursor()
        cursor.begin()
        fill_judgements(cursor, reading)
        run(cursor, "judgement_since")
        run(cursor, "claim_touched")
        patch_clusters(cursor)
        cursor.commit()

    def _researcher(self) -> str:
        if not self.researcher:
            try:
                self.researcher = input("Your name, as it shall stand beside your judgements: ").strip()
            except (EOFError, OSError, NotImplementedError):
                self.researcher = None
        if not self.researcher:
            raise QueryError("a judgement needs a name: open_warehouse(researcher='…'), or set CLAIMKIT_RESEARCHER")
        return self.researcher

    def _cursor(self) -> Connection:
        cursor = self._connection.cursor()
        cursor.execute("SET TimeZone = 'UTC'")
        cursor.execute(_PATH)
        return cursor

    def _one(self, query: str) -> Any:
        return self._cursor().execute(query).fetchall()[0][0]

    def _count(self, table: str) -> int:
        return int(self._one(f'SELECT count(*) FROM snap."{table}"'))


def _prove_question(connection: Connection, query: str) -> None:
    """Nothing may change under the views; a snapshot is read-only, but what is in memory is not."""
    statements = connection.extract_statements(query)
    if len(statements) != 1:
        raise QueryError(f"ask one question at a time: this is {len(statements)}")
    if statements[0].type not in _QUESTIONS:
        raise QueryError("sql() only asks: begin with SELECT, FROM, WITH, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN")


def _attached(path: Path) -> Connection:
    """An in-memory connection with the snapshot attached read-only, and what judgements move made in memory."""
    connection = connect()
    try:
        connection.execute("ATTACH $path AS snap (READ_ONLY)", {"path": str(path)})
        version = connection.execute("SELECT schema_version FROM snap.snapshot").fetchall()[0][0]
    except duckdb.Error as error:
        raise WarehouseError(_broken(path, error)) from error
    if version > SCHEMA_VERSION:
        raise WarehouseError(f"{path} was built by a newer claimkit: upgrade claimkit")
    connection.execute(_PATH)
    try:
        if version < SCHEMA_VERSION:
            complete_older(connection, live=_LIVE)
        for name in _LIVE:
            connection.execute(sql("schema", name))
        define(connection, "macros", "views")
    except duckdb.Error as error:
        raise WarehouseError(
            f"{path} has other tables than this claimkit knows ({first_line(error)}): run claimkit build"
        ) from error
    return connection


def _broken(path: Path, error: duckdb.Error) -> str:
    if "storage version" in str(error).lower() or "newer version" in str(error).lower():
        return f"{path} was written by a newer DuckDB: upgrade claimkit"
    return f"{path} is not a whole warehouse ({first_line(error)}): run claimkit build to make it anew"
