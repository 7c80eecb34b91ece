"""The choices of a ReviewQueue as ipywidgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from claimkit.board.review.choice import ITEMS
from claimkit.errors import ClaimkitError

if TYPE_CHECKING:
    from claimkit.board.review.board import ReviewQueue

LISTED = {"topic": "Topic", "outlet": "Outlet", "language": "Language"}


def controls(board: ReviewQueue) -> list[Any]:
    """What to review, narrowed by topic, outlet and language, and the blind mode."""
    things = [(words, items) for items, words in ITEMS.items()]
    fields = [_list(board, "items", "To review", things)]
    for name, words in LISTED.items():
        listed = [(label, id) for id, label in board.labels.get(name, {}).items()]
        fields.append(_list(board, name, words, [("any", None), *listed]))
    box = widgets.Box([*fields, _blind(board)])
    box.add_class("ck-group")
    return [box]


def _list(board: ReviewQueue, name: str, words: str, options: list[tuple[str, Any]]) -> Any:
    said = getattr(board.choices, name)
    if said not in [value for _, value in options]:
        options = [*options, (str(said), said)]
    field = widgets.Dropdown(options=options, value=said, description=words)
    field.add_class(f"ck-review-{name}")
    return _bound(board, field, name)


def _blind(board: ReviewQueue) -> Any:
    field = widgets.Checkbox(
        value=board.choices.blind, description="Blind", indent=False, tooltip="Hide what others and the matcher decided"
    )
    field.add_class("ck-review-blind")
    return _bound(board, field, "blind")


def _bound(board: ReviewQueue, field: Any, name: str) -> Any:
    def chosen(change: Any) -> None:
        try:
            board.narrow(**{name: change["new"]})
        except ClaimkitError as error:
            board.tell(str(error), failed=True)

    def followed() -> None:
        said = getattr(board.choices, name)
        if field.value != said:
            field.value = said

    field.observe(chosen, "value")
    board.follow(followed)
    return field
