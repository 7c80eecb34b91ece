"""Where the forms of cues stand on a page: looked for only at the words with which one may begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import compress
from typing import NamedTuple

from claimkit.extract.engine.kept import Kept
from claimkit.extract.languages.ar.patterns import pattern_text
from claimkit.extract.languages.ar.rows import Row

_Tree = dict[str, "_Tree"]
_END = ""


class Cues(NamedTuple):
    """By a word that may begin a form, what finds the form there (groups: proclitics, form, object clitic)."""

    finders: Kept[re.Pattern[str] | None]

    def found(self, text: str, words: Row) -> Iterator[re.Match[str]]:
        """Every form in the words of a text, in order."""
        end = 0
        finders = list(map(self.finders.__getitem__, words.printed))
        for start, finder in zip(compress(words.starts, finders), filter(None, finders), strict=True):
            if start >= end and (match := finder.match(text, start)) is not None:
                end = match.end()
                yield match


def cues_of(forms: Iterable[str]) -> Cues:
    """The cues of a lexicon's forms."""
    whole = list(forms)
    alone = [form for form in whole if " " not in form]
    every, single = _any_of(whole), _any_of(alone)
    several = _any_of(form.split()[0] for form in whole if " " in form)

    def finder(word: str) -> re.Pattern[str] | None:
        """What finds a form at a word: letters are counted where the word alone is one, whatever stands behind."""
        if several.match(word) is not None:
            return every
        match = single.match(word)
        return match and _parting(*map(len, match.groups("")))

    return Cues(Kept(finder))


@cache
def _parting(before: int, form: int, behind: int) -> re.Pattern[str]:
    """What parts a word whose letters are counted into proclitics, form and object clitic, if it has one."""
    clitic = f"(.{{{behind}}})" * bool(behind) or "(?:(?!)(.))?"
    return re.compile(f"(.{{{before}}})(.{{{form}}}){clitic}")


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
