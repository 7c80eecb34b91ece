"""The claim that is open in a CompareMany: all its claims by stance, who denies it, and two of them to decide on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimkit.board.card import Card, proposition
from claimkit.board.card_node import card_node
from claimkit.board.compare.between import between_node, drifted
from claimkit.board.many.choice import ManyState
from claimkit.board.many.model import Grid, Member, Opened
from claimkit.board.many.words import PARTED, SIGNS, STANCE_HEADS, grouped, who_denies
from claimkit.board.node import Node, node
from claimkit.board.panes import STOP, pane
from claimkit.board.passage import Passage, passage_node
from claimkit.board.tool import Tool
from claimkit.interface import name_said, said

_NAME = {"data_anchor": "opened", "role": "group", "aria_label": "The claim that is open"}
_DETAIL: dict[str, Any] = {**pane("ck-many-detail"), **STOP, **_NAME}


class OpenedFace:
    """Draws the claim that is open, under one state."""

    def __init__(self, opened: Opened, grid: Grid, state: ManyState, passage: Passage | None, *, live: bool) -> None:
        self.opened = opened
        self.names = {each.id: each.label for each in grid.choices}
        self.state = state
        self.passage = passage
        self.live = live
        self.pair = opened.pair(state.pair)

    def node(self) -> Node:
        """All of it, with its head and the decision in sight while the claims scroll."""
        opened = self.opened
        shut = Tool("Close", "Escape", "shut").node()
        title = node("h3", node("bdi", proposition(opened.line.card, opened.line.name)), dir="auto")
        return node(
            "section",
            node("header", title, self.live and shut, class_="ck-passage-head"),
            node("p", node("strong", who_denies(opened)), class_="ck-effect"),
            opened.parted and node("p", PARTED, class_="ck-newer"),
            node("div", self._claims(), self._between(), class_="ck-many-faces"),
            **_DETAIL,
        )

    def _between(self) -> Node:
        between = between_node(self.opened, self.pair, live=self.live)
        return node("div", _compared(self.pair), between, class_="ck-many-between")

    def _claims(self) -> Node:
        left_out = self.opened.claim_count - len(self.opened.members)
        return node(
            "div",
            [self._group(stance, members) for stance, members in grouped(self.opened)],
            left_out > 0 and node("p", said("and {count} more", count=f"{left_out:,}"), class_="ck-faint"),
            class_="ck-many-claims",
        )

    def _group(self, stance: str, members: Sequence[Member]) -> Node:
        head = node(
            "h4", f"{SIGNS[stance]} {said(STANCE_HEADS[stance])} ({len(members):,})", class_=f"ck-stance-{stance}"
        )
        return node("section", head, node("div", map(self._member, members), class_="ck-chain-cards"))

    def _member(self, member: Member) -> list[Node | None]:
        card = member.card
        half = _half(card, self.pair)
        words = drifted(self.pair, half) if self.pair and half else None
        columns = (
            "" if self.state.by == "outlet" else said(", ").join(self.names.get(each, each) for each in member.columns)
        )
        note = node("p", node("bdi", columns), class_="ck-stance") if columns else None
        tools = _choose(card, self.pair) if self.live and self.pair else None
        shown = self.passage if self.state.passage and self.state.passage[0] == card.claim_id else None
        drawn = card_node(card, words, live=self.live, tools=tools, note=note)
        return [drawn, passage_node(shown) if shown else None]


def _compared(pair: tuple[Card, Card] | None) -> Node | None:
    """Which two are compared, by who says them."""
    if pair is None:
        return None
    left, right = (name_said(each.speaker_name) for each in pair)
    sign = node("span", " | ", class_="ck-faint")
    return node("p", "Compared: ", node("bdi", left), sign, node("bdi", right), class_="ck-compared")


def _half(card: Card, pair: tuple[Card, Card] | None) -> str | None:
    ids = [each.claim_id for each in pair or ()]
    return ("left", "right")[ids.index(card.claim_id)] if card.claim_id in ids else None


def _choose(card: Card, pair: tuple[Card, Card]) -> Node:
    left, right = (each.claim_id for each in pair)
    sides = (("Left", "left", (card.claim_id, right)), ("Right", "right", (left, card.claim_id)))
    return node("p", "Compare as ", [_side(card, pair, *each) for each in sides], class_="ck-tools ck-faint")


def _side(card: Card, pair: tuple[Card, Card], words: str, half: str, ids: tuple[str, str]) -> Node:
    values = {"left": ids[0], "right": ids[1]}
    return Tool(
        words,
        "",
        "choose",
        values,
        ids[0] != ids[1],
        anchor=f"choose-{half}-{card.claim_id}",
        pressed=_half(card, pair) == half,
        face="ck-quiet ck-choose",
    ).node()
