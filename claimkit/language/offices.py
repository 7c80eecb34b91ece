"""Offices by what may be held with them: nobody is a mayor and a minister.

`seeds/lexicon/offices.csv`: concept,kind,source; `kind` is `post`, `trade`, or `attached` of what makes the office
another's ("adviser to the governor") or another one ("of the central bank").
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from claimkit.language.arabic import without_article
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
    keys = frozenset(map(_key, office))
    if posts.keys().isdisjoint(keys) or not keys.isdisjoint(name_parts()["past"]):
        return frozenset()
    return frozenset(post for key in keys & posts.keys() for words, post in posts[key] if words <= keys)


@lru_cache(maxsize=1 << 14)
def _key(word: str) -> str:
    return without_article(name_key(word))


@cache
def _post_words() -> Mapping[str, Sequence[tuple[frozenset[str], str]]]:
    """The posts that a word may stand for and the words of each, by the key of the first."""
    found: defaultdict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
    with shipped("seeds", "lexicon", "concepts.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["concept"] in offices_by_kind()["post"]:
                for words in row["words"].split("|"):
                    keys = [*map(_key, words.split())]
                    found[keys[0]].append((frozenset(keys), row["concept"]))
    return found
