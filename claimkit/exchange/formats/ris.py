"""RIS, the reference lists of Zotero, EndNote and library catalogues: documents by citation.

https://en.wikipedia.org/wiki/RIS_(file_format). Lines `XX  - value` from TY to ER.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimkit.exchange.citations import ris
from claimkit.exchange.files import file_by_file, put, text_of
from claimkit.exchange.formats._references import LOSES_IN, LOSES_OUT, NOTE, cited, document_of
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record
from claimkit.exchange.reading import Reading
from claimkit.records import Reject

NAME = "ris"
TITLE = "RIS: references of Zotero and EndNote"
_LINE = re.compile(r"([A-Z][A-Z0-9])  ?- ?(.*)")
# The first of these that a reference has.
_TAGS = {
    "title": ("TI", "T1", "CT"),
    "outlet": ("T2", "JO", "JF", "JA", "PB"),
    "url": ("UR",),
    "archived_url": ("L2",),
    "language": ("LA",),
    "published_at": ("DA", "PY", "Y1"),
    "retrieved_at": ("Y2",),
    "document_id": ("ID",),
}
# Later ones say it better.
_FIELDS = [(tag, name) for name, tags in _TAGS.items() for tag in reversed(tags)]
_READ = frozenset(tag for tag, _ in _FIELDS) | {"TY", "ER", "N1"}
_TAG = 2
WANTS_HELD = SAYS_LOCATORS = True

__all__ = ["LOSES_IN", "LOSES_OUT", "NAME", "SAYS_LOCATORS", "TITLE", "WANTS_HELD", "read", "write"]


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The documents of a list of references, or of all in a folder.

    Raises:
        InputError: there is none, or a single file cannot be read.
    """
    return file_by_file(path, (".ris",), lambda file: _of_file(file, reading))


def _of_file(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    reference: dict[str, str] = {}
    begun = 0
    for number, line in enumerate(text_of(path).splitlines(), 1):
        tag, dash, said = line.partition("  - ")
        if not dash or len(tag) != _TAG:
            tag, said = _parted(line.strip())
        words = said.strip()
        if tag in ("TY", "ER"):
            yield from _taken(reference, reading, (path.name, begun))
            reference, begun = {tag: words} if tag == "TY" else {}, number
        elif words and tag in _READ:
            reference.setdefault(tag, words)
        elif words:
            reading.loss.add(tag or "line", "has no place in a document" if tag else "is no tag and value")
    yield from _taken(reference, reading, (path.name, begun))


def _parted(line: str) -> tuple[str, str]:
    """Tag and value of a line that is written in another way; one that is none has no tag."""
    found = _LINE.fullmatch(line)
    return (found[1], found[2]) if found else ("", line)


def _taken(reference: dict[str, str], reading: Reading, place: tuple[str, int]) -> Iterator[Record | Reject]:
    if not reference:
        return
    reading.counted["references"] += 1
    said = {name: reference[tag] for tag, name in _FIELDS if tag in reference}
    yield document_of(said, reading, place, own=reference.get("N1") == NOTE)


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """The documents as a list of references.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    put(path, ris(cited(claims, documents, loss), NOTE))
    return loss
