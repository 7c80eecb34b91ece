"""The heads of a wide table keep to their columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from claimkit import CoverageMatrix, Timeline, open_warehouse

pytestmark = pytest.mark.browser
WIDER = "heads => heads.filter(head => head.scrollWidth > head.clientWidth + 1).map(head => head.textContent)"
NAMES = ["Example Harbour Telegraph of the Northern Islands", "وكالة أنباء الشراع للجزر الشمالية والجنوبية"]


@pytest.mark.parametrize("interface", ["en", "ar"])
def test_no_head_lies_over_its_neighbour(browser: Browser, seeds: Path, tmp_path: Path, interface: str) -> None:
    board = CoverageMatrix(open_warehouse(seeds, tmp_path / "none"), interface=interface)
    page = browser.new_page(viewport={"width": 900, "height": 1000})
    page.set_content(board.html())
    heads = page.locator("th.ck-outlet")
    assert heads.count() > 3
    for place, name in enumerate(NAMES):
        heads.nth(place).locator("bdi").evaluate("(head, name) => { head.textContent = name }", name)
    assert heads.evaluate_all(WIDER) == []
    page.close()


@pytest.mark.parametrize("interface", ["en", "ar"])
@pytest.mark.parametrize("board", [CoverageMatrix, Timeline])
def test_on_paper_no_word_is_broken_or_lies_over_another(
    browser: Browser, seeds: Path, tmp_path: Path, board: type[CoverageMatrix] | type[Timeline], interface: str
) -> None:
    shown = board(open_warehouse(seeds, tmp_path / "none"), interface=interface)
    # A4 less the margins that browsers leave, at 96 pixels an inch.
    page = browser.new_page(viewport={"width": 718, "height": 1000})
    page.set_content(shown.html())
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 718
    heads = page.locator("thead th")
    assert heads.count() > 2
    assert heads.evaluate_all(WIDER) == []
    breaks = "cells => cells.map(cell => getComputedStyle(cell).overflowWrap)"
    assert set(page.locator("td.ck-origins").evaluate_all(breaks)) <= {"normal"}
    page.close()
