"""W3C Web Annotation: annotations, pages and collections of them as JSON-LD.

https://www.w3.org/TR/annotation-model/. Positions count code points; the quoted words decide. What is written holds
itself: each document is an annotation with its text, each claim one with its line of a claims file beside the words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from claimkit.exchange.composing import composed
from claimkit.exchange.files import file_by_file, json_of, put, written_json
from claimkit.exchange.formats._web_marks import DOCUMENT, Pages, quote_selectors
from claimkit.exchange.formats._web_rules import CONTEXT, faults, is_address, listed
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Mark, Marked, Record
from claimkit.exchange.offsets import CODE_POINTS
from claimkit.exchange.reading import Reading
from claimkit.exchange.settling import settled
from claimkit.exchange.taking_apart import taken_apart
from claimkit.records import Reject

NAME = "web-annotation"
TITLE = "W3C Web Annotation (JSON-LD): an annotation, a page or a collection of them"
LOSES_IN = (
    "who annotated and when, rights, audience, states, styles, selectors that name no words; "
    "pages of a collection that lie elsewhere"
)
LOSES_OUT = ""
_SHOWN = 200
_COLLECTION, _PAGE = "AnnotationCollection", "AnnotationPage"


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The documents that annotations are about, with the claims that are marked in them.

    A document whose text neither the file nor the project holds is known by citation. Comments go into its note.

    Raises:
        InputError: a single file cannot be read.
    """
    return file_by_file(path, (".json", ".jsonld"), lambda file: _of_file(file, reading))


def _of_file(file: Path, reading: Reading) -> Iterator[Record | Reject]:
    pages = Pages(file.name, reading)
    yield from _taken(json_of(file), pages)
    for marked in pages.pages.values():
        yield from _documented(marked, reading)


def _documented(marked: Marked, reading: Reading) -> Iterator[Record | Reject]:
    """The records of a document that is annotated, with the text that the project holds of it."""
    if marked.document.get("text") is None:
        marked.document = reading.held(marked.document) or marked.document
    yield from settled(marked, reading, CODE_POINTS)
    yield from composed(marked, reading)


def _taken(whole: Any, pages: Pages) -> Iterator[Reject]:
    found = list(_annotations(whole, pages.reading))
    if not found and not _is_set(whole):
        yield Reject(pages.path, None, "type", "is no annotation, page or collection", written_json(whole)[:_SHOWN])
    for number, (annotation, in_page) in enumerate(found, 1):
        pages.reading.counted["annotations"] += 1
        fault = next(faults(annotation, in_page=in_page), None)
        if fault is None:
            pages.take(annotation, number)
        else:
            yield Reject(pages.path, number, fault[0], fault[1], written_json(annotation)[:_SHOWN])


def _is_set(whole: Any) -> bool:
    types = listed(whole.get("type")) if isinstance(whole, dict) else []
    return _COLLECTION in types or _PAGE in types


def _annotations(whole: Any, reading: Reading) -> Iterator[tuple[Any, bool]]:
    """Every annotation, and whether it stands in a page."""
    if isinstance(whole, list):
        yield from ((each, False) for each in whole)
    elif _is_set(whole):
        yield from ((item, True) for item in _items(whole, reading))
    elif isinstance(whole, dict):
        yield whole, False


def _items(whole: Record, reading: Reading) -> Iterator[Any]:
    """The annotations of a page, or of the page that a collection begins with."""
    for name in ("label", "creator", "total", "partOf"):
        for said in listed(whole.get(name)):
            reading.loss.add(f"{name} {said}", "is of the collection, not of an annotation")
    for name in ("first", "next", "last"):
        page = whole.get(name)
        if isinstance(page, dict):
            yield from _items(page, reading)
        elif page is not None:
            reading.loss.add(f"page {page}", "lies elsewhere: bring it as a file")
    yield from listed(whole.get("items"))


# -- written --------------------------------------------------------------------------------------------------------


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """A collection with one page.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    documents = list(documents)
    shared = Counter(document.get("url") for document in documents)
    items: list[Record] = []
    for marked in taken_apart(claims, documents, loss, cited=True):
        address = marked.document.get("url")
        alone = is_address(address) and shared[address] == 1
        source = address if alone else f"urn:x-claimkit:document:{quote(marked.document['document_id'], safe='')}"
        items.append(_document(marked.document, str(source)))
        items.extend(_of_marks(marked, str(source)))
    name = _id("collection", *(item["id"] for item in items))
    page = {"@context": CONTEXT, "id": _id("page", name), "type": _PAGE, "startIndex": 0, "items": items}
    head = {"@context": CONTEXT, "id": name, "type": _COLLECTION, "label": "claimkit"}
    put(path, written_json(head | {"total": len(items), "first": page}) + "\n")
    return loss


def _id(*parts: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, chr(31).join(parts))}"


def _annotation(name: str, motivation: str, label: str, bodies: list[Record], target: Any) -> Record:
    tag = {"type": "TextualBody", "value": label, "purpose": "tagging"}
    head = {"@context": CONTEXT, "id": name, "type": "Annotation", "motivation": motivation}
    return head | {"body": [tag, *bodies], "target": target}


def _along(record: Record) -> Record:
    """A line of a claims or documents file as a body."""
    return {"type": "TextualBody", "value": written_json(record), "format": "application/json", "purpose": "describing"}


def _document(document: Record, source: str) -> Record:
    name = _id(document["document_id"])
    return _annotation(name, "describing", DOCUMENT, [_along(document)], source)


def _of_marks(marked: Marked, source: str) -> Iterator[Record]:
    ids = {mark.name: _id(marked.document["document_id"], mark.name) for mark in marked.marks}
    links: dict[str, list[Record]] = {}
    for link in marked.links:
        body = {"type": "SpecificResource", "source": ids[link.target], "purpose": "linking"}
        links.setdefault(link.source, []).append(body)
    for mark in marked.marks:
        bodies = links.get(mark.name, [])
        if mark.record is not None:
            bodies = [_along(mark.record), *bodies]
        target = _target(mark, source, marked.document.get("text"))
        yield _annotation(ids[mark.name], "identifying", mark.label, bodies, target)


def _target(mark: Mark, source: str, text: str | None) -> Record | list[Record]:
    """The words in their place; of several parts one target each."""
    quotes = quote_selectors(mark, text)
    head = {"type": "SpecificResource", "source": source}
    if text is None:
        return head | {"selector": quotes[0]}
    places = ({"type": "TextPositionSelector", "start": start, "end": end} for start, end in mark.spans)
    parts = [head | {"selector": list(pair)} for pair in zip(quotes, places, strict=True)]
    return parts[0] if len(parts) == 1 else parts
