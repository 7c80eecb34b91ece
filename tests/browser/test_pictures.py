"""Every board as it opens on the seeds: drawn in both themes without serious findings, and the README's pictures."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import FloatRect

from tests.browser.boards import THEMES, grave_findings, show
from tests.browser.lab import REPOSITORY, SCREENSHOTS, Lab, Watched

pytestmark = pytest.mark.browser

BOARDS = {
    "article_view": "ArticleView(warehouse)",
    "chain_view": "ChainView(warehouse)",
    "compare_board": "CompareBoard(warehouse)",
    "coverage_matrix": "CoverageMatrix(warehouse)",
    "review_queue": "ReviewQueue(warehouse)",
    "timeline": "Timeline(warehouse)",
}
TALLEST = 900
STANDING = "claimkit records who said it, not whether it is true."


@pytest.mark.parametrize("name", BOARDS)
def test_picture_of_every_board_in_both_themes(
    lab: Lab, watched: Watched, seeds: Path, tmp_path: Path, name: str
) -> None:
    show(lab, watched, BOARDS[name], seeds, tmp_path / "journals")
    assert STANDING in watched.page.locator(".ck-live").inner_text()
    for theme in THEMES:
        watched.theme(theme)
        assert grave_findings(watched) == [], theme
        dark = "Dark" in theme
        if not dark and os.environ.get("CLAIMKIT_PICTURES"):
            picture(watched, REPOSITORY / "notebooks" / "pictures" / f"{name}.png")
        picture(watched, SCREENSHOTS / f"{name}-{'dark' if dark else 'light'}.png")


def picture(watched: Watched, path: Path) -> None:
    """The top of the board, as wide as it is and as much of it as the window holds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    board = watched.page.locator(".ck-live")
    board.evaluate("element => element.scrollIntoView({block: 'start', behavior: 'instant'})")
    box = board.bounding_box()
    assert box
    view = watched.page.viewport_size
    assert view
    height = min(box["height"], TALLEST, view["height"] - box["y"] - 30)
    clip = FloatRect(x=box["x"], y=box["y"], width=box["width"], height=height)
    watched.page.screenshot(path=path, clip=clip, animations="disabled")


def test_a_claim_of_an_article_is_chosen_by_key(lab: Lab, watched: Watched, seeds: Path, tmp_path: Path) -> None:
    show(lab, watched, BOARDS["article_view"], seeds, tmp_path / "journals")
    page = watched.page
    text = page.locator(".ck-text-whole")
    assert text.get_attribute("dir") == "rtl"
    assert text.locator("mark[data-number]").count() == 17
    page.locator(".ck-line").nth(8).focus()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.locator(".ck-line-chosen").wait_for()
    assert text.locator("mark").all_inner_texts() == ["وعداً", "بايدن", "الولايات المتحدة لن تضع صواريخ في أوكرانيا"]
    selected = """() => {
        const mark = [...document.querySelectorAll('.ck-text-whole mark')].at(-1);
        getSelection().selectAllChildren(mark);
        return getSelection().toString();
    }"""
    assert page.evaluate(selected) == "الولايات المتحدة لن تضع صواريخ في أوكرانيا"
