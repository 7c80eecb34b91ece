"""The choices of a ReviewQueue as ipywidgets."""

from __future__ import annotations

from typing import Any

from claimkit.board.choosing import Choosing, group, list_field
from claimkit.board.review.choice import ITEMS, SORTS


def controls(board: Choosing) -> list[Any]:
    """What to review, and in which order."""
    items = list_field(board, "items", "To review", [(words, items) for items, words in ITEMS.items()], free=False)
    sort = list_field(board, "sort", "Order", [(words, sort) for sort, words in SORTS.items()], free=False)
    return [group(items, sort)]
