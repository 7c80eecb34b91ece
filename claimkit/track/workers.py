"""One function over many things on every core, in processes of their own; answers in the order of the things.

A worker is a Python of its own that is sent one thing at a time, not a copy of this process: a copy of one in which a
database keeps threads may hang, and a program without a main guard may be run again by others. A worker ends when this
process does, however that ends.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any, TypeVar

from claimkit.cores import cores, in_order

Given = TypeVar("Given")
Answer = TypeVar("Answer")

# Texts below this many characters in all are read faster by one process than others are started.
ONE_PROCESS = 2_000_000
# Why a text is unread at which its worker ended.
LOST = "the process that read it ended: there may be too little memory for it"
# Things on their way to each worker: enough that none waits.
_AHEAD = 8
_SERVE = "from claimkit.track.workers import serve; serve()"


def worked(
    work: Callable[[Given], Answer],
    things: Iterable[Given],
    size: Callable[[Given], int],
    lost: Callable[[Given], Answer],
) -> Iterator[Answer]:
    """`work` of every thing, in order; on every core where there is enough of it, by `size` in characters.

    As of `spread`.
    """
    rest = iter(things)
    first: list[Given] = []
    total = 0
    while (total < ONE_PROCESS or len(first) < 2) and (thing := next(rest, None)) is not None:
        first.append(thing)
        total += size(thing)
    if total < ONE_PROCESS or len(first) < 2 or cores() < 2:
        return map(work, chain(first, rest))
    return spread(work, chain(first, rest), lost)


def spread(
    work: Callable[[Given], Answer],
    things: Iterable[Given],
    lost: Callable[[Given], Answer],
    *,
    workers: int | None = None,
) -> Iterator[Answer]:
    """`work` of every thing, in order.

    `work` is a function of a module; things and answers can be pickled. An error of `work` is raised here; `lost` gives
    the answer for a thing at which a worker ended, as where the system took it for want of memory.
    """
    count = workers or cores()
    idle: SimpleQueue[_Worker] = SimpleQueue()
    for _ in range(count):
        idle.put(_Worker(work))

    def answered(thing: Given) -> Answer:
        worker = idle.get()
        try:
            return worker.answer(thing)  # type: ignore[no-any-return]
        except (EOFError, BrokenPipeError):
            worker.end()
            worker = _Worker(work)
            return lost(thing)
        finally:
            idle.put(worker)

    with ThreadPoolExecutor(count) as pool:
        try:
            yield from in_order(pool, answered, things, ahead=count * _AHEAD)
        finally:
            pool.shutdown(cancel_futures=True)
            for _ in range(count):
                idle.get().end()


class _Worker:
    """A process that applies one function to what it is sent."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _SERVE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(_importable())},
        )
        _send(self._in, work)

    def answer(self, thing: Any) -> Any:
        """What the function makes of a thing.

        Raises:
            EOFError, BrokenPipeError: the process has ended.
        """
        _send(self._in, thing)
        done, answer = pickle.load(self._out)
        if not done:
            raise answer
        return answer

    def end(self) -> None:
        """Ends the process once it has answered."""
        self._process.terminate()
        self._process.communicate()

    @property
    def _in(self) -> IO[bytes]:
        assert self._process.stdin is not None
        return self._process.stdin

    @property
    def _out(self) -> IO[bytes]:
        assert self._process.stdout is not None
        return self._process.stdout


def serve() -> None:
    """What a worker does: answers on standard output until there is nothing more to read.

    What the function itself prints goes to standard error.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asked, told = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        work = pickle.load(asked)
        while True:
            _send(told, _done(work, pickle.load(asked)))
    except (EOFError, BrokenPipeError):
        os._exit(0)


def _done(work: Callable[[Any], Any], thing: Any) -> tuple[bool, Any]:
    try:
        return True, work(thing)
    except Exception as error:  # raised again where the answer is waited for
        return False, error


def _send(stream: IO[bytes], thing: Any) -> None:
    stream.write(pickle.dumps(thing))
    stream.flush()


def _importable() -> list[str]:
    """Where a worker finds the modules of this process: never the folder that it happens to run in."""
    here = str(Path(__file__).parents[2])
    return list(dict.fromkeys([here, *(path for path in sys.path if path)]))
