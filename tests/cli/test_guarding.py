"""A question that takes too much ends its own process, and the one at the terminal is told."""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Callable
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


def test_the_warning_of_threads_at_a_fork_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    forked = _warning_fork("This process (pid=7) is multi-threaded, use of fork() may lead to deadlocks in the child.")
    monkeypatch.setattr(os, "fork", forked)
    assert in_own_process(lambda: 2, ENOUGH) == 2


def test_another_warning_at_a_fork_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fork", _warning_fork("fork() goes away"))
    with pytest.raises(DeprecationWarning, match="goes away"):
        in_own_process(lambda: 2, ENOUGH)


def _warning_fork(words: str) -> Callable[[], int]:
    """A fork that warns first, as that of Python 3.12 and later does where threads run."""
    fork = os.fork

    def forked() -> int:
        warnings.warn(words, DeprecationWarning, stacklevel=2)
        return fork()

    return forked
