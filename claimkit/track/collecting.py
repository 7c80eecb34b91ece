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
from claimkit.ingest import TABLES, Given, Read, date_of, find_files, page_facts, read_documents
from claimkit.project import Project
from claimkit.records import Document

CATALOGUE = "documents.csv"
_HEAD = TABLES[CATALOGUE][1]
_PAGES = (".html", ".htm")
_PLAIN = (*_PAGES, ".txt", ".md")
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
            added, sha256 = self._added(path, known)
            known.add(sha256)
            yield added

    def _added(self, path: Path, known: Set[str]) -> tuple[Added, str]:
        if path.suffix.lower() not in _PLAIN:
            return _left(path, "is no text or page: put it among the inputs of claimkit.toml"), ""
        read = next(read_documents(path, Given(outlet=self.outlet)))
        if read.document is None or read.document.text is None:
            return _left(path, read.reject.reason if read.reject else "cannot be read"), ""
        if read.raw_sha256 in known:
            return _left(path, "is there already"), ""
        return self._kept(path, read, read.document), read.raw_sha256

    def _kept(self, path: Path, read: Read, document: Document) -> Added:
        row = self._row(path, read, document)
        name = f"{_slug(path.stem)}-{read.raw_sha256[:8]}"
        capture = self.project.folder / "captures" / f"{name}{path.suffix.lower()}"
        _write(capture, path.read_bytes())
        _write(self.folder / f"{name}.txt", (document.text or "").encode("utf-8"))
        row |= {"file": f"{name}.txt", "capture": os.path.relpath(capture, self.folder)}
        _append(self.folder / CATALOGUE, row)
        return Added(path.name, row["title"], row["outlet_id"], row["published_at"])

    def _row(self, path: Path, read: Read, document: Document) -> dict[str, str | None]:
        facts = page_facts(path) if path.suffix.lower() in _PAGES else {}
        outlet = self.outlet or facts.get("outlet") or self.ask("outlet", path.name)
        if not outlet:
            raise InputError(f"who published {path.name}? say it with --outlet NAME")
        date = self.date or date_of(facts.get("published_at")) or self.ask("date", path.name)
        return {
            "outlet_id": outlet,
            "published_at": date,
            "url": facts.get("url"),
            "title": facts.get("title"),
            "language": document.language or facts.get("language"),
            "complete": "false",
            "retrieved_at": datetime.now(UTC).date().isoformat(),
            "capture_sha256": read.raw_sha256,
        }


def _left(path: Path, reason: str) -> Added:
    return Added(path.name, None, None, None, reason)


def _slug(words: str) -> str:
    return re.sub(r"[^\w-]+", "-", words).strip("-")[:60] or "article"


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise InputError(f"{path} cannot be written ({error.strerror or error})") from error


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if rows and set(_HEAD) - set(rows[0]):
        raise InputError(f"{path} has other columns than {', '.join(_HEAD)}: add these to it")
    return rows


def _append(path: Path, row: dict[str, str | None]) -> None:
    rows = _rows(path)
    head = list(rows[0]) if rows else list(_HEAD)
    new = not path.exists() or not path.stat().st_size
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, head)
        if new:
            writer.writeheader()
        writer.writerow({name: row.get(name) or "" for name in head})
