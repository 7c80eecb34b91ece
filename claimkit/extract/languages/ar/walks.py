"""What a noun phrase is while it is read: what the lists tell of its words, and how far it goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Fact(NamedTuple):
    """What the lists tell of a word: `ends`, `adverbial` and from `apart` to `opens` only where it may be so.

    `begins` and `tells` are of the verb's object and predicate, `opens` of what is no noun phrase, `time` of times and
    breaks, `parts` of what parts an office from a name.
    """

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
    opens: bool
    time: bool
    parts: bool


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
