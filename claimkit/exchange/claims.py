"""A line of a claims file from the marks that are its parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct, ValidationError, convert

from claimkit import ids
from claimkit.exchange.labels import CUE, RELAY, ROLE, SPEAKER
from claimkit.exchange.marks import Mark, Record
from claimkit.exchange.settling import joined_spans
from claimkit.records import UNSPECIFIED, words_at

ORIGIN = "import"
# What a claim is where nothing is said of it, in the order of a claims file.
CLAIM: Record = {
    "document_id": None,
    "claim_id": None,
    "parent_id": None,
    "content": None,
    "speaker": None,
    "cue": None,
    "mode": None,
    "act": "assert",
    "polarity": "positive",
    "basis": "unknown",
    "chain": None,
    "topic": None,
    "said_at": None,
    "gloss": None,
    "confidence": None,
    "rule": None,
    "origin": ORIGIN,
}
_TOLD = ("mode", "act", "polarity", "basis", "topic", "said_at", "gloss", "confidence", "rule", "origin")
_NOTHING = (None, "")
_QUOTES = frozenset("\"'“”„‟‘’«»‹›")
# Joint speakers that stand so near are printed as one phrase: "Washington and NATO".
_PHRASE = 60


class _Printed(Struct):
    """What a line of a claims file says of printed words, as far as it is relied upon."""

    spans: list[tuple[int, int]] | None = None


class _Speaker(_Printed, kw_only=True):
    """What it says of the speaker."""

    name: str


class _Voice(Struct):
    """What it says of one in the chain: whatever an object holds."""


class _Written(Struct):
    """What a line of a claims file must be to be taken along with a mark."""

    content: _Printed | None = None
    speaker: _Speaker | None = None
    cue: _Printed | None = None
    chain: list[_Voice] | None = None
    claim_id: str | None = None
    parent_id: str | None = None
    mode: str | None = None
    act: str | None = None
    polarity: str | None = None
    basis: str | None = None
    origin: str | None = None


class Parts(Struct, gc=False):
    """The marks that make a claim."""

    content: Mark
    linked: Mapping[str, Sequence[Mark]]
    """The marks that are linked to the content, by the part of a claim that they are."""
    values: Mapping[str, str] | None = None
    """What is said of its mode, act, polarity, basis and topic."""
    above: Record | None = None
    """What claimkit wrote along with the claim that holds it."""


def claim_of(document: Record, parts: Parts, parent: Record | None) -> Record:
    """The claim: as claimkit wrote it along, but for what the marks say otherwise; else with its defaults.

    Its id is kept where it still says the same; else it is computed anew.
    """
    text = document.get("text")
    said = parts.content.record or {}
    claim = CLAIM.copy()
    claim["document_id"] = document["document_id"]
    claim["parent_id"] = parent["claim_id"] if parent else said.get("parent_id")
    claim["content"] = _content(text, parts.content, said.get("content"))
    claim["speaker"] = speaker = _speaker(text, parts, said.get("speaker"))
    claim["cue"] = _printed(text, parts.linked[CUE], said.get("cue"))
    claim["chain"] = _chain(document, speaker, parts, said, parent)
    if said:
        claim |= {name: said[name] for name in _TOLD if said.get(name) not in _NOTHING}
    if parts.values:
        claim |= parts.values
    claim["topic"] = claim["topic"] or None
    claim["mode"] = claim["mode"] or _mode(text, parts.content)
    claim["claim_id"] = _id(claim, said)
    return claim


def fault_of(said: Record) -> str | None:
    """The field of what was written along that no claims file has so; None where it can be taken."""
    try:
        convert(said, _Written)
    except ValidationError as error:
        return str(error).rpartition("$.")[2].partition("[")[0].rstrip("`") or "record"
    return None


def _content(text: str | None, mark: Mark, said: Record | None) -> Record:
    if text is None:
        return said or {"spans": None, "text": mark.words}
    found = {"spans": list(map(list, mark.spans)), "text": _words(text, mark)}
    return said | found if said else found


def _printed(text: str | None, marks: Sequence[Mark], said: Record | None) -> Record:
    """Words in their place; those that are not linked any longer have none."""
    if text is None:
        return said or {"spans": [], "text": None}
    spans = _spans(marks)
    if len(marks) == 1 and spans:
        return {"spans": spans, "text": _words(text, marks[0])}
    return {"spans": spans, "text": words_at(text, spans) if spans else None}


def _spans(marks: Sequence[Mark]) -> list[list[int]]:
    """Where they stand together, as a line of a claims file has it."""
    if len(marks) == 1:
        return list(map(list, marks[0].spans))
    return list(map(list, joined_spans([span for mark in marks for span in mark.spans])))


def _words(text: str, mark: Mark) -> str:
    """The words at which a mark stands; as they were looked up when it was settled, where it was not moved since."""
    if mark.standing is not None and mark.standing[0] is mark.spans:
        return mark.standing[1]
    return words_at(text, mark.spans)


def _speaker(text: str | None, parts: Parts, said: Record | None) -> Record:
    """The speaker that stands there; one that stood there and is not linked any longer is nobody."""
    marks = parts.linked[SPEAKER]
    if said is not None and (text is None or _spans(marks) == (said.get("spans") or [])):
        return said
    printed = _printed(text, marks, said)
    if not printed["spans"]:
        return printed | {"name": ", ".join([mark.words or "" for mark in parts.linked[SPEAKER]]) or UNSPECIFIED}
    printed["name"] = _name(text or "", parts.linked[SPEAKER], printed)
    if parts.linked[ROLE]:
        printed["role"] = _printed(text, parts.linked[ROLE], None)["text"]
    if len(parts.linked[SPEAKER]) > 1:
        printed["members"] = [words_at(text or "", mark.spans) for mark in parts.linked[SPEAKER]]
    return printed


def _name(text: str, speakers: Sequence[Mark], printed: Record) -> str:
    if len(speakers) == 1:
        return str(printed["text"])
    start, end = printed["spans"][0][0], printed["spans"][-1][1]
    if end - start <= _PHRASE:
        return text[start:end]
    return ", ".join(words_at(text, mark.spans) for mark in speakers)


def _mode(text: str | None, content: Mark) -> str:
    """Direct where a quotation mark opens the words or stands before them."""
    if text is None or not content.spans:
        return "indirect"
    start = content.spans[0][0]
    return "indirect" if _QUOTES.isdisjoint(text[max(start - 1, 0) : start + 1]) else "direct"


def _chain(document: Record, speaker: Record, parts: Parts, said: Record, parent: Record | None) -> list[Record]:
    """Outlet, relays, speaker; as it was where the speaker is the one who was."""
    told = _continued(said.get("chain"), parts.above, parent) if said else None
    if told and speaker == said.get("speaker"):
        return list(told)
    kind = "unspecified" if speaker["name"] == UNSPECIFIED else "person"
    voice: Record = {"name": speaker["name"], "kind": kind}
    if speaker["spans"]:
        voice["spans"] = speaker["spans"]
    if told:
        return [*told[:-1], voice]
    above = parent["chain"] if parent else [{"name": document["outlet"], "kind": "outlet"}]
    return [*above, *[_relay(document, mark) for mark in parts.linked[RELAY]], voice]


def _continued(told: list[Record] | None, above: Record | None, parent: Record | None) -> list[Record] | None:
    """A chain that continued its parent's continues it as that is now."""
    before = (above or {}).get("chain")
    if told is None or parent is None or before is None or told[: len(before)] != before:
        return told
    return [*parent["chain"], *told[len(before) :]]


def _relay(document: Record, mark: Mark) -> Record:
    words = _words(document.get("text") or "", mark)
    return {"name": words, "kind": "person", "spans": list(map(list, mark.spans))}


def _id(claim: Record, said: Record) -> Any:
    if said.get("claim_id") and _stands_as_said(claim, said):
        return said["claim_id"]
    stands = claim["content"]["spans"] or str(claim["content"]["text"])
    return ids.claim_id(claim["document_id"], stands, claim["speaker"]["name"], claim["parent_id"])


def _stands_as_said(claim: Record, said: Record) -> bool:
    return bool(
        claim["content"] == said.get("content")
        and claim["document_id"] == said.get("document_id")
        and claim["parent_id"] == said.get("parent_id")
        and claim["speaker"]["name"] == said["speaker"]["name"]
    )
