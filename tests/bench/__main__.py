"""Print every figure of the bench beside its peer: `python -m tests.bench [PART …]`, a part being `bench_<PART>.py`.

Needs `claimkit[bench]`. A part whose data or peers are not here says so and is left out.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from tests.bench.missing import MissingError


def main(chosen: Sequence[str]) -> int:
    """1 where a figure is below its floor."""
    here = Path(__file__).parent
    parts = sorted(path.stem.removeprefix("bench_") for path in here.glob("bench_*.py"))
    below = 0
    for part in chosen or parts:
        print(f"── {part}", flush=True)
        try:
            for figure in import_module(f"tests.bench.bench_{part}").figures():
                print(figure, flush=True)
                below += figure.standing == "BELOW"
        except MissingError as missing:
            print(f"left out: {missing}")
    return int(below > 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
