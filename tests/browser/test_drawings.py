"""Timeline and CoverageMatrix in a real browser: choices, passages, cells, files, both themes, hostile words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest
from playwright.sync_api import expect

from claimkit import CoverageMatrix, Timeline, open_warehouse
from tests.board.conftest import HOSTILE
from tests.browser.boards import THEMES, grave_findings, reach, show
from tests.browser.lab import Lab, Watched

pytestmark = pytest.mark.browser


@pytest.fixture
def journals(tmp_path: Path) -> Path:
    return tmp_path / "journals"


@pytest.fixture(autouse=True)
def light_again(watched: Watched) -> Iterator[None]:
    """The theme is the Lab's, not the page's: leave it light."""
    yield
    watched.theme("JupyterLab Light")


def test_the_timeline_is_chosen_drawn_and_opened_and_its_picture_taken(
    lab: Lab, watched: Watched, seeds: Path, journals: Path
) -> None:
    show(lab, watched, "Timeline(warehouse)", seeds, journals)
    page = watched.page
    rows = page.locator(".ck-timeline tbody tr")
    expect(rows.first).to_contain_text("North Press")
    expect(rows.first.locator(".ck-words")).to_have_attribute("dir", "rtl")
    before = rows.count()
    page.locator(".ck-choice-cluster select").select_option(label="any")
    label = {id: words for words, id in Timeline(open_warehouse(seeds, journals)).listed("topic")}
    field = page.locator("[data-anchor='filter-topic']")
    field.locator("summary").click()
    field.locator("li", has_text=label["us-weapons-in-ukraine"]).locator("input").click()
    field.locator("summary").click()
    expect(page.locator(".ck-count")).to_contain_text(
        f"{len(Timeline(open_warehouse(seeds, journals), topic='us-weapons-in-ukraine').model.moments)} claims"
    )
    assert rows.count() > before
    boxes = [each.bounding_box() for each in page.locator(".ck-timeline .ck-band").all()]
    assert all(box and box["width"] > 1 and box["height"] > 1 for box in boxes)
    page.locator(".ck-choice-zone select").select_option(label="Europe/Moscow")
    expect(page.locator(".ck-timeline caption")).to_contain_text("Drawn in Europe/Moscow")
    reach(watched, ".ck-live table.ck-timeline")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(rows.nth(2)).to_be_focused()
    rows.filter(has_text="Politico").locator("button.ck-hop", has_text="Politico").first.click()
    expect(page.locator(".ck-passage .ck-text .ck-mark-hop").last).to_contain_text("بوليتيكو")
    for theme in THEMES:
        watched.theme(theme)
        watched.picture(f"timeline-{theme.split()[-1].lower()}")
        assert grave_findings(watched) == []


def test_the_matrix_opens_its_cells_goes_home_and_its_picture_is_taken(
    lab: Lab, watched: Watched, seeds: Path, journals: Path
) -> None:
    show(lab, watched, "CoverageMatrix(warehouse, rows=8)", seeds, journals)
    page = watched.page
    expect(page.locator(".ck-matrix tbody tr")).to_have_count(8)
    page.locator(".ck-matrix .ck-cell-says button").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".ck-opened .ck-card")).to_have_count(1)
    expect(page.locator(".ck-opened")).to_be_focused()
    page.locator(".ck-opened .ck-quote").click()
    expect(page.locator(".ck-quotation")).to_contain_text("Accessed")
    with page.expect_download() as kept:
        page.get_by_role("button", name="Keep as text").click()
    assert "claimkit records who said it" in kept.value.path().read_text(encoding="utf-8")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Parquet", exact=True).click()
    board = CoverageMatrix(open_warehouse(seeds, journals), rows=8)
    assert pl.read_parquet(taken.value.path()).equals(board.to_frame())
    for theme in THEMES:
        watched.theme(theme)
        watched.picture(f"coverage-{theme.split()[-1].lower()}")
        assert grave_findings(watched) == []
    page.locator(".ck-matrix .ck-cell-says button").first.focus()  # a new theme may take it away
    page.keyboard.press("]")
    expect(page.locator(".ck-count")).to_contain_text("Claims 9–16")


@pytest.mark.parametrize("board", ["Timeline", "CoverageMatrix", "ReviewQueue"])
def test_hostile_words_show_as_text(lab: Lab, watched: Watched, hostile_path: Path, journals: Path, board: str) -> None:
    show(lab, watched, f"{board}(warehouse)", hostile_path, journals)
    page = watched.page
    title = page.title()
    quote = page.locator(".ck-live .ck-quote").first
    if quote.count():
        quote.click()
        expect(page.locator(".ck-quotation")).to_contain_text(HOSTILE)
    assert page.locator(".ck-live img, .ck-live script").count() == 0
    expect(page.locator(".ck-live .ck-board")).to_contain_text(HOSTILE)
    assert page.title() == title
    assert "gone" not in page.title()
