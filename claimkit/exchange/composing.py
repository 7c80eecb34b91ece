"""From marks to claims: what is marked as content becomes a claim, with the speaker and cue that are linked to it.

A speaker is taken only where the file links it to the content, directly or over the cue: who stands near is nobody's
speaker. What has no place in a claim is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claimkit import ids
from claimkit.exchange.claims import Parts, claim_of, fault_of
from claimkit.exchange.labels import ANY, CONTENT, CUE, NOTHING, PARENT, RELAY, ROLE, SPEAKER, TOPIC, VALUES
from claimkit.exchange.marks import Link, Mark, Marked, Record
from claimkit.exchange.nesting import outermost_first
from claimkit.exchange.reading import ATTRIBUTE, LABEL, Reading
from claimkit.exchange.settling import sound
from claimkit.records import UNSPECIFIED, Reject

_UNNAMED = "is taken as every other label is, its name is not kept: the row *,topic,* keeps it"
# More marks at one cue are no speakers of one claim.
_LINKS_OF_CUE = 50
_NO_PARTS = (None, NOTHING)
# Contents within contents.
_NESTED = 100
_NONE_LINKED: Mapping[str, Sequence[Mark]] = dict.fromkeys((SPEAKER, CUE, ROLE, RELAY), ())


def composed(marked: Marked, reading: Reading) -> Iterator[Record | Reject]:
    """The document, then its claims, those that hold others first."""
    document = _document(marked, reading)
    refused = list(_without_unsound(marked))
    found = _Found.of(marked, reading)
    _note_comments(document, found.other, reading, held=reading.held(document) is document)
    yield document
    yield from refused
    yield from _claims(document, found)


def _without_unsound(marked: Marked) -> Iterator[Reject]:
    """Takes off the marks what was written along with them and is no claim; what they mark is read without it."""
    for mark in marked.marks:
        field = fault_of(mark.record) if mark.record is not None else None
        if field is not None:
            yield Reject(marked.path, mark.line, field, f"is not as in a claims file: {mark.name} is read without it")
            mark.record = None


@dataclass(slots=True)
class _Found:
    """The marks of a document by the part of a claim that each is."""

    contents: list[Mark] = field(default_factory=list)
    slots: dict[str, str] = field(default_factory=dict)
    """The slot of each mark by its name."""
    marks: dict[str, Mark] = field(default_factory=dict)
    neighbours: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    parents: dict[str, str] = field(default_factory=dict)
    values: dict[str, dict[str, str]] = field(default_factory=dict)
    """What each mark says of mode, act, polarity, basis and topic."""
    other: list[Mark] = field(default_factory=list)
    """Marks that are no part of a claim."""

    @classmethod
    def of(cls, marked: Marked, reading: Reading) -> _Found:
        found = cls()
        part, has_text = reading.labels.part, "text" in marked.document
        marks, slots = found.marks, found.slots
        for mark in marked.marks:
            slot = part(mark.label)
            if slot is None or not (mark.spans if has_text else mark.words):
                found.other.append(mark)
                continue
            marks[mark.name], slots[mark.name] = mark, slot
            if slot == CONTENT:
                found.contents.append(mark)
                found.values[mark.name] = _values(mark, reading)
            elif mark.values:
                _values(mark, reading)
        for link in marked.links:
            found._link(link, reading)
        for name in slots.keys() - found.neighbours.keys():
            if slots[name] not in (CONTENT, NOTHING):
                reading.loss.add(slots[name], "is linked to no content")
        return found

    def _link(self, link: Link, reading: Reading) -> None:
        source, target, label = link
        first, second = self.slots.get(source), self.slots.get(target)
        if first == second == CONTENT and any(slot == PARENT for slot, _ in reading.labels.of(label)):
            self.parents[source] = target
        elif first == second or first in _NO_PARTS or second in _NO_PARTS:
            reading.loss.add(f"link {label}", "joins what are no parts of one claim")
        else:
            self.neighbours[source].append(target)
            self.neighbours[target].append(source)

    def linked(self, content: Mark) -> Mapping[str, Sequence[Mark]]:
        """The marks that are linked to a content, else to its cue, by their slot and in the order of the text."""
        near = self.neighbours.get(content.name)
        if near is None:
            return _NONE_LINKED
        found: dict[str, list[Mark]] = {SPEAKER: [], CUE: [], ROLE: [], RELAY: []}
        self._take_linked(near, found)
        if len(near) == len(found[SPEAKER]) == 1:
            return found
        # A cue that has more than a few is a list, not a cue of each.
        cues = [cue for cue in found[CUE] if 1 < len(self.neighbours[cue.name]) <= _LINKS_OF_CUE]
        if cues:
            over_cues: dict[str, list[Mark]] = {slot: [] for slot in (SPEAKER, ROLE, RELAY) if not found[slot]}
            for cue in cues:
                self._take_linked(self.neighbours[cue.name], over_cues)
            found |= over_cues
        for slot, marks in found.items():
            if len(marks) > 1:
                found[slot] = _in_order(marks)
        return found

    def _take_linked(self, names: Iterable[str], found: Mapping[str, list[Mark]]) -> None:
        for name in names:
            slot = self.slots[name]
            if slot in found:
                found[slot].append(self.marks[name])


def _in_order(marks: Iterable[Mark]) -> list[Mark]:
    """Marks in the order of the text, each once."""
    return sorted({mark.name: mark for mark in marks}.values(), key=lambda mark: list(mark.spans))


def _values(mark: Mark, reading: Reading) -> dict[str, str]:
    """What its label and its attributes say of a claim; an attribute is called by its name, or `name=value`."""
    found = dict(reading.labels.values(mark.label))
    if mark.label and TOPIC not in found and not reading.labels.named(mark.label):
        reading.loss.add(f"label {mark.label}", _UNNAMED)
    for name, value in mark.values.items():
        if name in VALUES and (not VALUES[name] or value in VALUES[name]):
            found[name] = value
            continue
        meant = reading.labels.named(f"{name}={value}") or reading.labels.named(name)
        found |= {slot: name if said == ANY else said for slot, said in meant if slot in VALUES}
        if not meant:
            reading.loss.add(f"attribute {name}", ATTRIBUTE)
    return found


def _document(marked: Marked, reading: Reading) -> Record:
    """The document with an id and an outlet, as the project holds it where it does."""
    document = {"outlet": reading.outlet or UNSPECIFIED} | sound(marked.document, reading)
    if reading.language:
        document = {"language": reading.language} | document
    held = reading.held(document)
    if held is not None:
        return held
    if not document.get("document_id"):
        document.pop("document_id", None)
        address = document.get("url") or document.get("title")
        made = ids.document_id(document["outlet"], document.get("text"), address, document.get("published_at"))
        document = {"document_id": made} | document
    return document


def _note_comments(document: Record, others: Iterable[Mark], reading: Reading, *, held: bool) -> None:
    """What was written beside words that are no claim goes into the note of the document."""
    has_text = "text" in document
    told = []
    for mark in others:
        if mark.comment or (mark.words and not has_text):
            told.append(_noted(mark))
        else:
            reading.loss.add(f"label {mark.label or '(none)'}", LABEL)
    if told and held:
        reading.loss.add("comment", "the project holds the document: its note stays as it is", len(told))
    elif told:
        document["note"] = "\n".join(part for part in (document.get("note"), *told) if part)


def _noted(mark: Mark) -> str:
    """`label: “the words”: what was written beside them`."""
    quoted = f"{mark.before or ''}“{mark.words}”{mark.after or ''}" if mark.words else ""
    return ": ".join(part for part in (mark.label, quoted, mark.comment) if part)


# -- claims ---------------------------------------------------------------------------------------------------------


def _claims(document: Record, found: _Found) -> Iterator[Record]:
    made: dict[str, Record] = {}
    order = outermost_first((mark.name for mark in found.contents), found.parents)
    for name, depth in order:
        content = found.marks[name]
        parent = found.parents.get(name, "") if depth <= _NESTED else ""
        above = found.marks[parent].record if parent in made else None
        parts = Parts(content, found.linked(content), found.values[content.name], above)
        made[name] = claim_of(document, parts, made.get(parent))
        yield made[name]
