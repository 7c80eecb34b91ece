"""What cuts clusters: judgements that set two claims apart, and joins on too little evidence."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

# Relations that join a cluster: 1 where both say the same, -1 where one denies what the other says.
JOINS = {"repeats": 1, "corroborates": 1, "contradicts": -1}
_APART = frozenset({"differs", "unrelated"})
# Share of the pairs between two groups that must be held to join, and how many of them are enough for each claim.
_SUPPORT, _ENOUGH = 0.25, 3


def components(count: int, pairs: NDArray[np.int32]) -> NDArray[np.int64]:
    """For each of so many things, numbered from 0, the smallest that pairs, a row each, lead to."""
    smallest = np.arange(count)
    while True:
        known = smallest.copy()
        reached = known[pairs].min(axis=1)
        for side in (0, 1):
            # What a thing led to goes along with it: else a long chain takes a round for each of its links.
            np.minimum.at(smallest, known[pairs[:, side]], reached)
            np.minimum.at(smallest, pairs[:, side], reached)
        smallest = smallest[smallest]
        if np.array_equal(known, smallest):
            return smallest


class Edge(NamedTuple):
    """A relation between two claims, and how surely it holds; `certainty` is None where people decided it."""

    left: str
    right: str
    relation: str
    decided_by: str
    certainty: float | None = None

    @property
    def sure(self) -> bool:
        """Somebody decided it, by judgement or by hand."""
        return self.decided_by == "judgement" or self.certainty is None


def kept_apart(edges: Iterable[Edge], numbers: Mapping[str, frozenset[str]] | None = None) -> Iterator[Edge]:
    """The edges without those that would join what is not to be joined, in the same order.

    What people decided always joins. What matching found joins unless the groups so far hold two claims judged to
    differ or to be unrelated (constrained clustering with cannot-links; Wagstaff et al., ICML 2001), or unless too few
    of the pairs between the groups were found: a quarter of them, at most three for each claim of the smaller group.
    Pairs with the most partners in common come first. So one wrong pair never joins two groups (average linkage, Sokal
    and Michener 1958).
    `numbers` are the counts that claims give: a denial of one count ("not one dollar" of 17 million) brings no claim
    with another (23 million) into its group, unless that one is held to differ from what it denies.
    """
    known = list(edges)
    dropped = _dropped(known, numbers or {})
    return (edge for edge in known if edge.relation != "unrelated" and edge not in dropped)


def _dropped(edges: Sequence[Edge], numbers: Mapping[str, frozenset[str]]) -> frozenset[Edge]:
    groups = _Groups(edge for edge in edges if edge.relation in _APART and edge.decided_by == "judgement")
    counts = _Counts(edges, numbers)
    joining = [edge for edge in edges if edge.relation in JOINS]
    found = [edge for edge in joining if not edge.sure]
    groups.support(found)
    for edge in joining:
        if edge.sure and (edge.decided_by == "judgement" or not groups.are_apart(edge)):
            groups.join(edge)
    waiting = sorted(found, key=lambda edge: (-groups.common(edge), -(edge.certainty or 0.0), edge.left, edge.right))
    while [edge for edge in waiting if _may_join(edge, groups, counts) and groups.join(edge)]:
        waiting = [edge for edge in waiting if not groups.are_one(edge)]
    return frozenset(edge for edge in joining if not groups.are_one(edge))


def _may_join(edge: Edge, groups: _Groups, counts: _Counts) -> bool:
    if not groups.may_join(edge):
        return False
    for denial, claim, other in counts.denied_otherwise(edge):
        differs = any(groups.are_one_group(other, near) for near in counts.near(claim))
        if groups.are_one_group(denial, other) and not differs:
            return False
    return True


class _Counts:
    """The counts that claims give, and which claims deny each other."""

    def __init__(self, edges: Iterable[Edge], numbers: Mapping[str, frozenset[str]]) -> None:
        self._numbers = numbers
        self._denied: defaultdict[str, list[str]] = defaultdict(list)
        self._differ: defaultdict[str, list[str]] = defaultdict(list)
        for edge in edges:
            if edge.relation == "differs":
                self._differ[edge.left].append(edge.right)
                self._differ[edge.right].append(edge.left)
            if edge.relation == "contradicts":
                self._denied[edge.left].append(edge.right)
                self._denied[edge.right].append(edge.left)

    def near(self, claim: str) -> Sequence[str]:
        """The claims that one is held to differ from."""
        return self._differ.get(claim, ())

    def denied_otherwise(self, edge: Edge) -> Iterator[tuple[str, str, str]]:
        """Of a contradiction: each side, the other, and what else the first denies that gives another count."""
        if edge.relation != "contradicts":
            return
        for denial, claim in ((edge.left, edge.right), (edge.right, edge.left)):
            apart = (other for other in self._denied[denial] if self._are_counted_apart(claim, other))
            yield from ((denial, claim, other) for other in apart)

    def _are_counted_apart(self, claim: str, other: str) -> bool:
        mine, yours = self._numbers.get(claim, frozenset()), self._numbers.get(other, frozenset())
        return bool(mine) and bool(yours) and not mine & yours


class _Groups:
    """Claims joined so far (union-find), what was judged apart from each group, and the pairs found between groups."""

    def __init__(self, parted: Iterable[Edge]) -> None:
        self._above: dict[str, str] = {}
        self._sizes: Counter[str] = Counter()
        self._foes: defaultdict[str, set[str]] = defaultdict(set)
        self._between: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for edge in parted:
            self._foes[edge.left].add(edge.right)
            self._foes[edge.right].add(edge.left)

    def support(self, found: Iterable[Edge]) -> None:
        """Counts the pairs that matching found."""
        for left, right in dict.fromkeys((edge.left, edge.right) for edge in found):
            self._between[left][right] += 1
            self._between[right][left] += 1

    def common(self, edge: Edge) -> int:
        """How many claims were found with both claims of the edge."""
        return len(self._between[edge.left].keys() & self._between[edge.right].keys())

    def of(self, claim: str) -> str:
        """The claim that stands for the group of one."""
        while (above := self._above.get(claim, claim)) != claim:
            self._above[claim] = self._above.get(above, above)
            claim = above
        return claim

    def are_one(self, edge: Edge) -> bool:
        """The edge's claims are in one group."""
        return self.are_one_group(edge.left, edge.right)

    def are_one_group(self, claim: str, other: str) -> bool:
        """Two claims are in one group."""
        return self.of(claim) == self.of(other)

    def are_apart(self, edge: Edge) -> bool:
        """The groups of the edge's claims hold two that were judged apart."""
        left, right = self.of(edge.left), self.of(edge.right)
        return left != right and any(self.of(foe) == right for foe in self._foes.get(left, ()))

    def may_join(self, edge: Edge) -> bool:
        """The edge's groups are two, nobody set them apart, and enough pairs were found between them."""
        left, right = self.of(edge.left), self.of(edge.right)
        if left == right or self.are_apart(edge):
            return False
        sizes = sorted((self._sizes[left] or 1, self._sizes[right] or 1))
        needed = min(math.ceil(_SUPPORT * sizes[0] * sizes[1]), _ENOUGH * sizes[0])
        return self._between[left][right] >= needed

    def join(self, edge: Edge) -> bool:
        """Makes the groups of the edge's claims one; whether they were two."""
        left, right = sorted((self.of(edge.left), self.of(edge.right)))
        if left == right:
            return False
        self._above[right] = left
        self._sizes[left] = (self._sizes[left] or 1) + (self._sizes.pop(right, 0) or 1)
        if foes := self._foes.pop(right, None):
            self._foes[left] |= foes
        for other, pairs in self._between.pop(right, Counter()).items():
            self._between[other].pop(right, None)
            if other != left:
                self._between[left][other] += pairs
                self._between[other][left] += pairs
        return True
