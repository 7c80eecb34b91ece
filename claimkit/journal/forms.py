"""What may stand in a line: types, lengths and depth of every key, so that no view meets what it cannot read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from claimkit.records import Judgement
from claimkit.shape import CLAIM, Kind, columns_of

# Lines without a form are of form 0.
FORM = 2
# From this form on the id proves the request too.
PROVES_REQUEST = 2
_DEEPEST = 40
_LONGEST_ID = 1_000
_LARGEST = 2**63
_LAST_OFFSET = 2**31
_NEEDED = ("judgement_id", "judged_at", "researcher", "kind", "previous")
_OPTIONAL = ("left_id", "right_id", "verdict", "note", "supersedes", "request")
_FREE = ("note",)
_ANCHOR = ("claim_id", "document_id", "text_sha256", "words", "speaker_name", "chain", "speaker_id", "name", "role")
# What the value of a kind cannot be without.
_NEEDED_VALUES = {
    "verdict": ("checker",),
    "hypothesis": ("question", "statement"),
    "evidence": ("question",),
    "story_named": ("document_id", "name"),
}
# What it may have beside that, in words.
_TOLD = {"verdict": ("url", "rated_at", "about", "title"), "evidence": ("hypothesis",)}
_CORRECTED = {field.filled_column: field for field in columns_of(CLAIM) if field.correctable}


def fault_of(record: dict[str, Any]) -> str | None:
    """What keeps a record from being a line of a journal, as a sentence that goes on "this line …"."""
    return next(_faults(record), None)


def value_fault(judgement: Judgement) -> str | None:
    """The same of what a judgement's kind needs, which is proved before it is written."""
    return next(_value_faults({"kind": judgement.kind, "value": judgement.value}), None)


def _faults(record: dict[str, Any]) -> Iterator[str]:
    form = record.get("form", 0)
    if type(form) is not int or form < 0:
        yield _strange("form")
    elif form > FORM:
        yield "was written by a newer claimkit: upgrade claimkit to read it"
    yield from (_strange(name) for name in _NEEDED if not isinstance(record.get(name), str))
    yield from (_strange(name) for name in _OPTIONAL if not isinstance(record.get(name), str | None))
    for name in (*_NEEDED, *_OPTIONAL):
        if name not in _FREE and len(record.get(name) or "") > _LONGEST_ID:
            yield f"has a {name} of more than {_LONGEST_ID} characters"
    yield from _content_faults(record)
    if not _is_name(record["researcher"]):
        yield "names no researcher that can be: 1 to 200 printable characters"
    if _moment(record["judged_at"]) is None:
        yield f"is of no time: judged_at is {record['judged_at'][:40]!r}"
    if not re.fullmatch("[0-9a-f]{64}", record["previous"]):
        yield _strange("previous")
    yield from (_strange("anchors") for anchor in _list(record, "anchors") if not _is_anchor(anchor))
    yield from _value_faults(record)


def _content_faults(record: dict[str, Any]) -> Iterator[str]:
    """Letters, numbers and depth of everything that stands in it, unknown keys included."""
    waiting: list[tuple[Any, int]] = [(record, 0)]
    while waiting:
        said, depth = waiting.pop()
        if depth > _DEEPEST:
            yield f"is nested more than {_DEEPEST} deep"
        elif isinstance(said, str):
            yield from ["holds a NUL or half a character"] * bool(re.search("[\0\ud800-\udfff]", said))
        elif isinstance(said, dict):
            waiting += [(part, depth + 1) for pair in said.items() for part in pair]
        elif isinstance(said, list | tuple):
            waiting += [(part, depth + 1) for part in said]
        elif isinstance(said, int | float) and not -_LARGEST < said < _LARGEST:
            yield "holds a number too large"


def _value_faults(record: dict[str, Any]) -> Iterator[str]:
    value, kind = record.get("value"), record["kind"]
    yield from _content_faults({"value": value})
    if kind == "claim_corrected" and not isinstance(value, dict):
        yield "corrects nothing: its value is no object"
    if kind == "claim_added" and not (isinstance(value, dict) and isinstance(value.get("document_id"), str)):
        yield "adds a claim to no document"
    if kind == "cluster_named" and not isinstance(value, str):
        yield "names a cluster by no text"
    said = value if isinstance(value, dict) else {}
    for name in _NEEDED_VALUES.get(kind, ()):
        if not (isinstance(said.get(name), str) and said[name].strip()):
            yield f"is a {kind} without value.{name}"
    told = _TOLD.get(kind, ())
    yield from (_strange(f"value.{name}") for name in told if not isinstance(said.get(name), str | None))
    if isinstance(value, dict):
        yield from (_strange(f"value.{name}") for name, holds in _VALUES.items() if not holds(value.get(name)))
        if kind == "claim_corrected":
            yield from _corrected_faults(value)


def _corrected_faults(value: dict[str, Any]) -> Iterator[str]:
    for name, field in _CORRECTED.items():
        said = value.get(name)
        if said is None and (name not in value or not field.filled):
            continue
        fits = _is_spans(said) if field.kind is Kind.SPANS else isinstance(said, str)
        if not fits or (field.words and said not in field.words):
            yield _strange(f"value.{name}")
    if not isinstance(value.get("chain"), list | None) or not all(map(_is_node, value.get("chain") or ())):
        yield _strange("value.chain")


def _is_node(node: Any) -> bool:
    if not isinstance(node, dict) or not isinstance(node.get("name"), str) or not isinstance(node.get("kind"), str):
        return False
    return all(node.get(name) is None or _is_spans(node[name]) for name in ("spans", "cue_spans"))


def _is_anchor(anchor: Any) -> bool:
    if not isinstance(anchor, dict) or not all(isinstance(anchor.get(name), str | None) for name in _ANCHOR):
        return False
    return anchor.get("spans") is None or _is_spans(anchor["spans"])


def _is_spans(said: Any) -> bool:
    return isinstance(said, list | tuple) and all(
        isinstance(span, list | tuple)
        and len(span) == 2
        and all(type(edge) is int for edge in span)
        and 0 <= span[0] < span[1] < _LAST_OFFSET
        for span in said
    )


def _is_tags(said: Any) -> bool:
    return said is None or (isinstance(said, list | tuple) and all(isinstance(tag, str) for tag in said))


def _is_restored(said: Any) -> bool:
    """What an undo put back: id and time of the older decision."""
    if said is None:
        return True
    return isinstance(said, dict) and all(isinstance(said.get(name), str) for name in ("judgement", "judged_at"))


_VALUES: dict[str, Callable[[Any], bool]] = {
    "tags": _is_tags,
    "blind": lambda said: said is None or isinstance(said, bool),
    "restores": _is_restored,
}


def _list(record: dict[str, Any], name: str) -> list[Any]:
    said = record.get(name)
    return said if isinstance(said, list) else [] if said is None else [said]


def _is_name(name: str) -> bool:
    return 0 < len(name.strip()) <= 200 and name.isprintable()


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _strange(name: str) -> str:
    return f"is not as a journal writes it ({name})"
