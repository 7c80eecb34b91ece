"""A person of a text: mentions, the fullest name, and which names are one."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from dataclasses import dataclass, field
from functools import lru_cache

from claimkit.extract.languages.ar.morphemes import ARTICLES, PEOPLE, THINGS, TO
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.words import Extent, words_of

WORD = re.compile(r"\w+(?:[-'’]\w+)*")
SON = words_of("son")
_SERVANT = words_of("servant_of")
JOINED_BY_AND = pattern("and_word")
TITLED = 2
PLURALS = (*PEOPLE, THINGS)
# أمين: too short for a plural.
SINGULAR = 4
# How many people of one word are looked at: hostile texts name them without end.
MOST = 40


@dataclass(slots=True, eq=False)
class Mention:
    """One place where a person is named: the phrase, the proper name in it, and what stands beside the name.

    `heads` are the nouns of office that are the person's own (نائب of نائب وزير), `beside` all words but the name's.
    """

    phrase: Extent
    name: Extent
    words: tuple[str, ...]
    heads: frozenset[str]
    beside: frozenset[str]
    gender: str = ""


@dataclass(slots=True, eq=False)
class Person:
    """One person of a text: the mention with the longest name, where all stand, and what they say together."""

    fullest: Mention
    places: list[int] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    gender: str = ""
    introduced: Mention | None = None

    def take(self, mention: Mention) -> None:
        """Add a mention."""
        if mention.phrase != mention.name and (self.introduced is None or mention.name < self.introduced.name):
            self.introduced = mention
        insort(self.places, mention.name[0])
        self.words.update(mention.words)
        self.heads.update(mention.heads)
        self.beside.update(mention.beside)
        self.gender = self.gender or mention.gender

    def last_before(self, at: int) -> int:
        """Where the person was last named before an offset; -1 where not."""
        before = bisect_left(self.places, at)
        return self.places[before - 1] if before else -1


def name_words(name: str) -> tuple[str, ...]:
    """The words of a folded name by which two are compared: without articles, بن and the space of عبد الله."""
    words: list[str] = []
    for word in WORD.findall(name):
        if words and words[-1] in _SERVANT:
            words[-1] += word
        elif word not in SON:
            words.append(bare(word))
    return tuple(words)


@lru_cache(maxsize=20_000)
def bare(word: str) -> str:
    """A word without its article or the preposition joined to it."""
    if TO not in word[:3]:
        return word
    for joined in ARTICLES:
        if word.startswith(joined) and len(word) > len(joined) + 1:
            return word[len(joined) :]
    return word


def short_for(one: Mention, fullest: Mention) -> bool:
    """Whether a name may be a shorter form of another: the same last name or the same first, and nothing else."""
    mine, yours = one.words, fullest.words
    if not all(map(yours.__contains__, mine)):
        return False
    return mine[0] == yours[0] or mine[-1] == yours[-1] or (len(mine) == 1 and mine[0] in yours[:1] + yours[-1:])


def is_father(name: str, other: str) -> bool:
    """Whether a folded name is that of another's father (سلمان بن فارس beside محمد بن سلمان بن فارس)."""
    words, mine = other.split(), name.split()
    behind = len(words) - len(mine)
    return len(mine) > 1 and behind > 1 and words[behind:] == mine and words[behind - 1] in SON
