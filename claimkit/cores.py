"""How many things may be done side by side, and their answers in the order of the things."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import TypeVar

Given = TypeVar("Given")
Answer = TypeVar("Answer")


def cores() -> int:
    """How many threads or processes may run side by side."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    pool: Executor,
    work: Callable[[Given], Answer],
    things: Iterable[Given],
    *,
    ahead: int,
    is_large: Callable[[Given], bool] = lambda _: False,
) -> Iterator[Answer]:
    """`work` of every thing, in order; at most so many are on their way, and none before a large one."""
    waiting: deque[Future[Answer]] = deque()
    for thing in things:
        most = 1 if is_large(thing) else ahead
        while len(waiting) >= most:
            yield waiting.popleft().result()
        waiting.append(pool.submit(work, thing))
    while waiting:
        yield waiting.popleft().result()
