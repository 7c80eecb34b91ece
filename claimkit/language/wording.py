"""Words that a reader looks for, as a pattern that finds them however they are printed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from claimkit.language.letters import HARAKAT, TATWEEL, plain_letters

# Zero in the digits of Arabic and of Persian print; the others follow it.
_ZEROS = (0x0660, 0x06F0)
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_MARK = re.compile(f"[{TATWEEL}{HARAKAT}]")
_MARKS = f"[{TATWEEL}{HARAKAT}]*"


def pattern(words: str) -> str:
    """An RE2 pattern for words: any case; hamza, ى/ي, ة/ه and digits in any form; tashkeel and tatweel anywhere."""
    return "(?i)" + spellings(words)


def spellings(words: str, between: str = r"\s+") -> str:
    """What `pattern` is of, to be part of a larger pattern; it says nothing of case.

    What stands between two words matches `between`; nothing of the words is read as a pattern.
    """
    parts = (_word(_MARK.sub("", part)) for part in words.split())
    return between.join(part for part in parts if part)


def longest_first(phrases: Iterable[str]) -> list[str]:
    """Phrases in the order in which they are tried: each before those it begins with."""
    return sorted(phrases, key=lambda phrase: (-len(phrase), phrase))


def any_phrase(phrases: Iterable[str]) -> str:
    """A pattern of any of some phrases, the longest first; one that never fits where there are none."""
    return "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first(phrases)) or r"(?!)"


def _word(word: str) -> str:
    return "".join(map(_letter, word))


def _letter(letter: str) -> str:
    form = _forms().get(letter) or re.escape(letter)
    if not _ARABIC.match(letter):
        return form
    return form + _MARKS


@cache
def _forms() -> dict[str, str]:
    """The class of the letters and digits that readers take as the same, for each of them."""
    same: defaultdict[str, str] = defaultdict(str)
    for printed, plain in plain_letters("form", "hamza").items():
        same[plain] += printed
    for value in range(10):
        same[str(value)] = "".join(chr(zero + value) for zero in _ZEROS)
    classes = [plain + others for plain, others in same.items()]
    return {letter: f"[{letters}]" for letters in classes for letter in letters}
