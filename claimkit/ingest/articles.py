"""Documents from files: `.txt` as they stand, `.md` without front matter, JSON Lines, gzip too, and every format."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from claimkit import ids
from claimkit.errors import InputError, Message
from claimkit.ingest.formats import ARTICLE, format_of, formats, kind_of, lines_of
from claimkit.ingest.front_matter import without_front_matter
from claimkit.ingest.lines import raw_lines
from claimkit.ingest.tables import TABLES
from claimkit.ingest.texts import TOO_LONG, NotTextError, decoded
from claimkit.ingest.walking import files, walk
from claimkit.limits import REFUSED_LINES, TEXT_BYTES
from claimkit.records import UNSPECIFIED, Document, Reject

MARKDOWN = ".md"
PLAIN = (".txt", MARKDOWN)
LINES = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")
# What a line may say of its document, beside its text.
_TEXTS = tuple(field.name for field in fields(Document) if field.name not in ("text", "complete"))
_OTHERS = tuple(name for name in _TEXTS if name not in ("document_id", "outlet", "language"))
_HALF = "holds half a character (a lone surrogate): mend the file"
_CITED = "text: is not held, the document is known by citation alone: there is nothing to read claims from"
_PASSED = "is passed over: {fault}"
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of documents that do not say it themselves."""

    outlet: str | None = None
    language: str | None = None
    document_id: str | None = None
    encoding: str | None = None
    """That of texts; None where their bytes show it."""
    published_at: str | None = None
    """EDTF, of documents that say no date."""


@dataclass(frozen=True, slots=True)
class Read:
    """A document as read: where from, the hash of the bytes read (of a page, not of its text), or why it cannot be."""

    path: str
    document: Document | None
    raw_sha256: str
    reject: Reject | None = None
    record: dict[str, Any] = field(default_factory=dict)
    """All that is said of the document, as a documents file has it."""
    why: Message | None = None
    """What the reject says, as an interface tells it."""


def read_documents(path: Path | str, given: Given | None = None) -> Iterator[Read]:
    """The documents of a file, of a folder and its sub-folders (by name), or of standard input (`-`).

    A document that cannot be read is given as a `Reject` that names file, line and reason; the others go on.

    Raises:
        InputError: there is nothing at the path, or a single file is of no kind known here.
    """
    given = given or Given()
    if str(path) == "-":
        yield from _sniffed("-", sys.stdin.buffer.read(), given)
        return
    found = find_files(Path(path))
    if given.document_id and len(found) > 1:
        raise InputError(
            "--document-id names one document, but {path} has {count} files: leave it out", path=path, count=len(found)
        )
    for file in found:
        yield from _file(file, given)
    if Path(path).is_dir():
        for file, fault in _passed(Path(path)):
            yield _refused(str(file), None, b"", Message(_PASSED, fault=fault))


def find_files(path: Path) -> list[Path]:
    """The readable files of a folder and its sub-folders, by name; hidden ones are left alone.

    Raises:
        InputError: there is nothing at the path, a folder has nothing readable, or the file is of no kind known here.
    """
    kinds = ", ".join((*PLAIN, *LINES[:2], *formats()))
    if path.is_dir():
        found = sorted(one for one in files(path) if _readable(path, one))
        if not found:
            raise InputError("{path} has nothing to extract from: put {kinds} files into it", path=path, kinds=kinds)
        return found
    if not path.exists():
        raise InputError("there is no file or folder {path}: check the path", path=path)
    if path.name in TABLES:
        raise InputError("{file} is a table: claimkit build reads it, with the texts that it names", file=path.name)
    if not _is_known(path):
        raise InputError(
            "do not know what {file} is: articles are {kinds}, or a folder of them", file=path.name, kinds=kinds
        )
    return [path]


def find_others(path: Path) -> Iterator[tuple[Path, str | None]]:
    """The files of a folder that `find_files` does not find: with a fault those that may not be read."""
    if path.is_dir():
        yield from ((file, fault) for file, fault in walk(path) if fault or not _is_known(file))


def _passed(folder: Path) -> Iterator[tuple[Path, str]]:
    """The files of a folder that would be read but for a fault, with it."""
    return ((file, fault) for file, fault in walk(folder) if fault and _readable(folder, file))


def _readable(folder: Path, path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not hidden and _is_known(path)


def _is_known(path: Path) -> bool:
    return path.name.lower().endswith((*PLAIN, *LINES)) or format_of(path) is not None


def _file(path: Path, given: Given) -> Iterator[Read]:
    if format_of(path) is not None:
        yield from _records(path, given)
        return
    if path.name.lower().endswith(LINES):
        yield from _lines_of(path, given)
        return
    try:
        with path.open("rb") as file:
            raw = file.read(TEXT_BYTES + 1)
    except OSError as error:
        yield _refused(str(path), None, b"", Message("cannot be read: {error}", error=error))
        return
    yield _text(str(path), raw, given)


def _lines_of(path: Path, given: Given) -> Iterator[Read]:
    """The documents of a file of JSON Lines; of very many lines that are none the first, and how many more."""
    told = more = 0
    for read in _all_lines_of(path, given):
        if read.reject is not None and told >= REFUSED_LINES:
            more += 1
            continue
        told += read.reject is not None
        yield read
    if more:
        yield _refused(str(path), None, b"", Message("{count} more lines cannot be read", count=more))


def _all_lines_of(path: Path, given: Given) -> Iterator[Read]:
    """Every line, a block of lines at a time."""
    refused: list[Reject] = []
    try:
        for batch in raw_lines(path, refused):
            yield from _taken(path, refused)
            for number, line in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                yield _line(str(path), number, line.removesuffix("\n").encode(), given)
        yield from _taken(path, refused)
    except InputError as error:
        yield _refused(str(path), None, b"", error.message)


def _taken(path: Path, refused: list[Reject]) -> Iterator[Read]:
    """The lines refused so far, which are no longer among them."""
    while refused:
        yield _unread(path, refused.pop(0))


def _records(path: Path, given: Given) -> Iterator[Read]:
    """The documents of a file of a format; one that is the whole file with the hash of its bytes."""
    is_article = kind_of(path) == ARTICLE
    try:
        for found in lines_of(path):
            if isinstance(found, Reject):
                yield _unread(path, found)
                continue
            number, line = found
            read = _line(str(path), number, line.encode(), given)
            yield replace(read, raw_sha256=ids.file_sha256(path)) if is_article else read
    except InputError as error:
        yield _refused(str(path), None, b"", error.message)


def _unread(path: Path, reject: Reject) -> Read:
    return Read(str(path), None, _sha256((reject.raw or "").encode()), reject, why=Message(reject.reason))


def _sniffed(name: str, raw: bytes, given: Given) -> Iterator[Read]:
    """Standard input: JSON Lines where the first line is a JSON object, else one text."""
    first = raw.lstrip().split(b"\n", 1)[0]
    try:
        lines = isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        lines = False
    if lines:
        yield from _lines(name, raw, given)
    else:
        yield _text(name, raw, given)


def _text(name: str, raw: bytes, given: Given) -> Read:
    try:
        record: dict[str, Any] = decoded(raw, given.encoding).record
    except NotTextError as fault:
        return _refused(name, fault.line, raw, fault.reason)
    if name.lower().endswith(MARKDOWN):
        told, text = without_front_matter(record["text"])
        notes = [said["note"] for said in (told, record) if "note" in said]
        record = told | {"text": text} | ({"note": "; ".join(notes)} if notes else {})
    return Read(name, _document(record["text"], given, record), _sha256(raw), record=record)


def _lines(name: str, raw: bytes, given: Given) -> Iterator[Read]:
    for number, line in enumerate(raw.removeprefix(_BOM).split(b"\n"), 1):
        if line.strip():
            yield _line(name, number, line, given)


def _line(name: str, number: int, line: bytes, given: Given) -> Read:
    """A document of a JSON Lines file: `text` is wanted, the rest may be missing."""
    try:
        record = json.loads(line)
        wrong = _fault(record)
        if wrong is None:
            wrong = next((f"{key}: {_HALF}" for key in ("text", *_TEXTS) if _is_half(record.get(key))), None)
    except ValueError as error:
        wrong = f"is not JSON: {error}"
    except RecursionError:
        wrong = "is nested too deep"
    if wrong is not None:
        cited = wrong == _CITED and record
        return replace(_refused(name, number, line, wrong), record=cited or {})
    return Read(name, _document(record["text"], given, record), _sha256(line), record=record)


def _is_half(said: str | None) -> bool:
    return said is not None and not said.isascii() and any("\ud800" <= letter <= "\udfff" for letter in said)


def _fault(record: Any) -> str | None:
    """What keeps a JSON value from being a document."""
    if not isinstance(record, dict):
        return "is no document: one JSON object a line is wanted"
    if "text" in record and record["text"] is None:
        return _CITED
    if not isinstance(record.get("text"), str):
        return "text: is missing or no string"
    if _is_too_long(record["text"]):
        return f"text: {TOO_LONG}"
    return next((f"{name}: is no string" for name in _TEXTS if not isinstance(record.get(name), str | None)), None)


def _is_too_long(text: str) -> bool:
    return 4 * len(text) > TEXT_BYTES and len(text.encode("utf-8", "surrogatepass")) > TEXT_BYTES


def _document(text: str, given: Given, record: dict[str, Any] | None = None) -> Document:
    """What the document says of itself goes before what the caller says of all."""
    said = record or {}
    outlet = said.get("outlet") or given.outlet
    known = said.get("document_id") or given.document_id
    others: dict[str, Any] = {name: said.get(name) for name in _OTHERS}
    others["published_at"] = others["published_at"] or given.published_at
    return Document(
        document_id=known or ids.document_id(outlet or "", text),
        outlet=outlet or UNSPECIFIED,
        text=text,
        language=said.get("language") or given.language,
        **others,
    )


def _refused(name: str, line: int | None, raw: bytes, reason: str | Message) -> Read:
    shown = raw[:200].decode("utf-8", "replace")
    why = reason if isinstance(reason, Message) else Message(reason)
    return Read(name, None, _sha256(raw), Reject(name, line, None, str(reason), shown), why=why)


def _sha256(raw: bytes) -> str:
    return sha256(raw).hexdigest()
