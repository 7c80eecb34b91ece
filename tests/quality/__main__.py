"""Print what the extraction reaches on the annotated corpus beside its floors: `python -m tests.quality`.

`--reader NAME` prints the figures of another reader (`model`, or a file of weights) beside the rules': what it reads
alone, and what both read.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from claimkit.extract import extract_claims
from claimkit.records import Claim, Document
from claimkit.track.readers import Reader, read_beside, reader_of
from tests.quality.scoring import measure
from tests.quality.test_floors import FLOORS, HERE, documents_of, measured


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality")
    parser.add_argument("--reader", default="rules", help="rules, model, or a file of weights")
    reader = reader_of(parser.parse_args().reader)
    for name in sorted({path.stem for path in (HERE / "corpus").glob("*.jsonl")} | {"founding"}):
        others = [measure(documents_of(name), read) for read in (_readings(reader) if reader else [])]
        for figure, value in measured(name).items():
            floor = FLOORS.get(name, {}).get(figure)
            beside = "".join(f"  {other.get(figure, 0):.3f}" for other in others)
            print(f"{name:12}{figure:20}{value:.3f}{beside}{'' if floor is None else f'  floor {floor:.2f}'}")


def _readings(reader: Reader) -> tuple[Callable[[Document], Sequence[Claim]], ...]:
    """What a reader reads alone, and what it and the rules read."""

    def read(document: Document) -> tuple[Sequence[Claim], Sequence[Claim]]:
        rules = extract_claims(document)
        return read_beside(document, rules, reader(document, rules))

    return (lambda document: read(document)[0]), (lambda document: read(document)[1])


main()
