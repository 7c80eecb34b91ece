"""One choice of a board as a dropdown: what is chosen narrows the board, and what narrows the board is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from ipywidgets import Box, Dropdown

from claimkit.board.translating import words_said
from claimkit.errors import ClaimkitError

ANY = ("any", "")


class Choosing(Protocol):
    """What the choices of a board need of it."""

    @property
    def choices(self) -> Any:
        """The state that says what is chosen."""

    def narrow(self, **changes: Any) -> None:
        """Change what is chosen."""

    def follow(self, follower: Callable[[], None]) -> None:
        """Call the follower after every change."""

    def tell(self, words: str | ClaimkitError, *, failed: bool = False) -> None:
        """Say something to the reader."""


def list_field(board: Choosing, name: str, words: str, options: Iterable[tuple[str, Any]], *, free: bool = True) -> Any:
    """A dropdown over the part `name` of a board's choices; `free` adds *any*, which is None in the state.

    `board` has `choices`, `narrow(**changes)`, `follow` and `tell`.
    """
    said = _shown(board, name)
    listed = [(words_said(label), value) for label, value in (*([ANY] if free else []), *options)]
    field = Dropdown(options=_with(listed, said), value=said, description=words_said(words))
    field.add_class(f"ck-choice-{name}")

    def chosen(change: Any) -> None:
        try:
            board.narrow(**{name: None if change["new"] == "" else change["new"]})
        except ClaimkitError as error:
            board.tell(error, failed=True)

    def followed() -> None:
        now = _shown(board, name)
        if field.value != now:
            field.options = _with(list(field.options), now)
            field.value = now

    field.observe(chosen, "value")
    board.follow(followed)
    return field


def group(*fields: Any) -> Any:
    """Fields side by side."""
    box = Box(fields)
    box.add_class("ck-group")
    return box


def _shown(board: Any, name: str) -> Any:
    said = getattr(board.choices, name)
    return "" if said is None else said


def _with(options: list[tuple[str, Any]], said: Any) -> list[tuple[str, Any]]:
    return options if said in [value for _, value in options] else [*options, (str(said), said)]
