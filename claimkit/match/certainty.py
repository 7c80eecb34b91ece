"""How often each rule is right: figures measured on labelled pairs, `seeds/lexicon/certainty.csv`.

`rule` is a rule's name, `relation` what it finds, `circumstance` what else holds of the pair: `topic` (a person put
both on one topic), `apart` (nothing does). `right` of `pairs` on which the rule spoke, asked alone, were labelled so;
the certainty is a little less where the pairs are few or of few articles. A rule without a line for its circumstances
was not measured, or was hardly ever right there: it stays silent.
"""

from __future__ import annotations

import csv
from functools import cache

from claimkit.match.finding import Finding
from claimkit.match.statements import Pair
from claimkit.shipped import shipped


def certainty(finding: Finding, pair: Pair) -> float | None:
    """The share of pairs, 0 to 1, on which a finding's rule was right in the circumstances of this one."""
    return _measured().get((finding.rule, finding.relation, _circumstance(same_topic=pair.same_topic)))


def is_heard(rule: str, *, same_topic: bool) -> bool:
    """Whether anything that a rule finds is heard of pairs on one topic, or of others; else it need not be asked."""
    return (rule, _circumstance(same_topic=same_topic)) in _heard()


def _circumstance(*, same_topic: bool) -> str:
    return "topic" if same_topic else "apart"


@cache
def _heard() -> frozenset[tuple[str, str]]:
    return frozenset((rule, circumstance) for rule, _, circumstance in _measured())


@cache
def _measured() -> dict[tuple[str, str, str], float]:
    with shipped("seeds", "lexicon", "certainty.csv").open(encoding="utf-8", newline="") as lines:
        return {
            (row["rule"], row["relation"], row["circumstance"]): float(row["certainty"])
            for row in csv.DictReader(lines)
        }
