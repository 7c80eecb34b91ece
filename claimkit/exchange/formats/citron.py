"""Citron, the quotation extractor of the BBC: a JSON file a document, `text` and `quotes`.

https://github.com/bbc/citron, docs/data_format.md. Offsets are code points. A coreference of a source, where there is
one, is the speaker's name.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

from msgspec import Meta, Struct, ValidationError, convert
from msgspec.json import Decoder

from claimkit.errors import InputError
from claimkit.exchange.composing import composed
from claimkit.exchange.files import bytes_of, file_by_file, json_of, placed, put, written_json
from claimkit.exchange.formats._web_rules import listed
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Link, Mark, Marked, Record
from claimkit.exchange.offsets import CODE_POINTS
from claimkit.exchange.reading import Reading
from claimkit.exchange.settling import settled
from claimkit.exchange.taking_apart import CONTENT, CUE, SPEAKER, printed_at, with_claims
from claimkit.exchange.unsaid import count_unsaid, count_unsaid_of_document
from claimkit.records import Reject

NAME = "citron"
TITLE = "Citron (BBC): a JSON file a document, text and quotes"
LOSES_IN = "coreference groups"
LOSES_OUT = (
    "claims without a cue; chains, roles, names that are not printed, modes, acts, polarities, bases, topics, dates, "
    "translations, origins; of documents all but the text"
)
_REASON = "a quote of Citron has no place for it"


def read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    """The text of a file, or of all in a folder, with the claims of its quotes.

    Raises:
        InputError: there is none, or a single file cannot be read.
    """
    return file_by_file(path, (".json",), lambda file: _read(file, reading), field="text")


class _Span(Struct, gc=False):
    """Words in the text."""

    start: int
    end: int
    text: str


class _Named(Struct, gc=False):
    """What else the source of a quote is called."""

    text: str | None


class _Quote(Struct, gc=False):
    """A quote as a file has it."""

    contents: list[_Span] | _Span
    sources: list[_Span] | _Span | None = None
    cue: list[_Span] | _Span | None = None
    coreferences: list[_Named] | _Named | None = None
    confidence: Annotated[float, Meta(ge=0, le=1)] | None = None


class _Document(Struct):
    """A file."""

    text: str
    quotes: list[_Quote] | None = None
    coreference_groups: list[Any] | None = None


_DOCUMENT = Decoder(_Document)


def _read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    text, quotes, groups = _said(path)
    marked = Marked(path.name, {"title": path.stem, "text": text})
    for number, quote in enumerate(quotes, 1):
        reading.counted["quotes"] += 1
        if isinstance(quote, _Quote):
            _take(marked, quote, number)
        else:
            yield from _taken_singly(marked, quote, number)
    reading.loss.add("coreference_groups", "have no place in a claim", len(groups))
    yield from settled(marked, reading, CODE_POINTS)
    yield from composed(marked, reading)


def _said(path: Path) -> tuple[str, Sequence[Any], Sequence[Any]]:
    """The text of a file, its quotes and its groups; quotes as they stand where one is not as it must be."""
    said: tuple[Any, Sequence[Any], Sequence[Any]]
    try:
        whole = _DOCUMENT.decode(bytes_of(path).removeprefix(BOM_UTF8))
        said = whole.text, whole.quotes or (), whole.coreference_groups or ()
    except (ValueError, RecursionError):
        found = json_of(path)
        found = found if isinstance(found, dict) else {}
        said = found.get("text"), listed(found.get("quotes")), listed(found.get("coreference_groups"))
    if not isinstance(said[0], str) or not said[0]:
        raise InputError("{file} is no document of Citron: it has no text", file=path.name)
    return said


def _taken_singly(marked: Marked, quote: Any, number: int) -> Iterator[Reject]:
    """Takes a quote of a file in which one is not as it must be."""
    try:
        _take(marked, convert(quote, _Quote, strict=False), number)
    except ValidationError as error:
        yield Reject(marked.path, number, "quote", f"is not as it must be ({error})", str(quote)[:200])


def _take(marked: Marked, quote: _Quote, number: int) -> None:
    """Takes a quote: its contents, its sources, its cue; the name of its first coreference."""
    content = _mark(str(number), CONTENT, quote.contents, number)
    marked.marks.append(content)
    for said, label in ((quote.sources, SPEAKER), (quote.cue, CUE)):
        if said:
            mark = _mark(f"{number} {label}", label, said, number)
            marked.marks.append(mark)
            marked.links.append(Link(content.name, mark.name, label.lower()))
    names = [name.text for name in listed(quote.coreferences)[:1] if name.text] if quote.coreferences else []
    if quote.confidence is not None:
        content.record = {"confidence": quote.confidence}
    if names and quote.sources:
        source = marked.marks[-2 if quote.cue else -1]
        speaker = {"spans": list(map(list, source.spans)), "text": source.words, "name": names[0]}
        content.record = (content.record or {}) | {"speaker": speaker}


def _mark(name: str, label: str, said: list[_Span] | _Span, number: int) -> Mark:
    if isinstance(said, list) and len(said) == 1:
        said = said[0]
    if isinstance(said, _Span):
        return Mark(name, label, [(said.start, said.end)], said.text, line=number)
    spans = [(span.start, span.end) for span in said]
    return Mark(name, label, spans, " ".join([span.text for span in said]), line=number)


# -- written --------------------------------------------------------------------------------------------------------


def write(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
    """A file for one document, else a folder with a file for each.

    Raises:
        InputError: it cannot be written.
    """
    loss = Loss()
    for document, own, place in placed(with_claims(claims, documents, loss), path, ".json"):
        count_unsaid_of_document(document, (), loss, _REASON)
        text = document["text"]
        quotes = [_quote(claim, text, loss) for claim in own if _has_cue(claim, loss)]
        put(place, written_json({"text": text, "quotes": quotes}) + "\n")
    return loss


def _has_cue(record: Record, loss: Loss) -> bool:
    has_cue = bool(printed_at(record["cue"]))
    loss.add("claim", "has no cue, and every quote of Citron has one", not has_cue)
    return has_cue


def _quote(record: Record, text: str, loss: Loss) -> Record:
    name = record["speaker"]["name"] or ""
    place = text.find(name) if name != record["speaker"].get("text") else -1
    coreferences = [_span(text, place, place + len(name))] if place >= 0 and printed_at(record["speaker"]) else []
    said = {"confidence", "speaker.name"} if coreferences else {"confidence"}
    count_unsaid(record, said, loss, _REASON)
    cue = printed_at(record["cue"])
    quote: Record = {"cue": _span(text, cue[0][0], cue[-1][1])}
    loss.add("cue", "has one span: its parts, and what stands between them, are one", len(cue) > 1)
    quote["sources"] = [_span(text, *span) for span in printed_at(record["speaker"])]
    quote["contents"] = [_span(text, *span) for span in printed_at(record["content"])]
    quote["coreferences"] = coreferences
    if record.get("confidence") is not None:
        quote["confidence"] = record["confidence"]
    return quote


def _span(text: str, start: int, end: int) -> Record:
    return {"start": start, "end": end, "text": text[start:end]}
