"""Whether two statements agree, disagree or speak of other things: trained weights over their evidence.

The weights are data: `seeds/lexicon/agreement.csv`, made by `python -m tests.quality.ans --train` from the training
headlines of ANS (Khouja, "Stance Prediction and Claim Verification: An Arabic Perspective", FEVER 2020; Apache-2.0).
They weigh kinds of evidence alone: no word of the headlines is in them. Multinomial logistic regression; each feature
is centred on its mean and divided by its spread first.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from functools import cache

from rapidfuzz import fuzz

from claimkit.language import fold
from claimkit.match.evidence import Evidence, compare
from claimkit.match.parsing import read
from claimkit.match.reading import Reading
from claimkit.shipped import shipped

LABELS = ("agree", "disagree", "other")
_MOODS = ("possibility", "probability", "certainty", "intention", "necessity", "uncertain")


def stance(left: str, right: str, language: str) -> dict[str, float]:
    """Probabilities of `agree`, `disagree` and `other` for two statements of one language.

    Trained on Arabic headlines; the features are of no language, but for others nothing has been measured.
    """
    return probabilities(features(compare(read(left, language), read(right, language))))


def probabilities(values: Mapping[str, float]) -> dict[str, float]:
    """Softmax of the weighted features."""
    sums = dict.fromkeys(LABELS, 0.0)
    for name, (mean, spread, *weights) in _weights().items():
        value = (values[name] - mean) / spread
        for label, weight in zip(LABELS, weights, strict=True):
            sums[label] += weight * value
    top = max(sums.values())
    odds = {label: math.exp(value - top) for label, value in sums.items()}
    return {label: value / sum(odds.values()) for label, value in odds.items()}


def features(evidence: Evidence) -> dict[str, float]:
    """Evidence as numbers, most of them 0 to 1."""
    mine, yours = evidence.left, evidence.right
    opposed, negated = bool(evidence.opposites), _one(mine, yours, "negation")
    likeness = evidence.likeness
    found: dict[str, float] = {
        "even": 1.0,
        "likeness": likeness,
        "left held": evidence.left_held,
        "right held": evidence.right_held,
        "held": evidence.held,
        "least held": min(evidence.left_held, evidence.right_held),
        "order": evidence.order,
        "opposites": min(len(evidence.opposites), 3) / 3,
        "opposed": opposed,
        "turned": bool(evidence.turned),
        "siblings": bool(evidence.siblings),
        "one negates": negated,
        "right negates": negated and "negation" in yours.bends,
        "numbers differ": evidence.numbers_differ,
        "times differ": evidence.times_differ,
        "one counts": bool(mine.numbers) != bool(yours.numbers),
        "places swapped": bool(mine.names - yours.names) and bool(yours.names - mine.names),
        "place shared": bool(mine.names & yours.names),
        "length": min(yours.length / max(mine.length, 1), 2.0),
        "right length": min(yours.length, 20) / 20,
        "spelled alike": _spelled_alike(evidence),
        "asks": "؟" in yours.text or "?" in yours.text,
    }
    found |= _amounts(evidence)
    found |= {
        f"alike and {name}": likeness * found[name]
        for name in ("opposed", "one negates", "places swapped", "numbers differ")
    }
    found |= {f"one {mood}": _one(mine, yours, mood) for mood in _MOODS}
    found |= _letters(fold(mine.text), fold(yours.text))
    return {name: float(value) for name, value in found.items()}


def _amounts(evidence: Evidence) -> dict[str, float]:
    """How many things the two share, and how many each has alone."""
    left, right, shared = len(evidence.left_only), len(evidence.right_only), len(evidence.shared)
    return {
        "left alone": min(left, 8) / 8,
        "right alone": min(right, 8) / 8,
        "nothing on the left alone": left == 0,
        "nothing on the right alone": right == 0,
        "one thing swapped": left == right == 1,
        "nothing shared": shared == 0,
        "one thing shared": shared == 1,
        "two things shared": shared == 2,
    }


def _one(left: Reading, right: Reading, kind: str) -> bool:
    return (kind in left.bends) != (kind in right.bends)


def _spelled_alike(evidence: Evidence) -> float:
    """Share of the things on the right alone that are spelled much like one on the left alone."""
    alike = 0
    for thing in evidence.right_only:
        alike += any(fuzz.ratio(thing, other) > 70 for other in evidence.left_only)
    return alike / max(1, len(evidence.right_only))


def _letters(left: str, right: str) -> dict[str, float]:
    """Likeness by characters (Indel, 0 to 1): as printed, with the words sorted, and of the words that both have."""
    return {
        "letters": fuzz.ratio(left, right) / 100,
        "letters of sorted words": fuzz.token_sort_ratio(left, right) / 100,
        "letters of shared words": fuzz.token_set_ratio(left, right) / 100,
    }


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    """Mean, spread and the weight for each label, by feature."""
    with shipped("seeds", "lexicon", "agreement.csv").open(encoding="utf-8", newline="") as lines:
        return {
            row["feature"]: tuple(float(row[column]) for column in ("mean", "spread", *LABELS))
            for row in csv.DictReader(lines)
        }
