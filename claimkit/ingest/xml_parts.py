"""XML inside zipped files: no entity is expanded, nothing is fetched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zipfile import ZipFile

from claimkit.ingest.facts import words_of
from claimkit.ingest.libraries import reading, wanted
from claimkit.ingest.zips import member
from claimkit.limits import TEXT_BYTES

DUBLIN = "{http://purl.org/dc/elements/1.1/}"


def xml_part(archive: ZipFile, name: str, what: str) -> Any:
    """The root element of a member.

    Raises:
        InputError: there is none of that name, or it is no XML.
    """
    with wanted(what):
        from lxml import etree
    raw = member(archive, name, TEXT_BYTES, what)
    with reading(what):
        return etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True))


def dublin_core(root: Any, names: Mapping[str, str]) -> dict[str, str]:
    """The first words of each element of Dublin Core, by the names given."""
    found = {called: words_of(root.findtext(f".//{DUBLIN}{name}")) for name, called in names.items()}
    return {called: words for called, words in found.items() if words}
