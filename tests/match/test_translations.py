"""Claims in one place of a text and of its translation."""

from __future__ import annotations

import pytest

from claimkit.language.bitext import Bead
from claimkit.match.translations import Placed, same_sentences
from claimkit.records import Span

BEADS = [Bead(Span(0, 100), Span(0, 80)), Bead(Span(101, 200), Span(81, 160))]
PLACED = [
    # claims of the text, claims of the translation, pairs
    ([Placed(1, 20, 95)], [Placed(2, 15, 78)], [(1, 2)]),
    ([Placed(1, 20, 95)], [Placed(2, 95, 150)], []),  # in another sentence
    ([Placed(1, 0, 40), Placed(3, 50, 100)], [Placed(2, 0, 30), Placed(4, 42, 80)], [(1, 2), (3, 4)]),
    ([Placed(1, 0, 40), Placed(3, 5, 42)], [Placed(2, 0, 32)], [(1, 2)]),  # one each
    ([Placed(1, 0, 40), Placed(3, 5, 42, denied=True)], [Placed(2, 0, 32, denied=True)], [(3, 2)]),  # alike denied
    ([Placed(1, 60, 150)], [Placed(2, 50, 120)], []),  # in no one sentence
    ([Placed(1, 0, 10)], [Placed(2, 10, 80)], []),  # too far apart within it
    ([], [Placed(2, 0, 30)], []),
]


@pytest.mark.parametrize(("left", "right", "pairs"), PLACED)
def test_the_nearest_of_one_sentence(left: list[Placed], right: list[Placed], pairs: list[tuple[int, int]]) -> None:
    assert list(same_sentences(BEADS, left, right, {})) == pairs
    turned = [Bead(bead.right, bead.left) for bead in BEADS]
    assert [(one, other) for other, one in same_sentences(turned, right, left, {})] == pairs


@pytest.mark.parametrize(
    ("meant", "pairs"),
    [
        ({1: {4}, 4: {1}}, []),  # what the first says stands in the second sentence of the other
        ({1: {2, 4}, 2: {1}, 4: {1}}, [(1, 2)]),
        ({1: {9}, 2: {8}}, [(1, 2)]),  # on other pages
    ],
)
def test_what_is_meant_in_another_sentence_is_not_of_this_one(meant: dict[int, set[int]], pairs: list[object]) -> None:
    left, right = [Placed(1, 20, 95)], [Placed(2, 15, 78), Placed(4, 95, 150)]
    assert list(same_sentences(BEADS, left, right, meant)) == pairs
