"""EPUB: the chapters of a book or a report, in the order in which they are read (EPUB 3.3)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote
from zipfile import ZipFile

from claimkit.errors import InputError
from claimkit.ingest.texts import TOO_LONG
from claimkit.ingest.webpages import plain_text
from claimkit.ingest.xml_parts import dublin_core, xml_part
from claimkit.ingest.zips import member, unzipped
from claimkit.limits import OFFICE_BYTES, PAGE_BYTES, TEXT_BYTES

SUFFIXES = (".epub",)
KIND = "article"
READS = "the chapters in their order; title, publisher, date, language and author"
LOSES = "chapter numbers as such, notes' links, pictures; books that are locked are refused"
LIBRARY = "lxml"
_CONTAINER, _LOCKED = "META-INF/container.xml", "META-INF/rights.xml"
_PACKAGE = "{http://www.idpf.org/2007/opf}"
_SAID = ("title", "publisher", "date", "language", "creator")


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The one document of a book.

    Raises:
        InputError: it cannot be read, is locked, or has no text.
    """
    with unzipped(path, "EPUB", OFFICE_BYTES) as archive:
        if _LOCKED in archive.namelist():
            raise InputError("is locked by its seller: its text cannot be read")
        name = _name_of_package(archive)
        package = xml_part(archive, name, "EPUB")
        text = _text(archive, package, dirname(name))
    if not text:
        raise InputError("has no text: save what it shows as .txt")
    yield {"text": text} | dublin_core(package, _SAID, text)


def _name_of_package(archive: ZipFile) -> str:
    container = xml_part(archive, _CONTAINER, "EPUB")
    names = [element.get("full-path") for element in container.iter("{*}rootfile")]
    if not names or not names[0]:
        raise InputError("is no EPUB that can be read (it names no package)")
    return str(names[0])


def _text(archive: ZipFile, package: Any, folder: str) -> str:
    """The text of the chapters, a line each for their blocks."""
    hrefs = {item.get("id"): item.get("href") for item in package.iter(f"{_PACKAGE}item")}
    held = frozenset(archive.namelist())
    chapters: list[str] = []
    size = 0
    for reference in package.iter(f"{_PACKAGE}itemref"):
        name = normpath(join(folder, unquote(hrefs.get(reference.get("idref")) or "")))
        if name not in held:
            continue
        chapter = plain_text(_body(member(archive, name, PAGE_BYTES, "EPUB").decode("utf-8-sig", "replace")))
        size += len(chapter.encode("utf-8", "replace"))
        if size > TEXT_BYTES:
            raise InputError(TOO_LONG)
        chapters.append(chapter)
    return "\n".join(filter(None, chapters))


def _body(page: str) -> str:
    """What stands in the body of a page."""
    _, found, body = page.partition("<body")
    return body.partition(">")[2] if found else page
