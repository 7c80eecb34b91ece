"""Bodies that the world knows by several names, in several languages.

`seeds/lexicon/bodies.csv`: body,language,kind,names,source; the names of one body in a language are parted by "|";
`kind` is `place` or `body`. A name stands for its body whatever the article, the case, the quotation marks and what a
paper or agency is called besides ("the New York Times newspaper"); Radio Israel is not Israel.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TypeAlias

from claimkit.language import name_key, script, stems, words
from claimkit.language.arabic import without_article, without_proclitic
from claimkit.language.scripts import LANGUAGES
from claimkit.match.senses import load_terms
from claimkit.shipped import shipped

Words: TypeAlias = tuple[str, ...]

# Before the id of a known body, which so is no word of any name.
KNOWN = "="
# Before a sense that stands for a word of a name.
_OF_PLACE = "+"
_PLACE, _CONCEPT = "place", "concept"


@lru_cache(maxsize=50_000)
def known_body(name: str, mediums: frozenset[str]) -> Words | None:
    """The word that stands for a known body, whatever the language of its name; None where no list has it.

    `mediums`: keys of the words that papers, companies and movements are called besides their names.
    """
    words = _key(name)
    bodies = _bodies()
    if words in bodies:
        return (KNOWN + bodies[words][0],)
    known = (bodies[named] for named in _without_medium(words, _keys(mediums)) if named in bodies)
    return next(((KNOWN + body,) for body, kind in known if kind != _PLACE), None)


def is_body_of_one_word(name: str) -> bool:
    """Whether a word is the name of a body that the world knows, and no place."""
    return " " not in name and _bodies().get(_key(name), ("", _PLACE))[1] != _PLACE


@lru_cache(maxsize=50_000)
def body_of_place(name: str, apart: frozenset[str], offices: frozenset[str]) -> Words | None:
    """The words that stand for a body that is said to be a place's, whatever the language and order.

    "Bahraini authorities", "سلطات البحرين"; None where a word is neither a place's nor of a known sense.
    `apart`: keys of articles; `offices`: keys that are no place's (المالية, of finance, is not Mali's).
    """
    keys = [word for word in name_key(name).split() if word not in apart]
    places = [None if key in offices else place_of(key) for key in keys]
    things = [_sense(without_article(key), _CONCEPT) for key, place in zip(keys, places, strict=True) if place is None]
    if not things or len(things) == len(keys) or None in things:
        return None
    return tuple(sorted(_OF_PLACE + sense for sense in (*places, *things) if sense))


@lru_cache(maxsize=50_000)
def meaning_of_body(name: str, apart: frozenset[str], nouns: frozenset[str]) -> frozenset[str]:
    """What the words of a body's name mean, places among them, whatever the language; empty where one has no sense.

    Coastal Rescue Agency, وكالة الإنقاذ الساحلي → coast, rescue. `apart`: keys of articles and the like; `nouns`: of
    what bodies are, which another language may call otherwise.
    """
    keys = [word for word in name_key(name).split() if word not in apart]
    senses = {place_of(key) or _sense(without_article(key), _CONCEPT) for key in keys}
    if None in senses:
        return frozenset()
    return frozenset(sense for sense in senses if sense) - _senses_of(nouns)


@cache
def _senses_of(nouns: frozenset[str]) -> frozenset[str]:
    return frozenset(sense for noun in nouns if (sense := _sense(noun, _CONCEPT)))


def is_joined_thing(word: str) -> bool:
    """Whether an Arabic word is a thing written as one with a preposition or conjunction before it."""
    return without_proclitic(word) != word and is_thing(word)


def is_thing(word: str) -> bool:
    """Whether a word is a thing, an act or a quality, and no place."""
    return _sense(word, _CONCEPT) is not None


def is_place(word: str) -> bool:
    """Whether a word is a place or says of which."""
    return place_of(word) is not None


def place_of(word: str) -> str | None:
    """The place that a word is or says of: "kuwait" of "Kuwaiti"; None where it is no place's."""
    return _sense(word, _PLACE)


@lru_cache(maxsize=50_000)
def _sense(word: str, kind: str) -> str | None:
    language = LANGUAGES.get(script(word) or "")
    if language is None:
        return None
    return load_terms(language).senses(tuple(words(word, language)), tuple(stems(word, language))).get(kind)


def _without_medium(words: Words, mediums: frozenset[str]) -> Iterator[Words]:
    """The name of a paper, company or movement without what it is called besides, and without its country."""
    named = words[1:] if words and words[0] in mediums else words
    while named and named[-1] in mediums:
        named = named[:-1]
    if named == words:
        return
    yield named
    if len(named) > 1 and is_place(named[-1]):
        yield named[:-1]


@cache
def _keys(mediums: frozenset[str]) -> frozenset[str]:
    """The single words as they stand in the key of a name."""
    return frozenset(word for medium in mediums if " " not in medium for word in _key(medium))


def _key(name: str) -> Words:
    """By word: its key without an Arabic article, of Russian its stem."""
    key = name_key(name)
    if script(key) == "Cyrl":
        return tuple(stems(key, "ru"))
    return tuple(without_article(word) for word in key.split() if word != "the")


@cache
def _bodies() -> dict[Words, tuple[str, str]]:
    """Id and kind of a body by the words of each of its names."""
    found: dict[Words, tuple[str, str]] = {}
    with shipped("seeds", "lexicon", "bodies.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for name in row["names"].split("|"):
                found.setdefault(_key(name), (row["body"], row["kind"]))
    return found
