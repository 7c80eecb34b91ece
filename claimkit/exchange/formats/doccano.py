"""doccano: JSON Lines with spans (`label` or `entities`) and relations.

https://doccano.github.io/doccano/. Offsets are UTF-16 units. doccano numbers spans anew and keeps the columns that it
does not know: the lines of a claims file that are written along are found again by where their contents stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from claimkit.exchange.composing import composed
from claimkit.exchange.files import file_by_file, json_of, lines_of, put_lines, values_of, written_json
from claimkit.exchange.formats._web_rules import listed
from claimkit.exchange.labels import CONTENT
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Link, Mark, Marked, Record
from claimkit.exchange.offsets import UTF16, Offsets
from claimkit.exchange.parts import cut_parts, join_parts
from claimkit.exchange.reading import Reading
from claimkit.exchange.settling import settled
from claimkit.exchange.taking_apart import spans_of, taken_apart
from claimkit.records import Reject

NAME = "doccano"
TITLE = "doccano: JSON Lines of spans and relations"
LOSES_IN = "labels of whole texts, comments; spans and relations that are no part of a claim"
LOSES_OUT = "claims of documents without a text"
_DOCUMENT, _CLAIMS = "document", "claims"
_READ = frozenset(("id", "text", "data", "label", "labels", "entities", "relations", _DOCUMENT, _CLAIMS))
_SHOWN = 200


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The texts with the claims that are marked in them.

    Raises:
        InputError: a file cannot be read.
    """
    yield from file_by_file(path, (".jsonl", ".json"), lambda file: _texts(file, reading))


def _texts(file: Path, reading: Reading) -> Iterator[Record | Reject]:
    for number, line in _lines(file):
        reading.counted["texts"] += 1
        yield from _read(file.name, number, line, reading)


def _lines(path: Path) -> Iterator[tuple[int, Any]]:
    """The lines of a file, or the items of a list; what is no JSON is given as it stands."""
    if path.suffix.lower() == ".json":
        yield from enumerate(listed(json_of(path)), 1)
        return
    yield from values_of(lines_of(path))


def _read(path: str, number: int, said: Any, reading: Reading) -> Iterator[Record | Reject]:
    raw = (said if isinstance(said, str) else written_json(said))[:_SHOWN]
    if not isinstance(said, dict):
        yield Reject(path, number, None, "is no JSON object", raw)
        return
    text = said.get("text", said.get("data"))
    if not isinstance(text, str) or not text:
        yield Reject(path, number, "text", "is missing or no string", raw)
        return
    marked = Marked(path, _document(said) | {"text": text})
    entities = _entities(said)
    reading.counted["spans"] += len(entities)
    for place, entity in enumerate(entities):
        mark = _mark(entity, place, number)
        if mark is None:
            yield Reject(path, number, f"span {place}", "has no start, end and label", written_json(entity)[:_SHOWN])
        else:
            marked.marks.append(mark)
    for relation in listed(said.get("relations")):
        reading.counted["relations"] += 1
        if isinstance(relation, dict):
            ends = str(relation.get("from_id")), str(relation.get("to_id"))
            marked.links.append(Link(*ends, str(relation.get("type"))))
    _count_lost(said, reading)
    yield from settled(marked, reading, UTF16)
    join_parts(marked)
    _take_claims(marked, said, reading)
    yield from composed(marked, reading)


def _document(said: Record) -> Record:
    document = said.get(_DOCUMENT)
    return dict(document) if isinstance(document, dict) and "document_id" in document else {}


def _entities(said: Record) -> list[Any]:
    """The spans of a text; plain words are labels of the whole."""
    found = [entity for name in ("label", "labels", "entities") for entity in listed(said.get(name))]
    return [entity for entity in found if not isinstance(entity, str)]


def _mark(entity: Any, place: int, number: int) -> Mark | None:
    if isinstance(entity, dict):
        name = str(entity.get("id", place))
        entity = [entity.get("start_offset"), entity.get("end_offset"), entity.get("label")]
    else:
        name = str(place)
    if not isinstance(entity, list) or len(entity) != 3:
        return None
    start, end, label = entity
    if isinstance(start, int) and isinstance(end, int) and isinstance(label, str):
        return Mark(name, label, [(start, end)], line=number)
    return None


def _count_lost(said: Record, reading: Reading) -> None:
    for name in ("label", "labels"):
        for label in listed(said.get(name)):
            if isinstance(label, str):
                reading.loss.add(f"label {label}", "is of the whole text: marks no words")
    for name, value in said.items():
        if name not in _READ and value:
            reading.loss.add(name, "has no place in a claim")


def _take_claims(marked: Marked, said: Record, reading: Reading) -> None:
    """Gives the marks the lines of a claims file that were written along with them."""
    claims = [claim for claim in listed(said.get(_CLAIMS)) if isinstance(claim, dict)]
    by_place = {tuple(spans_of(claim.get("content"))): claim for claim in claims}
    contents = (mark for mark in marked.marks if (CONTENT, "") in reading.labels.of(mark.label))
    for mark in contents:
        mark.record = by_place.pop(tuple(mark.spans), None)


# -- written --------------------------------------------------------------------------------------------------------


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """A line a document.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    put_lines(path, [_line(cut_parts(marked)) for marked in taken_apart(claims, documents, loss)])
    return loss


def _line(marked: Marked) -> Record:
    document = dict(marked.document)
    text = document.pop("text")
    offsets = Offsets(text, UTF16)
    numbers = {mark.name: number for number, mark in enumerate(marked.marks)}
    entities = [
        {"id": numbers[mark.name], "start_offset": offsets.offset(start), "end_offset": offsets.offset(end)}
        | {"label": mark.label}
        for mark in marked.marks
        for start, end in mark.spans
    ]
    relations = [
        {"id": number, "from_id": numbers[link.source], "to_id": numbers[link.target], "type": link.label}
        for number, link in enumerate(marked.links)
    ]
    claims = [mark.record for mark in marked.marks if mark.record is not None]
    line = {"text": text, "entities": entities, "relations": relations, "Comments": []}
    return line | {_DOCUMENT: document, _CLAIMS: claims}
