"""The CSV files that people edit by hand."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from claimkit.errors import InputError
from claimkit.records import Reject
from claimkit.shape import catalogue

# A catalogue calls an outlet by its id, and a text by the file that holds it; that stands after the outlet.
_NAMED = {"outlet": ("outlet_id", "file"), "text": ()}
_CATALOGUE = tuple(column for name in catalogue() for column in _NAMED.get(name, (name,)))
# File name → its columns; the first `n` must be there.
TABLES: dict[str, tuple[int, tuple[str, ...]]] = {
    "outlets.csv": (2, ("outlet_id", "name", "name_native", "kind", "country", "language")),
    "documents.csv": (2, _CATALOGUE),
    "speakers.csv": (2, ("speaker_id", "name", "kind", "role", "organization", "side")),
    "speaker_names.csv": (2, ("speaker_id", "name", "language")),
    "topics.csv": (1, ("topic", "label_en", "label_ar")),
    "sides.csv": (1, ("side", "label_en", "label_ar")),
    "matches.csv": (3, ("left_id", "right_id", "relation", "differs_in", "why")),
}


def read_rows(path: Path) -> Iterator[tuple[int, dict[str, str | None]] | Reject]:
    """Rows of a known CSV file with the line each begins on; empty cells are None.

    A row that is not UTF-8, holds NUL or has more cells than the header becomes a `Reject`.

    Raises:
        InputError: the file cannot be opened, or its header lacks a column that must be there.
    """
    needed, columns = TABLES[path.name]
    try:
        text = path.read_bytes().decode("utf-8-sig", "surrogateescape")
    except OSError as error:
        raise InputError(f"cannot read {path.name}: {error.strerror}") from error
    reader = csv.reader(StringIO(text, newline=""))
    header = next(reader, [])
    if missing := [column for column in columns[:needed] if column not in header]:
        raise InputError(f"{path.name} has no column {', '.join(missing)}: its first line must be {','.join(columns)}")
    yield from _rows(path, header, columns, reader)


def _rows(
    path: Path, header: list[str], columns: tuple[str, ...], reader: Iterator[list[str]]
) -> Iterator[tuple[int, dict[str, str | None]] | Reject]:
    line = reader.line_num + 1  # type: ignore[attr-defined]
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield Reject(path.name, line, None, f"not CSV: {error}")
            return
        if cells is None:
            return
        if any(cells):
            fault = _fault(cells, len(header))
            raw = ",".join(cells).encode("utf-8", "replace").decode().replace("\0", "�")
            found = {name: cell or None for name, cell in zip(header, cells, strict=False)}
            if fault:
                yield Reject(path.name, line, None, fault, raw)
            else:
                yield line, {column: found.get(column) for column in columns}
        line = reader.line_num + 1  # type: ignore[attr-defined]


def _fault(cells: list[str], width: int) -> str | None:
    joined = "".join(cells)
    if len(cells) > width:
        return f"has {len(cells)} cells where the header has {width}: put cells with commas in quotation marks"
    if "\0" in joined:
        return "holds a NUL character: remove it"
    if any("\ud800" <= letter <= "\udfff" for letter in joined):
        return "is not UTF-8: save the file again as UTF-8"
    return None
