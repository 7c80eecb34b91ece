"""The words that stand beside names or in them, by the part they play: titles, classes of outlets, articles."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache

from claimkit.language.names import name_key
from claimkit.shipped import shipped


@cache
def name_parts() -> dict[str, frozenset[str]]:
    """The keys of the words of `seeds/lexicon/name-parts.csv` by the part they play."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    with shipped("seeds", "lexicon", "name-parts.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["part"]].add(name_key(row["word"]))
    return {part: frozenset(words) for part, words in found.items()}
