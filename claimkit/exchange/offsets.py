"""Offsets of other programs: code points, UTF-16 units (Java, JavaScript, .NET), or bytes of UTF-8."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

import numpy as np

CODE_POINTS, UTF16, BYTES = "codepoints", "utf16", "bytes"
UNITS = (CODE_POINTS, UTF16, BYTES)
_ASTRAL = 0xFFFF
# The last code points that UTF-8 writes in one, two and three bytes.
_BYTES = (0x7F, 0x7FF, _ASTRAL)


class Offsets:
    """Places of one text, from a unit to code points and back, in time that grows with the text once."""

    def __init__(self, text: str, unit: str) -> None:
        self.size = len(text)
        self._places = _places(text, unit)

    def code_point(self, offset: int) -> int | None:
        """The place in code points; None where it lies outside the text, or inside a character."""
        if self._places is None:
            return offset if 0 <= offset <= self.size else None
        place = bisect_left(self._places, offset)
        if place > self.size or self._places[place] != offset:
            return None
        return place

    def code_points(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]] | None:
        """Spans in code points; None where one runs backwards, out of the text or into a character."""
        places, size = self._places, self.size
        if places is None:
            for start, end in spans:
                if not 0 <= start <= end <= size:
                    return None
            return list(spans)
        found: list[tuple[int, int]] = []
        for start, end in spans:
            place, until = bisect_left(places, start), bisect_left(places, end)
            if not place <= until <= size or places[place] != start or places[until] != end:
                return None
            found.append((place, until))
        return found

    def offset(self, place: int) -> int:
        """The place in the unit."""
        return place if self._places is None else self._places[place]


def _places(text: str, unit: str) -> list[int] | None:
    """Where each code point begins, and the end; None where all are one wide."""
    if unit == CODE_POINTS or text.isascii():
        return None
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    limits = (_ASTRAL,) if unit == UTF16 else _BYTES
    places = np.zeros(len(points) + 1, np.int64)
    places[1:] = 1
    for limit in limits:
        places[1:] += points > limit
    found: list[int] = places.cumsum().tolist()
    return None if found[-1] == len(points) else found
