"""What is found out of a word once, and kept for every text that has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_MAXIMUM, _LONGEST = 200_000, 30
Value = TypeVar("Value")


class Kept(dict[str, Value], Generic[Value]):
    """What is made of a word or piece; of one that is not met yet it is made and kept."""

    def __init__(self, make: Callable[[str], Value]) -> None:
        """Start with no piece."""
        super().__init__()
        self.make = make

    def __missing__(self, piece: str) -> Value:
        """What a new piece gives; what is long is made each time, so that a hostile text cannot fill the memory."""
        made = self.make(piece)
        if len(piece) <= _LONGEST:
            if len(self) > _MAXIMUM:
                self.clear()
            self[piece] = made
        return made
