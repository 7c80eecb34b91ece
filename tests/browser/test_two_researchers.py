"""Two researchers at once, each in a kernel of their own, while a build publishes a new snapshot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from claimkit import ReviewQueue, build, open_warehouse
from tests.board.review.pairs import project
from tests.browser.boards import eventually, press, reach, show
from tests.browser.lab import WIDE, Lab, Watched

pytestmark = pytest.mark.browser

PAIRS = 5
WITHIN = 10_000
ITEM = ".ck-live .ck-item"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Pairs that any build of the same inputs finds again."""
    return project(tmp_path, PAIRS, glossed=True)


def pairs(path: Path) -> int:
    """How many pairs there are to review."""
    queue = ReviewQueue(open_warehouse(path, path.parent / "journals", "omar"), items="pairs")
    return queue.model.queue.item_count


@pytest.fixture
def other(browser: Browser) -> Iterator[Watched]:
    """The second researcher's page."""
    context = browser.new_context(viewport=WIDE)
    page = Watched(context.new_page())
    yield page
    context.close()
    assert page.complaints == []


def test_both_see_each_other_and_the_newer_build(lab: Lab, watched: Watched, other: Watched, path: Path) -> None:
    journals = path.parent / "journals"
    for page, name in ((watched, "Amina"), (other, "Boris")):
        show(lab, page, "ReviewQueue(warehouse, items='pairs')", path, journals, name)
        reach(page, ".ck-live .ck-board")
    press(watched, "4")
    expect(watched.page.locator(".ck-progress-line")).to_contain_text(f"1 of {pairs(path)} decided")
    expect(other.page.locator(ITEM)).to_contain_text("Amina decided: contradicts", timeout=WITHIN)
    for page, place in ((watched, 4), (other, 3)):
        page.page.keyboard.press("j")
        page.page.keyboard.press("j")
        expect(page.page.locator(f"{ITEM} h3")).to_have_text(f"Pair {place} of {pairs(path)}")
    anchors = [page.page.locator(f"{ITEM} .ck-faces").get_attribute("data-anchor") for page in (watched, other)]
    before = pairs(path)
    project(path.parent / "inputs" / "more", PAIRS + 2, built=False, glossed=True)
    report = build([path.parent / "inputs"], path, journals=journals)
    assert report.counts["claims"] == 2 * (PAIRS + 2)
    for page, anchor in zip((watched, other), anchors, strict=True):
        expect(page.page.locator(".ck-newer")).to_contain_text("A newer build", timeout=WITHIN)
        page.page.get_by_role("button", name="Take it up").press("Enter")
        expect(page.page.locator(".ck-newer")).to_have_count(0)
        expect(page.page.locator(f"{ITEM} .ck-faces")).to_have_attribute("data-anchor", anchor or "")
        expect(page.page.locator(".ck-progress-line")).to_contain_text(f"of {pairs(path)} decided")
    assert pairs(path) > before
    reach(other, ITEM)
    press(other, "2")
    eventually(lambda: open_warehouse(path, journals).sql("FROM judgement").pl().height, 2)
    for page in (watched, other):
        assert (
            page.page.locator(
                ".jp-OutputArea-output[data-mime-type*=stderr], .jp-RenderedText[data-mime-type*=error]"
            ).count()
            == 0
        )
    watched.page.get_by_role("button", name="Disagreements").click()
    expect(watched.page.locator(".ck-live")).to_contain_text("No disagreements")
