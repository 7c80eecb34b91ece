"""The desk of an ArticleView: the form in which a claim is written, and the keys that choose words for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from claimkit.board.amounts import shortened
from claimkit.board.article.draft import Draft, Relay, before, holds, innermost
from claimkit.board.article.model import Article
from claimkit.board.card import direction_of
from claimkit.board.node import Node, node
from claimkit.board.passage import Passage
from claimkit.board.tool import Tool, input_node, select_node
from claimkit.interface import name_said, said
from claimkit.records import ACTS, BASES, HOP_KINDS, MODES, POLARITIES, words_at

CHOICES = {"mode": MODES, "act": ACTS, "polarity": POLARITIES, "basis": BASES}
LABELS = {"content": "Words ascribed", "cue": "Cue", "speaker": "Printed speaker"}
PLACEHOLDER = "select words, then press "
NAMES = "ck-names"
_BRIEF = 60
CERTAINTY = {"certain": "certain", "inferred": "not certain"}


def tools_node(draft: Draft) -> Node:
    """What can be made of chosen words, and of the claim being written."""
    parts = [
        ("Words ascribed", "c", "part", {"part": "content"}, True),
        ("Cue", "q", "part", {"part": "cue"}, draft.is_open),
        ("Speaker", "s", "part", {"part": "speaker"}, draft.is_open),
        ("Relay", "r", "relay", {}, draft.is_open),
        ("Add words", "d", "more", {}, draft.is_open),
    ]
    return node(
        "div",
        node("span", "Select words, then:", class_="ck-faint"),
        [Tool(*each, selects=True).node() for each in parts],
        Tool("Undo", "u", "undo", decides=True).node(),
        class_="ck-tools",
        role="toolbar",
        aria_label="Make a claim of chosen words",
        data_anchor="tools",
    )


def desk_node(article: Article, draft: Draft, names: Sequence[str]) -> Node:
    """The form of the claim being written, every field of it."""
    title = (
        "New claim, not yet written"
        if draft.claim is None
        else said("Change claim {number}", number=_number(article, draft.claim))
    )
    return node(
        "section",
        node("h3", title),
        [_words(article.passage, part, getattr(draft, part)) for part in LABELS],
        node(
            "div",
            _text("Speaker", "name", draft.name, list=NAMES, placeholder="nobody named"),
            _text("Role", "role", draft.role),
            class_="ck-fields",
        ),
        _chain(article, draft),
        node(
            "div",
            [_choice(name, words, getattr(draft, name)) for name, words in CHOICES.items()],
            _text("topic", "topic", draft.topic),
            draft.claim and _text("known as (id)", "known_as", draft.known_as),
            class_="ck-fields",
        ),
        _parent(article, draft),
        node("datalist", [node("option", value=name) for name in names], id=NAMES),
        node(
            "p",
            Tool("Write it", "w", "save", decides=True, main=True).node(),
            Tool("Throw away", "Escape", "cancel").node(),
            class_="ck-tools",
        ),
        class_="ck-desk ck-writing",
        tabindex="-1",
        data_anchor="desk",
        aria_label=title,
    )


def _clear(part: str) -> Node:
    return Tool(
        "none", "", "clear", {"part": part}, says=said("{part}: none is printed", part=said(LABELS[part]))
    ).node()


def _words(passage: Passage, part: str, spans: Any) -> Node:
    keys = {"content": "c", "cue": "q", "speaker": "s"}
    printed = words_at(passage.text or "", spans)
    own = {"dir": direction_of(passage.language), "lang": passage.language}
    return node(
        "p",
        node("span", LABELS[part], class_="ck-label"),
        printed and node("span", printed, class_="ck-words", **own),
        not printed and node("span", "none: ", PLACEHOLDER, node("kbd", keys[part]), class_="ck-faint"),
        printed and part != "content" and _clear(part),
        class_="ck-part",
        data_anchor=f"part-{part}",
    )


def _chain(article: Article, draft: Draft) -> Node:
    above = [str(each["name"]) for each in before(article, draft.parent)]
    return node(
        "fieldset",
        node("legend", "Through whom"),
        node(
            "ol",
            [node("li", node("span", node("bdi", name), class_="ck-hop")) for name in above],
            [node("li", _relay(draft, place, each)) for place, each in enumerate(draft.relays)],
            node("li", node("span", node("bdi", name_said(draft.name)), class_="ck-hop")),
            class_="ck-chain",
        ),
        node("p", "A hand in between: select its words, then press ", node("kbd", "r"), class_="ck-faint")
        if not draft.relays
        else None,
        class_="ck-relays",
        data_anchor="chain",
    )


def _relay(draft: Draft, place: int, relay: Relay) -> Node:
    at = {"place": place}
    kinds, sure = {kind: kind for kind in HOP_KINDS}, "certain" if relay.certain else "inferred"
    return node(
        "span",
        input_node("relay_field", {**at, "field": "name"}, relay.name, "Name of the hand in between", list=NAMES),
        select_node("relay_field", {**at, "field": "kind"}, kinds, relay.kind, "Kind"),
        select_node("relay_field", {**at, "field": "certain"}, CERTAINTY, sure, "Certainty"),
        Tool("↑", "", "relay_move", {**at, "by": -1}, place > 0, says="Further out").node(),
        Tool("↓", "", "relay_move", {**at, "by": 1}, place < len(draft.relays) - 1, says="Further in").node(),
        Tool("✕", "", "relay_drop", at, says="Take out of the chain").node(),
        class_="ck-relay",
    )


def _parent(article: Article, draft: Draft) -> Node | None:
    around = [each for each in article.statements if each.card.claim_id != draft.claim and holds(each, draft.content)]
    if not around and draft.parent is None:
        return None
    listed = {"": "no other claim"}
    listed |= {each.card.claim_id: f"{each.number}: {shortened(each.card.content, _BRIEF)}" for each in around}
    if draft.parent:
        listed.setdefault(draft.parent, "the claim it stands in now")
    inner = innermost(article, draft.content, but=draft.claim)
    hint = draft.parent != inner and node("span", " (its words stand inside another claim)", class_="ck-faint")
    return node(
        "p",
        node("label", "Inside ", select_node("field", {"field": "parent"}, listed, draft.parent or "", "Inside")),
        hint,
    )


def _text(words: str, name: str, said: str | None, **more: Any) -> Node:
    return node("label", node("span", words), input_node("field", {"field": name}, said, words, **more))


def _choice(name: str, words: Iterable[str], said: str) -> Node:
    listed = {each: each.replace("_", " ") for each in words}
    return node("label", node("span", name), select_node("field", {"field": name}, listed, said, name))


def _number(article: Article, claim: str) -> str:
    return next((str(each.number) for each in article.statements if each.card.claim_id == claim), "?")
