"""The foot of a board: its pages and its keys."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from claimkit.board.node import Node, node
from claimkit.errors import QueryError
from claimkit.interface import said


def turned_to(values: Mapping[str, Any], last: int) -> int:
    """The page that the operation `page` asks for, of as many as there are.

    Raises:
        QueryError: it asks for no number.
    """
    try:
        page = int(values["page"])
    except ValueError as error:
        raise QueryError("a page is a number") from error
    return min(max(1, page), last)


def pager_node(last: int, page: int) -> Node | None:
    """Steps to other pages; sends the operation `page`. None where there is one page."""
    if last == 1:
        return None
    steps: Sequence[tuple[str, str, int, bool]] = (
        ("First", "", 1, page == 1),
        ("Previous", "[", page - 1, page == 1),
        ("Next", "]", page + 1, page >= last),
        ("Last", "", last, page >= last),
    )
    return node(
        "nav",
        [_turn(*each) for each in steps[:2]],
        node(
            "label",
            "Page ",
            node(
                "input",
                type="number",
                name="page",
                min="1",
                max=last,
                value=page,
                data_op="page",
                data_anchor="page",
            ),
            said(" of {last}", last=f"{last:,}"),
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


def keys_node(keys: Mapping[str, str], *, opened: bool = False) -> Node:
    """The legend of the keys, which `?` opens and shuts."""
    return node(
        "details",
        node("summary", "Keys", data_shortcut="?"),
        node("dl", [[node("dt", node("kbd", key)), node("dd", does)] for key, does in keys.items()]),
        class_="ck-keys",
        open=opened,
        data_anchor="keys",
    )
