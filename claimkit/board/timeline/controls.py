"""The choices of a Timeline as ipywidgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from claimkit.errors import ClaimkitError

if TYPE_CHECKING:
    from claimkit.board.timeline.board import Timeline

LISTED = {"topic": "Topic", "side": "Side", "outlet": "Outlet"}
ZONES = ("UTC", "Europe/Moscow", "Europe/Kyiv", "Asia/Damascus", "America/New_York")


def controls(board: Timeline) -> list[Any]:
    """Which cluster, topic, side and outlet, and in which time zone the scale is drawn."""
    fields = [_list(board, "cluster", "Claim", [("any", None), *board.clusters])]
    for name, words in LISTED.items():
        fields.append(
            _list(
                board, name, words, [("any", None), *((label, id) for id, label in board.labels.get(name, {}).items())]
            )
        )
    fields.append(_list(board, "zone", "Time zone", [(zone, zone) for zone in ZONES]))
    box = widgets.Box(fields)
    box.add_class("ck-group")
    return [box]


def _list(board: Timeline, name: str, words: str, options: list[tuple[str, Any]]) -> Any:
    said = getattr(board.choices, name)
    if said not in [value for _, value in options]:
        options = [*options, (str(said), said)]
    field = widgets.Dropdown(options=options, value=said, description=words)
    field.add_class(f"ck-timeline-{name}")

    def chosen(change: Any) -> None:
        try:
            board.narrow(**{name: change["new"]})
        except ClaimkitError as error:
            board.tell(str(error), failed=True)

    def followed() -> None:
        value = getattr(board.choices, name)
        if field.value != value and value in [each for _, each in field.options]:
            field.value = value

    field.observe(chosen, "value")
    board.follow(followed)
    return field
