"""Keys of names: what is one name, and what is not."""

from __future__ import annotations

import pytest

from claimkit.language import name_key
from claimkit.language.name_parts import bare_outlet

ONE_NAME = [
    ("فلاديمير بوتين", "فلاديمير  بُوتِين"),
    ("أنتوني بلينكن", "انتوني بلينكن"),
    ("جين بساكي", "جين بساكى"),
    ("«بوليتيكو»", "بوليتيكو"),
    ("نـــورث برس", "نورث برس"),
    ("رؤوف", "رءوف"),
    ("علاء", "علا"),
    ("داوود", "داود"),
    ("عبد الله", "عبدالله"),
    ("شبکه", "شبكة"),
    ("Jean-Pierre", "jean pierre"),
    ("O’Brien", "O'Brien"),
    ("O’Brien", "OBrien"),
    ("U.S. State Department", "US State Department"),
    ("“Politico”", "Politico"),
    ("Emmanuel Macrón", "EMMANUEL MACRON"),
    ("Владимир Путин", "ВЛАДИМИР ПУТИН"),
    ("Фёдор", "Федор"),
    ("\u200fNed\u00a0Price ", "Ned Price"),
]
TWO_NAMES = [
    ("جو بايدن", "هنتر بايدن"),
    ("فلاديمير بوتين", "فلاديمير زيلينسكي"),
    ("Ned Price", "Ned Pryce"),
    ("Сергей", "Сергеи"),
    ("Biden", "بايدن"),
]


@pytest.mark.parametrize(("left", "right"), ONE_NAME)
def test_printings_of_one_name_share_a_key(left: str, right: str) -> None:
    assert name_key(left) == name_key(right) != ""


@pytest.mark.parametrize(("left", "right"), TWO_NAMES)
def test_two_names_have_two_keys(left: str, right: str) -> None:
    assert name_key(left) != name_key(right)


@pytest.mark.parametrize("name", ["", " ", "—", "«»"])
def test_a_name_without_a_letter_has_no_key(name: str) -> None:
    assert name_key(name) == ""


@pytest.mark.parametrize("name", [name for pair in ONE_NAME for name in pair])
def test_the_key_of_a_key_is_itself(name: str) -> None:
    assert name_key(name_key(name)) == name_key(name)


def test_an_outlet_is_named_without_its_medium_however_often_that_is_printed() -> None:
    assert bare_outlet("the newspaper north press agency") == "north press"
    assert bare_outlet("the " * 3000 + "clarion") == "clarion"
