"""Documents with all their claims as people made or proved them: of files, or of a warehouse and its journals."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimkit.errors import InputError
from claimkit.ingest import read_documents
from claimkit.records import Claim, Document, Printed, Span
from claimkit.shipped import sql
from claimkit.warehouse import Warehouse

_DOCUMENT = ("document_id", "outlet", "text", "language", "title")
_PARTS = ("content", "cue", "speaker")


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document with all its claims."""

    document: Document
    claims: tuple[Claim, ...]


def annotated_of_files(documents: Path, claims: Path) -> list[Annotated]:
    """The documents of one file or folder with the claims of a claims file (JSON Lines), by id.

    Raises:
        InputError: a file cannot be read, or a claim's document or words are not there.
    """
    held = {read.document.document_id: read.document for read in read_documents(documents) if read.document}
    found: dict[str, list[Claim]] = {document_id: [] for document_id in held}
    for number, row in _rows(claims):
        try:
            document = held[row["document_id"]]
            found[document.document_id].append(_of_row(document, row))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise InputError(
                "{claims} line {number} is no claim of {documents} ({error!r}): it is a claims file of these documents",
                claims=claims,
                number=number,
                documents=documents,
                error=error,
            ) from error
    return [Annotated(held[document_id], tuple(rows)) for document_id, rows in sorted(found.items())]


def annotated_of_warehouse(warehouse: Warehouse) -> list[Annotated]:
    """The documents that people have annotated whole: marked complete, or each of their claims decided on."""
    found: dict[str, list[Claim]] = {}
    documents: dict[str, Document] = {}
    for row in warehouse.trusted(sql("queries", "annotated_claims")).iter_rows(named=True):
        document = Document(**{name: row[name] for name in _DOCUMENT})
        documents[document.document_id] = document
        found.setdefault(document.document_id, []).append(_of_table(document, row))
    return [Annotated(documents[document_id], tuple(rows)) for document_id, rows in sorted(found.items())]


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield number, json.loads(line)
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(
            "{path} cannot be read ({error}): name a claims file, one claim a line", path=path, error=error
        ) from error


def _of_row(document: Document, row: dict[str, Any]) -> Claim:
    spans = {part: row[part].get("spans") for part in _PARTS}
    claim = _claim(document, spans, row.get("claim_id") or "", row.get("parent_id"), row["speaker"].get("name"))
    if not claim.content.spans:
        raise ValueError("a claim without content")
    return claim


def _of_table(document: Document, row: dict[str, Any]) -> Claim:
    spans = {part: row[f"{part}_spans"] for part in _PARTS}
    return _claim(document, spans, row["claim_id"], row["parent_id"], row["speaker_name"])


def _claim(
    document: Document, spans: Mapping[str, Any], claim_id: str, parent_id: str | None, name: str | None
) -> Claim:
    text = document.text or ""
    said: dict[str, Any] = {part: Printed.at(text, _spans(text, spans[part] or ())) for part in _PARTS}
    said |= {"mode": "indirect", "act": "assert", "polarity": "positive", "basis": "unknown", "chain": ()}
    return Claim(document.document_id, claim_id, parent_id=parent_id, speaker_name=name, **said)


def _spans(text: str, spans: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    found = tuple(Span(int(start), int(end)) for start, end in spans)
    if any(not 0 <= span.start < span.end <= len(text) for span in found):
        raise ValueError("spans that lie outside the text")
    return found
