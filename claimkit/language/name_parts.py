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


def bare_outlet(key: str) -> str:
    """The key of an outlet's name without the article and the words for what it is: صحيفه الميدان → الميدان."""
    words = key.split(" ")
    while (bare := _without_medium(words)) is not None:
        words = bare
    return " ".join(words)


def _without_medium(words: list[str]) -> list[str] | None:
    """The words of an outlet's name without one article or medium at an end; None where neither stands there."""
    mediums, articles = _mediums(), name_parts()["article"]
    for count in (2, 1):
        first, last = " ".join(words[:count]), " ".join(words[-count:])
        if len(words) > count and (first in mediums or first in articles):
            return words[count:]
        if len(words) > count and last in mediums:
            return words[:-count]
    return None


def points_at_outlet(key: str) -> bool:
    """Whether the key of a name only points at an outlet: the newspaper, الجريدة."""
    article, _, noun = key.rpartition(" ")
    return article in ("the", "") and noun in _mediums()


@cache
def _mediums() -> frozenset[str]:
    """Words for an outlet, but those by which outlets are told apart (Daily News)."""
    return name_parts()["medium"] - name_parts()["named_so"]
