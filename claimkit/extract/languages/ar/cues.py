"""Where the forms of cues stand on a page: looked for only at the words with which one may begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import compress
from typing import NamedTuple

from claimkit.extract.engine.kept import Kept
from claimkit.extract.languages.ar.patterns import pattern_text
from claimkit.extract.languages.ar.rows import Row

_Tree = dict[str, "_Tree"]
_END = ""


class Cues(NamedTuple):
    """The pattern of every form (groups: proclitics, form, object clitic); `opens` tells which words may begin one."""

    pattern: re.Pattern[str]
    opens: Kept[bool]

    def found(self, text: str, words: Row) -> Iterator[re.Match[str]]:
        """Every form in the words of a text, in order."""
        end = 0
        for start in compress(words.starts, map(self.opens.__getitem__, words.printed)):
            match = self.pattern.match(text, start) if start >= end else None
            if match is not None:
                end = match.end()
                yield match


def cues_of(forms: Iterable[str]) -> Cues:
    """The cues of a lexicon's forms."""
    whole = list(forms)
    opening = _any_of(form.split()[0] for form in whole)
    return Cues(_any_of(whole), Kept(lambda word: opening.match(word) is not None))


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
