"""A test of the tests: a comparison of many, a jump or a chart that is broken on purpose must be found out."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.boards import reach, show
from tests.browser.lab import REPOSITORY, Lab, Watched
from tests.browser.test_mutants import SOON, Mutant, broken

pytestmark = pytest.mark.browser

BOARD = "CompareMany(warehouse, columns=['north-press', 'kremlin', 'white-house'], only='denied')"
MUTANTS = (
    Mutant(
        "denials lost",
        "claimkit/board/many/words.py",
        'each.stance == "denies"',
        'each.stance == "nobody"',
        "Denied by",
    ),
    Mutant(
        "any name taken",
        "claimkit/board/known.py",
        "raise QueryError(\n"
        '        "no {kind} is called {given!r}: {advice}", kind=kind, given=said, '
        "advice=_nearest(warehouse, kind, said)\n"
        "    )",
        "return said",
        "did you mean",
    ),
    Mutant(
        "message far away",
        "claimkit/board/static/surface.js",
        'news.classList.add("ck-beside");',
        "",
        "ck-beside",
    ),
    Mutant(
        "no way back",
        "claimkit/board/jumping.py",
        "origin.live.children = children",
        "pass",
        "ck-comparemany",
    ),
    Mutant(
        "paths not followed",
        "claimkit/board/chain/model.py",
        "if set(names) <= {hop.name for hop in path.hops}",
        "if path.hops",
        "ck-chain-cards",
    ),
)


def test_the_real_boards_are_found_sound(lab: Lab, watched: Watched, seeds: Path, tmp_path: Path) -> None:
    look_over(lab, watched, REPOSITORY, seeds, tmp_path)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_broken_board_is_found_out(lab: Lab, watched: Watched, seeds: Path, tmp_path: Path, mutant: Mutant) -> None:
    with pytest.raises(AssertionError, match=mutant.found):
        look_over(lab, watched, broken(mutant, tmp_path / "mutant"), seeds, tmp_path)
    watched.complaints.clear()


def look_over(lab: Lab, watched: Watched, package: Path, seeds: Path, folder: Path) -> None:
    """Who denies it, a name that means nothing, a jump to the chain, a path followed, and back."""
    show(lab, watched, BOARD, seeds, folder / "journals", package=package)
    denied(watched)
    refused(watched)
    chained(watched)


def denied(watched: Watched) -> None:
    """The first claim is opened by keys alone, and who denies it is answered."""
    reach(watched, ".ck-live .ck-many-grid")
    for key in ("j", "Enter"):
        watched.page.keyboard.press(key)
    expect(watched.page.locator(".ck-many-detail .ck-effect")).to_contain_text("Denied by ", timeout=SOON)


def refused(watched: Watched) -> None:
    """A name that means nothing is refused with the nearest, beside the field."""
    page = watched.page
    field = page.locator("[data-anchor='filter-columns']")
    field.locator("summary").click()
    field.locator("input[data-narrows]").fill("kremlinn")
    field.locator("input[data-narrows]").press("Enter")
    expect(page.locator(".ck-news")).to_contain_text("did you mean 'kremlin'", timeout=SOON)
    expect(page.locator(".ck-news.ck-beside")).to_have_count(1, timeout=SOON)
    field.locator("summary").click()


def chained(watched: Watched) -> None:
    """From a card to its chain in the same place; a name followed there; and back to what was pressed."""
    page = watched.page
    goes = page.locator(".ck-many-detail .ck-jumps").first
    goes.locator("summary").click()
    goes.get_by_role("button", name="Chain").click()
    expect(page.locator(".ck-live .ck-chainview")).to_be_visible(timeout=SOON)
    every = page.locator(".ck-chain-cards .ck-card").count()
    name = page.locator(".ck-svg .ck-name").first
    name.hover()
    expect(page.locator(".ck-svg.ck-lighting")).to_have_count(1, timeout=SOON)
    name.click()
    followed = page.locator(".ck-chain-cards .ck-card")
    expect(page.locator(".ck-effect")).to_contain_text("Followed: ", timeout=SOON)
    assert followed.count() < every, "ck-chain-cards: every path is shown"
    page.locator("[data-anchor='back']").press("Backspace")
    expect(page.locator(".ck-live .ck-comparemany")).to_be_visible(timeout=SOON)
    expect(page.locator(".ck-many-detail .ck-jumps").first.get_by_role("button", name="Chain")).to_be_focused()
