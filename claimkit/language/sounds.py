"""The consonants of a name, alike in Arabic, Latin and Cyrillic script, after `seeds/lexicon/consonants.csv`."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache

from claimkit.language.arabic import affix
from claimkit.language.names import name_key
from claimkit.language.scripts import script
from claimkit.shipped import shipped

# The Arabic article stands before a name in one script and not in another.
_ARTICLE = re.compile(rf"\b{affix('article')}(?=[\u0621-\u064a]{{3}})|\b(?:al|el)[ -]")


@lru_cache(maxsize=1 << 16)
def skeleton(name: str) -> tuple[str, ...]:
    """The consonants of each part of a name, doubled letters once; parts without any are left out.

    `Yuri Ushakov`, `يوري أوشاكوف` and `Юрий Ушаков` are all `("r", "xkf")`.
    """
    parts = (consonants(part) for part in _ARTICLE.sub("", name_key(name)).split())
    return tuple(part for part in parts if part)


# Names share their parts.
@lru_cache(maxsize=1 << 16)
def consonants(part: str) -> str:
    """The sounds of a folded word in classes that hold through transliteration; vowels have none."""
    letters, longest = _sounds(script(part) or "Latn")
    part = re.sub(r"(.)\1+", r"\1", part)
    found: list[str] = []
    place = 0
    while place < len(part):
        for size in range(longest, 0, -1):
            if sound := letters.get(part[place : place + size]):
                found.append(sound)
                place += size - (size > 1 and part[place : place + size] in _SOFT)
                break
        else:
            place += 1
    return "".join(found)


# Soft c is told by the vowel after it, which is read again.
_SOFT = frozenset({"ce", "ci", "cy"})


@cache
def _sounds(code: str) -> tuple[dict[str, str], int]:
    """Sound by letters of a script, and how many letters the longest has."""
    with shipped("seeds", "lexicon", "consonants.csv").open(encoding="utf-8", newline="") as lines:
        letters = {row["letters"]: row["sound"] for row in csv.DictReader(lines) if row["script"] == code}
    return letters, max(map(len, letters), default=1)
