"""XML inside zipped files: no entity is expanded, nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from zipfile import ZipFile

from claimkit.dates import date_of
from claimkit.ingest.facts import author_note, language_of, words_of
from claimkit.ingest.libraries import reading, wanted
from claimkit.ingest.zips import member
from claimkit.limits import PART_BYTES

DUBLIN = "{http://purl.org/dc/elements/1.1/}"


def xml_part(archive: ZipFile, name: str, what: str) -> Any:
    """The root element of a member.

    Raises:
        InputError: there is none of that name, or it is no XML.
    """
    with wanted(what):
        from lxml import etree
    raw = member(archive, name, PART_BYTES, what)
    with reading(what):
        return etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True))


def dublin_core(root: Any, names: Iterable[str], text: str) -> dict[str, str]:
    """What the elements of Dublin Core with these names say of a text, as a documents file has it."""
    said = {name: words_of(root.findtext(f".//{DUBLIN}{name}")) for name in names}
    facts = {
        "title": said.get("title"),
        "outlet": said.get("publisher"),
        "published_at": date_of(said.get("date")),
        "language": language_of(said.get("language"), text),
        "note": author_note(said.get("creator")),
    }
    return {name: words for name, words in facts.items() if words}
