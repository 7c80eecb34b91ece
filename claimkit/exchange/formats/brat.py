"""brat standoff: texts as `.txt`, beside each an `.ann` with a line an annotation, discontinuous ones too.

https://brat.nlplab.org/standoff.html. Offsets are code points; a fragment ends where a line ends. A collection that is
written here has `documents.jsonl` beside its texts: what a documents file says of them, which brat leaves alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from claimkit.errors import InputError
from claimkit.exchange.composing import composed
from claimkit.exchange.files import file_name, found_files, lines_of, put, put_lines, text_of, value_in, written_json
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Link, Mark, Marked, Record, Spans
from claimkit.exchange.offsets import CODE_POINTS
from claimkit.exchange.reading import Reading
from claimkit.exchange.settling import settled
from claimkit.exchange.taking_apart import SAID, spans_of, taken_apart
from claimkit.records import ACTS, BASES, MODES, POLARITIES, Reject

NAME = "brat"
TITLE = "brat standoff, also of INCEpTION: a folder of .txt and .ann"
LOSES_IN = "relations, events, attributes and notes that are no part of a claim; normalizations; equivalences"
LOSES_OUT = "claims of documents without a text"
DOCUMENTS = "documents.jsonl"
_NOTE = "claimkit"
_KINDS = {
    "T": "text-bound annotations",
    "R": "relations",
    "E": "events",
    "A": "attributes",
    "M": "attributes",
    "N": "normalizations",
    "#": "notes",
    "*": "equivalences",
}
_BREAK = re.compile(r"[\r\n]+")
_PLACES = re.compile(r"-?\d{1,12} -?\d{1,12}(?:;-?\d{1,12} -?\d{1,12})*", re.ASCII)
_SHOWN = 200
_CONFIGURATION = """\
[entities]
Content
Speaker
Cue

[relations]
speaker Arg1:Content, Arg2:Speaker
cue Arg1:Content, Arg2:Cue
parent Arg1:Content, Arg2:Content

[events]

[attributes]
mode Arg:Content, Value:{modes}
act Arg:Content, Value:{acts}
polarity Arg:Content, Value:{polarities}
basis Arg:Content, Value:{bases}
"""


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The documents and claims of an `.ann` file, or of all in a folder.

    Raises:
        InputError: it is none.
    """
    if path.is_file() and path.suffix.lower() != ".ann":
        raise InputError("{file} is no .ann: name {stem}.ann, or the folder of both", file=path.name, stem=path.stem)
    folder = path if path.is_dir() else path.parent
    known = _known(folder / DOCUMENTS)
    for file in found_files(path, ".ann"):
        name, beside = file.relative_to(folder).as_posix(), file.with_suffix(".txt")
        try:
            lines, text = list(lines_of(file)), text_of(beside)
        except InputError as error:
            yield Reject(name, None, "text", f"the text beside it cannot be read: {error}")
            continue
        said = known.get(beside.relative_to(folder).as_posix(), {})
        standoff = _Standoff(Marked(name, {"title": file.stem} | said | {"text": text}))
        yield from standoff.taken(lines, reading)
        yield from settled(standoff.marked, reading, CODE_POINTS)
        _join_lines(standoff.marked, text)
        yield from composed(standoff.marked, reading)


def _known(path: Path) -> dict[str, Record]:
    """What a collection written here says of its documents, by the names of their files."""
    if not path.is_file():
        return {}
    try:
        records = [value_in(line) for _, line in lines_of(path)]
        return {str(record.pop("file")): record for record in records}
    except (ValueError, KeyError, AttributeError, RecursionError):
        return {}


@dataclass(slots=True)
class _Standoff:
    """An `.ann` file on its way to marks."""

    marked: Marked
    marks: dict[str, Mark] = field(default_factory=dict)
    triggers: dict[str, str] = field(default_factory=dict)
    """The mark that an event is marked at."""

    def taken(self, lines: Iterable[tuple[int, str]], reading: Reading) -> Iterator[Reject]:
        """Takes every line, marks first: others refer to them; a line that is none of brat's is refused."""
        taken: Counter[str] = Counter()
        for number, line in _marks_first(lines):
            kind = line[0]
            try:
                if kind not in _KINDS:
                    raise ValueError("is no line of brat standoff: it begins with T, R, E, A, M, N, # or *")
                self._take(kind, line.split("\t", 2), number, reading)
                taken[kind] += 1
            except ValueError as error:
                yield Reject(self.marked.path, number, line.split("\t", 1)[0][:_SHOWN], str(error), line[:_SHOWN])
        for kind, count in taken.items():
            reading.counted[_KINDS[kind]] += count

    def _take(self, kind: str, parts: list[str], number: int, reading: Reading) -> None:
        if len(parts) < 2 or not parts[1].strip():
            raise ValueError("has no second column: columns are parted by tabs")
        if kind == "T":
            self._take_mark(parts, number)
            return
        said = parts[1].split(" ")
        if kind in "AM":
            self._take_attribute(said, reading)
        elif kind == "R":
            self._take_relation(said)
        elif kind == "#":
            self._take_note(said, parts[2] if len(parts) > 2 else "", reading)
        elif kind == "E":
            self._take_event(parts[0], said)
        else:
            reading.loss.add(_KINDS[kind], "have no place in a claim")

    def _take_mark(self, parts: list[str], number: int) -> None:
        if len(parts) < 3:
            raise ValueError("quotes no words: columns are parted by tabs")
        label, _, places = parts[1].partition(" ")
        mark = Mark(parts[0], label, _spans(places), parts[2], line=number)
        if parts[0] in self.marks:
            raise ValueError("has the id of an annotation before it")
        self.marks[parts[0]] = mark
        self.marked.marks.append(mark)

    def _take_event(self, name: str, said: list[str]) -> None:
        arguments = [word.partition(":") for word in said if word]
        trigger = arguments[0][2]
        if not trigger:
            raise ValueError("names no trigger")
        self.triggers[name] = trigger
        self.marked.links += [Link(trigger, target, role) for role, _, target in arguments[1:]]

    def _take_relation(self, said: list[str]) -> None:
        ends = [self._mark_of(word.partition(":")[2]) for word in said[1:] if word]
        if len(ends) != 2:
            raise ValueError("does not join two annotations")
        self.marked.links.append(Link(ends[0], ends[1], said[0]))

    def _take_attribute(self, said: list[str], reading: Reading) -> None:
        if len(said) < 2:
            raise ValueError("is of no annotation")
        mark = self.marks.get(said[1]) or self.marks.get(self._mark_of(said[1]))
        if mark is None:
            reading.loss.add(f"attribute {said[0]}", "is not of an annotation, but of what joins some")
        else:
            mark.values[said[0]] = said[2] if len(said) > 2 else "true"

    def _take_note(self, said: list[str], words: str, reading: Reading) -> None:
        mark = self.marks.get(self._mark_of(said[1])) if len(said) > 1 else None
        if mark is not None and said[0] == _NOTE:
            mark.record = _record(words)
        else:
            reading.loss.add(f"note {said[0]}", "has no place in a claim")

    def _mark_of(self, name: str) -> str:
        return self.triggers.get(name, name)


def _marks_first(lines: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Marks, then events, then what is said of both."""
    by_kind: dict[str, list[tuple[int, str]]] = {"T": [], "E": []}
    others: list[tuple[int, str]] = []
    for row in lines:
        by_kind.get(row[1][0], others).append(row)
    yield from by_kind["T"]
    yield from by_kind["E"]
    yield from others


def _spans(places: str) -> Spans:
    """`0 5;8 10` as spans."""
    if not _PLACES.fullmatch(places):
        raise ValueError(f"has no places as `0 5;8 10`: {places[:_SHOWN]!r}")
    pairs = [fragment.split(" ") for fragment in places.split(";")]
    return [(int(start), int(end)) for start, end in pairs]


def _record(words: str) -> Record:
    try:
        record = value_in(words)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"is no line of a claims file: {error}") from error
    if not isinstance(record, dict):
        raise ValueError("is no line of a claims file")
    return record


def _join_lines(marked: Marked, text: str) -> None:
    """Fragments with nothing but line breaks between them are one: brat cuts there, as it did with the record's."""
    known = _known_spans(marked)
    for mark in marked.marks:
        said = known.get(mark.name)
        if said == mark.spans or (not said and len(mark.spans) == 1):
            continue
        if said and _fragments(said, text) == mark.spans:
            mark.spans = said
            continue
        joined: list[tuple[int, int]] = []
        for start, end in mark.spans:
            if joined and _BREAK.fullmatch(text, joined[-1][1], start):
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        mark.spans = joined


def _known_spans(marked: Marked) -> dict[str, Spans]:
    """By the name of a mark, where the record of its claim says that it stands."""
    records = {mark.name: mark.record for mark in marked.marks if mark.record}
    known: dict[str, Spans] = {name: spans_of(record.get("content")) for name, record in records.items()}
    for link in marked.links:
        if link.source in records:
            known[link.target] = spans_of(records[link.source].get(link.label))
    return known


# -- written --------------------------------------------------------------------------------------------------------


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """A folder that brat opens as a collection.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    records = []
    for marked in taken_apart(claims, documents, loss):
        document = dict(marked.document)
        text = document.pop("text")
        name = file_name(document["document_id"], ".txt")
        put(path / name, text)
        put((path / name).with_suffix(".ann"), "".join(_lines(marked, text, loss)))
        records.append(document | {"file": name})
    put_lines(path / DOCUMENTS, records)
    words = {"modes": MODES, "acts": ACTS, "polarities": POLARITIES, "bases": BASES}
    put(path / "annotation.conf", _CONFIGURATION.format(**{name: "|".join(said) for name, said in words.items()}))
    return loss


def _lines(marked: Marked, text: str, loss: Loss) -> Iterator[str]:
    ids = {mark.name: f"T{number}" for number, mark in enumerate(marked.marks, 1) if _fragments(mark.spans, text)}
    attributes = notes = 0
    for mark in marked.marks:
        if mark.name not in ids:
            loss.add(mark.label.lower(), "stands on line breaks alone")
            continue
        fragments = _fragments(mark.spans, text)
        places = ";".join(f"{start} {end}" for start, end in fragments)
        yield f"{ids[mark.name]}\t{mark.label} {places}\t{' '.join(text[start:end] for start, end in fragments)}\n"
        for name in SAID if mark.record else ():
            attributes += 1
            yield f"A{attributes}\t{name} {ids[mark.name]} {mark.values[name]}\n"
        if mark.record:
            notes += 1
            yield f"#{notes}\t{_NOTE} {ids[mark.name]}\t{written_json(mark.record)}\n"
    joined = (link for link in marked.links if link.source in ids and link.target in ids)
    for number, link in enumerate(joined, 1):
        yield f"R{number}\t{link.label} Arg1:{ids[link.source]} Arg2:{ids[link.target]}\n"


def _fragments(spans: Spans, text: str) -> Spans:
    """Spans cut where a line ends."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        place = start
        for gap in _BREAK.finditer(text, start, end):
            found.append((place, gap.start()))
            place = gap.end()
        found.append((place, end))
    return [span for span in found if span[0] < span[1]]
