"""The choices of a ReviewQueue as ipywidgets."""

from __future__ import annotations

from typing import Any

from claimkit.board.choosing import Choosing, group, list_field
from claimkit.board.review.choice import ITEMS

LISTED = {"topic": "Topic", "outlet": "Outlet", "language": "Language"}


def controls(board: Choosing) -> list[Any]:
    """What to review, narrowed by topic, outlet and language."""
    items = list_field(board, "items", "To review", [(words, items) for items, words in ITEMS.items()], free=False)
    return [group(items, *(list_field(board, name, words, board.listed(name)) for name, words in LISTED.items()))]
