"""Boards over documents in which nobody says anything, and of a text without a title."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from claimkit import (
    ArticleView,
    ChainView,
    Clusters,
    CompareBoard,
    CompareMany,
    CoverageMatrix,
    Names,
    ReviewQueue,
    Timeline,
    Warehouse,
    build,
    open_warehouse,
)
from claimkit.board.base import Board

TEXTS = {
    "en": ("It rained in Varn all day. The harbour was quiet.", "It rained in Varn all day."),
    "ar": ("أمطرت في فارن طوال اليوم. وكان الميناء هادئا.", "أمطرت في فارن طوال اليوم."),
}
EMPTY = (ChainView, Clusters, CompareBoard, CompareMany, CoverageMatrix, Names, ReviewQueue, Timeline)


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    """Untitled texts without a claim, and one whose id somebody gave."""
    folder = tmp_path_factory.mktemp("quiet")
    given = {"outlet": "Wire", "published_at": "2026-05-03"}
    rows = [given | {"language": language, "text": text} for language, (text, _) in TEXTS.items()]
    rows.append(given | {"document_id": "fog-1", "language": "en", "text": "There was fog."})
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (folder / "documents.jsonl").write_text("\n".join(lines), encoding="utf-8")
    build([folder], folder / "w.duckdb")
    return open_warehouse(folder / "w.duckdb", folder / "journals", "lina")


@pytest.mark.parametrize("kind", EMPTY)
@pytest.mark.parametrize(("interface", "advice"), [("en", "No claim is held yet."), ("ar", "لا أقوال محفوظة بعد.")])
def test_a_board_without_claims_says_what_to_do(
    quiet: Warehouse, kind: Callable[..., Board[Any, Any]], interface: str, advice: str
) -> None:
    board = kind(quiet, interface=interface)
    assert advice in repr(board)
    assert advice in board.html()
    assert advice in board.face(live=True).to_html()
    assert board.to_frame().is_empty()
    assert board.drawing() is None


def test_where_claims_are_marked_nobody_is_sent_there(quiet: Warehouse) -> None:
    assert "No claim is held yet" not in repr(ArticleView(quiet))


def test_where_a_claim_is_held_nothing_is_advised(opened: Callable[[], Warehouse]) -> None:
    assert "No claim is held yet" not in repr(ChainView(opened()))


@pytest.mark.parametrize("language", TEXTS)
def test_an_untitled_text_is_called_by_what_it_begins_with(quiet: Warehouse, language: str) -> None:
    asked = "select document_id from document where language = $language and document_id <> 'fog-1'"
    ((document,),) = quiet.sql(asked, language=language).fetchall()
    board = ArticleView(quiet, document=document)
    words = TEXTS[language][1]
    assert words in repr(board).splitlines()[3]
    assert words in board.html()


def test_an_id_that_somebody_gave_stands_for_a_title(quiet: Warehouse) -> None:
    assert repr(ArticleView(quiet, document="fog-1")).splitlines()[3].startswith("fog-1, Wire")


def test_documents_are_listed_by_what_they_begin_with(quiet: Warehouse) -> None:
    pytest.importorskip("anywidget")
    field = ArticleView(quiet).live.children[-2].children[0]
    labels = {label for label, _ in field.options}
    assert labels == {"Wire, fog-1", f"Wire, {TEXTS['en'][1]}", f"Wire, \u2068{TEXTS['ar'][1]}\u2069"}
