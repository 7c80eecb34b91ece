"""Taking a board away: its rows, its faces, its chart, and the documents it shows as they are cited.

Every form says when it was taken, from which snapshot, by which version, and what was chosen: inside where the form has
a place for it; beside a CSV as `NAME.csv-metadata.json` (W3C, CSV on the Web).
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any, ClassVar, Protocol

import polars as pl

from claimkit.board.chart import picture
from claimkit.board.node import Node
from claimkit.board.provenance import Provenance, provenance_of
from claimkit.board.queries import rows
from claimkit.board.reply import KeptFile
from claimkit.board.state import typed
from claimkit.errors import QueryError
from claimkit.exchange.citations import bibtex, csl_json, ris
from claimkit.interface import direction, language, said
from claimkit.isolation import seen
from claimkit.tables import csv_bytes, put_beside
from claimkit.warehouse import Warehouse


class Kept(Protocol):
    """What can be taken away: a board."""

    title: ClassVar[str]
    warehouse: Warehouse

    @property
    def state(self) -> dict[str, Any]:
        """What is chosen."""

    def html(self) -> str:
        """As a page without scripts."""

    def to_frame(self) -> pl.DataFrame:
        """As rows."""

    def drawing(self) -> Node | None:
        """As one chart; None where it has none."""


def parquet_bytes(frame: pl.DataFrame, told: Provenance | None = None) -> bytes:
    """The frame as Parquet, where it is from as its metadata `claimkit`."""
    buffer = io.BytesIO()
    metadata = {"claimkit": json.dumps(told.to_json(), ensure_ascii=False)} if told else None
    frame.write_parquet(buffer, metadata=metadata)
    return buffer.getvalue()


def kept_file(board: Kept, form: str) -> KeptFile:
    """The board in a form (`csv`, `parquet`, `html`, `txt`, `svg`, `png`, `json`, `bib`, `ris`) as a file.

    A PNG is the SVG, which the browser draws.

    Raises:
        QueryError: no such form, or the board has no chart.
    """
    if form not in _FORMS:
        raise QueryError("a board is kept as {known}, not as {form!r}", known=tuple(_FORMS), form=form)
    type_, written = _FORMS[form]
    name = f"claimkit-{type(board).__name__.lower()}.{form}"
    return KeptFile(name, type_, written(board, provenance_of(board)), drawn=form == "png")


def beside_file(board: Kept, file: KeptFile) -> KeptFile | None:
    """What goes with a CSV: where it is from, as the W3C's metadata of tables; None for other forms."""
    if not file.name.endswith(".csv"):
        return None
    told = provenance_of(board).to_json()
    metadata = {"@context": "http://www.w3.org/ns/csvw", "url": file.name, "dc:title": board.title, "notes": [told]}
    content = json.dumps(metadata, ensure_ascii=False, indent=2) + "\n"
    return KeptFile(f"{file.name}-metadata.json", "application/csvm+json", content.encode("utf-8"))


def save(board: Kept, path: str | Path) -> Path:
    """Write the board to a file whose ending says the form; gives its path.

    Raises:
        QueryError: no path, an ending that is no form, or a place that cannot be written.
    """
    path = Path(typed("path", str | Path, path))
    form = path.suffix.removeprefix(".").lower()
    if form == "png":
        raise QueryError("a PNG is drawn by the browser: press PNG below the board, or save an .svg")
    file = replace(kept_file(board, form), name=path.name)
    files = {path: file.content}
    if beside := beside_file(board, file):
        files[path.with_name(beside.name)] = beside.content
    try:
        for place, content in files.items():
            put_beside(place, content)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise QueryError("{path} cannot be written ({error}): name another place", path=path, error=reason) from error
    return path


def documents_of(board: Kept) -> list[dict[str, Any]]:
    """The documents of what a board shows, as they are cited."""
    frame = board.to_frame()
    asked = {"claims": "claim_id", "clusters": "cluster_id", "documents": "document_id"}
    ids = {name: _ids(frame, column) for name, column in asked.items()}
    if ids["claims"]:
        ids["clusters"] = []
    return rows(board.warehouse, "documents_cited", **ids)


def _ids(frame: pl.DataFrame, column: str) -> list[str]:
    columns = [name for name in (column,) if name in frame.columns]
    if column == "claim_id":
        columns += [name for name in ("left_id", "right_id") if name in frame.columns]
    return sorted({str(each) for name in columns for each in frame[name].drop_nulls()})


def page(title: str, body: str) -> str:
    """A whole HTML page that needs nothing from anywhere."""
    head = f'<meta charset="utf-8"><title>{escape(seen(title))}</title>'
    start = f'<!doctype html>\n<html lang="{language()}" dir="{direction()}">'
    return f"{start}<head>{head}</head><body>{body}</body></html>\n"


def _html(board: Kept, told: Provenance) -> bytes:
    lines = "".join(f"<p>{escape(seen(line))}</p>" for line in told.lines()[:2])
    return page(said(board.title), f'{board.html()}<footer class="ck-taken">{lines}</footer>').encode("utf-8")


def _text(board: Kept, told: Provenance) -> bytes:
    return "\n".join([repr(board), "", *map(seen, told.lines()[:2]), ""]).encode()


def _svg(board: Kept, told: Provenance) -> bytes:
    chart = board.drawing()
    if chart is None:
        raise QueryError("this board has no chart: take its rows, or its page")
    return picture(chart, said(board.title), [seen(line) for line in told.lines()]).encode("utf-8")


def _cited(written: Callable[[list[dict[str, Any]], str], str]) -> Callable[[Kept, Provenance], bytes]:
    return lambda board, told: written(documents_of(board), "\n".join(told.lines()[:2])).encode("utf-8")


_FORMS: Mapping[str, tuple[str, Callable[[Any, Provenance], bytes]]] = {
    "csv": ("text/csv;charset=utf-8", lambda board, _told: csv_bytes(board.to_frame())),
    "parquet": ("application/vnd.apache.parquet", lambda board, told: parquet_bytes(board.to_frame(), told)),
    "html": ("text/html;charset=utf-8", _html),
    "txt": ("text/plain;charset=utf-8", _text),
    "svg": ("image/svg+xml", _svg),
    "png": ("image/svg+xml", _svg),
    "json": ("application/vnd.citationstyles.csl+json", _cited(csl_json)),
    "bib": ("application/x-bibtex;charset=utf-8", _cited(bibtex)),
    "ris": ("application/x-research-info-systems;charset=utf-8", _cited(ris)),
}
