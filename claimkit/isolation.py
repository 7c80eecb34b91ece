"""Names of both directions in one line: each stands by itself, so that a chain reads in its own order.

Unicode Standard Annex #9: FIRST STRONG ISOLATE (U+2068) … POP DIRECTIONAL ISOLATE (U+2069). Stored words stay as they
are; only what is displayed has the signs. Signs that a stranger's words bring, which turn a line round or that a
terminal obeys, are displayed as signs to look at, one for one, so that offsets stay what they are.
"""

from __future__ import annotations

import re
import unicodedata

FIRST_STRONG, LEFT_TO_RIGHT, POP = "\u2068", "\u2066", "\u2069"
# What stands between the names of a chain as text.
ARROW = " → "
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
# A line break, also that of Windows, is none of these.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")
_LINE_BREAK = re.compile("[\n\r\u2028\u2029]")
_TURNING = "\u202a-\u202e\u2066-\u2069"
TURNS = re.compile(f"[{_TURNING}]")
_SET_APART_OR_TURNING = re.compile(f"({FIRST_STRONG}[^{_TURNING}\n]*{POP})|[{_TURNING}]")
_PICTURES, _DELETE, _NO_PICTURE = 0x2400, 0x7F, "\N{REPLACEMENT CHARACTER}"


def isolated(words: str) -> str:
    """Words that hold letters written from right to left, set apart from the line around; others as they are."""
    turned = any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in words)
    return f"{FIRST_STRONG}{words}{POP}" if turned else words


def as_written(number: str) -> str:
    """A date or another string of digits and signs, which keep their order in a line of either direction."""
    return f"{LEFT_TO_RIGHT}{number}{POP}"


def pictured(words: str) -> str:
    """Words with their control characters as pictures (U+2400 … U+2421), which no terminal obeys."""
    return _CONTROL.sub(lambda found: _picture(found[0]), words)


def seen(words: str) -> str:
    """Words as `pictured`, and what would turn the line round as U+FFFD; names set apart stay set apart."""
    return _SET_APART_OR_TURNING.sub(lambda found: found[1] or _NO_PICTURE, pictured(words))


def in_one_line(words: str) -> str:
    """Words as `seen`, their line breaks as pictures too: a name in a message makes no second line."""
    return _LINE_BREAK.sub(lambda found: _picture(found[0]), seen(words))


def _picture(control: str) -> str:
    if control == chr(_DELETE):
        return "\N{SYMBOL FOR DELETE}"
    return chr(_PICTURES + ord(control)) if control < " " else _NO_PICTURE
