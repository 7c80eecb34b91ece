"""Names of both directions in one line: each stands by itself, so that a chain reads in its own order.

Unicode Standard Annex #9: FIRST STRONG ISOLATE (U+2068) … POP DIRECTIONAL ISOLATE (U+2069). Stored words stay as they
are; only what is displayed has the signs.
"""

from __future__ import annotations

import unicodedata

FIRST_STRONG, POP = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def isolated(words: str) -> str:
    """Words that hold letters written from right to left, set apart from the line around; others as they are."""
    turned = any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in words)
    return f"{FIRST_STRONG}{words}{POP}" if turned else words


def isolated_chain(chain: str, arrow: str = " → ") -> str:
    """A chain as text, each of its names set apart."""
    return arrow.join(isolated(name) for name in chain.split(arrow))
