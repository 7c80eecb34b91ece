"""Offsets of other programs: code points, UTF-16 units (Java, JavaScript, .NET), or bytes of UTF-8."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

import numpy as np

CODE_POINTS, UTF16, BYTES = "codepoints", "utf16", "bytes"
UNITS = (CODE_POINTS, UTF16, BYTES)
_ASTRAL = re.compile(r"[\U00010000-\U0010ffff]")
# The last code points that UTF-8 writes in one, two and three bytes.
_BYTES = (0x7F, 0x7FF, 0xFFFF)


class Offsets:
    """Places of one text, from a unit to code points and back, in time that grows with the text once."""

    def __init__(self, text: str, unit: str) -> None:
        self.size = len(text)
        self._places = _places(text) if unit == BYTES and not text.isascii() else None
        # Of UTF-16 the characters of two units, which are few: where each stands, and at which unit it begins.
        self._wide = [found.start() for found in _ASTRAL.finditer(text)] if unit == UTF16 else []
        self._pairs = [place + before for before, place in enumerate(self._wide)]

    def code_point(self, offset: int) -> int | None:
        """The place in code points; None where it lies outside the text, or inside a character."""
        place = offset
        if self._places is not None:
            place = bisect_left(self._places, offset)
            if place > self.size or self._places[place] != offset:
                return None
        elif self._pairs:
            before = bisect_left(self._pairs, offset)
            if before and self._pairs[before - 1] == offset - 1:
                return None
            place -= before
        return place if 0 <= place <= self.size else None

    def code_points(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]] | None:
        """Spans in code points; None where one runs backwards, out of the text or into a character."""
        if not self._pairs and self._places is None:
            return self._within(list(spans))
        found: list[tuple[int, int]] = []
        for start, end in spans:
            place, until = self.code_point(start), self.code_point(end)
            if place is None or until is None or until < place:
                return None
            found.append((place, until))
        return found

    def _within(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]] | None:
        """Spans that are in code points as they stand; None where one runs backwards or out of the text."""
        for start, end in spans:
            if not 0 <= start <= end <= self.size:
                return None
        return spans

    def offset(self, place: int) -> int:
        """The place in the unit."""
        if self._places is not None:
            return self._places[place]
        return place + bisect_left(self._wide, place) if self._wide else place


def _places(text: str) -> list[int]:
    """The byte of UTF-8 at which each code point begins, and the end."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    places = np.zeros(len(points) + 1, np.int64)
    places[1:] = 1
    for limit in _BYTES:
        places[1:] += points > limit
    found: list[int] = places.cumsum().tolist()
    return found
