"""Words are found however they are printed, and are never read as a pattern."""

from __future__ import annotations

import pytest

from claimkit import CompareBoard, Warehouse
from claimkit.language.wording import pattern


@pytest.mark.parametrize(
    ("words", "printed", "found"),
    [
        ("اوكرانيا", "أوكرانيا", True),
        ("أُوكرانيا", "اوكرانيا", True),
        ("المتحده", "الولايات المتّحدة", True),
        ("مستشفي", "مُسْتَشْفَى", True),
        ("عام 2015", "عـــام  ٢٠١٥", True),
        ("مسؤول", "مسوول", True),
        ("صواريخ", "صاروخ", False),
        ("MISSILES", "no missiles", True),
        ("white house", "White\nHouse", True),
        ("house white", "White House", False),
        (".*", "anything", False),
        (".*", "a .* here", True),
        ("a|b", "b", False),
        ("(?", "(?i) \\d", True),
        ("$100 + [x]", "cost $100 + [x]!", True),
        ("\\d", "5", False),
        ("'; drop table claim; --", "it's", False),
        ("  ", "anything", True),
    ],
)
def test_pattern(warehouse: Warehouse, words: str, printed: str, found: bool) -> None:
    ask = "select regexp_matches($printed, $pattern)"
    assert warehouse.sql(ask, printed=printed, pattern=pattern(words)).fetchall() == [(found,)]


@pytest.mark.parametrize("words", ["اوكرانيا", "أوكرانيا", "UKRAINE"])
def test_the_board_finds_every_printing(warehouse: Warehouse, words: str) -> None:
    board = CompareBoard(warehouse, left={"text": words}, rows=100, cards=100)
    left = board.to_frame().filter(half="left")
    assert any("أوكرانيا" in content for content in left["content"])
