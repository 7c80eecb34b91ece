"""Language tags: one reading of what files, pages and people print.

    tag_of("en-US") == tag_of("EN") == tag_of("eng") == tag_of("English") == "en"

A tag is BCP 47's primary subtag (RFC 5646): two letters where ISO 639-1 has them, else three. Varieties that a
grammar of the whole language reads are that language (`arz`, `arb` → `ar`); languages which merely share its script
are not (`fa`, `ur`, `ckb`).
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache

from claimkit.shipped import shipped

_PARTS = re.compile(r"[-_@.\s]")
# ISO 639-2: undetermined, several languages, no linguistic content, missing.
_NO_LANGUAGE = frozenset(("", "und", "mul", "zxx", "mis"))


@lru_cache(maxsize=4096)
def tag_of(printed: str | None) -> str | None:
    """The primary subtag of a printed tag or name of a language, in lower case; None where nothing is printed.

    What is in no table comes back in lower case, without region and script: it may be a language not known here.
    """
    name = (printed or "").strip().casefold()
    primary = _PARTS.split(name, maxsplit=1)[0]
    if primary in _NO_LANGUAGE:
        return None
    return _names().get(name) or _names().get(primary, primary)


@cache
def _names() -> dict[str, str]:
    """Names and longer codes of languages with the tag each stands for."""
    with shipped("seeds", "lexicon", "language-tags.csv").open(encoding="utf-8", newline="") as lines:
        return {row["name"].casefold(): row["language"] for row in csv.DictReader(lines)}
