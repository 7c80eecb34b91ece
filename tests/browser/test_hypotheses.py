"""Hypotheses in a real browser: a question is asked, explained and ruled on with the keyboard alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

from claimkit import open_warehouse
from tests.browser.boards import eventually, grave_findings, press, show
from tests.browser.lab import Lab, Watched

pytestmark = pytest.mark.browser

RANKED = "select statement, place, inconsistent from hypothesis_rank"


@pytest.mark.parametrize(("words", "interface"), [("missiles in Ukraine", "en"), ("صواريخ في أوكرانيا", "ar")])
def test_an_explanation_is_refuted_by_a_key(
    lab: Lab, watched: Watched, seeds: Path, tmp_path: Path, words: str, interface: str
) -> None:
    journals, page = tmp_path / "journals", watched.page
    show(lab, watched, f"Hypotheses(warehouse, interface={interface!r})", seeds, journals)
    for op, entered in (("ask", "Who promised?"), ("suppose", "one"), ("suppose", "اثنان"), ("look_for", words)):
        field = page.locator(f".ck-live input[data-op='{op}']")
        field.fill(entered)
        field.press("Enter")
        expect(page.locator(".ck-live .ck-board:not([data-pending])")).to_be_visible()
    page.locator(".ck-offered button").first.click()
    row = page.locator(".ck-hypotheses-table tbody tr")
    expect(row).to_have_count(1)
    row.focus()
    press(watched, "i")
    other = open_warehouse(seeds, journals, "omar")
    eventually(lambda: other.sql(RANKED).fetchall(), [("اثنان", 1, 0), ("one", 2, 1)])
    expect(page.locator(".ck-hypotheses-table thead th").nth(1)).to_contain_text("اثنان")
    assert grave_findings(watched) == []
    if folder := os.environ.get("CLAIMKIT_PICTURES"):
        page.locator(".ck-live").screenshot(path=f"{folder}/hypotheses-{interface}.png")
    row.focus()
    press(watched, "u")
    eventually(lambda: other.sql(RANKED).fetchall(), [("one", 1, 0), ("اثنان", 1, 0)])
