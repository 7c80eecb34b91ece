"""What stays the same when a text is told in another language: names, by their consonants, and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimkit.language import fold, stems, words
from claimkit.language.arabic import without_proclitic
from claimkit.language.sounds import skeleton
from claimkit.match.cutting import WORD

# Fewer consonants are in too many words to tell a name.
_CONSONANTS = 3
_APOSTROPHE = re.compile("['\u2019]")
# How many documents of a thousand have a number, or a name of so many consonants, where nothing else is known.
_NUMBER, _YEAR = 5, 30
_BY_LENGTH = {3: 50, 4: 20, 5: 10}
_LONG = 5


@dataclass(frozen=True, slots=True)
class Anchor:
    """A word that may be a name, or a number; `place` is how far into the text it stands, 0 to 1.

    `keys` are its forms (`s:` consonants, `n:` a number) without what a language writes onto a name. `telling` where
    it is printed as names are, or a number: a script without capitals tells no name from other words.
    """

    place: float
    keys: tuple[str, ...]
    telling: bool


def anchors(text: str, language: str, *, cased: bool) -> list[Anchor]:
    """The anchors of a text, in order; `cased` as in `is_cased`."""
    found = WORD.findall(text)
    return [
        Anchor(place / len(found), keys, cased or word[0].isdigit())
        for place, word in enumerate(found)
        if (keys := word_keys(word, language, cased=cased))
    ]


def anchor_keys(words: Iterable[str], language: str, *, cased: bool) -> set[str]:
    """The keys of the anchors among these words."""
    return {key for word in words for key in word_keys(word, language, cased=cased)}


@lru_cache(maxsize=1 << 18)
def usual(key: str) -> int:
    """How many documents of a thousand have a key in any collection."""
    kind, form = key.split(":", maxsplit=1)
    if kind == "n":
        return _YEAR if len(form) == len("2000") else _NUMBER
    return _BY_LENGTH.get(len(form), _LONG)


@lru_cache(maxsize=1 << 18)
def word_keys(word: str, language: str, *, cased: bool) -> tuple[str, ...]:
    """The keys of a printed word, in order; none where it can be no anchor."""
    if word[0].isdigit():
        return tuple(f"n:{number}" for number in words(word)[:1] if len(number) > 1)
    forms = _capitalised(word, language) if cased else _uncased(word)
    return tuple(sorted({f"s:{form}" for form in map(_consonants, forms) if len(form) >= _CONSONANTS}))


def _capitalised(word: str, language: str) -> Iterator[str]:
    for part in _APOSTROPHE.split(word):
        if part[:1].isupper():
            yield part
            yield from stems(part, language) if language == "ru" else ()


def _uncased(word: str) -> Iterator[str]:
    folded = fold(word)
    yield folded
    yield without_proclitic(folded)


def _consonants(form: str) -> str:
    return "".join(skeleton(form))
