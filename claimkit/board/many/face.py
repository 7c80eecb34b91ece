"""A CompareMany as a tree: the filters, the grid of claims by columns, and beneath it the claim that is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimkit.board.amounts import origin_words
from claimkit.board.card import DENIED, Card, direction_of, proposition
from claimkit.board.card_node import jumps_node, words_class
from claimkit.board.filters import Filter, Option
from claimkit.board.many.choice import COLUMNS, ONLY, ManyState
from claimkit.board.many.model import Grid, Line, Told
from claimkit.board.many.opened import OpenedFace
from claimkit.board.many.words import (
    NOTHING,
    SIGNS,
    count_words,
    heading,
    told_words,
    voice_words,
    without_words,
)
from claimkit.board.node import Child, Node, node
from claimkit.board.paging import keys_node, pager_node
from claimkit.board.panes import STOP, pane
from claimkit.board.passage import Passage
from claimkit.board.tool import Tool, input_node, select_node
from claimkit.interface import name_said, said

WRITTEN = {"since": ("Printed from", "2021-12-30"), "until": ("to", "2022-01-01"), "text": ("Words", "words or a name")}
_FILTERS: dict[str, Any] = {
    "class_": "ck-filters",
    "role": "group",
    "aria_label": "What is compared",
    "data_anchor": "filters",
}
KEYS = {
    "j k": "next and previous claim",
    "Enter": "open the claim that stands there",
    "1–6": "of the two compared: repeats, corroborates, differs, contradicts, unrelated, unsure",
    "n": "write a note; Esc leaves it",
    "u": "undo your decision",
    "Esc": "close what is open",
    "[ ]": "previous and next page",
    "?": "show or hide these keys",
}


def grid_node(grid: Grid, state: ManyState, lists: Sequence[Node | None], passage: Passage | None) -> Node:
    """The live board: filters, grid and the claim that is open, in one window height."""
    opened = grid.opened
    pager = pager_node(grid.pages(state.rows), state.page)
    shown = [
        _filters(grid, state, lists),
        node("p", count_words(grid, state), class_="ck-count"),
        node("div", _table(grid, state, live=True), tabindex="0", **pane("ck-many-grid")),
        pager,
        OpenedFace(opened, grid, state, passage, live=True).node() if opened else None,
        keys_node(KEYS),
    ]
    return node("div", shown, class_=["ck-many", opened is not None and "ck-many-opened"])


def static_node(grid: Grid, state: ManyState) -> Node:
    """The board without a kernel: what is chosen, the grid, and the claim that is open."""
    return node(
        "div",
        node("p", heading(state, grid), class_="ck-choices"),
        node("p", count_words(grid, state), class_="ck-count"),
        node(
            "div", _table(grid, state, live=False), class_="ck-scroll", tabindex="0", role="region", aria_label="Claims"
        ),
        OpenedFace(grid.opened, grid, state, None, live=False).node() if grid.opened else None,
        class_="ck-many",
    )


def _filters(grid: Grid, state: ManyState, lists: Sequence[Node | None]) -> Node:
    columns = tuple(each.id for each in grid.columns)
    by = node("label", "Columns are ", select_node("by", {}, COLUMNS, state.by, "What a column is"))
    shown = Filter("columns", "Shown", grid.choices, columns, "those with most").node()
    written = [_written(name, state) for name in WRITTEN]
    only = node("span", [_only(name, words, state) for name, words in ONLY.items()], class_="ck-only", role="group")
    return node("div", by, shown, lists, written, only, **_FILTERS)


def _written(name: str, state: ManyState) -> Node:
    words, hint = WRITTEN[name]
    field = input_node("write", {"field": name}, getattr(state, name), words, placeholder=hint)
    return node("label", f"{words} ", field)


def _only(name: str, words: str, state: ManyState) -> Node:
    tool = Tool(words, "", "only", {"only": name}, pressed=state.only == name, face="ck-tab")
    return tool.node()


def _table(grid: Grid, state: ManyState, *, live: bool) -> Node:
    if not grid.lines:
        return node("p", NOTHING, class_="ck-empty")
    opened = grid.opened.key if grid.opened else None
    heads = [node("th", node("bdi", name_said(each.label)), _count(each), scope="col") for each in grid.columns]
    return node(
        "table",
        node(
            "caption",
            said("What each of the {columns} makes of a claim", columns=said(COLUMNS[state.by])),
            class_="ck-hidden",
        ),
        node("thead", node("tr", node("th", "Claim", scope="col"), heads)),
        node("tbody", (_line(each, grid, state, each.cluster_id == opened, live=live) for each in grid.lines)),
        class_="ck-grid ck-many-table",
    )


def _count(column: Option) -> Node:
    return node("span", f" {column.claims:,}", class_="ck-faint", title="claims")


def _line(line: Line, grid: Grid, state: ManyState, chosen: bool, *, live: bool) -> Node:
    opens = Tool(
        "Open", "Enter", "open", {"row": line.card.claim_id}, says=said("Open: {words}", words=line.card.content[:80])
    )
    head = [
        line.name and node("p", node("bdi", line.name), class_="ck-cluster-name"),
        line.card.denied and node("span", DENIED, class_="ck-faint"),
        _brief(line.card),
        node("p", origin_words(line.outlets, line.roots), class_="ck-faint"),
        live and node("div", opens.node(), jumps_node(line.card.claim_id, "-row"), class_="ck-tools"),
    ]
    cells = [_cell(line, column, state) for column in grid.columns]
    called = proposition(line.card, line.name)
    moving = {**STOP, "data_into_view": chosen and line.cluster_id, "aria_label": called} if live else {}
    shown = {"class_": chosen and "ck-line-chosen", "data_anchor": f"line-{line.cluster_id}", **moving}
    return node("tr", node("th", head, scope="row"), cells, **shown)


def _brief(card: Card) -> list[Child]:
    gloss = node("p", card.gloss, lang=card.gloss_language, dir=direction_of(card.gloss_language), class_="ck-faint")
    words = node("p", card.content, class_=words_class(card, "ck-brief"), dir=card.direction, lang=card.language)
    return [words, card.gloss and gloss]


def _cell(line: Line, column: Option, state: ManyState) -> Node:
    told = line.cells.get(column.id, ())
    if told:
        value = told[0].stance if len(told) == 1 else "mixed"
        return node("td", [_told(each, state.by) for each in told], class_=f"ck-cell ck-cell-{value}")
    value = line.without[column.id]
    return node(
        "td",
        node("span", f"{SIGNS[value]} ", aria_hidden="true", class_="ck-sign"),
        without_words(value, state.by),
        class_=f"ck-cell ck-cell-{value} ck-faint",
    )


def _told(told: Told, by: str) -> Node:
    card = told.card
    return node(
        "div",
        node(
            "p",
            node("span", f"{SIGNS[told.stance]} ", aria_hidden="true", class_="ck-sign"),
            node("strong", told_words(told)),
            node("span", " ", voice_words(card, by), class_="ck-faint"),
        ),
        card.denied_beside(told.stance) and node("span", DENIED, class_="ck-faint"),
        _brief(card),
        class_="ck-told",
    )
