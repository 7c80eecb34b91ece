"""Whether a run of questions that is stopped in its middle goes on where it was: nothing lost, nothing asked twice.

Eight calls at a time to an endpoint on loopback that refuses every question once; killed, interrupted as by Ctrl-C, or
told to end. What was under way when a run was killed is asked again: its answer never came.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from claimkit import open_warehouse
from claimkit.readers import Answers
from tests.faults.running import COMMAND, Bounds, Tally, environment, started
from tests.readers.asked import article, requests
from tests.readers.fake_endpoint import FakeEndpoint, endpoint

_PARALLEL = 8
_STOPS = {"killed": signal.SIGKILL, "interrupted": signal.SIGINT, "told to end": signal.SIGTERM}
# From so many articles on the snapshots are built too.
_MANY = 100
# Asks in a process of its own, so that it can be killed.
ASKING = """
import sys
from pathlib import Path
from claimkit.cli.models import ended_gently
from claimkit.readers import Answers, Choices, Endpoint, ask, fault_of_reading
from tests.readers.asked import requests

folder, address, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
choices = Choices(folder, "busy", address, parallel=8)
try:
    with ended_gently():
        ask(requests(count), Endpoint(choices), Answers(folder, "read"), choices, fault_of_reading, pause=0.05)
except KeyboardInterrupt:
    sys.exit(130)
"""
_PROJECT = """
inputs = ["documents.jsonl"]
warehouse = "claims.duckdb"
[models]
model = "busy"
meaning = "none"
"""


@dataclass(frozen=True)
class Asked:
    """What became of a run that was stopped, or not, and then ended."""

    answers: Answers
    answered: Counter[str]
    """How often each question was answered."""
    kept: frozenset[str]
    """The questions whose answers were kept when it was stopped."""


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """One run that nothing stops, and one that each signal stops."""
    tally = Tally()
    whole = asked(folder / "whole", bounds.articles, None)
    for name, number in _STOPS.items():
        stopped = asked(folder / name, bounds.articles, number)
        compared(tally, name, stopped, bounds.articles)
        same = stopped.answers.sha256() == whole.answers.sha256()
        tally.add(f"{name}: answers", None if same else "differs")
        if bounds.articles >= _MANY:
            told = {built(folder / each, bounds.articles) for each in ("whole", name)}
            tally.add(f"{name}: digests", None if len(told) == 1 else "differs", told)
    return tally.counts


def compared(tally: Tally, name: str, stopped: Asked, count: int) -> None:
    """Counts what was lost or answered twice; of a killed run what was under way may be."""
    every = {request.messages[1]["content"]: request.key for request in requests(count)}
    held = Counter(row.key for row in stopped.answers.every)
    allowed = _PARALLEL if name == "killed" else 0
    again = [question for question in every if stopped.answered[question] > 1]
    tally.counts["asked_again"] += len(again)
    tally.add(f"{name}: lost", "lost" if held.keys() != set(every.values()) else None, len(held))
    tally.add(f"{name}: kept twice", "doubled" if held.total() != count else None, held.total())
    paid_twice = len(again) > allowed or any(every[question] in stopped.kept for question in again)
    tally.add(f"{name}: asked twice", "twice" if paid_twice else None, again)


def asked(folder: Path, count: int, stop: signal.Signals | None) -> Asked:
    """Asks, is stopped once half is answered where a signal is given, and asks on."""
    models = folder / "models" / "busy"
    half = count // 2 if stop else None
    kept: frozenset[str] = frozenset()
    with endpoint(delay=0.02, until_released=half) as fake:
        if stop is not None:
            first = asking(models, fake, count)
            while fake.answered.total() < count // 2 and first.poll() is None:
                time.sleep(0.01)
            first.send_signal(stop)
            if stop is not signal.SIGKILL:
                fake.released.set()
            first.wait()
            kept = frozenset(row.key for row in Answers(models, "read").every)
        fake.released.set()
        asking(models, fake, count).wait()
        return Asked(Answers(models, "read"), fake.answered.copy(), kept)


def asking(models: Path, fake: FakeEndpoint, count: int) -> subprocess.Popen[bytes]:
    """A process that asks."""
    return started(sys.executable, "-c", ASKING, models, fake.address, count)


def built(folder: Path, count: int) -> str:
    """The digest of a project with these answers."""
    names = ("document_id", "outlet", "text", "language")
    rows = [{name: getattr(article(number), name) for name in names} for number in range(count)]
    (folder / "documents.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    (folder / "claimkit.toml").write_text(_PROJECT, "utf-8")
    subprocess.run((*COMMAND, "build"), cwd=folder, env=environment(), check=True, capture_output=True)
    return open_warehouse(folder / "claims.duckdb").digest
