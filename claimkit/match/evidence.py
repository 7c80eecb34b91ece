"""What two statements share, what each has alone, and where they pull apart."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

from claimkit.match.reading import Reading
from claimkit.match.senses import links

# How much a thing says: log of how rare it is.
Weight: TypeAlias = Callable[[str], float]


def even(thing: str) -> float:
    """Weight where no collection is at hand: names and numbers a little more than other things."""
    return 1.2 if thing.startswith(("place:", "number:")) else 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """A pair of readings compared; `likeness` is the weighted cosine of their things, 0 to 1.

    `left_held` and `right_held` are the shares of each side's weight that the other side has too. A thing whose
    broader or near concept the other side names counts half and stands in `related`. `opposites` are pairs of things
    of which each side has one, `siblings` pairs of one kind (two places, two ministries), `turned` the shared things
    that only one side negates. `weights` has the weight of each shared thing.
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
    weights: Mapping[str, float] = field(default_factory=dict)

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
        """The same thing is counted on both sides, and the counts are not the same."""
        return any(
            mine & yours
            for number, mine in self.left.numbers.items()
            for other, yours in self.right.numbers.items()
            if number not in self.right.numbers and other not in self.left.numbers
        )

    @property
    def numbers_apart(self) -> bool:
        """Both sides count something, and no count is the same."""
        mine, yours = self.left.numbers.keys(), self.right.numbers.keys()
        return bool(mine and yours) and not mine & yours

    @property
    def times_differ(self) -> bool:
        """Both give days, months or years, and they are not the same."""
        return bool(self.left.times and self.right.times) and _clash(self.left.times, self.right.times)

    def only(self, kind: str) -> str | None:
        """The side (`left`, `right`) that alone bends the statement so; None where both do or neither."""
        sides = (kind in self.left.bends, kind in self.right.bends)
        return None if sides[0] == sides[1] else "left" if sides[0] else "right"


def compare(left: Reading, right: Reading, weight: Weight = even) -> Evidence:
    """Compares two readings of one language, or of two that share concept ids."""
    mine, yours = left.bag, right.bag
    shared = mine & yours
    left_only = [thing for thing in dict.fromkeys(left.things) if thing not in shared]
    right_only = [thing for thing in dict.fromkeys(right.things) if thing not in shared]
    related = linked("broader", left_only, right_only) + linked("near", left_only, right_only)
    weights = {thing: weight(thing) for thing in mine | yours}
    near = {thing for pair in related for thing in pair}
    kept = {thing: weights[thing] * (1.0 if thing in shared else 0.5 if thing in near else 0.0) for thing in weights}
    return Evidence(
        left=left,
        right=right,
        shared=tuple(thing for thing in dict.fromkeys(left.things) if thing in shared),
        left_only=tuple(left_only),
        right_only=tuple(right_only),
        related=related,
        opposites=linked("opposite", left_only, right_only),
        siblings=linked("sibling", left_only, right_only) + _swapped(left_only, right_only),
        turned=tuple(sorted(thing for thing in shared if (thing in left.negated) != (thing in right.negated))),
        likeness=_cosine(mine, yours, kept, weights),
        left_held=_share(mine, kept, weights),
        right_held=_share(yours, kept, weights),
        weights={thing: weights[thing] for thing in shared},
    )


def linked(kind: str, left: Iterable[str], right: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of a concept of `left` and one of `right` that the table `concept-links.csv` links so, either way round."""
    known = links(kind)
    linking = [(thing, known[thing]) for thing in left if thing in known]
    return tuple((mine, yours) for mine, partners in linking for yours in right if yours in partners)


def _swapped(left: Iterable[str], right: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Places of which each side has one of its own."""
    return tuple(zip(_places(left), _places(right), strict=False))


def _places(things: Iterable[str]) -> list[str]:
    return [thing for thing in things if thing.startswith("place:")]


def _cosine(
    mine: frozenset[str], yours: frozenset[str], kept: Mapping[str, float], weights: Mapping[str, float]
) -> float:
    if not mine or not yours:
        return 0.0
    # Related things stand once on each side, so each side's half counts a half.
    product = math.fsum(kept[thing] * weights[thing] * (1 if thing in yours else 0.5) for thing in mine)
    product += math.fsum(kept[thing] * weights[thing] * 0.5 for thing in yours - mine)
    norms = _norm(mine, weights) * _norm(yours, weights)
    if not norms:
        return 0.0
    return min(product / norms, 1.0)


def _norm(things: frozenset[str], weights: Mapping[str, float]) -> float:
    return math.sqrt(math.fsum(weights[thing] ** 2 for thing in things))


def _share(side: frozenset[str], kept: Mapping[str, float], weights: Mapping[str, float]) -> float:
    total = math.fsum(weights[thing] for thing in side)
    return math.fsum(kept[thing] for thing in side) / total if total else 0.0


def _clash(left: frozenset[str], right: frozenset[str]) -> bool:
    for kind in ("year", "month", "weekday", "day"):
        mine = {time for time in left if time.startswith(kind + " ")}
        yours = {time for time in right if time.startswith(kind + " ")}
        if mine and yours and mine != yours:
            return True
    return False
