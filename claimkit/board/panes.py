"""A list and what is open in it, side by side in one window height, each scrolling by itself."""

from __future__ import annotations

from typing import Any

from claimkit.board.node import Child, Node, node
from claimkit.board.tool import Tool, input_node
from claimkit.interface import said

_PANE: dict[str, Any] = {"class_": "ck-pane", "data_scrolls": True}
_OPENED: dict[str, Any] = {**_PANE, "class_": "ck-pane ck-pane-list", "data_anchor": "opened", "role": "group"}
# What is written but not yet decided has a frame of its own.
DRAFT: dict[str, Any] = {"class_": "ck-writing", "tabindex": "-1"}
# A row of a list that keys go to.
STOP: dict[str, Any] = {"data_stop": True, "tabindex": "-1"}


def pane(kind: str) -> dict[str, Any]:
    """The attributes of a part that scrolls by itself; `kind` is its class beside that of all."""
    return {**_PANE, "class_": f"ck-pane {kind}"}


def panes(listed: Child, opened: Child, label: str) -> Node:
    """The list, and beside it what is open, which `label` names."""
    beside = node("div", opened, aria_label=label, tabindex="0", **_OPENED)
    return node("div", node("div", listed, **_PANE), beside, class_="ck-panes")


def search_node(text: str | None, label: str, undo: str) -> Node:
    """A field that narrows the list (`look_for`), and the way to take back what was decided last."""
    field = node("label", "Look for ", input_node("look_for", {}, text, label, placeholder=said(label).lower()))
    return node("div", field, Tool("Undo", "u", undo, decides=True).node(), class_="ck-tools")


def heads_node(heads: tuple[str, ...]) -> Node:
    """The heads of a table."""
    return node("thead", node("tr", (node("th", head, scope="col") for head in heads)))
