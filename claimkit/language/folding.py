"""Folding: one form for letters and digits that readers take as the same."""

from __future__ import annotations

import re
import unicodedata

from claimkit.language.letters import HARAKAT, INVISIBLE, own_in, plain_letters
from claimkit.language.tags import tag_of

_PLAIN = str.maketrans(plain_letters("form", "latin", "decimal", "mark", "apostrophe"))
_BORROWED = str.maketrans(plain_letters("borrowed"))
# Pairs rather than a table: a letter is looked for ten times as fast as all are looked up.
_ONE_FORM = tuple(plain_letters("form", "hamza").items())
# A decimal digit of another script than ASCII: the letters below the first are passed by without looking them up.
_FOREIGN_DIGIT = re.compile(r"[^\x00-\u065f\D]")
# The one letter that is longer when small: two code points.
_LONGER = {0x0130: "i"}
_UNSEEN = re.compile(f"[{INVISIBLE}]")

# NFKD takes the Russian short i apart into i and a breve: two letters in Russian, and the stemmer needs both.
_SHORT_I = re.compile(r"\u0438\u0306")
_MARKS = re.compile(f"[\u0300-\u036f{HARAKAT}]")
# Marks that are dropped, but for those that make another letter with the one before.
_JOINING = frozenset(map(chr, range(0x300, 0x370)))
# More letters than any collection prints are not remembered.
_MOST_LETTERS = 20_000


def digits(text: str) -> str:
    """The text with the decimal digits of every script as 0–9.

    One code point for one, so offsets stay valid.
    """
    return text if text.isascii() else _FOREIGN_DIGIT.sub(_plain_digit, text)


def _plain_digit(digit: re.Match[str]) -> str:
    return str(unicodedata.decimal(digit.group()))


def level(text: str) -> str:
    """The text in small letters, with plain digits and one form of alef, ya and ta marbuta: as long as before.

    For finding words where they stand: offsets stay valid, marks such as tashkeel stay too.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text.translate(_LONGER).lower()
    if lowered.isascii():
        return lowered
    for printed, plain in _ONE_FORM:
        lowered = lowered.replace(printed, plain)
    return digits(lowered)


def fold(text: str, language: str | None = None) -> str:
    """Key of a text: one form for case, diacritics, tashkeel, tatweel, hamza carriers, ى/ي, ة/ه and digits.

    `language` is a BCP 47 tag; in Persian, Urdu, Kurdish, Pashto and Uyghur پ چ ژ گ stay letters of their own,
    elsewhere they are folded with the Arabic letters printed in their place. Invisible marks are dropped. Words
    and their order stay; offsets do not. Follows Unicode NFKD (UAX #15) and, for Arabic, the normalisation of
    Larkey, Ballesteros and Connell (2007).
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    own = keeping(language) is not None
    try:
        return text.translate(_LETTERS[own])
    except _CombiningError:
        return _fold_whole(text, own=own)


def keeping(language: str | None) -> str | None:
    """The language's tag where it keeps letters that others borrow; None where it folds as if none were named."""
    tag = tag_of(language)
    return tag if tag in own_in() else None


def _fold_whole(text: str, *, own: bool) -> str:
    """The fold of a text whose letters and marks may belong together; `own`: borrowed letters stay."""
    decomposed = unicodedata.normalize("NFKD", _shown(digits(text)).casefold())
    folded = _shown(_MARKS.sub("", _SHORT_I.sub(_composed, decomposed)))
    return folded if own else folded.translate(_BORROWED)


class _CombiningError(Exception):
    """A mark that Unicode may reorder or join with its letter: a text with one is folded as a whole."""


class _Letters(dict[int, str]):
    """The fold of every letter that stands by itself, made when it is first met: a look-up then folds a text."""

    def __init__(self, *, own: bool) -> None:
        super().__init__()
        self._own = own

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = _fold_whole(letter, own=self._own)
        if _joins(letter) and (folded or letter in _JOINING):
            raise _CombiningError
        if len(self) < _MOST_LETTERS:
            self[code] = folded
        return folded


def _joins(letter: str) -> bool:
    return any(map(unicodedata.combining, unicodedata.normalize("NFKD", letter)[:1]))


def _composed(letter: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", letter.group())


def _shown(text: str) -> str:
    return _UNSEEN.sub("", text).translate(_PLAIN)


_LETTERS = {own: _Letters(own=own) for own in (False, True)}
