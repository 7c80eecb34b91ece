"""A CompareBoard's page as a tree: two columns of cards and, between them, how they relate."""

from __future__ import annotations

import json

from claimkit.board.amounts import amount
from claimkit.board.card import Card
from claimkit.board.card_node import card_node
from claimkit.board.compare.between import between_node, drifted
from claimkit.board.compare.choice import Choice, CompareState
from claimkit.board.compare.model import Page, Row, Silence
from claimkit.board.compare.words import (
    NOTHING,
    Label,
    count_words,
    describe,
    heading,
    row_words,
    side_words,
    silence_words,
    stances,
)
from claimkit.board.node import Node, node
from claimkit.board.paging import keys_node, pager_node
from claimkit.board.passage import Passage, passage_node
from claimkit.interface import said

_HALVES = ("left", "right")
# What the button of a card says, unpressed and pressed.
_CHOOSE = ("Compare this one", "Under comparison")

KEYS = {
    "j k": "next and previous row",
    "1–6": "repeats, corroborates, differs, contradicts, unrelated, unsure",
    "n": "write a note; Esc leaves it",
    "u": "undo your decision",
    "[ ]": "previous and next page",
    "?": "show or hide these keys",
}


def page_node(page: Page, state: CompareState, label: Label, passage: Passage | None, live: bool) -> Node:
    """The rows of a page with their pager; `live` adds what can be pressed."""
    draw = RowFace(state, label, passage, live)
    return node(
        "div",
        not live and node("p", heading(state, label), class_="ck-choices"),
        node("p", count_words(page, state), class_="ck-count"),
        live and page.moved and _moved(),
        _column_heads(state, label),
        [draw.row(row) for row in page.rows] or node("p", NOTHING, class_="ck-empty"),
        live and pager_node(page.pages(state.rows), state.page),
        live and keys_node(KEYS),
        class_="ck-compare",
    )


class RowFace:
    """Draws rows under one state."""

    def __init__(self, state: CompareState, label: Label, passage: Passage | None, live: bool) -> None:
        self.state = state
        self.label = label
        self.passage = passage
        self.live = live

    def row(self, row: Row) -> Node:
        """One row: head, left cards, what is between, right cards, and the passage where one is open."""
        pair = row.pair(self.state.pair)
        return node(
            "section",
            self._head(row),
            node(
                "div",
                self._half(row, "left", pair),
                between_node(row, pair, live=self.live),
                self._half(row, "right", pair),
                class_="ck-faces",
            ),
            class_=["ck-row", pair is None and "ck-lone"],
            data_stop=True,
            tabindex="-1",
            role="group",
            aria_label=self._title(row),
            data_anchor=f"row-{row.key}",
        )

    def _title(self, row: Row) -> str:
        if self.state.align == "none":
            return said("All claims of both choices")
        return row_words(row, self.label)

    def _head(self, row: Row) -> Node:
        counts = said("{lefts} left, {rights} right", lefts=row.lefts, rights=row.rights)
        if self.state.align == "claim":
            counts = f"{amount(row.lefts + row.rights, 'claim')}: {stances(row)}"
        return node(
            "header", node("h3", self._title(row)), node("span", counts, class_="ck-faint"), class_="ck-row-head"
        )

    def _half(self, row: Row, half: str, pair: tuple[Card, Card] | None) -> Node:
        cards, count, choice = row.left, row.lefts, self.state.left
        if half == "right":
            cards, count, choice = row.right, row.rights, self.state.right
        chosen = None
        if pair is not None:
            chosen = pair[_HALVES.index(half)]
        cards = tuple(sorted(cards, key=lambda card: card is not chosen))
        more = count - len(cards)
        return node(
            "div",
            [[self._card(row, card, half, pair, chosen), self._passage(card)] for card in cards]
            or self._silence(row.silence, choice),
            more > 0
            and node("p", said("and {count} more ", count=f"{more:,}"), self.live and self._more(), class_="ck-faint"),
            class_=f"ck-half ck-{half}",
        )

    def _card(self, row: Row, card: Card, half: str, pair: tuple[Card, Card] | None, chosen: Card | None) -> Node:
        content = tools = None
        if pair is not None and card is chosen:
            content = drifted(pair, half)
        if pair is not None and max(len(row.left), len(row.right)) > 1:
            tools = self._choose(card, half, pair, card is chosen)
        stance = row.stances.get(card.claim_id)
        note = stance not in (None, "", "says") and node("p", stance, class_=f"ck-stance ck-stance-{stance}")
        return card_node(card, content, live=self.live, tools=tools, note=note)

    def _choose(self, card: Card, half: str, pair: tuple[Card, Card], pressed: bool) -> Node | None:
        if not self.live and not pressed:
            return None
        if not self.live:
            return node("p", "compared here", class_="ck-faint")
        left, right = pair
        if half == "left":
            left = card
        else:
            right = card
        return node(
            "button",
            _CHOOSE[pressed],
            type="button",
            class_="ck-quiet ck-choose",
            aria_pressed=str(pressed).lower(),
            data_op="choose",
            data_values=json.dumps({"left": left.claim_id, "right": right.claim_id}),
            data_anchor=f"choose-{card.claim_id}",
        )

    def _more(self) -> Node:
        return node("button", "Show more", type="button", class_="ck-quiet", data_op="more")

    def _silence(self, silence: Silence | None, choice: Choice) -> Node:
        return node(
            "div",
            [node("p", words) for words in silence_words(silence, describe(choice, self.label, "anyone else"))],
            class_="ck-silence",
        )

    def _passage(self, card: Card) -> Node | None:
        if self.passage is None or self.state.passage is None or self.state.passage[0] != card.claim_id:
            return None
        return passage_node(self.passage)


def _moved() -> Node:
    return node(
        "p",
        "Decisions have moved claims between rows; they stay in place until you align them anew. ",
        node("button", "Align now", type="button", data_op="realign"),
        class_="ck-newer",
    )


def _column_heads(state: CompareState, label: Label) -> Node:
    return node(
        "div",
        [node("p", words) for words in side_words(state, label)],
        class_="ck-heads",
    )
