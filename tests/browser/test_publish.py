"""Published pages in a real browser: nothing of a document runs, lists are searched and turned, print shows all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from claimkit import open_warehouse
from claimkit.board.publish import publish
from claimkit.interface import speaking
from tests.browser.boards import grave_findings
from tests.browser.lab import Watched

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def pages(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    publish(open_warehouse(seeds, folder / "none"), folder / "en")
    with speaking("ar"):
        publish(open_warehouse(seeds, folder / "none"), folder / "ar")
    return folder


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """A fresh page, which asked for nothing but files of its folder, and whose console was quiet."""
    context = browser.new_context()
    page = Watched(context.new_page())
    yield page
    context.close()
    assert page.complaints == []
    assert [address for address in page.strangers if not address.startswith("file:///")] == []


def longest(folder: Path) -> str:
    return max(folder.glob("*.html"), key=lambda path: path.stat().st_size).as_uri()


def test_a_list_is_searched_and_turned(watched: Watched, pages: Path) -> None:
    page = watched.page
    page.goto(longest(pages / "en"))
    shown = page.locator("#claims .proposition:visible")
    expect(shown).to_have_count(20)
    first = shown.first.inner_text()
    page.locator("#claims [data-turn='1']").click()
    assert shown.first.inner_text() != first
    page.locator("#claims input").fill("صواريخ في اوكرانيا")
    assert 0 < shown.count() < 20
    for text in shown.all_inner_texts():
        assert "صواريخ" in text
    page.locator("#claims input").fill("no such words at all")
    expect(shown).to_have_count(0)
    page.locator("#claims input").fill("")
    chart_lights_and_grows(page)


def chart_lights_and_grows(page: Page) -> None:
    """A name under the mouse lights its paths and dims the rest; pressed, by keys too, it stays lit."""
    chart = page.locator("#claims .chart:visible").first
    names, lit = chart.locator(".ck-name"), chart.locator(".lit")
    every = chart.locator("[data-lit]").count()
    names.last.hover()
    expect(names.last).to_have_class(re.compile(r"\blit\b"))
    assert 0 < lit.count() < every
    page.locator("h1").hover()
    expect(lit).to_have_count(0)
    names.last.press("Enter")
    page.locator("h1").hover()
    assert 0 < lit.count() < every
    names.last.click()
    page.locator("#claims input").focus()
    expect(lit).to_have_count(0)
    width = chart.locator("svg").evaluate("chart => chart.clientWidth")
    chart.locator("[data-zoom=in]").click()
    assert chart.locator("svg").evaluate("chart => chart.clientWidth") > width
    row = page.locator("#timeline .chart a").first
    target = (row.get_attribute("href") or "").removeprefix("#")
    row.click()
    expect(page.locator(f"[id='{target}']")).to_be_visible()


def test_a_row_of_the_comparison_leads_to_its_claims(watched: Watched, pages: Path) -> None:
    page = watched.page
    page.goto(longest(pages / "en"))
    page.locator("#comparison [data-turn='1']").click()
    link = page.locator("#comparison tbody tr:visible a").last
    target = (link.get_attribute("href") or "").removeprefix("#")
    link.click()
    expect(page.locator(f"[id='{target}']")).to_be_visible()


def test_print_shows_what_the_pager_hides(watched: Watched, pages: Path) -> None:
    page = watched.page
    page.goto(longest(pages / "en"))
    every = page.locator("#claims .proposition").count()
    assert every > 20
    page.emulate_media(media="print")
    expect(page.locator("#claims .proposition:visible")).to_have_count(every)


def test_without_scripts_everything_is_there(browser: Browser, pages: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(longest(pages / "en"))
    assert page.locator("#claims .proposition:visible").count() == page.locator("#claims .proposition").count()
    context.close()


@pytest.mark.parametrize("width", [900, 1400])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_page_is_wider_than_its_window_or_hard_to_read(
    watched: Watched, pages: Path, language: str, width: int
) -> None:
    watched.page.set_viewport_size({"width": width, "height": 1000})
    watched.page.goto(longest(pages / language))
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width
    watched.page.emulate_media(color_scheme="light" if width < 1000 else "dark")
    assert grave_findings(watched, "body") == []


@pytest.mark.parametrize(("language", "clicked"), [("en", "clicked"), ("ar", "يُنقر")])
def test_on_paper_a_page_fits_and_says_nothing_of_clicks(
    watched: Watched, pages: Path, language: str, clicked: str
) -> None:
    # A4 less the margins that browsers leave, at 96 pixels an inch.
    watched.page.set_viewport_size({"width": 718, "height": 1000})
    watched.page.goto(longest(pages / language))
    captions = watched.page.locator("figcaption")
    assert clicked in captions.first.inner_text()
    watched.page.emulate_media(media="print")
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= 718
    assert not [words for words in captions.all_inner_texts() if clicked in words]
    lines = "cells => Math.max(...cells.map(cell => cell.clientHeight / parseFloat(getComputedStyle(cell).lineHeight)))"
    assert watched.page.locator("#comparison tbody td:nth-child(2)").evaluate_all(lines) < 4
    told = watched.page.locator("#comparison tbody td.cell:not(.not_held)")
    assert told.count() > 20
    named = "cells => cells.every(cell => getComputedStyle(cell, '::before').content.includes(cell.dataset.outlet))"
    assert told.evaluate_all(named)
    assert watched.page.locator("#comparison tbody td.not_held:visible").count() == 0


def test_hostile_words_run_nothing(watched: Watched, hostile_path: Path, tmp_path: Path) -> None:
    publish(open_warehouse(hostile_path, tmp_path / "none"), tmp_path / "pages")
    for path in sorted((tmp_path / "pages").glob("*.html")):
        watched.page.goto(path.as_uri())
        assert watched.page.title() != "gone"
        assert watched.page.locator("img").count() == 0
