"""What a researcher is writing in an article: a new claim, or what shall change of one; a plain value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from claimkit.board.article.model import Article, Statement
from claimkit.board.spans import Spans
from claimkit.records import UNSPECIFIED, Json, words_at

QUOTES = '"“”«»„‟'

PARTS = ("content", "cue", "speaker")
WORDS = ("mode", "act", "polarity", "basis")
TEXTS = ("name", "known_as", "role", "topic", "parent", *WORDS)


@dataclass(frozen=True, slots=True)
class Relay:
    """A hand between the outlet, or the claim around, and the speaker."""

    name: str
    """By what name it is printed, or known."""
    kind: str = "outlet"
    """What it is, one of the kinds of nodes."""
    spans: Spans = ()
    """Where it is printed."""
    certain: bool = True
    """Whether it is no inference."""
    known_as: str | None = None
    """The id of the speaker or outlet it is, where a researcher or the name has said so."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim being written; nothing of it is in a journal yet."""

    is_open: bool = False
    """Whether anything is being written."""
    claim: str | None = None
    """The claim that it corrects; None: a new one."""
    content: Spans = ()
    """The words ascribed."""
    cue: Spans = ()
    """The words that ascribe."""
    speaker: Spans = ()
    """The words printed for the speaker."""
    name: str | None = None
    """The speaker's plain name; None: nobody named."""
    known_as: str | None = None
    """The id of who that is, where a researcher says so."""
    role: str | None = None
    """The title or office printed with the name."""
    mode: str = "indirect"
    act: str = "assert"
    polarity: str = "positive"
    basis: str = "unknown"
    topic: str | None = None
    parent: str | None = None
    """The claim inside whose content it stands."""
    relays: tuple[Relay, ...] = ()
    """The hands between, outermost first."""

    def __post_init__(self) -> None:
        for part in PARTS:
            object.__setattr__(self, part, _spans(getattr(self, part)))
        relays = tuple(each if isinstance(each, Relay) else _relay(each) for each in self.relays)
        object.__setattr__(self, "relays", relays)

    def but(self, **said: Any) -> Draft:
        """The draft with some fields replaced."""
        return replace(self, **said)


def begun(article: Article, spans: Spans) -> Draft:
    """A new claim on chosen words, inside the innermost claim that holds them; direct speech where they are quoted."""
    parent = innermost(article, spans)
    text = article.passage.text or ""
    around = text[max(0, spans[0][0] - 1) : spans[-1][1] + 1]
    quoted = any(sign in QUOTES for sign in (around[:1], around[-1:]) if sign)
    return Draft(True, None, spans, parent=parent, mode="direct" if quoted else "indirect")


def innermost(article: Article, spans: Spans, *, but: str | None = None) -> str | None:
    """The claim with the shortest content that holds these words and more."""
    holding = [each for each in article.statements if each.card.claim_id != but and holds(each, spans)]
    if not holding:
        return None
    return min(holding, key=lambda each: _length(each.content)).card.claim_id


def holds(statement: Statement, spans: Spans) -> bool:
    """Whether a claim's content holds all of these words, and more than these."""
    inside = all(any(first <= start and end <= last for first, last in statement.content) for start, end in spans)
    return bool(spans) and inside and _length(statement.content) > _length(spans)


def draft_of(article: Article, statement: Statement) -> Draft:
    """A claim as it stands, to be changed."""
    card = statement.card
    name = None if statement.speaker_name in (None, UNSPECIFIED) else statement.speaker_name
    return Draft(
        True,
        card.claim_id,
        statement.content,
        statement.cue,
        statement.printed,
        name,
        statement.speaker_id,
        statement.role,
        card.mode,
        card.act,
        card.polarity,
        card.basis,
        card.topic,
        card.parent_id,
        tuple(_relay(node) for node in statement.nodes[len(before(article, card.parent_id)) : -1]),
    )


def before(article: Article, parent: str | None) -> Sequence[Mapping[str, Any]]:
    """The nodes that a chain begins with: those of the claim around, else the outlet."""
    held = next((each for each in article.statements if each.card.claim_id == parent), None)
    if held is not None:
        return held.nodes
    return [{"name": article.passage.outlet, "kind": "outlet"}]


def added(article: Article, draft: Draft) -> Json:
    """The value of the judgement that adds the claim, as a claims file has it."""
    text = article.passage.text or ""
    value: Json = {"document_id": article.passage.document_id, "parent_id": draft.parent}
    value |= {part: _printed(text, getattr(draft, part)) for part in PARTS}
    value["speaker"] |= {"name": draft.name or UNSPECIFIED} | ({"role": draft.role} if draft.role else {})
    return (
        value | {name: getattr(draft, name) for name in WORDS} | {"topic": draft.topic, "chain": chain(article, draft)}
    )


def changed(article: Article, statement: Statement, draft: Draft) -> Json:
    """The value of the judgement that corrects the claim: what differs, nothing else."""
    text, stood = article.passage.text or "", draft_of(article, statement)
    value: Json = {}
    for part, column in zip(PARTS, ("content", "cue", "speaker_text"), strict=True):
        if getattr(draft, part) != getattr(stood, part):
            spans = getattr(draft, part)
            value |= {column: words_at(text, spans) or None, f"{part}_spans": [list(span) for span in spans]}
    for name, column in (("name", "speaker_name"), ("known_as", "speaker_id"), ("role", "speaker_role")):
        if getattr(draft, name) != getattr(stood, name):
            value[column] = getattr(draft, name)
    if value.get("speaker_name", "") is None:
        value["speaker_name"] = UNSPECIFIED
    value |= {name: getattr(draft, name) for name in (*WORDS, "topic") if getattr(draft, name) != getattr(stood, name)}
    if draft.parent != stood.parent:
        value["parent_id"] = draft.parent
    if (draft.parent, draft.relays) != (stood.parent, stood.relays):
        value["chain"] = chain(article, draft, statement)
    # Another name is another person, unless it is said who.
    if "speaker_name" in value and "speaker_id" in value and value["speaker_id"] is None:
        del value["speaker_id"]
    return value


def chain(article: Article, draft: Draft, statement: Statement | None = None) -> list[Json]:
    """The nodes from the outlet to the speaker."""
    name = draft.name or UNSPECIFIED
    kind = "unspecified" if name == UNSPECIFIED else "person"
    if statement is not None and name != UNSPECIFIED:
        kind = statement.nodes[-1]["kind"] if statement.nodes[-1]["kind"] != "unspecified" else kind
    voice: Json = {"name": name, "kind": kind, "spans": [list(span) for span in draft.speaker]}
    above = [_node(each) for each in before(article, draft.parent)]
    return [*above, *(_node(_said(each)) for each in draft.relays), voice]


def with_relay(draft: Draft, place: int, **said: Any) -> Draft:
    """The draft with one of its relays changed."""
    relays = tuple(replace(each, **said) if at == place else each for at, each in enumerate(draft.relays))
    return replace(draft, relays=relays)


def moved_relay(draft: Draft, place: int, by: int) -> Draft:
    """The draft with a relay one place further out (-1) or in (1); past an end it stays."""
    relays = list(draft.relays)
    there = place + by
    if 0 <= place < len(relays) and 0 <= there < len(relays):
        relays[place], relays[there] = relays[there], relays[place]
    return replace(draft, relays=tuple(relays))


def without_relay(draft: Draft, place: int) -> Draft:
    """The draft without a relay."""
    return replace(draft, relays=tuple(each for at, each in enumerate(draft.relays) if at != place))


def _said(relay: Relay) -> Json:
    id_ = "outlet_id" if relay.kind == "outlet" else "speaker_id"
    return {
        "name": relay.name,
        "kind": relay.kind,
        "spans": relay.spans,
        "certain": relay.certain,
        id_: relay.known_as,
    }


def _node(node: Mapping[str, Any]) -> Json:
    """A node as a claims file has it, with the id it was given."""
    said: Json = {"name": node["name"], "kind": node["kind"]}
    for name in ("spans", "cue_spans"):
        if node.get(name):
            said[name] = [list(span) for span in node[name]]
    if node.get("certain") is False:
        said["certain"] = False
    return said | {name: node[name] for name in ("outlet_id", "speaker_id") if node.get(name)}


def _relay(node: Mapping[str, Any]) -> Relay:
    known = node.get("known_as") or node.get("outlet_id") or node.get("speaker_id")
    return Relay(
        node["name"], node.get("kind", "outlet"), _spans(node.get("spans")), node.get("certain") is not False, known
    )


def _printed(text: str, spans: Spans) -> Json:
    return {"spans": [list(span) for span in spans], "text": words_at(text, spans) or None}


def _spans(said: Any) -> Spans:
    return tuple((start, end) for start, end in said or ())


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)
