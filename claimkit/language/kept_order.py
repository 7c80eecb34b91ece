"""Which of many moves kept their order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


def kept_order(moves: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of (old, new) places that kept their order (patience sorting)."""
    tops: list[int] = []
    piles: list[tuple[int, int]] = []
    below: dict[tuple[int, int], tuple[int, int] | None] = {}
    for move in sorted(set(moves)):
        pile = bisect_right(tops, move[1])
        below[move] = piles[pile - 1] if pile else None
        tops[pile : pile + 1] = [move[1]]
        piles[pile : pile + 1] = [move]
    run, move_below = [], piles[-1] if piles else None
    while move_below is not None:
        run.append(move_below)
        move_below = below[move_below]
    return run[::-1]
