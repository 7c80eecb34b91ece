"""The item under the hand as a tree: its cards, what is between them, and the decision."""

from __future__ import annotations

import json

from claimkit.board.card import Card
from claimkit.board.card_node import card_node
from claimkit.board.compare.between import SIGNS as RELATION_SIGNS
from claimkit.board.compare.between import certain_node, drifted, facts_node
from claimkit.board.node import Child, Node, node
from claimkit.board.passage import passage_node
from claimkit.board.reasoning import difference_said, reason_shown
from claimkit.board.review.choice import ReviewState
from claimkit.board.review.correction import correction_node
from claimkit.board.review.entry import Entry, Found
from claimkit.board.review.model import RULINGS, Decision, Item, Queue
from claimkit.board.review.pieces import button_node, field_node, values_of
from claimkit.board.review.words import SIGNS, decision_words, found_words, need_words, sure_words
from claimkit.interface import said
from claimkit.records import VERDICTS


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
                node(
                    "h3",
                    said(
                        "{kind} {place} of {count}",
                        kind=said("Pair" if item.is_pair else "Claim"),
                        place=f"{place:,}",
                        count=f"{len(self.queue.items):,}",
                    ),
                ),
                node("span", need_words(item, blind=self.state.blind), class_="ck-faint"),
                entry.clusters and node("span", node("bdi", " · ".join(entry.clusters)), class_="ck-cluster-name"),
                node("span", status, class_=f"ck-stance ck-status-{status}"),
                class_="ck-row-head",
            ),
            self._pair(entry) if item.is_pair else self._claim(entry),
            class_="ck-row ck-item",
            data_stop=True,
            data_form=True,
            tabindex="-1",
            role="group",
            aria_label=said(
                "{kind} {place} of {count}, {status}",
                kind=said("Pair" if item.is_pair else "Claim"),
                place=place,
                count=len(self.queue.items),
                status=said(status),
            ),
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
            card_node(card, words, live=self.live, jumps=not self.state.blind),
            passage_node(opened) if opened and self.live else None,
            class_=f"ck-half ck-{half}",
        )

    def _claim(self, entry: Entry) -> Node:
        card = entry.cards[0]
        return node(
            "div",
            node(
                "div",
                card_node(card, live=self.live, jumps=not self.state.blind),
                correction_node(entry.passage, self.state, live=self.live),
                class_="ck-half ck-wide",
            ),
            node("div", self._others(entry.item), self._desk(entry.item), class_="ck-between"),
            class_="ck-faces ck-faces-claim",
            data_anchor=f"claim-{card.claim_id}",
        )

    def _found(self, entry: Entry) -> list[Node]:
        return [_found_node(each) for each in entry.found]

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
            field_node(
                "Note ", "n", node("textarea", name="note", rows="2", data_shortcut="n", dir="auto", maxlength="4000")
            ),
            field_node(
                "Tags ", "t", node("input", type="text", name="tags", data_shortcut="t", dir="auto", maxlength="400")
            ),
            button_node("Note only", "w", "note", values_of(item), decision=True),
            button_node("Skip", "s", "skip", values_of(item), decision=True),
            button_node("Undo", "u", "undo", {}, decision=True, off=self.queue.last_mine() is None),
            button_node("Previous", "k", "step", {"by": -1}),
            button_node("Next", "j", "step", {"by": 1}),
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
            data_values=json.dumps({**values_of(item), "verdict": verdict}),
            data_anchor=f"verdict-{place}",
        )


def _found_node(found: Found) -> Node:
    """What a matcher says of a pair, or what it only suggests, which has another frame."""
    word = found.relation or found.suggests
    sign = node("span", RELATION_SIGNS.get(word or "", "·") + " ", aria_hidden="true", class_="ck-sign")
    relation = node("p", sign, node("strong", found_words(found)), difference_said(found.differs_in))
    sure = node("p", node("span", sure_words(found), class_="ck-badge ck-badge-doubtful"), class_="ck-suggested-sure")
    return node(
        "div",
        relation,
        certain_node(found.certainty) if found.relation else sure,
        [node("p", node("bdi", reason_shown(reason)), class_="ck-reason") for reason in found.reasons],
        node("p", said("by {maker}", maker=said(found.origin)), class_="ck-faint"),
        class_=["ck-relation", f"ck-rel-{found.relation}", found.relation is None and "ck-suggested"],
    )
