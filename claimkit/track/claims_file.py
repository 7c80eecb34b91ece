"""`claimkit extract`: the claims of articles as a claims file, or as a table to read."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import tee
from typing import Any, TextIO

from tqdm import tqdm

from claimkit.errors import Message
from claimkit.extract import extract_claims
from claimkit.ingest import Given, Read, read_documents
from claimkit.interface import counted, phrases, said, told
from claimkit.isolation import isolated, seen
from claimkit.records import UNSPECIFIED, Document
from claimkit.track.read import left_unread
from claimkit.track.workers import LOST, worked

_UNREAD = Message("cannot be read")


@dataclass(slots=True)
class Extracted:
    """Lines of the claims file of one document, and the reason where it could not be read as a whole."""

    lines: list[dict[str, Any]] = field(default_factory=list)
    set_aside: int = 0
    unread: str | None = None


def extract(
    path: str,
    given: Given | None = None,
    *,
    layout: str = "jsonl",
    out: TextIO | None = None,
) -> int:
    """Print the claims of a file, a folder or standard input (`-`); 1 where something could not be read, else 0.

    `given` is what the documents do not say themselves; `layout` is `jsonl` (the claims file) or `table`. What could
    not be read, and a summary, go to standard error.

    Raises:
        InputError: there is nothing at the path, or it is of no kind known here.
    """
    out = out or sys.stdout
    tally = _Tally()
    lines = _claims(read_documents(path, given or Given()), tally)
    if layout == "table":
        out.write(_table(lines))
    else:
        for line in lines:
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    print(tally, file=sys.stderr)
    return int(tally.unread > 0)


@dataclass(slots=True)
class _Tally:
    """What the summary says."""

    documents: int = 0
    claims: int = 0
    set_aside: int = 0
    unread: int = 0
    no_outlet: bool = False

    def __str__(self) -> str:
        read = {"claims": counted("claim", self.claims), "documents": counted("document", self.documents)}
        aside = said("; {count} readings set aside", count=f"{self.set_aside:,}")
        parts = [said("{claims} from {documents}", **read) + aside]
        if self.unread:
            parts.append(said("{count} could not be read", count=self.unread))
        if self.no_outlet:
            parts.append(said("no outlet named: give --outlet NAME"))
        return said("; ").join(parts)


def _claims(reads: Iterable[Read], tally: _Tally) -> Iterator[dict[str, Any]]:
    """The claims of every document, in the order of the documents."""
    progress = tqdm(_each(reads), "extracting", unit="document", disable=not sys.stderr.isatty(), leave=False)
    for read, extracted in progress:
        if extracted.unread is not None:
            tally.unread += 1
            progress.write(seen(f"claimkit: {_place(read)}: {said(extracted.unread)}"), file=sys.stderr)
            continue
        tally.documents += 1
        tally.claims += len(extracted.lines)
        tally.set_aside += extracted.set_aside
        tally.no_outlet |= read.document is not None and read.document.outlet == UNSPECIFIED
        yield from extracted.lines


def _place(read: Read) -> str:
    if read.reject is None or not read.reject.line:
        return read.path
    return said("{path} line {line}", path=isolated(read.path), line=read.reject.line)


def _each(reads: Iterable[Read]) -> Iterator[tuple[Read, Extracted]]:
    """Every document with its claims; in several processes once there is enough to read."""
    given, sent = tee(reads)
    made = worked(_extracted, (read.document for read in sent if read.document), _size, _lost)
    for read in given:
        yield read, next(made) if read.document else Extracted(unread=told(read.why or _UNREAD))


def _size(document: Document) -> int:
    return len(document.text or "")


def _lost(_document: Document) -> Extracted:
    return Extracted(unread=LOST)


def _extracted(document: Document) -> Extracted:
    extraction = extract_claims(document)
    lines = [claim.to_json() for claim in extraction.claims]
    return Extracted(lines, len(extraction.set_aside), left_unread(document, extraction))


def _table(lines: Iterable[dict[str, Any]]) -> str:
    """The claims to read: through whom, by which cue, what."""
    import polars as pl

    from claimkit.tables import written

    rows = pl.DataFrame([_row(line) for line in lines])
    return written(rows.rename(phrases("heads"), strict=False), "table", counted("row", rows.height))


def _row(line: dict[str, Any]) -> dict[str, Any]:
    shown = {"chain": " → ".join(hop["name"] for hop in line["chain"])}
    shown |= {part: line[part]["text"] for part in ("cue", "content")}
    return shown | {name: line[name] for name in ("mode", "act", "polarity", "basis", "confidence")}
