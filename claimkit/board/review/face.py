"""A ReviewQueue as a tree: how far the work is, the thing under the hand, and the decision."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimkit.board.card import Card, card_node, card_text, direction_of
from claimkit.board.compare.between import SIGNS as RELATION_SIGNS
from claimkit.board.compare.between import drifted, facts_node
from claimkit.board.drift import fact_drift
from claimkit.board.node import Child, Node, node
from claimkit.board.paging import keys_node
from claimkit.board.passage import Passage, legend_node, marks_of, passage_node, text_node, window
from claimkit.board.review.choice import SHOWS, STEPS, ReviewState
from claimkit.board.review.model import RULINGS, VERDICTS, Decision, Item, Queue
from claimkit.board.review.spans import words_at
from claimkit.board.review.words import (
    DONE,
    KEYS,
    NOTHING,
    SIGNS,
    choice_words,
    decision_words,
    need_words,
    progress_words,
)

EDGES = {
    "f": ("start", -1, "First word earlier"),
    "g": ("start", 1, "First word later"),
    "h": ("end", -1, "Last word earlier"),
    "l": ("end", 1, "Last word later"),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What a matcher says of a pair: its relation, what they differ in, and why."""

    relation: str | None
    differs_in: str | None
    reasons: tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class Entry:
    """The item under the hand with all that is shown of it; `passage` is the document whose words are open."""

    item: Item
    cards: tuple[Card, ...]
    found: tuple[Found, ...]
    passage: Passage | None


def queue_node(queue: Queue, entry: Entry | None, state: ReviewState, *, live: bool) -> Node:
    """The batch's progress, the item under the hand, and the keys."""
    draw = EntryFace(queue, state, live)
    return node(
        "div",
        None if live else node("p", choice_words(state), class_="ck-choices"),
        _progress(queue, state),
        _batches(queue, state) if live else None,
        draw.entry(entry) if entry else node("p", NOTHING, class_="ck-empty"),
        keys_node(KEYS, opened=True) if live else None,
        class_="ck-review",
    )


def shows_node(state: ReviewState, overruled: int) -> Node:
    """The ways to look: queue, agreement, disagreements, overruled; and whether others' decisions are hidden."""
    return node(
        "nav",
        [
            node(
                "button",
                words + (f" ({overruled})" if show == "overruled" and overruled else ""),
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


class EntryFace:
    """Draws one item of a queue."""

    def __init__(self, queue: Queue, state: ReviewState, live: bool) -> None:
        self.queue = queue
        self.state = state
        self.live = live

    def entry(self, entry: Entry) -> Node:
        """The item: why it is here, its cards, and what is decided."""
        item = entry.item
        place = self.queue.items.index(item) + 1
        status = self.queue.status(item)
        return node(
            "section",
            node(
                "header",
                node("h3", f"{'Pair' if item.is_pair else 'Claim'} {place:,} of {len(self.queue.items):,}"),
                node("span", need_words(item, blind=self.state.blind), class_="ck-faint"),
                node("span", status, class_=f"ck-stance ck-status-{status}"),
                class_="ck-row-head",
            ),
            self._pair(entry) if item.is_pair else self._claim(entry),
            class_="ck-row ck-item",
            data_stop=True,
            data_form=True,
            tabindex="-1",
            role="group",
            aria_label=f"{'Pair' if item.is_pair else 'Claim'} {place} of {len(self.queue.items)}, {status}",
            data_anchor="item",
        )

    def _pair(self, entry: Entry) -> Node:
        left, right = entry.cards
        return node(
            "div",
            self._half(entry, left, "left", drifted((left, right), "left")),
            node(
                "div",
                self._found(entry),
                facts_node(left, right),
                self._others(entry.item),
                self._desk(entry.item),
                class_="ck-between",
                role="group",
                aria_label="How the two relate",
            ),
            self._half(entry, right, "right", drifted((left, right), "right")),
            class_="ck-faces",
            data_anchor=f"pair-{left.claim_id}-{right.claim_id}",
        )

    def _half(self, entry: Entry, card: Card, half: str, words: Child) -> Node:
        opened = entry.passage if self.state.passage and self.state.passage[0] == card.claim_id else None
        return node(
            "div",
            card_node(card, words, live=self.live),
            passage_node(opened) if opened and self.live else None,
            class_=f"ck-half ck-{half}",
        )

    def _claim(self, entry: Entry) -> Node:
        card = entry.cards[0]
        return node(
            "div",
            node("div", card_node(card, live=self.live), self._correction(entry), class_="ck-half ck-wide"),
            node("div", self._others(entry.item), self._desk(entry.item), class_="ck-between"),
            class_="ck-faces ck-faces-claim",
            data_anchor=f"claim-{card.claim_id}",
        )

    def _found(self, entry: Entry) -> list[Node]:
        return [
            node(
                "div",
                node(
                    "p",
                    node(
                        "span", RELATION_SIGNS.get(each.relation or "", "·") + " ", aria_hidden="true", class_="ck-sign"
                    ),
                    node("strong", each.relation or "alike"),
                    f" in {each.differs_in}" if each.differs_in else None,
                ),
                [node("p", node("bdi", reason), class_="ck-reason") for reason in each.reasons],
                node("p", f"by {each.origin}", class_="ck-faint"),
                class_=f"ck-relation ck-rel-{each.relation}",
            )
            for each in entry.found
        ]

    def _others(self, item: Item) -> list[Node]:
        return [
            node(
                "p",
                node("bdi", other.researcher),
                " decided: ",
                node("bdi", decision_words(other)),
                class_=f"ck-relation ck-decided ck-rel-{other.verdict}",
            )
            for other in self.queue.others(item)
        ]

    def _desk(self, item: Item) -> Node:
        """The decision: what stands, and where live what can be pressed."""
        mine = self.queue.mine(item)
        return node(
            "div",
            node("p", "Your decision: ", node("bdi", decision_words(mine)), class_="ck-mine", dir="auto")
            if mine
            else None,
            [
                node("p", "Your note: ", node("bdi", decision_words(each)), class_="ck-mine")
                for each in self.queue.notes(item)
            ],
            self._buttons(item, mine) if self.live else None,
            class_="ck-desk",
            role="group",
            aria_label="Your decision",
        )

    def _buttons(self, item: Item, mine: Decision | None) -> Node:
        verdicts = [(each, each) for each in VERDICTS] if item.is_pair else list(RULINGS.items())
        return node(
            "div",
            [self._verdict(item, place, *each, mine) for place, each in enumerate(verdicts, 1)],
            _field(
                "Note ", "n", node("textarea", name="note", rows="2", data_shortcut="n", dir="auto", maxlength="4000")
            ),
            _field(
                "Tags ", "t", node("input", type="text", name="tags", data_shortcut="t", dir="auto", maxlength="400")
            ),
            _button("Note only", "w", "note", _values(item), decision=True),
            _button("Skip", "s", "skip", _values(item), decision=True),
            _button("Undo", "u", "undo", {}, decision=True, off=self.queue.last_mine() is None),
            _button("Previous", "k", "step", {"by": -1}),
            _button("Next", "j", "step", {"by": 1}),
            class_="ck-verdicts",
            data_anchor=f"desk-{item.left_id}-{item.right_id}",
        )

    def _verdict(self, item: Item, place: int, verdict: str, words: str, mine: Decision | None) -> Node:
        signs = {**SIGNS, **RELATION_SIGNS}
        return node(
            "button",
            node("span", signs[verdict], aria_hidden="true", class_="ck-sign"),
            words,
            node("kbd", str(place), aria_hidden="true"),
            type="button",
            class_=f"ck-verdict ck-rel-{verdict}",
            aria_pressed=str(mine is not None and verdict == mine.verdict).lower(),
            data_op="verdict",
            data_decision=True,
            data_shortcut=place,
            data_selection=verdict == "corrected",
            data_values=json.dumps({**_values(item), "verdict": verdict}),
            data_anchor=f"verdict-{place}",
        )

    def _correction(self, entry: Entry) -> Node | None:
        """The document's words, to be chosen anew with the mouse or by moving the edges of the content by keys."""
        passage = entry.passage
        if passage is None or passage.text is None:
            return node("p", "The text of this document is not held.", class_="ck-faint")
        shown = drafted(passage, self.state)
        first, last = window(shown)
        return node(
            "section",
            node(
                "header", node("h4", "In ", node("bdi", passage.title or passage.document_id)), class_="ck-passage-head"
            ),
            legend_node(sorted({mark.role for mark in shown.marks})),
            text_node(shown, first, last),
            self._edges(passage) if self.live else None,
            class_="ck-passage",
            aria_label="Passage in the document",
            data_anchor="passage",
        )

    def _edges(self, passage: Passage) -> Node:
        draft = self.state.draft
        return node(
            "div",
            [
                _button(
                    words if self.state.by == "word" else words.replace("word", "letter"),
                    key,
                    "edge",
                    {"edge": edge, "by": by},
                )
                for key, (edge, by, words) in EDGES.items()
            ],
            _button(f"Move {STEPS[self.state.by]}", "z", "stride", {}),
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


def entry_text(queue: Queue, entry: Entry, state: ReviewState) -> list[str]:
    """The item under the hand in lines of plain text."""
    item = entry.item
    place = queue.items.index(item) + 1
    lines = [
        f"{place}. {'pair' if item.is_pair else 'claim'}, {queue.status(item)}: {need_words(item, blind=state.blind)}"
    ]
    for name, card in zip(("LEFT ", "RIGHT"), entry.cards, strict=False):
        first, *rest = card_text(card)
        lines += [
            f"   {name} {first}" if item.is_pair else f"   {first}",
            *(f"         {line.strip()}" for line in rest),
        ]
    for each in entry.found:
        word = (each.relation or "alike") + (f" in {each.differs_in}" if each.differs_in else "")
        lines.append(f"   THEY  {word} (by {each.origin})" + "".join(f": {reason}" for reason in each.reasons))
    if item.is_pair:
        lines += [f"   DRIFT {fact.name}: {fact.left} | {fact.right}" for fact in fact_drift(*entry.cards)]
    lines += [f"   {other.researcher}: {decision_words(other)}" for other in queue.others(item)]
    mine = queue.mine(item)
    return [*lines, f"   YOU   {decision_words(mine)}"] if mine else lines


def queue_lines(queue: Queue, entry: Entry | None, state: ReviewState) -> list[str]:
    """The queue in lines of plain text: progress, the item under the hand, what comes next."""
    lines = [choice_words(state), progress_words(queue, state), ""]
    if entry is None:
        return [*lines, NOTHING]
    place = queue.items.index(entry.item)
    lines += entry_text(queue, entry, state)
    following = queue.items[place + 1 : place + 4]
    return [*lines, "", "Then:", *(_line(queue, each, state) for each in following)] if following else lines


def drafted(passage: Passage, state: ReviewState) -> Passage:
    """The passage with the words of the correction begun marked as the content."""
    if state.draft is None:
        return passage
    marks = tuple(mark for mark in passage.marks if mark.role != "content")
    return replace(passage, marks=marks + marks_of({"content": state.draft}))


def _line(queue: Queue, item: Item, state: ReviewState) -> str:
    return f"  {'pair' if item.is_pair else 'claim'}, {queue.status(item)}: {need_words(item, blind=state.blind)}"


def _progress(queue: Queue, state: ReviewState) -> Node:
    words = progress_words(queue, state)
    decided = queue.counts()["decided"]
    return node(
        "p",
        node("progress", value=decided, max=max(1, len(queue.items)), aria_label=words, class_="ck-progress"),
        node("span", words),
        node("strong", f" {DONE}") if queue.items and decided == len(queue.items) else None,
        class_="ck-count ck-progress-line",
        data_anchor="progress",
    )


def _batches(queue: Queue, state: ReviewState) -> Node | None:
    last = -(-queue.item_count // state.size)
    if last < 2:
        return None
    return node(
        "nav",
        _button("Earlier batch", "", "batch", {"batch": state.batch - 1}, off=state.batch == 1),
        _button("Later batch", "", "batch", {"batch": state.batch + 1}, off=state.batch >= last),
        class_="ck-pager",
        aria_label="Batches",
    )


def _values(item: Item) -> dict[str, str]:
    return {"left": item.left_id, "right": item.right_id}


def _field(words: str, key: str, field: Node) -> Node:
    return node("label", node("span", words, node("kbd", key, aria_hidden="true")), field, class_="ck-note")


def _button(
    words: str, key: str, op: str, values: Mapping[str, Any], *, decision: bool = False, off: bool = False
) -> Node:
    return node(
        "button",
        words,
        node("kbd", key, aria_hidden="true") if key else None,
        type="button",
        class_="ck-quiet",
        disabled=off,
        data_op=op,
        data_decision=decision,
        data_shortcut=key or None,
        data_values=json.dumps(dict(values)),
        data_anchor=f"{op}-{key or words}",
    )
