"""Which language a text is in, as far as its script tells."""

from __future__ import annotations

import re

_SAMPLE = 20_000
_SCRIPTS = {
    "ar": re.compile(r"[\u0620-\u064a\u0671-\u06d3]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "en": re.compile(r"[A-Za-z]"),
}


def language_of(text: str) -> str:
    """`ar`, `ru` or `en`: the script most letters of the text's beginning are in; `en` where there are none."""
    sample = text[:_SAMPLE]
    return max(reversed(_SCRIPTS), key=lambda language: len(_SCRIPTS[language].findall(sample)))
