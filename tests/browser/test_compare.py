"""CompareBoard in a real browser on a real JupyterLab."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from claimkit import Warehouse, open_warehouse
from tests.board.conftest import HOSTILE
from tests.browser.lab import Lab, Watched

pytestmark = pytest.mark.browser

LEAK = "North Press → Politico → leak → Joe Biden"
THEMES = ("JupyterLab Light", "JupyterLab Dark")
GRAVE = {"serious", "critical"}
SOON = 10.0


@pytest.fixture
def opened(lab: Lab, watched: Watched, seeds: Path, tmp_path: Path) -> Callable[..., Warehouse]:
    """Runs a notebook with one board; gives a second connection to the same warehouse and journals."""

    def run(board: str = "CompareBoard(warehouse)", path: Path = seeds) -> Warehouse:
        journals = tmp_path / "journals"
        start = f"warehouse = open_warehouse({str(path)!r}, {str(journals)!r}, 'lina')"
        cells = [
            f"from claimkit import CompareBoard, open_warehouse\n{start}",
            f"board = {board}\nboard",
            "# the last cell",
        ]
        watched.run(lab.notebook(tmp_path.name.replace("[", "").replace("]", ""), cells))
        expect(watched.page.locator(".ck-board")).to_be_visible()
        return open_warehouse(path, journals, "omar")

    return run


def rows(watched: Watched) -> Locator:
    """The rows on the board."""
    return watched.page.locator(".ck-row")


def eventually(look: Callable[[], Any], wanted: Any) -> None:
    """Look until it is as wanted, ten seconds at most."""
    until = time.monotonic() + SOON
    seen = look()
    while seen != wanted and time.monotonic() < until:
        time.sleep(0.1)
        seen = look()
    assert seen == wanted


def chain(card: Locator) -> str:
    """A card's chain as text."""
    return " → ".join(hop.removesuffix(" (not certain)") for hop in card.locator(".ck-hop").all_inner_texts())


def choose(watched: Watched, kind: str, label: str) -> None:
    """Choose from one of the lists above the board."""
    field = watched.page.locator(f"[data-anchor='filter-{kind}']")
    field.locator("summary").click()
    field.locator("li", has_text=label).locator("input").click()
    field.locator("summary").click()


def test_the_leak_stands_face_to_face_with_the_denial(opened: Callable[..., Warehouse], watched: Watched) -> None:
    opened()
    first = rows(watched).first
    assert chain(first.locator(".ck-left .ck-card").first) == LEAK
    words = first.locator(".ck-left .ck-words").first
    expect(words).to_have_attribute("dir", "rtl")
    expect(words).to_have_attribute("lang", "ar")
    assert words.evaluate("e => getComputedStyle(e).direction + getComputedStyle(e).textAlign") == "rtlstart"
    expect(first.locator(".ck-right .ck-words").first).to_have_attribute("dir", "ltr")
    expect(first.locator(".ck-between")).to_contain_text("contradicts")
    expect(watched.page.locator(".ck-live")).to_contain_text("claimkit records who said it, not whether it is true.")
    # Joined letters are narrower than the same letters alone.
    widths = watched.page.evaluate(
        """() => ['صواريخ', [...'صواريخ'].join('\\u200c')].map(text => {
            const probe = document.createElement('span');
            probe.textContent = text;
            document.querySelector('.ck-words[dir=rtl]').append(probe);
            const width = probe.getBoundingClientRect().width;
            probe.remove();
            return width;
        })"""
    )
    assert widths[0] < widths[1] * 0.95
    heads_and_verdicts_stay_in_sight(watched)


def heads_and_verdicts_stay_in_sight(watched: Watched) -> None:
    """Scrolled into the first row, whose cards are many, the heads and what is between stand at the top."""
    scroll = """panel => {
        panel.scrollTop += document.querySelector('.ck-row').getBoundingClientRect().top;
        return ['.ck-heads', '.ck-between'].map(each =>
            document.querySelector(each).getBoundingClientRect().top - panel.getBoundingClientRect().top);
    }"""
    heads, verdicts = watched.page.locator(".jp-WindowedPanel-outer").first.evaluate(scroll)
    assert -1 < heads < 1
    assert 35 < verdicts < 45


def test_choices_narrow_the_board(opened: Callable[..., Warehouse], watched: Watched) -> None:
    opened()
    choose(watched, "right.side", "Russia")
    choose(watched, "right.side", "United States")
    expect(watched.page.locator(".ck-heads")).to_contain_text("speaking for Russia or United States")
    choose(watched, "right.side", "Russia")
    expect(watched.page.locator(".ck-heads")).to_contain_text("speaking for United States")
    choose(watched, "both.topic", "US or NATO weapons in Ukraine: promised, intended, denied")
    watched.page.locator(".ck-align select").select_option(label="the same topic")
    expect(rows(watched)).to_have_count(1)
    watched.page.locator(".ck-both-text input").fill("missiles")
    watched.page.locator(".ck-both-text input").press("Enter")
    expect(watched.page.locator(".ck-card", has_text="Kremlin")).to_have_count(0)
    watched.page.locator(".ck-both-since input").fill("2021-02-30")
    watched.page.locator(".ck-both-since input").press("Enter")
    expect(watched.page.locator(".ck-news")).to_contain_text("is not a date")


def test_psaki_and_the_leak_are_judged_face_to_face(opened: Callable[..., Warehouse], watched: Watched) -> None:
    other = opened(
        "CompareBoard(warehouse, left={'outlet': 'north-press', 'speaker': 'joe-biden'},"
        " right={'speaker': 'jen-psaki'}, align='none')"
    )
    row = rows(watched).first
    assert chain(row.locator(".ck-left .ck-card").first) == LEAK
    assert chain(row.locator(".ck-right .ck-card").first) == "North Press → Jen Psaki"
    row.locator(".ck-verdicts textarea").fill("لا تذكر الصواريخ")
    row.get_by_role("button", name="unrelated").click()
    expect(row.locator(".ck-decided")).to_contain_text("decided by lina")
    ask = "select researcher, verdict, note from judgement_standing"
    eventually(lambda: other.sql(ask).fetchall(), [("lina", "unrelated", "لا تذكر الصواريخ")])
    row.get_by_role("button", name="Undo").click()
    expect(row.locator(".ck-decided")).to_have_count(0)
    eventually(
        lambda: other.sql("select count(*) from judgement_standing where verdict is not null").fetchall(), [(0,)]
    )


def test_the_work_is_done_by_keyboard_alone(opened: Callable[..., Warehouse], watched: Watched) -> None:
    """Keys of the board work, and none of them is one of the notebook's: no cell is added, cut or run."""
    other = opened()
    page = watched.page
    cells = page.locator(".jp-Notebook .jp-Cell").count()
    page.locator(".ck-board button.ck-hop").first.focus()
    for key in "jkjj":
        page.keyboard.press(key)
    expect(rows(watched).nth(2)).to_be_focused()
    page.keyboard.press("3")
    expect(rows(watched).nth(2).locator(".ck-decided")).to_contain_text("differs")
    page.keyboard.press("u")
    expect(rows(watched).nth(2).locator(".ck-decided")).to_have_count(0)
    page.keyboard.press("n")
    page.keyboard.type("jk dd 1 b x")
    expect(rows(watched).nth(2).locator("textarea")).to_have_value("jk dd 1 b x")
    page.keyboard.press("Escape")
    expect(rows(watched).nth(2)).to_be_focused()
    for key in ("d", "d", "a", "b", "x", "z", "Shift+Enter", "Enter", "m", "y", "0", "0"):
        page.keyboard.press(key)
    page.keyboard.press("?")
    expect(page.locator(".ck-keys")).to_have_attribute("open", "")
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells
    assert other.sql("select verdict from judgement order by judged_at").fetchall() == [("differs",), (None,)]


def test_keys_work_on_an_arabic_keyboard_and_jupyterlab_keeps_its_own(
    opened: Callable[..., Warehouse], watched: Watched
) -> None:
    opened()
    rows(watched).first.focus()
    watched.page.keyboard.press("Control+s")
    watched.page.wait_for_function("!window.jupyterapp.shell.currentWidget.context.model.dirty")
    press = """([key, code]) => document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', {key, code, bubbles: true}))"""
    watched.page.evaluate(press, ["ت", "KeyJ"])
    expect(rows(watched).nth(1)).to_be_focused()
    watched.page.evaluate(press, ["٢", "Digit2"])
    expect(rows(watched).nth(1).locator(".ck-decided")).to_contain_text("corroborates")


def test_pages_are_turned_by_key_and_by_number(opened: Callable[..., Warehouse], watched: Watched) -> None:
    opened("CompareBoard(warehouse, rows=5)")
    count = watched.page.locator(".ck-count")
    expect(count).to_contain_text("Rows 1–5")
    rows(watched).first.focus()
    watched.page.keyboard.press("]")
    expect(count).to_contain_text("Rows 6–10")
    watched.page.locator(".ck-pager input").fill("4")
    watched.page.locator(".ck-pager input").press("Enter")
    expect(count).to_contain_text("Rows 16–20")


def test_a_hop_opens_its_words(opened: Callable[..., Warehouse], watched: Watched) -> None:
    opened()
    for hop, words in ((1, "بوليتيكو"), (2, "تسريبات"), (3, "بايدن")):
        button = rows(watched).first.locator(".ck-left .ck-hop").nth(hop)
        button.click()
        text = watched.page.locator(".ck-passage .ck-text")
        expect(text).to_have_attribute("dir", "rtl")
        mark = "ck-mark-speaker" if hop == 3 else "ck-mark-hop"
        assert words in "".join(text.locator(f".{mark}").all_inner_texts())
        content = "".join(text.locator(".ck-mark-content").all_inner_texts())
        assert content == "الولايات المتحدة لن تضع صواريخ في أوكرانيا"
        watched.page.keyboard.press("Escape")
        expect(text).to_have_count(0)
        expect(button).to_be_focused()


def test_another_researcher_is_seen_without_a_touch(opened: Callable[..., Warehouse], watched: Watched) -> None:
    other = opened()
    pair = rows(watched).nth(1).locator(".ck-verdict").first.get_attribute("data-values") or ""
    left, right = other.sql("select $v ->> '$.left', $v ->> '$.right'", v=pair).fetchall()[0]
    rows(watched).nth(1).locator("textarea").fill("half a note")
    other.judge("relation", left, right, verdict="differs", note="not so", request_id="omar-1")
    expect(rows(watched).nth(1).locator(".ck-decided")).to_contain_text("decided by omar", timeout=SOON * 1000)
    expect(rows(watched).nth(1).locator("textarea")).to_have_value("half a note")


def test_hostile_words_show_as_text(opened: Callable[..., Warehouse], watched: Watched, hostile_path: Path) -> None:
    opened("CompareBoard(warehouse, left={'language': 'en'}, right={'language': 'ar'}, align='none')", hostile_path)
    title = watched.page.title()
    board = watched.page.locator(".ck-board")
    expect(board.locator(".ck-words").first).to_have_text(HOSTILE)
    board.locator(".ck-hop").nth(1).click()
    expect(board.locator(".ck-text")).to_contain_text("onerror")
    assert board.locator("img, script, iframe, b, i, a[href^=javascript]").count() == 0
    watched.page.wait_for_timeout(300)
    assert watched.page.title() == title
    assert watched.page.locator(".ck-live select option", has_text="onerror").count() > 0


@pytest.mark.parametrize("theme", THEMES)
def test_picture_and_axe_in_both_themes(opened: Callable[..., Warehouse], watched: Watched, theme: str) -> None:
    opened()
    watched.theme(theme)
    rows(watched).first.locator(".ck-left .ck-hop").nth(2).click()
    expect(watched.page.locator(".ck-passage")).to_be_visible()
    found = Axe().run(watched.page, context=".ck-live").response["violations"]
    grave = {each["id"]: [node["html"] for node in each["nodes"]][:3] for each in found if each["impact"] in GRAVE}
    assert grave == {}
    watched.page.locator(".ck-live").scroll_into_view_if_needed()
    watched.picture(f"compare-{theme.rsplit(maxsplit=1)[-1].lower()}", ".jp-Notebook")
