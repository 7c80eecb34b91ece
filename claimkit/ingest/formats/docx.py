"""DOCX: the text of a briefing or a statement (ECMA-376)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from claimkit.errors import InputError
from claimkit.ingest.xml_parts import dublin_core, xml_part
from claimkit.ingest.zips import unzipped
from claimkit.limits import OFFICE_BYTES

SUFFIXES = (".docx",)
KIND = "article"
READS = "the paragraphs, those of tables, boxes and footnotes too; the title, language and author that it says it has"
LOSES = "deleted and moved words of tracked changes, comments, heads and feet of pages, layout, pictures"
LIBRARY = "lxml"
_BODY, _NOTES, _CORE = "word/document.xml", "word/footnotes.xml", "docProps/core.xml"
_SAID = ("title", "language", "creator")
_PARAGRAPH = "p"
# What stands for a character, and what is there no more or there twice.
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_TAGS = ("{*}p", "{*}t", *(f"{{*}}{name}" for name in _CHARACTERS))
_GONE = ("{*}del", "{*}moveFrom", "{*}Fallback")


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The one document of a file.

    Raises:
        InputError: it cannot be read, or has no text.
    """
    with unzipped(path, "DOCX", OFFICE_BYTES) as archive:
        held = archive.namelist()
        parts = [_BODY, *(name for name in (_NOTES,) if name in held)]
        text = "\n".join(filter(None, (line.strip() for part in parts for line in _lines(archive, part))))
        facts = {}
        if _CORE in held:
            facts = dublin_core(xml_part(archive, _CORE, "DOCX"), _SAID, text)
    if not text:
        raise InputError("has no text: save what it shows as .txt")
    yield {"text": text} | facts


def _lines(archive: ZipFile, part: str) -> Iterator[str]:
    """The lines of the paragraphs of a part; those of a box after what they stand in."""
    root = xml_part(archive, part, "DOCX")
    from lxml import etree

    etree.strip_elements(root, *_GONE, with_tail=False)
    open_ones: list[list[str]] = []
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=_TAGS):
        name = etree.QName(element).localname
        if name == _PARAGRAPH and event == "start":
            open_ones.append([])
        elif name == _PARAGRAPH:
            yield from "".join(open_ones.pop()).split("\n")
        elif event == "end" and open_ones:
            open_ones[-1].append(_CHARACTERS.get(name) or element.text or "")
