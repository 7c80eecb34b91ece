"""Judgements cut clusters: what matching joins may not bring together two claims that somebody judged apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeAlias

# Left claim, right claim, relation, and who decided it: `judgement` or `match`.
Edge: TypeAlias = tuple[str, str, str, str]

_JOINS = frozenset({"repeats", "corroborates", "contradicts"})
_APART = frozenset({"differs", "unrelated"})


def kept_apart(edges: Iterable[Edge]) -> Iterator[Edge]:
    """The edges without the matches that would join two claims judged to differ or to be unrelated, in the same order.

    What was judged to join always joins. Of the matches the first in order stay: each joins unless the clusters so far
    hold two claims judged apart (constrained clustering with cannot-links; Wagstaff et al., ICML 2001).
    """
    known = list(edges)
    parted = [edge for edge in known if edge[2] in _APART and edge[3] == "judgement"]
    dropped = _dropped(known, parted) if parted else frozenset()
    return (edge for edge in known if edge[2] != "unrelated" and edge not in dropped)


def _dropped(edges: Iterable[Edge], parted: Iterable[Edge]) -> frozenset[Edge]:
    groups = _Groups(parted)
    joining = [edge for edge in edges if edge[2] in _JOINS]
    for edge in joining:
        if edge[3] == "judgement":
            groups.join(edge)
    dropped = []
    for edge in joining:
        if edge[3] != "judgement":
            if groups.are_apart(edge):
                dropped.append(edge)
            else:
                groups.join(edge)
    return frozenset(dropped)


class _Groups:
    """Claims joined so far (union-find), and for each group the claims judged apart from one of it."""

    def __init__(self, parted: Iterable[Edge]) -> None:
        self._above: dict[str, str] = {}
        self._foes: defaultdict[str, set[str]] = defaultdict(set)
        for left, right, *_ in parted:
            self._foes[left].add(right)
            self._foes[right].add(left)

    def of(self, claim: str) -> str:
        """The claim that stands for the group of one."""
        while (above := self._above.get(claim, claim)) != claim:
            self._above[claim] = self._above.get(above, above)
            claim = above
        return claim

    def are_apart(self, edge: Edge) -> bool:
        """The groups of the edge's claims hold two that were judged apart."""
        left, right = self.of(edge[0]), self.of(edge[1])
        return left != right and any(self.of(foe) == right for foe in self._foes.get(left, ()))

    def join(self, edge: Edge) -> None:
        """Makes the groups of the edge's claims one."""
        left, right = sorted((self.of(edge[0]), self.of(edge[1])))
        if left != right:
            self._above[right] = left
            if foes := self._foes.pop(right, None):
                self._foes[left] |= foes
