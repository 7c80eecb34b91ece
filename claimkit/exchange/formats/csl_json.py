"""CSL-JSON, the reference lists of Zotero, Mendeley and Pandoc: documents by citation.

https://docs.citationstyles.org/en/stable/specification.html, csl-data.json 1.0. What a reference cannot say of a
document of claimkit stands in its `custom`, which other programs keep.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from claimkit.exchange.citations import csl_items
from claimkit.exchange.files import file_by_file, indented_json, json_of, put
from claimkit.exchange.formats._references import LOSES_IN, NOTE, cited, document_of
from claimkit.exchange.formats._web_rules import listed
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record
from claimkit.exchange.reading import Reading
from claimkit.records import Reject

NAME = "csl-json"
TITLE = "CSL-JSON: references of Zotero and Pandoc"
LOSES_OUT = "claims, texts of documents, kinds that are none of CSL's"
_WORDS = {
    "id": "document_id",
    "title": "title",
    "container-title": "outlet",
    "URL": "url",
    "archive_location": "archived_url",
    "language": "language",
}
_DATES = {"issued": "published_at", "accessed": "retrieved_at"}
_READ = frozenset((*_WORDS, *_DATES, "type", "note", "custom", "publisher"))
_KEY = "claimkit"
WANTS_HELD = SAYS_LOCATORS = True

__all__ = ["LOSES_IN", "LOSES_OUT", "NAME", "SAYS_LOCATORS", "TITLE", "WANTS_HELD", "read", "write"]


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The documents of a list of references, or of all in a folder.

    Raises:
        InputError: there is none, or a single file is no JSON.
    """
    return file_by_file(path, (".json",), lambda file: _of_file(file, reading))


def _of_file(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    for number, item in enumerate(listed(json_of(path)), 1):
        reading.counted["references"] += 1
        if not isinstance(item, dict):
            yield Reject(path.name, number, None, "is no reference: no JSON object", str(item)[:200])
            continue
        for name in item.keys() - _READ:
            reading.loss.add(name, "has no place in a document", bool(item[name]))
        yield _document(item, reading, (path.name, number))


def _document(item: Record, reading: Reading, place: tuple[str, int]) -> Record | Reject:
    own = item.get("note") == NOTE
    said = {ours: _text(item[theirs]) for theirs, ours in _WORDS.items() if theirs in item}
    said |= {ours: _date(item[theirs]) for theirs, ours in _DATES.items() if theirs in item}
    said["outlet"] = said.get("outlet") or _text(item.get("publisher"))
    kept = item.get("custom") if own else None
    if isinstance(kept, dict) and isinstance(kept.get(_KEY), dict):
        said |= {name: _text(value) for name, value in kept[_KEY].items()}
    return document_of(said, reading, place, own=own)


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        return " ".join(value.split()) or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def _date(value: Any) -> str | None:
    """EDTF of a date-variable: its parts, an interval where there are two, else as it is written."""
    if not isinstance(value, dict):
        return _text(value)
    ends = [_parts(each) for each in listed(value.get("date-parts"))]
    told = "/".join(filter(None, ends)) or _text(value.get("raw")) or _text(value.get("literal"))
    return f"{told}~" if told and value.get("circa") and "/" not in told else told


def _parts(value: Any) -> str:
    numbers = [str(each) for each in listed(value) if str(each).isdigit()]
    return "-".join([*(year.zfill(4) for year in numbers[:1]), *(part.zfill(2) for part in numbers[1:3])])


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """The documents as a list of references.

    Raises:
        InputError: it cannot be written.
    """
    loss, exact = Loss(), Loss()
    rows = cited(claims, documents, loss)
    items = csl_items(rows, NOTE)
    for item, row in zip(items, rows, strict=True):
        item["custom"] = {_KEY: {name: row[name] for name in ("published_at", "retrieved_at") if row[name]}}
    exact.take(each for each in loss if each.field not in ("document.published_at", "document.retrieved_at"))
    put(path, indented_json(items))
    return exact
