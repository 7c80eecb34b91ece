"""Folding: one form for letters and digits that readers take as the same."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache

from claimkit.language.tags import tag_of

# Characters without a look of their own: tatweel, soft hyphen, joiners and marks of direction.
_INVISIBLE = "\u00ad\u0640\u061c\ufeff" + "".join(
    map(chr, [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A)])
)
_APOSTROPHES = "’‘ʼʻ`´′"
# Letters that Unicode does not take apart, by the letter that stands for them in plain print.
_LETTERS = {
    **{
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ے": "ي",
        "ک": "ك",
        "ڪ": "ك",
        "ة": "ه",
        "ہ": "ه",
        "ە": "ه",
        "ھ": "ه",
        "ٱ": "ا",
    },
    **{"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"},
    **{"٫": ".", "٬": ",", "٪": "%", "،": ",", "؛": ";", "؟": "?"},
}
# Letters that Arabic borrows to print foreign sounds; letters in their own right in Persian and Urdu.
_BORROWED = {"گ": "ك", "پ": "ب", "چ": "ج", "ژ": "ز", "ڤ": "ف", "ڥ": "ف", "ڨ": "ق", "ڭ": "ك"}
_OWN_BORROWED = frozenset({"fa", "ur", "ku", "ckb", "ps", "ug"})
_TABLE = str.maketrans({**dict.fromkeys(_INVISIBLE, ""), **dict.fromkeys(_APOSTROPHES, "'"), **_LETTERS})
_BORROWED_TABLE = str.maketrans(_BORROWED)

# NFKD takes й apart into и and a breve: two letters in Russian, and the stemmer needs both.
_SHORT_I = re.compile("и\u0306")
_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]")


@cache
def _digit_table() -> dict[int, str]:
    decimals = ((code, unicodedata.decimal(chr(code), None)) for code in range(128, sys.maxunicode + 1))
    return {code: str(value) for code, value in decimals if value is not None}


@cache
def _level_table() -> dict[int, int | str]:
    return {**_digit_table(), **str.maketrans("أإآٱىةیک", "اااايهيك")}


def digits(text: str) -> str:
    """The text with the decimal digits of every script as 0–9.

    One code point for one, so offsets stay valid.
    """
    return text if text.isascii() else text.translate(_digit_table())


def level(text: str) -> str:
    """The text in small letters, with plain digits and one form of alef, ya and ta marbuta: as long as before.

    For finding words where they stand: offsets stay valid, marks such as tashkeel stay too.
    """
    lowered = text.lower()
    lowered = lowered if len(lowered) == len(text) else text
    return lowered if lowered.isascii() else lowered.translate(_level_table())


def fold(text: str, language: str | None = None) -> str:
    """Key of a text: one form for case, diacritics, tashkeel, tatweel, hamza carriers, ى/ي, ة/ه and digits.

    `language` is a BCP 47 tag; in Persian, Urdu, Kurdish, Pashto and Uyghur پ چ ژ گ stay letters of their own,
    elsewhere they are folded with the Arabic letters printed in their place. Invisible marks are dropped. Words
    and their order stay; offsets do not. Follows Unicode NFKD (UAX #15) and, for Arabic, the normalisation of
    Larkey, Ballesteros and Connell (2007).
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    decomposed = unicodedata.normalize("NFKD", digits(text).translate(_TABLE).casefold())
    folded = _MARKS.sub("", _SHORT_I.sub("й", decomposed)).translate(_TABLE)
    return folded if tag_of(language) in _OWN_BORROWED else folded.translate(_BORROWED_TABLE)
