"""For whom found people speak, by the office printed with their name, in three languages."""

from __future__ import annotations

import pytest

from claimkit.match.people.affiliation import Body, affiliations

NAMES = {
    "White House": ("White House", "White House", "us"),
    "البيت الأبيض": ("White House", "White House", "us"),
    "Белый дом": ("White House", "White House", "us"),
    "Kremlin": ("Kremlin", "Kremlin", "russia"),
    "الكرملين": ("Kremlin", "Kremlin", "russia"),
    "Кремль": ("Kremlin", "Kremlin", "russia"),
    "NATO": ("NATO", "NATO", "nato"),
    "حلف الناتو": ("NATO", "NATO", "nato"),
    "НАТО": ("NATO", "NATO", "nato"),
    "Washington": ("United States government", "US government", "us"),
    "واشنطن": ("United States government", "US government", "us"),
}
BODIES = [Body(name, *of) for name, of in NAMES.items()]

SPEAK_FOR = [
    ("White House spokesman", "us"),
    ("a spokeswoman for the White House", "us"),
    ("deputy secretary general of NATO", "nato"),
    ("Kremlin aide", "russia"),
    ("المتحدثة باسم البيت الأبيض", "us"),
    ("متحدث للبيت الأبيض", "us"),
    ("الناطق باسم الكرملين", "russia"),
    ("الأمين العام لحلف الناتو", "nato"),
    ("представитель Белого дома", "us"),
    ("пресс-секретарь Кремля", "russia"),
    ("глава НАТО", "nato"),
]
FOR_NOBODY = [
    "former White House spokesman",
    "White House correspondent",
    "Kremlin critic",
    "permanent representative to NATO",
    "mayor of Washington",
    "chief of police in Washington",
    "المتحدث السابق باسم البيت الأبيض",
    "مراسل الكرملين",
    "المستشار لدى حلف الناتو",
    "رئيس شرطة واشنطن",
    "бывший представитель Белого дома",
    "представитель при НАТО",
    "журналист Белого дома",
]


@pytest.mark.parametrize(("office", "side"), SPEAK_FOR)
def test_an_office_says_for_whom_somebody_speaks(office: str, side: str) -> None:
    ((speaker, _, found),) = affiliations([("~ann lee", office)], BODIES)
    assert (speaker, found) == ("~ann lee", side)


@pytest.mark.parametrize("office", FOR_NOBODY)
def test_other_offices_say_nothing(office: str) -> None:
    assert affiliations([("~ann lee", office)], BODIES) == []


@pytest.mark.parametrize(
    "offices",
    [("White House spokesman", "NATO spokesman"), ("المتحدث باسم البيت الأبيض", "الناطق باسم الكرملين")],
)
def test_nothing_is_said_where_offices_disagree(offices: tuple[str, str]) -> None:
    assert affiliations([("~ann lee", office) for office in offices], BODIES) == []
