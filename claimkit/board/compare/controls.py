"""The choices above a CompareBoard: lists and fields for the left, the right and both, and how the rows are aligned."""

from __future__ import annotations

from collections.abc import Callable

from claimkit.board.compare.choice import ALIGNMENTS, LISTS, WRITTEN, CompareState
from claimkit.board.node import Node, node
from claimkit.board.tool import input_node, select_node

HALVES = {"left": "Left", "right": "Right", "both": "Both"}
LISTED = {"left": LISTS, "right": LISTS, "both": ("topic",)}
KINDS = tuple(f"{half}.{field}" for half, fields in LISTED.items() for field in fields)
WORDS = {"since": "From", "until": "To", "text": "Words"}
HINTS = {"since": "2021-12-30", "until": "2022-01-01", "text": "words or a name"}
# What a half seldom has of its own stands behind *More*.
_SELDOM = ("topic",)

Filtered = Callable[[str], Node | None]


def choices_node(state: CompareState, filtered: Filtered) -> Node:
    """All choices; `filtered` draws the list of a kind."""
    groups = [_half(state, half, filtered) for half in ("left", "right")]
    return node("div", groups, _both(state, filtered), class_="ck-choices-panel", data_anchor="choices")


def _half(state: CompareState, half: str, filtered: Filtered) -> Node:
    lists = [filtered(f"{half}.{field}") for field in LISTS if field not in _SELDOM]
    choice = getattr(state, half)
    used = any(getattr(choice, name) for name in (*_SELDOM, *WRITTEN))
    more = [*(filtered(f"{half}.{field}") for field in _SELDOM), *_written(state, half)]
    rest = node("details", node("summary", "More"), more, class_="ck-more", open=used, data_anchor=f"more-{half}")
    return _group(half, [*lists, rest])


def _both(state: CompareState, filtered: Filtered) -> Node:
    aligned = node("label", "Rows ", select_node("align", {}, ALIGNMENTS, state.align, "Rows"), class_="ck-align")
    return _group("both", [*(filtered(f"both.{field}") for field in LISTED["both"]), *_written(state, "both"), aligned])


def _group(half: str, fields: list[Node | None]) -> Node:
    name = node("strong", HALVES[half], class_="ck-group-name")
    return node("div", name, fields, class_=f"ck-filters ck-choices-{half}", role="group", aria_label=HALVES[half])


def _written(state: CompareState, half: str) -> list[Node]:
    return [_field(half, name, getattr(getattr(state, half), name)) for name in WRITTEN]


def _field(half: str, name: str, chosen: str | None) -> Node:
    field = input_node("write", {"field": f"{half}.{name}"}, chosen, WORDS[name], placeholder=HINTS[name])
    return node("label", f"{WORDS[name]} ", field, class_=f"ck-{half}-{name}")
