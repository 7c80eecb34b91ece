"""Adding articles to a project: their bytes are kept as they came, their text and what it is known of it catalogued."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from claimkit.dates import interval
from claimkit.errors import InputError, Message
from claimkit.extract.engine.printed_day import printed_day
from claimkit.ids import document_id, file_sha256
from claimkit.ingest import (
    ARTICLE,
    DOCUMENTS,
    EMPTY,
    PLAIN,
    Given,
    Read,
    find_files,
    find_others,
    is_encoding,
    kind_of,
    read_documents,
)
from claimkit.project import Project
from claimkit.tables import copy_beside, put_beside
from claimkit.track.advising import advice, is_own
from claimkit.track.catalogue import CATALOGUE, LOCATORS, append_row, append_rows, as_cells, catalogue_rows

# What a document says of itself that goes into its row as it stands.
_SAID = ("url", "archived_url", "retrieved_at", "title", "kind", "language", "note")
Ask = Callable[[str, str], str | None]
_NO_OUTLET = "document {number} does not say who published it: say it with --outlet NAME"


@dataclass(frozen=True, slots=True)
class Added:
    """A row of the catalogue that was written, or why a file was left."""

    file: str
    title: str | None
    outlet: str | None
    published_at: str | None
    reason: Message | None = None
    note: str | None = None
    """What else its file says, as its author, or in which encoding it was."""


@dataclass(frozen=True, slots=True)
class _Capture:
    """A file on its way among the captures."""

    path: Path
    copy: Path
    sha256: str
    has_many: bool
    """Whether it is an archive or list of many documents."""


@dataclass(slots=True)
class _Held:
    """What the catalogue has already."""

    places: dict[str, set[str]] = field(default_factory=dict)
    """By the hash of a file, which of its documents."""
    outlets: set[tuple[str, str]] = field(default_factory=set)
    """The hash of a file, and an outlet that printed it: agencies' texts stand in many."""
    ids: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Collecting:
    """What is said of the files that are added; `ask(field, file)` is asked for what nobody said."""

    project: Project
    ask: Ask
    outlet: str | None = None
    """Who published them, where the pages do not say it."""
    date: str | None = None
    """When they were published."""
    encoding: str | None = None
    """That of texts; None where their bytes show it."""

    @property
    def folder(self) -> Path:
        """Where texts and their catalogue go: the first input of the project."""
        return self.project.inputs[0]

    def add(self, paths: Iterable[Path]) -> Iterator[Added]:
        """Takes texts, pages and folders of them; a file that is there already is not taken twice for one outlet.

        Raises:
            InputError: nothing at a path, no date, or a folder that cannot be written.
        """
        if self.date is not None:
            interval(self.date)
        if self.encoding is not None and not is_encoding(self.encoding):
            raise InputError(
                "{encoding} is no encoding of texts: say one such as utf-16-le or windows-1256", encoding=self.encoding
            )
        held = _held(catalogue_rows(self.folder / CATALOGUE))
        for root in paths:
            for path in find_files(root):
                if path == root or not is_own(path, self.project):
                    yield from self._added(path, _sha256(path), held)
            for path, fault in find_others(root):
                if path != root and is_own(path, self.project):
                    continue
                yield _left(
                    path, Message("is passed over: {fault}", fault=fault) if fault else advice(path, self.project)
                )

    def _added(self, path: Path, digest: str, held: _Held) -> Iterator[Added]:
        kind = kind_of(path)
        if (reason := self._unfit(path, kind)) is not None:
            yield _left(path, reason)
            return
        name = f"{_slug(path.stem)}-{digest[:8]}"
        copy = self.project.folder / "captures" / f"{name}{_suffix(path)}"
        capture = _Capture(path, copy, digest, has_many=kind == DOCUMENTS)
        printing, was_held, added = (digest, self.outlet or ""), digest in held.places, 0
        if was_held and self.outlet and not capture.has_many:
            was_held = printing in held.outlets
            name = f"{name}-{_slug(self.outlet)}"
        if capture.has_many or not was_held:
            for one in self._documents(capture, name, held):
                added += one.reason is None
                yield one
        if added:
            held.places.setdefault(digest, set())
            held.outlets.add(printing)
        elif was_held:
            yield _left(path, Message("is there already"))

    def _unfit(self, path: Path, kind: str | None) -> Message | None:
        """Why nothing of a file can be taken, which is seen before it is read."""
        is_plain = path.suffix.lower() in PLAIN
        if not path.stat().st_size:
            return Message(EMPTY)
        if self.encoding is not None and not is_plain:
            return Message("says its encoding itself: --encoding is of .txt and .md")
        return None if is_plain or kind in (ARTICLE, DOCUMENTS) else advice(path, self.project)

    def _documents(self, capture: _Capture, name: str, held: _Held) -> Iterator[Added]:
        """The documents of a file that are not held yet; of those that cannot be taken, why."""
        places = held.places.get(capture.sha256, set())
        given = Given(outlet=self.outlet, encoding=self.encoding)
        for number, read in enumerate(read_documents(capture.path, given), 1):
            place = _place(number, read.record)
            if read.why is not None and not read.record:
                yield _left(capture.path, read.why)
            elif not capture.has_many:
                yield self._kept(capture, read, name, held.ids)
            elif not self.outlet and not read.record.get("outlet"):
                yield _left(capture.path, Message(_NO_OUTLET, number=number))
            elif place not in places:
                yield self._kept(capture, read, f"{name}-{number}", held.ids)
                places.add(place)

    def _kept(self, capture: _Capture, read: Read, name: str, ids: set[str]) -> Added:
        """The text of a document beside its catalogue, the file that it came in among the captures.

        The id is written into the row, so that a text that is edited later stays the same document.
        """
        text = read.record.get("text")
        if text is not None and not text.strip():
            return _left(capture.path, Message("has no text"))
        row = self._row(capture, read)
        reason = _lacking(row, has_many=capture.has_many)
        if reason is not None:
            return _left(capture.path, reason)
        made = document_id(row["outlet_id"] or "", text, row["url"] or row["title"], row["published_at"])
        row["document_id"] = made
        if made in ids:
            return _left(capture.path, Message("is there already, with the same words from the same outlet"))
        ids.add(made)
        _keep(capture)
        if text is not None:
            written = self.folder / f"{name}.txt"
            _put(written, lambda: put_beside(written, text.encode("utf-8")))
            row["file"] = written.name
            self._put_locators(made, read.record.get("locators") or ())
        append_row(self.folder / CATALOGUE, row)
        return Added(capture.path.name, row["title"], row["outlet_id"], row["published_at"], note=row["note"])

    def _put_locators(self, document: str, locators: Iterable[Mapping[str, Any]]) -> None:
        """Writes on which pages or at which times the passages of a document stand."""
        rows = [as_cells(row) | {"document_id": document} for row in locators]
        if rows:
            append_rows(self.folder / LOCATORS, rows)

    def _row(self, capture: _Capture, read: Read) -> dict[str, str | None]:
        name = capture.path.name
        # What a document says of itself goes before what is said of all.
        outlet = read.record.get("outlet") or self.outlet or self.ask("outlet", name)
        date = read.record.get("published_at") or self.date or printed_day(read.record.get("text"))
        # Of the many documents of an archive nobody knows each; of one that nobody publishes no date is asked.
        if outlet and not date and not capture.has_many:
            date = self.ask("date", name)
        said = {column: read.record.get(column) for column in _SAID}
        return said | {
            "outlet_id": outlet,
            "published_at": date,
            "credits": "; ".join(read.record.get("credits") or ()),
            "complete": "false",
            "retrieved_at": said["retrieved_at"] or datetime.now(UTC).date().isoformat(),
            "capture": os.path.relpath(capture.copy, self.folder),
            "capture_sha256": capture.sha256,
        }


def _lacking(row: Mapping[str, str | None], *, has_many: bool) -> Message | None:
    """Why a row cannot stand in the catalogue: nobody said who published it, or when; None where it can."""
    date = row["published_at"]
    lacking = {"--outlet": row["outlet_id"], "--date": date or (has_many and "unknown")}
    if options := tuple(option for option, given in lacking.items() if not given):
        return Message("does not say both who published it and when: say it with {options}", options=options)
    if date is None:
        return None
    try:
        interval(date)
    except InputError as error:
        return error.message
    return None


def _sha256(path: Path) -> str:
    try:
        return file_sha256(path)
    except OSError as error:
        raise InputError("{path} cannot be read ({error})", path=path, error=error.strerror or error) from error


def _left(path: Path, reason: Message) -> Added:
    return Added(path.name, None, None, None, reason)


def _suffix(path: Path) -> str:
    """The end of a name that says what the file is: `.html`, `.warc.gz`."""
    kept = 2 if path.suffix.lower() == ".gz" else 1
    return "".join(path.suffixes[-kept:]).lower()


def _slug(words: str) -> str:
    return re.sub(r"[^\w-]+", "-", words).strip("-")[:60] or "article"


def _held(rows: Iterable[dict[str, str]]) -> _Held:
    """The documents that a catalogue has: of each file, by the file's hash, and by id."""
    held = _Held()
    for row in rows:
        _, _, number = row["file"].removesuffix(".txt").rpartition("-")
        held.places.setdefault(row["capture_sha256"], set()).add(number or row["url"] or row["title"])
        held.outlets.add((row["capture_sha256"], row["outlet_id"]))
        held.ids.add(row["document_id"])
    return held


def _place(number: int, record: Mapping[str, Any]) -> str:
    """Which document of its file one is: its number, which is in the name of its text; without a text its address."""
    if record.get("text") is not None:
        return str(number)
    return record.get("url") or record.get("title") or ""


def _keep(capture: _Capture) -> None:
    """The file among the captures, whole: what is there of another size was cut short once."""
    if not capture.copy.exists() or capture.copy.stat().st_size != capture.path.stat().st_size:
        _put(capture.copy, lambda: copy_beside(capture.path, capture.copy))


def _put(path: Path, write: Callable[[], object]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write()
    except OSError as error:
        raise InputError("{path} cannot be written ({error})", path=path, error=error.strerror or error) from error
