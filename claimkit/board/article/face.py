"""An ArticleView as a tree: the text with numbered marks, and the claims as a table."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimkit.board.article.desk import desk_node, tools_node
from claimkit.board.article.draft import PARTS, Draft
from claimkit.board.article.model import Article, Statement
from claimkit.board.article.text import count_words
from claimkit.board.card import certainty_node, direction_of
from claimkit.board.card_node import chain_node, gloss_node, jumps_node, own_tools, words_class
from claimkit.board.corrected import added_words, first_read_node
from claimkit.board.node import Child, Node, link, node
from claimkit.board.paging import keys_node
from claimkit.board.passage import LEGEND, ROLES, Mark, Passage, Segment, legend_node, marks_of, plain_words, segments
from claimkit.board.tool import Tool
from claimkit.board.translating import interface_words
from claimkit.board.verdicts import verdicts_node
from claimkit.board.when import when
from claimkit.interface import name_said, said

HEADS = ("", "Speaker", "Cue", "Act", "Content", "Chain")
EMPTY = "No claim is marked yet: select words that somebody is said to have said, and press c."
KEYS = {
    "← →": "in the text: choose the next word; with Shift, more words; ↑ ↓ the line above or below",
    "[ ] - =": "in the text: the first letter earlier or later, the last letter earlier or later",
    "c": "the chosen words are ascribed: a new claim",
    "q s r d": "the chosen words are its cue, its speaker, a hand in between, more of its words",
    "w": "write it",
    "j k": "next and previous claim",
    "Enter": "show its words alone, or all again",
    "e a x": "change, accept, reject the claim",
    "u": "take back what you decided last in this document",
    "?": "show or hide these keys",
}


@dataclass(frozen=True, slots=True)
class Writer:
    """What the live face shows beside the article: the claim chosen, the one being written, and known names."""

    chosen: str | None
    draft: Draft
    names: tuple[str, ...]


def article_node(article: Article, chosen: str | None) -> Node:
    """Text and table, to be read and printed; with `chosen` only that claim is marked."""
    shown = _chosen(article, chosen)
    return node(
        "div",
        _head(article.passage),
        _text(article.passage, shown.marks if shown else article.passage.marks, None),
        table_node(article, shown),
        class_="ck-article",
    )


def workbench_node(article: Article, writer: Writer) -> Node:
    """Text and claims side by side, each scrolling to the other, and the form of the claim being written."""
    shown, draft = _chosen(article, writer.chosen), writer.draft
    marks = _marks(article, shown, draft)
    return node(
        "div",
        _head(article.passage),
        tools_node(draft) if article.passage.text is not None else None,
        node(
            "div",
            node(
                "div",
                _text(article.passage, marks, article),
                class_="ck-pane ck-pane-text",
                data_scrolls=True,
                **interface_words(),
            ),
            node(
                "div",
                draft.is_open and desk_node(article, draft, writer.names),
                _list(article, shown),
                class_="ck-pane ck-pane-list",
                data_scrolls=True,
                role="group",
                aria_label="Claims of the document",
                **interface_words(),
            ),
            class_="ck-panes",
            data_interface=True,
            dir=direction_of(article.passage.language),
        ),
        keys_node(KEYS),
        class_="ck-article",
    )


def _chosen(article: Article, claim: str | None) -> Statement | None:
    return next((each for each in article.statements if each.card.claim_id == claim), None)


def _marks(article: Article, shown: Statement | None, draft: Draft) -> tuple[Mark, ...]:
    """What is marked in the text: what is being written, else the claim chosen, else every claim."""
    if draft.is_open:
        relays = [span for relay in draft.relays for span in relay.spans]
        parts = {part: getattr(draft, part) for part in PARTS} | {"relay": relays}
        return marks_of(parts)
    if shown is None:
        return article.passage.marks
    return shown.marks


def _list(article: Article, shown: Statement | None) -> list[Node]:
    head = node("h3", count_words(article))
    if not article.statements:
        return [head, node("p", EMPTY, class_="ck-faint")]
    return [head, node("ol", (_entry(article, each, shown) for each in article.statements), class_="ck-entries")]


def _entry(article: Article, each: Statement, shown: Statement | None) -> Node:
    card, chosen = each.card, each is shown
    own = {"dir": direction_of(article.passage.language), "lang": article.passage.language}
    claim = {"claim": card.claim_id}
    return node(
        "li",
        node(
            "p",
            _number(each, chosen),
            node("strong", each.speaker_said, **own),
            card.cue and node("span", card.cue, class_="ck-mark ck-mark-cue", **own),
            node("span", card.act, _polarity(card.polarity), class_="ck-act", **interface_words()),
            _standing(each),
            class_="ck-entry-head",
        ),
        each.parent is not None
        and node("p", said("inside {number}", number=each.parent), class_="ck-faint", **interface_words()),
        node("p", card.content, dir=card.direction, lang=card.language, class_=words_class(card)),
        gloss_node(card),
        chain_node(card),
        verdicts_node(card.verdicts),
        first_read_node(card),
        node(
            "div",
            Tool("Change", "e", "edit", claim).node(),
            Tool("Accept", "a", "accept", claim, decides=True).node(),
            Tool("Reject", "x", "reject", claim, decides=True).node(),
            own_tools(card),
            jumps_node(card.claim_id),
            class_="ck-tools",
            **interface_words(),
        ),
        class_=["ck-entry", chosen and "ck-entry-chosen"],
        data_stop=True,
        data_into_view=chosen and card.claim_id,
        tabindex="-1",
        data_anchor=f"line-{card.claim_id}",
        aria_label=said("Claim {number}", number=each.number),
    )


def _standing(each: Statement) -> Node | None:
    """How sure the claim is: whose it is, or how sure the machine that read it."""
    card = each.card
    if each.ruling:
        return node("span", "✓ accepted by ", node("bdi", each.ruling), class_="ck-badge", **interface_words())
    if card.added_by:
        return node("span", added_words(card), class_="ck-badge", **interface_words())
    return certainty_node(card)


def table_node(article: Article, shown: Statement | None) -> Node:
    """One line per claim: speaker, cue, act, content with gloss and its maker, chain."""
    return node(
        "table",
        node("caption", count_words(article)),
        node(
            "thead",
            node("tr", (node("th", head or node("span", "Number", class_="ck-hidden"), scope="col") for head in HEADS)),
        ),
        node("tbody", (_line(article.passage, each, shown) for each in article.statements)),
        class_="ck-table",
    )


def _head(passage: Passage) -> Node:
    return node(
        "p",
        node("bdi", passage.name),
        ", ",
        node("bdi", name_said(passage.outlet)),
        said(", printed {when} ", when=when(passage.published_at)),
        link(passage.url, "the page itself") if passage.url else "(no address is known)",
        class_="ck-count",
    )


def _text(passage: Passage, marks: Sequence[Mark], live: Article | None) -> list[Node]:
    """The words with these marks; where `live`, a mark chooses the innermost claim it belongs to."""
    if passage.text is None:
        return [
            node("p", "The text of this document is not held; its claims are known by citation.", class_="ck-faint")
        ]
    roles = {mark.role for mark in marks}
    cut = segments(marks, 0, len(passage.text))
    claims = {each.number: each for each in live.statements} if live else {}
    return [
        legend_node(role for role in ROLES if role in roles),
        node(
            "div",
            (_words(passage.text, segment, claims) for segment in cut),
            class_="ck-text ck-text-whole",
            dir=direction_of(passage.language),
            lang=passage.language,
            data_offset="0",
            data_words=bool(live),
            data_anchor=live and "text",
            tabindex="0",
            role="group",
            aria_label="Text of the document",
        ),
    ]


def _words(text: str, segment: Segment, claims: Mapping[int, Statement]) -> Child:
    """Words under their marks; where contents begin, their numbers are drawn before them, outside the text."""
    if not segment.marks:
        return plain_words(text, segment.start, segment.end)
    marked = {mark.role for mark in segment.marks}
    roles = [role for role in ROLES if role in marked]
    contents = sorted({mark.of for mark in segment.marks if mark.role == "content"})
    begun = [
        str(mark.of) for mark in segment.marks if mark.of and mark.role == "content" and mark.start == segment.start
    ]
    numbers = sorted({mark.of for mark in segment.marks if mark.of})
    title = said(", ").join(said(LEGEND[role]) for role in roles)
    if numbers:
        title += f" ({said(', ').join(map(str, numbers))})"
    inner = max((claims[number] for number in numbers if number in claims), key=_depth, default=None)
    return node(
        "mark",
        text[segment.start : segment.end],
        class_=["ck-mark", *(f"ck-mark-{role}" for role in roles), len(contents) > 1 and "ck-mark-nested"],
        title=title,
        data_number=" ".join(begun) or None,
        data_op=inner is not None and "choose",
        data_values=inner is not None and json.dumps({"claim": inner.card.claim_id, "open": True}),
        data_into_view=(not claims or len(numbers) == 1) and f"mark-{segment.marks[0].of}",
    )


def _depth(statement: Statement) -> tuple[int, int]:
    return statement.depth, statement.number


def _line(passage: Passage, each: Statement, shown: Statement | None) -> Node:
    card = each.card
    own = {"dir": direction_of(passage.language), "lang": passage.language}
    return node(
        "tr",
        node("th", str(each.number), scope="row"),
        node("td", node("bdi", each.speaker_said), **own),
        node("td", card.cue or "", **own),
        node("td", card.act, _polarity(card.polarity)),
        node(
            "td",
            each.parent is not None and node("p", said("inside {number}", number=each.parent), class_="ck-faint"),
            node("p", card.content, dir=card.direction, lang=card.language, class_=words_class(card)),
            gloss_node(card),
            first_read_node(card),
        ),
        node("td", chain_node(card)),
        class_=["ck-line", each is shown and "ck-line-chosen"],
    )


def _polarity(polarity: str) -> str:
    return "" if polarity == "positive" else said(", ") + said(polarity)


def _number(each: Statement, pressed: bool) -> Node:
    return node(
        "button",
        str(each.number),
        type="button",
        class_="ck-quiet",
        aria_pressed=str(pressed).lower(),
        aria_label=said("Mark the words of claim {number} alone", number=each.number),
        data_op="choose",
        data_shortcut="Enter",
        data_values=json.dumps({"claim": each.card.claim_id}),
        data_anchor=f"number-{each.card.claim_id}",
    )
