"""Reading one document: what a worker does, and all that it imports."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from claimkit.extract import Extraction, extract_claims
from claimkit.records import Claim, Document
from claimkit.track.proposing import Asked
from claimkit.track.workers import LOST


@dataclass(frozen=True, slots=True)
class Read:
    """What the extractor made of one document; `unread` is why it could not read it, `whole` whether it read all.

    `failed` where that may be otherwise another time, as where memory was short.
    """

    document_id: str
    unread: str | None = None
    lines: list[str] = field(default_factory=list)
    credits: tuple[str, ...] = ()
    whole: bool = False
    set_aside: int = 0
    failed: bool = False
    suggested: list[str] = field(default_factory=list)
    doubts: list[float] = field(default_factory=list)


def read_document(document: Document) -> Read:
    """What the rules alone make of one document; never an error."""
    return read_asked(Asked(document))


def read_asked(asked: Asked) -> Read:
    """What the rules, and a model that was asked, make of one document; never an error."""
    document = asked.document
    try:
        extraction = asked.beside(extract_claims(document))
        doubts = asked.doubts(extraction)
    except Exception as error:  # one bad document never stops a run; the report names it
        return Read(document.document_id, f"the extractor failed on it ({error!r}): please report this", failed=True)
    made = Read(document.document_id, left_unread(document, extraction), _lines(extraction.claims))
    return replace(
        made,
        credits=extraction.credits,
        whole=extraction.read_whole,
        set_aside=len(extraction.set_aside),
        suggested=_lines(extraction.suggested),
        doubts=doubts,
    )


def _lines(claims: Iterable[Claim]) -> list[str]:
    return [json.dumps(claim.to_json(), ensure_ascii=False) for claim in claims]


def size(asked: Asked) -> int:
    """How much there is to read, in characters."""
    return len(asked.document.text or "")


def lost(asked: Asked) -> Read:
    """What stands for a document at which a process ended."""
    return Read(asked.document.document_id, LOST, failed=True)


def left_unread(document: Document, extraction: Extraction) -> str | None:
    """Why nothing of the document was read, as where no grammar knows its language and no model was asked."""
    if extraction.claims:
        return None
    whole = (0, len(document.text or ""))
    return next((each.reason for each in extraction.set_aside if tuple(each.span) == whole and not each.rule), None)
