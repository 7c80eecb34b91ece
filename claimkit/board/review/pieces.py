"""Small parts of a ReviewQueue's tree: buttons and fields with their keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimkit.board.node import Node, node
from claimkit.board.review.model import Item
from claimkit.board.tool import Tool


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
    anchor = f"{op}-{key or words}"
    return Tool(words, key, op, values, on=not off, decides=decision, anchor=anchor).node()
