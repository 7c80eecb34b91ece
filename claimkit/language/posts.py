"""Words hidden in the manners of social posts."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"https?://\S+|www\.\S+|pic\.twitter\.com/\S+|\bhttps?:?…")
_TAG = re.compile(r"[#@](\w+)")
# Where a tag without spaces may be parted: helloWorld, USAToday, covid19; underscores are parted by `words`.
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d_])(?=\d)")


def plain_post(text: str) -> str:
    """The text of a post without web addresses, its #tags and @names parted into their words.

    `@realDonaldTrump` → `real Donald Trump`, `#كلنا_جيش` → `كلنا جيش`. Other texts come back as they are.
    """
    return _TAG.sub(_parted, _ADDRESS.sub(" ", text))


def _parted(tag: re.Match[str]) -> str:
    return f" {_SEAM.sub(' ', tag[1]).replace('_', ' ')} "
