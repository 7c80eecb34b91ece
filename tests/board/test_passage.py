"""A document's words with marks: every code point kept, marks where the spans say."""

from __future__ import annotations

import pytest

from claimkit.board.node import Node
from claimkit.board.passage import AROUND, Mark, Passage, marks_of, passage_node, segments, text_node, window

ARABIC = "قالت جين بساكي إن «المحادثات 😀 جدية»."
ENGLISH = "“We 😀 will not,” Psaki said, “send troops.”"


def passage(text: str | None, marks: tuple[Mark, ...], language: str = "ar") -> Passage:
    """A passage of one document."""
    return Passage("d", "Outlet <b>", None, "https://example.org/", "2021-12-31", language, text, marks)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (ARABIC, {"speaker": [[5, 14]], "cue": [[0, 4]], "content": [[19, 35]]}),
        (ENGLISH, {"speaker": [[17, 22]], "cue": [[23, 27]], "content": [[1, 14], [30, 41]]}),
        (ENGLISH, {"speaker": [[0, 10]], "cue": [[5, 20]], "content": [[3, 7]]}),
    ],
)
def test_marks_stand_on_their_words(text: str, parts: dict[str, list[list[int]]]) -> None:
    cut = list(segments(marks_of(parts), 0, len(text)))
    assert "".join(text[each.start : each.end] for each in cut) == text
    for role, spans in parts.items():
        marked = "".join(text[each.start : each.end] for each in cut if any(mark.role == role for mark in each.marks))
        assert marked == "".join(text[start:end] for start, end in spans)


@pytest.mark.parametrize(("text", "language", "direction"), [(ARABIC, "ar", "rtl"), (ENGLISH, "en", "ltr")])
def test_the_text_is_whole_and_in_its_own_direction(text: str, language: str, direction: str) -> None:
    drawn = text_node(passage(text, marks_of({"cue": [[0, 4]]}), language), 0, len(text))
    assert drawn.words() == text
    assert (drawn.attributes["dir"], drawn.attributes["lang"]) == (direction, language)
    marks = [child for child in drawn.children if isinstance(child, Node)]
    assert [mark.words() for mark in marks] == [text[:4]]


@pytest.mark.parametrize("text", ["# Harbour shut\nHolt saw lot # 4, he said.", "# أغلق الميناء\nرأى هولت الرصيف # 4."])
def test_the_sign_of_a_heading_is_kept_out_of_sight_and_only_there(text: str) -> None:
    at = text.index("#", 1)
    drawn = text_node(passage(text, (Mark(at - 4, at, "content"),)), 0, len(text))
    assert drawn.words() == text
    hidden = [child.words() for child in drawn.children if isinstance(child, Node) and child.tag == "span"]
    assert hidden == ["# "]


def test_a_long_text_is_cut_at_lines() -> None:
    line = "سطر من الكلام\n"
    text = line * 300
    middle = len(line) * 150
    start, end = window(passage(text, (Mark(middle, middle + 3, "content"),)))
    assert start <= middle - AROUND + len(line)
    assert end >= middle + AROUND
    assert end - start < 3 * AROUND
    assert text[start - 1] == "\n"
    assert text[end] == "\n"


def test_what_is_not_held_is_said() -> None:
    words = passage_node(passage(None, ())).words()
    assert "not held" in words
    assert "Outlet <b>" in words
