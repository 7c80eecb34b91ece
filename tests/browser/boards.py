"""A notebook with one board, as tests of several boards open it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.lab import Lab, Watched

THEMES = ("JupyterLab Light", "JupyterLab Dark")
GRAVE = {"serious", "critical"}
SOON = 10.0
_TABS = 200


def show(
    lab: Lab,
    watched: Watched,
    board: str,
    path: Path,
    journals: Path,
    researcher: str = "lina",
    *,
    package: Path | None = None,
    drawn: bool = True,
) -> None:
    """Run a notebook with a warehouse and a board, and wait until the board is drawn.

    `package` is a folder whose claimkit stands for the repository's; without `drawn` nothing is waited for.
    """
    name = re.sub(r"\W+", "-", f"{journals.parent.name}-{researcher}")
    opened = f"warehouse = open_warehouse({str(path)!r}, {str(journals)!r}, {researcher!r})"
    cells = [
        f"import os, pathlib, sys\nsys.path[:0] = {[str(package)] if package else []!r}\nfrom claimkit import *\n"
        f"pathlib.Path({name + '.pid'!r}).write_text(str(os.getpid()))\n{opened}",
        f"board = {board}\nboard",
        "# the last cell",
    ]
    watched.run(lab.notebook(name, cells))
    if drawn:
        expect(watched.page.locator(".ck-live .ck-board")).to_be_visible()


def kernel(lab: Lab, journals: Path, researcher: str = "lina") -> int:
    """The process of the kernel of a notebook that `show` ran."""
    return int((lab.root / (re.sub(r"\W+", "-", f"{journals.parent.name}-{researcher}") + ".pid")).read_text())


def rerun(watched: Watched) -> None:
    """Run all cells again, as after a restart."""
    watched.page.wait_for_function(_IDLE)
    watched.page.evaluate("document.querySelectorAll('.ck-live').forEach(each => (each.className = 'before'))")
    watched.page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells')")
    expect(watched.page.locator(".ck-live .ck-board")).to_be_visible()


def reach(watched: Watched, selector: str) -> None:
    """Press Tab until the focus is in what a selector finds."""
    inside = f"document.activeElement.closest({selector!r}) !== null"
    watched.page.keyboard.press("Escape")
    for _ in range(_TABS):
        if watched.page.evaluate(inside):
            return
        watched.page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached with Tab")


def press(watched: Watched, key: str) -> None:
    """Press a key that decides, once the last decision is answered: before that it would be ignored."""
    watched.page.wait_for_function("document.querySelector('.ck-live .ck-board:not([data-pending])') !== null")
    watched.page.keyboard.press(key)


def eventually(look: Callable[[], Any], wanted: Any) -> None:
    """Look until it is as wanted, ten seconds at most."""
    until = time.monotonic() + SOON
    seen = look()
    while seen != wanted and time.monotonic() < until:
        time.sleep(0.1)
        seen = look()
    assert seen == wanted


def grave_findings(watched: Watched, within: str = ".ck-live") -> list[str]:
    """What axe-core finds serious on the board, or within another part of the page."""
    found = Axe().run(watched.page, context={"include": [[within]]}).response["violations"]
    return [
        f"{each['id']}: {each['nodes'][0]['html'][:160]} {each['nodes'][0].get('failureSummary', '')[:200]}"
        for each in found
        if each["impact"] in GRAVE
    ]


_IDLE = """() => {
  const panel = window.jupyterapp?.shell?.currentWidget;
  const kernel = panel?.sessionContext?.session?.kernel;
  return kernel?.connectionStatus === 'connected' && kernel?.status === 'idle';
}"""
