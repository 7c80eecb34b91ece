"""How claims are scored against annotations: by the words which their spans touch.

A word is a run of letters, digits and marks, so punctuation never counts and a proclitic touches its whole word.
Annotated and extracted claims are paired one to one by the overlap (IoU) of their contents, then cues, then speakers; a
pair counts from .5 on. What is annotated as weak counts neither way.
"""

from __future__ import annotations

import json
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimkit.extract import extract_claims
from claimkit.records import Claim, Document

Json = dict[str, Any]
Words = frozenset[int]
POLARITY = {"asserted": "positive", "denied": "negative", "hedged": "hedged"}
_WORD = re.compile(r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]+")
_FOLD = str.maketrans({"ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": None})
_EMPTY = frozenset(["a", "an", "the", "of", "for", "in", "at", "to", "and", "في", "من", "على", "عن", "و"])


@dataclass(frozen=True)
class Scored:
    """One annotated or extracted claim as it is compared."""

    content: Words
    cue: Words
    speaker: Words
    name: str
    chain: tuple[str, ...]
    parent: str | None
    mode: str
    act: str
    polarity: str
    basis: str
    weak: bool = False


@dataclass(frozen=True)
class Annotated:
    """A document with its annotated claims by their ids."""

    document: Document
    claims: dict[str, Scored]


def by_rules(document: Document) -> Sequence[Claim]:
    """The claims that the rules read."""
    return extract_claims(document).claims


def measure(documents: Iterable[Annotated], read: Callable[[Document], Sequence[Claim]] = by_rules) -> dict[str, float]:
    """Every figure over some documents; a figure that nothing offers is left out."""
    tally: Counter[str] = Counter()
    for one in documents:
        found = {claim.claim_id: _extracted(claim) for claim in read(one.document)}
        words = _Words(one.document.text or "")
        _count(tally, one.claims, {key: make(words) for key, make in found.items()})
    return {
        name: tally[f"{name}.good"] / tally[f"{name}.of"]
        for name in sorted({key.rpartition(".")[0] for key in tally})
        if tally[f"{name}.of"]
    }


# ---------------------------------------------------------------- reading


def read_corpus(path: Path) -> list[Annotated]:
    """The documents of a file of the annotated corpus."""
    return [_annotated(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read_claims(document: Document, path: Path, weak: Sequence[str]) -> Annotated:
    """A document with the claims of a claims file, made by hand; `weak` names the ids that do not count."""
    words = _Words(document.text or "")
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    claims = {one["claim_id"]: _record(one, words, one["claim_id"] in weak) for one in records}
    return Annotated(document, claims)


def _annotated(raw: Json) -> Annotated:
    words = _Words(raw["text"])
    claims = {
        str(one["id"]): Scored(
            words.touched(one["content"]),
            words.touched(one["cue"]),
            words.touched(one["source"]),
            one["source_resolved"]["name"],
            tuple(hop["name"] for hop in one["chain"][1:]),
            None if one["parent"] is None else str(one["parent"]),
            one["mode"],
            one["act"],
            POLARITY[one["polarity"]],
            one["basis"],
            bool(one["weak"]),
        )
        for one in raw["attributions"]
    }
    return Annotated(Document(raw["doc"], raw["outlet"], raw["text"], raw["language"], raw["title"]), claims)


def _extracted(claim: Claim) -> Any:
    record = claim.to_json()
    return lambda words: _record(record, words, False)


def _record(one: Json, words: _Words, weak: bool) -> Scored:
    return Scored(
        words.touched(one["content"]["spans"]),
        words.touched(one["cue"]["spans"]),
        words.touched(one["speaker"]["spans"]),
        one["speaker"]["name"] or "",
        tuple(hop["name"] for hop in one["chain"][1:]),
        one["parent_id"],
        one["mode"],
        one["act"],
        one["polarity"],
        one["basis"],
        weak,
    )


class _Words:
    """The words of a text, numbered."""

    def __init__(self, text: str) -> None:
        found = list(_WORD.finditer(text))
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]

    def touched(self, spans: Iterable[Sequence[int]]) -> Words:
        """Numbers of the words which some spans touch."""
        touched: set[int] = set()
        for start, end in spans:
            first = bisect_left(self.starts, start)
            first -= bool(first and self.ends[first - 1] > start)
            touched.update(range(first, bisect_left(self.starts, end)))
        return frozenset(touched)


# ---------------------------------------------------------------- counting


def iou(left: Words, right: Words) -> float:
    """Intersection over union; of nothing, none."""
    return len(left & right) / max(1, len(left | right))


def _pairs(gold: dict[str, Scored], found: dict[str, Scored]) -> dict[str, str]:
    """Annotated id → extracted id, the best overlaps first."""
    tried = []
    for at, (g, one) in enumerate(gold.items()):
        for number, (f, other) in enumerate(found.items()):
            if (overlap := iou(one.content, other.content)) >= 0.5:
                rank = (overlap, iou(one.cue, other.cue), iou(one.speaker, other.speaker), -at, -number)
                tried.append((rank, g, f))
    pairs: dict[str, str] = {}
    used: set[str] = set()
    for _, g, f in sorted(tried, reverse=True):
        if g not in pairs and f not in used:
            pairs[g] = f
            used.add(f)
    return pairs


def _count(tally: Counter[str], gold: dict[str, Scored], found: dict[str, Scored]) -> None:
    pairs = _pairs(gold, found)
    aside = {f for g, f in pairs.items() if gold[g].weak}
    pairs = {g: f for g, f in pairs.items() if f not in aside}
    gold = {g: one for g, one in gold.items() if not one.weak}
    found = {f: one for f, one in found.items() if f not in aside}

    def add(name: str, good: int, of: int = 1) -> None:
        tally[f"{name}.good"] += good
        tally[f"{name}.of"] += of

    add("relation_precision", len(pairs), len(found))
    add("relation_recall", len(pairs), len(gold))
    for g, one in gold.items():
        if one.polarity == "negative":
            add("denial_recall", g in pairs and found[pairs[g]].polarity == "negative")
        if one.mode == "direct":
            add("direct_recall", g in pairs)
        if len(one.chain) > 1:
            add("chain_recall", g in pairs and same_chain(one.chain, found[pairs[g]].chain))
    for g, f in pairs.items():
        _count_pair(add, gold[g], found[f])
    _count_links(add, pairs, gold, found, aside)


def _count_links(
    add: Callable[..., None],
    pairs: dict[str, str],
    gold: dict[str, Scored],
    found: dict[str, Scored],
    aside: set[str],
) -> None:
    """Counts the chains and the parents that were found; `aside` are the parents that count for nothing."""
    back = {f: g for g, f in pairs.items()}
    links = {(g, one.parent) for g, one in gold.items() if one.parent in gold}
    claimed = [
        (back.get(f), back.get(one.parent)) for f, one in found.items() if one.parent and one.parent not in aside
    ]
    right = sum(link in links for link in claimed)
    for f, other in found.items():
        if len(other.chain) > 1:
            twin = gold.get(back.get(f, ""))
            add("chain_precision", twin is not None and len(twin.chain) > 1 and same_chain(twin.chain, other.chain))
    if claimed:
        add("link_precision", right, len(claimed))
    if links:
        add("link_recall", right, len(links))


def _count_pair(add: Any, one: Scored, other: Scored) -> None:
    add("content_exact", one.content == other.content)
    add("cue_exact", one.cue == other.cue)
    add("speaker_overlap", bool(one.speaker & other.speaker) or not (one.speaker or other.speaker))
    add("speaker_name", same_name(one.name, other.name))
    if not one.speaker:
        add("elided_name", same_name(one.name, other.name))
    for field in ("mode", "act", "polarity", "basis"):
        add(field, getattr(one, field) == getattr(other, field))


def same_chain(gold: Sequence[str], found: Sequence[str]) -> bool:
    """Whether the nodes agree one by one."""
    return len(gold) == len(found) and all(same_name(g, f) for g, f in zip(gold, found, strict=True))


def same_name(gold: str, found: str) -> bool:
    """Whether half of the words of the shorter name are in the other."""
    if gold == "UNSPECIFIED" or found == "UNSPECIFIED":
        return gold == found
    a, b = _name_words(gold), _name_words(found)
    return bool(a and b) and 2 * len(a & b) >= min(len(a), len(b))


def _name_words(name: str) -> frozenset[str]:
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char)).translate(_FOLD)
    words = frozenset(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in _WORD.findall(plain))
    return words - _EMPTY or words
