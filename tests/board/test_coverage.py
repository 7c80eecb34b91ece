"""CoverageMatrix: silent only where that is known, a sign and a word in every cell."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from claimkit import CoverageMatrix, Warehouse, open_warehouse
from claimkit.board.coverage.model import STANCES, VALUES, Cell
from claimkit.errors import QueryError
from tests.board.conftest import HOSTILE
from tests.board.test_timeline import elements
from tests.warehouse.corrections import project

STANCE = re.compile(rf"({'|'.join(STANCES)}) \d+")
CHOICES: list[dict[str, Any]] = [
    {},
    {"topic": "us-weapons-in-ukraine"},
    {"outlet": "north-press", "rows": 3, "page": 2},
    {"least": 2, "columns": 4},
]


@pytest.mark.parametrize("choices", CHOICES)
def test_a_state_makes_the_same_board(warehouse: Warehouse, choices: dict[str, Any]) -> None:
    board = CoverageMatrix(warehouse, **choices)
    again = type(board)(warehouse, state=ast.literal_eval(repr(board.state)))
    assert (repr(again), again.html(), again.state) == (repr(board), board.html(), board.state)
    assert again.to_frame().equals(board.to_frame())


def test_every_cell_is_that_of_the_view(warehouse: Warehouse) -> None:
    frame = CoverageMatrix(warehouse, rows=200).to_frame()
    known = warehouse.sql("SELECT cluster_id, outlet_id, value FROM outlet_coverage").pl()
    wrong = frame.join(known, on=["cluster_id", "outlet_id", "value"], how="anti")
    assert wrong.is_empty()
    assert {"says", "silent", "not_held"} <= set(frame["value"])


def test_what_the_table_leaves_out_is_never_said_to_be_silent(warehouse: Warehouse) -> None:
    board = CoverageMatrix(warehouse, rows=200)
    told = warehouse.sql("SELECT outlet_id FROM outlet_coverage WHERE value <> 'not_held'").pl()
    assert set(board.model.outlets) == set(told["outlet_id"])


@pytest.mark.parametrize(
    ("value", "held", "shown"),
    [("not_held", True, "unsure"), ("not_held", False, "not_held"), ("silent", True, "silent")],
)
def test_what_is_held_but_may_tell_it_is_told_from_what_is_not_held(value: str, held: bool, shown: str) -> None:
    assert Cell(value, 0, (), held).shown == shown


def test_held_is_what_a_text_in_the_story_or_on_the_topic_makes_it(warehouse: Warehouse) -> None:
    known = warehouse.sql("from outlet_coverage").pl()
    assert known.filter(pl.col("value") == "silent")["held"].all()
    texts = set(warehouse.sql("select distinct outlet_id from document where text is not null").pl()["outlet_id"])
    assert set(known.filter("held")["outlet_id"]) <= texts


@pytest.mark.parametrize("live", [False, True])
def test_each_cell_has_a_sign_and_a_word(warehouse: Warehouse, live: bool) -> None:
    cells = [
        each
        for each in elements(CoverageMatrix(warehouse, rows=5).face(live=live), "td")
        if "ck-cell" in each.attributes.get("class", "")
    ]
    assert cells
    for cell in cells:
        sign, word = cell.words().split(" ", 1)
        assert sign in "●⊘◐⊝≠○?·"
        told = word.removeprefix("mixed: ")
        assert told in {"silent", "unsure", "not held"} or all(STANCE.fullmatch(part) for part in told.split(" · "))


def test_a_cell_counts_the_documents_of_each_stance(warehouse: Warehouse) -> None:
    query = "select cluster_id, outlet_id, says, denies, declines, differs from outlet_coverage"
    counted = {(cluster, outlet): counts for cluster, outlet, *counts in warehouse.sql(query).fetchall()}
    for line in CoverageMatrix(warehouse).model.lines:
        for outlet, cell in line.cells.items():
            assert [dict(cell.stances).get(stance, 0) for stance in STANCES] == counted[line.cluster_id, outlet]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_head_that_is_denied_says_so(tmp_path: Path, language: str) -> None:
    warehouse = open_warehouse(project(tmp_path / "own"), tmp_path / "journals", "lina")
    claim = f"{language}-inner"
    line = next(each for each in CoverageMatrix(warehouse).model.lines if each.card.claim_id == claim)
    assert not line.card.denied
    warehouse.judge("claim_corrected", claim, value={"polarity": "negative"})
    board = CoverageMatrix(warehouse)
    line = next(each for each in board.model.lines if each.card.claim_id == claim)
    assert line.card.denied
    assert f"denied: {line.card.content}" in repr(board)


def test_origins_stand_beside_outlets(warehouse: Warehouse) -> None:
    roots = dict(warehouse.sql("SELECT cluster_id, roots FROM independent_root").fetchall())
    for line in CoverageMatrix(warehouse).model.lines:
        assert line.roots == roots[line.cluster_id]
        assert line.outlets == sum(cell.claims > 0 for cell in line.cells.values())


def test_a_cell_opens_and_shuts_its_claims(warehouse: Warehouse) -> None:
    board = CoverageMatrix(warehouse)
    line = board.model.lines[0]
    outlet = next(id for id, cell in line.cells.items() if cell.claims)
    reply = board._answer("cell", {"cluster": line.cluster_id, "outlet": outlet}, "r1")
    assert (len(board.model.opened), reply.focus) == (line.cell(outlet).claims, "opened")
    assert board.model.opened[0].content in board.face(live=True).words()
    board._answer("cell", {"cluster": line.cluster_id, "outlet": outlet}, "r2")
    assert (board.model.opened, board.choices.cell) == ((), None)


def test_pages_follow_each_other(warehouse: Warehouse) -> None:
    whole = [line.cluster_id for line in CoverageMatrix(warehouse, rows=12).model.lines]
    board = CoverageMatrix(warehouse, rows=4)
    turned = []
    for page in (1, 2, 3):
        board._answer("page", {"page": str(page)}, f"r{page}")
        turned += [line.cluster_id for line in board.model.lines]
    assert turned == whole


@pytest.mark.parametrize("choices", [{"rows": 0}, {"page": 0}, {"columns": 1000}, {"least": 0}, {"rowz": 3}])
def test_choices_that_cannot_be_say_what_can(warehouse: Warehouse, choices: dict[str, Any]) -> None:
    with pytest.raises(QueryError):
        CoverageMatrix(warehouse, **choices)


def test_every_value_is_explained(warehouse: Warehouse) -> None:
    html = CoverageMatrix(warehouse).html()
    assert all(words in html for words in VALUES.values())


def test_hostile_words_are_text(hostile_path: Any, tmp_path: Any) -> None:
    board = CoverageMatrix(open_warehouse(hostile_path, tmp_path, "lina"))
    assert HOSTILE not in board.html()
    assert "&lt;img src=x" in board.html()
