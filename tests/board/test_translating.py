"""The interface's words of a tree are translated, those of documents and names are not."""

from __future__ import annotations

import pytest

from claimkit import ArticleView, CompareBoard, CoverageMatrix, Warehouse
from claimkit.board.node import Node, node
from claimkit.board.translating import translated
from claimkit.interface import speaking


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (node("button", "Close"), node("button", "إغلاق")),
        (node("p", "Note ", node("kbd", "n")), node("p", "ملاحظة ", node("kbd", "n"))),
        (node("nav", aria_label="Pages"), node("nav", aria_label="الصفحات")),
        (node("p", node("bdi", "Close")), node("p", node("bdi", "Close"))),
        (node("p", "Close", lang="en"), node("p", "Close", lang="en")),
        (node("p", "Close", dir="ltr"), node("p", "Close", dir="ltr")),
        (node("option", "Close"), node("option", "Close")),
        (node("p", "Close the door"), node("p", "Close the door")),
    ],
)
def test_only_the_interface_is_translated(given: Node, shown: Node) -> None:
    board = node("section", given, lang="ar", dir="rtl")
    assert translated(board) == board
    with speaking("ar"):
        assert translated(board).children == (shown,)


@pytest.mark.parametrize("board", [ArticleView, CompareBoard, CoverageMatrix])
def test_boards_speak_arabic(warehouse: Warehouse, board: type[CompareBoard]) -> None:
    english, arabic = (board(warehouse, interface=tag).face(live=True) for tag in ("en", "ar"))
    assert "خذ معك" in arabic.to_html()
    assert "Take away" not in arabic.to_html()
    assert "Take away" in english.to_html()
