"""What became of the claims and judgements of a document: on a new version of its text, or in a later snapshot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from claimkit.errors import InputError, Message
from claimkit.ids import text_sha256
from claimkit.ingest import read_documents
from claimkit.language.anchoring import Place, Quote, anchored, quote_at, worst
from claimkit.records import ANCHOR_STATES, FOUND_STATES, Span, words_at
from claimkit.track.opening import open_warehouse
from claimkit.track.unplaced import states_of
from claimkit.track.versions import grouped, held_documents, later_documents, rows_of
from claimkit.warehouse import Warehouse

# A claim stands on another's words from this share on, as judgement_place has it.
_SAME_WORDS = 0.8
_PARTS = (("content", "content_spans"), ("cue", "cue_spans"), ("speaker", "speaker_spans"))
_READ = ("speaker_name", "act", "polarity", "mode")
NO_DOCUMENT = "the document is not in the later snapshot"
NO_CLAIM = "no claim stands on these words any more"
SEVERAL_CLAIMS = "several claims stand on these words"
READ_ANEW = "another claim stands on these words"
UNHELD = "the words it was made on were not in this text"


@dataclass(frozen=True, slots=True)
class Rebased:
    """What became of one claim or judgement."""

    document_id: str
    what: str
    """claim, or the kind of a judgement."""
    id: str
    state: str
    """exact, moved, ambiguous, orphaned: of its parts, the one that fared worst."""
    reason: str
    now: str | None
    """The words that stand there now: in the place itself, else where a person may look."""
    spans: tuple[Span, ...]
    """Where they stand now, in code points of the new text; empty where that is ambiguous or orphaned."""
    part: str | None
    """Which part fared worst, where it is not the content."""
    who: str | None = None
    """The speaker of a claim, the researcher of a judgement."""
    said: str | None = None
    """The verdict of a judgement, the act of a claim."""
    words: str = ""
    """The words as they were."""
    claim_id: str | None = None
    """The claim that stands on the words in the later snapshot."""
    changed: Mapping[str, tuple[Any, Any]] | None = None
    """What that claim says otherwise: before and after by field."""

    def to_json(self) -> dict[str, Any]:
        """One line of `--json`."""
        return asdict(self) | {"spans": [list(span) for span in self.spans], "changed": dict(self.changed or {})}


@dataclass(frozen=True, slots=True)
class Rebase:
    """What became of everything that stands in the documents looked at."""

    rows: tuple[Rebased, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many are in each state."""
        return dict(Counter(row.state for row in self.rows))

    @property
    def holds(self) -> bool:
        """Nothing needs a person."""
        return all(row.state in FOUND_STATES for row in self.rows)


class Version(NamedTuple):
    """The later form of a document: its text, and its claims where these are known."""

    text: str | None
    claims: tuple[dict[str, Any], ...] | None


def rebase(warehouse: Warehouse, new: Path, document: str | None = None) -> Rebase:
    """What becomes of the claims and judgements of documents of a warehouse.

    `new`: an article in a newer version, or a later snapshot (.duckdb); `document`: id or address of the one that is
    meant (default: of an article, the one that has its address; of a snapshot, all). Nothing is written.

    Raises:
        InputError: there is no such document, or the article cannot be read.
    """
    held = held_documents(warehouse, document)
    found: list[Rebased] = []
    if new.suffix == ".duckdb":
        later = open_warehouse(new)
        versions = _later_versions(held, later)
        found += [] if document else _unplaced(warehouse, later)
    else:
        held, versions = _new_version(held, new)
    named = [row["document_id"] for row in held]
    claims = grouped(rows_of(warehouse, "rebase_claims", documents=named))
    judgements = grouped(rows_of(warehouse, "rebase_judgements", documents=named))
    for row in held:
        name = row["document_id"]
        found += rebased(row, versions[name], claims.get(name, []), judgements.get(name, []))
    return Rebase(tuple(found))


def _unplaced(warehouse: Warehouse, later: Warehouse) -> Iterator[Rebased]:
    """Merges of people and competing explanations, which no document holds."""
    for line, state, reason in states_of(rows_of(warehouse, "rebase_unplaced"), later):
        words = line["statement"] or " / ".join(line["names"] or ())
        row = Rebased("", line["kind"], line["judgement_id"], state, reason, now=None, spans=(), part=None)
        yield replace(row, who=line["researcher"], said=line["verdict"], words=words)


def _later_versions(held: Sequence[Mapping[str, Any]], later: Warehouse) -> dict[str, Version]:
    """The text and claims of each held document in the later snapshot."""
    found = later_documents(held, later)
    named = [stands["document_id"] for stands in found.values() if stands]
    claims = grouped(rows_of(later, "rebase_claims", documents=named))
    versions = dict.fromkeys(found, Version(None, ()))
    for name, stands in found.items():
        if stands:
            versions[name] = Version(stands["text"], tuple(claims.get(stands["document_id"], ())))
    return versions


def _new_version(held: list[dict[str, Any]], path: Path) -> tuple[list[dict[str, Any]], dict[str, Version]]:
    """The document of which a file is a newer version, and that version."""
    reads = list(read_documents(path))
    articles = [read.document for read in reads if read.document and read.document.text]
    if len(articles) != 1:
        refused = next((read.why for read in reads if read.why), None)
        reason = refused or Message("holds {count} articles", count=len(articles))
        raise InputError(
            "{path}: {reason}; name a file of one article, or a snapshot (.duckdb)", path=path, reason=reason
        )
    article = articles[0]
    meant = held
    if len(held) != 1:
        meant = [row for row in held if row["document_id"] == article.document_id or _same(row["url"], article.url)]
    if len(meant) != 1:
        raise InputError(
            "{path} names no address that one document has: say which by --document ID, "
            "one of those that claimkit sql 'SELECT document_id, title FROM document' lists",
            path=path,
        )
    return meant, {meant[0]["document_id"]: Version(article.text, None)}


def _same(one: str | None, other: str | None) -> bool:
    return one is not None and one == other


def rebased(
    document: Mapping[str, Any],
    version: Version,
    claims: Sequence[Mapping[str, Any]],
    judgements: Sequence[Mapping[str, Any]],
) -> Iterator[Rebased]:
    """Everything of one document; all its words are looked for together, so that their order helps."""
    old = document["text"]
    anchoring = _Words(old, version.text)
    placed_claims = [(claim, _parts_of(anchoring, claim)) for claim in claims]
    placed_anchors = [(line, _anchors_of(anchoring, line, old)) for line in judgements]
    anchoring.find()
    rows = {claim["claim_id"]: _claim(anchoring, version, claim, parts) for claim, parts in placed_claims}
    yield from rows.values()
    for line, parts in placed_anchors:
        named = [rows[anchor["claim_id"]] for anchor in line["anchors"] if anchor["claim_id"] in rows]
        yield _judgement(anchoring, line, parts, named)


class _Words:
    """Words of an old text that are looked for in a new one, all at once."""

    def __init__(self, old: str, new: str | None) -> None:
        self.old, self.new = old, new
        self._quotes: list[Quote] = []
        self._places: list[Place] = []

    def add(self, quotes: Iterable[Quote]) -> range:
        """Words to look for; where their places will stand."""
        begun = len(self._quotes)
        self._quotes += quotes
        return range(begun, len(self._quotes))

    def find(self) -> None:
        """Looks for all of them."""
        gone = Place("orphaned", None, NO_DOCUMENT)
        self._places = [gone] * len(self._quotes) if self.new is None else anchored(self._quotes, self.new)

    def places(self, numbers: range) -> list[Place]:
        """What was found of some of them."""
        return [self._places[number] for number in numbers]

    def shown(self, spans: Iterable[Span]) -> str | None:
        """The words that stand at spans of the new text."""
        return words_at(self.new or "", list(spans)) or None


_Parts = dict[str, range]


def _parts_of(anchoring: _Words, claim: Mapping[str, Any]) -> _Parts:
    return {part: anchoring.add(_quotes(anchoring.old, claim[spans])) for part, spans in _PARTS}


def _quotes(text: str, spans: Sequence[Sequence[int]] | None) -> list[Quote]:
    return [quote_at(text, start, end) for start, end in spans or ()]


def _anchors_of(anchoring: _Words, line: Mapping[str, Any], old: str) -> _Parts:
    """The words a judgement was made on, each claim's by itself; of another text only the words are known."""
    digest = text_sha256(old)
    parts = {}
    for number, anchor in enumerate(line["anchors"]):
        quotes = [Quote(anchor["words"])] if anchor["words"] else []
        if anchor["text_sha256"] == digest and anchor["spans"]:
            quotes = _quotes(old, anchor["spans"])
        parts[f"content {number}"] = anchoring.add(quotes)
    return parts


def _claim(anchoring: _Words, version: Version, claim: Mapping[str, Any], parts: _Parts) -> Rebased:
    row = _row(anchoring, parts, claim["document_id"], "claim", claim["claim_id"])
    row = replace(row, who=claim["speaker_name"], said=claim["act"], words=claim["content"])
    if version.claims is None or row.state not in FOUND_STATES:
        return row
    return _in_snapshot(row, version.claims, claim)


def _judgement(anchoring: _Words, line: Mapping[str, Any], parts: _Parts, claims: Sequence[Rebased]) -> Rebased:
    """A judgement stands no better than the claims it is about: a speaker may have changed beside the same words."""
    row = _row(anchoring, parts, line["document_id"], line["kind"], line["judgement_id"])
    words = " / ".join(filter(None, (anchor["words"] for anchor in line["anchors"])))
    row = replace(row, who=line["researcher"], said=line["verdict"], words=words, part=None)
    if line["state"] not in FOUND_STATES:
        return replace(row, state=line["state"], reason=UNHELD, spans=())
    for claim in claims:
        if ANCHOR_STATES.index(claim.state) > ANCHOR_STATES.index(row.state):
            row = replace(
                row, state=claim.state, part=claim.part, reason=claim.reason, now=claim.now, spans=claim.spans
            )
    return row


def _row(anchoring: _Words, parts: _Parts, document_id: str, what: str, id_: str) -> Rebased:
    """The state of all parts together, and the words of the part that fared worst."""
    places = {part: anchoring.places(numbers) for part, numbers in parts.items()}
    state = worst(place for found in places.values() for place in found)
    part = next((part for part, found in places.items() if worst(found) == state), next(iter(parts)))
    reason = next((place.reason for place in places[part] if place.state == state), "")
    content = [place for name, found in places.items() if name.startswith("content") for place in found]
    spans = tuple(place.span for place in content if place.span)
    look = tuple(span for place in places[part] for span in (place.span and (place.span,)) or place.candidates)
    if state not in FOUND_STATES:
        spans = ()
    shown = None if part.startswith("content") else part
    now = anchoring.shown(spans or look[:1])
    return Rebased(document_id, what, id_, state, reason=reason, now=now, spans=spans, part=shown)


def _in_snapshot(row: Rebased, claims: Sequence[Mapping[str, Any]], old: Mapping[str, Any]) -> Rebased:
    """The same with the claim that stands on the words in the later snapshot."""
    stands = [claim for claim in claims if _share(row.spans, claim["content_spans"]) >= _SAME_WORDS]
    same = [claim for claim in stands if claim["claim_id"] == row.id] or stands
    if not same:
        return replace(row, state="orphaned", reason=NO_CLAIM)
    if len(same) > 1:
        same = [claim for claim in same if claim["speaker_name"] == row.who]
    if len(same) != 1:
        return replace(row, state="ambiguous", reason=SEVERAL_CLAIMS)
    claim = same[0]
    changed = {name: (old[name], claim[name]) for name in _READ if old[name] != claim[name]}
    if row.state == "exact" and (changed or claim["claim_id"] != row.id):
        row = replace(row, state="moved", reason=READ_ANEW)
    return replace(row, claim_id=claim["claim_id"], changed=changed)


def _share(one: Sequence[Sequence[int]], other: Sequence[Sequence[int]]) -> float:
    """Intersection over union of two lists of spans, as the macro span_iou has it."""
    both = sum(max(0, min(left[1], right[1]) - max(left[0], right[0])) for left in one for right in other)
    length = sum(end - start for start, end in (*one, *other))
    return both / (length - both) if length else 0.0
