"""An ArticleView as a tree: the text with numbered marks, and the claims as a table."""

from __future__ import annotations

import json

from claimkit.board.article.model import Article, Statement
from claimkit.board.card import chain_node, direction_of, gloss_node
from claimkit.board.node import Node, link, node
from claimkit.board.paging import keys_node
from claimkit.board.passage import LEGEND, ROLES, Passage, Segment, legend_node, segments
from claimkit.board.when import when

HEADS = ("", "Speaker", "Cue", "Act", "Content", "Chain")
KEYS = {"j k": "next and previous claim", "Enter": "show its words alone, or all again", "?": "show or hide these keys"}


def article_node(article: Article, chosen: str | None, live: bool) -> Node:
    """Text and table; with `chosen` only that claim is marked."""
    shown = next((each for each in article.statements if each.card.claim_id == chosen), None)
    return node(
        "div",
        _head(article.passage),
        _text(article.passage, shown),
        table_node(article, shown, live),
        keys_node(KEYS) if live else None,
        class_="ck-article",
    )


def table_node(article: Article, shown: Statement | None, live: bool) -> Node:
    """One line per claim: speaker, cue, act, content with gloss and its maker, chain."""
    return node(
        "table",
        node("caption", f"{len(article.statements)} claims, in the order of the text"),
        node(
            "thead",
            node("tr", (node("th", head or node("span", "Number", class_="ck-hidden"), scope="col") for head in HEADS)),
        ),
        node("tbody", (_line(article.passage, each, shown, live) for each in article.statements)),
        class_="ck-table",
    )


def _head(passage: Passage) -> Node:
    return node(
        "p",
        node("bdi", passage.title or passage.document_id),
        ", ",
        node("bdi", passage.outlet),
        f", printed {when(passage.published_at)} ",
        link(passage.url, "the page itself") if passage.url else "(no address is known)",
        class_="ck-count",
    )


def _text(passage: Passage, shown: Statement | None) -> list[Node]:
    if passage.text is None:
        return [
            node("p", "The text of this document is not held; its claims are known by citation.", class_="ck-faint")
        ]
    marks = shown.marks if shown else passage.marks
    roles = {mark.role for mark in marks}
    cut = list(segments(marks, 0, len(passage.text)))
    return [
        legend_node(role for role in ROLES if role in roles),
        node(
            "div",
            (_words(passage.text, segment) for segment in cut),
            class_="ck-text ck-text-whole",
            dir=direction_of(passage.language),
            lang=passage.language,
            data_offset="0",
            tabindex="0",
            role="group",
            aria_label="Text of the document",
        ),
    ]


def _words(text: str, segment: Segment) -> Node | str:
    """Words under their marks; where contents begin, their numbers are drawn before them, outside the text."""
    words = text[segment.start : segment.end]
    if not segment.marks:
        return words
    roles = [role for role in ROLES if any(mark.role == role for mark in segment.marks)]
    contents = sorted({mark.of for mark in segment.marks if mark.role == "content"})
    begun = [str(mark.of) for mark in segment.marks if mark.role == "content" and mark.start == segment.start]
    nested = ["ck-mark-nested"] if len(contents) > 1 else []
    said = ", ".join(LEGEND[role] for role in roles)
    return node(
        "mark",
        words,
        class_=" ".join(["ck-mark", *(f"ck-mark-{role}" for role in roles), *nested]),
        title=f"{said} ({', '.join(str(number) for number in sorted({mark.of for mark in segment.marks}))})",
        data_number=" ".join(begun) or None,
    )


def _line(passage: Passage, each: Statement, shown: Statement | None, live: bool) -> Node:
    card = each.card
    own = {"dir": direction_of(passage.language), "lang": passage.language}
    return node(
        "tr",
        node("th", _number(each, each is shown) if live else str(each.number), scope="row"),
        node("td", node("bdi", each.speaker), **own),
        node("td", card.cue or "", **own),
        node("td", card.act, _polarity(card.polarity)),
        node(
            "td",
            node("p", f"inside {each.parent}", class_="ck-faint") if each.parent else None,
            node("p", card.content, dir=card.direction, lang=card.language, class_="ck-words"),
            gloss_node(card),
        ),
        node("td", chain_node(card)),
        class_="ck-line" + (" ck-line-chosen" if each is shown else ""),
        data_stop=True,
        tabindex="-1" if live else None,
        data_anchor=f"line-{card.claim_id}",
    )


def _polarity(polarity: str) -> str:
    return "" if polarity == "positive" else f", {polarity}"


def _number(each: Statement, pressed: bool) -> Node:
    return node(
        "button",
        str(each.number),
        type="button",
        class_="ck-quiet",
        aria_pressed=str(pressed).lower(),
        aria_label=f"Mark the words of claim {each.number} alone",
        data_op="choose",
        data_shortcut="Enter",
        data_values=json.dumps({"claim": each.card.claim_id}),
        data_anchor=f"number-{each.card.claim_id}",
    )
