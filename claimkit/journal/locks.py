"""One writer at a time: the journal itself is locked, so no lock file can be removed under a writer."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

try:
    import fcntl
except ImportError:  # Windows, where a locked file could not be read: a lock file beside it serves.
    fcntl = None  # type: ignore[assignment]

PATIENCE = 30.0
_PAUSE = 0.005


class LockTimeoutError(Exception):
    """Somebody else holds the lock for too long."""


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[int]:
    """The journal's descriptor while nobody else writes it; the file is made where there is none.

    Raises:
        LockTimeoutError: another writer holds it for longer than `patience` seconds.
        OSError: the file cannot be opened for writing.
    """
    if fcntl is None:
        with _by_lock_file(path, patience) as journal:
            yield journal
        return
    until = time.monotonic() + patience
    while True:
        journal = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _take(journal, until)
            if _is_still(journal, path):
                yield journal
                return
        finally:
            os.close(journal)


def _take(journal: int, until: float) -> None:
    while True:
        try:
            fcntl.flock(journal, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise LockTimeoutError from None
            time.sleep(_PAUSE)
        else:
            return


def _is_still(journal: int, path: Path) -> bool:
    """Whether the file that was locked is the one that the name leads to: git replaces files."""
    try:
        return os.path.samestat(os.fstat(journal), path.stat())
    except FileNotFoundError:
        return False


@contextmanager
def _by_lock_file(path: Path, patience: float) -> Iterator[int]:
    try:
        with FileLock(path.with_suffix(".lock"), timeout=patience):
            journal = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
            try:
                yield journal
            finally:
                os.close(journal)
    except Timeout as error:
        raise LockTimeoutError from error
