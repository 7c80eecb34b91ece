"""Words of Russian without their endings, and the kind of speaker that they tell."""

from __future__ import annotations

import re
from functools import lru_cache

from claimkit.extract.engine.grammars import KINDS
from claimkit.extract.engine.mentions import Agreement
from claimkit.language.lexicons import Lexicon, load_names

NAMES = load_names("ru")
_WORD = re.compile(r"\w+(?:-\w+)*")
_ENDINGS = re.compile(rf"(?:{'|'.join(NAMES.of_kind('ending'))})$")


@lru_cache(maxsize=20_000)
def key(name: str) -> tuple[str, ...]:
    """The words of a name without their endings."""
    return tuple(stem(word) for word in _WORD.findall(name.lower()))


def stem(word: str) -> str:
    """A word without its ending."""
    return _ENDINGS.sub("", word) if len(word) > 4 else word


@lru_cache(maxsize=20_000)
def kind_of(name: str, lexicon: Lexicon) -> str:
    """The kind of speaker by the first words of its name."""
    words = key(name)
    if any(word in stems_of(lexicon, "title") for word in words) and name[-1:].isalpha():
        return "person"
    for word in words[:3]:
        for kind in KINDS:
            if word in stems_of(lexicon, kind):
                return kind
    return "person"


@lru_cache(maxsize=64)
def stems_of(lexicon: Lexicon, kind: str) -> frozenset[str]:
    """The terms of a kind without their endings."""
    return frozenset(stem(term) for term in lexicon.of_kind(kind))


def is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word has an ending of verbs and is no noun that ends alike."""
    return word.endswith(_verb_endings(lexicon)) and word not in lexicon.of_kind("no_verb")


@lru_cache(maxsize=4)
def _verb_endings(lexicon: Lexicon) -> tuple[str, ...]:
    return tuple(ending for ending, kind in lexicon.of_kind("ending").items() if kind == "verb")


@lru_cache(maxsize=4_000)
def agreement_of(cue: str) -> Agreement:
    """Gender and number of whoever a verb is said of, by its ending; empty where it is no such verb."""
    verb = "".join(cue.split()[-1:]).lower()
    endings = NAMES.of_kind("verb_ending")
    ending = max((end for end in endings if verb.endswith(end)), key=len, default="")
    told = endings.get(ending, "")
    return Agreement(told[:-1], told[-1:])


@lru_cache(maxsize=20_000)
def nominative(word: str) -> str | None:
    """The institution a word is a form of; None where no list has it."""
    terms = NAMES.of_kind("institution")
    low = word.lower()
    if low in terms:
        return low
    if low[:-1] in terms:
        return low[:-1]
    return next((term for term in terms if stem(term) == stem(low)), None)
