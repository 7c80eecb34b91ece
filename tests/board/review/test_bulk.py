"""Many claims of a queue decided at once: by certainty, document, cluster and rule, and taken back as one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from claimkit import ReviewQueue, Warehouse, open_warehouse
from claimkit.errors import QueryError
from tests.board.review.pairs import project

CLAIMS = 40


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project(tmp_path_factory.mktemp("bulk"), CLAIMS, extracted=CLAIMS)


@pytest.fixture
def warehouse(path: Path, tmp_path: Path) -> Warehouse:
    return open_warehouse(path, tmp_path / "journals", "lina")


def chosen(warehouse: Warehouse, **bulk: Any) -> ReviewQueue:
    return ReviewQueue(warehouse, items="claims", bulk={"is_open": True, **bulk})


def taken(board: ReviewQueue) -> int:
    assert board.model.taken is not None
    return len(board.model.taken.claims)


def shown(warehouse: Warehouse) -> int:
    ((count,),) = warehouse.sql("select count(*) from claim_card").fetchall()
    return int(count)


@pytest.mark.parametrize("ruling", ["accepted", "rejected"])
def test_all_that_is_counted_is_decided_and_taken_back_as_one(warehouse: Warehouse, ruling: str) -> None:
    board, before = chosen(warehouse), shown(warehouse)
    assert taken(board) == CLAIMS
    told = board._answer("decide_bulk", {"ruling": ruling, "count": CLAIMS}, "r1")
    assert told.say.startswith(f"Written: {CLAIMS} claims {ruling}")
    assert taken(board) == 0
    assert shown(warehouse) == (before if ruling == "accepted" else before - CLAIMS)
    kinds = warehouse.sql("select kind, count(*) from judgement group by kind").fetchall()
    assert kinds == [(f"claim_{ruling}", CLAIMS)]
    assert board._answer("undo_bulk", {}, "r2").say.startswith(f"Undone: {CLAIMS} lines")
    assert (taken(board), shown(warehouse)) == (CLAIMS, before)


def test_what_a_researcher_decided_is_not_decided_again(warehouse: Warehouse) -> None:
    warehouse.judge("claim_rejected", "ar-0003")
    board = chosen(warehouse)
    assert board.model.taken is not None
    assert "ar-0003" not in board.model.taken.claims
    assert taken(board) == CLAIMS - 1


@pytest.mark.parametrize(
    ("bulk", "query"),
    [
        ({"surest": 0.9}, "confidence >= 0.9"),
        ({"doubtful": 0.6}, "confidence <= 0.6"),
        ({"surest": 0.4, "doubtful": 0.6}, "confidence between 0.4 and 0.6"),
        ({"document": "ar-d-0001"}, "document_id = 'ar-d-0001'"),
        ({"rule": "no such rule"}, "rule = 'no such rule'"),
    ],
)
def test_the_choices_narrow_what_is_taken(warehouse: Warehouse, bulk: dict[str, Any], query: str) -> None:
    wanted = f"select count(*) from claim where origin <> 'hand' and confidence is not null and {query}"
    assert taken(chosen(warehouse, **bulk)) == warehouse.sql(wanted).fetchall()[0][0]


def test_a_cluster_is_decided_at_once(warehouse: Warehouse) -> None:
    warehouse.judge("relation", "ar-0001", "ar-0002", verdict="repeats")
    ((cluster,),) = warehouse.sql("select cluster_id from claim_cluster where claim_id = 'ar-0001'").fetchall()
    members = warehouse.sql(
        "select count(*) from claim_cluster where cluster_id = $c and claim_id like 'ar%'", c=cluster
    )
    assert taken(chosen(warehouse, cluster=cluster)) == members.fetchall()[0][0] >= 2


def test_another_number_than_was_shown_writes_nothing(warehouse: Warehouse) -> None:
    board = chosen(warehouse)
    warehouse.judge("claim_rejected", "ar-0003")
    with pytest.raises(QueryError, match="39 claims by now"):
        board._answer("decide_bulk", {"ruling": "rejected", "count": CLAIMS}, "r1")
    assert warehouse.sql("select count(*) from judgement").fetchall() == [(1,)]


def test_one_that_cannot_be_keeps_all_from_being_written(warehouse: Warehouse) -> None:
    from claimkit.warehouse.judging import Decision

    with pytest.raises(QueryError, match="no claim 'nobody'"):
        warehouse.judge_all(
            [Decision("claim_accepted", "ar-0001"), Decision("claim_accepted", "nobody")], request_id="r"
        )
    assert not warehouse.journals.folder.exists()
