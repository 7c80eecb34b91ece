"""The Common Analysis Structure of Apache UIMA as marks, and marks as one; how it is written is of the formats.

Offsets are UTF-16 units. claimkit's own types are spans `claimkit.Content`, `claimkit.Speaker`, `claimkit.Cue`; a
content has slots `speaker`, `cue` and `parent` (arrays of `claimkit.Link`, as INCEpTION's link features are), what is
said of it as strings, its parts where it has several, and its line of a claims file. An empty slot is left unset.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from claimkit.exchange.composing import composed
from claimkit.exchange.files import object_in
from claimkit.exchange.marks import Link, Mark, Marked, Record
from claimkit.exchange.offsets import UTF16, Offsets
from claimkit.exchange.reading import ATTRIBUTE, LABEL, Reading
from claimkit.exchange.safe_xml import json_in_xml
from claimkit.exchange.settling import settled
from claimkit.records import Reject

OWN = "claimkit."
SOFA = "uima.cas.Sofa"
ANNOTATION = "uima.tcas.Annotation"
DOCUMENT_ANNOTATION = "uima.tcas.DocumentAnnotation"
VIEW = "_InitialView"
LINK, DOCUMENT = f"{OWN}Link", f"{OWN}Document"
SLOTS = ("speaker", "cue", "parent")
STRINGS = ("mode", "act", "polarity", "basis", "parts", "record")
# Of each own type: what it is a kind of, and its features with their ranges.
TYPES: dict[str, tuple[str, dict[str, str]]] = {
    LINK: ("uima.cas.TOP", {"role": "uima.cas.String", "target": ANNOTATION}),
    DOCUMENT: (ANNOTATION, {"record": "uima.cas.String"}),
    f"{OWN}Content": (ANNOTATION, dict.fromkeys(STRINGS, "uima.cas.String") | dict.fromkeys(SLOTS, f"{LINK}[]")),
    f"{OWN}Speaker": (ANNOTATION, {"parts": "uima.cas.String"}),
    f"{OWN}Cue": (ANNOTATION, {"parts": "uima.cas.String"}),
}
_PLACE = frozenset(("begin", "end", "sofa", "%ID", "%TYPE", "@sofa"))
_OF_DOCUMENT = (DOCUMENT, DOCUMENT_ANNOTATION)
# Relations of INCEpTION and WebAnno: a structure that leads from one annotation to another.
_ENDS = (("Governor", "Dependent"), ("source", "target"))
_METADATA = {"documentTitle": "title", "documentUri": "url"}


@dataclass(slots=True)
class Structure:
    """A feature structure."""

    name: str
    """Its id."""
    kind: str
    """The full name of its type."""
    features: dict[str, Any] = field(default_factory=dict)
    """Values by feature."""
    references: dict[str, list[str]] = field(default_factory=dict)
    """The structures that features lead to."""

    @property
    def is_span(self) -> bool:
        """Whether it marks words."""
        return isinstance(self.features.get("begin"), int) and isinstance(self.features.get("end"), int)

    @property
    def values(self) -> dict[str, Any]:
        """What its features say, but for where it stands."""
        said = self.features.items()
        return {name: value for name, value in said if name not in _PLACE and value is not None}


@dataclass(slots=True)
class _View:
    """A text with what is annotated in it."""

    sofa: Structure
    own: list[Structure] = field(default_factory=list)


def records_of(path: str, structures: Iterable[Structure], reading: Reading) -> Iterator[Record | Reject]:
    """The records of a CAS: a document for each of its texts."""
    found = list(structures)
    reading.counted["feature structures"] += len(found)
    by_name = {structure.name: structure for structure in found}
    views = {name: _View(structure) for name, structure in by_name.items() if structure.kind == SOFA}
    for structure in found:
        sofa = structure.references.get("sofa")
        if sofa and sofa[0] in views:
            views[sofa[0]].own.append(structure)
    for view in views.values():
        yield from _of_view(path, view, by_name, reading)


def _of_view(path: str, view: _View, by_name: dict[str, Structure], reading: Reading) -> Iterator[Record | Reject]:
    spans = [each for each in view.own if each.is_span]
    reading.counted["annotations"] += len(spans)
    text = view.sofa.features.get("sofaString")
    if not isinstance(text, str) or not text:
        reading.loss.add("annotation", "is of a text that the file does not hold", len(spans))
        return
    marked = Marked(path, {"text": text})
    marked.marks = list(_marks(marked.document, spans, reading))
    marked.links = list(_links(view.own, by_name))
    yield from settled(marked, reading, UTF16)
    yield from composed(marked, reading)


def _marks(document: Record, spans: Iterable[Structure], reading: Reading) -> Iterator[Mark]:
    """The annotations that may be part of a claim; of the others, by type and feature, their number is told."""
    labels: Counter[str] = Counter()
    attributes: Counter[str] = Counter()
    parts: dict[str, bool] = {}
    for structure in spans:
        kind = structure.kind
        if kind not in parts:
            is_whole = kind in _OF_DOCUMENT or kind.endswith(".DocumentMetaData")
            parts[kind] = is_whole or reading.labels.part(kind.rpartition(".")[2]) is not None
        if parts[kind] or any(map(reading.labels.part, map(str, structure.values.values()))):
            if not _take_document(document, structure):
                yield _mark(structure, reading)
        else:
            labels[kind] += 1
            attributes.update(structure.values.keys())
    for name, count in labels.items():
        reading.loss.add(f"label {name.rpartition('.')[2]}", LABEL, count)
    for name, count in attributes.items():
        reading.loss.add(f"attribute {name}", ATTRIBUTE, count)


def _take_document(document: Record, structure: Structure) -> bool:
    """Takes what a structure says of the whole document; whether it says nothing else."""
    if structure.kind == DOCUMENT:
        document |= object_in(structure.features.get("record")) or {}
        return True
    if structure.kind != DOCUMENT_ANNOTATION and not structure.kind.endswith(".DocumentMetaData"):
        return False
    language = structure.features.get("language")
    if isinstance(language, str) and not language.startswith("x-"):
        document.setdefault("language", language)
    for feature, name in _METADATA.items():
        if structure.features.get(feature):
            document.setdefault(name, str(structure.features[feature]))
    return True


def _mark(structure: Structure, reading: Reading) -> Mark:
    """An annotation, labelled by its type, or by the first feature whose value means a part of a claim."""
    spans = [(structure.features["begin"], structure.features["end"])]
    said = structure.values
    mark = Mark(structure.name, structure.kind.rpartition(".")[2], spans)
    if structure.kind.startswith(OWN):
        mark.record = object_in(said.pop("record", None))
        mark.spans = _parts(str(said.pop("parts", ""))) or spans
    elif said and reading.labels.part(mark.label) is None:
        name = next((name for name, value in said.items() if reading.labels.part(str(value))), None)
        mark.label = str(said.pop(name)) if name else mark.label
    mark.values = {name: str(value) for name, value in said.items()}
    return mark


def _parts(said: str) -> list[tuple[int, int]]:
    """`0:4 8:12` as spans; empty where it is not so."""
    if not said:
        return []
    try:
        pairs = [part.split(":") for part in said.split()]
        return [(int(start), int(end)) for start, end in pairs]
    except ValueError:
        return []


def _links(structures: Iterable[Structure], by_name: dict[str, Structure]) -> Iterator[Link]:
    """Slots, and structures that lead from one annotation to another."""
    for structure in structures:
        if len(structure.references) < 2:
            continue
        for first, second in _ENDS:
            ends = structure.references.get(first), structure.references.get(second)
            if ends[0] and ends[1]:
                yield Link(ends[0][0], ends[1][0], structure.kind.rpartition(".")[2])
        for name, targets in structure.references.items():
            for target in _followed(targets, by_name):
                label = by_name[target].features.get("role") or name
                for end in by_name[target].references.get("target", ()):
                    yield Link(structure.name, end, name if structure.kind.startswith(OWN) else str(label))


def _followed(targets: Iterable[str], by_name: dict[str, Structure]) -> Iterator[str]:
    """The structures that a feature leads to, those in an array each."""
    for target in targets:
        if target in by_name:
            yield from by_name[target].references.get("elements") or (target,)


# -- written --------------------------------------------------------------------------------------------------------


def structures_of(marked: Marked) -> list[Structure]:
    """A document with its marks, the text first."""
    text = marked.document["text"]
    offsets = Offsets(text, UTF16)
    whole = {"begin": 0, "end": offsets.offset(len(text))}
    record = {name: value for name, value in marked.document.items() if name != "text"}
    structures = [
        Structure("1", SOFA, {"sofaNum": 1, "sofaID": VIEW, "mimeType": "text", "sofaString": text}),
        Structure("2", DOCUMENT_ANNOTATION, whole | {"language": marked.document.get("language") or "x-unspecified"}),
        Structure("3", DOCUMENT, whole | {"record": json_in_xml(record)}),
    ]
    names = {mark.name: str(place) for place, mark in enumerate(marked.marks, len(structures) + 1)}
    spans = {mark.name: _structure(mark, names[mark.name], offsets) for mark in marked.marks}
    structures += spans.values()
    slots: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for link in marked.links:
        name = str(len(structures) + 1)
        structures.append(Structure(name, LINK, {"role": link.label}, {"target": [names[link.target]]}))
        slots[link.source, link.label].append(name)
    for (source, label), found in slots.items():
        spans[source].references[label] = found
    for structure in structures[1:]:
        if structure.kind != LINK:
            structure.references["sofa"] = ["1"]
    return structures


def _structure(mark: Mark, name: str, offsets: Offsets) -> Structure:
    spans = [(offsets.offset(start), offsets.offset(end)) for start, end in mark.spans]
    features: dict[str, Any] = {"begin": spans[0][0], "end": spans[-1][1]}
    if len(spans) > 1:
        features["parts"] = " ".join(f"{start}:{end}" for start, end in spans)
    if mark.record is not None:
        features |= mark.values
        features["record"] = json_in_xml(mark.record)
    return Structure(name, f"{OWN}{mark.label}", features)
