"""Agreement of Arabic headlines: how well the shipped weights do on ANS, and how they are trained.

    python -m tests.quality.ans              macro-F1 of the shipped weights on dev.csv
    python -m tests.quality.ans FILE.csv     … on another file with columns s1, s2, stance
    python -m tests.quality.ans --train      trains on train.csv and writes seeds/lexicon/agreement.csv

Macro-F1 is the plain mean of the F1 of the labels that stand in the file (agree, disagree, other), each over all rows.
Training: multinomial logistic regression over `claimkit.match.agreement.features`, each centred and scaled; rows
weighted by label (`BALANCE`), squared weights held down by `HOLD`; `STEPS` steps of gradient descent with Nesterov's
momentum from zero, so that the same file gives the same weights. Nothing is drawn by chance. The balance was chosen by
five-fold cross-validation on train.csv (`--folds`).
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from claimkit.match.agreement import LABELS, features, stance
from claimkit.match.evidence import compare
from claimkit.match.parsing import read

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT.parent / "shared" / "data" / "ans"
WEIGHTS = ROOT / "seeds" / "lexicon" / "agreement.csv"
BALANCE = {"agree": 1.5, "disagree": 1.0, "other": 1.5}
HOLD = 10.0
STEPS = 1500

Array = NDArray[np.float64]


def pairs(path: Path) -> list[dict[str, str]]:
    """Rows of a file with columns s1, s2 and stance."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def macro_f1(gold: list[str], said: list[str]) -> tuple[float, dict[str, float]]:
    """Mean F1 of the labels of `gold`, and each one's."""
    hit = Counter(label for label, other in zip(gold, said, strict=True) if label == other)
    golds, saids = Counter(gold), Counter(said)
    each = {label: 2 * hit[label] / (golds[label] + saids[label]) for label in sorted(golds)}
    return sum(each.values()) / len(each), each


def measure(path: Path) -> tuple[float, dict[str, float]]:
    """Macro-F1 of the shipped weights on a file."""
    rows = pairs(path)
    odds = [stance(row["s1"], row["s2"], "ar") for row in rows]
    return macro_f1([row["stance"] for row in rows], [max(LABELS, key=odd.__getitem__) for odd in odds])


def table(rows: list[dict[str, str]]) -> tuple[list[str], Array]:
    """Names of the features, and their values, one row a pair."""
    found = [features(compare(read(row["s1"], "ar"), read(row["s2"], "ar"))) for row in rows]
    names = list(found[0])
    return names, np.array([[one[name] for name in names] for one in found])


def train(values: Array, gold: list[str]) -> tuple[Array, Array, Array]:
    """Means, spreads [features] and weights [features, labels]; the first feature is 1 for all and stays so."""
    mean, spread = values.mean(axis=0), values.std(axis=0)
    mean[0], spread[spread == 0] = 0.0, 1.0
    scaled = (values - mean) / spread
    aim = np.array([[label == one for one in LABELS] for label in gold], dtype=np.float64)
    share = np.array([BALANCE[label] for label in gold])[:, None]
    weights = np.zeros((values.shape[1], len(LABELS)))
    held = np.full((values.shape[1], 1), HOLD)
    held[0] = 0.0
    step = 1.0 / (0.5 * np.linalg.norm(scaled * np.sqrt(share), 2) ** 2 + HOLD)
    ahead = weights
    for turn in range(STEPS):
        odds = np.exp(scaled @ ahead - (scaled @ ahead).max(axis=1, keepdims=True))
        slope = scaled.T @ (share * (odds / odds.sum(axis=1, keepdims=True) - aim)) + held * ahead
        fresh = ahead - step * slope
        ahead = fresh + (turn / (turn + 3)) * (fresh - weights)
        weights = fresh
    return mean, spread, weights


def write(path: Path, names: list[str], trained: tuple[Array, Array, Array]) -> None:
    """Writes the weights, to five significant digits."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(("feature", "mean", "spread", *LABELS, "source"))
        for name, mean, spread, weights in zip(names, *trained, strict=True):
            numbers = (f"{number:.5g}" for number in (mean, spread, *weights))
            rows.writerow((name, *numbers, "trained on ANS train.csv (Apache-2.0)"))


def folds(values: Array, gold: list[str], count: int = 5) -> float:
    """Macro-F1 over train.csv, each fifth predicted by weights trained on the others."""
    said = [""] * len(gold)
    for fold in range(count):
        out = np.arange(len(gold)) % count == fold
        mean, spread, weights = train(values[~out], [label for label, left in zip(gold, out, strict=True) if not left])
        best = (((values[out] - mean) / spread) @ weights).argmax(axis=1)
        for place, label in zip(np.flatnonzero(out), best, strict=True):
            said[place] = LABELS[label]
    return macro_f1(gold, said)[0]


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description="agreement of Arabic headlines (ANS)")
    parser.add_argument("file", nargs="?", type=Path, default=FOLDER / "dev.csv")
    parser.add_argument("--train", action="store_true", help="train anew and write the weights")
    parser.add_argument("--folds", action="store_true", help="cross-validate on train.csv")
    given = parser.parse_args(arguments)
    if given.train or given.folds:
        rows = pairs(FOLDER / "train.csv")
        names, values = table(rows)
        gold = [row["stance"] for row in rows]
        if given.folds:
            print(f"five folds of train.csv: macro-F1 {folds(values, gold):.3f}")
        if given.train:
            write(WEIGHTS, names, train(values, gold))
    total, each = measure(given.file)
    print(
        f"{given.file.name}: macro-F1 {total:.3f} ("
        + ", ".join(f"{label} {value:.3f}" for label, value in each.items())
        + ")"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
