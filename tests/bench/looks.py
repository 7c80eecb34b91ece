"""How long both comparisons take over what a researcher does: open them, narrow them, jump far, look again."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any

from claimkit import CompareBoard, CompareMany, Warehouse, open_warehouse
from tests.board.many_claims import many_claims

ROUNDS = 5
COMPARED = ("first paint", "filter by side", "filter by words", "filter by topic", "far page", "look again")
LOOKS = (*COMPARED, *(f"many: {name}" for name in (*COMPARED, "only what is denied")))


def look_times(folder: Path, sizes: tuple[int, ...], rounds: int = ROUNDS) -> dict[int, dict[str, float]]:
    """Seconds of each look at boards over so many claims, the median of some rounds; sizes take turns."""
    folder.mkdir(exist_ok=True)
    paths = {size: many_claims(folder / f"claims-{size}.duckdb", size) for size in sizes}
    taken: dict[int, dict[str, list[float]]] = {size: {name: [] for name in LOOKS} for size in sizes}
    for _ in range(rounds + 1):
        for size, path in paths.items():
            for name, seconds in _round(path, folder).items():
                taken[size][name].append(seconds)
    return {size: {name: median(times[1:]) for name, times in each.items()} for size, each in taken.items()}


def ratios(times: Mapping[int, Mapping[str, float]], large: int, small: int) -> dict[str, float]:
    """How many times longer each look takes at the large size than at the small one."""
    return {name: times[large][name] / times[small][name] for name in LOOKS}


def _round(path: Path, folder: Path) -> dict[str, float]:
    warehouse = open_warehouse(path, folder / "journals", "lina")
    many = {f"many: {name}": seconds for name, seconds in _looks_at_many(warehouse).items()}
    return _looks_at_two(warehouse) | many


def _looks_at_two(warehouse: Warehouse) -> dict[str, float]:
    started = time.perf_counter()
    board = CompareBoard(warehouse)
    _draw(board)
    opened = time.perf_counter() - started
    far = board.model.pages(10) * 2 // 3
    return {
        "first paint": opened,
        "far page": _timed(board, page=far),
        "filter by side": _timed(board, left={"side": "us"}, page=1),
        "filter by words": _timed(board, left={"text": "صواريخ"}),
        "filter by topic": _timed(board, left={}, both={"topic": "t3"}),
        "look again": _timed(board),
    }


def _looks_at_many(warehouse: Warehouse) -> dict[str, float]:
    started = time.perf_counter()
    board = CompareMany(warehouse)
    _draw(board)
    opened = time.perf_counter() - started
    far = board.model.pages(board.choices.rows) * 2 // 3
    return {
        "first paint": opened,
        "far page": _timed(board, page=far),
        "filter by side": _timed(board, side=("us", "russia"), page=1),
        "filter by words": _timed(board, side=(), text="صواريخ"),
        "filter by topic": _timed(board, text=None, topic=("t3", "t4")),
        "only what is denied": _timed(board, topic=(), only="denied"),
        "look again": _timed(board),
    }


def _timed(board: CompareBoard | CompareMany, **choices: Any) -> float:
    """Seconds to change the board, or only to look again, and to draw it."""
    started = time.perf_counter()
    board.change(**choices) if choices else board.look()
    _draw(board)
    return time.perf_counter() - started


def _draw(board: CompareBoard | CompareMany) -> None:
    """Make the tree as the browser gets it."""
    board.face(live=True).to_json()
