"""Re-anchoring: where words that once stood in a text stand in another printing of it.

By the words, what stands before and after them, and their order among neighbours (text quote and text position
selectors of the W3C Web Annotation Data Model, 4.2.4 and 4.2.5); a place that only looks alike is never taken.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claimkit.language.folded import FoldedText, folded_words
from claimkit.language.kept_order import kept_order
from claimkit.language.quotes import (
    CHANGED,
    CONTEXT,
    DOUBTFUL,
    ELSEWHERE,
    GONE,
    RESPELLED,
    SEVERAL,
    UNQUOTED,
    UNTOUCHED,
    Place,
    Quote,
    quote_at,
    worst,
)
from claimkit.records import Span

__all__ = ["Place", "Quote", "anchored", "quote_at", "worst"]

# Letters of context that speak for a place: on both sides, on one side alone.
_BOTH, _ALONE = 6, 24
# So many letters are hardly ever printed twice by chance.
_LONG = 24
# A place is the better one by more than this many letters of context.
_MARGIN = 6
# What the edge of a text is worth where the words stood at it.
_EDGE = 12
# So many code points around the place that is expected, the very words in their very context need no search elsewhere.
_REACH = 1_000
# Words with more places than this are looked for together with their context.
_MOST_PLACES = 200


def anchored(quotes: Sequence[Quote], text: str) -> list[Place]:
    """Where each quote stands in `text`: in the order given; the order among them decides between like places.

    `anchored([quote_at("He said no. She said no.", 15, 19)], "She said no.")` → moved to (4, 8).
    """
    anchoring = _Anchoring(text)
    places = [anchoring.by_words(quote) for quote in quotes]
    return _by_order(quotes, places)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A place at which the words stand, and how many letters of the old context stand around it."""

    span: Span
    left: int
    right: int

    @property
    def score(self) -> int:
        return self.left + self.right


@dataclass(slots=True)
class _Open:
    """A quote that its words and context do not decide: the places that fit, and those that may."""

    quote: Quote
    fitting: list[_Candidate]
    possible: list[_Candidate]
    near: tuple[Span, ...]


@dataclass(slots=True)
class _Anchoring:
    """One text in which quotes are looked for."""

    text: str
    shift: int = 0
    """How far the last quote that was found has moved: the next has often moved as far."""
    _folded: FoldedText | None = None
    _found: dict[str, list[int]] = field(default_factory=dict)

    def by_words(self, quote: Quote) -> Place | _Open:
        """The place, where words and context alone decide."""
        if not quote.words.strip():
            return Place("orphaned", None, UNQUOTED)
        decided = self._expected(quote) or self._decided(quote)
        if isinstance(decided, _Open):
            return decided
        if quote.start is not None:
            self.shift = decided.start - quote.start
        return _place(quote, decided, self.text)

    def _expected(self, quote: Quote) -> Span | None:
        """The old place, or one about as far from it as the last quote has moved, with the very words and context.

        Where little context is known, nothing but the old place itself is proof enough.
        """
        if quote.start is None:
            return None
        before, after = quote.before or "", quote.after or ""
        whole, end = f"{before}{quote.words}{after}", quote.start + len(quote.words)
        start = quote.start - len(before)
        if start >= 0 and self.text.startswith(whole, start) and self._edges_stand(quote, start, end + len(after)):
            return Span(quote.start, end)
        if len(before) + len(after) < _ALONE:
            return None
        start, reach = start + self.shift, len(whole) + _REACH
        first = self.text.find(whole, max(0, start - _REACH), start + reach)
        if first < 0 or self.text.find(whole, first + 1, start + reach) >= 0:
            return None
        if not self._edges_stand(quote, first, first + len(whole)):
            return None
        return Span(first + len(before), first + len(before) + len(quote.words))

    def _edges_stand(self, quote: Quote, start: int, end: int) -> bool:
        """Words that began or ended their text still do."""
        return (quote.before != "" or start == 0) and (quote.after != "" or end == len(self.text))

    def _decided(self, quote: Quote) -> Span | _Open:
        candidates = list(self._candidates(quote))
        fitting = [each for each in candidates if _fits(each, quote, lone=len(candidates) == 1)]
        best = max((each.score for each in fitting), default=0)
        fitting = [each for each in fitting if each.score >= best - _MARGIN]
        if len(fitting) == 1:
            return fitting[0].span
        possible = [each for each in candidates if max(each.left, each.right) >= _BOTH]
        near = () if candidates else self._near(quote)
        return _Open(quote, fitting, possible, near)

    def _candidates(self, quote: Quote) -> Iterator[_Candidate]:
        """Every place of the words; inside a longer word only where they stood inside one."""
        before, after = _sides(quote)
        words = folded_words(quote.words)
        if not self._all(words):
            words = words.strip()
        for start in self._places(words, before, after):
            end = start + len(words)
            span = self._letters().printed(start, end)
            if span and self._parts_alike(words, before, start, after, end):
                yield _Candidate(Span(*span), self._left(before, start), self._right(after, end))

    def _letters(self) -> FoldedText:
        if self._folded is None:
            self._folded = FoldedText(self.text)
        return self._folded

    def _places(self, words: str, before: str | None, after: str | None) -> list[int]:
        """Where the folded words begin; of very many only those in their whole context."""
        places = self._all(words)
        if len(places) < _MOST_PLACES:
            return places
        context = before or ""
        return [start + len(context) for start in self._all(f"{context}{words}{after or ''}")]

    def _all(self, words: str) -> list[int]:
        if words not in self._found:
            self._found[words] = list(_occurrences(self._letters().letters, words)) if words else []
        return self._found[words]

    def _parts_alike(self, words: str, before: str | None, start: int, after: str | None, end: int) -> bool:
        """The ends of the words part a longer word only where they did."""
        letters = self._letters().letters
        begins = not _joined(letters[start - 1 : start], words[:1]) or _joined((before or "")[-1:], words[:1])
        return begins and (not _joined(words[-1:], letters[end : end + 1]) or _joined(words[-1:], (after or "")[:1]))

    def _left(self, before: str | None, start: int) -> int:
        if before is None:
            return 0
        if not before.strip():
            return _EDGE * (start <= 1 and not self._letters().letters[:start].strip())
        stands = self._letters().letters[max(0, start - len(before) - 1) : start][::-1]
        agree = _agreeing(before[::-1], stands)
        return _weighed(agree, before[::-1], stands[len(before) :])

    def _right(self, after: str | None, end: int) -> int:
        if after is None:
            return 0
        letters = self._letters().letters
        if not after.strip():
            return _EDGE * (len(letters) - end <= 1 and not letters[end:].strip())
        stands = letters[end : end + len(after) + 1]
        return _weighed(_agreeing(after, stands), after, stands[len(after) :])

    def _near(self, quote: Quote) -> tuple[Span, ...]:
        """What now stands between the words that stood before and behind, where both stand once."""
        left, right = _sides(quote)
        before, after = (left or "")[-_ALONE:], (right or "")[:_ALONE]
        if min(len(before.strip()), len(after.strip())) < _BOTH:
            return ()
        starts = self._all(before)
        if len(starts) != 1:
            return ()
        start, letters = starts[0] + len(before), self._letters().letters
        end = letters.find(after, start, start + 2 * len(quote.words) + CONTEXT + len(after))
        span = self._letters().printed(start, end) if end > start else None
        return (Span(*span),) if span else ()


def _place(quote: Quote, span: Span, text: str) -> Place:
    if text[span.start : span.end] != quote.words:
        return Place("moved", span, RESPELLED)
    if span.start == quote.start:
        return Place("exact", span, UNTOUCHED)
    return Place("moved", span, ELSEWHERE)


def _fits(each: _Candidate, quote: Quote, *, lone: bool) -> bool:
    """The context speaks for the place, or the words themselves do."""
    if quote.before is None and quote.after is None:
        return True
    known = [(quote.before, each.left), (quote.after, each.right)]
    one_side = max(each.left, each.right)
    if one_side >= _ALONE or all(side is None or letters >= _BOTH for side, letters in known):
        return True
    return len(quote.words) >= _LONG and (lone or one_side >= _BOTH)


def _sides(quote: Quote) -> tuple[str | None, str | None]:
    """The folded context of both sides, of each no more than is looked at."""
    before, after = quote.before, quote.after
    if before is not None:
        before = folded_words(before[-2 * CONTEXT :])[-CONTEXT:]
    if after is not None:
        after = folded_words(after[: 2 * CONTEXT])[:CONTEXT]
    return before, after


def _joined(left: str, right: str) -> bool:
    """Both are letters or digits of one word."""
    return left.isalnum() and right.isalnum()


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


def _weighed(agree: int, context: str, beyond: str) -> int:
    """Little context is enough where it agrees as a whole and ends no word in its middle."""
    return max(agree, _BOTH * (agree == len(context) and not _joined(context[-1:], beyond)))


def _occurrences(letters: str, words: str) -> Iterator[int]:
    start = letters.find(words)
    for _ in range(_MOST_PLACES):
        if start < 0:
            return
        yield start
        start = letters.find(words, start + 1)


def _by_order(quotes: Sequence[Quote], places: Sequence[Place | _Open]) -> list[Place]:
    """What was left open, decided by where its neighbours stand."""
    fixed = kept_order(
        (quote.start, place.span.start)
        for quote, place in zip(quotes, places, strict=True)
        if isinstance(place, Place) and place.span and quote.start is not None
    )
    return [_closed(place, fixed) if isinstance(place, _Open) else place for place in places]


def _closed(each: _Open, fixed: Sequence[tuple[int, int]]) -> Place:
    contested = each.fitting or each.possible
    between = _between(each.quote, contested, fixed)
    if len(between) == 1:
        return Place("moved", between[0], ELSEWHERE)
    if contested:
        reason = SEVERAL if each.fitting else DOUBTFUL
        return Place("ambiguous", None, reason, tuple(candidate.span for candidate in contested))
    return Place("orphaned", None, CHANGED if each.near else GONE, each.near)


def _between(quote: Quote, candidates: Sequence[_Candidate], fixed: Sequence[tuple[int, int]]) -> list[Span]:
    """Candidates between the neighbours before and behind; none where either is not known."""
    if quote.start is None:
        return []
    behind = bisect_left(fixed, (quote.start, 0))
    if not 0 < behind < len(fixed):
        return []
    first, last = fixed[behind - 1][1], fixed[behind][1]
    return [each.span for each in candidates if first <= each.span.start <= last]
