"""A ReviewQueue as a tree: how far the work is, the item under the hand, and the ways to look."""

from __future__ import annotations

import json
from collections.abc import Mapping

from claimkit.board.node import Node, node
from claimkit.board.paging import keys_node
from claimkit.board.review.bulk import Taken, bulk_node
from claimkit.board.review.choice import SHOWS, ReviewState
from claimkit.board.review.entry import Entry
from claimkit.board.review.item import EntryFace
from claimkit.board.review.model import Queue
from claimkit.board.review.pieces import button_node
from claimkit.board.review.words import DONE, KEYS, NOTHING, choice_words, progress_words
from claimkit.interface import said


def queue_node(
    queue: Queue, entry: Entry | None, state: ReviewState, taken: Taken | None = None, *, live: bool
) -> Node:
    """The batch's progress, the item under the hand, and the keys."""
    draw = EntryFace(queue, state, live)
    return node(
        "div",
        not live and node("p", choice_words(state), class_="ck-choices"),
        _progress(queue, state),
        live and _batches(queue, state),
        live and bulk_node(taken, state.bulk),
        draw.entry(entry) if entry else node("p", NOTHING, class_="ck-empty"),
        live and keys_node(KEYS, opened=True),
        class_="ck-review",
    )


def shows_node(state: ReviewState, counts: Mapping[str, int]) -> Node:
    """The ways to look, some with how many things are there; and whether others' decisions are hidden."""
    return node(
        "nav",
        [
            node(
                "button",
                said(words) + (f" ({counts[show]:,})" if counts.get(show) else ""),
                type="button",
                aria_pressed=str(show == state.show).lower(),
                class_="ck-tab",
                data_op="show",
                data_values=json.dumps({"show": show}),
                data_anchor=f"show-{show}",
            )
            for show, words in SHOWS.items()
        ],
        node(
            "button",
            "Blind: on" if state.blind else "Blind: off",
            type="button",
            aria_pressed=str(state.blind).lower(),
            class_="ck-tab ck-blind",
            title="Hides what others and the matcher decided, so that two researchers decide independently",
            data_op="blind",
            data_anchor="blind",
        ),
        class_="ck-tabs",
        aria_label="Ways to look",
    )


def _progress(queue: Queue, state: ReviewState) -> Node:
    words = progress_words(queue, state)
    decided = queue.counts()["decided"]
    return node(
        "p",
        node("progress", value=decided, max=max(1, len(queue.items)), aria_label=words, class_="ck-progress"),
        node("span", words),
        bool(queue.items) and decided == len(queue.items) and node("strong", f" {DONE}"),
        class_="ck-count ck-progress-line",
        data_anchor="progress",
    )


def _batches(queue: Queue, state: ReviewState) -> Node | None:
    last = -(-queue.item_count // state.size)
    if last < 2:
        return None
    return node(
        "nav",
        button_node("Earlier batch", "", "batch", {"batch": state.batch - 1}, off=state.batch == 1),
        button_node("Later batch", "", "batch", {"batch": state.batch + 1}, off=state.batch >= last),
        class_="ck-pager",
        aria_label="Batches",
    )
