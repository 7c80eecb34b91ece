"""What a noun phrase is while it is read: what the lists tell of its words, and how far it goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Fact(NamedTuple):
    """What the lists tell of a word: `ends`, `adverbial`, `apart`, `begins` and `tells` only where it may be so."""

    bare: str
    masdar: bool
    denied: bool
    governed: bool
    says: bool
    ends: bool
    adverbial: bool
    role: bool
    thing: bool
    finite: bool
    apart: bool
    begins: bool
    tells: bool


class Phrase(NamedTuple):
    """[start, end) of a noun phrase, empty at `start` where there is none; `rest` is where reading stopped."""

    start: int
    end: int
    rest: int

    def __bool__(self) -> bool:
        return self.end > self.start


@dataclass(slots=True)
class Walk:
    """How far a phrase has been read."""

    limit: int
    masdar: bool
    denied: bool
    with_b: bool
    at: int
    begin: int = -1
    end: int = -1
    role: bool = False
    previous: str = ""
    skipped: bool = False
