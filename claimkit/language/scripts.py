"""Which script a text is in, and which language a script is mostly used for."""

from __future__ import annotations

import re

# Runs of letters: a text has a fifth as many of them as letters.
_LETTERS = {
    "Arab": re.compile(r"[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+"),
    "Cyrl": re.compile(r"[\u0400-\u052f]+"),
    "Latn": re.compile(r"[A-Za-z\u00c0-\u024f]+"),
}
_ARABIC_WORD = _LETTERS["Arab"].fullmatch
# Most texts are in the script that they begin in, which is counted first; by whether that is ASCII.
_ORDERS = {True: ("Latn", "Arab", "Cyrl"), False: tuple(_LETTERS)}
# The language that words of a script are taken to be in where none is named.
LANGUAGES = {"Arab": "ar", "Cyrl": "ru", "Latn": "en"}


def script(text: str) -> str | None:
    """ISO 15924 code of the script most letters of the text are in: `Arab`, `Cyrl`, `Latn`; None where it has none."""
    if text.isascii():
        return "Latn" if _LETTERS["Latn"].search(text) else None
    if _ARABIC_WORD(text):
        return "Arab"
    counts: dict[str, int] = {}
    for code in _ORDERS[text[0].isascii()]:
        counts[code] = sum(map(len, _LETTERS[code].findall(text)))
        if counts[code] * 2 > len(text):
            return code
    best = max(_LETTERS, key=lambda code: counts[code])
    if not counts[best]:
        return None
    return best
