"""ArticleView in a real browser: a document without claims annotated by keyboard alone, in both directions."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from claimkit import Warehouse, open_warehouse
from tests.browser.boards import THEMES, eventually, grave_findings, press, reach, show
from tests.browser.lab import Lab, Watched
from tests.warehouse.corrections import OUTLETS, project

pytestmark = pytest.mark.browser

LANGUAGES = pytest.mark.parametrize("language", ["ar", "en"])
TEXT = ".ck-live .ck-text"
DESK = ".ck-live .ck-writing"
# The words of the pages without claims that are chosen one after the other, and the key that says what they are.
STEPS = {
    "ar": (("أن الجسر آمن", "c"), ("أعلنت", "q"), ("ليلى", "s")),
    "en": (("the bridge is safe", "c"), ("announced", "q"), ("Leila", "s")),
}
OUTER = {
    "ar": (("إن الطريق مفتوح", "c"), ("وقال", "q"), ("الشرطة", "r"), ("عمر", "s")),
    "en": (("the road is open", "c"), ("said", "q"), ("the police", "r"), ("Omar", "s")),
}
INNER = {"ar": (("الطريق", "c"), ("عمر", "s")), "en": (("the road", "c"), ("Omar", "s"))}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return project(tmp_path / "own")


def choose(watched: Watched, words: str) -> None:
    """Choose words of the text with the arrow keys: to the first, then further with Shift."""
    page = watched.page
    page.locator(TEXT).focus()
    text = page.locator(TEXT).evaluate("text => text.textContent")
    first = len(text[: text.index(words)].split())
    forwards = "ArrowLeft" if page.locator(TEXT).get_attribute("dir") == "rtl" else "ArrowRight"
    back = "ArrowRight" if forwards == "ArrowLeft" else "ArrowLeft"
    for _ in text.split():
        page.keyboard.press(back)
    for _ in range(first):
        page.keyboard.press(forwards)
    for _ in words.split()[1:]:
        page.keyboard.press(f"Shift+{forwards}")
    assert page.evaluate("`${document.getSelection()}`") == words


def say(watched: Watched, words: str, key: str) -> None:
    """Choose words, say with a key what they are, and see them on the desk."""
    choose(watched, words)
    press(watched, key)
    if key == "r":
        expect(watched.page.get_by_label("Name of the hand in between")).to_have_value(words)
    else:
        expect(watched.page.locator(DESK)).to_contain_text(words)


def write(watched: Watched, steps: tuple[tuple[str, str], ...]) -> None:
    """Choose the words of each step and say what they are, then write the claim."""
    for words, key in steps:
        say(watched, words, key)
    press(watched, "w")
    expect(watched.page.locator(DESK)).to_have_count(0)


def chains(warehouse: Warehouse, document: str) -> list[tuple[str, str]]:
    query = "select content, chain_text from claim_shown where document_id = $document order by all"
    return [tuple(row) for row in warehouse.sql(query, document=document).fetchall()]


@LANGUAGES
def test_a_page_without_claims_is_annotated_by_keyboard_alone(
    lab: Lab, watched: Watched, path: Path, language: str
) -> None:
    document, journals = f"bare-{language}", path.parent / "journals"
    show(lab, watched, f"ArticleView(warehouse, document={document!r})", path, journals)
    reach(watched, ".ck-text")
    outlet = OUTLETS[document]
    for steps in (STEPS, OUTER, INNER):
        write(watched, steps[language])
    bridge, leila = STEPS[language][0][0], STEPS[language][2][0]
    road, police, omar = (OUTER[language][at][0] for at in (0, 2, 3))
    inside = INNER[language][0][0]
    through = f"{outlet} → {police} → {omar}"
    wanted = sorted([(bridge, f"{outlet} → {leila}"), (road, through), (inside, f"{through} → {omar}")])
    other = open_warehouse(path, journals, "omar")
    eventually(lambda: chains(other, document), wanted)
    other.load()
    assert chains(other, document) == wanted
    assert grave_findings(watched) == []


@LANGUAGES
def test_every_field_of_a_claim_is_corrected_in_place(lab: Lab, watched: Watched, path: Path, language: str) -> None:
    journals, page, claim = path.parent / "journals", watched.page, f"{language}-outer"
    show(lab, watched, f"ArticleView(warehouse, document={language!r})", path, journals)
    page.locator(".ck-live .ck-text mark").first.click()
    reach(watched, f"[data-anchor='line-{claim}']")
    page.keyboard.press("e")
    expect(page.locator(DESK)).to_be_visible()
    page.get_by_label("Speaker", exact=True).fill("Central Bank")
    page.get_by_label("Speaker", exact=True).press("Tab")
    page.get_by_label("act", exact=True).select_option("deny")
    page.get_by_label("Kind").select_option("leak")
    page.locator(DESK).focus()
    expect(page.locator(f"{DESK} .ck-hop").last).to_have_text("Central Bank")
    press(watched, "w")
    entry = page.locator(f"[data-anchor='line-{claim}']")
    expect(entry.locator(".ck-hop").last).to_have_text("Central Bank")
    expect(entry).to_contain_text("corrected by lina")
    other = open_warehouse(path, journals, "omar")
    query = "select act, side, hops from claim_card where claim_id = $claim"
    assert other.sql(query, claim=claim).fetchall() == [("deny", "us", 2)]
    kinds = "select kind from hop_shown where claim_id = $claim order by hop"
    assert [kind for (kind,) in other.sql(kinds, claim=claim).fetchall()] == ["outlet", "leak", "government"]
    other.judge("claim_corrected", claim, value={"basis": "readout"})
    both = "select act, basis, speaker_name from claim_card where claim_id = $claim"
    assert other.sql(both, claim=claim).fetchall() == [("deny", "readout", "Central Bank")]
    entry.locator(".ck-quote").click()
    expect(page.locator(".ck-quotation")).to_contain_text("Central Bank (deny")
    entry.locator(".ck-jumps summary").click()
    entry.locator(".ck-jumps").get_by_role("button", name="Chain").click()
    expect(page.locator(".ck-live .ck-chainview .ck-chain-cards .ck-hop").last).to_contain_text("Central Bank")
    page.locator("[data-anchor='back']").press("Backspace")
    expect(entry).to_contain_text("corrected by omar")
    entry.focus()
    press(watched, "u")
    eventually(lambda: other.sql(query, claim=claim).fetchall(), [("assert", None, 2)])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", [900, 1400])
def test_it_is_pictured(lab: Lab, watched: Watched, path: Path, theme: str, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 1000})
    show(lab, watched, "ArticleView(warehouse, document='ar')", path, path.parent / "journals")
    watched.theme(theme)
    watched.page.locator(".ck-live .ck-entry").first.focus()
    watched.page.keyboard.press("e")
    expect(watched.page.locator(DESK)).to_be_visible()
    wide = watched.page.locator(".ck-live .ck-board").evaluate("board => board.scrollWidth <= board.clientWidth")
    assert wide, "the board is wider than its place"
    assert grave_findings(watched) == []
    assert watched.picture(f"article-{width}-{theme.rsplit(maxsplit=1)[-1].lower()}").stat().st_size > 20_000
