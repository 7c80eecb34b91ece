"""PDF: the text of a report or a printed page."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from claimkit.errors import InputError
from claimkit.ingest.facts import author_note, language_of, words_of
from claimkit.ingest.libraries import content_of, reading, wanted
from claimkit.ingest.locating import Part, located
from claimkit.ingest.order import is_in_visual_order, joined_letters
from claimkit.ingest.texts import TOO_LONG
from claimkit.limits import OFFICE_BYTES, PDF_PAGES, TEXT_BYTES
from claimkit.records import PAGE

SUFFIXES = (".pdf",)
KIND = "article"
READS = "the text, its lines joined to paragraphs, and its pages; the title, language and author that it says it has"
LOSES = "layout, tables, pictures; scans and Arabic that is stored as it is seen are refused"
LIBRARY = "pypdf"
_AS_SEEN = "holds Arabic as it is seen, not as it is read: take the text from its source, as .txt or .docx"
# A line that fills so much of the longest of its page goes on in the next.
_FULL = 0.75
# Letters of the number of a page.
_LABEL = 20


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The one document of a PDF.

    Raises:
        InputError: it cannot be read, has no text, or its Arabic is in visual order.
    """
    with wanted(".pdf"):
        from pypdf import PdfReader
    raw = content_of(path, OFFICE_BYTES, "a PDF")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with reading("PDF"):
        reader = PdfReader(BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("is locked by a password: save it without")
        lines = _lines(reader)
        paged = located(PAGE, _pages(lines, _labels(reader)))
        facts = _facts(reader, paged["text"])
    if not paged["text"]:
        raise InputError("has no text, only pictures of it: recognise the text (OCR) and save it as .txt")
    if any(map(is_in_visual_order, lines)):
        raise InputError(_AS_SEEN)
    yield paged | facts


def _lines(reader: Any) -> list[str]:
    """The lines of each page.

    Raises:
        InputError: it has too many pages, or too much text.
    """
    if len(reader.pages) > PDF_PAGES:
        raise InputError("has more than {pages} pages: split it", pages=PDF_PAGES)
    pages: list[str] = []
    size = 0
    for page in reader.pages:
        printed = (page.extract_text() or "").replace("\0", "")
        size += len(printed.encode("utf-8", "replace"))
        if size > TEXT_BYTES:
            raise InputError(TOO_LONG)
        pages.append(printed)
    return pages


def _labels(reader: Any) -> list[str]:
    """The number of each page as it is printed ("iv", "12"); where the file does not say it well, counted from 1."""
    counted = [str(number) for number in range(1, len(reader.pages) + 1)]
    try:
        labels = [(words_of(str(label)) or "")[:_LABEL] for label in reader.page_labels]
    except Exception:
        return counted
    return labels if len(labels) == len(counted) == len(set(labels)) and all(labels) else counted


def _pages(pages: list[str], labels: list[str]) -> Iterator[list[Part]]:
    """The text of each page that has one."""
    for page, label in zip(pages, labels, strict=True):
        text = joined_letters("\n".join(paragraphs_of(page)))
        if text:
            yield [Part(text, label)]


def paragraphs_of(page: str) -> list[str]:
    """Lines of a page joined to paragraphs: a full line goes on in the next, a blank one ends what stands before."""
    lines = [" ".join(line.split()) for line in page.splitlines()]
    full = _FULL * max(map(len, lines), default=0)
    paragraphs: list[list[str]] = []
    goes_on = False
    for line in lines:
        if goes_on and line:
            _go_on(paragraphs[-1], line)
        elif line:
            paragraphs.append([line])
        goes_on = len(line) >= full and bool(line)
    return [" ".join(paragraph) for paragraph in paragraphs]


def _go_on(paragraph: list[str], line: str) -> None:
    """The paragraph with one more line; a word that the line before breaks off is whole again."""
    before = paragraph[-1]
    if before.endswith("-") and before[-2:-1].islower() and line[:1].islower():
        rest, _, line = line.partition(" ")
        paragraph[-1] = before[:-1] + rest
    paragraph.extend(filter(None, [line]))


def _facts(reader: Any, text: str) -> dict[str, Any]:
    said = reader.metadata or {}
    facts = {
        "title": words_of(str(said.get("/Title") or "")),
        "language": language_of(words_of(str(reader.root_object.get("/Lang") or "")), text),
        "note": author_note(words_of(str(said.get("/Author") or ""))),
    }
    return {name: value for name, value in facts.items() if value}
