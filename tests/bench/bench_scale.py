"""What a build costs as documents grow: processor seconds a stage over generated news, and the power that fits them.

`python -m tests.bench.bench_scale SIZE …` builds each size in a process of its own and prints a line of JSON for it as
it ends: what `docs/scale.md` is written from. Every stage is told on the error stream as it ends.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import wraps
from pathlib import Path
from pkgutil import resolve_name
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from tests.bench.figures import Figure, cpu
from tests.bench.generated_news import write_news

SIZES = (3_000, 30_000)
# Each stage and where it is called; what a build does else is `rest`.
STAGES = {
    "read inputs": ("claimkit.track.building", "stage"),
    "extract": ("claimkit.track.building", "extract_unread"),
    "load documents": ("claimkit.warehouse.draft.Draft", "settle_documents"),
    "check and load claims": ("claimkit.warehouse.draft.Draft", "settle_claims"),
    "kin and stories": ("claimkit.track.building", "relate_documents"),
    "who is who": ("claimkit.track.building", "settle_people"),
    "match claims": ("claimkit.warehouse.draft.Draft", "settle_found"),
    "suggest names": ("claimkit.track.building", "suggest_speakers"),
    "clusters": ("claimkit.warehouse.draft.Draft", "build_clusters"),
    "postings": ("claimkit.warehouse.draft.Draft", "build_postings"),
    "seal": ("claimkit.warehouse.draft.Draft", "seal"),
}


def figures() -> Iterator[Figure]:
    """The growth from the smaller to ten times as many documents, whole and by stage."""
    small, large = (measured_apart(size) for size in SIZES)
    names = {"whole build": (13.0, 10.5), **dict.fromkeys(STAGES, (None, None))}
    for name, (floor, goal) in names.items():
        grown = large["seconds"][name] / max(small["seconds"][name], 1e-3)
        per_million = f"{large['seconds'][name] / SIZES[1] * 1e6 / 3600:.2f} core hours a million"
        yield Figure(f"growth of CPU to 10× documents: {name}", grown, floor, goal, note=per_million)
    yield Figure(f"peak memory at {SIZES[1]:,} documents, GB", large["peak_gb"])


def power(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The exponent of the power law that fits best: the slope of a line through the logarithms."""
    across = [math.log(size) for size in sizes]
    along = [math.log(max(spent, 1e-3)) for spent in seconds]
    middle, level = sum(across) / len(across), sum(along) / len(along)
    moved = [place - middle for place in across]
    return sum(x * (y - level) for x, y in zip(moved, along, strict=True)) / sum(x * x for x in moved)


def measured_apart(size: int) -> dict[str, Any]:
    """`measured` in a process of its own, whose peak of memory is this build's alone."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.bench.bench_scale", str(size)], stdout=subprocess.PIPE, text=True, check=True
    )
    made: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return made


def measured(size: int) -> dict[str, Any]:
    """A build of so many documents: seconds of all processors by stage, peak memory in GB, and what came of it."""
    from claimkit.track import build

    spent: defaultdict[str, float] = defaultdict(float)
    with TemporaryDirectory() as folder, ExitStack() as stack:
        write_news(Path(folder) / "news", size)
        for name, (owner, function) in STAGES.items():
            stack.enter_context(_clocked(spent, name, owner, function))
        began, started = cpu(), time.perf_counter()
        report = build([Path(folder) / "news"], Path(folder) / "w" / "claims.duckdb", embedder=None)
        spent["whole build"] = cpu() - began
        elapsed = time.perf_counter() - started
    return {
        "documents": size,
        "seconds": {name: round(spent[name], 2) for name in ("whole build", *STAGES)},
        "elapsed": round(elapsed, 1),
        "peak_gb": round(_peak(), 2),
        "counts": dict(report.counts),
    }


def _peak() -> float:
    """The most memory in GB of this process, or of the greatest that it started."""
    return max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 2**20


def _clocked(spent: defaultdict[str, float], name: str, owner: str, function: str) -> Any:
    """A patch of a function that adds what it takes to `spent`."""
    work: Callable[..., Any] = getattr(resolve_name(owner), function)

    @wraps(work)
    def clocked(*given: Any, **named: Any) -> Any:
        before = cpu()
        try:
            return work(*given, **named)
        finally:
            spent[name] += cpu() - before
            print(f"{name}: {spent[name]:.1f} s, {_peak():.2f} GB", file=sys.stderr, flush=True)

    return patch(f"{owner}.{function}", clocked)


def main(sizes: Sequence[int]) -> None:
    """A line of JSON for each size as it ends; more than one are each built in a process of its own."""
    work = measured if len(sizes) == 1 else measured_apart
    for size in sizes:
        print(json.dumps(work(size)), flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]])
