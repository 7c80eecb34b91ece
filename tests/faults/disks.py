"""Journals on disks that fail: `fsync` in vain, short writes, full disks; pressed again after *NOT written*."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

from claimkit.errors import JournalError
from claimkit.journal import Journals
from claimkit.records import Judgement
from tests.faults.running import Bounds, environment

# How many decisions are made while a fault waits for one of them.
_PRESSED = 5
# Bytes that a write takes before there is no more room; None fails at once.
_TAKEN = (None, 0, 1, 4096, 20_000)


def disks(folder: Path, bounds: Bounds) -> Counter[str]:
    """Faults of one call, then disks that are full."""
    found: Counter[str] = Counter()
    for number in range(bounds.writes // 10):
        name = ("fsync", "write")[number % 2]
        taken = None if name == "fsync" else _TAKEN[number // 2 % len(_TAKEN)]
        with failing(name, 1 + number // 3 % _PRESSED, taken):
            untrue = pressed(folder / str(number), with_requests=number % 4 < 2)
        found.update(read_back(folder / str(number)), untrue=untrue)
    if not os.geteuid() and shutil.which("unshare"):
        for size in range(2, 2 + bounds.writes // 600):
            found.update(filled(folder, size))
    return found


@contextmanager
def failing(name: str, nth: int, taken: int | None) -> Iterator[None]:
    """The nth call of `os.fsync` or `os.write` fails, after it took so many bytes where `taken` says so."""
    real: Callable[..., Any] = getattr(os, name)
    calls = count(1)

    def call(descriptor: int, *given: Any) -> Any:
        number = next(calls)
        if taken is not None and number == nth:
            return real(descriptor, given[0][:taken]) if taken else 0
        if number == nth + (taken is not None):
            raise OSError(errno.EIO if name == "fsync" else errno.ENOSPC, "it fails")
        return real(descriptor, *given)

    with patch.object(os, name, call):
        yield


def pressed(folder: Path, *, with_requests: bool) -> int:
    """Decisions, each pressed a second time where it was not written; how many of those answers were untrue."""
    untrue = 0
    for number in range(_PRESSED):
        draft = Judgement("Amina", "note", "c1", note=f"n{number} " + "x" * 20_000)
        for _ in range(2):
            try:
                Journals(folder).append(draft, f"r{number}" if with_requests else None)
                break
            except JournalError as error:
                there = any(one.note == draft.note for one in Journals(folder).read().judgements)
                untrue += there and "NOT written" in str(error)
    return untrue


def read_back(folder: Path) -> Counter[str]:
    """What is lost and doubled of the decisions that were pressed."""
    notes = Counter((one.note or "").split()[0] for one in Journals(folder).read().judgements)
    lost = sum(f"n{number}" not in notes for number in range(_PRESSED))
    return Counter(tried=_PRESSED, lost=lost, doubled=notes.total() - len(notes))


def filled(folder: Path, megabytes: int) -> Counter[str]:
    """Decisions on a disk of its own that is full again and again."""
    mount = folder / f"mnt{megabytes}"
    mount.mkdir(parents=True, exist_ok=True)
    mounted = f'mount -t tmpfs -o size={megabytes}m none {mount} && exec "$@"'
    work = f"from tests.faults.disks import fill; fill({str(mount)!r}, {megabytes})"
    command = ["unshare", "-m", "sh", "-ec", mounted, "sh", sys.executable, "-c", work]
    ended = subprocess.run(command, capture_output=True, text=True, env=environment(), check=False)
    if ended.returncode:
        print(f"  raw: a full disk: {ended.stderr.strip()[-240:]}", flush=True)
        return Counter(tried=1, raw=1)
    acknowledged, lost, doubled = map(int, ended.stdout.split())
    return Counter(tried=acknowledged, acknowledged=acknowledged, lost=lost, doubled=doubled)


def fill(mount: str, seed: int) -> None:
    """Presses while a file takes all but a random rest of the disk; prints what was acknowledged, lost, doubled."""
    folder, hog, chance = Path(mount) / "journals", Path(mount) / "hog", random.Random(seed)
    acknowledged = []
    for number in range(60):
        if number % 3 == 0:
            take_all(hog)
            os.truncate(hog, max(0, hog.stat().st_size - chance.randrange(40_000)))
        note = f"n{number} " + "x" * chance.choice((10, 1000, 9000, 30_000))
        for _ in range(2):
            try:
                Journals(folder).append(Judgement("Amina", "note", "c1", note=note), f"r{number}")
                acknowledged.append(note)
                break
            except JournalError:
                hog.unlink(missing_ok=True)
    hog.unlink(missing_ok=True)
    notes = Counter(one.note for one in Journals(folder).read().judgements)
    lost = sum(note not in notes for note in acknowledged)
    print(len(acknowledged), lost, notes.total() - len(notes))


def take_all(hog: Path) -> None:
    """Makes a file that leaves no room beside it."""
    try:
        with hog.open("wb", buffering=0) as file:
            while True:
                file.write(b"\0" * 4096)
    except OSError:
        return
