"""Tolls of one event, as two speakers count them on one day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from claimkit.match.claims import found, pair_of
from claimkit.match.parsing import read
from claimkit.match.statements import Voice
from claimkit.match.tolls import toll
from claimkit.records import Match
from tests.match.statements import DAY, statement


def between(left: str, right: str, *, days: int = 0) -> Match:
    """What is said of the words of a mayor and of a colonel on one event, the second printed so many days later."""
    printed = (DAY + timedelta(days=days), DAY + timedelta(days=days + 1))
    mayor = statement(left, 1, Voice("m", "Olga Prins", "person"), story="s")
    colonel = statement(right, 2, Voice("c", "Sami Dahr", "person"), story="s", printed=printed)
    return found(pair_of(mayor, colonel))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Eleven people died in the fire", "At least nine people died there and 14 were missing"),
        ("مات أحد عشر شخصا في الحريق", "At least nine people were killed"),
        ("ارتفاع عدد القتلى إلى 16", "قتل تسعة أشخاص على الأقل"),
        ("مقتل 12 شخصا وإصابة 30", "The blast injured 25 people"),
    ],
)
def test_two_count_the_dead_otherwise(left: str, right: str) -> None:
    match = between(left, right)
    assert (match.relation, match.differs_in) == ("differs", "number")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Eleven people died in the fire", "Three children were killed"),
        ("مات أحد عشر شخصا في الحريق", "قتل ثلاثة أطفال"),
        ("Eleven people died in the fire", "Another seven people died at noon"),
        ("Eleven people died in the fire", "Seven more people died"),
        ("Eleven people died in the fire", "The blast injured 25 people"),
        ("Eleven people died in the fire", "11 dead were found"),
        ("Eleven people died in the fire", "Sixteen people were killed in the fire of 1987"),
        ("قتل 11 شخصا هذا العام", "Sixteen people were killed last year"),
    ],
)
def test_some_of_them_or_more_of_them_are_no_toll(left: str, right: str) -> None:
    assert between(left, right).relation != "differs"


def test_a_toll_of_another_day_may_have_risen() -> None:
    said = ("Eleven people died in the fire", "Sixteen people were killed")
    assert between(*said).relation == "differs"
    assert between(*said, days=1).relation is None


@pytest.mark.parametrize("toll", ["The death toll has risen to 16", "ارتفاع عدد القتلى إلى 16"])
def test_a_later_toll_has_risen(toll: str) -> None:
    assert between("Eleven people died in the fire", toll, days=1).differs_in == "number"
    assert between("Eighteen people died in the fire", toll, days=1).relation is None
    assert between("Eleven people died in the fire", toll, days=9).relation is None


@pytest.mark.parametrize(
    ("text", "language", "counted"),
    [
        ("killed nine people and wounded 20", "en", {"concept:injure": 20}),
        ("قتل 9 وأصيب 14", "ar", {"concept:injure": 14}),
        ("12 killed and 30 wounded", "en", {"concept:kill": 12}),
    ],
)
def test_a_number_between_two_losses_counts_neither(text: str, language: str, counted: dict[str, float]) -> None:
    assert toll(read(text, language)).items() <= counted.items()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("About 3,000 people were waiting at the gate", "1,200 people stood at the gate, not 3,000"),
        ("نحو 3000 شخص ينتظرون عند البوابة", "1,200 people stood at the gate, not 3,000"),
        ("The ministry wanted to sell six planes", "كان العدد أربع طائرات وليس ست"),
    ],
)
def test_one_corrects_the_count_of_another(left: str, right: str) -> None:
    match = between(left, right)
    assert (match.relation, match.differs_in) == ("differs", "number")


@pytest.mark.parametrize(
    ("other", "correction"),
    [
        ("The dam has six gates", "Four children were there, not six"),
        ("Four people were arrested", "Five people died, not four"),
        ("Seven babies were taken to another ward", "Eight babies died, not seven"),
        ("اعتقلت الشرطة أربعة أشخاص", "خمسة أشخاص قتلوا وليس أربعة"),
    ],
)
def test_a_number_of_other_things_is_not_corrected(other: str, correction: str) -> None:
    assert between(other, correction).relation is None


@pytest.mark.parametrize(
    ("before", "beside", "related"),
    [
        ("A bus turned over near Melden on Friday. The mayor said ", "A shop in Orsey blew up on Friday. ", False),
        ("A bus turned over near Melden on Friday. The mayor said ", "The bus from Melden turned over. ", True),
        ("Автобус упал в реку у Мельдена. Мэр сказал, что ", "A shop in Orsey blew up on Friday. ", False),
        ("A bus turned over near Melden on Friday. The mayor said ", "وقالت الشرطة إن ", True),
    ],
)
def test_the_dead_of_two_places_are_of_two_events(before: str, beside: str, related: bool) -> None:
    """In an article that was taken for one about the same event."""
    mayor = statement("Five people were killed", 1, Voice("m", "Olga Prins", "person"), story="s", before=before)
    colonel = statement("Six people were killed", 2, Voice("c", "Sami Dahr", "person"), story="s", before=beside)
    assert (found(pair_of(mayor, colonel)).relation == "differs") is related


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The flood destroyed 14 houses in the valley", "30 houses were destroyed in the valley by the flood"),
        ("دمر السيل 14 منزلا في الوادي", "30 منزلا دمرت في الوادي بسبب السيل"),
        ("The death toll of the fire has risen to 31", "Twenty-six people died in the fire"),
        ("عدد الضحايا في الحريق ارتفع إلى 31", "قتل 26 شخصا في الحريق"),
        ("Two people were killed, both of them sailors", "Three people died, two sailors and a cook"),
    ],
)
def test_things_and_tolls_that_rise_are_counted_too(left: str, right: str) -> None:
    match = between(left, right)
    assert (match.relation, match.differs_in) == ("differs", "number")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The flood destroyed 14 houses in the valley", "The flood damaged 30 houses in the valley"),
        ("دمر السيل 14 منزلا في الوادي", "جرف السيل 30 سيارة في الوادي"),
        ("The first crash killed eleven people", "Seven people died"),
        ("Rebels shelled two villages and killed nine civilians", "Five people were killed when drones hit a market"),
        ("قصف المتمردون قريتين وقتلوا تسعة مدنيين", "Five people were killed in a market by drones"),
    ],
)
def test_other_deeds_and_other_incidents_are_counted_apart(left: str, right: str) -> None:
    assert between(left, right).relation != "differs"
