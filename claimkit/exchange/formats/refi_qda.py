"""REFI-QDA: projects (`.qdpx`, `.qde`) and codebooks (`.qdc`) of NVivo, MAXQDA, ATLAS.ti, QualCoder and others.

https://www.qdasoftware.org, QDA-XML 1.0. Positions count code points. A code says which part of a claim a selection
is, or, as `name=value`, its mode, act, polarity, basis or topic; links join the parts. What a selection's description
says is kept: the line of a claims file where claimkit wrote it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from claimkit.errors import InputError
from claimkit.exchange.composing import composed
from claimkit.exchange.files import bytes_of, file_by_file, object_in
from claimkit.exchange.formats._qda_files import Project, project_of
from claimkit.exchange.formats._qda_writing import write
from claimkit.exchange.labels import VALUES
from claimkit.exchange.marks import Link, Mark, Marked, Record
from claimkit.exchange.offsets import CODE_POINTS
from claimkit.exchange.parts import join_parts
from claimkit.exchange.reading import Reading
from claimkit.exchange.safe_xml import by_name, local_name, tree_of
from claimkit.exchange.settling import settled
from claimkit.records import Reject

__all__ = ["LOSES_IN", "LOSES_OUT", "NAME", "TITLE", "read", "write"]

NAME = "refi-qda"
TITLE = "REFI-QDA project (.qdpx) and codebook (.qdc): NVivo, MAXQDA, ATLAS.ti, QualCoder, Quirkos, Dedoose"
LOSES_IN = (
    "codes that are no part of a claim; who coded and when; pictures, sound, video; cases, variables, sets, graphs"
)
LOSES_OUT = "claims of documents without a text; of a .qdc all but its codes"
_TEXTS = ("TextSource", "Representation")
_OTHERS = ("PictureSource", "AudioSource", "VideoSource", "Case", "Variable", "Set", "Graph")


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The text sources of a project with the claims that are coded in them; of a codebook its codes are counted.

    Raises:
        InputError: there is none, or a single file cannot be read.
    """
    return file_by_file(path, (".qdpx", ".qde", ".qdc"), lambda file: _of_file(file, reading))


def _of_file(file: Path, reading: Reading) -> Iterator[Record | Reject]:
    if file.suffix.lower() == ".qdc":
        _count_codes(tree_of(bytes_of(file), file.name), reading)
        return
    with project_of(file) as project:
        yield from _read(project, reading)


def _count_codes(root: Element, reading: Reading) -> None:
    """A codebook marks nothing: each code that means no part of a claim is told."""
    for code in by_name(root)["Code"]:
        reading.counted["codes"] += 1
        name = code.get("name") or ""
        if not reading.labels.of(name) and name.partition("=")[0] not in VALUES:
            reading.loss.add(f"code {name}", "is no part of a claim: say which by --labels labels.csv")


def _read(project: Project, reading: Reading) -> Iterator[Record | Reject]:
    elements = project.elements
    codes = {code.get("guid"): code.get("name") or "" for code in elements["Code"]}
    reading.counted["codes"] += len(codes)
    for name in _OTHERS:
        reading.loss.add(name, "has no place among claims", len(elements[name]))
    links = _links(elements["Link"])
    for name in _TEXTS:
        for source in elements[name]:
            yield from _source(project, source, codes, links, reading)


def _links(elements: Iterable[Element]) -> Mapping[str, list[Link]]:
    """The links by the selection that they begin at."""
    links: defaultdict[str, list[Link]] = defaultdict(list)
    for element in elements:
        origin = element.get("originGUID", "")
        links[origin].append(Link(origin, element.get("targetGUID", ""), element.get("name") or ""))
    return links


def _source(
    project: Project, source: Element, codes: dict[str | None, str], links: Mapping[str, list[Link]], reading: Reading
) -> Iterator[Record | Reject]:
    reading.counted["sources"] += 1
    name = source.get("name") or source.get("plainTextPath") or source.get("guid") or ""
    try:
        text = project.text_of(source)
    except InputError as error:
        yield Reject(project.name, None, f"source {name}", str(error))
        return
    description = _said(source)
    document: Record = {"title": name} | (_record(description) or {"note": description})
    marked = Marked(project.name, document | ({"text": text} if text.strip() else {}))
    for selection in source:
        if local_name(selection) == "PlainTextSelection":
            yield from _take(marked, selection, codes, project, reading)
    if not text.strip():
        reading.loss.add("source", "holds no text")
    _count_of_whole(source, codes, reading)
    own = dict.fromkeys(mark.name for mark in marked.marks)
    marked.links = [link for name in own for link in links.get(name, ()) if link.target in own]
    yield from settled(marked, reading, CODE_POINTS)
    join_parts(marked)
    yield from composed(marked, reading)


def _take(
    marked: Marked, selection: Element, codes: dict[str | None, str], project: Project, reading: Reading
) -> Iterator[Reject]:
    reading.counted["selections"] += 1
    inside = by_name(selection)
    reading.counted["codings"] += sum(local_name(child) == "Coding" for child in selection)
    try:
        span = (int(selection.get("startPosition", "")), int(selection.get("endPosition", "")))
    except ValueError:
        yield Reject(project.name, None, f"selection {selection.get('guid')}", "has no startPosition or endPosition")
        return
    names = [codes.get(reference.get("targetGUID")) or "" for reference in inside["CodeRef"]]
    label, values = _labelled(names, reading)
    said = _said(selection)
    record = _record(said)
    notes = [project.notes.get(note.get("targetGUID"), "") for note in inside["NoteRef"]]
    comment = "\n".join(part for part in ("" if record else said, *notes) if part) or None
    marked.marks.append(Mark(selection.get("guid", ""), label, [span], values=values, record=record, comment=comment))


def _labelled(names: list[str], reading: Reading) -> tuple[str, dict[str, str]]:
    """Of the codes of a selection the one that is a part of a claim, and what the others say of it."""
    label = next((name for name in names if reading.labels.part(name) is not None), names[0] if names else "")
    values: dict[str, str] = {}
    for name in names:
        field, _, value = name.partition("=")
        if name != label:
            values |= {field: value} if field in VALUES and value else {name: "true"}
    return label, values


def _count_of_whole(source: Element, codes: dict[str | None, str], reading: Reading) -> None:
    """Codes of a source as a whole mark no words."""
    for child in source:
        if local_name(child) == "Coding":
            reading.counted["codings"] += 1
            for reference in by_name(child)["CodeRef"]:
                reading.loss.add(
                    f"code {codes.get(reference.get('targetGUID'))}", "is of a whole source: marks no words"
                )


def _said(element: Element) -> str:
    """The description of an element."""
    return next((child.text or "" for child in element if local_name(child) == "Description"), "")


def _record(said: str) -> Record | None:
    record = object_in(said) or {}
    return record if "document_id" in record else None
