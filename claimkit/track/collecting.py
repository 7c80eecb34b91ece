"""Adding articles to a project: their bytes are kept as they came, their text and what it is known of it catalogued."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from claimkit.dates import interval
from claimkit.errors import InputError
from claimkit.ids import file_sha256
from claimkit.ingest import ARTICLE, DOCUMENTS, PLAIN, TABLES, Given, Read, find_files, kind_of, read_documents
from claimkit.project import Project

CATALOGUE = "documents.csv"
_HEAD = TABLES[CATALOGUE][1]
# What a document says of itself that goes into its row as it stands.
_SAID = ("url", "archived_url", "retrieved_at", "title", "kind", "language", "note")
Ask = Callable[[str, str], str | None]


@dataclass(frozen=True, slots=True)
class Added:
    """A row of the catalogue that was written, or why a file was left."""

    file: str
    title: str | None
    outlet: str | None
    published_at: str | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class _Capture:
    """A file on its way among the captures."""

    path: Path
    copy: Path
    sha256: str
    has_many: bool
    """Whether it is an archive or list of many documents."""


@dataclass(frozen=True, slots=True)
class Collecting:
    """What is said of the files that are added; `ask(field, file)` is asked for what nobody said."""

    project: Project
    ask: Ask
    outlet: str | None = None
    """Who published them, where the pages do not say it."""
    date: str | None = None
    """When they were published."""

    @property
    def folder(self) -> Path:
        """Where texts and their catalogue go: the first input of the project."""
        return self.project.inputs[0]

    def add(self, paths: Iterable[Path]) -> Iterator[Added]:
        """Takes texts, pages and folders of them; a file that is there already is not taken twice.

        Raises:
            InputError: nothing at a path, no date, or a folder that cannot be written.
        """
        if self.date is not None:
            interval(self.date)
        known = {row["capture_sha256"] for row in _rows(self.folder / CATALOGUE)}
        for path in (file for root in paths for file in find_files(root)):
            digest = _sha256(path)
            yield from self._added(path, digest, known)
            known.add(digest)

    def _added(self, path: Path, digest: str, known: Set[str]) -> Iterator[Added]:
        kind = kind_of(path)
        if path.suffix.lower() not in PLAIN and kind not in (ARTICLE, DOCUMENTS):
            yield _left(path, "is no text, page or archive: put it among the inputs of claimkit.toml")
            return
        if digest in known:
            yield _left(path, "is there already")
            return
        name = f"{_slug(path.stem)}-{digest[:8]}"
        copy = self.project.folder / "captures" / f"{name}{_suffix(path)}"
        capture = _Capture(path, copy, digest, has_many=kind == DOCUMENTS)
        for number, read in enumerate(read_documents(path, Given(outlet=self.outlet)), 1):
            if read.reject is not None and not read.record:
                yield _left(path, read.reject.reason)
            elif not capture.has_many:
                yield self._kept(capture, read, name)
            elif self.outlet or read.record.get("outlet"):
                yield self._kept(capture, read, f"{name}-{number}")
            else:
                yield _left(path, f"document {number} does not say who published it: say it with --outlet NAME")

    def _kept(self, capture: _Capture, read: Read, name: str) -> Added:
        """The text of a document beside its catalogue, the file that it came in among the captures."""
        row = self._row(capture, read)
        text = read.record.get("text")
        if not capture.copy.exists():
            _write(capture.copy, capture.path.read_bytes())
        if text is not None:
            _write(self.folder / f"{name}.txt", text.encode("utf-8"))
            row["file"] = f"{name}.txt"
        _append(self.folder / CATALOGUE, row)
        return Added(capture.path.name, row["title"], row["outlet_id"], row["published_at"])

    def _row(self, capture: _Capture, read: Read) -> dict[str, str | None]:
        name = capture.path.name
        outlet = self.outlet or read.record.get("outlet") or self.ask("outlet", name)
        if not outlet:
            raise InputError(f"who published {name}? say it with --outlet NAME")
        date = self.date or read.record.get("published_at")
        # Of the many documents of an archive nobody knows each.
        if date is None and not capture.has_many:
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


def _sha256(path: Path) -> str:
    try:
        return file_sha256(path)
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror or error})") from error


def _left(path: Path, reason: str) -> Added:
    return Added(path.name, None, None, None, reason)


def _suffix(path: Path) -> str:
    """The end of a name that says what the file is: `.html`, `.warc.gz`."""
    kept = 2 if path.suffix.lower() == ".gz" else 1
    return "".join(path.suffixes[-kept:]).lower()


def _slug(words: str) -> str:
    return re.sub(r"[^\w-]+", "-", words).strip("-")[:60] or "article"


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise InputError(f"{path} cannot be written ({error.strerror or error})") from error


def _rows(path: Path) -> list[dict[str, str]]:
    if _columns(path) is None:
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _columns(path: Path) -> list[str] | None:
    """The columns of a catalogue in their order; None where there is none, or nothing in it.

    Raises:
        InputError: a column that is written here is not among them.
    """
    if not path.exists():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file), None)
    if columns is not None and set(_HEAD) - set(columns):
        raise InputError(f"{path} has other columns than {', '.join(_HEAD)}: add these to it")
    return columns


def _append(path: Path, row: dict[str, str | None]) -> None:
    columns = _columns(path)
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns or _HEAD)
        if columns is None:
            writer.writeheader()
        writer.writerow({name: row.get(name) or "" for name in writer.fieldnames})
