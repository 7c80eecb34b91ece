"""Notebook 02 as a researcher opens it: run, read, decide; a second connection sees the decision."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from claimkit import build, open_warehouse
from tests.browser.lab import REPOSITORY, Lab, Watched
from tests.browser.test_compare import LEAK, chain, eventually

pytestmark = pytest.mark.browser

NOTEBOOK = "02_politico_leak_vs_white_house"


@pytest.fixture(scope="module")
def project(lab: Lab) -> Path:
    """A project folder in the Lab: the notebooks beside a warehouse of the seeds."""
    folder = lab.root / "project"
    shutil.copytree(REPOSITORY / "notebooks", folder / "notebooks")
    build(warehouse_path=folder / "warehouse" / "claims.duckdb")
    return folder


def test_the_leak_and_psaki_are_read_and_judged_in_notebook_02(lab: Lab, watched: Watched, project: Path) -> None:
    watched.run(f"{lab.address}/lab/workspaces/n02/tree/project/notebooks/{NOTEBOOK}.ipynb?reset")
    board = watched.page.locator(".ck-live").first
    row = board.locator(".ck-row").first
    leak = card_with(row.locator(".ck-left .ck-card"), LEAK)
    psaki = card_with(row.locator(".ck-right .ck-card"), "North Press → Jen Psaki")
    for card in (leak, psaki):
        expect(card.locator(".ck-words")).to_have_attribute("dir", "rtl")
    expect(leak.locator(".ck-gloss")).to_contain_text("The United States will not place missiles in Ukraine")
    for card in (leak, psaki):
        card.locator(".ck-choose").click()
        expect(card.locator(".ck-choose")).to_have_attribute("aria-pressed", "true")
    name = board.locator("input[name=researcher]")
    name.fill("لينا")
    name.press("Enter")
    expect(name).to_have_count(0)
    row.locator(".ck-verdicts textarea").fill("she does not speak of missiles")
    row.get_by_role("button", name="unrelated").click()
    expect(row.locator(".ck-decided")).to_contain_text("decided by لينا")
    second = open_warehouse(project / "warehouse" / "claims.duckdb")
    ask = """
        select left_claim.chain, right_claim.chain, researcher, verdict, note
        from judgement_standing
        join claim_card as left_claim on left_claim.claim_id = left_id
        join claim_card as right_claim on right_claim.claim_id = right_id
    """
    said = (LEAK, "North Press → Jen Psaki", "لينا", "unrelated", "she does not speak of missiles")
    eventually(lambda: second.sql(ask).fetchall(), [said])


def card_with(cards: Locator, wanted: str) -> Locator:
    """The card whose chain is this."""
    expect(cards.first).to_be_visible()
    chains = [chain(card) for card in cards.all()]
    assert wanted in chains, chains
    return cards.nth(chains.index(wanted))
