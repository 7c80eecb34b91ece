"""Names that are nearly one: by their first letters, by a short form, by a letter that is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DOUBLED = re.compile(r"(.)\1+")
# Letters of a short form (Ken) at least.
_SHORT_FORM = 3


def first_letters(words: Iterable[str]) -> str:
    """The first letters of some words."""
    return "".join(word[0] for word in words if word)


def one_letter(left: str, right: str) -> bool:
    """Whether two words, as long as each other or one letter longer, differ by that or by another letter."""
    short, long = sorted((left, right), key=len)
    same = next((at for at, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), len(short))
    rest = same + (len(short) == len(long))
    return short[rest:] == long[same + 1 :]


def undoubled(word: str) -> str:
    """A word with every doubled letter once: Philipa, Phillipa; and not Christina for Christine."""
    return _DOUBLED.sub(r"\1", word)


def initial(left: str, right: str) -> bool:
    """Whether one first name is the other's initial or its short form: K., Ken, Kenneth."""
    short, long = sorted((left.replace(".", ""), right.replace(".", "")), key=len)
    return long.startswith(short) and (len(short) == 1 or len(short) >= _SHORT_FORM)
