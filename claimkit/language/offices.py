"""Offices by what may be held with them: nobody is a mayor and a minister.

`seeds/lexicon/offices.csv`: concept,kind,source; `kind` is `post`, `trade`, or `attached` of what makes the office
another's ("adviser to the governor") or another one ("of the central bank").
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from claimkit.language.name_parts import name_parts
from claimkit.language.names import name_key
from claimkit.shipped import shipped


@cache
def offices_by_kind() -> Mapping[str, frozenset[str]]:
    """The concepts of each kind of office."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    with shipped("seeds", "lexicon", "offices.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["kind"]].add(row["concept"])
    return {kind: frozenset(concepts) for kind, concepts in found.items()}


def of_other_posts(office: Iterable[str], other: Iterable[str]) -> bool:
    """The words of two offices name posts, none of them the same; one that somebody held may be followed by any."""
    mine = _posts_in(office)
    theirs = _posts_in(other) if mine else frozenset()
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _posts_in(office: Iterable[str]) -> frozenset[str]:
    posts = _post_words()
    keys = frozenset(map(name_key, office))
    if posts.keys().isdisjoint(keys) or not keys.isdisjoint(name_parts()["past"]):
        return frozenset()
    return frozenset(posts[key] for key in keys & posts.keys())


@cache
def _post_words() -> Mapping[str, str]:
    """The post that a word stands for, by the key of the word."""
    with shipped("seeds", "lexicon", "concepts.csv").open(encoding="utf-8", newline="") as lines:
        return {
            name_key(word): row["concept"]
            for row in csv.DictReader(lines)
            if row["concept"] in offices_by_kind()["post"]
            for word in row["words"].split("|")
        }
