"""ReviewQueue in another order, by tag, with what is only suggested, and with the names of clusters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest

from claimkit import ArticleView, ChainView, CompareMany, ReviewQueue, Timeline, Warehouse, open_warehouse
from claimkit.board.filters import Option
from claimkit.board.review.entry import Found
from claimkit.board.review.words import found_words, sure_words
from claimkit.errors import QueryError
from tests.board.conftest import Open


def scores(warehouse: Warehouse, sort: str) -> list[float | None]:
    return [item.score for item in ReviewQueue(warehouse, items="claims", sort=sort).model.queue.items]


@pytest.fixture(scope="module")
def read_path(tmp_path_factory: pytest.TempPathFactory, seeds_path: Path) -> Path:
    """The seeds' snapshot with its claims as if a machine had read them, each a little surer than the one before."""
    path = tmp_path_factory.mktemp("read") / "claims.duckdb"
    path.write_bytes(seeds_path.read_bytes())
    with duckdb.connect(path) as connection:
        connection.execute(
            "update claim set origin = 'rules', confidence = 0.5 + place / 1000 from (select claim_id as id, "
            "row_number() over (order by hash(claim_id)) as place from claim) where id = claim_id"
        )
    return path


@pytest.fixture
def read(read_path: Path, tmp_path: Path) -> Warehouse:
    return open_warehouse(read_path, tmp_path / "journals", "lina")


def test_the_queue_is_sorted_as_asked(read: Warehouse) -> None:
    doubtful, sure = scores(read, "doubtful"), scores(read, "sure")
    assert len(doubtful) > 20
    assert doubtful == sorted(doubtful, key=lambda score: score or 0)
    assert sure == doubtful[::-1]
    size = [item.claims for item in ReviewQueue(read, sort="size").model.queue.items]
    assert size == sorted(size, reverse=True)
    with pytest.raises(QueryError, match="sort is one of need"):
        ReviewQueue(read, sort="mood")


def test_what_teaches_most_comes_first_two_of_a_document_at_a_time(read_path: Path, tmp_path: Path) -> None:
    """Without a reader of one's own what the rules are least sure of, near a half; pairs teach none."""
    path = tmp_path / "claims.duckdb"
    path.write_bytes(read_path.read_bytes())
    before = [score or 0 for score in scores(open_warehouse(path, tmp_path / "journals", "lina"), "teaching")]
    assert before == sorted(before)
    with duckdb.connect(path) as connection:
        connection.execute(
            "insert into claim_doubt select claim_id, place / 100, row_number() over (partition by document_id "
            "order by place desc) from (select *, row_number() over (order by claim_id) as place from claim)"
        )
    warehouse = open_warehouse(path, tmp_path / "journals", "lina")
    asked = [item.left_id for item in ReviewQueue(warehouse, sort="teaching", size=200).model.queue.items]
    rows = warehouse.sql("select claim_id, (nth - 1) // 2, -doubt from claim_doubt").fetchall()
    ranks = {claim_id: rank for claim_id, *rank in rows}
    claims = [ranks[claim_id] for claim_id in asked[: len(before)]]
    assert claims == sorted(claims)


@pytest.mark.parametrize("sort", ["doubtful", "sure", "size", "teaching"])
def test_a_thing_is_found_again_in_any_order(read: Warehouse, sort: str) -> None:
    board = ReviewQueue(read, sort=sort, size=7)
    wanted = ReviewQueue(read, sort=sort).model.queue.items[16]
    board._answer("go", {"left": wanted.left_id, "right": wanted.right_id}, "r1")
    assert board.choices.batch == 3
    assert board.model.entry is not None
    assert board.model.entry.item.key == wanted.key


@pytest.mark.parametrize("tag", ["modality", "عدد"])
def test_what_has_a_tag_is_kept(opened: Open, tag: str) -> None:
    board = ReviewQueue(opened(), items="pairs")
    item = board.model.queue.items[2]
    board._answer(
        "verdict", {"left": item.left_id, "right": item.right_id, "verdict": "unsure", "tags": f"{tag}, x"}, "r1"
    )
    assert Option(tag, tag, 1) in board._options("tag")
    assert [each.key for each in ReviewQueue(opened(), tag=tag).model.queue.items] == [item.key]
    with pytest.raises(QueryError, match=f"no tag is called '{tag}s': did you mean '{tag}'"):
        ReviewQueue(opened(), tag=f"{tag}s")
    with pytest.raises(QueryError, match=f"no tag is called '{tag}': there is none here"):
        ReviewQueue(opened("omar"), tag=tag, blind=True)


@pytest.mark.parametrize(
    ("found", "said", "sure"),
    [
        (Found("repeats", None, (), "m", 0.97), "repeats", None),
        (Found(None, None, (), "m", 0.4, "corroborates"), "suggested, not said: corroborates", "right in 40% of such"),
        (Found(None, None, (), "m"), "alike; nothing is said or suggested", "was not measured"),
    ],
)
def test_a_suggestion_is_told_from_what_is_said(found: Found, said: str, sure: str | None) -> None:
    assert found_words(found) == said
    assert sure is None or sure in sure_words(found)


@pytest.mark.parametrize("name", ["The promise", "وعد بايدن"])
def test_names_of_clusters_stand_on_every_board(opened: Open, name: str) -> None:
    warehouse = opened()
    claim = CompareMany(warehouse, only="denied").model.lines[0].card.claim_id
    warehouse.judge("cluster_named", claim, value=name)
    pair = warehouse.sql(
        "select left_id, right_id from match where left_id = $id or right_id = $id", id=claim
    ).fetchall()
    boards: list[Any] = [
        kind(warehouse, kind.at_claim(warehouse, claim)) for kind in (ChainView, Timeline, CompareMany)
    ]
    boards.append(ReviewQueue(warehouse, items="pairs", at=pair[0]))
    for board in boards:
        assert name in repr(board), board
        assert name in board.face(live=True).words()


def test_a_claim_is_found_on_every_board_that_one_can_jump_to(read: Warehouse) -> None:
    claim = CompareMany(read).model.lines[0].card.claim_id
    for kind in (ArticleView, ChainView, Timeline, CompareMany, ReviewQueue):
        state = kind.at_claim(read, claim)
        assert claim in kind(read, state).face(live=True).to_html()
        with pytest.raises(QueryError):
            kind.at_claim(read, "no such claim")
