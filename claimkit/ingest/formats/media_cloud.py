"""Media Cloud's lists of stories (CSV): documents by citation."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

from claimkit.dates import date_of
from claimkit.errors import InputError
from claimkit.ingest.facts import words_of
from claimkit.ingest.libraries import content_of
from claimkit.ingest.tables import torn
from claimkit.limits import CELL_LETTERS, TABLE_BYTES
from claimkit.records import Reject

SUFFIXES = (".csv",)
KIND = "documents"
READS = "title, address, date, outlet and language of each story: a document known by citation, without text"
LOSES = "Media Cloud's own numbers, the address of the outlet, when it was indexed"
_NEEDED = frozenset((b"title", b"url", b"media_name", b"publish_date"))
_SHOWN = 200


def begins(head: bytes) -> bool:
    """Whether the first line names the columns of such a list."""
    columns = head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].strip().replace(b'"', b"").split(b",")
    return _NEEDED.issubset(columns)


def records(path: Path) -> Iterator[dict[str, Any] | Reject]:
    """The stories of a list; a row without title or address is a `Reject`.

    Raises:
        InputError: the list cannot be read, or is not UTF-8.
    """
    raw = content_of(path, TABLE_BYTES, "a table")
    try:
        text = raw.decode("utf-8-sig").replace("\0", "")
    except UnicodeDecodeError as error:
        raise InputError("is not UTF-8 (byte {start}): save it again as UTF-8", start=error.start) from error
    csv.field_size_limit(CELL_LETTERS)
    reader = csv.DictReader(StringIO(text, newline=""), strict=True)
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield Reject(path.name, reader.line_num, None, torn(str(error)))
            continue
        if row is None:
            return
        yield _record(path.name, reader.line_num, row)


def _record(name: str, line: int, row: dict[str, Any]) -> dict[str, Any] | Reject:
    title, url, outlet = (words_of(row.get(column)) for column in ("title", "url", "media_name"))
    shown = ",".join(str(cell) for cell in row.values())[:_SHOWN]
    if not title and not url:
        return Reject(name, line, "title", "has neither title nor address: nothing can be cited", shown)
    if not outlet:
        return Reject(name, line, "media_name", "names no outlet", shown)
    said = {
        "title": title,
        "url": url,
        "outlet": outlet,
        "published_at": date_of(words_of(row.get("publish_date"))),
        "language": words_of(row.get("language")),
    }
    return {"text": None} | {key: value for key, value in said.items() if value}
