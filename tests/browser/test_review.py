"""ReviewQueue in a real browser on a real JupyterLab: by keyboard, through a killed kernel, blind, in both scripts."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from playwright.sync_api import TimeoutError, expect

from claimkit import Warehouse, open_warehouse
from claimkit.records import VERDICTS
from tests.board.review.pairs import matched, numbered, project
from tests.browser.boards import THEMES, eventually, grave_findings, kernel, press, reach, rerun, show
from tests.browser.lab import Lab, Watched

pytestmark = pytest.mark.browser

PAIRS = 40
HALF = PAIRS // 2
FEW = 6
ITEM = ".ck-live .ck-item"
# The count is drawn, and no answer is waited for: a press would be ignored while one is.
SETTLED = """n => document.querySelector('.ck-live .ck-progress-line')?.innerText.startsWith(`${n} of`)
    && !document.querySelector('.ck-live .ck-board').hasAttribute('data-pending')"""
STANDS = """() => [
    document.querySelector('.ck-live .ck-progress-line')?.innerText,
    document.querySelector('.ck-live .ck-news')?.innerText,
    document.querySelectorAll('.ck-live').length, document.activeElement?.outerHTML.slice(0, 200),
    document.querySelector('.ck-live .ck-board')?.outerHTML.slice(0, 200)]"""


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generated pairs, Arabic beside English."""
    path = project(tmp_path_factory.mktemp("many"), PAIRS)
    matched(path, numbered(PAIRS))
    return path


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six pairs and two extracted claims."""
    path = project(tmp_path_factory.mktemp("few"), FEW, extracted=2)
    matched(path, numbered(FEW))
    return path


@pytest.fixture
def journals(tmp_path: Path) -> Path:
    return tmp_path / "journals"


def judgements(path: Path, journals: Path) -> pl.DataFrame:
    """What a second connection sees."""
    told: pl.DataFrame = open_warehouse(path, journals, "omar").sql("FROM judgement ORDER BY judged_at").pl()
    return told


def decided(watched: Watched) -> int:
    """How many the board says are decided."""
    words = watched.page.locator(".ck-live .ck-progress-line").inner_text()
    found = re.search(r"([\d,]+) of [\d,]+ decided", words)
    assert found, words
    return int(found[1].replace(",", ""))


def press_until(watched: Watched, count: int, pressed: dict[str, str]) -> None:
    """Decide by keys until `count` are decided; `pressed` keeps which pair got which verdict."""
    page = watched.page
    for n in range(decided(watched), count):
        key = n % len(VERDICTS) + 1
        pair = page.locator(f"{ITEM} [data-anchor^='pair-']").get_attribute("data-anchor") or ""
        press(watched, str(key))
        pressed[pair.removeprefix("pair-")] = VERDICTS[key - 1]
        try:
            page.wait_for_function(SETTLED, arg=n + 1)
        except TimeoutError as error:
            raise AssertionError(f"press {n + 1} changed nothing: {page.evaluate(STANDS)}") from error


def test_a_long_queue_by_keyboard_through_a_killed_kernel(
    lab: Lab, watched: Watched, many: Path, journals: Path
) -> None:
    show(lab, watched, "ReviewQueue(warehouse)", many, journals)
    reach(watched, ".ck-live .ck-board")
    pressed: dict[str, str] = {}
    press_until(watched, HALF, pressed)
    press(watched, "1")
    os.kill(kernel(lab, journals), signal.SIGKILL)
    watched.page.get_by_role("dialog").get_by_role("button", name="Ok").wait_for()
    watched.page.keyboard.press("Enter")
    expect(watched.page.locator(".ck-live .ck-news")).to_contain_text("run this cell again", timeout=15_000)
    written = judgements(many, journals).height
    assert written in {HALF, HALF + 1}
    rerun(watched)
    watched.page.wait_for_function(
        "n => document.querySelector('.ck-live .ck-progress-line')?.innerText.startsWith(`${n} of`)", arg=written
    )
    reach(watched, ".ck-live .ck-board")
    press_until(watched, PAIRS, pressed)
    expect(watched.page.locator(".ck-live")).to_contain_text("All of this batch is decided.")
    told = judgements(many, journals)
    assert told.height == PAIRS
    assert told.select("left_id", "right_id").unique().height == PAIRS
    said = {f"{row['left_id']}-{row['right_id']}": row["verdict"] for row in told.to_dicts()}
    assert {pair: said[pair] for pair in pressed} == pressed


def rows(path: Path, journals: Path, query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = open_warehouse(path, journals, "omar").sql(query).pl().to_dicts()
    return found


def heading(watched: Watched) -> str:
    return watched.page.locator(f"{ITEM} h3").inner_text()


def test_note_tags_skip_undo_and_steps_by_keys(lab: Lab, watched: Watched, few: Path, journals: Path) -> None:
    show(lab, watched, "ReviewQueue(warehouse, items='pairs')", few, journals)
    page = watched.page
    reach(watched, ".ck-live .ck-board")
    page.keyboard.press("j")
    expect(page.locator(f"{ITEM} h3")).to_have_text(f"Pair 2 of {FEW}")
    page.keyboard.press("k")
    expect(page.locator(f"{ITEM} h3")).to_have_text(f"Pair 1 of {FEW}")
    page.keyboard.press("n")
    page.keyboard.type("صارت تعهّداً 1 j u")
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    page.keyboard.type("وعد، modality")
    page.keyboard.press("Escape")
    press(watched, "3")
    expect(page.locator(f"{ITEM} h3")).to_have_text(f"Pair 2 of {FEW}")
    expect(page.locator(f"{ITEM} textarea[name=note]")).to_have_value("")
    press(watched, "s")
    expect(page.locator(f"{ITEM} h3")).to_have_text(f"Pair 3 of {FEW}")
    expect(page.locator(".ck-progress-line")).to_contain_text("1 of 6 decided, 1 skipped, 4 to go")
    told = rows(
        few, journals, "SELECT kind, verdict, note, value ->> '$.tags' AS tags FROM judgement ORDER BY judged_at"
    )
    assert told == [
        {"kind": "relation", "verdict": "differs", "note": "صارت تعهّداً 1 j u", "tags": '["وعد","modality"]'},
        {"kind": "note", "verdict": "skip", "note": None, "tags": None},
    ]
    press(watched, "u")
    expect(page.locator(".ck-progress-line")).to_contain_text("1 of 6 decided, 0 skipped")
    press(watched, "u")
    expect(page.locator(".ck-progress-line")).to_contain_text("0 of 6 decided, 0 skipped")
    expect(page.locator(f"{ITEM} h3")).to_have_text(f"Pair 1 of {FEW}")
    assert rows(few, journals, "FROM judgement_verdict") == []
    expect(page.locator(".ck-keys")).to_have_attribute("open", "")
    page.keyboard.press("?")
    expect(page.locator(".ck-keys")).not_to_have_attribute("open", "")


def test_a_press_is_ignored_while_another_is_written(lab: Lab, watched: Watched, few: Path, journals: Path) -> None:
    show(lab, watched, "ReviewQueue(warehouse, items='pairs')", few, journals)
    reach(watched, ".ck-live .ck-board")
    watched.page.evaluate(
        """() => { for (const key of ['1', '2', '3', '1'])
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true})); }"""
    )
    expect(watched.page.locator(".ck-progress-line")).to_contain_text("1 of 6 decided")
    assert [row["verdict"] for row in rows(few, journals, "FROM judgement")] == ["repeats"]


def test_claims_are_accepted_rejected_and_corrected(lab: Lab, watched: Watched, few: Path, journals: Path) -> None:
    show(lab, watched, "ReviewQueue(warehouse, items='claims')", few, journals)
    page = watched.page
    reach(watched, ".ck-live .ck-board")
    marked = page.locator(f"{ITEM} .ck-text .ck-mark-content")
    page.keyboard.press("h")
    expect(marked).to_have_text("القوات لن تنسحب من البلدة 0 قبل")
    page.keyboard.press("f")
    expect(marked.first).to_have_text("إن القوات لن تنسحب من البلدة 0 قبل")
    page.keyboard.press("g")
    expect(marked).to_have_text("القوات لن تنسحب من البلدة 0 قبل")
    press(watched, "3")
    expect(page.locator(".ck-progress-line")).to_contain_text("1 of 2 decided")
    spans = "SELECT content, content_spans FROM claim_shown WHERE claim_id = $id"
    other = open_warehouse(few, journals, "omar")
    words, (span,) = other.sql(spans, id="ar-0000").pl().row(0)
    text = other.sql("SELECT text FROM document WHERE document_id = 'ar-doc-0000'").pl().item()
    assert words == text[slice(*span)] == "القوات لن تنسحب من البلدة 0 قبل"
    select_words(watched, "تنسحب من")
    page.locator(f"{ITEM} .ck-verdict", has_text="correct").click()
    expect(page.locator(".ck-progress-line")).to_contain_text("2 of 2 decided")
    assert open_warehouse(few, journals).sql(spans, id="ar-0001").pl().item(0, 0) == "تنسحب من"
    press(watched, "2")
    eventually(lambda: len(rows(few, journals, "FROM claim_shown WHERE claim_id LIKE 'ar-000%'")), FEW - 1)


def select_words(watched: Watched, words: str) -> None:
    """Drag the mouse over words of the passage."""
    corners = watched.page.evaluate(
        """words => {
            const text = document.querySelector('.ck-live .ck-text');
            const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                text.scrollIntoView({block: 'center'});
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                const box = range.getBoundingClientRect();
                return [box.left, box.right, box.top + box.height / 2];
            }
        }""",
        words,
    )
    left, right, middle = corners
    watched.page.mouse.move(right - 1, middle)
    watched.page.mouse.down()
    watched.page.mouse.move((left + right) / 2, middle, steps=4)
    watched.page.mouse.move(left + 1, middle, steps=4)
    watched.page.mouse.up()


def test_the_blind_see_nothing_of_others_and_agreement_is_shown(
    lab: Lab, watched: Watched, few: Path, journals: Path
) -> None:
    first: Warehouse = open_warehouse(few, journals, "Amina")
    for n in range(FEW):
        verdict = "repeats" if n % 2 else "differs"
        first.judge("relation", f"ar-{n:04}", f"en-{n:04}", verdict=verdict, note="لأسباب")
    show(lab, watched, "ReviewQueue(warehouse, items='pairs', blind=True)", few, journals, "Boris")
    page = watched.page
    expect(page.locator(".ck-live")).not_to_contain_text("Amina")
    reach(watched, ".ck-live .ck-board")
    for n, key in enumerate("313131", 1):
        press(watched, key)
        expect(page.locator(".ck-progress-line")).to_contain_text(f"{n} of 6 decided")
        expect(page.locator(".ck-live")).not_to_contain_text("لأسباب")
    page.get_by_role("button", name="Agreement", exact=True).click()
    expect(page.locator(".ck-live")).to_contain_text("Blind: what others decided is hidden")
    page.get_by_role("button", name="Blind: on").click()
    expect(page.locator(".ck-live .ck-grid")).to_contain_text("κ of Amina and Boris")
    expect(page.locator(".ck-live .ck-grid tbody tr").first).to_contain_text("1.00")
    open_warehouse(few, journals, "Amina").judge("relation", "ar-0002", "en-0002", verdict="unrelated", note="سبب آخر")
    page.get_by_role("button", name="Overruled").click()
    expect(page.locator(".ck-live .ck-grid")).to_contain_text("سبب آخر")
    page.get_by_role("button", name="Disagreements").click()
    expect(page.locator(".ck-live .ck-grid tbody tr")).to_have_count(1)
    page.get_by_role("button", name="Look again").click()
    expect(page.locator(f"{ITEM} h3")).to_have_text(f"Pair 3 of {FEW}")
    expect(page.locator(ITEM)).to_contain_text("Amina decided: unrelated: سبب آخر")


@pytest.mark.parametrize("items", ["pairs", "claims"])
def test_picture_and_axe_in_both_themes(lab: Lab, watched: Watched, few: Path, journals: Path, items: str) -> None:
    show(lab, watched, f"ReviewQueue(warehouse, items={items!r})", few, journals)
    directions = [each.get_attribute("dir") for each in watched.page.locator(f"{ITEM} .ck-words").all()]
    assert directions == ["rtl", "ltr"][: len(directions)]
    for theme in THEMES:
        watched.theme(theme)
        watched.picture(f"review-{items}-{theme.split()[-1].lower()}")
        assert grave_findings(watched) == []


@pytest.fixture(autouse=True)
def light_again(watched: Watched) -> Iterator[None]:
    """The theme is the Lab's, not the page's: leave it light."""
    yield
    if watched.page.evaluate("!!window.jupyterapp"):
        watched.theme("JupyterLab Light")
