"""The words of a text in a row: as printed, and where each begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

_WORD, _PART = re.compile(r"(\w++(?:[-'’]\w++)*)"), re.compile(r"(\w++)")
_MARKS, _JOINT = "-'’", re.compile(r"[-'’](?=\w)")


@dataclass(slots=True)
class Row:
    """Words in their order; three lists are made much faster than an object for each word."""

    printed: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        """How many words."""
        return len(self.printed)

    def word(self, at: int) -> str:
        """The word of a number as printed; behind the last none, and no letters."""
        return "".join(self.printed[at : at + 1])

    def __add__(self, other: Row) -> Row:
        """These words and those behind them."""
        return Row(self.printed + other.printed, self.starts + other.starts, self.ends + other.ends)

    def within(self, text: str, start: int, end: int, most: int) -> Row:
        """The words of text[start:end], so many at most; those at its edges as far as they stand inside."""
        first = bisect_left(self.starts, start)
        last = bisect_left(self.starts, end, first, min(first + most, len(self.starts)))
        cut = last > first and self.ends[last - 1] > end
        last -= cut
        row = Row(self.printed[first:last], self.starts[first:last], self.ends[first:last])
        if cut:
            row += row_of(text[self.starts[last] : end], self.starts[last])
        if first and self.ends[first - 1] > start:
            row = row_of(text[start : min(end, self.ends[first - 1])], start) + row
            return Row(row.printed[:most], row.starts[:most], row.ends[:most])
        return row


def row_of(text: str, begin: int = 0) -> Row:
    """The words of a text that begins at an offset; what marks join is one word (نيو-دلهي)."""
    return _cut((_PART, _WORD)[_is_joined(text)], text, begin)


def parts_of(text: str, row: Row) -> Row:
    """The words of a text and its row, where each part of what marks join is a word of its own."""
    return _cut(_PART, text, 0) if _is_joined(text) else row


def _is_joined(text: str) -> bool:
    """Whether a mark joins words; three looks for one letter are faster than a pattern's."""
    return any(map(text.__contains__, _MARKS)) and _JOINT.search(text) is not None


def _cut(word: re.Pattern[str], text: str, begin: int) -> Row:
    pieces = word.split(text)
    edges = list(accumulate(map(len, pieces), initial=begin))
    return Row(pieces[1::2], edges[1:-1:2], edges[2::2])
