"""The frozen records that every floor shares, and their form in files.

Spans are half-open in code points of the stored text (oa:TextPositionSelector). A record keeps the words as printed;
cleaned forms are separate keys and never replace them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import NoneType
from typing import Any, Literal, NamedTuple, TypeAlias

from claimkit.arguments import prove_takes
from claimkit.limits import REFUSED_LINES

Json: TypeAlias = dict[str, Any]
Mode: TypeAlias = Literal["direct", "indirect", "mixed"]
Polarity: TypeAlias = Literal["positive", "negative", "hedged"]

MODES = ("direct", "indirect", "mixed")
ACTS = (
    "assert",
    "deny",
    "confirm",
    "promise",
    "warn",
    "demand",
    "ask",
    "announce",
    "decline",
    "retract",
    "express",
)
POLARITIES = ("positive", "negative", "hedged")
BASES = ("on_record", "background", "leak", "readout", "post", "unknown")
RELATIONS = ("repeats", "corroborates", "differs", "contradicts", "unrelated")
VERDICTS = (*RELATIONS, "unsure")
# From this certainty a relation is said; below it is a suggestion.
SAID = 0.9
DERIVATIONS = ("revision", "syndication", "translation", "excerpt")
# What became of words in another version of their text, best first.
ANCHOR_STATES = ("exact", "moved", "ambiguous", "orphaned")
# Those in which it is known where the words stand.
FOUND_STATES = ("exact", "moved")
DIFFERENCES = ("number", "modality", "object", "time", "speaker", "scope")
HOP_KINDS = ("outlet", "person", "organization", "government", "anonymous", "leak", "post", "unspecified")
# What a locator is of, as CSL labels it: a page of a document, a time of a film.
PAGE, TIMESTAMP = "page", "timestamp"
TRANSCRIPT = "transcript"  # the kind of a document whose lines begin with who speaks
JUDGEMENT_KINDS = (
    "relation",
    "claim_added",
    "claim_accepted",
    "claim_rejected",
    "claim_corrected",
    "same_speaker",
    "not_same_speaker",
    "cluster_named",
    "story_named",
    "note",
    "verdict",
    "hypothesis",
    "evidence",
)
# How a claim stands to an explanation (analysis of competing hypotheses, Heuer 1999).
RULINGS = ("consistent", "inconsistent", "not_applicable")
UNSPECIFIED = "UNSPECIFIED"
# Tags of the languages that are written from right to left.
RIGHT_TO_LEFT = ("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku-Arab", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")


class Span(NamedTuple):
    """Half-open [start, end) in code points."""

    start: int
    end: int


def words_at(text: str, spans: Sequence[Sequence[int]]) -> str:
    """The words at spans of a text, parts joined by one space; empty where there are none."""
    if len(spans) == 1:
        start, end = spans[0]
        return text[start:end]
    return " ".join([text[start:end] for start, end in spans])


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes (schema:publisher)."""

    outlet_id: str
    name: str
    name_native: str | None = None
    kind: str = "unknown"
    country: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One printed text of an outlet (schema:NewsArticle); `text` is None where only a citation is known."""

    document_id: str
    outlet: str
    text: str | None
    language: str | None = None
    title: str | None = None
    url: str | None = None
    published_at: str | None = None
    complete: bool = False
    kind: str | None = None

    def __post_init__(self) -> None:
        """Proves that words stand where words belong."""
        for name in ("document_id", "outlet", "text", "language", "title", "url", "published_at", "kind"):
            prove_takes(name, getattr(self, name), str, *(() if name in ("document_id", "outlet") else (NoneType,)))


@dataclass(frozen=True, slots=True)
class Printed:
    """Words as printed: `text` is the parts at `spans` joined by one space, None where nothing is written."""

    spans: tuple[Span, ...] = ()
    text: str | None = None

    @classmethod
    def at(cls, text: str, spans: Sequence[tuple[int, int]]) -> Printed:
        """The words of `text` at `spans`."""
        if not spans:
            return cls()
        return cls(tuple(Span(*span) for span in spans), words_at(text, spans))

    def to_json(self) -> Json:
        """`{"spans": [[start, end], …], "text": …}`."""
        return {"spans": [list(span) for span in self.spans], "text": self.text}


@dataclass(frozen=True, slots=True)
class Hop:
    """A node of a claim's chain; `certain` is False where the hop is an inference."""

    name: str
    kind: str
    spans: tuple[Span, ...] = ()
    cue_spans: tuple[Span, ...] = ()
    certain: bool = True

    def to_json(self) -> Json:
        """As in the claims file: spans and `certain` only where they say something."""
        record: Json = {"name": self.name, "kind": self.kind}
        for key in ("spans", "cue_spans"):
            if spans := getattr(self, key):
                record[key] = [list(span) for span in spans]
        if self.certain:
            return record
        return record | {"certain": False}


@dataclass(frozen=True, slots=True)
class Claim:
    """One attributed statement in one document (PARC/PolNeAR attribution relation): speaker, cue and content.

    `speaker_name` is the plain name, `speaker_role` the title, office or apposition printed with it; `speakers` the
    plain names of joint speakers ("Washington and NATO"), empty where one speaks.
    """

    document_id: str
    claim_id: str
    content: Printed
    speaker: Printed
    speaker_name: str | None
    cue: Printed
    mode: str
    act: str
    polarity: str
    basis: str
    chain: tuple[Hop, ...]
    parent_id: str | None = None
    topic: str | None = None
    said_at: str | None = None
    gloss: Mapping[str, str] | None = None
    confidence: float | None = None
    origin: str = "hand"
    rule: str | None = None
    speaker_role: str | None = None
    speakers: tuple[str, ...] = ()

    def to_json(self) -> Json:
        """One line of the claims file."""
        return {
            "document_id": self.document_id,
            "claim_id": self.claim_id,
            "parent_id": self.parent_id,
            "content": self.content.to_json(),
            "speaker": self._speaker_json(),
            "cue": self.cue.to_json(),
            "mode": self.mode,
            "act": self.act,
            "polarity": self.polarity,
            "basis": self.basis,
            "chain": [hop.to_json() for hop in self.chain],
            "topic": self.topic,
            "said_at": self.said_at,
            "gloss": dict(self.gloss) if self.gloss else None,
            "confidence": self.confidence,
            "origin": self.origin,
            "rule": self.rule,
        }

    def _speaker_json(self) -> Json:
        """Role and members only where they say something."""
        record = self.speaker.to_json() | {"name": self.speaker_name}
        if self.speaker_role is not None:
            record["role"] = self.speaker_role
        if self.speakers:
            record["members"] = list(self.speakers)
        return record


@dataclass(frozen=True, slots=True)
class Match:
    """A scored pair of claims that may be about the same thing (left < right), with its reasons.

    `certainty` is how often such a relation is right, 0 to 1, None where nobody measured it; `suggests` the relation
    that is likely but may not be said: it orders the review queue and appears nowhere else.
    """

    left_id: str
    right_id: str
    score: float | None
    relation: str | None
    differs_in: str | None
    reasons: tuple[str, ...]
    origin: str
    certainty: float | None = None
    suggests: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A researcher's decision on a claim or a pair; one line of a journal, which gives it its id and time."""

    researcher: str
    kind: str
    left_id: str | None
    right_id: str | None = None
    verdict: str | None = None
    value: Any = None
    note: str | None = None
    supersedes: str | None = None
    anchors: tuple[Mapping[str, Any], ...] = ()
    judgement_id: str = ""
    judged_at: str = ""


@dataclass(frozen=True, slots=True)
class Reject:
    """A refused input row: where it stands, which field, why, and its raw form."""

    path: str
    line: int | None
    field: str | None
    reason: str
    raw: str | None = None

    @property
    def place(self) -> str:
        """File and line, `path:line`, or the file alone."""
        return self.path if self.line is None else f"{self.path}:{self.line}"


class Refused(list[Reject]):
    """Refused lines of one input; of very many the first are kept, and the others counted."""

    def __init__(self) -> None:
        super().__init__()
        self.more = 0

    def append(self, row: Reject, /) -> None:
        """Keeps the row, or counts it."""
        if len(self) < REFUSED_LINES:
            super().append(row)
        else:
            self.more += 1

    def extend(self, rows: Iterable[Reject], /) -> None:
        """Keeps or counts each row."""
        for row in rows:
            self.append(row)

    def clear(self) -> None:
        """Begins anew."""
        super().clear()
        self.more = 0

    @property
    def total(self) -> int:
        """How many lines were refused."""
        return len(self) + self.more
