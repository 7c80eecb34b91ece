"""Citron, the quotation extractor of the BBC: a JSON file a document, `text` and `quotes`.

https://github.com/bbc/citron, docs/data_format.md. Offsets are code points. A coreference of a source, where there is
one, is the speaker's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from claimkit.errors import InputError
from claimkit.exchange.composing import composed
from claimkit.exchange.files import file_by_file, json_of, placed, put, written_json
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


def _read(path: Path, reading: Reading) -> Iterator[Record | Reject]:
    whole = json_of(path)
    if not isinstance(whole, dict) or not isinstance(whole.get("text"), str) or not whole["text"]:
        raise InputError("{file} is no document of Citron: it has no text", file=path.name)
    marked = Marked(path.name, {"title": path.stem, "text": whole["text"]})
    for number, quote in enumerate(listed(whole.get("quotes")), 1):
        reading.counted["quotes"] += 1
        try:
            _take(marked, quote, number)
        except (KeyError, OverflowError, TypeError, ValueError) as error:
            reason = f"is not as it must be ({type(error).__name__}: {error})"
            yield Reject(path.name, number, "quote", reason, str(quote)[:200])
    reading.loss.add("coreference_groups", "have no place in a claim", len(listed(whole.get("coreference_groups"))))
    yield from settled(marked, reading, CODE_POINTS)
    yield from composed(marked, reading)


def _take(marked: Marked, quote: Record, number: int) -> None:
    """Takes a quote: its contents, its sources, its cue; the name of its first coreference."""
    content = _mark(f"{number}", CONTENT, quote["contents"], number)
    source = _mark(f"{number} sources", SPEAKER, quote.get("sources"), number)
    cue = _mark(f"{number} cue", CUE, quote.get("cue"), number)
    said: Record = {}
    if quote.get("confidence") is not None:
        said["confidence"] = _share(quote["confidence"])
    names = [name["text"] for name in listed(quote.get("coreferences"))[:1] if name["text"]]
    if names and source.spans:
        spans = list(map(list, source.spans))
        said["speaker"] = {"spans": spans, "text": source.words, "name": str(names[0])}
    content.record = said or None
    marked.marks.append(content)
    for mark, label in ((source, "speaker"), (cue, "cue")):
        if mark.spans:
            marked.marks.append(mark)
            marked.links.append(Link(content.name, mark.name, label))


def _share(said: Any) -> float:
    share = float(said)
    if not 0 <= share <= 1:
        raise ValueError(f"a confidence lies between 0 and 1, not at {share}")
    return share


def _mark(name: str, label: str, said: Any, number: int) -> Mark:
    spans: list[tuple[int, int]] = []
    words: list[str] = []
    for span in listed(said):
        spans.append((int(span["start"]), int(span["end"])))
        words.append(str(span["text"]))
    return Mark(name, label, spans, " ".join(words), line=number)


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
