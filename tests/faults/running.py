"""What the runners of faults share: bounds, figures, a snapshot to work on, commands that are measured and ended.

A runner is a module with `run(folder, bounds)`, which gives what it counted: `tried` and the like, and every fault by
its kind. A fault is printed when it is found; `python -m tests.faults` prints a last line of figures for each runner.
"""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from shutil import copy, rmtree
from tempfile import TemporaryFile, mkdtemp
from threading import Timer
from typing import IO

from claimkit.errors import ClaimkitError
from claimkit.track import build

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
COMMAND = (sys.executable, "-m", "claimkit")
# A small process between: what a process has taken counts as taken by those it starts (`wait4`, `ru_maxrss`).
_BETWEEN = """
import os, sys
told, *command = sys.argv[1:]
child = os.posix_spawnp(command[0], command, os.environ)
_, status, usage = os.wait4(child, 0)
os.write(int(told), f"{os.waitstatus_to_exitcode(status)} {usage.ru_maxrss}".encode())
"""
# Without a model of meaning, which takes longer than all else and has no faults of its own.
BUILD = ("build", "--meaning", "none")
BOARDS = (
    "CompareBoard",
    "CompareMany",
    "ReviewQueue",
    "Timeline",
    "CoverageMatrix",
    "ChainView",
    "ArticleView",
    "Clusters",
    "Names",
    "Hypotheses",
)
# What is counted and no fault.
NEUTRAL = frozenset(
    {
        "tried",
        "kills",
        "acknowledged",
        "built",
        "refused",
        "seconds",
        "peak_mb",
        "left_out",
        "exact",
        "stand_twice",
        "asked_again",
    }
)
_SHOWN = 240


@dataclass(frozen=True)
class Bounds:
    """How much is tried."""

    writes: int = 2000
    """Lines written to journals."""
    kills: int = 200
    """Writers killed."""
    every: int = 1
    """Every how many bytes of a journal a bit is flipped."""
    inputs: int = 10_000
    """Files that are mutated and read."""
    builds: int = 75
    """Builds killed; a third as many builds of mutated folders."""
    bits: int = 750
    """Bits flipped in a snapshot."""
    messages: int = 3000
    """Messages to boards."""
    quotations: int = 10_000
    """Attributions that are drawn, spelled otherwise and looked for."""
    articles: int = 500
    """Articles that a model is asked about."""
    claims: int = 20_000
    """Generated claims."""
    variants: int = 99
    """Variants of a process under which digests are compared."""
    cases: int = 999
    """Cases of a table that are tried, evenly drawn."""
    seconds: float = 60
    """Load, and how long a command may take."""
    seed: int = 1
    """Of chance."""


FULL = Bounds()
SHORT = Bounds(
    writes=60,
    kills=12,
    every=37,
    inputs=100,
    builds=1,
    bits=4,
    messages=48,
    quotations=200,
    articles=24,
    claims=300,
    variants=4,
    cases=4,
    seconds=2,
    seed=7,
)


@dataclass
class Tally:
    """What was tried and which faults were found."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, fault: str | None = None, told: object = "") -> None:
        """One thing tried; `fault` is its kind (`wrong`, `raw`, `hangs`, …), None where all is well."""
        self.counts["tried"] += 1
        if fault:
            self.counts[fault] += 1
            print(f"  {fault}: {name}: {str(told)[:_SHOWN]}", flush=True)

    def done(self, name: str, ended: Done, *, right: bool = True) -> None:
        """A command that ended: never by a traceback, in time, and as it should."""
        fault = None if right else "wrong"
        if "Traceback" in ended.err:
            fault = "raw"
        if ended.in_time is False:
            fault = "hangs"
        self.add(name, fault, f"rc {ended.code} {ended.err.strip()[-_SHOWN:]}")


@dataclass(frozen=True)
class Done:
    """How a command ended: status, outputs, seconds, and the most memory it took, in MB."""

    code: int
    out: str
    err: str
    seconds: float
    peak_mb: float
    in_time: bool


def faults_of(counts: Mapping[str, int]) -> dict[str, int]:
    """The faults among what was counted."""
    return {kind: count for kind, count in counts.items() if count and kind not in NEUTRAL}


def drawn(cases: Mapping[str, object], bounds: Bounds) -> list[str]:
    """The names of as many cases as the bounds allow, evenly over the table."""
    names = list(cases)
    step = max(1, len(names) // bounds.cases)
    return names[bounds.seed % step :: step]


def outcome(work: Callable[[], object]) -> tuple[str, str]:
    """How a call ends: `answered`, `refused` by an error of claimkit, or `raw` by any other, with its first line."""
    try:
        work()
    except ClaimkitError as error:
        return "refused", str(error)
    except Exception as error:
        return "raw", f"{type(error).__name__}: {error}"
    return "answered", ""


def in_time(work: Callable[[], object], seconds: float) -> Callable[[], object]:
    """The same work, which is an error once it takes longer than so many seconds."""

    def ended(_number: int, _frame: object) -> None:
        raise TimeoutError(f"no end within {seconds:g} s")

    def bounded() -> object:
        before = signal.signal(signal.SIGALRM, ended)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            return work()
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)

    return bounded


def claimkit(*words: object, seconds: float = 60, before: tuple[str, ...] = (), **more: str) -> Done:
    """One command of claimkit; killed after so many seconds. `before`: what it is started by, such as `setpriv`."""
    with TemporaryFile() as out, TemporaryFile() as err, TemporaryFile() as told:
        between = (sys.executable, "-IS", "-c", _BETWEEN, told.fileno())
        began = time.monotonic()
        running = started(*between, *before, *COMMAND, *words, out=out, err=err, told=told.fileno(), **more)
        timer = Timer(seconds, os.killpg, (running.pid, signal.SIGKILL))
        timer.start()
        running.wait()
        timer.cancel()
        took = time.monotonic() - began
        code, peak_kb = map(int, _text(told).split() or (running.returncode, 0))
        return Done(code, _text(out), _text(err), took, peak_kb / 1024, took < seconds)


def started(
    *command: object,
    out: IO[bytes] | int = subprocess.DEVNULL,
    err: IO[bytes] | int = subprocess.DEVNULL,
    told: int | None = None,
    **more: str,
) -> subprocess.Popen[bytes]:
    """A process that is running, with this claimkit; `more`: its environment beside ours.

    Where `told` is the file that it tells how it ended, it is the head of a group of its own.
    """
    return subprocess.Popen(
        list(map(str, command)),
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=err,
        env=environment(**more),
        pass_fds=() if told is None else (told,),
        start_new_session=told is not None,
    )


def environment(**more: str) -> dict[str, str]:
    """Ours, with this claimkit."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


def _text(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode("utf-8", "replace")


def snapshot(folder: Path) -> Path:
    """A snapshot of the seeds of its own in a folder, copied from one that is built once."""
    folder.mkdir(parents=True, exist_ok=True)
    return Path(copy(built_seeds(), folder / "claims.duckdb"))


@cache
def built_seeds() -> Path:
    """Where the one is built that all are copied from."""
    folder = place()
    atexit.register(rmtree, folder, ignore_errors=True)
    build([SEEDS], folder / "claims.duckdb")
    return folder / "claims.duckdb"


def place() -> Path:
    """A folder for a run."""
    return Path(mkdtemp(prefix="claimkit-faults-"))
