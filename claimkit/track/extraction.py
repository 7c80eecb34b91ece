"""Extracting the claims of the documents that nobody has marked complete."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

import pyarrow as pa
from tqdm import tqdm

from claimkit.extract import Extraction, extract_claims
from claimkit.records import Document
from claimkit.track.workers import LOST, worked
from claimkit.warehouse import Draft

LOAD = "extraction"


@dataclass
class Extracted:
    """What the extractor made of a build's documents: lines of a claims file, and what it set aside.

    `documents` are id, credits, and whether every paragraph was read.
    """

    lines: list[str] = field(default_factory=list)
    documents: list[tuple[str, tuple[str, ...], bool]] = field(default_factory=list)
    set_aside: int = 0
    unread: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Read:
    """What the extractor made of one document; `unread` is why it could not read it, `whole` whether it read all."""

    document_id: str
    unread: str | None = None
    lines: list[str] = field(default_factory=list)
    credits: tuple[str, ...] = ()
    whole: bool = False
    set_aside: int = 0


def sha256_of(lines: Sequence[str]) -> str:
    """SHA-256 of the lines as a file would hold them, 64 hexadecimal digits."""
    return sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()


def batches(lines: Sequence[str]) -> Iterator[pa.RecordBatch]:
    """The lines, numbered from 1."""
    numbers = pa.array(range(1, len(lines) + 1), pa.int64())
    yield pa.record_batch([numbers, pa.array(lines, pa.large_string())], names=["line", "raw"])


def extract_unread(draft: Draft, *, progress: bool = False) -> Extracted:
    """The claims of every document of the draft whose text is held and which is not marked complete."""
    unread = draft.unread_documents()
    reads = tqdm(
        worked(_read, unread, _size, _lost),
        "extracting",
        len(unread),
        unit="document",
        disable=not progress,
        leave=False,
    )
    extracted = _together(reads)
    draft.mark_extracted(extracted.documents)
    return extracted


def _together(reads: Iterable[Read]) -> Extracted:
    done = Extracted()
    for read in reads:
        if read.unread:
            done.unread.append((read.document_id, read.unread))
            continue
        done.documents.append((read.document_id, read.credits, read.whole))
        done.set_aside += read.set_aside
        done.lines += read.lines
    return done


def _read(document: Document) -> Read:
    try:
        extraction = extract_claims(document)
    except Exception as error:  # one bad document never stops a run; the report names it
        return Read(document.document_id, f"the extractor failed on it ({error!r}): please report this")
    return Read(
        document.document_id,
        _left_unread(document, extraction),
        [json.dumps(claim.to_json(), ensure_ascii=False) for claim in extraction.claims],
        extraction.credits,
        whole=extraction.read_whole,
        set_aside=len(extraction.set_aside),
    )


def _size(document: Document) -> int:
    return len(document.text or "")


def _lost(document: Document) -> Read:
    return Read(document.document_id, LOST)


def _left_unread(document: Document, extraction: Extraction) -> str | None:
    """Why nothing of the document was read, as where no grammar knows its language."""
    whole = (0, len(document.text or ""))
    return next((aside.reason for aside in extraction.set_aside if tuple(aside.span) == whole), None)
