"""Tables of articles (CSV): a row a document, with its text or, as in Media Cloud's lists of stories, by citation."""

from __future__ import annotations

import csv
from collections.abc import Container, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

from claimkit.dates import date_of
from claimkit.errors import InputError
from claimkit.ingest.facts import author_note, words_of
from claimkit.ingest.libraries import content_of
from claimkit.ingest.tables import torn
from claimkit.limits import CELL_LETTERS, TABLE_BYTES
from claimkit.records import Reject

SUFFIXES = (".csv",)
KIND = "documents"
READS = "articles: text, outlet, published_at, title, url, language; Media Cloud's lists of stories, without text"
LOSES = "all other columns; Media Cloud's own numbers, the address of the outlet, when it was indexed"
# Why a table is none of articles, and what would make it one.
NO_TABLE = (
    "is no table of articles: its first line must name the columns text and outlet, "
    "and may name published_at, title, url, language and author"
)
# By the fields of a documents file, what tables call their columns; the first that is there is taken.
_CALLED = {
    "text": ("text", "body", "article_text", "full_text", "article"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "outlet": ("outlet", "outlet_id", "publisher", "publication", "media_name", "source", "site"),
    "published_at": ("published_at", "publish_date", "published", "date", "pubdate"),
    "language": ("language", "lang"),
    "author": ("author", "authors", "byline"),
}
_CITED = frozenset(("title", "url", "media_name", "publish_date"))
# What tables of claims have.
_OF_CLAIMS = frozenset(("claim_id", "content"))
_SIGNS = ",;\t"
_SHOWN = 200


def begins(head: bytes) -> bool:
    """Whether the first line names the columns of such a table."""
    line = head.partition(b"\n")[0].decode("utf-8-sig", "replace")
    return _is_table(_columns(line, _sign(line)))


def records(path: Path) -> Iterator[dict[str, Any] | Reject]:
    """The articles of a table; a row without text and, where it is cited, without title or address is a `Reject`.

    Raises:
        InputError: the table cannot be read, or is not UTF-8.
    """
    raw = content_of(path, TABLE_BYTES, "a table")
    try:
        text = raw.decode("utf-8-sig").replace("\0", "")
    except UnicodeDecodeError as error:
        raise InputError("is not UTF-8 (byte {start}): save it again as UTF-8", start=error.start) from error
    csv.field_size_limit(CELL_LETTERS)
    sign = _sign(text.partition("\n")[0])
    reader = csv.DictReader(StringIO(text, newline=""), delimiter=sign, strict=True)
    reader.fieldnames = [name.strip().lower() for name in reader.fieldnames or ()]
    cited = not _named("text", reader.fieldnames)
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield Reject(path.name, reader.line_num, None, torn(str(error)))
            continue
        if row is None:
            return
        yield _record(path.name, reader.line_num, row, cited=cited)


def _sign(line: str) -> str:
    """What stands between the names of a header."""
    return max(_SIGNS, key=line.count)


def _columns(line: str, sign: str) -> set[str]:
    return {name.strip().strip('"').lower() for name in line.strip().split(sign)}


def _is_table(columns: set[str]) -> bool:
    if columns >= _CITED:
        return True
    placed = any(_named(field, columns) for field in ("outlet", "published_at", "url"))
    return bool(_named("text", columns)) and placed and columns.isdisjoint(_OF_CLAIMS)


def _named(field: str, columns: Container[str]) -> str | None:
    """What a table calls a field; None where it has none."""
    return next((name for name in _CALLED[field] if name in columns), None)


def _record(name: str, line: int, row: dict[str, Any], *, cited: bool) -> dict[str, Any] | Reject:
    said = {field: row.get(_named(field, row) or "") for field in _CALLED}
    text = said.pop("text") or ""
    shown = ",".join(str(cell) for cell in row.values())[:_SHOWN]
    words = {field: words_of(cell) for field, cell in said.items()}
    if cited and not words["title"] and not words["url"]:
        return Reject(name, line, "title", "has neither title nor address: nothing can be cited", shown)
    if cited and not words["outlet"]:
        return Reject(name, line, "media_name", "names no outlet", shown)
    if not cited and not text.strip():
        return Reject(name, line, "text", "has no text", shown)
    author, written = author_note(words.pop("author")), words["published_at"]
    words["published_at"] = date_of(written)
    unread = f"date as written: {written}" if written and not words["published_at"] else None
    words["note"] = "; ".join(filter(None, (author, unread))) or None
    return {"text": None if cited else text.strip("\r\n")} | {field: cell for field, cell in words.items() if cell}
