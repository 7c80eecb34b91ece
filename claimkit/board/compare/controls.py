"""The choices of a CompareBoard as ipywidgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from claimkit.board.compare.choice import ALIGNMENTS, Choice
from claimkit.errors import ClaimkitError

if TYPE_CHECKING:
    from claimkit.board.compare.board import CompareBoard

LISTED = {"outlet": "Outlet", "speaker": "Speaker", "side": "Side", "language": "Language", "topic": "Topic"}
WRITTEN = {"since": "From", "until": "To", "text": "Words"}
HINTS = {"since": "2021-12-30", "until": "2022-01-01", "text": "words or a name"}
HALVES = {
    "left": ("Left", ("outlet", "speaker", "side", "language")),
    "right": ("Right", ("outlet", "speaker", "side", "language")),
    "both": ("Both", ("topic", "since", "until", "text")),
}
REST = {"left": ("topic", "since", "until", "text"), "right": ("topic", "since", "until", "text"), "both": ()}


def controls(board: CompareBoard) -> list[Any]:
    """Choices for the left, the right and both, each change drawn at once."""
    groups = {half: _group(board, half) for half in HALVES}
    sides = _box("ck-sides", groups["left"], groups["right"])
    return [sides, _box("ck-both", groups["both"], _alignment(board))]


def _group(board: CompareBoard, half: str) -> Any:
    words, fields = HALVES[half]
    name = widgets.Label(words)
    name.add_class("ck-group-name")
    rest = [_field(board, half, each) for each in REST[half]]
    shown = _box("ck-fields", *(_field(board, half, each) for each in fields))
    if not rest:
        return _box("ck-group", name, shown)
    more = widgets.ToggleButton(description="More", tooltip=f"Topic, dates and words of the {half} alone")
    hidden = _box("ck-fields", *rest)
    hidden.layout.display = "none"
    more.observe(lambda change: setattr(hidden.layout, "display", None if change["new"] else "none"), "value")
    return _box("ck-group", name, shown, more, hidden)


def _field(board: CompareBoard, half: str, name: str) -> Any:
    said = getattr(getattr(board.choices, half), name)
    if name in WRITTEN:
        field = widgets.Text(value=said or "", description=WRITTEN[name], placeholder=HINTS[name], continuous_update=False)
    else:
        listed = [(label, id) for id, label in board.labels.get(name, {}).items()]
        if said and said not in board.labels.get(name, {}):
            listed.append((board.label(name, said), said))
        field = widgets.Dropdown(options=[("any", None), *listed], value=said, description=LISTED[name])
    field.add_class(f"ck-{half}-{name}")
    _bind(board, field, lambda value: {half: replace(getattr(board.choices, half), **{name: value or None})})
    board.follow(lambda: _follow(field, getattr(getattr(board.choices, half), name), name in WRITTEN))
    return field


def _alignment(board: CompareBoard) -> Any:
    field = widgets.Dropdown(options=[(words, align) for align, words in ALIGNMENTS.items()], value=board.choices.align, description="Rows")
    field.add_class("ck-align")
    _bind(board, field, lambda value: {"align": value})
    board.follow(lambda: _follow(field, board.choices.align, False))
    return field


def _bind(board: CompareBoard, field: Any, changes: Callable[[Any], dict[str, Any]]) -> None:
    def chosen(change: Any) -> None:
        try:
            board.narrow(**changes(change["new"]))
        except ClaimkitError as error:
            board.tell(str(error), failed=True)

    field.observe(chosen, "value")


def _follow(field: Any, said: Any, written: bool) -> None:
    """Show what the state says now, where it was changed from code."""
    value = (said or "") if written else said
    if field.value != value and (written or value in dict(field.options).values()):
        field.value = value


def _box(name: str, *children: Any) -> Any:
    box = widgets.Box(children)
    box.add_class(name)
    return box
