"""CompareMany in a real browser: outlets side by side in two scripts, who denies it, names that mean nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from claimkit import open_warehouse
from tests.browser.boards import THEMES, eventually, grave_findings, press, reach, show
from tests.browser.lab import Lab, Watched

pytestmark = pytest.mark.browser

GRID = ".ck-many-table"
OPENED = ".ck-many-detail"


def test_three_outlets_stand_side_by_side_and_who_denies_it_is_answered(
    lab: Lab, watched: Watched, seeds: Path, tmp_path: Path
) -> None:
    journals = tmp_path / "journals"
    board = "CompareMany(warehouse, columns=['north-press', 'Kremlin', 'White House'], rows=40)"
    show(lab, watched, board, seeds, journals)
    page = watched.page
    expect(page.locator(f"{GRID} thead th")).to_have_count(4)
    assert {"rtl", "ltr"} == {each.get_attribute("dir") for each in page.locator(f"{GRID} .ck-brief").all()}
    field = page.locator("[data-anchor='filter-columns']")
    field.locator("summary").click()
    field.locator("input[data-narrows]").fill("kremlinn")
    expect(field.locator("li:visible")).to_have_count(0)
    field.locator("input[data-narrows]").press("Enter")
    news = page.locator(".ck-news.ck-beside")
    expect(news).to_contain_text("did you mean 'kremlin'")
    near, box = news.bounding_box(), field.locator("input[data-narrows]").bounding_box()
    assert near is not None
    assert box is not None
    assert abs(near["y"] - box["y"] - box["height"]) < 20
    field.locator("input[data-narrows]").fill("politico")
    field.locator("input[data-narrows]").press("Enter")
    expect(page.locator(f"{GRID} thead th")).to_have_count(5)
    field.locator("summary").click()
    page.get_by_role("button", name="only what somebody denies").click()
    expect(page.locator(f"{GRID} tbody tr").first).to_contain_text("denies")
    reach(watched, ".ck-live .ck-board")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator(OPENED)).to_be_focused()
    expect(page.locator(f"{OPENED} .ck-effect")).to_contain_text("Denied by ")
    for theme in THEMES:
        watched.theme(theme)
        assert grave_findings(watched) == []
    watched.theme(THEMES[0])
    top = page.locator(f"{GRID} thead").bounding_box()
    page.locator(".ck-many-grid").evaluate("pane => { pane.scrollTop = 60 }")
    assert page.locator(f"{GRID} thead").bounding_box() == top
    page.locator(OPENED).focus()
    press(watched, "3")
    expect(page.locator(f"{OPENED} .ck-decided")).to_contain_text("differs")
    ask = "select verdict from judgement_standing where verdict is not null"
    eventually(lambda: open_warehouse(seeds, journals).sql(ask).fetchall(), [("differs",)])
    verdict_is_written(watched)
    ask = "select checker, rating from verdict"
    eventually(lambda: open_warehouse(seeds, journals).sql(ask).fetchall(), [("مرصد الخبر", "مضلل")])


def verdict_is_written(watched: Watched) -> None:
    """A rating without a checker is refused beside the button; with one it stands on the card."""
    page = watched.page
    page.locator(f"{OPENED} [data-op=check]").first.click()
    form = page.locator(".ck-check")
    expect(form).to_be_focused()
    form.get_by_label("Rating, as the checker writes it").fill("مضلل")
    form.get_by_role("button", name="Write it").click()
    expect(page.locator(".ck-news")).to_contain_text("who checked")
    assert grave_findings(watched) == []
    form.get_by_label("Who checked").fill("مرصد الخبر")
    form.get_by_role("button", name="Write it").click()
    expect(page.locator(f"{OPENED} .ck-checks").first).to_contain_text("مضلل")
