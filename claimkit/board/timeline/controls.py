"""The choices of a Timeline as ipywidgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimkit.board.choosing import group, list_field

if TYPE_CHECKING:
    from claimkit.board.timeline.board import Timeline

LISTED = {"topic": "Topic", "side": "Side", "outlet": "Outlet"}
ZONES = ("UTC", "Europe/Moscow", "Europe/Kyiv", "Asia/Damascus", "America/New_York")


def controls(board: Timeline) -> list[Any]:
    """Which claim, topic, side and outlet, and in which time zone the scale is drawn."""
    return [
        group(
            list_field(board, "cluster", "Claim", board.clusters),
            *(list_field(board, name, words, board.listed(name)) for name, words in LISTED.items()),
            list_field(board, "zone", "Time zone", [(zone, zone) for zone in ZONES], free=False),
        )
    ]
