"""Print what the extraction reaches on the annotated corpus beside its floors: `python -m tests.quality`."""

from __future__ import annotations

from tests.quality.test_floors import FLOORS, HERE, measured

names = sorted({path.stem for path in (HERE / "corpus").glob("*.jsonl")} | {"founding"})
for name in names:
    for figure, value in measured(name).items():
        floor = FLOORS.get(name, {}).get(figure)
        print(f"{name:12}{figure:20}{value:.3f}{'' if floor is None else f'  floor {floor:.2f}'}")
