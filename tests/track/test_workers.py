"""Things are worked on in processes of their own: in order, errors told, and one that takes its process is named."""

from __future__ import annotations

import os

import pytest

from claimkit.track.workers import spread


def test_answers_come_in_the_order_of_the_things() -> None:
    words = ["قال", "said", "", "نفى ذلك"] * 20
    assert list(spread(len, words, lost=lambda _: -1, workers=2)) == [len(word) for word in words]


def test_an_error_is_raised_where_the_answer_is_waited_for() -> None:
    answers = spread(int, ["7", "seven"], lost=lambda _: -1, workers=1)
    assert next(answers) == 7
    with pytest.raises(ValueError, match="seven"):
        next(answers)


def test_what_takes_its_process_is_lost_alone() -> None:
    answers = spread(_end_at_odd, [2, 3, 4], lost=lambda thing: -thing, workers=1)
    assert list(answers) == [1, -3, 2]


def _end_at_odd(number: int) -> int:
    if number % 2:
        os._exit(1)
    return number // 2
