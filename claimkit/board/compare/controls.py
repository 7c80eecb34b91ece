"""The choices of a CompareBoard as ipywidgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol

from ipywidgets import Box, Dropdown, Label, Text, ToggleButton

from claimkit.board.choosing import Choosing
from claimkit.board.compare.choice import ALIGNMENTS
from claimkit.board.translating import words_said
from claimkit.errors import ClaimkitError
from claimkit.interface import said

LISTED = {"outlet": "Outlet", "speaker": "Speaker", "side": "Side", "language": "Language", "topic": "Topic"}
WRITTEN = {"since": "From", "until": "To", "text": "Words"}
HINTS = {"since": "2021-12-30", "until": "2022-01-01", "text": "words or a name"}
HALVES = {
    "left": ("Left", ("outlet", "speaker", "side", "language")),
    "right": ("Right", ("outlet", "speaker", "side", "language")),
    "both": ("Both", ("topic", "since", "until", "text")),
}
REST = ("topic", "since", "until", "text")


class ChoosingHalves(Choosing, Protocol):
    """A board whose choices have words of their own."""

    @property
    def labels(self) -> dict[str, dict[str, str]]:
        """Words by kind and id."""

    def label(self, kind: str, id: str) -> str:
        """The words for an id, itself where there are none."""


def controls(board: ChoosingHalves) -> list[Any]:
    """Choices for the left, the right and both, each change drawn at once."""
    return [_box("ck-choices-panel", *(_group(board, half) for half in HALVES))]


def _group(board: ChoosingHalves, half: str) -> Any:
    words, fields = HALVES[half]
    name = Label(words_said(words))
    name.add_class("ck-group-name")
    shown = [_field(board, half, each) for each in fields]
    if half == "both":
        return _box(f"ck-group ck-group-{half}", name, *shown, _alignment(board))
    rest = [_field(board, half, each) for each in REST]
    more = ToggleButton(
        description=words_said("More"), tooltip=said("Topic, dates and words of the {half} alone", half=said(half))
    )
    more.observe(lambda change: _show(rest, change["new"]), "value")
    _show(rest, any(field.value for field in rest))
    return _box(f"ck-group ck-group-{half}", name, *shown, more, *rest)


def _show(fields: list[Any], shown: bool) -> None:
    for field in fields:
        field.layout.display = None if shown else "none"


def _field(board: ChoosingHalves, half: str, name: str) -> Any:
    chosen = getattr(getattr(board.choices, half), name)
    if name in WRITTEN:
        field = Text(
            value=chosen or "",
            description=words_said(WRITTEN[name]),
            placeholder=words_said(HINTS[name]),
            continuous_update=False,
        )
    else:
        listed = [(label, id) for id, label in board.labels.get(name, {}).items()]
        if chosen and chosen not in board.labels.get(name, {}):
            listed.append((board.label(name, chosen), chosen))
        field = Dropdown(
            options=[(words_said("any"), ""), *listed], value=chosen or "", description=words_said(LISTED[name])
        )
    field.add_class(f"ck-{half}-{name}")
    _bind(board, field, lambda value: {half: replace(getattr(board.choices, half), **{name: value or None})})
    board.follow(lambda: _follow(field, getattr(getattr(board.choices, half), name) or ""))
    return field


def _alignment(board: ChoosingHalves) -> Any:
    field = Dropdown(
        options=[(words_said(words), align) for align, words in ALIGNMENTS.items()],
        value=board.choices.align,
        description=words_said("Rows"),
    )
    field.add_class("ck-align")
    _bind(board, field, lambda value: {"align": value})
    board.follow(lambda: _follow(field, board.choices.align))
    return field


def _bind(board: ChoosingHalves, field: Any, changes: Callable[[Any], dict[str, Any]]) -> None:
    def chosen(change: Any) -> None:
        try:
            board.narrow(**changes(change["new"]))
        except ClaimkitError as error:
            board.tell(str(error), failed=True)

    field.observe(chosen, "value")


def _follow(field: Any, said: str) -> None:
    """Show what the state says now, where it was changed from code."""
    if isinstance(field, Dropdown) and said not in dict(field.options).values():
        field.options = [*field.options, (said, said)]
    if field.value != said:
        field.value = said


def _box(name: str, *children: Any) -> Any:
    box = Box(children)
    for each in name.split():
        box.add_class(each)
    return box
