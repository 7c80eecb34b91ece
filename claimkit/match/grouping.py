"""Grouping by average linkage: two groups are one where their members are alike on the whole, not at one end."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

# The share of what joins groups that the second likest member must reach to take one in that is left alone.
_SECOND = 0.75
# So many members that are each as nearly alike take in what is left alone and is like no other.
_SEVERAL, _NEARLY = 3, 0.65


def groups(count: int, alike: Mapping[tuple[int, int], int], *, least: int) -> list[list[int]]:
    """Members 0 to `count` - 1 in groups, by how alike two members are (whole numbers; a pair not named is 0).

    The likest groups are joined first, as long as the mean over all pairs of their members is `least` or more, so one
    pair alone chains nothing. Ties go to the smaller numbers. Ordered by the first member.
    """
    return _Groups(count, alike, least).joined()


def with_lone(found: Iterable[list[int]], alike: Mapping[tuple[int, int], int], *, least: int) -> list[list[int]]:
    """The groups of two or more, with the members left alone to which two of a group are alike enough, on the mean.

    A statement or a live blog is worded like few reports of its event, and so is far from the group on the whole. One
    that is like members of a single group alone belongs to it where several are nearly alike enough.
    """
    joined = [list(group) for group in found if len(group) > 1]
    told = {member: number for number, group in enumerate(joined) for member in group}
    near: defaultdict[int, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for (left, right), value in alike.items():
        for lone, member in ((left, right), (right, left)):
            if lone not in told and member in told:
                near[lone][told[member]].append(value)
    for lone, values_of in near.items():
        nearest = {number: sorted(values)[-2:] for number, values in values_of.items() if len(values) > 1}
        number = max(nearest, key=lambda group: (sum(nearest[group]), -group), default=None)
        if number is None:
            continue
        enough = sum(nearest[number]) >= 2 * least and nearest[number][0] >= _SECOND * least
        several = sum(value >= _NEARLY * least for value in values_of[number]) >= _SEVERAL
        if enough or (len(values_of) == 1 and several):
            joined[number].append(lone)
    return sorted(map(sorted, joined))


class _Groups:
    """Groups under way; `_sums` has for two groups the sum over their pairs."""

    def __init__(self, count: int, alike: Mapping[tuple[int, int], int], least: int) -> None:
        self._least = least
        self._members: dict[int, list[int]] = {number: [number] for number in range(count)}
        self._sums: dict[int, dict[int, int]] = {number: {} for number in range(count)}
        for (left, right), value in alike.items():
            self._sums[left][right] = self._sums[right][left] = value
        self._waiting = list(self._entries(alike))
        heapq.heapify(self._waiting)

    def joined(self) -> list[list[int]]:
        """The groups once nothing more is to be joined."""
        while self._waiting:
            entry = heapq.heappop(self._waiting)
            _, left, right = entry
            if right in self._sums.get(left, ()) and entry == self._entry(left, right):
                self._join(left, right)
        return sorted(sorted(members) for members in self._members.values())

    def _join(self, left: int, right: int) -> None:
        self._members[left] += self._members.pop(right)
        taken = self._sums.pop(right)
        for other, value in taken.items():
            del self._sums[other][right]
            if other != left:
                total = self._sums[left].get(other, 0) + value
                self._sums[left][other] = self._sums[other][left] = total
        for entry in self._entries((min(left, other), max(left, other)) for other in self._sums[left]):
            heapq.heappush(self._waiting, entry)

    def _entries(self, pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[float, int, int]]:
        """Groups that may be joined as they are, the likest least."""
        entries = (self._entry(left, right) for left, right in pairs)
        return (entry for entry in entries if -entry[0] >= self._least)

    def _entry(self, left: int, right: int) -> tuple[float, int, int]:
        pairs = len(self._members[left]) * len(self._members[right])
        return -self._sums[left][right] / pairs, left, right
