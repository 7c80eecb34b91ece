"""The words that a claim prints in quotation marks: the same few of them in two pages were hardly said twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimkit.match.parsing import read
from claimkit.match.reading import Reading
from claimkit.match.statements import Pair, Statement

# Words between marks that open and close; a single mark opens only at the edge of a word, as it is an apostrophe too.
_MARKED = re.compile(
    r"[“”„\"«]([^“”„\"«»\n]+)(?:[“”\"»]|$)"
    r"|(?<!\w)‘([^‘\n]+?)’(?!\w)"
    r"|(?<!\w)''?([^'\n]+(?:'\w[^'\n]*)*)''?(?!\w)"
)

_EDGES = " ,.;:!?…"

_read: Callable[[str, str], Reading] = lru_cache(maxsize=1 << 14)(read)


@dataclass(frozen=True, slots=True)
class Quoted:
    """The longest quotation of one claim that stands whole in a quotation of the other.

    Attributes:
        text: its words.
        named: how many of its things both sides name.
    """

    text: str
    named: int


def quoted_in_both(pair: Pair) -> Quoted | None:
    """A quotation of one side whose words stand side by side in a quotation of the other; the longest one."""
    mine, yours = (
        [_read(part, reading.language) for part in quotations(statement, reading.text)]
        for statement, reading in ((pair.left, pair.evidence.left), (pair.right, pair.evidence.right))
    )
    held = [*_held(mine, yours), *_held(yours, mine)]
    longest = max(held, key=lambda reading: len(reading.things), default=None)
    if longest is None:
        return None
    return Quoted(longest.text, len(longest.bag.intersection(pair.evidence.shared)))


def quotations(statement: Statement, text: str) -> tuple[str, ...]:
    """The quoted parts of a claim's words: all of a direct quotation, of others what stands between marks."""
    return (text,) if statement.mode == "direct" else _marked(text)


# A claim is compared with many others.
@lru_cache(maxsize=1 << 14)
def _marked(text: str) -> tuple[str, ...]:
    return tuple(match[match.lastindex or 0] for match in _MARKED.finditer(text))


def _held(short: Sequence[Reading], long: Sequence[Reading]) -> Iterator[Reading]:
    for part in short:
        if part.things and any(_stands_in(part, whole) for whole in long):
            yield part


def _stands_in(part: Reading, whole: Reading) -> bool:
    """All things of `part` stand in `whole` side by side, and it is no title printed alike in both."""
    size = len(part.things)
    starts = (place for place, thing in enumerate(whole.things) if thing == part.things[0])
    if not any(whole.things[start : start + size] == part.things for start in starts):
        return False
    words = part.text.strip(_EDGES)
    return not (words.istitle() and words in whole.text)
