"""Words that two pages quote, and figures of one speaker; both languages throughout."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from claimkit.match.claims import found, pair_of
from claimkit.match.parsing import read
from claimkit.match.quoted import quotations
from claimkit.match.reading import Reading
from claimkit.match.statements import Statement, Voice
from claimkit.records import Match
from tests.match.statements import DAY, statement


def said(text: str, place: int, **changes: object) -> Statement:
    return statement(text, place, Voice("~dana mills", "Dana Mills", "person"), **{"mode": "mixed", **changes})


def compared(left: Statement, right: Statement) -> Match:
    return found(pair_of(left, right))


@pytest.mark.parametrize(
    ("text", "mode", "parts"),
    [
        ("He called it a “paper tiger” and left", "mixed", ["paper tiger"]),
        ("the 'paper tiger' of the league, he's sure", "indirect", ["paper tiger"]),
        ("وصفه بأنه «نمر من ورق» وغادر", "mixed", ["نمر من ورق"]),
        ("It is a paper tiger", "direct", ["It is a paper tiger"]),
        ("It is a paper tiger", "indirect", []),
    ],
)
def test_the_quoted_parts_of_a_claim(text: str, mode: str, parts: list[str]) -> None:
    assert list(quotations(said(text, 1, mode=mode), text)) == parts


QUOTED = [
    ("They built us a crumbling paper fortress, and then they sold it", "the deal was a “crumbling paper fortress”"),
    ("بنوا لنا قلعة ورقية متداعية ثم باعوها", "وصف الصفقة بأنها «قلعة ورقية متداعية»"),
]


@pytest.mark.parametrize(("whole", "part"), QUOTED)
def test_the_same_words_in_quotation_marks_are_one_saying(whole: str, part: str) -> None:
    long, short = said(whole, 1, mode="direct"), said(part, 2)
    assert compared(long, short).relation == "repeats"
    assert compared(long, replace(short, mode="indirect", readings=_plain(short))).relation is None


def _plain(statement: Statement) -> dict[str, Reading]:
    """The readings of a statement whose words stand in no quotation marks."""
    ((language, reading),) = statement.readings.items()
    return {language: read("".join(letter for letter in reading.text if letter not in "“”«»"), language)}


@pytest.mark.parametrize(("whole", "part"), QUOTED)
def test_words_of_another_or_of_another_month_are_not(whole: str, part: str) -> None:
    long, short = said(whole, 1, mode="direct"), said(part, 2)
    other = (Voice("~omar kent", "Omar Kent", "person"),)
    later = (DAY + timedelta(days=60), DAY + timedelta(days=61))
    assert compared(long, replace(short, speakers=other)).relation is None
    assert compared(long, replace(short, printed=later)).relation is None
    printed = (Voice("the critic", "the critic", "person", known=False),)
    assert compared(long, replace(short, speakers=printed)).relation == "repeats"


def test_a_title_printed_alike_is_no_quotation() -> None:
    one = said("She has seen “Crumbling Paper Fortress” twice", 1)
    assert compared(one, said("“Crumbling Paper Fortress” opens the festival", 2)).relation is None


FIGURES = [
    ("she would publish her accounts for 2014 on Friday", "her accounts of 2014 would come out Friday, the rest later"),
    ("ستنشر حساباتها لعام 2014 الجمعة", "حسابات 2014 تصدر الجمعة والباقي لاحقا"),
]


@pytest.mark.parametrize(("one", "other"), FIGURES)
def test_the_same_figures_of_one_speaker_are_one_saying(one: str, other: str) -> None:
    left, right = (said(text, place, mode="indirect") for place, text in ((1, one), (2, other)))
    assert found(pair_of(left, right)).relation == "repeats"
    other_year = said(other.replace("2014", "2013"), 2, mode="indirect")
    assert found(pair_of(left, other_year)).relation is None
