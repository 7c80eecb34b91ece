"""Staging: rows of inputs as typed, before anything is refused for what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import groupby, islice
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from claimkit.errors import InputError
from claimkit.language import name_key
from claimkit.limits import LINE_BYTES, MEGABYTE, REFUSED_LINES
from claimkit.records import Reject
from claimkit.shape import FILES, catalogue
from claimkit.shipped import sql
from claimkit.warehouse.computed import Computed
from claimkit.warehouse.connection import Connection, connect, define, fill, first_line, run
from claimkit.warehouse.exact import exact
from claimkit.warehouse.reading import RAW, TYPED, Batches, Reading
from claimkit.warehouse.typed import structure_of

Row: TypeAlias = Mapping[str, str | None]
One = TypeVar("One")

_LINES = pa.schema([("line", pa.int64()), ("raw", pa.large_string())])
_LOADS = pa.schema(
    [
        *((name, pa.string()) for name in ("load_id", "path", "sha256", "format", "root", "lost")),
        *((name, pa.int64()) for name in ("rows", "more")),
    ]
)
EDITED = {
    "outlet": ("outlet_id", "name", "name_native", "kind", "country", "language"),
    "speaker": ("speaker_id", "name", "kind", "role", "organization", "side"),
    "speaker_name": ("speaker_id", "name", "language", "name_key"),
    "topic": ("topic", "label_en", "label_ar"),
    "side": ("side", "label_en", "label_ar"),
    "match": ("left_id", "right_id", "relation", "differs_in", "why"),
    "locator": ("document_id", "label", "locator", "until", "begins", "ends", "words", "is_own"),
    "verdict_given": ("claim_id", "checker", "rating", "rated_at", "url", "title", "note"),
}
_CATALOGUE = catalogue()
_ROWS = 1000
# Lines read one by one at a time.
_DOUBTFUL = 50_000
# What reading a Parquet file may take, and its rows at a time: few bytes of one may hold very many.
_PARQUET_BYTES, _PARQUET_ROWS = 500 * MEGABYTE, 2048


class Staging:
    """The staged rows of a new snapshot, and the rows that could not even be read."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.ignored: Counter[tuple[str, str]] = Counter()
        self.edited: dict[str, list[tuple[str | int | None, ...]]] = {table: [] for table in EDITED}
        self.more: Counter[str] = Counter()
        self._kept: Counter[str] = Counter()
        self._again: dict[str, Batches] = {}
        # Nothing here reads rows in the order of writing, and writing is faster when none is kept.
        connection.execute("SET preserve_insertion_order = false")
        define(connection, "schema", "macros", "views")
        for kind, fields in FILES.items():
            run(connection, f"staged_{kind}", structure=structure_of(fields))
        self.computed = Computed(connection)

    def refuse(self, load_id: str, refused: Iterable[Reject]) -> None:
        """Keeps rows that could not even be read; of very many lines of one input the first, and how many more."""
        rows = []
        for _, faults in groupby(refused, lambda row: row.line):
            if self._kept[load_id] < REFUSED_LINES:
                self._kept[load_id] += 1
                rows += [(load_id, row.line, row.field, row.reason, row.raw) for row in faults]
            else:
                self.more[load_id] += 1
        if rows:
            fill(self.connection, "row_refused", ("load_id", "line", "field", "reason", "raw"), rows)
            run(self.connection, "refuse")

    def stage_row(self, table: str, load_id: str, line: int, row: Row) -> None:
        """Takes a row of a file that people edit; `table` is one of `EDITED`."""
        cells = dict(row)
        if table == "speaker_name":
            cells["name_key"] = name_key(cells["name"] or "")
        raw = ",".join(cell or "" for cell in row.values())
        self.edited[table].append((*(cells.get(column) for column in EDITED[table]), load_id, line, raw))

    def stage_documents(self, load_id: str, rows: Iterable[tuple[int, Row]]) -> None:
        """Takes rows of a catalogue; `text` holds the words where they are held, `outlet` an id or a name."""
        for some in batched(rows, _ROWS):
            cells = [(*(row.get(column) for column in _CATALOGUE), line, _joined(row)) for line, row in some]
            fill(self.connection, "document_given", (*_CATALOGUE, "line", "raw"), cells)
            for name in ("stage_document_rows", "reject_document_given"):
                run(self.connection, name, load_id=load_id)

    def stage_lines(self, kind: str, files: Mapping[str, Batches]) -> Mapping[str, int]:
        """Takes the raw lines of claims or documents files (`kind` claim or document) by load id; how many each had.

        Each gives record batches of line (int64) and raw (text), and gives them again when it is called again. All are
        taken in one go: a file of one line costs as much as a line.
        """
        reading = Reading(files)
        counts = self._stage(kind, reading)
        self.more.update(reading.hopeless)
        self._again.update(files)
        self._read_exactly(kind, list(files))
        return counts

    def _stage(self, kind: str, reading: Reading, *, plain: bool = False) -> Mapping[str, int]:
        with self._lines("typed_line", TYPED[kind], reading.typed(kind, plain=plain)):
            run(self.connection, f"stage_{kind}_lines")
        for load_id, fault in reading.faults.items():
            self.refuse(load_id, [Reject("", None, None, fault)])
        return reading.rows

    @contextmanager
    def _lines(self, table: str, schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> Iterator[None]:
        """The lines as a table, which can be read once."""
        self.connection.register(table, pa.RecordBatchReader.from_batches(schema, batches))
        yield
        self.connection.unregister(table)

    def _read_exactly(self, kind: str, loads: list[str]) -> None:
        """Reads again, one by one, the lines that SQL may not have read exactly."""
        while doubtful := run(self.connection, f"doubtful_{kind}", loads=loads, most=_DOUBTFUL):
            last = {"loads": loads, "load_id": doubtful[-1][0], "line": doubtful[-1][1]}
            run(self.connection, f"drop_doubtful_{kind}", **last)
            kept = {load_id: self._exact(kind, load_id, rows) for load_id, rows in _by_load(doubtful).items()}
            files = {load_id: partial(iter, batches) for load_id, batches in kept.items()}
            self._stage(kind, Reading(files), plain=True)
            run(self.connection, f"trust_{kind}", **last)

    def _exact(self, kind: str, load_id: str, rows: Sequence[tuple[int, str]]) -> list[pa.RecordBatch]:
        """The lines of a load in their plainest form; those that cannot be taken are refused."""
        kept: list[tuple[int, str]] = []
        refused: list[Reject] = []
        for line, raw in rows:
            plain, faults, unknown = exact(raw, kind)
            self.ignored.update((load_id, key) for key in unknown)
            if plain is not None:
                kept.append((line, plain))
            refused += (Reject("", line, field, reason, raw) for field, reason in faults)
        self.refuse(load_id, refused)
        lines, raws = zip(*kept, strict=True) if kept else ((), ())
        return [pa.record_batch([pa.array(lines, pa.int64()), pa.array(raws, pa.large_string())], schema=_LINES)]

    def record_loads(self, loads: Iterable[Mapping[str, Any]]) -> None:
        """Writes `load`, and gives every refused row that is kept its raw line, read again from its file."""
        given = [{**load, "more": self.more[load["load_id"]]} for load in loads]
        self.connection.register("load_given", pa.Table.from_pylist(given, _LOADS))
        run(self.connection, "record_load")
        self.connection.unregister("load_given")
        run(self.connection, "cut_reject", most=REFUSED_LINES)
        run(self.connection, "count_cut")
        without = (load_id for (load_id,) in run(self.connection, "loads_without_raw"))
        if again := {load_id: self._again[load_id] for load_id in without if load_id in self._again}:
            with self._lines("raw_line", RAW, Reading(again).joined()):
                run(self.connection, "fill_raw")


def parquet_lines(path: Path, refused: list[Reject]) -> Iterator[pa.RecordBatch]:
    """The rows of a Parquet file as if each were a JSON line, numbered from 1; one that is too long goes to `refused`.

    Raises:
        InputError: the file cannot be read to its end.
    """
    try:
        # Another connection: line numbers are the order of the file, which a draft does not keep.
        with connect(most=_PARQUET_BYTES) as reader:
            rows = reader.sql(sql("queries", "parquet_lines"), params={"path": str(path)})
            for batch in rows.to_arrow_reader(_PARQUET_ROWS):
                long = pc.greater(pc.binary_length(batch["raw"]), LINE_BYTES)
                refused.extend(_too_long(path, line) for line in batch["line"].filter(long).to_pylist())
                yield batch.filter(pc.invert(long)).cast(_LINES)
    except duckdb.Error as error:
        raise InputError("cannot read {file} to its end: {error}", file=path.name, error=first_line(error)) from error


def _too_long(path: Path, line: int) -> Reject:
    return Reject(path.name, line, None, f"is longer than {LINE_BYTES // MEGABYTE} MB, the most a line may have")


def _by_load(rows: Iterable[tuple[str, int, str]]) -> dict[str, list[tuple[int, str]]]:
    loads: dict[str, list[tuple[int, str]]] = {}
    for load_id, line, raw in rows:
        loads.setdefault(load_id, []).append((line, raw))
    return loads


def batched(rows: Iterable[One], size: int) -> Iterator[list[One]]:
    """Lists of up to `size` rows."""
    rows = iter(rows)
    while some := list(islice(rows, size)):
        yield some


def _joined(row: Row) -> str:
    return ",".join(cell or "" for column, cell in row.items() if column != "text")
