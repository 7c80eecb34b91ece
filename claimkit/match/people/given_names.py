"""Names cut short: a surname for the whole, "Joe" for Joseph, "Bill" for William, "Tony" for Anthony.

`seeds/lexicon/short-names.csv`: short,language,full,source; the full names that a short one may stand for are parted
by "|". Short and full name are one person's only where a story names both with one family name.
"""

from __future__ import annotations

import csv
from functools import cache

from claimkit.language import name_key
from claimkit.language.lexicons import load_lexicon, load_names
from claimkit.language.name_parts import name_parts
from claimkit.shipped import shipped


@cache
def given_names() -> frozenset[str]:
    """The keys of the given names in the lexicons of Arabic and English."""
    names = (*load_lexicon("ar").of_kind("given_name"), *load_names("en").of_kind("given"))
    return frozenset(map(name_key, names))


def may_be_one_given_name(one: str, other: str) -> bool:
    """Whether two given names, as keys, may be one person's: equal, or short for one full name."""
    return one == other or not _full(one).isdisjoint(_full(other))


def surnames(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a full name that can stand for it: the last, and a first that families have (Kim, Xi)."""
    if len(words) < 2:
        return ()
    first = words[:1] if words[0] in name_parts()["family"] else ()
    return (words[-1], *first)


def is_short_for(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether a name is the other without some of its words: same first word, the others in the same order.

    The last word is the same too, but where the longer name goes on behind the shorter (Salman bin Abdulaziz Al Saud).
    """
    if len(shorter) >= len(longer) or shorter[0] != longer[0]:
        return False
    if shorter[-1] != longer[-1] and longer[: len(shorter)] != shorter:
        return False
    rest = iter(longer)
    return all(word in rest for word in shorter)


def _full(given: str) -> frozenset[str]:
    return _short_names().get(given, frozenset()) | {given}


@cache
def _short_names() -> dict[str, frozenset[str]]:
    """The full names by each short one, as keys."""
    with shipped("seeds", "lexicon", "short-names.csv").open(encoding="utf-8", newline="") as lines:
        return {name_key(row["short"]): _keys(row["full"]) for row in csv.DictReader(lines)}


def _keys(names: str) -> frozenset[str]:
    return frozenset(map(name_key, names.split("|")))
