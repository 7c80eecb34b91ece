"""Staging: rows of inputs as typed, before anything is refused for what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TypeAlias, TypeVar

import duckdb
import pyarrow as pa

from claimkit.errors import InputError
from claimkit.language import name_key
from claimkit.records import Reject
from claimkit.shape import FILES, catalogue
from claimkit.shipped import sql
from claimkit.warehouse.connection import Connection, connect, define, fill, first_line, run
from claimkit.warehouse.exact import exact
from claimkit.warehouse.typed import proof_of

Row: TypeAlias = Mapping[str, str | None]
One = TypeVar("One")
Batches: TypeAlias = Callable[[], Iterable[pa.RecordBatch]]

_LINES = pa.schema([("line", pa.int64()), ("raw", pa.large_string())])
EDITED = {
    "outlet": ("outlet_id", "name", "name_native", "kind", "country", "language"),
    "speaker": ("speaker_id", "name", "kind", "role", "organization", "side"),
    "speaker_name": ("speaker_id", "name", "language", "name_key"),
    "topic": ("topic", "label_en", "label_ar"),
    "side": ("side", "label_en", "label_ar"),
    "match": ("left_id", "right_id", "relation", "differs_in", "why"),
}
_CATALOGUE = catalogue()
_PROOFS = {kind: proof_of(fields) for kind, fields in FILES.items()}
_ROWS = 1000


class Staging:
    """The staged rows of a new snapshot, and the rows that could not even be read."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.ignored: Counter[tuple[str, str]] = Counter()
        self.edited: dict[str, list[tuple[str | int | None, ...]]] = {table: [] for table in EDITED}
        self._again: dict[str, Batches] = {}
        # Nothing here reads rows in the order of writing, and writing is faster when none is kept.
        connection.execute("SET preserve_insertion_order = false")
        define(connection, "schema", "macros", "views")
        for kind, proof in _PROOFS.items():
            run(connection, f"staged_{kind}", structure=proof["structure"])

    def refuse(self, load_id: str, refused: Iterable[Reject]) -> None:
        """Keeps rows that could not even be read."""
        rows = [(load_id, row.line, row.field, row.reason, row.raw) for row in refused]
        if rows:
            fill(self.connection, "row_refused", ("load_id", "line", "field", "reason", "raw"), rows)
            run(self.connection, "refuse")

    def stage_row(self, table: str, load_id: str, line: int, row: Row) -> None:
        """Takes a row of a file that people edit; `table` is outlet, speaker, speaker_name, topic, side or match."""
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

    def stage_lines(self, kind: str, load_id: str, batches: Batches) -> int:
        """Takes the raw lines of a claims or documents file (`kind` claim or document); returns how many there were.

        `batches` gives record batches of line (int64) and raw (text), and gives them again when it is called again.
        """
        count = self._stage(kind, load_id, batches())
        self._again[load_id] = batches
        self._read_exactly(kind, load_id)
        return count

    def stage_parquet(self, kind: str, load_id: str, path: Path) -> int:
        """Takes the rows of a Parquet file as if each were a JSON line; returns how many there were."""

        def batches() -> Iterator[pa.RecordBatch]:
            try:
                # Another connection: line numbers are the order of the file, which a draft does not keep.
                with connect() as reader:
                    rows = reader.sql(sql("queries", "parquet_lines"), params={"path": str(path)})
                    yield from (batch.cast(_LINES) for batch in rows.to_arrow_reader())
            except duckdb.Error as error:
                raise InputError(f"cannot read {path.name} to its end: {first_line(error)}") from error

        return self.stage_lines(kind, load_id, batches)

    def _stage(self, kind: str, load_id: str, batches: Iterable[pa.RecordBatch]) -> int:
        counted = _Counted(batches)
        self.connection.register("raw_line", pa.RecordBatchReader.from_batches(_LINES, iter(counted)))
        run(self.connection, f"stage_{kind}_lines", load_id=load_id, **_PROOFS[kind])
        self.connection.unregister("raw_line")
        if counted.fault:
            self.refuse(load_id, [Reject("", None, None, counted.fault)])
            return counted.rows + 1
        return counted.rows

    def _read_exactly(self, kind: str, load_id: str) -> None:
        """Reads again, one by one, the lines that SQL may not have read exactly."""
        doubtful = run(self.connection, f"doubtful_{kind}", load_id=load_id)
        if not doubtful:
            return
        run(self.connection, f"drop_doubtful_{kind}", load_id=load_id)
        kept: list[tuple[int, str]] = []
        refused: list[Reject] = []
        for line, raw in doubtful:
            plain, faults, unknown = exact(raw, kind)
            self.ignored.update((load_id, key) for key in unknown)
            if plain is not None:
                kept.append((line, plain))
            refused += (Reject("", line, field, reason, raw) for field, reason in faults)
        self.refuse(load_id, refused)
        if kept:
            lines, raws = zip(*kept, strict=True)
            batch = pa.record_batch([pa.array(lines, pa.int64()), pa.array(raws, pa.large_string())], schema=_LINES)
            self._stage(kind, load_id, [batch])
            run(self.connection, f"trust_{kind}", load_id=load_id)

    def fill_raw(self) -> None:
        """Gives every refused row its raw line, read again from its file."""
        for (load_id,) in run(self.connection, "loads_without_raw"):
            if batches := self._again.get(load_id):
                self.connection.register("raw_line", pa.RecordBatchReader.from_batches(_LINES, iter(batches())))
                run(self.connection, "fill_raw", load_id=load_id)
                self.connection.unregister("raw_line")


class _Counted:
    """Batches, how many rows they had, and why they ended early: what was read until then is kept."""

    def __init__(self, batches: Iterable[pa.RecordBatch]) -> None:
        self.batches = batches
        self.rows = 0
        self.fault: str | None = None

    def __iter__(self) -> Iterator[pa.RecordBatch]:
        try:
            for batch in self.batches:
                self.rows += batch.num_rows
                yield batch
        except InputError as error:
            self.fault = str(error)


def batched(rows: Iterable[One], size: int) -> Iterator[list[One]]:
    """Lists of up to `size` rows."""
    rows = iter(rows)
    while some := list(islice(rows, size)):
        yield some


def _joined(row: Row) -> str:
    return ",".join(cell or "" for column, cell in row.items() if column != "text")
