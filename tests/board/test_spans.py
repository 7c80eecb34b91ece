"""Correcting spans in both scripts, in code points."""

from __future__ import annotations

import pytest

from claimkit.board.spans import checked, moved
from claimkit.errors import QueryError
from claimkit.records import words_at

ARABIC = "وقال إنّ القوات لن تنسحب غداً."
ENGLISH = "He said the troops will not leave."


def at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("text", "words", "edge", "by", "step", "now"),
    [
        (ENGLISH, "troops will", "start", -1, "word", "the troops will"),
        (ENGLISH, "troops will", "start", 1, "word", "will"),
        (ENGLISH, "troops will", "end", 1, "word", "troops will not"),
        (ENGLISH, "troops will", "end", -1, "word", "troops"),
        (ENGLISH, "troops", "start", 1, "letter", "roops"),
        (ENGLISH, "troops", "end", 1, "word", "troops will"),
        (ENGLISH, "He said", "start", -1, "word", "He said"),
        (ENGLISH, "leave.", "end", 1, "word", "leave."),
        (ENGLISH, "said", "end", -1, "word", "said"),
        (ARABIC, "القوات لن", "start", -1, "word", "إنّ القوات لن"),
        (ARABIC, "القوات لن", "start", 1, "word", "لن"),
        (ARABIC, "القوات لن", "end", 1, "word", "القوات لن تنسحب"),
        (ARABIC, "القوات لن", "end", -1, "word", "القوات"),
        (ARABIC, "وقال", "start", 1, "letter", "قال"),
        (ARABIC, "إنّ", "end", -1, "letter", "إ"),
        (ARABIC, "إ", "end", 1, "letter", "إنّ"),
    ],
)
def test_an_edge_moves(text: str, words: str, edge: str, by: int, step: str, now: str) -> None:
    spans = moved(text, [at(text, words)], edge, by, step=step)
    assert words_at(text, spans) == now


@pytest.mark.parametrize(("text", "parts"), [(ENGLISH, ("the", "not")), (ARABIC, ("القوات", "تنسحب"))])
def test_parts_keep_apart(text: str, parts: tuple[str, str]) -> None:
    spans = [at(text, part) for part in parts]
    for _ in range(20):
        spans = list(moved(text, spans, "start", 1, step="letter"))
        spans = list(moved(text, spans, "end", -1, step="letter"))
    assert len(words_at(text, spans).split()) == 2
    assert checked(text, spans) == tuple(spans)


@pytest.mark.parametrize(("text", "words"), [(ENGLISH, " the troops "), (ARABIC, " القوات لن ")])
def test_blanks_at_the_edges_are_left_out(text: str, words: str) -> None:
    assert words_at(text, checked(text, [at(text, words)])) == words.strip()


@pytest.mark.parametrize(
    "spans", [[], [(3, 3)], [(5, 2)], [(-1, 4)], [(0, 999)], [(2, 3)], [(8, 12), (3, 7)], [("a", 2)]]
)
def test_what_is_no_span_is_refused(spans: list[tuple[int, int]]) -> None:
    with pytest.raises(QueryError, match="chosen"):
        checked(ENGLISH, spans)


def test_there_are_two_edges() -> None:
    with pytest.raises(QueryError, match="start or end"):
        moved(ENGLISH, [(0, 2)], "middle", 1)
