"""What a checker says of a claim is written, replaced and taken back on every board."""

from __future__ import annotations

from typing import Any

import pytest

from claimkit import ArticleView, CompareMany, Warehouse
from claimkit.board.registry import board_type
from claimkit.errors import ClaimkitError
from claimkit.interface import speaking, told

GIVEN = {
    "checker": "مرصد الخبر",
    "rating": "مضلل",
    "rated_at": "2022-01-03",
    "url": "https://example.org/check",
    "title": "هل وُعد؟",
    "note": "بلا مصدر",
    "about": "claim",
}


@pytest.fixture
def claim(warehouse: Warehouse) -> str:
    ((claim,),) = warehouse.sql("select min(claim_id) from claim_card where language = 'ar'").fetchall()
    return str(claim)


def written(warehouse: Warehouse) -> list[tuple[Any, ...]]:
    asked = "select checker, rating, rated_at, url, title, note, about, researcher, len(history) from verdict"
    return warehouse.sql(asked).fetchall()


@pytest.mark.parametrize("name", ["ArticleView", "CompareMany"])
def test_a_verdict_is_written_replaced_and_taken_back(warehouse: Warehouse, claim: str, name: str) -> None:
    kind = board_type(name)
    board = kind(warehouse, kind.at_claim(warehouse, claim))
    board._answer("check", {"claim": claim}, "o")
    assert 'data-anchor="check"' in board.face(live=True).to_html()
    assert board._answer("check_write", GIVEN, "w").focus == f"check-{claim}"
    assert written(warehouse) == [(*GIVEN.values(), "lina", 0)]
    html = board.face(live=True).to_html()
    assert "مضلل" in html
    assert 'data-anchor="check"' not in html

    ((verdict,),) = warehouse.sql("select verdict_id from verdict").fetchall()
    board._answer("check_again", {"claim": claim, "verdict": verdict}, "c")
    assert 'value="مضلل"' in board.face(live=True).to_html()
    board._answer("check_write", GIVEN | {"rating": "صحيح جزئيًا"}, "a")
    assert written(warehouse) == [(*(GIVEN | {"rating": "صحيح جزئيًا"}).values(), "lina", 1)]
    assert "after 1 earlier rating)" in board.face(live=True).to_html()

    ((verdict,),) = warehouse.sql("select verdict_id from verdict").fetchall()
    board._answer("check", {"claim": claim}, "o2")
    board._answer("check_withdraw", {"verdict": verdict}, "x")
    assert written(warehouse) == []


@pytest.mark.parametrize(
    ("changed", "english", "arabic"),
    [
        ({"checker": " "}, "who checked and the rating", "إلى من تحقّق"),
        ({"rating": ""}, "who checked and the rating", "إلى من تحقّق"),
        ({"url": "javascript:alert(1)"}, "begins with https://", "يبدأ العنوان"),
        ({"url": "https://"}, "begins with https://", "يبدأ العنوان"),
        ({"rated_at": "1443-05-28"}, "Hijri", "هجرية"),
        ({"rated_at": "yesterday"}, "EDTF", "EDTF"),
        ({"about": "everybody"}, "claim, cluster", "القول، المجموعة"),
    ],
)
def test_what_is_no_verdict_is_refused_in_both_languages(
    warehouse: Warehouse, claim: str, changed: dict[str, str], english: str, arabic: str
) -> None:
    board = ArticleView(warehouse, ArticleView.at_claim(warehouse, claim))
    board._answer("check", {"claim": claim}, "o")
    with pytest.raises(ClaimkitError, match=english) as refused:
        board._answer("check_write", GIVEN | changed, "w")
    with speaking("ar"):
        assert arabic in told(refused.value)
    assert not written(warehouse)


@pytest.mark.parametrize(("typed", "kept"), [("2022-01-03", "2022-01-03"), (" ٢٠٢٢-٠١-٠٣ ", "2022-01-03"), ("", None)])
def test_the_day_of_a_rating_is_kept_in_digits_that_every_program_reads(
    warehouse: Warehouse, claim: str, typed: str, kept: str | None
) -> None:
    board = CompareMany(warehouse)
    board._answer("check", {"claim": claim}, "o")
    board._answer("check_write", GIVEN | {"rated_at": typed}, "w")
    ((_, _, rated_at, *_),) = written(warehouse)
    assert rated_at == kept


@pytest.mark.parametrize(("op", "english", "arabic"), [("check", "names no claim", "لا يذكر القول")])
def test_what_was_not_sent_is_named(warehouse: Warehouse, op: str, english: str, arabic: str) -> None:
    with pytest.raises(ClaimkitError, match=english) as refused:
        CompareMany(warehouse)._answer(op, {}, "o")
    with speaking("ar"):
        assert arabic in told(refused.value)


def test_a_verdict_needs_a_name_and_an_open_form(warehouse: Warehouse, claim: str) -> None:
    board = CompareMany(warehouse)
    with pytest.raises(ClaimkitError, match="open the form"):
        board._answer("check_write", GIVEN, "w")
    board._answer("check", {"claim": claim}, "o")
    warehouse.researcher = None
    with pytest.raises(ClaimkitError, match="give your name first"):
        board._answer("check_write", GIVEN, "w")
    board._answer("check_close", {}, "c")
    assert 'data-anchor="check"' not in board.face(live=True).to_html()
