"""Keys of printed names."""

from __future__ import annotations

import re

from claimkit.language.folding import fold

_INITIALS = re.compile(r"\b(?:[^\W\d_]\.)+[^\W\d_]\b\.?")
_DROPPED = re.compile("['\"“”„‟«»‹›*ء]")
_PARTED = re.compile(r"[\W_]+")
_SERVANT = re.compile(r"\bعبد ال")


def name_key(name: str) -> str:
    """Key under which two printings of one name are equal, in Arabic, Latin and Cyrillic script.

    Blind to case, diacritics, tashkeel, tatweel, quotation marks, apostrophes, hamza and its carriers, وو/و,
    hyphens and dots, the space of عبد الله, and spaces; not to the order of words or to titles. Empty for a name
    without a letter or digit.
    """
    joined = _INITIALS.sub(lambda initials: initials[0].replace(".", "") + " ", fold(name))
    parted = _PARTED.sub(" ", _DROPPED.sub("", joined)).strip()
    return _SERVANT.sub("عبدال", parted).replace("وو", "و")
