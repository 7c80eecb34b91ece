"""Between two cards: how they relate, where they part, and the researcher's decision."""

from __future__ import annotations

import json
from typing import Protocol

from claimkit.board.card import Card
from claimkit.board.compare.model import Relation
from claimkit.board.drift import Piece, fact_drift, word_drift
from claimkit.board.node import Child, Node, node
from claimkit.board.reasoning import difference_said, reason_shown
from claimkit.interface import said
from claimkit.records import VERDICTS

SIGNS = {"repeats": "=", "corroborates": "≈", "differs": "≠", "contradicts": "⊗", "unrelated": "∥", "unsure": "?"}


class Tied(Protocol):
    """What holds two claims that can be compared: a row of a comparison, or a cluster."""

    @property
    def key(self) -> str:
        """What names it from one tree to the next."""

    def related(self, left: Card, right: Card) -> tuple[Relation, ...]:
        """The relations of two of its claims, judgements first."""


def between_node(row: Tied, pair: tuple[Card, Card] | None, *, live: bool) -> Node | None:
    """What is between two cards: how they relate and why, where they part and, where live, the decision."""
    if pair is None:
        return None
    left, right = pair
    return node(
        "div",
        [_relation_node(each, live) for each in row.related(left, right)]
        or node("p", "Not compared yet", class_="ck-faint"),
        facts_node(left, right),
        live and _verdicts(row, left, right),
        class_="ck-between",
        role="group",
        aria_label="How the two relate",
    )


def _relation_node(relation: Relation, live: bool) -> Node:
    word = relation.relation
    return node(
        "div",
        node(
            "p",
            node("span", SIGNS.get(word, "·") + " ", aria_hidden="true", class_="ck-sign"),
            node("strong", word),
            difference_said(relation.differs_in),
            class_="ck-relation-word",
        ),
        certain_node(relation.certainty),
        [node("p", node("bdi", reason_shown(reason)), class_="ck-reason") for reason in relation.reasons],
        node(
            "p",
            relation.judgement_id and "decided ",
            said("by {maker} ", maker=said(relation.origin)),
            _undo(relation, live),
            class_="ck-faint",
        ),
        class_=["ck-relation", f"ck-rel-{word}", relation.judgement_id and "ck-decided"],
    )


def certain_node(certainty: float | None) -> Node | None:
    """How often what a machine says so is right, where it was measured."""
    if certainty is None:
        return None
    return node("p", node("span", said("found by machine, {share} sure", share=f"{certainty:.0%}"), class_="ck-badge"))


def _undo(relation: Relation, live: bool) -> Node | None:
    if not (live and relation.mine and relation.judgement_id):
        return None
    return node(
        "button",
        "Undo",
        node("kbd", "u", aria_hidden="true"),
        type="button",
        class_="ck-quiet",
        data_op="undo",
        data_decision=True,
        data_shortcut="u",
        data_values=json.dumps({"left": relation.left_id, "right": relation.right_id}),
    )


def _verdicts(row: Tied, left: Card, right: Card) -> Node:
    mine = next((each.relation for each in row.related(left, right) if each.mine and each.judgement_id), None)
    return node(
        "div",
        [_verdict(row, left, right, place, verdict, mine) for place, verdict in enumerate(VERDICTS, 1)],
        node(
            "label",
            node("span", "Note ", node("kbd", "n", aria_hidden="true")),
            node("textarea", name="note", rows="2", data_shortcut="n", dir="auto", maxlength="4000"),
            class_="ck-note",
        ),
        class_="ck-verdicts",
        data_form=True,
        role="group",
        aria_label="Your decision",
        data_anchor=f"verdicts-{left.claim_id}-{right.claim_id}",
    )


def _verdict(row: Tied, left: Card, right: Card, place: int, verdict: str, mine: str | None) -> Node:
    return node(
        "button",
        node("span", SIGNS[verdict], aria_hidden="true", class_="ck-sign"),
        verdict,
        node("kbd", str(place), aria_hidden="true"),
        type="button",
        class_=f"ck-verdict ck-rel-{verdict}",
        aria_pressed=str(verdict == mine).lower(),
        data_op="verdict",
        data_decision=True,
        data_shortcut=place,
        data_values=json.dumps({"left": left.claim_id, "right": right.claim_id, "verdict": verdict, "row": row.key}),
        data_anchor=f"verdict-{row.key}-{verdict}",
    )


def drifted(pair: tuple[Card, Card], half: str) -> Child:
    """The words of one half with what the other lacks marked; None across languages and for paraphrases."""
    left, right = pair
    printed = left.known_by == right.known_by == "text"
    if left.language != right.language or left.language is None or not printed:
        return None
    drift = word_drift(left.content, right.content, left.language)
    return [_piece(piece) for piece in drift[half == "right"]]


def _piece(piece: Piece) -> Child:
    if not piece.drifted:
        return piece.text
    return node("mark", piece.text, class_="ck-drift", title="not in the other claim")


def facts_node(left: Card, right: Card) -> Node | None:
    """The facts in which two claims part, as a table; None where there are none."""
    facts = fact_drift(left, right)
    if not facts:
        return None
    return node(
        "table",
        node("caption", "Where they part"),
        node(
            "tbody",
            [
                node(
                    "tr",
                    node("td", node("bdi", f.left)),
                    node("th", f.name, scope="row"),
                    node("td", node("bdi", f.right)),
                )
                for f in facts
            ],
        ),
        class_="ck-drift-facts",
    )
