"""Keys of printed names."""

from __future__ import annotations

import re
from functools import lru_cache

from claimkit.language.folding import fold
from claimkit.language.letters import plain_letters

_INITIALS = re.compile(r"\b(?:[^\W\d_]\.)+[^\W\d_]\b\.?")
# Quotation marks of every kind, and the Arabic hamza that stands on no carrier.
_DROPPED = re.compile(r"['\"“”„‟«»‹›*\u0621]")
_PARTED = re.compile(r"[\W_]+")
# What names are spelled with in two ways: at the beginning of a word, and anywhere.
_FIRST_LETTERS = plain_letters("name start")
_ANY_LETTERS = plain_letters("name")
_FIRST = re.compile(rf"\b(?:{'|'.join(map(re.escape, _FIRST_LETTERS))})")


# A name is printed by many articles.
@lru_cache(maxsize=1 << 16)
def name_key(name: str) -> str:
    """Key under which two printings of one name are equal, in Arabic, Latin and Cyrillic script.

    Blind to case, diacritics, tashkeel, tatweel, quotation marks, apostrophes, hamza and its carriers, وو/و,
    hyphens and dots, the space of عبد الله, and spaces; not to the order of words or to titles. Empty for a name
    without a letter or digit.
    """
    joined = _INITIALS.sub(lambda initials: initials[0].replace(".", "") + " ", fold(name))
    parted = _PARTED.sub(" ", _DROPPED.sub("", joined)).strip()
    key = _FIRST.sub(lambda letters: _FIRST_LETTERS[letters.group()], parted)
    for printed, plain in _ANY_LETTERS.items():
        key = key.replace(printed, plain)
    return key
