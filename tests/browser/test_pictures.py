"""Every board is drawn on the seeds; `make screenshots` keeps the pictures for the README."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FloatRect, ViewportSize

from tests.browser.lab import REPOSITORY, Lab, Watched

pytestmark = pytest.mark.browser

PICTURES = REPOSITORY / "notebooks" / "pictures"
HIGHEST = 1150
TALL = ViewportSize(width=1560, height=4200)
BOARDS = {
    "compare_board": 'CompareBoard(warehouse, left={"outlet": "north-press"}, right={"side": "us"}, '
    'both={"topic": "us-weapons-in-ukraine"}, rows=1, cards=2)',
    "chain_view": "ChainView(warehouse)",
    "article_view": "ArticleView(warehouse)",
    "timeline": 'Timeline(warehouse, topic="us-weapons-in-ukraine")',
    "coverage_matrix": 'CoverageMatrix(warehouse, topic="us-weapons-in-ukraine")',
    "review_queue": 'ReviewQueue(warehouse, items="pairs")',
}


def test_every_board_has_its_picture(lab: Lab, browser: Browser, seeds: Path, tmp_path: Path) -> None:
    first = f"""
from claimkit import ArticleView, ChainView, CompareBoard, CoverageMatrix, ReviewQueue, Timeline, open_warehouse
warehouse = open_warehouse({str(seeds)!r}, journals={str(tmp_path)!r}, researcher="amina")
"""
    context = browser.new_context(viewport=TALL)
    watched = Watched(context.new_page())
    watched.run(lab.notebook("pictures", [first, *BOARDS.values()]))
    watched.page.locator(".ck-live").nth(len(BOARDS) - 1).wait_for()
    for place, name in enumerate(BOARDS):
        board = watched.page.locator(".ck-live").nth(place)
        board.scroll_into_view_if_needed()
        path = tmp_path / f"{name}.png"
        box = board.bounding_box()
        assert box is not None
        clip = FloatRect(x=box["x"], y=box["y"], width=box["width"], height=min(box["height"], HIGHEST))
        watched.page.screenshot(path=path, clip=clip, animations="disabled")
        assert path.stat().st_size > 20_000, name
        if os.environ.get("CLAIMKIT_PICTURES"):
            PICTURES.mkdir(exist_ok=True)
            shutil.copyfile(path, PICTURES / path.name)
    context.close()
    assert watched.complaints == []
