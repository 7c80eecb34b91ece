"""Taking a board's rows away: CSV for spreadsheets, Parquet for everything else, HTML and text for reading."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import Any, ClassVar, Protocol

import polars as pl

from claimkit.board.reply import KeptFile
from claimkit.errors import QueryError
from claimkit.isolation import seen
from claimkit.tables import csv_bytes, put_beside


class Kept(Protocol):
    """What can be taken away: a board."""

    title: ClassVar[str]

    def html(self) -> str:
        """As a page without scripts."""

    def to_frame(self) -> pl.DataFrame:
        """As rows."""


def parquet_bytes(frame: pl.DataFrame) -> bytes:
    """The frame as Parquet."""
    buffer = io.BytesIO()
    frame.write_parquet(buffer)
    return buffer.getvalue()


def kept_file(board: Kept, form: str) -> KeptFile:
    """The board in a form (`csv`, `parquet`, `html`, `txt`) as a file.

    Raises:
        QueryError: no such form.
    """
    if form not in _FORMS:
        raise QueryError(f"a board is kept as {', '.join(_FORMS)}, not as {form!r}")
    type_, written = _FORMS[form]
    return KeptFile(f"claimkit-{type(board).__name__.lower()}.{form}", type_, written(board))


def save(board: Kept, path: str | Path) -> Path:
    """Write the board to a file whose ending says the form; gives its path.

    Raises:
        QueryError: an ending that is no form, or a place that cannot be written.
    """
    path = Path(path)
    content = kept_file(board, path.suffix.removeprefix(".").lower()).content
    try:
        put_beside(path, content)
    except (OSError, ValueError) as error:
        raise QueryError(f"{path} cannot be written ({error}): name another place") from error
    return path


def page(title: str, body: str) -> str:
    """A whole HTML page that needs nothing from anywhere."""
    head = f'<meta charset="utf-8"><title>{escape(seen(title))}</title>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>{body}</body></html>\n'


def _html(board: Kept) -> bytes:
    return page(board.title, board.html()).encode("utf-8")


def _text(board: Kept) -> bytes:
    return f"{board!r}\n".encode()


_FORMS: Mapping[str, tuple[str, Callable[[Any], bytes]]] = {
    "csv": ("text/csv;charset=utf-8", lambda board: csv_bytes(board.to_frame())),
    "parquet": ("application/vnd.apache.parquet", lambda board: parquet_bytes(board.to_frame())),
    "html": ("text/html;charset=utf-8", _html),
    "txt": ("text/plain;charset=utf-8", _text),
}
