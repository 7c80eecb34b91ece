"""The folded key in which Arabic is read, and the way back to the printed text."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from claimkit.language.arabic import affix, affixes
from claimkit.language.letters import HARAKAT, INVISIBLE, TATWEEL, plain_letters
from claimkit.language.lexicons import load_lexicon
from claimkit.records import Span

# One code point for one, so that most texts need no map of offsets.
_SAME_LENGTH = [
    *plain_letters("form", "hamza", "borrowed", "mark", "stop").items(),
    *((space, " ") for space in "\u00a0\u202f\u2009\t"),
]
# A tatweel alone is printed for a dash.
_ALONE, _DASH = f" {TATWEEL} ", " \u2013 "
_DROPPED = HARAKAT + INVISIBLE
_DROP = re.compile(f"[{_DROPPED}]")
_KEEP = re.compile(f"[^{_DROPPED}]+")
# Quotation marks that open and that close a name.
NAME_MARKS = '"“«‹', '"”»›'
# First and last of each range of letters that are dropped.
_RANGES = [(ord(first), ord(last or first)) for first, last in re.findall("(.)(?:-(.))?", _DROPPED)]
_GONE = chain.from_iterable(range(first, last + 1) for first, last in _RANGES)
# In one word each letter is looked up; in a whole text each that is folded is looked for.
_FOLDED = dict.fromkeys(_GONE) | str.maketrans(dict(_SAME_LENGTH))
_HAMZA = re.compile(f"[{''.join(affixes('hamza'))}]")
_TRAILING_HARAKAT = re.compile(f"[{HARAKAT}]+")


@dataclass(frozen=True, slots=True)
class Key:
    """A text without tashkeel, tatweel and invisible marks, its letters folded.

    `dropped` counts the marks left out before each letter, and so maps offsets back; None where there were none.
    """

    text: str
    printed: str
    dropped: Sequence[int] | None = None

    def span(self, start: int, end: int) -> Span:
        """Where the key's [start, end) is printed."""
        dropped = self.dropped
        if dropped is None:
            return Span(start, end)
        last = end + dropped[end - 1]
        if end == len(dropped) or dropped[end] > dropped[end - 1]:
            harakat = _TRAILING_HARAKAT.match(self.printed, last)
            last = harakat.end() if harakat else last
        return Span(start + dropped[start], last)

    def words(self, start: int, end: int) -> str:
        """What is printed at the key's [start, end)."""
        first, last = self.span(start, end)
        return self.printed[first:last]

    def letter(self, offset: int) -> str:
        """The letter printed at an offset of the key."""
        return self.printed[offset if self.dropped is None else offset + self.dropped[offset]]

    def has_tanwin(self, end: int) -> bool:
        """Whether the word that ends at `end` in the key is printed with an accusative tanwin."""
        if self.dropped is None:
            return False
        last = end + self.dropped[end - 1]
        return "\u064b" in self.printed[last - 2 : last + 1]


def folded(text: str) -> str:
    """The letters of a text as the key has them, offsets not kept."""
    return text.translate(_FOLDED)


def key_of(text: str) -> Key:
    """The key of a printed text."""
    same = _with_names_apart(text.replace(_ALONE, _DASH))
    for printed, plain in _SAME_LENGTH:
        same = same.replace(printed, plain)
    if not _DROP.search(same):
        return Key(same, text)
    dropped = array("L")
    kept = []
    for run in _KEEP.finditer(same):
        letters = run.group()
        dropped.extend(array("L", [run.start() - len(dropped)]) * len(letters))
        kept.append(letters)
    return Key("".join(kept), text, dropped)


def _with_names_apart(text: str) -> str:
    """The text with names respelled that fold to a word of grammar."""
    for name, apart in load_lexicon("ar").of_kind("name_apart").items():
        # A word without a hamza of its own only where the text prints that of all such words.
        told = " " in name or name != folded(name)
        if name in text and (told or (_HAMZA.search(text) and not _without_hamza().search(text))):
            text = re.sub(rf"(?<!\w){name}(?!\w)", apart, text)
    return text


@cache
def _without_hamza() -> re.Pattern[str]:
    """A word of grammar without its hamza: alone, with a pronoun, or before a definite noun."""
    words = load_lexicon("ar")
    that, so = ("|".join(words.of_kind(kind)) for kind in ("complementiser", "then_that"))
    behind = "|".join(affixes("conjunct pronoun"))
    return re.compile(rf"(?<!\w)(?:{that}|(?:{that}|{so})(?:{behind})|(?:{so})\s{affix('article')}\w+)(?!\w)")


def without_marks(name: str) -> str:
    """A name without quotation marks round the whole of it."""
    if len(name) > 2 and name[0] in NAME_MARKS[0] and name[-1] in NAME_MARKS[1]:
        inner = name[1:-1]
        if not any(mark in inner for mark in '"“”«»'):
            return inner.strip()
    return name
