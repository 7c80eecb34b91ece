"""CAS JSON that has claimkit's own types and no others, read straight into marks.

A project that goes out and comes back needs nothing of what structures of unknown types need. Whatever is not exactly
so is read as every other file is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from msgspec import Struct, field
from msgspec.json import Decoder

from claimkit.exchange.files import object_in
from claimkit.exchange.formats._cas import (
    DOCUMENT,
    DOCUMENT_ANNOTATION,
    LINK,
    OWN,
    SLOTS,
    SOFA,
    Structure,
    parts_of,
    records_of_marks,
    take_document,
)
from claimkit.exchange.marks import Link, Mark, Marked, Record
from claimkit.exchange.reading import Reading
from claimkit.records import Reject


class _Line(Struct, tag_field="%TYPE", forbid_unknown_fields=True, gc=False):
    """A structure."""

    id: int = field(name="%ID")


class _Sofa(_Line, tag=SOFA):
    text: str = field(name="sofaString")
    number: int = field(name="sofaNum", default=0)
    view: str | None = field(name="sofaID", default=None)
    media: str | None = field(name="mimeType", default=None)


class _Placed(_Line):
    """A structure of the text."""

    begin: int
    end: int
    sofa: int = field(name="@sofa")


class _Language(_Placed, tag=DOCUMENT_ANNOTATION):
    language: str | None = None


class _Document(_Placed, tag=DOCUMENT):
    record: str | None = None


class _Words(_Placed):
    """Marked words."""

    label: ClassVar[str] = ""
    parts: str | None = None


class _Speaker(_Words, tag=f"{OWN}Speaker"):
    label: ClassVar[str] = "Speaker"


class _Cue(_Words, tag=f"{OWN}Cue"):
    label: ClassVar[str] = "Cue"


class _Content(_Words, tag=f"{OWN}Content"):
    label: ClassVar[str] = "Content"
    mode: str | None = None
    act: str | None = None
    polarity: str | None = None
    basis: str | None = None
    record: str | None = None
    speaker: int = field(name="@speaker", default=0)
    cue: int = field(name="@cue", default=0)
    parent: int = field(name="@parent", default=0)


class _Link(_Line, tag=LINK):
    target: int = field(name="@target")
    role: str | None = None


class _Array(_Line, tag=f"{LINK}[]"):
    elements: tuple[int, ...] = field(name="%ELEMENTS")


class _Whole(Struct):
    lines: list[_Sofa | _Language | _Document | _Speaker | _Cue | _Content | _Link | _Array] = field(
        name="%FEATURE_STRUCTURES"
    )


_DECODER = Decoder(_Whole)


def own_records(path: str, raw: bytes, reading: Reading) -> Iterator[Record | Reject] | None:
    """The records of a file of claimkit's own types alone; None where it has anything else."""
    try:
        lines = _DECODER.decode(raw).lines
        marked = _marked(path, lines)
    except (ValueError, RecursionError, KeyError):
        return None
    if marked is None:
        return None
    reading.counted["feature structures"] += len(lines)
    reading.counted["annotations"] += sum(isinstance(line, _Placed) for line in lines)
    return records_of_marks(marked, reading)


def _marked(path: str, lines: Sequence[_Line]) -> Marked | None:
    """Raises KeyError where a structure leads to none of its kind."""
    arrays: dict[int, tuple[int, ...]] = {}
    targets: dict[int, int] = {}
    placed: list[_Placed] = []
    texts: dict[int, str] = {}
    for line in lines:
        if isinstance(line, _Link):
            targets[line.id] = line.target
        elif isinstance(line, _Array):
            arrays[line.id] = line.elements
        elif isinstance(line, _Placed):
            placed.append(line)
        elif isinstance(line, _Sofa) and line.text:
            texts[line.id] = line.text
    names = {line.id for line in placed}
    if len(texts) != 1 or not all(arrays.values()) or {line.sofa for line in placed} - texts.keys():
        return None
    if len(names | arrays.keys() | targets.keys() | texts.keys()) < len(lines):
        return None
    marked = Marked(path, {"text": texts.popitem()[1]})
    for line in placed:
        _take(line, marked, arrays, targets)
    return marked


def _take(line: _Placed, marked: Marked, arrays: Mapping[int, Iterable[int]], targets: Mapping[int, int]) -> None:
    if isinstance(line, _Words):
        spans = (parts_of(line.parts) if line.parts else []) or [(line.begin, line.end)]
        mark = Mark(str(line.id), line.label, spans)
        marked.marks.append(mark)
        if isinstance(line, _Content):
            said = (("mode", line.mode), ("act", line.act), ("polarity", line.polarity), ("basis", line.basis))
            mark.values = {name: value for name, value in said if value is not None}
            mark.record = object_in(line.record)
            for slot, array in zip(SLOTS, (line.speaker, line.cue, line.parent), strict=True):
                if array:
                    marked.links += [Link(mark.name, str(targets[link]), slot) for link in arrays[array]]
    elif isinstance(line, _Language):
        take_document(marked.document, Structure("", DOCUMENT_ANNOTATION, {"language": line.language}))
    elif isinstance(line, _Document):
        take_document(marked.document, Structure("", DOCUMENT, {"record": line.record}))
