"""Names, Clusters and many decisions at once in a real browser: what would change is seen before it is decided."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import expect

from claimkit import open_warehouse
from claimkit.journal import merge
from tests.board.many_claims import many_claims
from tests.board.nicknames import ARABIC, BY_NAME, ENGLISH, NAME, nicknames
from tests.browser.boards import eventually, grave_findings, press, show
from tests.browser.lab import Lab, Watched

pytestmark = pytest.mark.browser

COUNT = "select count(*) from speaker_record where speaker_id = $id"
MANY, SURE = 8000, 500
# As if a machine had read them, one in sixteen surely.
EXTRACTED = "UPDATE claim SET origin = 'claimkit-rules 0.1', confidence = 0.5 + (rowid % 16) / 32"


def test_two_names_are_merged_and_36_claims_move_for_a_colleague_too(
    lab: Lab, watched: Watched, tmp_path: Path
) -> None:
    nicknames(tmp_path)
    path, hers, his, page = tmp_path / "claims.duckdb", tmp_path / "hers", tmp_path / "his", watched.page
    other = open_warehouse(path, his, "omar")
    show(lab, watched, "Names(warehouse)", path, hers)
    page.locator(f"[data-anchor='person-{ARABIC}']").focus()
    press(watched, "Enter")
    field = page.get_by_label("Compare with", exact=True)
    field.fill("sami haddad")
    field.press("Enter")
    expect(page.locator(".ck-effect")).to_contain_text(f"{BY_NAME} claims of")
    expect(page.locator(".ck-effect")).to_contain_text(f"who then has {BY_NAME + NAME}")
    assert not hers.exists()
    assert grave_findings(watched) == []
    page.locator("[data-anchor='comparison']").focus()
    press(watched, "s")
    expect(page.locator(f"[data-anchor='person-{ARABIC}']")).to_have_count(0)
    assert other.sql(COUNT, id=ENGLISH).fetchall() == [(NAME,)]
    (journal,) = hers.glob("*.jsonl")
    merge(his, journal)
    assert other.sql(COUNT, id=ENGLISH).fetchall() == [(BY_NAME + NAME,)]
    press(watched, "u")
    expect(page.locator(f"[data-anchor='person-{ARABIC}']")).to_have_count(1)
    merge(his, journal)
    assert other.sql(COUNT, id=ENGLISH).fetchall() == [(NAME,)]


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
