"""Many words as one regular expression."""

from __future__ import annotations

import re
from collections.abc import Iterable

Tree = dict[str, "Tree"]
_END = ""
# No cue goes on behind the end of a paragraph; what stands beside one may.
SPACE = r"\s"


def alternation(words: Iterable[str]) -> str:
    """One pattern for many words, its beginnings shared, so that a scan fails early."""
    tree: Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _pattern(tree)


def _pattern(tree: Tree) -> str:
    branches = [
        (SPACE if letter == " " else re.escape(letter)) + _pattern(rest) for letter, rest in tree.items() if letter
    ]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and _END not in tree else f"(?:{'|'.join(branches)})"
    return f"{body}?" if _END in tree else body
