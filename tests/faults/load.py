"""An hour of work, bounded: two researchers decide and look, a third builds, and all are killed at random.

After each kill every acknowledged decision is there once, every view answers, and a board that stood recovers.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
import warnings
from collections import Counter
from pathlib import Path

from claimkit import CompareBoard, ReviewQueue, open_warehouse
from tests.faults.running import SEEDS, Bounds, Tally, outcome, snapshot, started

# What a researcher does until killed: decides, and notes what was acknowledged.
RESEARCHER = """
import random, sys, warnings
warnings.simplefilter("ignore")
from claimkit import open_warehouse
path, told, name, seed = sys.argv[1:]
chance, warehouse = random.Random(int(seed)), open_warehouse(path, researcher=name)
claims = [row[0] for row in warehouse.sql("SELECT claim_id FROM claim ORDER BY claim_id").fetchall()]
with open(told, "ab", buffering=0) as acknowledged:
    for number in range(10**9):
        note = f"{name} {seed} {number}"
        left, right = chance.sample(claims, 2)
        kind = chance.choice(("relation", "claim_accepted", "note"))
        verdict, right = (chance.choice(("repeats", "unrelated")), right) if kind == "relation" else (None, None)
        warehouse.judge(kind, left, right, verdict=verdict, note=note, request_id=note)
        acknowledged.write(f"{note}\\n".encode())
        if number % 5 == 0:
            warehouse.refresh()
            warehouse.sql("SELECT count(*) FROM claim_card").fetchall()
"""
BUILDER = """
import sys
from claimkit.track import build
while True:
    build([sys.argv[1]], sys.argv[2])
"""
# A run of fewer seconds kills sooner: whoever works takes all that the machine has.
_SHORT = 10
VIEWS = ("claim_card", "claim_cluster", "review_item", "judgement_anchor", "outlet_coverage")


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """Work and kills for the seconds given."""
    warnings.simplefilter("ignore")
    tally = Tally()
    path, told, chance = snapshot(folder), folder / "acknowledged", random.Random(bounds.seed)
    board = CompareBoard(open_warehouse(path, researcher="Lina"))
    until = time.monotonic() + bounds.seconds
    living: dict[str, subprocess.Popen[bytes]] = {}
    starts = 0
    while time.monotonic() < until or starts < 4:
        for name in ("Amina", "بشير", "builder"):
            if name not in living or living[name].poll() is not None:
                starts += 1
                living[name] = working(name, path, told, starts)
        time.sleep(chance.uniform(1, 5) * (1 if bounds.seconds > _SHORT else 0.4))
        chance.choice(list(living.values())).send_signal(signal.SIGKILL)
        tally.counts["kills"] += 1
        looked(path, board, tally)
    for one in living.values():
        one.kill()
        one.wait()
    notes = Counter(one.note for one in open_warehouse(path).journals.read().judgements)
    acknowledged = told.read_text("utf-8").splitlines() if told.exists() else []
    tally.counts.update(
        acknowledged=len(acknowledged),
        lost=sum(note not in notes for note in acknowledged),
        doubled=sum(count - 1 for count in notes.values()),
    )
    return tally.counts


def working(name: str, path: Path, told: Path, seed: int) -> subprocess.Popen[bytes]:
    """A researcher or a builder in a process of its own."""
    if name == "builder":
        return started(sys.executable, "-c", BUILDER, SEEDS, path)
    return started(sys.executable, "-c", RESEARCHER, path, told, name, seed)


def looked(path: Path, board: CompareBoard, tally: Tally) -> None:
    """Every view answers, a new queue opens, and the board that stood is drawn again."""

    def look() -> None:
        warehouse = open_warehouse(path, researcher="Lina")
        for view in VIEWS:
            warehouse.sql(f"SELECT count(*) FROM {view}").fetchall()
        repr(ReviewQueue(warehouse))
        board.warehouse.refresh()
        repr(board)

    said, words = outcome(look)
    tally.add("a look after a kill", None if said == "answered" else "broken", words)
