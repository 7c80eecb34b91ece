"""CompareBoard and CompareMany over 10,000, 100,000 and 1,000,000 claims in realistic clusters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.figures import Figure
from tests.bench.looks import LOOKS, look_times, ratios

SIZES = (10_000, 100_000, 1_000_000)
GOALS = {
    "first paint": 2.0,
    "far page": 0.25,
    **dict.fromkeys(("filter by side", "filter by words", "filter by topic"), 0.3),
}


def figures() -> Iterator[Figure]:
    with TemporaryDirectory() as folder:
        times = look_times(Path(folder), SIZES)
    for name in LOOKS:
        seconds = times[SIZES[-1]][name]
        yield Figure(f"1,000,000 claims, {name}: seconds", seconds, goal=GOALS.get(name))
        for large, floor in ((SIZES[1], 3.0), (SIZES[2], 4.0)):
            ratio = ratios(times, large, SIZES[0])[name]
            note = f"{times[large][name] * 1000:.0f} ms, {times[SIZES[0]][name] * 1000:.0f} ms"
            yield Figure(f"{large:,} claims, {name}: time / 10,000", ratio, floor, note=note)
