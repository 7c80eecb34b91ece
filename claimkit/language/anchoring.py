"""Re-anchoring: where words that once stood in a text stand in another printing of it.

By the words, what stands before and after them, and their order among neighbours (text quote and text position
selectors of the W3C Web Annotation Data Model, 4.2.4 and 4.2.5); a place that only looks alike is never taken.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from claimkit.language.aligned import Aligned, begins_word, ends_word, key_of, occurrences
from claimkit.language.context import ALONE, BOTH, Candidate, candidate_at, fits, is_edited_beside, sides
from claimkit.language.kept_order import kept_order
from claimkit.language.quotes import (
    CHANGED,
    CONTEXT,
    DOUBTFUL,
    EDITED,
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

# A place is the better one by more than this many letters of context.
_MARGIN = 6
# So many code points around the place that is expected, the very words in their very context need no search elsewhere.
_REACH = 1_000
# Words with more places than this are looked for together with their context.
_MOST_PLACES = 200


def anchored(quotes: Sequence[Quote], text: str) -> list[Place]:
    """Where each quote stands in `text`: in the order given; the order among them decides between like places.

    `anchored([quote_at("He said no. She said no.", 12, 24)], "She said no.")` → moved to (0, 12).
    """
    anchoring = _Anchoring(text)
    places = [anchoring.by_words(quote) for quote in quotes]
    return _by_order(quotes, places)


@dataclass(slots=True)
class _Open:
    """A quote that its words and context do not decide: the places that fit, and those that may."""

    quote: Quote
    fitting: list[Candidate]
    possible: list[Candidate]
    near: tuple[Span, ...]


@dataclass(slots=True)
class _Anchoring:
    """One text in which quotes are looked for."""

    text: str
    shift: int = 0
    """How far the last quote that was found has moved: the next has often moved as far."""
    _aligned: Aligned | None = None
    _found: dict[str, list[int]] = field(default_factory=dict)

    def by_words(self, quote: Quote) -> Place | _Open:
        """The place, where words and context alone decide."""
        if not quote.words.strip():
            return Place("orphaned", None, UNQUOTED)
        if quote.start is None and (only := self._only(quote)):
            return _place(quote, only, self.text)
        if expected := self._expected(quote):
            self.shift = expected.start - (quote.start or 0)
            return _place(quote, expected, self.text)
        decided = self._decided(quote)
        if isinstance(decided, _Open):
            return decided
        if quote.start is not None:
            self.shift = decided.span.start - quote.start
        place = _place(quote, decided.span, self.text)
        return replace(place, reason=EDITED) if is_edited_beside(decided, quote) else place

    def _only(self, quote: Quote) -> Span | None:
        """The one place that has long words letter for letter, where nothing is known but the words."""
        words = quote.words.strip()
        if len(words) < ALONE or quote.before is not None or quote.after is not None:
            return None
        start = self.text.find(words)
        if start < 0 or self.text.find(words, start + 1) >= 0:
            return None
        span = Span(start, start + len(words))
        return span if begins_word(self.text, start) and ends_word(self.text, span.end) else None

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
        if len(before) + len(after) < ALONE:
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

    def _decided(self, quote: Quote) -> Candidate | _Open:
        candidates = list(self._candidates(quote))
        fitting = [each for each in candidates if fits(each, quote, lone=len(candidates) == 1)]
        best = max((each.score for each in fitting), default=0)
        fitting = [each for each in fitting if each.score >= best - _MARGIN]
        if len(fitting) == 1:
            return fitting[0]
        possible = [each for each in candidates if max(each.left, each.right) >= BOTH]
        near = () if candidates else self._near(quote)
        return _Open(quote, fitting, possible, near)

    def _candidates(self, quote: Quote) -> Iterator[Candidate]:
        """Every place of the words; inside a longer word only where they stood inside one."""
        before, after = sides(quote)
        key = key_of(quote.words)
        for first in self._places(key, before, after):
            last = first + len(key)
            span = self._letters().between(first, last)
            if span and self._parts_alike(quote, span):
                span = self._letters().printed(span, quote.words.strip())
                yield candidate_at(self._letters(), span, (first, last), (before, after))

    def _letters(self) -> Aligned:
        if self._aligned is None:
            self._aligned = Aligned(self.text)
        return self._aligned

    def _places(self, key: str, before: str | None, after: str | None) -> list[int]:
        """Where the words begin in the key; of very many places only those in their whole context."""
        places = self._all(key)
        if len(places) < _MOST_PLACES:
            return places
        context = before or ""
        return [first + len(context) for first in self._all(f"{context}{key}{after or ''}")]

    def _all(self, key: str) -> list[int]:
        if key not in self._found:
            self._found[key] = list(occurrences(self._letters().key, key, _MOST_PLACES))
        return self._found[key]

    def _parts_alike(self, quote: Quote, span: Span) -> bool:
        """The ends of the words part a longer word only where they did."""
        whole = f"{quote.before or ''}{quote.words}{quote.after or ''}"
        start = len(quote.before or "")
        begins = begins_word(self.text, span.start) or not begins_word(whole, start)
        return begins and (ends_word(self.text, span.end) or not ends_word(whole, start + len(quote.words)))

    def _near(self, quote: Quote) -> tuple[Span, ...]:
        """What now stands between the words that stood before and behind, where both stand once."""
        left, right = sides(quote)
        before, after = (left or "")[-ALONE:], (right or "")[:ALONE]
        if min(len(before), len(after)) < BOTH:
            return ()
        places, key = self._all(before), self._letters().key
        if len(places) != 1:
            return ()
        first = places[0] + len(before)
        last = key.find(after, first, first + 2 * len(quote.words) + CONTEXT + len(after))
        span = self._letters().between(first, last) if last > first else None
        return (span,) if span else ()


def _place(quote: Quote, span: Span, text: str) -> Place:
    if text[span.start : span.end] != quote.words:
        return Place("moved", span, RESPELLED)
    if span.start == quote.start:
        return Place("exact", span, UNTOUCHED)
    return Place("moved", span, ELSEWHERE)


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


def _between(quote: Quote, candidates: Sequence[Candidate], fixed: Sequence[tuple[int, int]]) -> list[Span]:
    """Candidates between the neighbours before and behind; none where either is not known."""
    if quote.start is None:
        return []
    behind = bisect_left(fixed, (quote.start, 0))
    if not 0 < behind < len(fixed):
        return []
    first, last = fixed[behind - 1][1], fixed[behind][1]
    return [each.span for each in candidates if first <= each.span.start <= last]
