"""Average linkage: likest first, no chaining, and the same groups whatever the order."""

from __future__ import annotations

import pytest

from claimkit.match.grouping import groups, with_lone

CASES = [
    # pairs and how alike they are, groups of five members
    ({}, [[0], [1], [2], [3], [4]]),
    ({(0, 1): 900, (1, 2): 100}, [[0, 1], [2], [3], [4]]),
    # One strong pair does not chain two groups that have nothing else in common.
    ({(0, 1): 900, (1, 2): 600, (2, 3): 900}, [[0, 1], [2, 3], [4]]),
    ({(0, 1): 900, (0, 2): 600, (1, 2): 600, (3, 4): 500}, [[0, 1, 2], [3, 4]]),
    # Of two equal pairs the one of smaller numbers comes first.
    ({(0, 1): 500, (1, 2): 500}, [[0, 1], [2], [3], [4]]),
]


@pytest.mark.parametrize(("alike", "expected"), CASES)
def test_groups_are_alike_on_the_whole(alike: dict[tuple[int, int], int], expected: list[list[int]]) -> None:
    assert groups(5, alike, least=500) == expected
    assert groups(5, dict(reversed(alike.items())), least=500) == expected


def test_a_group_grows_as_long_as_the_mean_holds() -> None:
    alike = {(left, right): 500 for left in range(30) for right in range(left + 1, 30)}
    assert groups(31, alike, least=500) == [list(range(30)), [30]]
    assert groups(31, alike, least=501) == [[number] for number in range(31)]


def test_who_is_left_alone_joins_the_group_in_which_two_are_near() -> None:
    group = [[0, 1, 2, 3], [4], [5, 6], [7]]
    near = {(0, 4): 900, (1, 4): 800, (4, 5): 1500, (2, 7): 1500, (3, 7): 500}
    assert with_lone(group, near, least=800) == [[0, 1, 2, 3, 4], [5, 6]]
    assert with_lone(group, near, least=900) == [[0, 1, 2, 3], [5, 6]]
    assert with_lone(group, near, least=600) == [[0, 1, 2, 3, 4, 7], [5, 6]]


def test_who_is_nearly_like_three_of_one_group_and_like_no_other_belongs_there() -> None:
    group = [[0, 1, 2, 3], [4], [5, 6]]
    near = {(0, 4): 540, (1, 4): 550, (3, 4): 530}
    assert with_lone(group, near, least=800) == [[0, 1, 2, 3, 4], [5, 6]]
    assert with_lone(group, near, least=850) == [[0, 1, 2, 3], [5, 6]]
    assert with_lone(group, near | {(4, 5): 200}, least=800) == [[0, 1, 2, 3], [5, 6]]
