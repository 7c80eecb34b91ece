"""Words that a reader looks for, as a pattern that finds them however they are printed."""

from __future__ import annotations

import re

from claimkit.language.letters import HARAKAT, TATWEEL

# Letters and digits that readers take as the same; the key of each set is what `fold` would make of it.
_SAME = (
    "اأإآٱ",
    "يىئی",
    "هة",
    "وؤ",
    "كک",
    *("".join(digits) for digits in zip("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", strict=True)),
)
_FORMS = {letter: f"[{letters}]" for letters in _SAME for letter in letters}
_MARK = re.compile(f"[{TATWEEL}{HARAKAT}]")
_MARKS = f"[{TATWEEL}{HARAKAT}]*"


def pattern(words: str) -> str:
    """An RE2 pattern for words: any case; hamza, ى/ي, ة/ه and digits in any form; tashkeel and tatweel anywhere.

    Blanks match any run of blanks; nothing of the words is read as a pattern.
    """
    parts = (_MARK.sub("", part) for part in words.split())
    return "(?i)" + r"\s+".join("".join(_letter(letter) for letter in part) for part in parts if part)


def _letter(letter: str) -> str:
    form = _FORMS.get(letter) or re.escape(letter)
    return form + _MARKS if "\u0600" <= letter <= "\u06ff" else form
