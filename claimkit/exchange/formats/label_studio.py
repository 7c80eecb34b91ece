"""Label Studio: tasks with their annotations or predictions, as its JSON export and import have them; JSON-MIN too.

https://labelstud.io/guide/export. Offsets are UTF-16 units. Regions are joined by relations; choices for a region say
its mode, act, polarity and basis; its note (`meta.text`) keeps the line of a claims file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from claimkit.exchange.composing import composed
from claimkit.exchange.files import file_by_file, json_of, object_in, put, written_json
from claimkit.exchange.formats._web_rules import listed
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Link, Mark, Marked, Record
from claimkit.exchange.offsets import UTF16, Offsets
from claimkit.exchange.parts import cut_parts, join_parts
from claimkit.exchange.reading import Reading
from claimkit.exchange.settling import settled
from claimkit.exchange.taking_apart import taken_apart
from claimkit.records import Reject

NAME = "label-studio"
TITLE = "Label Studio: tasks with annotations (JSON, JSON-MIN)"
LOSES_IN = "regions of pictures, sound and time series; choices that are no part of a claim; who annotated and when"
LOSES_OUT = "claims of documents without a text"
_TEXT = "text"
_DOCUMENT = "document"
_SHOWN = 200


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The texts of the tasks with the claims that are marked in them.

    Raises:
        InputError: the file cannot be read.
    """
    yield from file_by_file(path, (".json",), lambda file: _tasks(file, reading))


def _tasks(file: Path, reading: Reading) -> Iterator[Record | Reject]:
    for number, task in enumerate(listed(json_of(file)), 1):
        reading.counted["tasks"] += 1
        if not isinstance(task, dict):
            yield Reject(file.name, number, None, "is no task", written_json(task)[:_SHOWN])
            continue
        yield from _read(file.name, number, task, reading)


def _read(path: str, number: int, task: Record, reading: Reading) -> Iterator[Record | Reject]:
    said = task.get("data")
    data = said if isinstance(said, dict) else task
    regions = list(_regions(task, data, reading))
    text = _text(data, regions)
    if text is None:
        kinds = Counter(region.get("type") == "relation" for region in regions)
        reading.counted["regions"] += kinds[False]
        reading.counted["relations"] += kinds[True]
        reading.loss.add("region", "is of no text", len(regions))
        yield Reject(path, number, "data", "holds no text", written_json(data)[:_SHOWN])
        return
    marked = Marked(path, {"title": str(task.get("id", number))} | _document(data) | {"text": text})
    marks: dict[str, Mark] = {}
    for region in regions:
        fault = _take(marked, marks, region, number, reading)
        if fault:
            yield Reject(path, number, fault[0], fault[1], written_json(region)[:_SHOWN])
    marked.marks = list(marks.values())
    yield from settled(marked, reading, UTF16)
    join_parts(marked)
    yield from composed(marked, reading)


def _text(data: Record, regions: Iterable[Record]) -> str | None:
    """The text of a task: what is called so, else, where words are marked, its longest string."""
    if isinstance(data.get(_TEXT), str):
        return data[_TEXT] or None
    if not any(_is_of_text(region.get("value")) for region in regions):
        return None
    return max((value for value in data.values() if isinstance(value, str)), key=len, default=None)


def _is_of_text(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("start"), int) and isinstance(value.get("end"), int)


def _document(data: Record) -> Record:
    said = data.get(_DOCUMENT)
    return said if isinstance(said, dict) and "document_id" in said else {}


def _regions(task: Record, data: Record, reading: Reading) -> Iterator[Record]:
    """The results of all annotations, or of the predictions where nobody has annotated; ids are of the task."""
    sets = [each for each in listed(task.get("annotations") or task.get("predictions")) if isinstance(each, dict)]
    for place, annotation in enumerate(sets):
        if annotation.get("was_cancelled"):
            reading.loss.add("annotation", "was cancelled")
            continue
        for region in listed(annotation.get("result")):
            if isinstance(region, dict):
                yield region | {
                    name: f"{place}:{region[name]}" for name in ("id", "from_id", "to_id") if name in region
                }
    if data is task:
        for name, values in task.items():
            for place, value in enumerate(values if isinstance(values, list) else ()):
                if isinstance(value, dict) and "start" in value and "end" in value:
                    yield {"id": f"{name}:{place}", "type": "labels", "value": value}


def _take(
    marked: Marked, marks: dict[str, Mark], region: Record, number: int, reading: Reading
) -> tuple[str, str] | None:
    """Takes a relation, a region or what is chosen for one; else the field that is wrong, and why."""
    kind = str(region.get("type"))
    if kind == "relation":
        reading.counted["relations"] += 1
        label = next(iter(listed(region.get("labels"))), "")
        marked.links.append(Link(str(region.get("from_id")), str(region.get("to_id")), str(label)))
        return None
    reading.counted["regions"] += 1
    value = region.get("value")
    if not isinstance(value, dict):
        return "value", "is missing"
    name = str(region.get("id"))
    labels = listed(value.get(kind)) or listed(value.get("labels"))
    if not _is_of_text(value):
        _count_lost(kind, labels, reading)
        return None
    mark = marks.setdefault(name, Mark(name, "", [(value["start"], value["end"])], line=number))
    if kind.endswith("labels"):
        names = [str(label) for label in labels]
        mark.label = next(filter(reading.labels.of, names), names[0] if names else "")
        mark.words = value["text"] if isinstance(value.get("text"), str) else None
        _take_note(mark, region)
    else:
        mark.values |= {str(region.get("from_name", kind)): str(chosen) for chosen in labels}
    return None


def _count_lost(kind: str, labels: list[Any], reading: Reading) -> None:
    for label in labels or [""]:
        reading.loss.add(f"{kind} {label}".strip(), "marks no words of a text")


def _take_note(mark: Mark, region: Record) -> None:
    meta = region.get("meta")
    for note in listed(meta.get("text")) if isinstance(meta, dict) else ():
        record = _record(str(note))
        if record is None:
            mark.comment = str(note)
        else:
            mark.record = record


def _record(note: str) -> Record | None:
    record = object_in(note) or {}
    return record if "content" in record else None


# -- written --------------------------------------------------------------------------------------------------------


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """A list of tasks, each with one annotation.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    tasks = [_task(cut_parts(marked)) for marked in taken_apart(claims, documents, loss)]
    put(path, written_json(tasks) + "\n")
    return loss


def _task(marked: Marked) -> Record:
    document = dict(marked.document)
    text = document.pop("text")
    offsets = Offsets(text, UTF16)
    result = [region for mark in marked.marks for region in _written(mark, offsets)]
    result += [
        {"type": "relation", "from_id": link.source, "to_id": link.target, "direction": "right", "labels": [link.label]}
        for link in marked.links
    ]
    return {"data": {_TEXT: text, _DOCUMENT: document}, "annotations": [{"result": result}]}


def _written(mark: Mark, offsets: Offsets) -> Iterator[Record]:
    """The region of a mark, and a choice for each thing that is said of it."""
    start, end = mark.spans[0]
    place = {"start": offsets.offset(start), "end": offsets.offset(end), "text": mark.words}
    head = {"id": mark.name, "to_name": _TEXT, "origin": "manual"}
    region = head | {"from_name": "label", "type": "labels", "value": place | {"labels": [mark.label]}}
    if mark.record is not None:
        region["meta"] = {"text": [written_json(mark.record)]}
    yield region
    for name, value in mark.values.items():
        yield head | {"from_name": name, "type": "choices", "value": place | {"choices": [value]}}
