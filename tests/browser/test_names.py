"""Names, Clusters and many decisions at once in a real browser: what would change is seen before it is decided."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import expect

from claimkit import open_warehouse
from tests.board.many_claims import many_claims
from tests.browser.boards import eventually, grave_findings, press, show
from tests.browser.lab import Lab, Watched

pytestmark = pytest.mark.browser

COUNT = "select count(*) from speaker_record where speaker_id = $id"
MANY, SURE = 8000, 500
# As if a machine had read them, one in sixteen surely.
EXTRACTED = "UPDATE claim SET origin = 'claimkit-rules 0.1', confidence = 0.5 + (rowid % 16) / 32"


def test_two_names_are_merged_and_their_claims_move(lab: Lab, watched: Watched, seeds: Path, tmp_path: Path) -> None:
    journals, page = tmp_path / "journals", watched.page
    other = open_warehouse(seeds, journals, "omar")
    before = {each: other.sql(COUNT, id=each).fetchall()[0][0] for each in ("joe-biden", "white-house")}
    show(lab, watched, "Names(warehouse)", seeds, journals)
    page.locator("[data-anchor='person-white-house']").focus()
    press(watched, "Enter")
    field = page.get_by_label("Compare with", exact=True)
    field.fill("بايدن")
    field.press("Enter")
    expect(page.locator(".ck-effect")).to_contain_text(f"who then has {sum(before.values())}")
    assert other.sql("select count(*) from judgement").fetchall() == [(0,)]
    assert grave_findings(watched) == []
    page.locator("[data-anchor='comparison']").focus()
    press(watched, "s")
    eventually(lambda: other.sql(COUNT, id="joe-biden").fetchall(), [(sum(before.values()),)])
    expect(page.locator("[data-anchor='person-white-house']")).to_have_count(0)
    press(watched, "u")
    eventually(lambda: other.sql(COUNT, id="joe-biden").fetchall(), [(before["joe-biden"],)])


@pytest.mark.parametrize("name", ["صواريخ في أوكرانيا", "Missiles in Ukraine"])
def test_a_cluster_is_named_and_the_matrix_shows_it(
    lab: Lab, watched: Watched, seeds: Path, tmp_path: Path, name: str
) -> None:
    journals, page = tmp_path / "journals", watched.page
    show(lab, watched, "Clusters(warehouse)", seeds, journals)
    page.locator(".ck-people tbody tr").first.focus()
    press(watched, "Enter")
    field = page.get_by_label("Name of the cluster", exact=True)
    field.fill(name)
    field.press("Enter")
    expect(page.locator(".ck-cluster-name")).to_have_text(name)
    assert grave_findings(watched) == []
    show(lab, watched, "CoverageMatrix(warehouse)", seeds, journals, researcher="omar")
    expect(page.locator(".ck-live .ck-cluster-name").last).to_have_text(name)


def test_five_hundred_of_eight_thousand_are_accepted_at_once_and_taken_back(
    lab: Lab, watched: Watched, tmp_path: Path
) -> None:
    path, journals = many_claims(tmp_path / "many.duckdb", MANY), tmp_path / "journals"
    with duckdb.connect(str(path)) as connection:
        connection.execute(EXTRACTED)
    show(lab, watched, "ReviewQueue(warehouse, items='claims')", path, journals)
    page, other = watched.page, open_warehouse(path, journals, "omar")
    expect(page.locator(".ck-progress-line")).to_contain_text(f"of {MANY:,}")
    page.locator(".ck-live .ck-item").focus()
    press(watched, "b")
    page.get_by_label("At least this sure").select_option("0.95")
    page.get_by_role("button", name=f"Accept {SURE}").click()
    accepted = "select count(*) from judgement_standing where kind = 'claim_accepted'"
    eventually(lambda: other.sql(accepted).fetchall(), [(SURE,)])
    expect(page.get_by_role("button", name="Accept 0")).to_be_disabled()
    page.get_by_role("button", name="Undo the last").click()
    eventually(lambda: other.sql(accepted).fetchall(), [(0,)])
    assert grave_findings(watched) == []
