"""Patterns over named classes: where the speaker and the content of a cue stand.

    start content:quote comma? CUE speaker:phrase
    speaker:phrase CUE adjunct? comma? that content:rest

An item is a class (`comma`), one of several (`comma|colon`), none of several (`!comma|colon`), `any`, `start` or `end`
of the sentence, the name of another pattern (`phrase`), or items in brackets, `/` between alternatives; `?`, `*`, `+`,
`*?`, `+?` and `{0-3}` repeat it; `~item`, right of the cue, is what must not follow.
`slot:item` names what was matched. Left of CUE a pattern is read backwards from the cue, right of it forwards, so
both sides are anchored. Each class is one character and a sentence a string of them, so `re` does the matching.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimkit.extract.engine.classes import CLASSES
from claimkit.language.checked import meant
from claimkit.language.lexicons import Construction

SLOTS = ("speaker", "content", "more", "relay")
CUE = "CUE"
_CODES: Mapping[str, str] = {name: chr(0xE000 + number) for number, name in enumerate(CLASSES)}
_EDGES = ("start", "end")
_LEXEME = re.compile(r"\w+:|~|[()/]|!?\w+(?:\|\w+)*|[?*+][?+]?|\{\d+-\d+\}")
_REPEAT = re.compile(r"[?*+][?+]?|\{\d+-\d+\}")
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Pattern:
    """A construction ready to match: the side left of the cue, read backwards, and the side right of it."""

    construction: Construction
    left: re.Pattern[str]
    right: re.Pattern[str]

    def match(self, before: str, after: str) -> dict[str, tuple[int, int]] | None:
        """Slots as ranges of the sentence's units; `before` is what stands before the cue, backwards."""
        right = self.right.match(after)
        if right is None:
            return None
        left = self.left.match(before)
        if left is None:
            return None
        cue = len(before)
        found = {name: (cue - end, cue - start) for name, (start, end) in _groups(left)}
        found.update({name: (cue + 1 + start, cue + 1 + end) for name, (start, end) in _groups(right)})
        return found


def _groups(match: re.Match[str]) -> list[tuple[str, tuple[int, int]]]:
    return [(name.rpartition("_")[0], match.span(name)) for name in match.re.groupindex if match.start(name) >= 0]


def encoded(kinds: Sequence[str]) -> str:
    """Classes as a string, one character each."""
    return "".join(map(_CODES.__getitem__, kinds))


def compiled(constructions: Sequence[Construction]) -> list[Pattern]:
    """The patterns of every construction with a rule, in order.

    Raises:
        InputError: a pattern names no class and no part, or is not well formed; file, line and field are told.
    """
    parts = {each.frame: each for each in reversed(constructions) if not each.rule}
    return [_compiled(each, parts) for each in constructions if each.rule]


def _compiled(construction: Construction, parts: Mapping[str, Construction]) -> Pattern:
    sides = re.split(rf"\b{CUE}\b", construction.pattern)
    if len(sides) != 2:
        raise construction.row.wrong("pattern", f"{CUE} must stand in it once")
    left = _Parser(construction, parts, backwards=True).parsed(sides[0])
    right = _Parser(construction, parts, backwards=False).parsed(sides[1])
    return Pattern(construction, left, right)


@dataclass(slots=True)
class _Parser:
    """One side of a pattern on its way to a regular expression."""

    construction: Construction
    parts: Mapping[str, Construction]
    backwards: bool
    slots: int = 0

    def parsed(self, side: str) -> re.Pattern[str]:
        """The compiled regular expression of a side."""
        try:
            return re.compile(self._expression(side, 0), re.DOTALL)
        except re.error as error:
            raise self.construction.row.wrong("pattern", f"is not well formed: {error}") from error

    def _expression(self, pattern: str, depth: int) -> str:
        """The regular expression of items in a row."""
        if depth > _DEEPEST:
            raise self.construction.row.wrong("pattern", "its parts name each other in a circle")
        words = iter(_LEXEME.findall(pattern))
        return self._alternatives(list(words), depth)

    def _alternatives(self, words: list[str], depth: int) -> str:
        """Items in a row, or several rows parted by a slash."""
        rows: list[list[str]] = [[]]
        at = 0
        while at < len(words):
            if words[at] == "/":
                rows.append([])
                at += 1
                continue
            end = _item_end(words, at)
            rows[-1].append(self._item(words[at:end], depth))
            at = end
        return "|".join("".join(reversed(row) if self.backwards else row) for row in rows)

    def _item(self, words: list[str], depth: int) -> str:
        """One item with its slot and its repeat: `speaker:`, `(`, …, `)`, `+`."""
        slot, repeat = "", ""
        if words[0] == "~":
            return f"(?!{self._item(words[1:], depth)})"
        if words[0].endswith(":"):
            slot, words = words[0].rstrip(":"), words[1:]
        if len(words) > 1 and _REPEAT.fullmatch(words[-1]):
            repeat, words = words[-1].replace("-", ","), words[:-1]
        if not words:
            raise self.construction.row.wrong("pattern", f"nothing stands in the slot {slot!r}")
        matched = self._alternatives(words[1:-1], depth) if words[0] == "(" else self._named(words[0], depth)
        if slot and slot not in SLOTS:
            raise self.construction.row.wrong("pattern", f"{slot!r} is no slot; {meant(slot, SLOTS)}")
        if not slot:
            return f"(?:{matched}){repeat}"
        self.slots += 1  # alternatives may have one slot each; a group's name stands once
        return f"(?P<{slot}_{self.slots}>(?:{matched}){repeat})"

    def _named(self, name: str, depth: int) -> str:
        """A class or several, a part of patterns, `any`, or the edge of the sentence."""
        if name in self.parts:
            return self._expression(self.parts[name].pattern, depth + 1)
        if name in _EDGES:
            return r"\Z"
        if name == "any":
            return "."
        names = name.lstrip("!").split("|")
        for each in names:
            if each not in _CODES:
                known = (*CLASSES, *self.parts, "any", *_EDGES)
                raise self.construction.row.wrong("pattern", f"{each!r} is no class; {meant(each, known)}")
        return f"[{'^' * name.startswith('!')}{encoded(names)}]"


def _item_end(words: Sequence[str], at: int) -> int:
    """Where the item that begins at `at` ends: behind its closing bracket and its repeat."""
    at += words[at].endswith(":") or words[at] == "~"
    depth = 0
    while at < len(words):
        depth += (words[at] == "(") - (words[at] == ")")
        at += 1
        if depth <= 0:
            break
    return at + (at < len(words) and _REPEAT.fullmatch(words[at]) is not None)
