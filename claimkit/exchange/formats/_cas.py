"""The Common Analysis Structure of Apache UIMA as marks, and marks as one; how it is written is of the formats.

Offsets are UTF-16 units. claimkit's own types are spans `claimkit.Content`, `claimkit.Speaker`, `claimkit.Cue`; a
content has slots `speaker`, `cue` and `parent` (arrays of `claimkit.Link`, as INCEpTION's link features are), what is
said of it as strings, its parts where it has several, and its line of a claims file. An empty slot is left unset.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, repeat
from typing import Any

from msgspec import Struct

from claimkit.exchange.composing import composed
from claimkit.exchange.files import object_in, written_json
from claimkit.exchange.marks import Link, Mark, Marked, Record
from claimkit.exchange.offsets import UTF16, Offsets
from claimkit.exchange.reading import ATTRIBUTE, LABEL, Reading
from claimkit.exchange.settling import settled
from claimkit.records import Reject

OWN = "claimkit."
SOFA = "uima.cas.Sofa"
ARRAY = "uima.cas.FSArray"
ANNOTATION = "uima.tcas.Annotation"
DOCUMENT_ANNOTATION = "uima.tcas.DocumentAnnotation"
VIEW = "_InitialView"
_SOFA_NAME = "1"
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
_STANDS = ("begin", "end")
_PLACE = frozenset((*_STANDS, "sofa"))
_OF_DOCUMENT = (DOCUMENT, DOCUMENT_ANNOTATION)
# Relations of INCEpTION and WebAnno: a structure that leads from one annotation to another.
_ENDS = (("Governor", "Dependent"), ("source", "target"))
_NAMES_OF_ENDS = frozenset(name for ends in _ENDS for name in ends)
# Links that are taken, by structures of a text: many that share a long array would have as many as their product.
_LINKS_EACH = 50
_METADATA = {"documentTitle": "title", "documentUri": "url"}


class Structure(Struct):
    """A feature structure."""

    name: str
    """Its id."""
    kind: str
    """The full name of its type."""
    features: dict[str, Any] = {}
    """Values by feature."""
    references: dict[str, list[str]] = {}
    """The structures that features lead to, but for its text."""
    sofa: str = ""
    """The text that it is of; empty where it is of none."""

    @property
    def is_span(self) -> bool:
        """Whether it marks words."""
        features = self.features
        return isinstance(features.get("begin"), int) and isinstance(features.get("end"), int)

    @property
    def values(self) -> dict[str, Any]:
        """What its features say, but for where it stands."""
        said = self.features.items()
        return {name: value for name, value in said if name not in _PLACE and value is not None}


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the type of an annotation means."""

    label: str
    """Its name without its package."""
    is_whole: bool
    """Whether it speaks of the whole document."""
    is_part: bool
    """Whether its name means a part of a claim."""
    is_own: bool
    """Whether claimkit wrote it."""


def records_of(path: str, structures: Iterable[Structure], reading: Reading) -> Iterator[Record | Reject]:
    """The records of a CAS: a document for each of its texts."""
    found = list(structures)
    reading.counted["feature structures"] += len(found)
    by_name: dict[str, Structure] = {}
    of_texts: defaultdict[str, list[Structure]] = defaultdict(list)
    for structure in found:
        by_name[structure.name] = structure
        if structure.sofa:
            of_texts[structure.sofa].append(structure)
    for structure in found:
        if structure.kind == SOFA and by_name[structure.name] is structure:
            yield from _of_text(path, structure, of_texts[structure.name], by_name, reading)


def _of_text(
    path: str, sofa: Structure, own: list[Structure], by_name: dict[str, Structure], reading: Reading
) -> Iterator[Record | Reject]:
    """The records of a text with what is annotated in it."""
    spans = [each for each in own if each.is_span]
    reading.counted["annotations"] += len(spans)
    placed = sum("begin" in each.features for each in own)
    reading.loss.add("annotation", "begins or ends at what is no whole number", placed - len(spans))
    text = sofa.features.get("sofaString")
    if not isinstance(text, str) or not text:
        reading.loss.add("annotation", "is of a text that the file does not hold", len(spans))
        return
    marked = Marked(path, {"text": text})
    marked.marks = list(_marks(marked.document, spans, reading))
    most = _LINKS_EACH * len(own)
    marked.links = list(islice(_links(own, by_name, reading), most))
    reading.loss.add("link", f"beyond {most}, which is {_LINKS_EACH} a structure", len(marked.links) == most > 0)
    yield from records_of_marks(marked, reading)


def records_of_marks(marked: Marked, reading: Reading) -> Iterator[Record | Reject]:
    """The records of a text with its marks, which stand in UTF-16 units."""
    yield from settled(marked, reading, UTF16)
    yield from composed(marked, reading)


def _marks(document: Record, spans: Iterable[Structure], reading: Reading) -> Iterator[Mark]:
    """The annotations that may be part of a claim; of the others, by type and feature, their number is told."""
    labels: Counter[str] = Counter()
    attributes: Counter[str] = Counter()
    kinds: dict[str, _Kind] = {}
    for structure in spans:
        kind = kinds.get(structure.kind) or kinds.setdefault(structure.kind, _kind(structure.kind, reading))
        if kind.is_whole:
            take_document(document, structure)
        elif kind.is_part:
            yield _own_mark(structure, kind.label) if kind.is_own else _mark(structure, kind, reading)
        elif any(map(reading.labels.part, map(str, structure.values.values()))):
            yield _mark(structure, kind, reading)
        else:
            labels[kind.label] += 1
            attributes.update(structure.values.keys())
    for name, count in labels.items():
        reading.loss.add(f"label {name}", LABEL, count)
    for name, count in attributes.items():
        reading.loss.add(f"attribute {name}", ATTRIBUTE, count)


def _kind(name: str, reading: Reading) -> _Kind:
    label = name.rpartition(".")[2]
    is_whole = name in _OF_DOCUMENT or label == "DocumentMetaData"
    return _Kind(label, is_whole, reading.labels.part(label) is not None, name.startswith(OWN))


def take_document(document: Record, structure: Structure) -> None:
    """Takes what a structure says of the whole document."""
    if structure.kind == DOCUMENT:
        said = object_in(structure.features.get("record")) or {}
        document |= {name: value for name, value in said.items() if name != "text"}
        return
    language = structure.features.get("language")
    if isinstance(language, str) and not language.startswith("x-"):
        document.setdefault("language", language)
    for feature, name in _METADATA.items():
        if structure.features.get(feature):
            document.setdefault(name, str(structure.features[feature]))


def _own_mark(structure: Structure, label: str) -> Mark:
    """An annotation as claimkit writes it, with its line of a claims file."""
    features = structure.features
    parts, record = features.pop("parts", None), features.pop("record", None)
    spans = (parts_of(str(parts)) if parts else []) or [(features["begin"], features["end"])]
    mark = Mark(structure.name, label, spans)
    if len(features) > len(_STANDS):
        mark.values = {name: str(value) for name, value in structure.values.items()}
    if record:
        mark.record = object_in(record)
    return mark


def _mark(structure: Structure, kind: _Kind, reading: Reading) -> Mark:
    """An annotation, labelled by its type, or by the first feature whose value means a part of a claim."""
    label = kind.label
    said = {name: str(value) for name, value in structure.values.items()}
    if not kind.is_part:
        name = next((name for name, value in said.items() if reading.labels.part(value)), None)
        label = said.pop(name) if name else label
    return Mark(structure.name, label, [(structure.features["begin"], structure.features["end"])], values=said)


def parts_of(said: str) -> list[tuple[int, int]]:
    """`0:4 8:12` as spans; empty where it is not so."""
    try:
        places = [int(place) for place in said.replace(":", " ").split()]
        return list(zip(places[::2], places[1::2], strict=True))
    except ValueError:
        return []


def _links(structures: Iterable[Structure], by_name: dict[str, Structure], reading: Reading) -> Iterator[Link]:
    """Slots, features that lead to an annotation, and structures that lead from one annotation to another."""
    for structure in structures:
        if not structure.references:
            continue
        is_own = structure.kind.startswith(OWN)
        for first, second in () if is_own else _ENDS:
            ends = structure.references.get(first), structure.references.get(second)
            if ends[0] and ends[1]:
                yield Link(ends[0][0], ends[1][0], structure.kind.rpartition(".")[2])
        for name, targets in structure.references.items():
            if name in _NAMES_OF_ENDS:
                continue
            ends_of_all = _ends_of(name, targets, by_name, is_own)
            reading.loss.add(f"attribute {name}", ATTRIBUTE, not ends_of_all)
            for end, label in ends_of_all:
                yield Link(structure.name, end, label)


def _ends_of(name: str, targets: Iterable[str], by_name: dict[str, Structure], is_own: bool) -> list[tuple[str, str]]:
    """The annotations that a feature leads to, over links, those in an array each, or itself; and what leads there."""
    found: list[tuple[str, str]] = []
    held = [by_name[target] for target in targets if target in by_name]
    for structure in held:
        for link in map(by_name.get, structure.references.get("elements") or (structure.name,)):
            ends = link.references.get("target") if link is not None else None
            if link is not None and ends:
                label = name if is_own else str(link.features.get("role") or name)
                found += zip(ends, repeat(label))
            elif link is not None and link.is_span:
                found.append((link.name, name))
    return found


# -- written --------------------------------------------------------------------------------------------------------


def structures_of(marked: Marked, as_json: Callable[[Any], str] = written_json) -> list[Structure]:
    """A document with its marks, the text first; lines of files as `as_json` writes them."""
    text = marked.document["text"]
    offsets = Offsets(text, UTF16)
    whole = {"begin": 0, "end": offsets.offset(len(text))}
    record = {name: value for name, value in marked.document.items() if name != "text"}
    language = marked.document.get("language") or "x-unspecified"
    structures = [
        Structure(_SOFA_NAME, SOFA, {"sofaNum": 1, "sofaID": VIEW, "mimeType": "text", "sofaString": text}),
        Structure("2", DOCUMENT_ANNOTATION, whole | {"language": language}, sofa=_SOFA_NAME),
        Structure("3", DOCUMENT, whole | {"record": as_json(record)}, sofa=_SOFA_NAME),
    ]
    spans: dict[str, Structure] = {}
    for number, mark in enumerate(marked.marks, len(structures) + 1):
        spans[mark.name] = _structure(mark, str(number), offsets, as_json)
    structures += spans.values()
    for number, link in enumerate(marked.links, len(structures) + 1):
        name = str(number)
        structures.append(Structure(name, LINK, {"role": link.label}, {"target": [spans[link.target].name]}))
        spans[link.source].references.setdefault(link.label, []).append(name)
    return structures


def _structure(mark: Mark, name: str, offsets: Offsets, as_json: Callable[[Any], str]) -> Structure:
    spans = [(offsets.offset(start), offsets.offset(end)) for start, end in mark.spans]
    features: dict[str, Any] = {"begin": spans[0][0], "end": spans[-1][1]}
    if len(spans) > 1:
        features["parts"] = " ".join([f"{start}:{end}" for start, end in spans])
    if mark.record is not None:
        features |= mark.values
        features["record"] = as_json(mark.record)
    return Structure(name, OWN + mark.label, features, sofa=_SOFA_NAME)
