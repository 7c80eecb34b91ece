"""What two statements share, what each has alone, and where they pull apart."""

from __future__ import annotations

import math
from collections.abc import Collection, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from claimkit.language import fold
from claimkit.language.arabic import perfects, without_person
from claimkit.match.reading import ARABIC, Reading, weight
from claimkit.match.senses import LINKS, links, words_of_kind


@dataclass(frozen=True, slots=True)
class Evidence:
    """A pair of readings compared; `likeness` is the weighted cosine of their things, 0 to 1.

    `left_held` and `right_held` are the shares of each side's weight that the other side has too. A thing whose
    broader or near concept the other side names counts half and stands in `related`. `opposites` are pairs of things
    of which each side has one, `siblings` pairs of one kind (two places, two ministries), `turned` the shared things
    that only one side negates.
    """

    left: Reading
    right: Reading
    shared: tuple[str, ...]
    left_only: tuple[str, ...]
    right_only: tuple[str, ...]
    related: tuple[tuple[str, str], ...]
    opposites: tuple[tuple[str, str], ...]
    siblings: tuple[tuple[str, str], ...]
    turned: tuple[str, ...]
    likeness: float
    left_held: float
    right_held: float

    @property
    def order(self) -> float:
        """Share of neighbours (Dice) that stand side by side in both."""
        mine, yours = set(pairwise(self.left.things)), set(pairwise(self.right.things))
        return 2 * len(mine & yours) / (len(mine) + len(yours)) if mine and yours else 0.0

    @property
    def held(self) -> float:
        """The share of the shorter side that the longer one has."""
        return max(self.left_held, self.right_held)

    @property
    def numbers_differ(self) -> bool:
        """The same thing is counted on both sides, and the counts are not the same, or one calls the other's wrong.

        What comes to what there is (another five, a third firm) is no other count of it.
        """
        if self.number_denied:
            return True
        counted = any(
            mine & yours
            for number, mine in self.left.numbers.items()
            for other, yours in self.right.numbers.items()
            if number not in self.right.numbers and other not in self.left.numbers
        )
        return counted and self.left.has_word("besides") == self.right.has_word("besides")

    @property
    def number_denied(self) -> bool:
        """One side says of a number that it is not so which the other gives."""
        left, right = self.left, self.right
        said = (left.numbers.keys() - left.not_so, right.numbers.keys() - right.not_so)
        return not (left.not_so.isdisjoint(said[1]) and right.not_so.isdisjoint(said[0]))

    @property
    def numbers_apart(self) -> bool:
        """Both sides count something, and no count is the same."""
        mine, yours = self.left.numbers.keys(), self.right.numbers.keys()
        return bool(mine and yours) and not mine & yours

    @property
    def times_differ(self) -> bool:
        """Both give days, months or years, and they are not the same."""
        return bool(self.left.times and self.right.times) and _clash(self.left.times, self.right.times)

    @property
    def times_apart(self) -> bool:
        """Both give days, months or years, and each has one of a kind that the other has not."""
        return any(mine - yours and yours - mine for mine, yours in _kinds_of_times(self.left.times, self.right.times))

    def only(self, kind: str) -> str | None:
        """The side (`left`, `right`) that alone bends the statement so; None where both do or neither."""
        sides = (kind in self.left.bends, kind in self.right.bends)
        return None if sides[0] == sides[1] else "left" if sides[0] else "right"


def compare(left: Reading, right: Reading) -> Evidence:
    """Compares two readings of one language, or of two that share concept ids.

    Most pairs share a few things of dozens: sums run over what counts on both sides alone.
    """
    left, right = met(left, right), met(right, left)
    shared = [thing for thing in left.each if thing in right.bag]
    common = frozenset(shared)
    left_only = [thing for thing in left.each if thing not in common]
    right_only = [thing for thing in right.each if thing not in common]
    linking, linkable = _linking(left_only), _linking(right_only)
    related = linked("broader", linking, linkable) + linked("near", linking, linkable)
    near = {thing for pair in related for thing in pair}
    weights = [weight(thing) for thing in shared]
    mine, yours = (_Side(side, weights, near) for side in (left, right))
    return Evidence(
        left=left,
        right=right,
        shared=tuple(shared),
        left_only=tuple(left_only),
        right_only=tuple(right_only),
        related=related,
        opposites=linked("opposite", linking, linkable),
        siblings=linked("sibling", linking, linkable) + _swapped(left, right, common),
        turned=_turned(left, right, common),
        likeness=_cosine(mine, yours),
        left_held=mine.held,
        right_held=yours.held,
    )


def met(mine: Reading, yours: Reading) -> Reading:
    """A reading in which a denied Arabic verb is that which the other side has: "did not resign", "resigned".

    What is no longer so (`ceasing`) is told with the verb that says "did not return".
    """
    if not mine.denied or mine.language != ARABIC or yours.language != ARABIC:
        return mine
    open_to = {form: thing for thing in yours.bag - mine.bag for form in without_person(fold(yours.printed[thing]))}
    words = {thing: fold(mine.printed[thing]) for thing in mine.denied - yours.bag}
    forms = {thing: perfects(word) for thing, word in words.items() if word not in words_of_kind("ceasing")}
    found = {thing: open_to[form] for thing, some in forms.items() for form in reversed(some) if form in open_to}
    return mine.renamed(found) if found else mine


def linked(kind: str, left: Iterable[str], right: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of a concept of `left` and one of `right` that the table `concept-links.csv` links so, either way round."""
    if not left or not right:
        return ()
    known = links(kind)
    linking = [(thing, known[thing]) for thing in left if thing in known]
    return tuple((mine, yours) for mine, partners in linking for yours in right if yours in partners)


@cache
def _all_linked() -> frozenset[str]:
    return frozenset().union(*(links(kind) for kind in LINKS))


def _linking(things: Iterable[str]) -> list[str]:
    """The things that are linked to any other."""
    known = _all_linked()
    return [thing for thing in things if thing in known]


def _swapped(left: Reading, right: Reading, common: Container[str]) -> tuple[tuple[str, str], ...]:
    """Places of which each side has one of its own."""
    return tuple(zip(_own_places(left, common), _own_places(right, common), strict=False))


def _own_places(side: Reading, common: Container[str]) -> list[str]:
    return [place for place in side.places if place not in common]


def _turned(left: Reading, right: Reading, common: Iterable[str]) -> tuple[str, ...]:
    if not left.negated and not right.negated:
        return ()
    return tuple(sorted(thing for thing in common if (thing in left.negated) != (thing in right.negated)))


class _Side:
    """The weights of one side: of what both name, of what it alone names but the other nearly, and of all it names.

    Sums are rounded once (`fsum`), so that they are the same in any order.
    """

    def __init__(self, reading: Reading, shared: Collection[float], near: Collection[str]) -> None:
        self.shared = shared
        self.near = [weight(thing) for thing in near if thing in reading.bag]
        self.total, self.norm = reading.weighed

    @property
    def held(self) -> float:
        """The share of its weight that the other side has too."""
        if not self.total:
            return 0.0
        return math.fsum((*self.shared, *(0.5 * each for each in self.near))) / self.total


def _cosine(mine: _Side, yours: _Side) -> float:
    # Related things stand once on each side, so each side's half counts a half.
    product = math.fsum((*(each * each for each in mine.shared), *_halves(mine))) + math.fsum(_halves(yours))
    norms = mine.norm * yours.norm
    if not norms:
        return 0.0
    return min(product / norms, 1.0)


def _halves(side: _Side) -> Iterator[float]:
    return (0.5 * each * each * 0.5 for each in side.near)


def _clash(left: frozenset[str], right: frozenset[str]) -> bool:
    return any(mine and yours and mine != yours for mine, yours in _kinds_of_times(left, right))


def _kinds_of_times(left: frozenset[str], right: frozenset[str]) -> Iterator[tuple[set[str], set[str]]]:
    """The years of either side, the months, the days of the week and of the month."""
    for kind in ("year ", "month ", "weekday ", "day "):
        yield {time for time in left if time.startswith(kind)}, {time for time in right if time.startswith(kind)}
