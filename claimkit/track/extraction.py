"""Extracting the claims of the documents that nobody has marked complete."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any
from weakref import finalize

import msgspec
import pyarrow as pa
from tqdm import tqdm

from claimkit.extract import rules_digest
from claimkit.ingest import lines_in
from claimkit.interface import said
from claimkit.isolation import isolated
from claimkit.records import Document
from claimkit.track.computed import READ, Readings, reading_of
from claimkit.track.kept import KEY, Kept
from claimkit.track.proposing import Asked, Weights, asked_about
from claimkit.track.read import Read, lost, read_asked, size
from claimkit.track.workers import worked
from claimkit.warehouse import Draft
from claimkit.warehouse.connection import folder_of

if TYPE_CHECKING:
    from claimkit.readers import Choices

LOAD = "extraction"
_FIELDS = tuple(each.name for each in fields(Document))
# So many documents are named where no claim was read.
_NAMED = 5


class Lines:
    """Lines of a claims file that lies in no folder, put down in a file that ends with them: a million take gigabytes.

    Attributes:
        count: how many there are.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """`folder`: where the file is; the system's own for such things where None."""
        self._folder = folder
        self._sum = sha256()
        self.count = 0

    @cached_property
    def _file(self) -> IO[bytes]:
        file = TemporaryFile(dir=self._folder)  # noqa: SIM115 — open as long as the lines
        finalize(self, file.close)
        return file

    def add(self, lines: Sequence[str]) -> Lines:
        """Itself, with lines put behind the others."""
        written = "".join(f"{line}\n" for line in lines).encode()
        self._file.write(written)
        self._sum.update(written)
        self.count += len(lines)
        return self

    @property
    def sha256(self) -> str:
        """SHA-256 of the lines as a file holds them, 64 hexadecimal digits."""
        return self._sum.hexdigest()

    def batches(self) -> Iterator[pa.RecordBatch]:
        """The lines, numbered from 1."""
        self._file.seek(0)
        yield from lines_in(self._file, LOAD, [])


@dataclass
class Extracted:
    """What the extractor made of a build's documents: lines of a claims file, and what it set aside.

    `suggested` are lines of what models propose beside the rules, `doubts` how unsure a reader of one's own is of
    claims; `documents` are id, credits, and whether every paragraph was read; `kept` of them were read by an earlier
    build, of whose files `harmed` were damaged. `unread` could not be read, and why; in `silent` no claim was read.
    """

    lines: Lines = field(default_factory=Lines)
    documents: list[tuple[str, tuple[str, ...], bool]] = field(default_factory=list)
    kept: int = 0
    harmed: int = 0
    set_aside: int = 0
    suggested: list[str] = field(default_factory=list)
    doubts: list[tuple[str, float]] = field(default_factory=list)
    unread: list[tuple[str, str]] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    silent_aside: int = 0
    """In how many of these something was read and set aside."""

    def notes(self, damaged: int, folder: str) -> Iterator[str]:
        """What somebody should look at: documents that could not be read, and those in which nothing was.

        Before them, how many files of earlier builds were damaged in a folder.
        """
        if damaged:
            words = "{count} damaged files in {folder}/: removed, and what they held was made again"
            yield said(words, count=damaged, folder=folder)
        for document, reason in self.unread:
            told = {"document": isolated(document), "reason": said(reason)}
            yield said("document {document}: not extracted, {reason}", **told)
        if self.silent:
            names = [*map(isolated, self.silent[:_NAMED]), *("…",) * (len(self.silent) > _NAMED)]
            listed = said(", ").join(names)
            yield said("no claim was read in {count} of them: {names}", count=f"{len(self.silent):,}", names=listed)
            yield from self._why_silent()

    def _why_silent(self) -> Iterator[str]:
        """Why no claim was read: nothing ascribes words to anybody there, or whatever was read was set aside."""
        plain = len(self.silent) - self.silent_aside
        if plain:
            words = "  in {count} of these no word that claimkit knows says that somebody said something"
            yield said(words, count=f"{plain:,}")
        if self.silent_aside:
            words = "  in {count} of these all that was read was set aside as no claim"
            yield said(words, count=f"{self.silent_aside:,}")


def extract_unread(
    draft: Draft,
    folder: Path | None = None,
    choices: Choices | None = None,
    trained: Weights | None = None,
    *,
    given: Readings | None = None,
    progress: bool = False,
) -> Extracted:
    """The claims of every document of the draft whose text is held and which is not marked complete.

    `folder`: where readings are kept; a document that was read there by the same rules is not read again. `choices` is
    the model whose answers are read beside what the rules read, `trained` the reader of one's own that reads there.
    `given`: readings that were made elsewhere, for documents of which no model is asked.
    """
    unread = list(asked_about(draft.unread_documents(), choices, trained))
    reads = _Reads(unread, folder, given or {})
    extracted = _together(reads.in_order(progress=progress), Lines(folder_of(draft.connection)))
    extracted.kept = reads.kept_count
    extracted.harmed = reads.harmed_count
    draft.mark_extracted(extracted.documents)
    return extracted


class _Reads:
    """The readings of documents: those kept by earlier builds, and the others made now and kept."""

    def __init__(self, documents: Sequence[Asked], folder: Path | None, given: Readings) -> None:
        self._documents = documents
        self._kept = folder and Kept(folder / rules_digest()[:16], READ)
        self._keys = {each.document.document_id: _key(each) for each in documents}
        self._held = {row.pop(KEY): row for row in self._kept.held(self._keys.values())} if self._kept else {}
        self._held |= {self._keys[name]: row for name, row in _taken(documents, given).items()}
        self.kept_count = len(self._held)

    @property
    def harmed_count(self) -> int:
        """How many files of earlier builds were damaged."""
        return self._kept.removed if self._kept else 0

    def in_order(self, *, progress: bool) -> Iterator[Read]:
        """One reading a document, in the order of the documents."""
        missing = [each for each in self._documents if self._keys[each.document.document_id] not in self._held]
        made = worked(read_asked, missing, size, lost)
        shown = iter(tqdm(made, "extracting", len(missing), unit="document", disable=not progress, leave=False))
        for each in self._documents:
            document_id = each.document.document_id
            held = self._held.pop(self._keys[document_id], None)
            yield Read(document_id, **held) if held else self._keep(next(shown))
        if self._kept:
            self._kept.write()

    def _keep(self, read: Read) -> Read:
        if self._kept and not read.failed:
            row = {KEY: self._keys[read.document_id]} | {name: getattr(read, name) for name in READ}
            self._kept.keep(row, sum(map(len, read.lines)))
        return read


def _taken(documents: Sequence[Asked], given: Readings) -> dict[str, dict[str, Any]]:
    """The given readings that are of these documents as they stand here."""
    asked = [each.document for each in documents if not each.answers()] if given else []
    found = ((document.document_id, reading_of(document, given)) for document in asked)
    return {document_id: row for document_id, row in found if row is not None}


def _key(asked: Asked) -> str:
    """What a reading hangs on beside the rules: the document, and what a model answered of it."""
    document = [getattr(asked.document, name) for name in _FIELDS]
    return sha256(msgspec.json.encode([document, asked.answers()])).hexdigest()


def _together(reads: Iterable[Read], lines: Lines) -> Extracted:
    done = Extracted(lines)
    for read in reads:
        if read.unread:
            done.unread.append((read.document_id, read.unread))
            continue
        done.documents.append((read.document_id, read.credits, read.whole))
        done.set_aside += read.set_aside
        done.lines.add(read.lines)
        if not read.lines:
            done.silent.append(read.document_id)
            done.silent_aside += read.set_aside > 0
        done.suggested += read.suggested
        if read.doubts:
            ids = [json.loads(line)["claim_id"] for line in read.lines]
            done.doubts += zip(ids, read.doubts, strict=True)
    return done
