"""The coverage matrix as a table: clusters down, outlets across, a sign and a word in every cell."""

from __future__ import annotations

import json

from claimkit.board.amounts import NOTHING, amount, origin_words, placed, rest, stance_words
from claimkit.board.card import DENIED, Card, card_text, direction_of, proposition
from claimkit.board.card_node import card_node, jumps_node, words_class
from claimkit.board.coverage.model import UNSURE, VALUES, Cell, CoverageState, Line, Matrix
from claimkit.board.node import Child, Node, node
from claimkit.board.paging import keys_node, pager_node
from claimkit.board.passage import Passage, passage_node
from claimkit.interface import name_said, said

SIGNS = {
    "says": "●",
    "denies": "⊘",
    "mixed": "◐",
    "declines": "⊝",
    "differs": "≠",
    "silent": "○",
    "unsure": "?",
    "not_held": "·",
}
WORDS = {value: value.replace("_", " ") for value in SIGNS}
KEYS = {"j k": "next and previous claim", "[ ]": "previous and next page", "?": "show or hide these keys"}


def matrix_node(matrix: Matrix, state: CoverageState, passage: Passage | None, *, live: bool) -> Node:
    """The matrix with its legend, and the claims of the open cell."""
    if not matrix.lines:
        return node("p", NOTHING, class_="ck-empty")
    shown = dict(list(matrix.outlets.items())[: state.columns])
    return node(
        "div",
        node("p", count_words(matrix, state), class_="ck-count"),
        node(
            "div",
            node(
                "table",
                node("caption", "Which outlet makes what of which claim"),
                node("thead", _heads(shown)),
                node("tbody", [_line(line, shown, state, live=live) for line in matrix.lines]),
                class_="ck-grid ck-matrix",
            ),
            class_="ck-scroll",
            tabindex="0",
            role="region",
            aria_label="Claims by outlets",
        ),
        _legend(),
        live and state.cell and _opened(matrix, state, passage),
        live and pager_node(matrix.pages(state.rows), state.page),
        live and keys_node(KEYS),
        class_="ck-coverage",
    )


def matrix_lines(matrix: Matrix, state: CoverageState) -> list[str]:
    """The matrix in lines of plain text: under each claim what each outlet makes of it."""
    if not matrix.lines:
        return [NOTHING]
    lines = [count_words(matrix, state)]
    for place, line in enumerate(matrix.lines, (state.page - 1) * state.rows + 1):
        lines += ["", f"{place}. {proposition(line.card, line.name)}", f"   {origin_words(line.outlets, line.roots)}"]
        for value, words in WORDS.items():
            names = [name_said(name) for id, name in matrix.outlets.items() if line.cell(id).shown == value]
            if names and value != "not_held":
                lines.append(f"   {SIGNS[value]} {said(words)}: {said(', ').join(names)}")
    return lines


def count_words(matrix: Matrix, state: CoverageState) -> str:
    """Which clusters and how many outlets are shown."""
    where = placed(state.page, state.rows, len(matrix.lines), matrix.cluster_count)
    words = said("Claims {first}–{last} of {count}; {outlets}", outlets=amount(len(matrix.outlets), "outlet"), **where)
    hidden = len(matrix.outlets) - state.columns
    return words + rest(hidden, ", of which {} that say least are left out of the table")


def _heads(shown: dict[str, str]) -> Node:
    return node(
        "tr",
        node("th", "Claim", scope="col"),
        node("th", "Told by", scope="col"),
        [node("th", node("bdi", name_said(name)), scope="col", class_="ck-outlet") for name in shown.values()],
    )


def _line(line: Line, shown: dict[str, str], state: CoverageState, *, live: bool) -> Node:
    moving = {
        "data_stop": True,
        "tabindex": "-1",
        "aria_label": f"{line.card.content}: {origin_words(line.outlets, line.roots)}",
    }
    return node(
        "tr",
        node("th", _words_of(line), live and jumps_node(line.card.claim_id, "-row"), scope="row"),
        node("td", origin_words(line.outlets, line.roots), class_="ck-origins ck-faint"),
        [_cell(line, outlet_id, name, state, live=live) for outlet_id, name in shown.items()],
        data_anchor=f"line-{line.cluster_id}",
        **(moving if live else {}),
    )


def _words_of(line: Line) -> list[Child]:
    """The name of a cluster and the words that stand for it, with their negation where it denies them."""
    card = line.card
    gloss = node("p", card.gloss, lang=card.gloss_language, dir=direction_of(card.gloss_language), class_="ck-faint")
    return [
        line.name and node("p", node("bdi", line.name), class_="ck-cluster-name"),
        card.denied and node("span", DENIED, class_="ck-faint"),
        node("p", card.content, class_=words_class(card, "ck-brief"), dir=card.direction, lang=card.language),
        card.gloss and gloss,
    ]


def _cell(line: Line, outlet_id: str, name: str, state: CoverageState, *, live: bool) -> Node:
    cell = line.cell(outlet_id)
    words: list[Child] = [node("span", f"{SIGNS[cell.shown]} ", aria_hidden="true", class_="ck-sign")]
    words.append(node("span", cell_words(cell), class_="ck-cell-words"))
    if not live or not cell.claims:
        return node("td", words, class_=f"ck-cell ck-cell-{cell.shown}")
    key = json.dumps({"cluster": line.cluster_id, "outlet": outlet_id})
    pressed = state.cell == (line.cluster_id, outlet_id)
    return node(
        "td",
        node(
            "button",
            words,
            type="button",
            class_="ck-quiet",
            aria_expanded=str(pressed).lower(),
            aria_label=said(
                "{outlet} {stance}: show {claims}",
                outlet=name_said(name),
                stance=said(WORDS[cell.shown]),
                claims=amount(cell.claims, "claim"),
            ),
            data_op="cell",
            data_values=key,
            data_anchor=f"cell-{line.cluster_id}-{outlet_id}",
        ),
        class_=f"ck-cell ck-cell-{cell.shown}",
    )


def cell_words(cell: Cell) -> str:
    """What stands in a cell: how many documents take which stance, `says 2 · denies 1`."""
    told = stance_words(cell.stances)
    return f"{said('mixed')}: {told}" if cell.value == "mixed" else told or said(WORDS[cell.shown])


def _opened(matrix: Matrix, state: CoverageState, passage: Passage | None) -> Node:
    return node(
        "section",
        node(
            "header",
            node("h3", "What it prints"),
            node("button", "Close", type="button", class_="ck-quiet", data_op="shut", data_shortcut="Escape"),
            class_="ck-passage-head",
        ),
        [_shown(card, state, passage) for card in matrix.opened]
        or node("p", "Nothing is left here.", class_="ck-faint"),
        class_="ck-row ck-opened",
        aria_label="The claims of this cell",
        data_anchor="opened",
    )


def _shown(card: Card, state: CoverageState, passage: Passage | None) -> list[Node]:
    shown = [card_node(card, live=True)]
    if passage is not None and state.passage and state.passage[0] == card.claim_id:
        shown.append(passage_node(passage))
    return shown


def _legend() -> Node:
    return node(
        "p",
        [
            node("span", f"{SIGNS[value]} ", node("strong", WORDS[value]), ": ", words)
            for value, words in {**VALUES, "unsure": UNSURE}.items()
        ],
        class_="ck-legend ck-matrix-legend",
    )


def opened_lines(matrix: Matrix) -> list[str]:
    """The claims of the open cell in lines of plain text."""
    return [line for card in matrix.opened for line in ("", *card_text(card))]
