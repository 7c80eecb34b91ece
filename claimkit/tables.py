"""Rows as text: a table to read in a terminal, CSV, JSON Lines; and as files.

Text from documents is hostile: control characters and bidirectional overrides are shown as pictures of themselves in a
table, and kept as they are in JSON Lines and Parquet, which programs read. Every CSV is written here.
"""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex
from shutil import copyfile
from typing import TYPE_CHECKING, Any

from claimkit.errors import InputError
from claimkit.isolation import isolated

if TYPE_CHECKING:
    import polars as pl
    from rich.text import Text

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_WIDTH = 120
# What stands between the cells of a table and the names of a chain.
_BETWEEN = re.compile("([\u2502\u2503\u2192]+)")
# What a spreadsheet would take for a formula.
_BLANK = "[\\s\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
_FORMULA = re.compile(f"{_BLANK}*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


def written(rows: pl.DataFrame, layout: str, caption: str | None = None) -> str:
    """The rows as `table` over a caption, `csv` (as `csv_bytes`) or `jsonl`, ended by a line break."""
    if layout == "csv":
        return csv_bytes(rows).decode("utf-8")
    if layout == "jsonl":
        return rows.write_ndjson()
    return _table(rows, caption or f"{rows.height} row{'s' * (rows.height != 1)}")


def export(rows: pl.DataFrame, path: Path) -> int:
    """Write the rows as the path's suffix says (.csv, .jsonl, .parquet); how many there were.

    Raises:
        InputError: another suffix, or the file cannot be written.
    """
    writers: dict[str, Callable[[], bytes]] = {
        ".csv": lambda: csv_bytes(rows),
        ".jsonl": lambda: rows.write_ndjson().encode("utf-8"),
        ".parquet": lambda: parquet_bytes(rows),
    }
    if path.suffix not in writers:
        raise InputError("{file}: name a file that ends with .csv, .jsonl or .parquet", file=path.name)
    try:
        put_beside(path, writers[path.suffix]())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError("{path} cannot be written ({error}): choose another place", path=path, error=reason) from error
    return rows.height


def put_beside(path: Path, content: bytes) -> None:
    """Writes a file beside its place and puts it there in one step: no half file ever bears the name.

    Raises:
        OSError: it cannot be written; what was at the place is as it was.
    """
    _beside(path, lambda draft: draft.write_bytes(content))


def copy_beside(source: Path, path: Path) -> None:
    """Copies a file, however large, beside its place and puts it there in one step, as `put_beside` does.

    Raises:
        OSError: it cannot be read or written; what was at the place is as it was.
    """
    _beside(path, lambda draft: copyfile(source, draft))


def _beside(path: Path, write: Callable[[Path], object]) -> None:
    draft = path.with_name(f".{path.name[:100]}.{token_hex(4)}")
    try:
        write(draft)
        os.replace(draft, path)  # noqa: PTH105 — the one atomic step, named as the operating system names it
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def parquet_bytes(rows: pl.DataFrame) -> bytes:
    """The rows as Parquet."""
    page = io.BytesIO()
    rows.write_parquet(page)
    return page.getvalue()


def csv_bytes(rows: pl.DataFrame) -> bytes:
    """The rows as CSV in UTF-8 with a byte order mark, so that spreadsheets show Arabic; lists as JSON.

    Words that a spreadsheet would run as a formula get an apostrophe before them (OWASP, CSV injection); JSON Lines
    and Parquet keep them as printed.
    """
    import polars as pl

    flat = _flat(rows)
    texts = [_guarded(column) for column in flat.iter_columns() if column.dtype == pl.String]
    page = io.BytesIO()
    flat.with_columns(texts).write_csv(page, include_bom=True)
    return page.getvalue()


def _guarded(column: pl.Series) -> pl.Series:
    import polars as pl

    return pl.Series(column.name, list(map(_no_formula, column)), dtype=pl.String)


def _no_formula(cell: str | None) -> str | None:
    if cell and _FORMULA.match(cell):
        return f"'{cell}"
    return cell


def _flat(rows: pl.DataFrame) -> pl.DataFrame:
    import polars as pl

    nested = [name for name, kind in rows.schema.items() if kind.is_nested()]
    return rows.with_columns(pl.Series(name, map(_json, rows[name].to_list()), dtype=pl.String) for name in nested)


def _json(cell: Any) -> str | None:
    if cell is None:
        return None
    return json.dumps(cell, ensure_ascii=False, default=str)


def _table(rows: pl.DataFrame, caption: str) -> str:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    told = _flat(rows)
    tall = any("\n" in str(cell) for row in told.iter_rows() for cell in row)
    table = Table(caption=caption, caption_justify="left", show_lines=tall)
    for name in rows.columns:
        table.add_column(Text(_seen(name)), overflow="fold")
    for row in told.iter_rows():
        table.add_row(*map(_cell, row))
    page = io.StringIO()
    Console(file=page, width=_WIDTH, highlight=False).print(table)
    return "".join(map(_apart, page.getvalue().splitlines(keepends=True)))


def _apart(line: str) -> str:
    """A printed line with what each cell holds of it, and each name of a chain, set apart: no column changes places."""
    return "".join(map(_isolated_part, _BETWEEN.split(line)))


def _isolated_part(part: str) -> str:
    words = part.strip()
    return part.replace(words, isolated(words)) if words else part


def _cell(value: Any) -> Text:
    from rich.text import Text

    if value is None:
        return Text("")
    return Text(_seen(str(value)))


def _seen(text: str) -> str:
    return _UNSEEN.sub(lambda found: f"\\x{ord(found[0]):02x}", text)
