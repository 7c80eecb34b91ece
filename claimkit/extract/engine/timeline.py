"""What happens in a text, kept by its offset: what is added in the middle of a long text moves only what is near."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator
from operator import attrgetter
from typing import Generic, Protocol, TypeVar

# Characters of a text whose events stand in one list.
_PART = 1 << 15
_OFFSET = attrgetter("offset")


class Placed(Protocol):
    """Something that has an offset in a text."""

    offset: int


Event = TypeVar("Event", bound=Placed)


class Timeline(Generic[Event]):
    """Events in the order of their offsets; of two at one offset the one added last is the later."""

    def __init__(self) -> None:
        """Begin with no event."""
        self._parts: defaultdict[int, list[Event]] = defaultdict(list)

    def __bool__(self) -> bool:
        """Whether anything has happened."""
        return bool(self._parts)

    def __iter__(self) -> Iterator[Event]:
        """All events, the first of the text first."""
        for part in sorted(self._parts):
            yield from self._parts[part]

    def add(self, event: Event) -> None:
        """Take an event in at its place."""
        part = self._parts[event.offset // _PART]
        if part and part[-1].offset > event.offset:
            insort(part, event, key=_OFFSET)
        else:
            part.append(event)

    def before(self, offset: int, most: int) -> list[Event]:
        """The last events before an offset, so many at most, in their order."""
        number = offset // _PART
        part = self._parts.get(number, [])
        end = bisect_left(part, offset, key=_OFFSET)
        near = part[max(0, end - most) : end]
        while len(near) < most and number > 0:
            number -= 1
            near = self._parts.get(number, [])[len(near) - most :] + near
        return near

    def within(self, start: int, end: int) -> Iterator[Event]:
        """The events of [start, end), in their order."""
        for number in range(start // _PART, end // _PART + 1):
            part = self._parts.get(number, [])
            yield from part[bisect_left(part, start, key=_OFFSET) : bisect_left(part, end, key=_OFFSET)]
