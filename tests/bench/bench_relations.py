"""Relations between claims: known ones among the sample claims, and Arabic headlines that agree or not (ANS)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure
from tests.bench.missing import measured
from tests.quality import ans
from tests.quality.relations import misattributions, sample_pairs, score, written_pairs


def figures() -> Iterator[Figure]:
    """Shares of pairs; the peers of ANS are those its figures are known for."""
    with tempfile.TemporaryDirectory() as folder:
        sample, shown = sample_pairs(Path(folder))
    found = score(sample)
    yield Figure("sample claims: known pairs found", found.found, 0.85, 0.95, more=True)
    yield Figure("sample claims: relation right where it speaks", found.right, 0.75, 0.85, more=True)
    yield Figure("sample claims: share where it speaks", found.spoke, 0.5, more=True)
    known, right, false = misattributions(sample, shown)
    yield Figure("sample claims: known misattributions found", right / known, 1.0, more=True)
    yield Figure("sample claims: misattributions shown falsely", false, 2)
    written = score([one for one in written_pairs() if one.relation])
    yield Figure(
        "pairs written for this: relation right where it speaks", written.right, note=f"of {written.pairs} pairs"
    )
    total, _ = ans.measure(measured("data", "ans", "dev.csv"))
    yield Figure(
        "ANS dev, macro-F1 of agree, disagree, other", total, 0.62, 0.68, more=True, note="rules .46, trees .67 on test"
    )
