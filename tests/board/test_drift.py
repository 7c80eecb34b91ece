"""What changes on the way: words within one language, facts across languages."""

from __future__ import annotations

from typing import Any

import pytest

from claimkit.board.card import Card, CardHop
from claimkit.board.compare.between import drifted
from claimkit.board.drift import fact_drift, numbers, word_drift
from claimkit.interface import speaking
from claimkit.records import UNSPECIFIED


def card(**changes: Any) -> Card:
    """A card of little content."""
    plain: dict[str, Any] = dict.fromkeys(Card.__slots__)
    plain |= {
        "claim_id": "c",
        "document_id": "d",
        "outlet_id": "o",
        "outlet": "O",
        "chain": "O → S",
        "content": "words",
    }
    plain |= {"mode": "direct", "act": "assert", "polarity": "positive", "basis": "on_record", "known_by": "text"}
    plain |= {
        "origin": "hand",
        "speaker_name": "S",
        "hops": (CardHop("O", "outlet", True), CardHop("S", "person", True)),
    }
    return Card(**{**plain, "unnamed_hop": False, **changes})


@pytest.mark.parametrize(
    ("left", "right", "language", "ours", "theirs"),
    [
        (
            "Offensive weapons will not be deployed",
            "Missiles will not be deployed in Ukraine",
            "en",
            "[Offensive weapons] will not be deployed",
            "[Missiles] will not be deployed[ in Ukraine]",
        ),
        (
            "الولايات المتحدة لن تضع صواريخ في أوكرانيا",
            "الولايات المتّحدة لا تنوي وضع صواريخ في اوكرانيا",
            "ar",
            "الولايات المتحدة [لن تضع] صواريخ في أوكرانيا",
            "الولايات المتّحدة [لا تنوي وضع] صواريخ في اوكرانيا",
        ),
        ("the same", "The Same", "en", "the same", "The Same"),
        ("عام ٢٠١٥", "عام 2015", "ar", "عام ٢٠١٥", "عام 2015"),
        ("", "words", "en", "", "[words]"),
        ("one two", "", "en", "[one two]", ""),
    ],
)
def test_word_drift(left: str, right: str, language: str, ours: str, theirs: str) -> None:
    drift = word_drift(left, right, language)
    shown = ["".join(f"[{piece.text}]" if piece.drifted else piece.text for piece in side) for side in drift]
    assert shown == [ours, theirs]
    assert ["".join(piece.text for piece in side) for side in drift] == [left, right]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("90,000 soldiers near 3 borders", "3, 90000"),
        ("٩٠ ألف جندي و١٥٫٥ كم", "90, 15.5"),
        ("no numbers", "none"),
        ("لا أرقام", "none"),
        ("۱۲ نفر", "12"),
    ],
)
def test_numbers_of_every_script(text: str, found: str) -> None:
    assert numbers(text) == found


def test_facts_that_part_across_languages() -> None:
    left = card(content="وعد بنشر ١٢ صاروخاً", act="promise", language="ar", said_at="2021-12-30")
    right = card(content="12 missiles, on 2 sites", act="assert", language="en", said_at="2021-12-30")
    assert [(fact.name, fact.left, fact.right) for fact in fact_drift(left, right)] == [
        ("act", "promise", "assert"),
        ("numbers", "12", "2, 12"),
    ]


@pytest.mark.parametrize(("tag", "nobody"), [("en", "nobody named"), ("ar", "لم يُسمَّ أحد")])
def test_a_speaker_that_nobody_names_is_called_so(tag: str, nobody: str) -> None:
    with speaking(tag):
        (fact,) = fact_drift(card(speaker_name=UNSPECIFIED), card())
        assert (fact.name, fact.left, fact.right) == ("speaker", nobody, "S")
        assert fact_drift(card(speaker_name=UNSPECIFIED), card(speaker_name=None)) == ()


def test_equal_facts_are_no_drift() -> None:
    assert fact_drift(card(content="في عام ٢٠١٥"), card(content="in 2015")) == ()


@pytest.mark.parametrize(("known_by", "marked"), [("text", True), ("citation", False)])
@pytest.mark.parametrize(("left", "right"), [("القوات باقية", "القوات راحلة"), ("the troops stay", "the troops leave")])
def test_a_paraphrase_is_nobodys_print_and_has_no_word_diff(left: str, right: str, known_by: str, marked: bool) -> None:
    language = "ar" if "القوات" in left else "en"
    cards = card(language=language, content=left), card(language=language, content=right, known_by=known_by)
    assert (drifted(cards, "left") is not None) is marked
