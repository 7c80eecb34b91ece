"""The tables that `claimkit add` writes: rows that are there, and rows more, whole or not at all."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from claimkit.errors import InputError
from claimkit.ingest import TABLES
from claimkit.ingest.tables import PARTED, parted_by

CATALOGUE = "documents.csv"
LOCATORS = "locators.csv"


def catalogue_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a catalogue; none where there is no such file.

    Raises:
        InputError: a column that is written here is not among its columns.
    """
    if _columns(path) is None:
        return []
    return list(csv.DictReader(_lines(path), restval=""))


def as_cells(row: Mapping[str, Any]) -> dict[str, str | None]:
    """A row as the cells of a table."""
    return {name: value if value is None else str(value) for name, value in row.items()}


def append_row(path: Path, row: Mapping[str, str | None]) -> None:
    """As `append_rows`, of one row."""
    append_rows(path, [row])


def append_rows(path: Path, rows: Iterable[Mapping[str, str | None]]) -> None:
    """Writes rows behind the last one, and the head first where there is none; rows that do not fit leave nothing.

    Raises:
        InputError: they cannot be written, or the table has other columns.
    """
    columns = _columns(path)
    page = io.StringIO(newline="")
    writer = csv.DictWriter(page, columns or TABLES[path.name][1])
    if columns is None:
        writer.writeheader()
    for row in rows:
        writer.writerow({name: row.get(name) or "" for name in writer.fieldnames})
    try:
        _append(path, page.getvalue().encode("utf-8"))
    except OSError as error:
        raise InputError("{path} cannot be written ({error})", path=path, error=error.strerror or error) from error


def _append(path: Path, line: bytes) -> None:
    with path.open("ab+", buffering=0) as file:
        length = file.seek(0, io.SEEK_END)
        try:
            _write_all(file, _line_end(file, length) + line)
        except OSError:
            file.truncate(length)
            raise


def _write_all(file: io.FileIO, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[file.write(left) :]


def _line_end(file: io.FileIO, length: int) -> bytes:
    """The line break that a table written by hand lacks at its end."""
    if not length:
        return b""
    file.seek(length - 1)
    return b"" if file.read(1) in b"\r\n" else b"\r\n"


def _lines(path: Path) -> io.StringIO:
    """The lines of a catalogue, without the mark that spreadsheets put before them."""
    try:
        return io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")
    except UnicodeDecodeError as error:
        raise InputError(
            "{file} is not UTF-8 at byte {start}: save it again as UTF-8", file=path.name, start=error.start
        ) from error


def _columns(path: Path) -> list[str] | None:
    """The columns of a catalogue in their order; None where there is none, or nothing in it.

    Raises:
        InputError: a column that is written here is not among them.
    """
    if not path.exists():
        return None
    columns = next(csv.reader(_lines(path)), None)
    head = TABLES[path.name][1]
    if columns and (sign := parted_by(columns, head[:1])):
        raise InputError(PARTED, file=path.name, sign=sign)
    if columns is not None and set(head) - set(columns):
        raise InputError("{path} has other columns than {known}: add these to it", path=path, known=tuple(head))
    return columns
