"""The choices of a ReviewQueue as ipywidgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimkit.board.choosing import group, list_field
from claimkit.board.review.choice import ITEMS

if TYPE_CHECKING:
    from claimkit.board.review.board import ReviewQueue

LISTED = {"topic": "Topic", "outlet": "Outlet", "language": "Language"}


def controls(board: ReviewQueue) -> list[Any]:
    """What to review, narrowed by topic, outlet and language."""
    items = list_field(board, "items", "To review", [(words, items) for items, words in ITEMS.items()], free=False)
    return [group(items, *(list_field(board, name, words, board.listed(name)) for name, words in LISTED.items()))]
