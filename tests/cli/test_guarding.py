"""A question that takes too much ends its own process, and the one at the terminal is told."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from claimkit.cli import guarding
from claimkit.cli.guarding import in_own_process
from claimkit.errors import QueryError

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")
ENOUGH = 60
PAGES = Path("/proc/self/statm")


def test_what_the_work_gives_comes_back() -> None:
    assert in_own_process(lambda: 2, ENOUGH) == 2


def test_nothing_of_the_work_stays_here() -> None:
    kept: list[int] = []

    def work() -> int:
        kept.append(1)
        return len(kept)

    assert in_own_process(work, ENOUGH) == 1
    assert kept == []


@pytest.mark.skipif(not PAGES.exists(), reason="what a process has taken is read from /proc")
def test_memory_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    taken = int(PAGES.read_text().split()[0]) * resource.getpagesize()
    monkeypatch.setattr(guarding, "QUESTION_BYTES", taken + 200_000_000)

    def hungry() -> int:
        try:
            return len(bytearray(1_000_000_000)) % 2
        except MemoryError:
            return 7

    assert in_own_process(hungry, ENOUGH) == 7


def test_what_heeds_no_interruption_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarding, "_BESIDE", 0)

    def endless() -> int:
        while True:
            time.sleep(ENOUGH)

    with pytest.raises(QueryError, match="was ended: ask for less"):
        in_own_process(endless, 1)
