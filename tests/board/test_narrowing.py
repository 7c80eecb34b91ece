"""Boards are narrowed by one value of a kind or by several, by a press or by a name that is typed."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from claimkit import (
    ArticleView,
    ChainView,
    CompareBoard,
    CompareMany,
    CoverageMatrix,
    ReviewQueue,
    Timeline,
    Warehouse,
    open_warehouse,
)
from claimkit.errors import QueryError


def found(board: Any) -> int:
    """How many things a board's choices take."""
    model = board.model
    counts = {"CompareBoard": "row_count", "CoverageMatrix": "cluster_count", "Timeline": "claim_count"}
    return int(
        model.queue.item_count if isinstance(board, ReviewQueue) else getattr(model, counts[type(board).__name__])
    )


@pytest.mark.parametrize(
    ("board", "start", "kind", "names"),
    [
        (CompareBoard, {"left": {"outlet": "north-press"}}, "right.side", ("us", "Russia", "iran")),
        (CompareBoard, {"right": {"side": "us"}}, "both.topic", ("us-weapons-in-ukraine", "jcpoa-vienna", "sanctions")),
        (CoverageMatrix, {}, "topic", ("us-weapons-in-ukraine", "jcpoa-vienna", "raisi-visit-russia")),
        (CoverageMatrix, {}, "outlet", ("north-press", "Kremlin", "بوليتيكو")),
        (Timeline, {"cluster": None, "most": 1000}, "speaker", ("joe-biden", "بايدن", "Jen Psaki")),
        (ReviewQueue, {}, "outlet", ("north-press", "Kremlin", "white-house")),
        (ReviewQueue, {"items": "pairs"}, "language", ("en", "ar", "ru")),
    ],
)
def test_more_values_take_more_and_none_takes_all(
    warehouse: Warehouse, board: type[Any], start: dict[str, Any], kind: str, names: tuple[str, ...]
) -> None:
    shown = board(warehouse, **start)
    every = found(shown)
    counts = []
    for name in names:
        shown._answer("pick_named", {"kind": kind, "value": name}, "")
        counts.append(found(shown))
    assert 0 < counts[0] <= counts[1] <= counts[2] <= every
    assert counts[0] < every
    alone = board(warehouse, state=shown.state)
    assert found(alone) == counts[-1]
    shown._answer("pick", {"kind": kind, "id": shown._picked(kind)[-1]}, "")
    assert found(shown) <= counts[-1]
    shown._answer("pick", {"kind": kind, "id": None}, "")
    assert found(shown) == every
    assert shown.state == board(warehouse, **start).state


@pytest.mark.parametrize(
    ("board", "kind", "name", "refused"),
    [
        (CompareBoard, "left.outlet", "kremlinn", "did you mean 'kremlin'"),
        (CoverageMatrix, "topic", "jcpoa", "did you mean 'jcpoa-vienna'"),
        (Timeline, "cluster", "x", "claims are narrowed by topic, side, outlet, speaker"),
        (ReviewQueue, "tag", "modality", "no tag is called 'modality'"),
    ],
)
def test_what_is_not_there_is_refused_and_nothing_changes(
    warehouse: Warehouse, board: type[Any], kind: str, name: str, refused: str
) -> None:
    shown = board(warehouse)
    before = shown.state
    with pytest.raises(QueryError, match=refused):
        shown._answer("pick_named", {"kind": kind, "value": name}, "")
    assert shown.state == before


@pytest.mark.parametrize(
    ("board", "start", "read_once"),
    [(CompareBoard, {"left": {}}, "labels"), (ReviewQueue, {}, "_listed"), (Timeline, {"most": 9}, "clusters")],
)
def test_lists_are_those_of_the_build_that_was_taken_up(
    seeds_path: Path, hostile_path: Path, tmp_path: Path, board: type[Any], start: dict[str, Any], read_once: str
) -> None:
    path, newer = tmp_path / "claims.duckdb", tmp_path / "newer.duckdb"
    copyfile(seeds_path, path)
    shown = board(open_warehouse(path, tmp_path / "journals", "lina"), **start)
    assert "North Press" in shown._filters().words()
    before = getattr(shown, read_once)
    copyfile(hostile_path, newer)
    newer.replace(path)
    shown.refresh()
    assert "Wire <b>" in shown._filters().words()
    assert "North Press" not in shown._filters().words()
    assert getattr(shown, read_once) != before


@pytest.fixture
def replaced(seeds_path: Path, hostile_path: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A snapshot of the seeds, and one of other inputs that will take its place."""
    path, newer = tmp_path / "claims.duckdb", tmp_path / "newer.duckdb"
    copyfile(seeds_path, path)
    copyfile(hostile_path, newer)
    return path, newer


ANEW = "The newest build does not have what was open"


@pytest.mark.parametrize(
    ("board", "start", "told", "left"),
    [
        (
            CompareBoard,
            {"left": {"outlet": "kremlin", "language": ["en", "ru"]}, "right": {"side": "us"}},
            "lacks 'kremlin', 'ru', 'us'",
            {"left": {"language": ("en",)}},
        ),
        (CompareMany, {"by": "side", "columns": ["us"]}, "lacks 'us'", {"by": "side"}),
        (ReviewQueue, {"outlet": "kremlin", "size": 9}, "lacks 'kremlin'", {"size": 9}),
        (CoverageMatrix, {"outlet": ["kremlin"], "rows": 9}, "lacks 'kremlin'", {"rows": 9}),
        (Timeline, {}, ANEW, None),
        (ChainView, {}, ANEW, None),
        (ArticleView, {}, ANEW, None),
    ],
)
def test_what_a_newer_build_lacks_is_told_and_the_rest_stays(
    replaced: tuple[Path, Path], board: type[Any], start: dict[str, Any], told: str, left: dict[str, Any] | None
) -> None:
    path, newer = replaced
    warehouse = open_warehouse(path, path.parent / "journals", "lina")
    shown = board(warehouse, **start)
    newer.replace(path)
    with pytest.warns(UserWarning, match=told):
        shown.refresh()
    assert left is None or {name: value for name, value in shown.state.items() if name != "at"} == left
    assert repr(shown) == repr(board(warehouse, shown.state))


def test_one_value_is_written_as_it_always_was(warehouse: Warehouse) -> None:
    board = CompareBoard(warehouse, left={"outlet": ["north-press"]})
    board._answer("pick", {"kind": "left.outlet", "id": "kremlin"}, "")
    assert board.state == {"left": {"outlet": ("north-press", "kremlin")}}
    board._answer("pick", {"kind": "left.outlet", "id": "kremlin"}, "")
    assert board.state == {"left": {"outlet": "north-press"}}
