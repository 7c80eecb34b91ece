"""One JupyterLab and one browser for all browser tests; every test has a journal of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, expect, sync_playwright

from tests.board.conftest import hostile_path
from tests.browser.lab import WIDE, Lab, Watched, chromium, launched, running_lab

__all__ = ["browser", "hostile_path", "lab", "seeds", "watched"]

# A loaded machine draws late; what is wrong stays wrong.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium; where there is none the tests are skipped, except in CI."""
    path = chromium()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("no chromium here: the browser tests must run in CI")
        pytest.skip("no chromium here: install chromium and fonts-noto-core")
    with sync_playwright() as playwright:
        opened = launched(playwright, path)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """What all pages share: JupyterLab is fetched and compiled once."""
    opened = browser.new_context(viewport=WIDE)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def seeds(seeds_path: Path) -> Path:
    """The snapshot of the seeds, of which browser tests change nothing."""
    return seeds_path


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A running JupyterLab on an empty folder."""
    with running_lab(tmp_path_factory.mktemp("lab"), tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture
def watched(context: BrowserContext) -> Iterator[Watched]:
    """An empty JupyterLab; at the end its console must have been quiet and nobody off this machine asked.

    The page is that of the test before, with its notebooks closed; one that cannot be cleared is given up.
    """
    watched = Watched(context.pages[0] if context.pages else context.new_page())
    yield watched
    try:
        watched.leave()
    except Error:
        watched.page.close()
    assert watched.complaints == []
    assert watched.strangers == []
