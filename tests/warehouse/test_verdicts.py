"""What checkers say of claims, and evidence for and against hypotheses: lines that move nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from claimkit import Warehouse, open_warehouse
from claimkit.board.card import card_text, read_cards
from claimkit.errors import QueryError
from claimkit.interface import speaking

QUESTIONS = pytest.mark.parametrize("question", ["Who asked for the call?", "من طلب المكالمة؟"])
RATINGS = pytest.mark.parametrize(
    ("checker", "first", "second"), [("Lens Desk", "Unproven", "Mostly false"), ("مرصد الخبر", "غير مثبت", "مضلل")]
)


@pytest.fixture
def warehouse(seeds_path: Path, tmp_path: Path) -> Warehouse:
    return open_warehouse(seeds_path, tmp_path / "journals", "lina")


def claims(warehouse: Warehouse, count: int) -> list[str]:
    rows = warehouse.sql("select claim_id from claim_card order by claim_id limit $count", count=count).fetchall()
    return [claim for (claim,) in rows]


def stances(warehouse: Warehouse) -> list[Any]:
    return warehouse.sql("from claim_cluster order by all").fetchall()


@RATINGS
def test_a_verdict_stands_beside_the_claim_with_its_history(
    warehouse: Warehouse, checker: str, first: str, second: str
) -> None:
    (claim,), before = claims(warehouse, 1), stances(warehouse)
    said = {"checker": checker, "url": "https://checks.example/1", "rated_at": "2022-01-03"}
    one = warehouse.judge("verdict", claim, verdict=first, value=said)
    warehouse.judge("verdict", claim, verdict=second, value=said, supersedes=one.judgement_id)
    ((rating, who, history),) = warehouse.sql(
        "select rating, researcher, list_transform(history, lambda each: each.rating) from verdict"
    ).fetchall()
    assert (rating, who, history) == (second, "lina", [first])
    assert stances(warehouse) == before
    card = read_cards(warehouse, [claim])[claim]
    assert [(each.checker, each.rating, each.replaced) for each in card.verdicts] == [(checker, second, 1)]
    assert any(second in line for line in card_text(card))
    assert read_cards(warehouse, [claim], as_read=True)[claim].verdicts == ()
    with speaking("ar"):
        assert any("تحقّق منه" in line for line in card_text(card))


def test_a_verdict_on_a_cluster_is_told_on_each_of_its_claims(warehouse: Warehouse) -> None:
    query = "select claim_id, cluster_id from claim_cluster qualify count(*) over (partition by cluster_id) > 2 limit 1"
    ((claim, cluster),) = warehouse.sql(query).fetchall()
    line = warehouse.judge("verdict", claim, verdict="True", value={"checker": "Lens Desk", "about": "cluster"})
    told = {row[0] for row in warehouse.sql("select claim_id from claim_verdict").fetchall()}
    members = warehouse.sql(
        "select claim_id from claim_cluster where cluster_id = $cluster", cluster=cluster
    ).fetchall()
    assert told == {member for (member,) in members}
    cards = read_cards(warehouse, sorted(told))
    assert all(card_text(card)[-2].endswith("(of all claims of its cluster)") for card in cards.values())
    warehouse.undo(line.judgement_id)
    assert warehouse.sql("from claim_verdict").fetchall() == []


@QUESTIONS
def test_the_explanation_with_fewest_inconsistencies_comes_first(warehouse: Warehouse, question: str) -> None:
    first, second, third = claims(warehouse, 3)
    names = [
        warehouse.judge("hypothesis", value={"question": question, "statement": statement}).judgement_id
        for statement in ("one", "two", "ثلاثة")
    ]
    rulings = {
        (first, 0): "consistent", (first, 1): "inconsistent", (first, 2): "inconsistent",
        (second, 0): "consistent", (second, 1): "consistent", (second, 2): "inconsistent",
        (third, 0): "not_applicable",
    }  # fmt: skip
    for (claim, place), ruling in rulings.items():
        value = {"question": question, "hypothesis": names[place]}
        line = warehouse.judge("evidence", claim, verdict=ruling, value=value)
    ranked = "select statement, place, inconsistent, consistent, not_applicable, disputed from hypothesis_rank"
    assert warehouse.sql(ranked).fetchall() == [
        ("one", 1, 0, 2, 1, 0),
        ("two", 2, 1, 1, 0, 0),
        ("ثلاثة", 3, 2, 0, 0, 0),
    ]
    # Another researcher sees it otherwise: what somebody holds inconsistent counts, and the disagreement is told.
    other = open_warehouse(warehouse.path, warehouse.journals.folder, "omar")
    other.judge("evidence", first, verdict="inconsistent", value={"question": question, "hypothesis": names[0]})
    assert other.sql(f"{ranked} where statement = 'one'").fetchall() == [("one", 1, 1, 2, 1, 1)]
    # A mended statement keeps what was said of it; a ruling that is taken back is gone.
    other.judge("hypothesis", value={"question": question, "statement": "1"}, supersedes=names[0])
    other.undo(line.judgement_id)
    assert other.sql(f"{ranked} where statement = '1'").fetchall() == [("1", 1, 1, 2, 0, 1)]


@pytest.mark.parametrize(
    ("kind", "verdict", "value"),
    [
        ("verdict", None, {"checker": "Lens Desk"}),
        ("verdict", "False", None),
        ("verdict", "False", {"checker": "Lens Desk", "about": "speaker"}),
        ("hypothesis", None, {"question": "Why?"}),
        ("hypothesis", None, "Why?"),
        ("evidence", "consistent", {"question": "Why?"}),
        ("evidence", "maybe", {"question": "Why?", "hypothesis": "j1"}),
        ("evidence", None, {"hypothesis": "j1"}),
    ],
)
def test_what_lacks_something_is_refused(warehouse: Warehouse, kind: str, verdict: str | None, value: Any) -> None:
    with pytest.raises(QueryError, match=r"verdict|hypothesis|evidence|ruling"):
        warehouse.judge(kind, claims(warehouse, 1)[0], verdict=verdict, value=value)
    assert not warehouse.journals.folder.exists()
