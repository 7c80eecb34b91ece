"""Taking a board's rows away: CSV for spreadsheets, Parquet for everything else, HTML and text for reading."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from claimkit.board.reply import KeptFile
from claimkit.errors import QueryError

if TYPE_CHECKING:
    from claimkit.board.base import Board

# What a spreadsheet would take for a formula (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(frame: pl.DataFrame) -> bytes:
    """The frame as CSV in UTF-8 with a byte order mark, so that spreadsheets show Arabic; lists as JSON.

    Words that a spreadsheet would run as a formula get an apostrophe before them; Parquet keeps them as printed.
    """
    columns = [_flat(column) for column in frame.iter_columns()]
    buffer = io.BytesIO()
    pl.DataFrame(columns).write_csv(buffer, include_bom=True)
    return buffer.getvalue()


def parquet_bytes(frame: pl.DataFrame) -> bytes:
    """The frame as Parquet."""
    buffer = io.BytesIO()
    frame.write_parquet(buffer)
    return buffer.getvalue()


def kept_file(board: Board[Any, Any], form: str) -> KeptFile:
    """The board in a form (`csv`, `parquet`, `html`, `txt`) as a file.

    Raises:
        QueryError: no such form.
    """
    if form not in _FORMS:
        raise QueryError(f"a board is kept as {', '.join(_FORMS)}, not as {form!r}")
    type_, written = _FORMS[form]
    return KeptFile(f"claimkit-{type(board).__name__.lower()}.{form}", type_, written(board))


def save(board: Board[Any, Any], path: str | Path) -> Path:
    """Write the board to a file whose ending says the form; gives its path.

    Raises:
        QueryError: an ending that is no form, or a place that cannot be written.
    """
    path = Path(path)
    content = kept_file(board, path.suffix.removeprefix(".").lower()).content
    try:
        path.write_bytes(content)
    except OSError as error:
        raise QueryError(f"{path} cannot be written ({error.strerror}): name another place") from error
    return path


def page(title: str, body: str) -> str:
    """A whole HTML page that needs nothing from anywhere."""
    head = f'<meta charset="utf-8"><title>{escape(title)}</title>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>{body}</body></html>\n'


def _html(board: Board[Any, Any]) -> bytes:
    return page(board.title, board.html()).encode("utf-8")


def _text(board: Board[Any, Any]) -> bytes:
    return f"{board!r}\n".encode()


def _flat(column: pl.Series) -> pl.Series:
    if column.dtype.is_nested():
        values = [None if each is None else json.dumps(_plain(each), ensure_ascii=False) for each in column]
        return pl.Series(column.name, values, dtype=pl.String)
    if column.dtype == pl.String:
        return pl.Series(column.name, [_guarded(each) for each in column], dtype=pl.String)
    return column


def _plain(value: Any) -> Any:
    return value.to_list() if isinstance(value, pl.Series) else value


def _guarded(words: str | None) -> str | None:
    return f"'{words}" if words and words.startswith(_FORMULA) else words


_FORMS: Mapping[str, tuple[str, Callable[[Any], bytes]]] = {
    "csv": ("text/csv;charset=utf-8", lambda board: csv_bytes(board.to_frame())),
    "parquet": ("application/vnd.apache.parquet", lambda board: parquet_bytes(board.to_frame())),
    "html": ("text/html;charset=utf-8", _html),
    "txt": ("text/plain;charset=utf-8", _text),
}
