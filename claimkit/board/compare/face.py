"""A CompareBoard's page as a tree: two columns of cards and, between them, how they relate."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping

from claimkit.board.card import Card, card_node
from claimkit.board.compare.choice import Choice, CompareState
from claimkit.board.compare.model import Page, Relation, Row, Silence, stances
from claimkit.board.drift import Piece, fact_drift, word_drift
from claimkit.board.node import Child, Node, node
from claimkit.board.passage import Passage, passage_node

VERDICTS = ("repeats", "corroborates", "differs", "contradicts", "unrelated", "unsure")
SIGNS = {"repeats": "=", "corroborates": "≈", "differs": "≠", "contradicts": "⊗", "unrelated": "∥", "unsure": "?"}
FEW = 6

Label = Callable[[str, str], str]


def page_node(page: Page, state: CompareState, label: Label, passage: Passage | None, live: bool) -> Node:
    """The rows of a page with their pager; `live` adds what can be pressed."""
    draw = RowFace(state, label, passage, live)
    return node(
        "div",
        None if live else node("p", heading(state, label), class_="ck-choices"),
        node("p", count_words(page, state), class_="ck-count"),
        _column_heads(state, label),
        [draw.row(row) for row in page.rows] or node("p", _NOTHING, class_="ck-empty"),
        _pager(page, state) if live else None,
        _keys() if live else None,
        class_="ck-compare",
    )


def heading(state: CompareState, label: Label) -> str:
    """The choices in words."""
    both = describe(state.both, label, "")
    return f"Left: {describe(state.left, label, 'everyone else')} · right: {describe(state.right, label, 'everyone else')}" + (
        f" · both: {both}" if both else ""
    )


def describe(choice: Choice, label: Label, nothing: str) -> str:
    """A choice in words: `outlet North Press, said in English`."""
    words = {
        "outlet": lambda said: label("outlet", said),
        "speaker": lambda said: f"spoken by {label('speaker', said)}",
        "side": lambda said: f"speaking for {label('side', said)}",
        "language": lambda said: f"printed in {label('language', said)}",
        "topic": lambda said: f"on “{label('topic', said)}”",
        "since": lambda said: f"from {said}",
        "until": lambda said: f"to {said}",
        "text": lambda said: f"with “{said}”",
    }
    said = {name: getattr(choice, name) for name in words}
    return ", ".join(words[name](value) for name, value in said.items() if value) or nothing


def count_words(page: Page, state: CompareState) -> str:
    """Which rows of how many are shown."""
    if not page.row_count:
        return "No rows."
    first = (state.page - 1) * state.rows + 1
    return f"Rows {first:,}–{first + len(page.rows) - 1:,} of {page.row_count:,}, aligned by {_ALIGNED[state.align]}"


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
            node("div", self._half(row, "left", pair), self._between(row, pair), self._half(row, "right", pair), class_="ck-faces"),
            self._passage(row),
            class_="ck-row" + (" ck-lone" if pair is None else ""),
            data_stop=True,
            tabindex="-1",
            role="group",
            aria_label=self._title(row),
            data_anchor=f"row-{row.key}",
        )

    def _title(self, row: Row) -> str:
        topic = self.label("topic", row.topic) if row.topic else "no topic"
        return topic if self.state.align != "none" else "All claims of both choices"

    def _head(self, row: Row) -> Node:
        counts = f"{row.lefts + row.rights} claims: {stances(row)}" if self.state.align == "claim" else f"{row.lefts} left, {row.rights} right"
        return node("header", node("h3", self._title(row)), node("span", counts, class_="ck-faint"), class_="ck-row-head")

    def _half(self, row: Row, half: str, pair: tuple[Card, Card] | None) -> Node:
        cards, count = (row.left, row.lefts) if half == "left" else (row.right, row.rights)
        choice = self.state.left if half == "left" else self.state.right
        chosen = (pair[0] if half == "left" else pair[1]) if pair else None
        more = count - len(cards)
        return node(
            "div",
            [self._card(row, card, half, pair, chosen) for card in cards] or self._silence(row.silence, choice),
            node("p", f"and {more:,} more ", self._more() if self.live else None, class_="ck-faint") if more > 0 else None,
            class_=f"ck-half ck-{half}",
        )

    def _card(self, row: Row, card: Card, half: str, pair: tuple[Card, Card] | None, chosen: Card | None) -> Node:
        content = _drifted(pair, half) if pair and card is chosen else None
        stance = row.stances.get(card.claim_id)
        several = pair is not None and max(len(row.left), len(row.right)) > 1
        tools = self._choose(card, half, pair, card is chosen) if several and pair else None
        note = node("p", stance, class_=f"ck-stance ck-stance-{stance}") if stance and stance != "says" else None
        return card_node(card, content, live=self.live, tools=tools, note=note)

    def _choose(self, card: Card, half: str, pair: tuple[Card, Card], pressed: bool) -> Node | None:
        if not self.live:
            return node("p", "compared here", class_="ck-faint") if pressed else None
        left, right = (card, pair[1]) if half == "left" else (pair[0], card)
        return node(
            "button",
            "Under comparison" if pressed else "Compare this one",
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
        return node("div", [node("p", words) for words in silence_words(silence, describe(choice, self.label, "anyone else"))], class_="ck-silence")

    def _between(self, row: Row, pair: tuple[Card, Card] | None) -> Node | None:
        if pair is None:
            return None
        left, right = pair
        return node(
            "div",
            [self._relation(each) for each in row.related(left, right)] or node("p", "Not compared yet", class_="ck-faint"),
            _facts(left, right),
            self._verdicts(row, left, right) if self.live else None,
            class_="ck-between",
            role="group",
            aria_label="How the two relate",
        )

    def _relation(self, relation: Relation) -> Node:
        word = relation.relation or "alike"
        by = f"decided by {relation.origin}" if relation.judgement_id else f"by {relation.origin}"
        return node(
            "div",
            node("p", node("span", SIGNS.get(word, "·") + " ", aria_hidden="true", class_="ck-sign"), node("strong", word), f" in {relation.differs_in}" if relation.differs_in else None, class_="ck-relation-word"),
            [node("p", node("bdi", reason), class_="ck-reason") for reason in relation.reasons],
            node("p", by, " ", self._undo(relation), class_="ck-faint"),
            class_=f"ck-relation ck-rel-{word}" + (" ck-decided" if relation.judgement_id else ""),
        )

    def _undo(self, relation: Relation) -> Node | None:
        if not (self.live and relation.mine and relation.judgement_id):
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
            data_values=json.dumps({"judgement": relation.judgement_id}),
        )

    def _verdicts(self, row: Row, left: Card, right: Card) -> Node:
        mine = next((each.relation for each in row.related(left, right) if each.mine and each.judgement_id), None)
        return node(
            "div",
            [self._verdict(row, left, right, place, verdict, mine) for place, verdict in enumerate(VERDICTS, 1)],
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

    def _verdict(self, row: Row, left: Card, right: Card, place: int, verdict: str, mine: str | None) -> Node:
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

    def _passage(self, row: Row) -> Node | None:
        if self.passage is None or self.state.passage is None:
            return None
        shown = {card.claim_id for card in (*row.left, *row.right)}
        return passage_node(self.passage) if self.state.passage[0] in shown else None


def silence_words(silence: Silence | None, asked: str) -> list[str]:
    """What an empty half says; *silent* only where a text is held whole."""
    if silence is None:
        return [f"Nothing of {asked} is held here."]
    words = []
    if silence.silent:
        words.append(f"Silent: {_some(silence.silent)}. Their texts on this topic are held whole and do not say it.")
    if silence.others:
        words.append(f"Told with another voice by {_some(silence.others)}.")
    if silence.not_held:
        words.append(f"Not held: {_some(silence.not_held)}. Nothing can be said of them.")
    return words or [f"Nothing of {asked} is held here."]


def _some(names: tuple[str, ...]) -> str:
    rest = len(names) - FEW
    return ", ".join(names[:FEW]) + (f" and {rest} more" if rest > 0 else "")


def _drifted(pair: tuple[Card, Card], half: str) -> Child:
    left, right = pair
    if left.language != right.language or left.language is None:
        return None
    drift = word_drift(left.content, right.content, left.language)
    return [_piece(piece) for piece in drift[half == "right"]]


def _piece(piece: Piece) -> Child:
    return node("mark", piece.text, class_="ck-drift", title="not in the other claim") if piece.drifted else piece.text


def _facts(left: Card, right: Card) -> Node | None:
    facts = fact_drift(left, right)
    if not facts:
        return None
    return node(
        "table",
        node("caption", "Where they part"),
        node("tbody", [node("tr", node("td", node("bdi", f.left)), node("th", f.name, scope="row"), node("td", node("bdi", f.right))) for f in facts]),
        class_="ck-drift-facts",
    )


def _column_heads(state: CompareState, label: Label) -> Node:
    return node(
        "div",
        node("p", describe(state.left, label, "everyone else")),
        node("p", describe(state.right, label, "everyone else")),
        class_="ck-heads",
    )


def _pager(page: Page, state: CompareState) -> Node | None:
    last = page.pages(state.rows)
    if last == 1:
        return None
    steps: Iterable[tuple[str, str, int, bool]] = (
        ("First", "", 1, state.page == 1),
        ("Previous", "[", state.page - 1, state.page == 1),
        ("Next", "]", state.page + 1, state.page >= last),
        ("Last", "", last, state.page >= last),
    )
    return node(
        "nav",
        [_turn(*each) for each in steps[:2]],
        node(
            "label",
            "Page ",
            node("input", type="number", name="page", min="1", max=last, value=state.page, data_op="page", data_anchor="page"),
            f" of {last:,}",
        ),
        [_turn(*each) for each in steps[2:]],
        class_="ck-pager",
        aria_label="Pages",
    )


def _turn(words: str, key: str, page: int, off: bool) -> Node:
    return node(
        "button",
        words,
        node("kbd", key, aria_hidden="true") if key else None,
        type="button",
        disabled=off,
        data_op="page",
        data_shortcut=key or None,
        data_values=json.dumps({"page": page}),
        data_anchor=f"turn-{words}",
    )


def _keys() -> Node:
    keys: Mapping[str, str] = {
        "j k": "next and previous row",
        "1–6": ", ".join(VERDICTS),
        "n": "write a note; Esc leaves it",
        "u": "undo your decision",
        "[ ]": "previous and next page",
        "?": "show or hide these keys",
    }
    return node(
        "details",
        node("summary", "Keys", data_shortcut="?"),
        node("dl", [[node("dt", node("kbd", key)), node("dd", does)] for key, does in keys.items()]),
        class_="ck-keys",
        data_anchor="keys",
    )


_ALIGNED = {"claim": "claim", "topic": "topic", "none": "nothing"}
_NOTHING = "Nothing matches both choices. Widen the dates, clear the words, or choose another side."
