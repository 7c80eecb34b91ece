"""Where the forms of cues stand on a page: looked for only at the words with which one may begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimkit.extract.languages.ar.patterns import pattern_text

_Tree = dict[str, "_Tree"]
_END = ""


class Cues(NamedTuple):
    """The pattern of every form (groups: proclitics, form, object clitic); with what `opens` matches one may begin."""

    pattern: re.Pattern[str]
    opens: re.Pattern[str]

    def found(self, text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
        """Every form that begins at some offsets of a text, in order."""
        end = 0
        for start in starts:
            match = self.pattern.match(text, start) if start >= end else None
            if match is not None:
                end = match.end()
                yield match


def cues_of(forms: Iterable[str]) -> Cues:
    """The cues of a lexicon's forms."""
    whole = list(forms)
    return Cues(_any_of(whole), _any_of(form.split()[0] for form in whole))


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    """The pattern of any of some forms with what may be joined to it."""
    tree: _Tree = {}
    for form in forms:
        node = tree
        for letter in form:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return re.compile(pattern_text("before_cue") + f"({_alternation(tree)})" + pattern_text("behind_cue"))


def _alternation(tree: _Tree) -> str:
    """Many words as one pattern, its beginnings shared, so that a scan fails early."""
    branches = [re.escape(letter) + _alternation(rest) for letter, rest in tree.items() if letter]
    if not branches:
        return ""
    body = f"(?:{'|'.join(branches)})"
    if len(branches) == 1 and _END not in tree:
        return branches[0]
    return f"{body}?" if _END in tree else body
