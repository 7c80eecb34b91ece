"""Hypothesis: annotations as its API gives and takes them (`/api/search`, `/api/annotations`).

https://h.readthedocs.io/en/latest/api-reference/. Hypothesis counts in the page as a browser shows it, so that its
offsets mean nothing in a stored text: the quoted words and what stands around them are looked for. Tags say what is
marked: `Content`, `Speaker`, `Cue`, and as `name:value` the mode, act, polarity, basis and topic; marks with one
`claim:ID` belong together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from claimkit.exchange.composing import composed
from claimkit.exchange.files import file_by_file, json_of, put, written_json
from claimkit.exchange.formats._web_marks import Body, Pages, quote_selectors
from claimkit.exchange.formats._web_rules import are_strings, is_address, listed, selector_faults
from claimkit.exchange.labels import PARENT, VALUES
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Link, Mark, Marked, Record
from claimkit.exchange.offsets import UTF16
from claimkit.exchange.reading import Reading
from claimkit.exchange.settling import joined_spans, settled
from claimkit.exchange.taking_apart import CONTENT, taken_apart
from claimkit.exchange.unsaid import count_unsaid, count_unsaid_of_document
from claimkit.records import Reject

NAME = "hypothesis"
TITLE = "Hypothesis: annotations as its API gives and takes them (JSON)"
LOSES_IN = "who annotated and when, groups, permissions; offsets, which count in the page as a browser shows it"
LOSES_OUT = (
    "claims of documents without an address; chains, roles, names that are not printed, dates, translations, origins; "
    "of documents all but address and title"
)
_REASON = "an annotation of Hypothesis has no place for it"
_SHOWN = 200
_CLAIM = "claim"
_SAID = frozenset(("parent_id", *VALUES))
# The names of tags `name:value`.
_OF_MARK = frozenset((*VALUES, _CLAIM, PARENT))


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The pages that are annotated in a file, or in all of a folder, with the claims that are marked in them.

    Raises:
        InputError: there is none, or a single file cannot be read.
    """
    return file_by_file(path, (".json",), lambda file: _of_file(file, reading))


def _of_file(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    whole = json_of(path)
    rows = listed(whole.get("rows", whole)) if isinstance(whole, dict) else listed(whole)
    pages = Pages(path.name, reading)
    for number, row in enumerate(rows, 1):
        reading.counted["annotations"] += 1
        annotation, fault = _annotation(row, number)
        if fault is not None:
            yield Reject(path.name, number, *fault, written_json(row)[:_SHOWN])
            continue
        pages.take(annotation, number, _body(row, reading))
        _take_title(pages, row)
    for marked in pages.pages.values():
        marked.document = reading.held(marked.document) or marked.document
        yield from settled(marked, reading, UTF16)
        _join(marked)
        yield from composed(marked, reading)


def _annotation(row: Any, number: int) -> tuple[Record, tuple[str, str] | None]:
    """A row as a Web Annotation, and what is wrong with it."""
    if not isinstance(row, dict):
        return {}, ("row", "is no JSON object")
    if not is_address(row.get("uri")):
        return {}, ("uri", "is no address of a page")
    for name in ("tags", "text"):
        if not are_strings(row.get(name)):
            return {}, (name, "is no string")
    targets = [_target(target, row["uri"]) for target in listed(row.get("target"))]
    name = f"urn:x-hypothesis:{row.get('id') or number}"
    annotation = {"id": name, "type": "Annotation", "target": targets or row["uri"]}
    return annotation, next(_faults(annotation), None)


def _faults(annotation: Record) -> Iterator[tuple[str, str]]:
    """What the row's own of an annotation is not as it must be: all else was made here."""
    if not is_address(annotation["id"]):
        yield "id", "is not exactly one IRI"
    for target in listed(annotation["target"]):
        if isinstance(target, dict):
            for selector in target.get("selector", ()):
                yield from selector_faults(selector, "target.selector")
        elif not is_address(target):
            yield "target", "is no IRI"


def _body(row: Record, reading: Reading) -> Body:
    """What is said of the words that a row marks: its tags and its text."""
    tags = [tag for tag in listed(row.get("tags")) if tag]
    return Body().labelled(tags, [words for words in listed(row.get("text")) if words], reading)


def _target(target: Any, address: str) -> Any:
    """A target with the selectors that say words: the others count in the page as a browser shows it."""
    if not isinstance(target, dict):
        return target
    found = [each for each in listed(target.get("selector")) if isinstance(each, dict)]
    quotes = [each for each in found if each.get("type") == "TextQuoteSelector"]
    source: Record = {"type": "SpecificResource", "source": address}
    return source | {"selector": quotes} if quotes else source


def _take_title(pages: Pages, row: Record) -> None:
    document = pages.page(row["uri"]).document
    if "title" in document or not isinstance(row.get("document"), dict):
        return
    titles = listed(row["document"].get("title"))
    if titles and isinstance(titles[0], str):
        document["title"] = titles[0]


def _join(marked: Marked) -> None:
    """Reads the tags `name:value`; parts of one claim are joined, and its marks linked."""
    kept: dict[tuple[str, str], Mark] = {}
    for mark in marked.marks:
        tags = _tags(mark)
        claim = tags.pop(_CLAIM, mark.name)
        parent = tags.pop(PARENT, None)
        mark.values |= tags
        first = kept.setdefault((claim, mark.label), mark)
        if first is not mark:
            first.words, first.before, first.after = f"{first.words} {mark.words}", None, None
            first.spans = joined_spans([*first.spans, *mark.spans])
        if mark.label != CONTENT:
            marked.links.append(Link(claim, mark.name, mark.label.casefold()))
        elif claim != mark.name:
            mark.name = claim
        if parent:
            marked.links.append(Link(claim, parent, PARENT))
    marked.marks = list(kept.values())


def _tags(mark: Mark) -> dict[str, str]:
    """The tags `name:value` of a mark, taken out of its comment."""
    found: dict[str, str] = {}
    comments: list[str] = []
    for line in mark.comment.split("\n") if mark.comment else ():
        name, _, value = line.partition(":")
        if value and name in _OF_MARK:
            found[name] = value
        else:
            comments.append(line)
    mark.comment = "\n".join(comments) or None
    return found


# -- written --------------------------------------------------------------------------------------------------------


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """A list of annotations, each as `POST /api/annotations` takes it.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    rows: list[Record] = []
    for marked in taken_apart(claims, documents, loss, cited=True):
        records = [mark.record for mark in marked.marks if mark.record]
        if not is_address(marked.document.get("url")):
            loss.add("claim", "its document has no address: Hypothesis marks pages of the Web", len(records))
            continue
        count_unsaid_of_document(marked.document, ("url", "title"), loss, _REASON)
        for record in records:
            count_unsaid(record, _SAID, loss, _REASON)
        rows.extend(_rows(marked))
    put(path, written_json({"total": len(rows), "rows": rows}) + "\n")
    return loss


def _rows(marked: Marked) -> Iterator[Record]:
    document, text = marked.document, marked.document.get("text")
    head: Record = {"uri": document["url"], "document": {"title": [document["title"]] if document.get("title") else []}}
    owners = {link.target: link.source for link in marked.links if link.label != PARENT}
    ids = {mark.name: mark.record["claim_id"] for mark in marked.marks if mark.record}
    for mark in marked.marks:
        tags = [mark.label, f"{_CLAIM}:{ids[owners.get(mark.name, mark.name)]}", *_values(mark)]
        words = " → ".join(node["name"] for node in mark.record["chain"]) if mark.record else ""
        for selector in quote_selectors(mark, text):
            target = {"source": document["url"], "selector": [selector]}
            yield head | {"text": words, "tags": tags, "target": [target]}


def _values(mark: Mark) -> Iterator[str]:
    record = mark.record or {}
    names = {name: record.get(name) for name in VALUES} | {PARENT: record.get("parent_id")}
    return (f"{name}:{value}" for name, value in names.items() if value)
