"""A snapshot with the judgements as they stand now."""

from __future__ import annotations

import sys
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict

import duckdb

from claimkit.arguments import prove_takes
from claimkit.errors import QueryError, WarehouseError
from claimkit.journal import Journals, Reading, told_aside
from claimkit.limits import question_seconds
from claimkit.records import Judgement, Reject
from claimkit.researcher import remember_researcher
from claimkit.shipped import sql_files
from claimkit.warehouse.adding import fill_added
from claimkit.warehouse.asking import bounded, prove_question
from claimkit.warehouse.attaching import attach, attached, broken, snapshot_tables
from claimkit.warehouse.clusters import patch_clusters
from claimkit.warehouse.connection import Connection, connect, run
from claimkit.warehouse.explaining import Why, explained
from claimkit.warehouse.judgements import apply_judgements, fill_judgements
from claimkit.warehouse.judging import Decision, drafted, drafted_all, in_bulk
from claimkit.warehouse.narrowing import StoryAsked, narrow, stories_asked
from claimkit.warehouse.publishing import built_here
from claimkit.warehouse.sealing import Changed, changed

# Half of what a process that builds or reads documents imports, and none of what it uses.
if TYPE_CHECKING:
    import polars as pl


class Choices(TypedDict):
    """What a build is told beside its inputs and places."""

    hand_matches: bool
    glosses: bool
    embedder: str | None
    progress: bool


# Finding and building are floors above: what opens a warehouse hands them in.
Finder: TypeAlias = Callable[["Warehouse", str, int], "pl.DataFrame"]
Builder: TypeAlias = Callable[["Warehouse", list[str | Path], Choices], None]
_ELSEWHERE = "this warehouse was built elsewhere, of folders it names: run claimkit build with inputs of your own"
_ASKED_ONLY = "this warehouse was opened to be asked only: open it with claimkit.open_warehouse"


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
        self.story: StoryAsked | None = None
        self._open()

    def __repr__(self) -> str:
        return f"Warehouse({self.path.name}, {self._count('document')} documents, {self._count('claim')} claims)"

    # -- asking -------------------------------------------------------------------------------------------------

    def sql(self, query: str, **values: Any) -> duckdb.DuckDBPyRelation:
        """The rows of a query as a relation, `$names` bound to values; `.pl()` gives Polars.

        A query only asks: it writes nothing, reads no file, and is stopped after `CLAIMKIT_SECONDS` (600).

        Raises:
            QueryError: the query cannot be answered; the text says where it fails.
        """
        with self.asked() as cursor:
            prove_question(cursor, query, self._tables)
            return cursor.sql(query, params=values or None).materialize()

    @contextmanager
    def asked(self) -> Iterator[Connection]:
        """A connection for shipped queries, one after another of one state; it writes nothing and is stopped in time.

        Raises:
            QueryError: as `sql`.
        """
        self._follow_journals()
        cursor = self._cursor()
        narrow(cursor, self.story)
        with bounded(cursor, question_seconds()):
            cursor.execute("BEGIN TRANSACTION READ ONLY")
            yield cursor

    def trusted(self, query: str, **values: Any) -> pl.DataFrame:
        """The rows of a query that may do all that DuckDB can, such as reading and writing any file.

        It runs on a connection of its own: neither the snapshot nor what this warehouse shows can change by it.

        Raises:
            QueryError: the query cannot be answered; the text says where it fails.
        """
        import polars as pl

        connection = connect()
        attach(connection, self.path)
        _fill(connection, self.journals.read())
        narrow(connection, self.story)
        with bounded(connection, question_seconds()):
            relation = connection.sql(query, params=values or None)
            rows: pl.DataFrame = pl.DataFrame() if relation is None else relation.pl()
        return rows

    def of_story(self, story: str) -> Warehouse:
        """The same warehouse, its views showing what one story's documents print: an id, or words of its titles."""
        prove_takes("story", story, str)
        self._follow_journals()
        narrowed = copy(self)
        narrowed.story = stories_asked(self._cursor(), story)
        return narrowed

    def find(self, text: str, *, top: int = 10) -> pl.DataFrame:
        """The stored claims most like a text: whether it has been claimed before, by whom, through whom.

        rank, score, claim_id, outlet, published_at, speaker_name, chain, act, polarity, content, gloss,
        language, known_by, url, reasons (sentences); content and gloss are searched. Words as in `find_similar`.
        """
        prove_takes("text", text, str)
        prove_takes("top", top, int)
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
        cluster_named, story_named, note, verdict, hypothesis or evidence; `left`, `right`: ids of claims (of speakers
        for the two speaker kinds); `verdict`: the relation, or unsure; a checker's rating as written; how evidence
        stands to a hypothesis (consistent, inconsistent, not_applicable); `value`: what else the kind needs, as JSON
        has it (a correction: the fields and what they should be; an added claim: its line of a claims file; a named
        cluster, of which `left` is a claim: the name; a named story: document_id, of one of its documents, and name;
        a verdict: checker, url, rated_at, about (claim or cluster); a hypothesis: question and statement; evidence:
        question and hypothesis);
        `supersedes`: the id of a judgement that this one replaces or takes back; a `request_id` given before writes
        nothing and returns the first judgement.

        Raises:
            QueryError: a kind, verdict, value or id that cannot be; names what can.
            JournalError: the line could not be written.
        """
        said = Decision(kind, left, right, verdict, value, note, supersedes)
        researcher = self.name_researcher()
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
            raise QueryError(
                "no judgement {judgement_id!r}: look it up with sql('from judgement')", judgement_id=judgement_id
            )
        researcher, (left, right) = self.name_researcher(), rows[0]
        with self._lock:
            line = Judgement(researcher, "note", left, right, verdict="withdrawn", note=note, supersedes=judgement_id)
            judgement = self.journals.append(line, request_id)
            self._follow_journals()
        return judgement

    def judge_all(self, decisions: Iterable[Decision], *, request_id: str) -> list[Judgement]:
        """Writes many decisions, all or, where one of them cannot be, none; SQL sees them when all are on disk.

        They are known as one: each line's value has `bulk`, which is the `request_id`, and `undo_all` takes them back.

        Raises:
            QueryError: a decision that cannot be; nothing is written then.
            JournalError: a line could not be written; those before it stand.
        """
        researcher = self.name_researcher()
        with self._lock:
            cursor = self._cursor()
            drafts = drafted_all(cursor, [in_bulk(each, request_id) for each in decisions], researcher)
            written = self.journals.append_all(drafts, _numbered(request_id, len(drafts)))
            self._follow_journals()
        return written

    def undo_all(self, bulk: str, *, request_id: str) -> int:
        """Takes back what `judge_all` wrote under a name and still stands, line by line; how many there were."""
        self._follow_journals()
        researcher = self.name_researcher()
        with self._lock:
            found = run(self._cursor(), "judged_in_bulk", bulk=bulk, researcher=researcher)
            lines = [
                Judgement(researcher, "note", left, right, verdict="withdrawn", supersedes=judgement_id)
                for judgement_id, left, right in found
            ]
            self.journals.append_all(lines, _numbered(request_id, len(lines)))
            self._follow_journals()
        return len(found)

    def why(self, id: str) -> Why:
        """Where a row comes from: its file, line and rule, and every decision on it; for the id of any row.

        Raises:
            QueryError: no row of this snapshot has that id.
        """
        prove_takes("id", id, str)
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
        if not built_here(self.path, run(self._cursor(), "load_files")):
            raise QueryError(_ELSEWHERE)
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
        """Every check of `warehouse/checks/` by name, and `as_built`, with the rows that offend as a Polars frame."""
        import polars as pl

        checked = [(name, self.sql(text).pl()) for name, text in sql_files("checks")]
        with bounded(cursor := self._cursor(), question_seconds()):
            changed_since = pl.DataFrame(list(changed(cursor)), schema=list(Changed._fields), orient="row")
        return [*checked, ("as_built", changed_since)]

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
            self._connection = attached(self.path)
            self._tables = frozenset(snapshot_tables(self._connection))
            self._opened, self._version = opened, None
            self._follow_journals()

    def _stamp(self) -> tuple[int, int, int]:
        try:
            stat = self.path.stat()
        except OSError as error:
            raise WarehouseError("there is no warehouse at {path}: run claimkit build", path=self.path) from error
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
                warnings.warn(told_aside(row), stacklevel=4)
        self.set_aside = reading.set_aside
        try:
            if self._version is not None or reading.judgements or self._count("judgement"):
                _fill(self._cursor(), reading)
        except duckdb.Error as error:
            raise WarehouseError(broken(self.path, error)) from error

    def name_researcher(self) -> str:
        """Whose name judgements carry; asked for at a terminal where it is not known.

        Raises:
            QueryError: nobody said it.
        """
        if not self.researcher and sys.stdin is not None and sys.stdin.isatty():
            self.researcher = _asked_name()
        if not self.researcher:
            raise QueryError(
                "a judgement needs a name: open_warehouse(researcher='…'), give it once on a board, write "
                'researcher = "…" into claimkit.toml, or set CLAIMKIT_RESEARCHER'
            )
        return self.researcher

    def _cursor(self) -> Connection:
        return self._connection.cursor()

    def _one(self, query: str) -> Any:
        return self._cursor().execute(query).fetchall()[0][0]

    def _count(self, table: str) -> int:
        return int(self._one(f'SELECT count(*) FROM snap."{table}"'))


def _asked_name() -> str | None:
    """What somebody at a terminal says, remembered; a notebook is never kept waiting."""
    try:
        name = input("Your name, as it shall stand beside your judgements: ").strip()
    except (EOFError, OSError, NotImplementedError):
        return None
    if name:
        remember_researcher(name)
    return name or None


def _numbered(request_id: str, count: int) -> list[str]:
    return [f"{request_id}-{place}" for place in range(count)]


def _fill(cursor: Connection, reading: Reading) -> None:
    """Makes `judgement`, and the clusters it moves, what the journals say."""
    cursor.begin()
    fill_judgements(cursor, reading)
    fill_added(cursor)
    apply_judgements(cursor)
    run(cursor, "judgement_since")
    run(cursor, "claim_touched")
    patch_clusters(cursor)
    cursor.commit()
