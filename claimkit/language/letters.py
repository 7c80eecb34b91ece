"""Letters and marks that readers take as one, from `seeds/lexicon/letters.csv`: what every folding folds.

kind is form (another form of the letter), hamza (the carrier without it), borrowed (prints a foreign sound; a letter of
its own in the languages of `own_in`), latin (a letter that Unicode does not take apart), decimal, mark, stop,
apostrophe, or `name` and `name start`: what names are spelled with in two ways, anywhere or at the start of a word.
"""

from __future__ import annotations

import csv
from functools import cache

from claimkit.shipped import shipped

# Classes for patterns: the vowel signs of Arabic and what goes with them; the tatweel; what has no look of its own.
HARAKAT = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
TATWEEL = chr(0x0640)
INVISIBLE = TATWEEL + "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"


@cache
def plain_letters(*kinds: str) -> dict[str, str]:
    """The plain letter for each printed one of these kinds."""
    return {printed: plain for printed, plain, kind, _ in _rows() if kind in kinds}


@cache
def own_in() -> frozenset[str]:
    """Tags of the languages in which borrowed letters are letters of their own."""
    return frozenset(tag for _, _, _, tags in _rows() for tag in tags.split())


@cache
def _rows() -> tuple[tuple[str, str, str, str], ...]:
    with shipped("seeds", "lexicon", "letters.csv").open(encoding="utf-8", newline="") as lines:
        return tuple((row["printed"], row["plain"], row["kind"], row["own_in"]) for row in csv.DictReader(lines))
