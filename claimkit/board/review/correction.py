"""Correcting a claim: the document's words, the edges of the content to be moved by keys or chosen with the mouse."""

from __future__ import annotations

from dataclasses import replace

from claimkit.board.card import direction_of
from claimkit.board.node import Node, node
from claimkit.board.passage import Passage, legend_node, marks_of, text_node, window
from claimkit.board.review.choice import STEPS, ReviewState
from claimkit.board.review.pieces import button_node
from claimkit.interface import said
from claimkit.records import words_at

EDGES = {
    "f": ("start", -1, {"word": "First word earlier", "letter": "First letter earlier"}),
    "g": ("start", 1, {"word": "First word later", "letter": "First letter later"}),
    "h": ("end", -1, {"word": "Last word earlier", "letter": "Last letter earlier"}),
    "l": ("end", 1, {"word": "Last word later", "letter": "Last letter later"}),
}


def correction_node(passage: Passage | None, state: ReviewState, *, live: bool) -> Node:
    """The document's words, to be chosen anew with the mouse or by moving the edges of the content by keys."""
    if passage is None or passage.text is None:
        return node("p", "The text of this document is not held.", class_="ck-faint")
    shown = drafted(passage, state)
    first, last = window(shown)
    return node(
        "section",
        node("header", node("h4", "In ", node("bdi", passage.name)), class_="ck-passage-head"),
        legend_node(sorted({mark.role for mark in shown.marks})),
        text_node(shown, first, last),
        _edges(passage, state) if live else None,
        class_="ck-passage",
        aria_label="Passage in the document",
        data_anchor="passage",
    )


def _edges(passage: Passage, state: ReviewState) -> Node:
    draft = state.draft
    return node(
        "div",
        [
            button_node(
                words[state.by],
                key,
                "edge",
                {"edge": edge, "by": by},
            )
            for key, (edge, by, words) in EDGES.items()
        ],
        button_node(said("Move {step}", step=said(STEPS[state.by])), "z", "stride", {}),
        node(
            "p",
            "Corrected words, not yet written (3 writes them): ",
            node(
                "bdi",
                words_at(passage.text or "", draft),
                dir=direction_of(passage.language),
                lang=passage.language,
            ),
            class_="ck-draft",
            role="status",
        )
        if draft
        else node(
            "p",
            "Choose other words with the mouse and press Correct, or move the edges by keys.",
            class_="ck-faint",
        ),
        class_="ck-edges",
        role="group",
        aria_label="Correct where the words begin and end",
    )


def drafted(passage: Passage, state: ReviewState) -> Passage:
    """The passage with the words of the correction begun marked as the content."""
    if state.draft is None:
        return passage
    marks = tuple(mark for mark in passage.marks if mark.role != "content")
    return replace(passage, marks=marks + marks_of({"content": state.draft}))
