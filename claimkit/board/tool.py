"""A button that sends a named operation: its words, its key, and what goes with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from claimkit.board.node import Child, Node, node
from claimkit.board.translating import words_said


@dataclass(frozen=True, slots=True)
class Tool:
    """What a button says and does."""

    words: Child
    """What stands on it."""
    key: str
    """The key that presses it; empty for none."""
    op: str
    """The operation it sends."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What goes with the operation."""
    on: bool = True
    """Whether it can be pressed now."""
    selects: bool = False
    """Whether the words chosen in a text go with it."""
    decides: bool = False
    """Whether it writes to the journal, and so waits for the one before."""
    main: bool = False
    """Whether it is what one came for."""
    says: str | None = None
    """What it is called where its words are a sign."""
    anchor: str | None = None
    """What names it from one tree to the next; made from operation and values where not given."""
    pressed: bool | None = None
    """Whether what it switches is on; None where it is no switch."""
    face: str | None = None
    """The class it is drawn with, where it is not that of other buttons."""

    def node(self) -> Node:
        """The button."""
        anchor = self.anchor or "-".join(str(each) for each in ("tool", self.op, *self.values.values()))
        return node(
            "button",
            self.words,
            node("kbd", "Esc" if self.key == "Escape" else self.key, aria_hidden="true") if self.key else None,
            type="button",
            class_=self.face or ("ck-main" if self.main else "ck-quiet"),
            disabled=not self.on,
            title=self.says,
            aria_label=self.says,
            aria_pressed=None if self.pressed is None else str(self.pressed).lower(),
            data_op=self.op,
            data_values=json.dumps(dict(self.values)),
            data_shortcut=self.key or None,
            data_selection=self.selects,
            data_decision=self.decides,
            data_anchor=anchor,
        )


def select_node(op: str, values: Mapping[str, Any], listed: Mapping[str, str], chosen: str, label: str) -> Node:
    """A choice of one of several, `listed` as value to words; sends `op` with the choice as `value`."""
    anchor = "-".join(str(each) for each in (op, *values.values()))
    return node(
        "select",
        (node("option", words_said(words), value=value, selected=value == chosen) for value, words in listed.items()),
        name="value",
        data_op=op,
        data_values=json.dumps(dict(values)),
        data_anchor=anchor,
        aria_label=label,
    )


def input_node(op: str, values: Mapping[str, Any], words: str | None, label: str, **more: Any) -> Node:
    """A field for words; sends `op` with them as `value` when it is left."""
    return node(
        "input",
        type="text",
        name="value",
        value=words or "",
        dir="auto",
        maxlength="400",
        data_op=op,
        data_values=json.dumps(dict(values)),
        data_anchor="-".join(str(each) for each in (op, *values.values())),
        aria_label=label,
        **more,
    )


def field_words(values: Mapping[str, Any]) -> str:
    """The words that a field sent with its operation, without white space around them."""
    return str(values.get("value") or "").strip()
