"""Light stemming of Arabic."""

from __future__ import annotations

import csv
import re
from functools import cache

from claimkit.shipped import shipped


@cache
def affix(kind: str) -> str:
    """The Arabic affix of a kind that has one: article, future (before a verb), she did (behind one)."""
    (only,) = affixes(kind)
    return only


def affixes(kind: str) -> tuple[str, ...]:
    """The Arabic affixes of a kind: proclitic, suffix, conjunction, person (prefixes of the imperfect)."""
    return tuple(written for written, _ in _affixes(kind))


def affix_kinds() -> frozenset[str]:
    """The kinds of Arabic affixes."""
    return frozenset(_table())


@cache
def _affixes(kind: str) -> tuple[tuple[str, int], ...]:
    """Affixes of a kind in the order of the table, each with the fewest letters that must be left."""
    return _table().get(kind, ())


@cache
def _last_letters() -> frozenset[str]:
    """The letters by which a word with a suffix ends; most words have none and need no search."""
    return frozenset(written[-1] for written, _ in _affixes("suffix"))


@cache
def _table() -> dict[str, tuple[tuple[str, int], ...]]:
    kinds: dict[str, tuple[tuple[str, int], ...]] = {}
    with shipped("seeds", "lexicon", "affixes.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["language"] == "ar":
                kinds[row["kind"]] = (*kinds.get(row["kind"], ()), (row["affix"], int(row["left"])))
    return kinds


def light_stem(word: str) -> str:
    """The folded Arabic word without its proclitics (و ف ب ك ل س ال, their chains) and suffixes.

    The table `seeds/lexicon/affixes.csv` says what is cut, in which order, and how many letters must stay: the
    first proclitic that fits, then every suffix that fits, once each. Follows light10 (Larkey, Ballesteros and
    Connell 2007), with more chains of proclitics.
    """
    word = without_proclitic(word)
    if word[-1:] not in _last_letters():
        return word
    for suffix, left in _affixes("suffix"):
        if word.endswith(suffix) and len(word) - len(suffix) >= left:
            word = word[: -len(suffix)]
    return word


# Letters of the shortest imperfect whose perfect is looked for, and of a perfect with a weak letter in the middle.
_LEAST_VERB, _HOLLOW = 3, 3
_WAW, _YA = affix("they before a pronoun"), affix("nisba")
_PREFIXES = (*affixes("third person"), *affixes("first person"))
# Longest first: an ending is cut off whole.
_THEY = affixes("they")
_VOWEL_SIGN = re.compile(r"[\u064b-\u0652\u0670]")
_LETTER = re.compile(r"[\u0621-\u064a]")
# In ordinary print hardly one letter in ten has a vowel sign.
_VOWELLED = 0.3


def vowelled(text: str) -> bool:
    """Most letters carry the signs of their vowels, as scripture and verse are printed in Arabic."""
    signs = len(_VOWEL_SIGN.findall(text))
    return signs > 0 and signs >= _VOWELLED * len(_LETTER.findall(text)) > 0


def without_article(word: str) -> str:
    """The folded word without the Arabic article, where a word is left."""
    article = affix("article")
    if len(word) > len(article) + 1:
        return word.removeprefix(article)
    return word


def without_proclitic(word: str) -> str:
    """The folded Arabic word without the first proclitic of the table that fits."""
    found = _proclitics().match(word)
    return word[found.end() :] if found else word


@cache
def _proclitics() -> re.Pattern[str]:
    """The first proclitic of the table that fits: with as many letters behind it as must be left."""
    return re.compile("|".join(f"{written}(?=.{{{left}}})" for written, left in _affixes("proclitic")), re.DOTALL)


@cache
def perfects(imperfect: str) -> tuple[str, ...]:
    """The perfects of which a folded imperfect or jussive may be, the likeliest first; none where it has no prefix.

    Of the strong verb, of one that begins with alef (the forms IV and VII to X), of one whose weak letter was dropped
    or changed in the middle, at the end or at the beginning. None need be a word.
    """
    if len(imperfect) < _LEAST_VERB or not imperfect.startswith(_PREFIXES):
        return ()
    rest = next((imperfect.removesuffix(they)[1:] for they in _THEY if imperfect.endswith(they)), imperfect[1:])
    if len(rest) < _LEAST_VERB - 1:
        return ()
    alef = affix("accusative")
    found = [rest, alef + rest]
    hollow = rest[:-2] + alef + rest[-1] if rest[-2] in affixes("weak letter") else rest[:-1] + alef + rest[-1]
    found += [alef + hollow, *[hollow] * (len(hollow) == _HOLLOW)]
    found += [rest[:-1] + alef] * (rest[-1] in affixes("weak ending"))
    found += [rest + _YA, alef + rest + _YA, *[_WAW + rest] * (len(rest) == _HOLLOW - 1)]
    return tuple(dict.fromkeys(found))


def without_person(word: str) -> tuple[str, ...]:
    """A folded perfect, and what it is without the ending that says who did it: استقالت → استقال."""
    endings = (ending for ending in affixes("perfect") if word.endswith(ending))
    bare = (word.removesuffix(ending) for ending in endings)
    return (word, *(each for each in bare if len(each) >= _LEAST_VERB - 1))
