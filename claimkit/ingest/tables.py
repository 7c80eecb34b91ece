"""The CSV files that people edit by hand."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from claimkit.errors import InputError
from claimkit.limits import CELL_LETTERS, MEGABYTE, ROW_LINES, TABLE_BYTES
from claimkit.records import Reject
from claimkit.shape import catalogue

# A catalogue calls an outlet by its id, and a text by the file that holds it; that stands after the outlet.
_NAMED = {"outlet": ("outlet_id", "file"), "text": ()}
_CATALOGUE = tuple(column for name in catalogue() for column in _NAMED.get(name, (name,)))
_SHOWN = 10_000
PARTED = "{file} parts its cells by {sign}: save it as CSV with commas, in UTF-8"
# File name → its columns; the first `n` must be there.
TABLES: dict[str, tuple[int, tuple[str, ...]]] = {
    "outlets.csv": (2, ("outlet_id", "name", "name_native", "kind", "country", "language")),
    "documents.csv": (2, _CATALOGUE),
    "speakers.csv": (2, ("speaker_id", "name", "kind", "role", "organization", "side")),
    "speaker_names.csv": (2, ("speaker_id", "name", "language")),
    "topics.csv": (1, ("topic", "label_en", "label_ar")),
    "sides.csv": (1, ("side", "label_en", "label_ar")),
    "verdicts.csv": (3, ("claim_id", "checker", "rating", "rated_at", "url", "title", "note")),
    "locators.csv": (5, ("document_id", "label", "locator", "begins", "ends", "until", "words")),
    "matches.csv": (3, ("left_id", "right_id", "relation", "differs_in", "why")),
}


def read_rows(path: Path) -> Iterator[tuple[int, dict[str, str | None]] | Reject]:
    """Rows of a known CSV file with the line each begins on; empty cells are None.

    A row that is not UTF-8, holds NUL or has more cells than the header becomes a `Reject`.

    Raises:
        InputError: the file cannot be opened, is too large, or its header lacks a column that must be there.
    """
    needed, columns = TABLES[path.name]
    try:
        if path.stat().st_size > TABLE_BYTES:
            raise InputError(
                "{file} has more than {size} MB, the most a table may have",
                file=path.name,
                size=TABLE_BYTES // MEGABYTE,
            )
        text = path.read_bytes().decode("utf-8-sig", "surrogateescape")
    except OSError as error:
        raise InputError("cannot read {file}: {error}", file=path.name, error=error.strerror) from error
    lines = list(StringIO(text, newline=""))
    records = _records(lines)
    _, header = next(records, (0, []))
    if sign := parted_by(header, columns[:needed]):
        raise InputError(PARTED, file=path.name, sign=sign)
    if missing := [column for column in columns[:needed] if column not in header]:
        raise InputError(
            "{file} has no column {known}: its first line must be {columns}",
            file=path.name,
            known=tuple(missing),
            columns=",".join(columns),
        )
    for line, cells in records:
        if isinstance(cells, str):
            yield Reject(path.name, line, None, cells, _printable(lines[line - 1]))
        else:
            yield from _row(path.name, line, dict.fromkeys(columns), header, cells)


def parted_by(header: list[str] | str, needed: Sequence[str]) -> str | None:
    """What stands between the names of a header that are not parted by commas: a semicolon or a tabulator."""
    line = header[0] if len(header) == 1 else ""
    return next((repr(sign) for sign in ";\t" if sign in line and set(needed) <= set(line.split(sign))), None)


def _row(
    name: str, line: int, row: dict[str, str | None], header: list[str] | str, cells: list[str]
) -> Iterator[tuple[int, dict[str, str | None]] | Reject]:
    """The row with its cells, blank ones left out."""
    if not any(cells):
        return
    if fault := _fault(cells, len(header)):
        yield Reject(name, line, None, fault, _printable(",".join(cells)))
        return
    found = {column: cell or None for column, cell in zip(header, cells, strict=False) if column in row}
    yield line, row | found


def _records(lines: list[str]) -> Iterator[tuple[int, list[str] | str]]:
    """Each row with the line it begins on, or why that line is none; after such a line the next one is read.

    So a quotation mark that is never closed costs its own row, and not those after it.
    """
    csv.field_size_limit(CELL_LETTERS)
    place = 0
    while place < len(lines):
        reader = csv.reader(lines[place : place + ROW_LINES], strict=True)
        try:
            cells = next(reader, [])
        except csv.Error as error:
            yield place + 1, torn(str(error))
            place += 1
        else:
            yield place + 1, cells
            place += max(reader.line_num, 1)


def torn(error: str) -> str:
    """Why a line is no row, of what Python's reader of CSV says."""
    if "field larger" in error:
        return f"has a cell of more than {CELL_LETTERS} letters"
    return "has a quotation mark that does not close its cell: write it twice, or close the cell"


def _printable(text: str) -> str:
    return text[:_SHOWN].encode("utf-8", "replace").decode().replace("\0", "\N{REPLACEMENT CHARACTER}").rstrip("\r\n")


def _fault(cells: list[str], width: int) -> str | None:
    joined = "".join(cells)
    if len(cells) > width:
        return f"has {len(cells)} cells where the header has {width}: put cells with commas in quotation marks"
    if "\0" in joined:
        return "holds a NUL character: remove it"
    if any("\ud800" <= letter <= "\udfff" for letter in joined):
        return "is not UTF-8: save the file again as UTF-8"
    return None
