"""What of a claim a format of marks and labels cannot say."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from claimkit.exchange.claims import ORIGIN
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record
from claimkit.records import UNSPECIFIED

_DOCUMENT = tuple(
    "url archived_url retrieved_at title kind language published_at derived_from derivation credits capture "
    "capture_sha256 note".split()
)


def _is_named_otherwise(claim: Record) -> bool:
    """Whether the speaker is called by another name than the words that are marked."""
    return bool(claim["speaker"]["name"] not in (claim["speaker"].get("text") or UNSPECIFIED, None))


def _has_hops(claim: Record) -> bool:
    """Whether the chain says more than that the outlet prints it and the speaker speaks."""
    speaker = claim["speaker"]
    kind = "unspecified" if speaker["name"] == UNSPECIFIED else "person"
    voice = {"name": speaker["name"], "kind": kind}
    if speaker.get("spans"):
        voice["spans"] = speaker["spans"]
    return len(claim["chain"]) != 2 or claim["chain"][-1] != voice


_SAYS: dict[str, Callable[[Record], Any]] = {
    "parent_id": lambda claim: claim.get("parent_id"),
    "content.language": lambda claim: claim["content"].get("language"),
    "speaker.name": _is_named_otherwise,
    "speaker.role": lambda claim: claim["speaker"].get("role"),
    "speaker.members": lambda claim: claim["speaker"].get("members"),
    "mode": lambda claim: claim["mode"],
    "act": lambda claim: claim["act"] != "assert",
    "polarity": lambda claim: claim["polarity"] != "positive",
    "basis": lambda claim: claim["basis"] != "unknown",
    "chain": _has_hops,
    "topic": lambda claim: claim.get("topic"),
    "said_at": lambda claim: claim.get("said_at"),
    "gloss": lambda claim: claim.get("gloss"),
    "confidence": lambda claim: claim.get("confidence") is not None,
    "origin": lambda claim: claim.get("origin", ORIGIN) != ORIGIN,
    "rule": lambda claim: claim.get("rule"),
}


def count_unsaid(claim: Record, said: Collection[str], loss: Loss, reason: str) -> None:
    """Counts each field of a claim that says something and is not among those that the format says."""
    for name, says in _SAYS.items():
        if name not in said and says(claim):
            loss.add(name, reason)


def count_unsaid_of_document(document: Record, said: Collection[str], loss: Loss, reason: str) -> None:
    """Counts each field of a document that says something and is not among those that the format says."""
    for name in _DOCUMENT:
        if name not in said and document.get(name):
            loss.add(f"document.{name}", reason)
