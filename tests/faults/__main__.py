"""All runners of faults, or those named: `python -m tests.faults [--short] [journals …]`; a last line each."""

from __future__ import annotations

import argparse
import sys
import time
from dataclasses import replace
from importlib import import_module
from shutil import rmtree

from tests.faults import RUNNERS
from tests.faults.running import FULL, SHORT, faults_of, place


def main() -> int:
    """Runs them in turn; 1 where one found a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runners", nargs="*", metavar="RUNNER", help=", ".join(RUNNERS))
    parser.add_argument("--short", action="store_true", help="as the unit tests run them")
    for name in ("seconds", "claims"):
        parser.add_argument(f"--{name}", type=int, help=f"{name} otherwise than usual (see tests/faults/running.py)")
    given = parser.parse_args()
    bounds = SHORT if given.short else FULL
    bounds = replace(bounds, seconds=given.seconds or bounds.seconds, claims=given.claims or bounds.claims)
    found = 0
    for name in given.runners or RUNNERS:
        began, folder = time.monotonic(), place()
        counts = import_module(f"tests.faults.{name}").run(folder / name, bounds)
        rmtree(folder, ignore_errors=True)
        told = " ".join(f"{kind}={count}" for kind, count in counts.items())
        print(
            f"{name}: {told} faults={sum(faults_of(counts).values())} seconds={time.monotonic() - began:.0f}",
            flush=True,
        )
        found += bool(faults_of(counts))
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
