"""What a story is called where none of its texts has a title: a headline or sentence, never a raw line."""

from __future__ import annotations

import pytest

from claimkit.match.headlines import first_words


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("ORLO (Example Wire) - The ferry sails again. It sank twice.", "The ferry sails again."),
        ("أورلو (وكالة الشراع) - عادت العبارة إلى الإبحار. وكانت قد غرقت مرتين.", "عادت العبارة إلى الإبحار."),
        ("Port Orlo, May 3 — The ferry sails again.", "The ferry sails again."),
        ("أورلو – عادت العبارة إلى الإبحار.", "عادت العبارة إلى الإبحار."),
        ("# The ferry sails again\n\nIt sank twice.", "The ferry sails again"),
        ("**عادت العبارة**\nوكانت قد غرقت.", "عادت العبارة"),
        # Lines that are wrapped are one sentence.
        (
            "The transport minister of the islands said on Sunday that\nthe ferry sails again. It sank.",
            "The transport minister of the islands said on Sunday that\nthe ferry sails again.",
        ),
        (
            "قالت وزيرة النقل في جزر الشمال يوم الأحد بعد اجتماع طويل مع العمال\nإن العبارة عادت. وكانت غرقت.",
            "قالت وزيرة النقل في جزر الشمال يوم الأحد بعد اجتماع طويل مع العمال\nإن العبارة عادت.",
        ),
        (
            "The minister, who was late, spoke - nobody heard her.",
            "The minister, who was late, spoke - nobody heard her.",
        ),
        ("Ferry sails again - harbour chief\n\nIt sank twice.", "Ferry sails again - harbour chief"),
        ("عودة العبارة - رئيس الميناء\n\nوكانت قد غرقت.", "عودة العبارة - رئيس الميناء"),
        ("Orlo - Sail Agency\n\nThe ferry sails again. It sank.", "The ferry sails again."),
        ("أورلو – الشراع\n\nعادت العبارة إلى الإبحار. وكانت غرقت.", "عادت العبارة إلى الإبحار."),
        ("", ""),
        ("***", ""),
    ],
)
def test_the_first_words_of_a_text_are_a_headline_or_a_sentence(text: str, title: str) -> None:
    assert first_words(text) == title


def test_a_long_run_of_marks_is_looked_at_once() -> None:
    text = f"x{'*_' * 500_000}x"
    assert first_words(text) == text


LONG_HEADLINE = "Dockers' union says 300 joined walkout at Orlo container port"
ARABIC_HEADLINE = "نقابة المرفأ تقول إن ثلاثمئة عامل أضربوا عن العمل في ميناء أورلو"


@pytest.mark.parametrize("line", [LONG_HEADLINE, ARABIC_HEADLINE])
def test_a_long_first_line_above_a_much_longer_one_is_a_headline(line: str) -> None:
    below = "ORLO - " + "About 300 workers left the port on Monday, the union said, and more would follow. " * 2
    assert first_words(f"{line}\n{below}") == line


def test_lines_of_wrapped_text_are_no_headline() -> None:
    wrapped = "The ferry that serves the islands in summer and winter\nsails again from Orlo on Monday. It sank."
    assert first_words(wrapped) == wrapped.partition(". ")[0] + "."
