"""Small parts of a ReviewQueue's tree: buttons and fields with their keys."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from claimkit.board.node import Node, node
from claimkit.board.review.model import Item


def values_of(item: Item) -> dict[str, str]:
    """What names an item in an operation."""
    return {"left": item.left_id, "right": item.right_id}


def field_node(words: str, key: str, field: Node) -> Node:
    """A field with its label and the key that leads to it."""
    return node("label", node("span", words, node("kbd", key, aria_hidden="true")), field, class_="ck-note")


def button_node(
    words: str, key: str, op: str, values: Mapping[str, Any], *, decision: bool = False, off: bool = False
) -> Node:
    """A button that sends an operation; a `decision` waits for the one before it."""
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
