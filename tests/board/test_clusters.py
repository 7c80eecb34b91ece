"""Clusters: named, joined, parted and noted, every decision a line that can be taken back."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from shutil import copyfile

import duckdb
import pytest

from claimkit import Clusters, Warehouse, open_warehouse
from claimkit.errors import QueryError
from tests.board.test_compare import Tags

NAMES = pytest.mark.parametrize("name", ["صواريخ في أوكرانيا", "Missiles in Ukraine"])


def members(board: Clusters) -> set[str]:
    assert board.model.opened is not None
    return {each.card.claim_id for each in board.model.opened.members}


def opened(warehouse: Warehouse, place: int = 0) -> Clusters:
    board = Clusters(warehouse)
    board._answer("cluster", {"claim": board.model.clusters[place].first.claim_id}, f"open-{place}")
    return board


def test_clusters_of_most_outlets_come_first_and_a_state_makes_the_same_board(warehouse: Warehouse) -> None:
    board = opened(warehouse)
    outlets = board.to_frame()["outlets"].to_list()
    assert outlets == sorted(outlets, reverse=True)
    again = Clusters(warehouse, state=ast.literal_eval(repr(board.state)))
    assert (repr(again), again.html()) == (repr(board), board.html())
    assert again.face(live=True) == board.face(live=True)


@NAMES
def test_a_name_is_given_found_and_taken_back(warehouse: Warehouse, name: str) -> None:
    board = opened(warehouse)
    board._answer("call", {"value": name}, "r1")
    assert board.model.clusters[0].name == name
    assert name in repr(board)
    assert Clusters(warehouse, text=name.split(maxsplit=1)[0]).model.clusters[0].name == name
    board._answer("undo_clusters", {}, "r2")
    assert board.model.clusters[0].name is None


@NAMES
def test_a_title_that_a_model_proposes_is_a_name_once_it_is_taken(seeds_path: Path, tmp_path: Path, name: str) -> None:
    board = opened(open_warehouse(proposing(seeds_path, tmp_path, name), tmp_path / "journals", "lina"))
    assert seen_plain(board).count("proposed by llm:m") == 1
    assert "proposed by" not in repr(board) + board.html()
    with pytest.raises(QueryError, match="decided or gone"):
        board._answer("call_proposed", {"title": "another"}, "r0")
    board._answer("call_proposed", {"title": name}, "r1")
    assert board.model.clusters[0].name == name
    assert "proposed by" not in seen_plain(board)
    said = board.warehouse.sql("select kind, value ->> '$', note from judgement").fetchall()
    assert said == [("cluster_named", name, "proposed by llm:m")]
    board._answer("undo_clusters", {}, "r2")
    assert "proposed by llm:m" in seen_plain(board)
    assert board.model.opened is not None
    board._answer("take_out", {"claim": board.model.opened.members[-1].card.claim_id}, "r3")
    assert "proposed by" not in seen_plain(board)


def proposing(path: Path, folder: Path, title: str) -> Path:
    """A snapshot like another, in which a model proposes a title for every cluster."""
    copied = folder / "claims.duckdb"
    copyfile(path, copied)
    with duckdb.connect(str(copied)) as snapshot:
        rows = "insert into title_proposed select distinct 'cluster', cluster_id, $title, 'llm:m' from cluster_built"
        snapshot.execute(rows, {"title": title})
    return copied


def seen_plain(board: Clusters) -> str:
    return re.sub("[\u2066-\u2069]", "", board.face(live=True).words())


def test_a_claim_is_taken_out_alone_and_comes_back(warehouse: Warehouse) -> None:
    board = opened(warehouse, 1)
    before = members(board)
    assert board.model.opened is not None
    claim = board.model.opened.members[-1].card.claim_id
    assert board._answer("take_out", {"claim": claim}, "r1").say == "Written: it is in this cluster no more."
    assert members(board) == before - {claim}
    query = "select count(*) from claim_cluster join claim_cluster as own using (cluster_id) where own.claim_id = $c"
    assert warehouse.sql(query, c=claim).fetchall() == [(1,)]
    board._answer("undo_clusters", {}, "r2")
    assert members(board) == before


def test_what_only_a_claim_held_in_a_cluster_leaves_with_it(warehouse: Warehouse) -> None:
    alone = "select min(claim_id) from claim_cluster group by cluster_id having count(*) = 1 order by all limit 3"
    one, middle, other = (claim for (claim,) in warehouse.sql(alone).fetchall())
    warehouse.judge("relation", one, middle, verdict="repeats")
    warehouse.judge("relation", middle, other, verdict="repeats")
    board = Clusters(warehouse, claim=one)
    assert members(board) == {one, middle, other}
    said = board._answer("take_out", {"claim": middle}, "r1").say
    assert said == "Written: it is in this cluster no more, nor is 1 that only it held there."
    assert len(members(board)) == 1


@pytest.mark.parametrize("verdict", ["repeats", "corroborates", "contradicts"])
def test_two_clusters_become_one_whole_and_two_again(warehouse: Warehouse, verdict: str) -> None:
    board = opened(warehouse)
    one, other = members(board), members(opened(warehouse, 1))
    heads = [each.first.claim_id for each in board.model.clusters[:2]]
    board._answer("beside", {"claim": board.model.clusters[1].first.claim_id}, "r1")
    assert f"they are {len(one | other)} claims" in board.face(live=True).words()
    board._answer("join", {"verdict": verdict}, "r2")
    assert members(board) == one | other
    assert board.model.opened is not None
    stances = {each.card.claim_id: each.stance for each in board.model.opened.members}
    assert (stances[heads[0]] == stances[heads[1]]) is (verdict != "contradicts")
    board._answer("undo_clusters", {}, "r3")
    assert members(board) == one


def test_a_note_stands_on_the_cluster(warehouse: Warehouse) -> None:
    board = opened(warehouse)
    board._answer("note", {"value": "انظر المكالمة"}, "r1")
    assert "انظر المكالمة" in board.face(live=True).words()


def test_what_cannot_be_is_refused(warehouse: Warehouse) -> None:
    board = Clusters(warehouse)
    for op, values in (("call", {"value": "x"}), ("join", {"verdict": "repeats"}), ("take_out", {"claim": "x"})):
        with pytest.raises(QueryError):
            board._answer(op, values, op)
    assert not warehouse.journals.folder.exists()


def test_hostile_words_stay_words(hostile_path: Path, tmp_path: Path) -> None:
    board = Clusters(open_warehouse(hostile_path, tmp_path, "lina"), least=1)
    assert board.to_frame().height > 0
    assert not Tags(board.html()).tags & {"img", "script", "b", "i", "a"}
