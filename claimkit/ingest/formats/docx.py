"""DOCX: the text of a briefing or a statement (ECMA-376)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimkit.errors import InputError
from claimkit.ingest.facts import language_of
from claimkit.ingest.libraries import reading, wanted
from claimkit.ingest.xml_parts import dublin_core, xml_part
from claimkit.ingest.zips import unzipped
from claimkit.limits import OFFICE_BYTES

SUFFIXES = (".docx",)
KIND = "article"
READS = "the paragraphs, those of tables and footnotes too; the title, language and author that it says it has"
LOSES = "deleted words of tracked changes, comments, page numbers, layout, pictures"
LIBRARY = "mammoth"
_CORE = "docProps/core.xml"
_NAMES = {"title": "title", "creator": "author", "language": "language"}


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The one document of a file.

    Raises:
        InputError: it cannot be read, or has no text.
    """
    with wanted(".docx"):
        import mammoth
    with unzipped(path, "DOCX", OFFICE_BYTES) as archive:
        facts = {}
        if _CORE in archive.namelist():
            facts = dublin_core(xml_part(archive, _CORE, "DOCX"), _NAMES)
    with reading("DOCX"), path.open("rb") as file:
        printed = mammoth.extract_raw_text(file).value
    text = "\n".join(line.strip() for line in printed.split("\n") if line.strip())
    if not text:
        raise InputError("has no text: save what it shows as .txt")
    author = facts.pop("author", None)
    facts["language"] = language_of(facts.get("language"), text) or ""
    facts["note"] = f"author: {author}" if author else ""
    yield {"text": text} | {name: value for name, value in facts.items() if value}
