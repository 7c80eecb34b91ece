"""The order of letters in text taken from a layout: Arabic as it is seen is not Arabic as it is read."""

from __future__ import annotations

import re
import unicodedata

# Letters that end words and begin none: teh marbuta, alef maksura.
_LAST = r"[\u0629\u0649]"
_LETTER = r"[\u0620-\u064a]"
_WORD_BEGINS = re.compile(rf"(?<!\w){_LAST}{_LETTER}")
_WORD_ENDS = re.compile(rf"{_LETTER}{_LAST}(?!\w)")
_MARK = r"[.\u060c\u061b\u061f!]"
_LINE_BEGINS = re.compile(rf"^[ \t]{{0,9}}{_MARK}[ \t]{{0,9}}(?={_LETTER})", re.MULTILINE)
_LINE_ENDS = re.compile(rf"{_LETTER}[ \t]{{0,9}}{_MARK}[ \t]{{0,9}}$", re.MULTILINE)
_SHAPES = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC = re.compile(_LETTER)
# Words of another script with an Arabic name among them are read: one letter in so many.
_RARE = 4
_FEW = 2


def joined_letters(text: str) -> str:
    """The text with the shapes of Arabic letters (presentation forms) as the letters that they are shapes of."""
    return _SHAPES.sub(lambda shape: unicodedata.normalize("NFKC", shape.group()), text)


def is_in_visual_order(text: str) -> bool:
    """Whether Arabic stands as it is seen: letters that end words begin them, or marks that end lines begin them.

    Where it consists of the shapes of letters, it does unless marks at the ends of its lines show that it does not.
    """
    letters = joined_letters(text)
    if _RARE * len(_ARABIC.findall(letters)) < sum(map(str.isalpha, letters)):
        return False
    begins, ends = len(_LINE_BEGINS.findall(letters)), len(_LINE_ENDS.findall(letters))
    if begins > ends or (_SHAPES.search(text) and begins == ends):
        return True
    words_begin, words_end = len(_WORD_BEGINS.findall(letters)), len(_WORD_ENDS.findall(letters))
    return words_begin >= _FEW and words_begin > words_end
