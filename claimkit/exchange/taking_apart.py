"""From claims to marks: content, speaker and cue of each claim, linked; document by document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from claimkit.exchange.labels import PARENT
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Link, Mark, Marked, Record

CONTENT, SPEAKER, CUE = "Content", "Speaker", "Cue"
_LINKED = (("speaker", SPEAKER), ("cue", CUE))
SAID = ("mode", "act", "polarity", "basis")
_NO_TEXT = "its document is known by citation alone: there are no words to mark"


def taken_apart(
    claims: Iterable[Record], documents: Iterable[Record], loss: Loss, *, cited: bool = False
) -> Iterator[Marked]:
    """Every document that holds a text with the marks of its claims.

    What is known by citation alone is counted as lost, or, where `cited`, given too: its marks have words and no spans.
    """
    for document, own in with_claims(claims, documents, loss, cited=cited):
        yield _marked(document, own, loss)


def with_claims(
    claims: Iterable[Record], documents: Iterable[Record], loss: Loss, *, cited: bool = False
) -> Iterator[tuple[Record, list[Record]]]:
    """Every document that holds a text with its claims; what is known by citation alone as in `taken_apart`."""
    by_document: defaultdict[str, list[Record]] = defaultdict(list)
    for claim in claims:
        by_document[claim["document_id"]].append(claim)
    for document in documents:
        own = by_document.pop(document["document_id"], [])
        if document.get("text") is None and not cited:
            loss.add("claim", _NO_TEXT, len(own))
            loss.add("document", "is known by citation alone")
        else:
            yield document, own
    loss.add("claim", "its document is not here", sum(map(len, by_document.values())))


def _marked(document: Record, claims: Iterable[Record], loss: Loss) -> Marked:
    marked = Marked(document["document_id"], document)
    names: dict[str, str] = {}
    inner: list[tuple[str, str]] = []
    for number, claim in enumerate(claims, 1):
        name = f"claim-{number}"
        _take(marked, claim, name)
        names[claim.get("claim_id") or ""] = name
        if claim.get("parent_id"):
            inner.append((name, claim["parent_id"]))
    for name, parent in inner:
        if parent in names:
            marked.links.append(Link(name, names[parent], PARENT))
        else:
            loss.add("parent_id", "the claim that holds this one is not here")
    return marked


def _take(marked: Marked, claim: Record, name: str) -> None:
    values = {field: claim[field] for field in SAID}
    content = claim["content"]
    marked.marks.append(Mark(name, CONTENT, printed_at(content), content["text"], values=values, record=claim))
    for slot, label in _LINKED:
        part = claim[slot]
        if part.get("spans"):
            mark = Mark(f"{name}-{slot}", label, printed_at(part), part["text"])
            marked.marks.append(mark)
            marked.links.append(Link(name, mark.name, slot))


def printed_at(part: Record) -> list[tuple[int, int]]:
    """The spans of a part of a claim of the warehouse; empty where it has none."""
    return [(start, end) for start, end in part.get("spans") or ()]


def spans_of(part: Any) -> list[tuple[int, int]]:
    """The spans of a part of a stranger's claim; empty where it has none, or is none."""
    said = part.get("spans") if isinstance(part, dict) else None
    if not isinstance(said, list):
        return []
    return [(span[0], span[1]) for span in said if _is_span(span)]


def _is_span(span: Any) -> bool:
    return isinstance(span, list) and len(span) == 2 and isinstance(span[0], int) and isinstance(span[1], int)
