"""Files of other programs, mutated: each is taken to its end, or refused in a sentence, in time and without raw error.

What is mutated is what claimkit itself writes in each format of the seeds' claims.
"""

from __future__ import annotations

import random
import shutil
import warnings
from collections import Counter
from pathlib import Path

from claimkit import open_warehouse
from claimkit.exchange import Exchange, Reading, exchanges, usual_labels
from claimkit.track.exchanging import hand_out, take
from tests.faults.hostile import mutated
from tests.faults.running import Bounds, Tally, in_time, outcome, snapshot

_CLAIMS = 12
_SECONDS = 20
# Of a large file the beginning alone is spoiled every second time: there it is told what the file is.
_HEAD = 20_000


def run(folder: Path, bounds: Bounds) -> Counter[str]:
    """Every format that is written and read."""
    warnings.simplefilter("ignore")
    tally = Tally()
    warehouse = open_warehouse(snapshot(folder))
    asked = f"SELECT claim_id FROM claim WHERE known_by = 'text' ORDER BY claim_id LIMIT {_CLAIMS}"
    claims = [str(row[0]) for row in warehouse.sql(asked).fetchall()]
    both_ways = [one for one in exchanges().values() if _is_both_ways(one)]
    for exchange in both_ways:
        written = folder / f"written-{exchange.name}"
        hand_out(warehouse, exchange, written, claims)
        spoiled(written, exchange, bounds, tally, max(1, bounds.inputs // 10 // len(both_ways)))
    return tally.counts


def _is_both_ways(exchange: Exchange) -> bool:
    """Whether it is written and read."""
    return all(hasattr(exchange.module, name) for name in ("read", "write"))


def spoiled(written: Path, exchange: Exchange, bounds: Bounds, tally: Tally, times: int) -> None:
    """What was written, a file of it mutated, is taken so many times."""
    chance = random.Random(bounds.seed)
    files = [path for path in (written, *sorted(written.rglob("*"))) if path.is_file()]
    for number in range(times):
        file = chance.choice(files)
        copy = written.with_name(f"spoiled-{exchange.name}")
        shutil.rmtree(copy, ignore_errors=True)
        if written.is_dir():
            shutil.copytree(written, copy)
        raw = file.read_bytes()
        target = copy / file.relative_to(written) if written.is_dir() else copy
        target.write_bytes(mutated(raw[:_HEAD] if number % 2 else raw, chance))
        said, words = outcome(in_time(lambda copy=copy: taken(copy, exchange), _SECONDS))  # type: ignore[misc]
        tally.add(f"{exchange.name}, mutation {number}", "raw" if said == "raw" else None, words)
        if copy.is_file():
            copy.unlink()


def taken(path: Path, exchange: Exchange) -> None:
    """Takes a file as `claimkit import` does."""
    take(path, exchange, Reading(usual_labels(), None, "O", "en"))
