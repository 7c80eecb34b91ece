"""The reading text and the way back to the stored one."""

from __future__ import annotations

import pytest

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.reading import Edit, reading_of, to_stored
from claimkit.records import Hop, Span


@pytest.mark.parametrize(
    ("stored", "edits", "read"),
    [
        ("Ann said so.", [], "Ann said so."),
        ("**Ann** said so.", [Edit(0, 2), Edit(5, 7)], "Ann said so."),
        ("said\n  so", [Edit(4, 7, " ")], "said so"),
        ("قال ﻻ أحد", [Edit(4, 5, "لا")], "قال لا أحد"),
        ("abcdef", [Edit(1, 4), Edit(2, 5)], "aef"),
        ("abc", [Edit(0, 3)], ""),
    ],
)
def test_every_kept_word_has_its_way_back(stored: str, edits: list[Edit], read: str) -> None:
    reading = reading_of(stored, edits)
    assert reading.text == read
    for start in range(len(read)):
        for end in range(start + 1, len(read) + 1):
            (span,) = reading.stored((start, end))
            assert 0 <= span.start < span.end <= len(stored)
    for place, letter in enumerate(read):
        (span,) = reading.stored((place, place + 1))
        assert letter in stored[span.start : span.end] or not letter.isalpha() or stored[span.start] == "ﻻ"


def test_a_span_over_paragraphs_left_out_is_two() -> None:
    stored = "He said one.\n\nRELATED\n\nAnd two."
    reading = reading_of(stored, [Edit(14, 23, parts=True)])
    assert reading.text == "He said one.\n\nAnd two."
    parts = [stored[start:end] for start, end in reading.stored((8, len(reading.text)))]
    assert parts == ["one.", "And two."]


def test_attributions_move_with_their_chains() -> None:
    stored = "**Ann** said so."
    reading = reading_of(stored, [Edit(0, 2), Edit(5, 7)])
    one = Found(content=(Span(9, 11),), cue=(Span(4, 8),), speaker=(Span(0, 3),))
    one.chain = (Hop("Wire", "outlet"), Hop("Ann", "person", (Span(0, 3),)))
    to_stored(reading, [one])
    assert [stored[start:end] for start, end in (*one.speaker, *one.cue, *one.content)] == ["Ann", "said", "so"]
    assert one.chain[1].spans == (Span(2, 5),)
