"""Groups of names: "Lindsey Graham and David Perdue", "بوتين وبايدن", "Reuters, AFP".

The words that join them are `seeds/lexicon/conjunctions.csv`: word,language,written,source. `written` is `apart`, or
`joined` where the word is written as one with the next, which in print may also stand apart.
"""

from __future__ import annotations

import csv
import re
from functools import cache

from claimkit.shipped import shipped


def members(name: str) -> list[str]:
    """The names of a group, in order; the name alone where it joins none.

    `"بوتين وبايدن"` → `["بوتين", "بايدن"]`. A first letter that is the conjunction of a name's language is taken for
    it: whoever asks must know the members.
    """
    parts = (part.strip() for part in _between().split(name))
    return [part for part in parts if part]


def any_conjunction(written: str) -> str:
    """A pattern of the conjunctions of all languages that are written so: `apart` or `joined`."""
    return "|".join(sorted({re.escape(word) for word, form in _conjunctions() if form == written}))


@cache
def _between() -> re.Pattern[str]:
    apart, joined = any_conjunction("apart"), any_conjunction("joined")
    return re.compile(rf"\s+(?:{apart}|{joined})\s+|\s+(?:{joined})(?=\S\S)|\s*[,،]\s+(?:(?:{apart})\s+)?")


@cache
def _conjunctions() -> tuple[tuple[str, str], ...]:
    with shipped("seeds", "lexicon", "conjunctions.csv").open(encoding="utf-8", newline="") as lines:
        return tuple((row["word"], row["written"]) for row in csv.DictReader(lines))
