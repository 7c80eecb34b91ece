"""A question in a process of its own: whatever it takes, the terminal gets one sentence.

DuckDB keeps its limits for tables and sorting, not for a single huge text, and does not always heed an interruption.
"""

from __future__ import annotations

import os
import signal
import sys
import warnings
from collections.abc import Callable

from claimkit.errors import QueryError
from claimkit.limits import QUESTION_BYTES

# Beside the seconds of a question: opening the warehouse, and printing the answer.
_BESIDE = 60


def in_own_process(work: Callable[[], int], seconds: float) -> int:
    """What `work` gives, which must print what it has to say; where processes cannot be forked, it runs here.

    Raises:
        QueryError: the process took too much time or memory and was ended.
    """
    if not hasattr(os, "fork"):
        return work()
    sys.stdout.flush()
    child = _forked()
    if not child:
        _end(work, int(seconds) + _BESIDE)
    status = _awaited(child)
    if os.WIFSIGNALED(status):
        raise QueryError("the question took more time or memory than it may, and was ended: ask for less")
    return os.WEXITSTATUS(status)


def _forked() -> int:
    """A fork of this process; Python 3.12 and later warn of threads that hold what a child then waits for.

    None does: the warehouse is opened by the child.
    """
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", r"This process \(pid=\d+\) is multi-threaded", DeprecationWarning)
        return os.fork()


def _end(work: Callable[[], int], seconds: int) -> None:
    """Ends this process as `work` says; after so many seconds the operating system ends it, whatever it does."""
    done = 1
    try:
        signal.alarm(seconds)
        _limit_memory()
        done = work()
    finally:
        os._exit(done)


def _limit_memory() -> None:
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or most > QUESTION_BYTES:
        resource.setrlimit(resource.RLIMIT_AS, (QUESTION_BYTES, most))


def _awaited(child: int) -> int:
    """The status of a process; Ctrl-C reaches it too, and it says so itself."""
    while True:
        try:
            return os.waitpid(child, 0)[1]
        except KeyboardInterrupt:
            continue
