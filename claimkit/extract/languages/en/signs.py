"""The tag that a pattern over tags begins with, which is asked before the pattern itself."""

from __future__ import annotations

import re

# The one sign a pattern begins with, or a set of them; no part of it may be left out.
_BEGINS, _GROUP, _SET = re.compile(r"(?:(\w)|\[\w+\])(?![?*{])"), re.compile(r"\([^()]*\)"), re.compile(r"\[[^]]*\]")


def leading_sign(pattern: str) -> str:
    """The sign without which a pattern matches nowhere; empty where it begins with any of several."""
    begins, flat = _BEGINS.match(pattern), _SET.sub("", pattern)
    while _GROUP.search(flat):
        flat = _GROUP.sub("", flat)
    if begins is None or "|" in flat:
        raise ValueError(f"{pattern!r} does not begin with its homograph: put its tag, or a set of tags, first")
    return begins[1] or ""
