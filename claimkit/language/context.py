"""How much of the context of a quote stands around a place, and whether that is enough."""

from __future__ import annotations

from dataclasses import dataclass

from claimkit.language.aligned import Aligned, begins_word, ends_word, key_of
from claimkit.language.quotes import CONTEXT, Quote
from claimkit.records import Span

# Letters of context that speak for a place: on both sides, on one side alone.
BOTH, ALONE = 6, 24
# So many letters are hardly ever printed twice by chance.
_LONG = 24
# What the edge of a text is worth where the words stood at it.
_EDGE = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place at which the words stand, and how many letters of the old context stand around it."""

    span: Span
    left: int
    right: int

    @property
    def score(self) -> int:
        """Letters of both sides together."""
        return self.left + self.right


def candidate_at(
    aligned: Aligned, span: Span, key: tuple[int, int], context: tuple[str | None, str | None]
) -> Candidate:
    """The candidate at a place of a text and of its key, weighed by the keys of the context before and after."""
    return Candidate(span, _left(aligned, context[0], key[0]), _right(aligned, context[1], key[1]))


def sides(quote: Quote) -> tuple[str | None, str | None]:
    """The keys of the context of both sides, of each no more than is looked at."""
    before, after = quote.before, quote.after
    if before is not None:
        before = key_of(before[-2 * CONTEXT :])[-CONTEXT:]
    if after is not None:
        after = key_of(after[: 2 * CONTEXT])[:CONTEXT]
    return before, after


def fits(each: Candidate, quote: Quote, *, lone: bool) -> bool:
    """The context speaks for the place, or the words themselves do."""
    if quote.before is None and quote.after is None:
        return True
    known = [(quote.before, each.left), (quote.after, each.right)]
    one_side = max(each.left, each.right)
    if one_side >= ALONE or all(side is None or letters >= BOTH for side, letters in known):
        return True
    if lone and one_side >= BOTH and len(quote.words) + each.score >= _LONG:
        return True
    return len(quote.words) >= _LONG and (lone or one_side >= BOTH)


def is_edited_beside(each: Candidate, quote: Quote) -> bool:
    """Right before or right behind the words stands something else than did: a negation may be among it."""
    known = [(quote.before, each.left), (quote.after, each.right)]
    return any(side is not None and letters < BOTH for side, letters in known)


def _left(aligned: Aligned, before: str | None, first: int) -> int:
    """Letters of the context before that stand before a place too."""
    if before is None:
        return 0
    if not before:
        return _EDGE * (first == 0)
    begun = max(0, first - len(before))
    agree = _agreeing(before[::-1], aligned.key[begun:first][::-1])
    whole = agree == len(before) and aligned.between(begun, first)
    return max(agree, BOTH * bool(whole and begins_word(aligned.text, whole.start)))


def _right(aligned: Aligned, after: str | None, last: int) -> int:
    """Letters of the context behind that stand behind a place too."""
    if after is None:
        return 0
    key = aligned.key
    if not after:
        return _EDGE * (last == len(key))
    agree = _agreeing(after, key[last : last + len(after)])
    whole = agree == len(after) and aligned.between(last, last + agree)
    return max(agree, BOTH * bool(whole and ends_word(aligned.text, whole.end)))


def _agreeing(expected: str, stands: str) -> int:
    """How many letters of both agree from their beginning."""
    fewest, most = 0, min(len(expected), len(stands))
    while fewest < most:
        middle = (fewest + most + 1) // 2
        if expected[:middle] == stands[:middle]:
            fewest = middle
        else:
            most = middle - 1
    return fewest
