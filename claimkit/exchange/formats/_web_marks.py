"""Annotations of the Web as marks: one for each target, grouped by the document that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from claimkit.exchange.files import object_in
from claimkit.exchange.formats._web_rules import listed
from claimkit.exchange.labels import PARENT
from claimkit.exchange.marks import Link, Mark, Marked, Record
from claimkit.exchange.reading import Reading
from claimkit.language.anchoring import quote_at

_TAGGING, _LINKING = "tagging", "linking"
_JSON = "application/json"
DOCUMENT = "Document"
_NO_PLACE = "has no place in a claim"
_CONTEXT_LETTERS = 32
# What is read of an annotation, of a resource and of a target.
_READ = frozenset(("@context", "id", "type", "body", "bodyValue", "target", "motivation"))
_OF_BODY = frozenset(("id", "type", "value", "format", "purpose", "source", "items", "language"))
_OF_TARGET = frozenset(("id", "type", "source", "selector", "items"))


@dataclass(slots=True)
class Pages:
    """The documents that annotations are about, with their marks."""

    path: str
    reading: Reading
    pages: dict[str, Marked] = field(default_factory=dict)
    """By address."""

    def take(self, annotation: Record, number: int, body: Body | None = None) -> None:
        """Takes one annotation, which is as it must be; what its bodies say, where that is known already."""
        body = body or Body.of(annotation, self.reading)
        self._count_lost(annotation, _READ)
        for place, parts in enumerate(_together(listed(annotation.get("target")))):
            name = str(annotation["id"]) if not place else f"{annotation['id']}#{place}"
            self._take_target(name, parts, body, number)

    def _take_target(self, name: str, parts: list[Any], body: Body, number: int) -> None:
        sources = list(dict.fromkeys(map(_source, parts)))
        marked, *_ = [self.page(source) for source in sources]
        if body.document is not None:
            marked.document = body.document
            return
        mark = Mark(name, body.label, [], line=number, record=body.record, comment=body.comment)
        if len(sources) > 1:
            mark.comment = "\n".join(part for part in (*sources, body.comment) if part)
        for part in parts:
            self._select(mark, part)
        marked.marks.append(mark)
        marked.links += [Link(name, target, PARENT) for target in body.links]

    def page(self, source: str) -> Marked:
        """The document at an address."""
        if source not in self.pages:
            host = host_of(source)
            document = {"outlet": host} if host else {}
            self.pages[source] = Marked(self.path, document | {"url": source})
        return self.pages[source]

    def _select(self, mark: Mark, part: Any) -> None:
        """Gives the mark the words and the place that a target's selectors name."""
        if not isinstance(part, dict):
            return
        self._count_lost(part, _OF_TARGET)
        found = {each["type"]: each for each in _selectors(part.get("selector")) if "type" in each}
        quote, position = found.pop("TextQuoteSelector", None), found.pop("TextPositionSelector", None)
        if quote is not None:
            mark.words = quote["exact"] if mark.words is None else f"{mark.words} {quote['exact']}"
            mark.before, mark.after = _context(quote, "prefix"), _context(quote, "suffix")
        if position is not None:
            mark.spans = [*mark.spans, (position["start"], position["end"])]
        for kind in found if quote is None else ():
            self.reading.loss.add(f"selector {kind}", "names no words")

    def _count_lost(self, said: Record, read: frozenset[str]) -> None:
        if not read.issuperset(said):
            for name in said:
                if name not in read:
                    self.reading.loss.add(name, _NO_PLACE)


@dataclass(slots=True)
class Body:
    """What the bodies of an annotation say."""

    label: str = ""
    comment: str | None = None
    record: Record | None = None
    """The claim that claimkit wrote along."""
    document: Record | None = None
    """The document that claimkit wrote along."""
    links: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, annotation: Record, reading: Reading) -> Body:
        """What the bodies of an annotation say."""
        body = cls()
        tags: list[str] = []
        comments = listed(annotation.get("bodyValue"))
        is_tag = _TAGGING in listed(annotation.get("motivation"))
        for part in _flat(listed(annotation.get("body"))):
            words = body._taken(part, reading)
            tagged = _is_tag(part, is_tag)
            if words:
                (tags if tagged else comments).append(words)
        return body.labelled(tags, comments, reading)

    def labelled(self, tags: list[str], comments: list[str], reading: Reading) -> Body:
        """The body: its label is the first tag that means a part of a claim, else the first; the rest a comment."""
        self.label = next((tag for tag in tags if reading.labels.of(tag)), tags[0] if tags else "")
        self.comment = "\n".join([*[tag for tag in tags if tag != self.label], *comments]) or None
        return self

    def _taken(self, part: Any, reading: Reading) -> str | None:
        """The words of a body, None where claimkit wrote it along."""
        if not isinstance(part, dict):
            return str(part)
        if not _OF_BODY.issuperset(part):
            for name in part:
                if name not in _OF_BODY:
                    reading.loss.add(f"body.{name}", _NO_PLACE)
        if _LINKING in listed(part.get("purpose")):
            self.links.append(_source(part))
            return None
        value = part.get("value")
        if isinstance(value, str) and _JSON in listed(part.get("format")) and self._is_record(value):
            return None
        return value if isinstance(value, str) else _source(part)

    def _is_record(self, value: str) -> bool:
        record = object_in(value) or {}
        if "document_id" not in record:
            return False
        if "content" in record:
            self.record = record
        else:
            self.document = record
        return True


def _is_tag(part: Any, usual: bool) -> bool:
    """Whether a body is a tag: by its own purpose, else by that of the annotation."""
    return _TAGGING in listed(part["purpose"]) if isinstance(part, dict) and "purpose" in part else usual


def host_of(address: str) -> str | None:
    """The host of an address, without `www.`; None where it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _flat(bodies: Iterable[Any]) -> Iterator[Any]:
    """Bodies, and in place of a choice what one may choose from."""
    for body in bodies:
        if isinstance(body, dict) and "items" in body:
            yield from _flat(listed(body["items"]))
        else:
            yield body


def _together(targets: list[Any]) -> Iterable[list[Any]]:
    """Targets, those of one document together: they are the parts of what is marked."""
    if len(targets) == 1 and not _is_set(targets[0]):
        return [targets]
    found: dict[str, list[Any]] = {}
    for parts in chain.from_iterable(map(_apart, targets)):
        found.setdefault(" ".join(dict.fromkeys(map(_source, parts))), []).extend(parts)
    return found.values()


def _is_set(target: Any) -> bool:
    return isinstance(target, dict) and "items" in target


def _apart(target: Any) -> list[list[Any]]:
    """The targets that are meant each by itself; of those that are meant together the parts."""
    if not _is_set(target):
        return [[target]]
    items = listed(target["items"])
    if "Independents" in listed(target.get("type")):
        return [part for item in items for part in _apart(item)]
    return [[part for item in items for parts in _apart(item) for part in parts]]


def _source(resource: Any) -> str:
    """The address that a resource is of."""
    while isinstance(resource, dict):
        resource = resource.get("source") or resource.get("id") or ""
    return str(resource)


def _selectors(selector: Any) -> Iterator[Record]:
    """Every selector, those that refine it included."""
    for each in listed(selector):
        if isinstance(each, dict):
            yield each
            if "refinedBy" in each:
                yield from _selectors(each["refinedBy"])


def quote_selectors(mark: Mark, text: str | None) -> list[Record]:
    """The words of each part of a mark with what stands around them; the words alone where nobody holds the text."""
    if text is None:
        return [{"type": "TextQuoteSelector", "exact": mark.words}]
    quotes = (quote_at(text, start, end, _CONTEXT_LETTERS) for start, end in mark.spans)
    return [
        {"type": "TextQuoteSelector", "exact": quote.words, "prefix": quote.before, "suffix": quote.after}
        for quote in quotes
    ]


def _context(quote: Record, name: str) -> str | None:
    words = quote.get(name)
    return words if isinstance(words, str) else None
