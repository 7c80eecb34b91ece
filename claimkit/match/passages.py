"""The words on the page around two claims: whether they stand in one passage, and whether they are borrowed words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from claimkit.match.parsing import read
from claimkit.match.reading import Reading
from claimkit.match.signs import may_have
from claimkit.match.statements import Pair, Statement

# Code points of the page on either side of a claim that count as its passage.
AROUND = 220
# Fewer things than this say nothing about a passage.
_LEAST = 5
BORROWED = ("scripture", "prayer")
# Of borrowed words both sides of the page must be alike so far, and one of them so much more; of very few both.
_BOTH_SIDES, _COPY, _SAME_PASSAGE = 0.4, 0.65, 0.9
# A prayer of fewer things is said by everybody, and one of so few on every occasion.
BLESSING, _FORMULA = 10, 5

_read: Callable[[str, str], Reading] = lru_cache(maxsize=1 << 15)(read)


def around(page: str | None, spans: Sequence[Sequence[int]] | None) -> tuple[str, str]:
    """The words of the page before and after a claim's spans; empty where the page is not held."""
    if not page or not spans:
        return "", ""
    start, end = spans[0][0], spans[-1][1]
    return page[max(start - AROUND, 0) : start], page[end : end + AROUND]


def kinship(pair: Pair) -> tuple[float, float]:
    """How much of the shorter page side the other page has too, 0 to 1: the less like and the more like of both sides.

    A side without words on one of the pages says nothing: the other stands for it.
    """
    language = pair.evidence.left.language
    if language != pair.evidence.right.language:
        return 0.0, 0.0
    sides = ((pair.left.before, pair.right.before), (pair.left.after, pair.right.after))
    shared = sorted(share for side in sides if (share := _shared(*side, language)) is not None)
    return (shared[0], shared[-1]) if shared else (0.0, 0.0)


def borrowed(pair: Pair) -> bool:
    """Both claims are scripture, a tradition or a prayer: many say it, and none of them says what another said."""
    return all(_borrowings(pair))


def only_borrowed(pair: Pair) -> bool:
    """Borrowed words, and nothing on the pages that shows them to be one saying; the fewer they are, the more it takes.

    One man prays alike for whoever calls, so of few words the pages must be alike on both sides.
    """
    if not borrowed(pair):
        return False
    if pair.known_apart or (pair.speakers_apart and is_of_fewer(pair, BLESSING)):
        return True
    least, most = kinship(pair)
    if least < _BOTH_SIDES or most < _COPY:
        return True
    return not pair.speakers_apart and is_of_fewer(pair, _FORMULA) and least < _SAME_PASSAGE


def is_of_fewer(pair: Pair, things: int) -> bool:
    """One of the claims names fewer things than so many."""
    return min(len(side.things) for side in (pair.evidence.left, pair.evidence.right)) < things


def one_borrows(pair: Pair) -> bool:
    """One of the claims at least holds scripture, a tradition or a prayer, which the other may quote too."""
    return any(_borrowings(pair))


def _borrowings(pair: Pair) -> Iterator[bool]:
    yield _is_borrowed(pair.left, pair.evidence.left)
    yield _is_borrowed(pair.right, pair.evidence.right)


def _is_borrowed(statement: Statement, reading: Reading) -> bool:
    if reading.is_vowelled or any(kind in reading.bends for kind in BORROWED):
        return True
    return _holds_scripture(statement.before, reading.language)


@lru_cache(maxsize=1 << 15)
def _holds_scripture(passage: str, language: str) -> bool:
    return may_have(passage, language, "scripture") and "scripture" in _read(passage, language).bends


def _shared(mine: str, yours: str, language: str) -> float | None:
    left, right = _read(mine, language).bag, _read(yours, language).bag
    if len(left) < _LEAST or len(right) < _LEAST:
        return None
    return len(left & right) / min(len(left), len(right))
