"""A test of the tests: a board that is broken on purpose must be found out, the real one must pass."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

from claimkit import open_warehouse
from tests.board.conftest import HOSTILE
from tests.browser.lab import REPOSITORY, Lab, Watched
from tests.browser.test_compare import LEAK, chain, eventually, rows

pytestmark = pytest.mark.browser

SOON = 6000


@dataclass(frozen=True)
class Mutant:
    """One change of one file that must not go unnoticed; `found` is what the complaint speaks of."""

    name: str
    file: str
    words: str
    instead: str
    found: str


MUTANTS = (
    Mutant(
        "highlighting swapped",
        "claimkit/board/passage.py",
        'parts = {role: row[f"{role}_spans"]',
        'parts = {role: row[{"speaker": "content", "cue": "cue", "content": "speaker"}[role] + "_spans"]',
        "== \\['بايدن'\\]",
    ),
    Mutant(
        "chain backwards", "claimkit/board/card.py", "enumerate(card.hops)", "enumerate(card.hops[::-1])", "Joe Biden →"
    ),
    Mutant(
        "rows in the wrong order",
        "warehouse/queries/compare_order.sql",
        "'right') > 0 desc",
        "'right') > 0 asc",
        "== 'North Press",
    ),
    Mutant("write lost", "claimkit/board/deciding.py", "self.warehouse.judge(", "(lambda *_, **__: None)(", "differs"),
    Mutant(
        "module that does not parse", "claimkit/board/static/surface.js", "export default", "export = default", "ck-row"
    ),
    Mutant(
        "words read as markup",
        "claimkit/board/static/surface.js",
        'if (typeof tree === "string") return document.createTextNode(tree);',
        'if (typeof tree === "string") return document.createRange().createContextualFragment(tree);',
        "onerror",
    ),
    Mutant(
        "keys reach the notebook",
        "claimkit/board/static/surface.js",
        "letGo = keepKeys(",
        "letGo = ((_) => () => {})(",
        "count",
    ),
    Mutant("direction forgotten", "claimkit/board/card.py", "dir=card.direction", 'dir="ltr"', "'ltr' == 'rtl'"),
)


def test_the_real_board_is_found_sound(
    lab: Lab, watched: Watched, seeds: Path, hostile_path: Path, tmp_path: Path
) -> None:
    look_over(lab, watched, REPOSITORY, seeds, hostile_path, tmp_path)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_broken_board_is_found_out(
    lab: Lab, watched: Watched, seeds: Path, hostile_path: Path, tmp_path: Path, mutant: Mutant
) -> None:
    with pytest.raises(AssertionError, match=mutant.found):
        look_over(lab, watched, broken(mutant, tmp_path / "mutant"), seeds, hostile_path, tmp_path)
    watched.complaints.clear()


def broken(mutant: Mutant, folder: Path) -> Path:
    """A copy of the package in which the mutant's change is made everywhere in its file.

    What is compiled comes along: of the changed file it is as old as the file was, and so is not taken.
    """
    shutil.copytree(REPOSITORY / "claimkit", folder / "claimkit")
    for name in ("schema", "views", "macros", "checks", "queries"):
        shutil.copytree(REPOSITORY / "warehouse" / name, folder / "warehouse" / name)
    (folder / "seeds").symlink_to(REPOSITORY / "seeds")
    file = folder / mutant.file
    text = file.read_text(encoding="utf-8")
    assert mutant.words in text, "the mutant no longer fits the code: adapt it"
    file.write_text(text.replace(mutant.words, mutant.instead), encoding="utf-8")
    return folder


def look_over(lab: Lab, watched: Watched, package: Path, seeds: Path, hostile: Path, folder: Path) -> None:
    """What every board must do, in one short visit; raises AssertionError where it does not."""
    watched.page.set_default_timeout(SOON)
    journals = folder / "journals"
    watched.run(lab.notebook(f"sound-{folder.name}", cells(package, seeds, hostile, journals)))
    board = watched.page.locator(".ck-live").first
    expect(board.locator(".ck-row").first).to_be_visible(timeout=SOON)
    order_and_direction(watched)
    passage(watched)
    hostile_words(watched)
    keys_and_verdict(watched, seeds, journals)
    assert watched.complaints == []


def cells(package: Path, seeds: Path, hostile: Path, journals: Path) -> list[str]:
    """A notebook that imports this very package."""
    real, wild = (
        f"open_warehouse({os.fspath(path)!r}, {os.fspath(journals / kind)!r}, 'lina')"
        for path, kind in ((seeds, "real"), (hostile, "wild"))
    )
    return [
        f"import sys\nsys.path.insert(0, {os.fspath(package)!r})\nfrom claimkit import CompareBoard, open_warehouse",
        f"CompareBoard({real})",
        f"CompareBoard({wild}, left={{'language': 'en'}})",
    ]


def order_and_direction(watched: Watched) -> None:
    first = rows(watched).first
    assert chain(first.locator(".ck-left .ck-card").first) == LEAK
    assert first.locator(".ck-left .ck-words").first.get_attribute("dir") == "rtl"


def passage(watched: Watched) -> None:
    rows(watched).first.locator(".ck-left .ck-hop").nth(3).click()
    text = watched.page.locator(".ck-passage .ck-text")
    expect(text).to_be_visible(timeout=SOON)
    assert text.locator(".ck-mark-speaker").all_inner_texts() == ["بايدن"]
    assert text.locator(".ck-mark-content").all_inner_texts() == ["الولايات المتحدة لن تضع صواريخ في أوكرانيا"]


def hostile_words(watched: Watched) -> None:
    words = watched.page.locator(".ck-live").nth(1).locator(".ck-words").first
    expect(words).to_have_text(HOSTILE, timeout=SOON)
    assert watched.page.locator(".ck-live img, .ck-live script").count() == 0


def keys_and_verdict(watched: Watched, seeds: Path, journals: Path) -> None:
    page = watched.page
    count = page.locator(".jp-Notebook .jp-Cell").count()
    rows(watched).nth(1).focus()
    for key in "ddab":
        page.keyboard.press(key)
    assert page.locator(".jp-Notebook .jp-Cell").count() == count
    page.keyboard.press("3")
    second = open_warehouse(seeds, journals / "real")
    eventually(lambda: second.sql("select verdict from judgement").fetchall(), [("differs",)])
