"""Folding, in every script that claims are printed in."""

from __future__ import annotations

import pytest

from claimkit.language import digits, fold

SAME = [
    ("ar", "قَالَ الرَّئِيسُ", "قال الرئيس"),
    ("ar", "الـــرئيس", "الرئيس"),
    ("ar", "أوكرانيا", "اوكرانيا"),
    ("ar", "إيران", "ايران"),
    ("ar", "آب", "اب"),
    ("ar", "ٱلله", "الله"),
    ("ar", "مسؤول", "مسوول"),
    ("ar", "رئيس", "رييس"),
    ("ar", "موسى", "موسي"),
    ("ar", "القوة", "القوه"),
    ("ar", "ﻻ سلام", "لا سلام"),
    ("ar", "ایران", "إيران"),
    ("ar", "کييف", "كييف"),
    ("ar", "گوگل", "كوكل"),
    ("ar", "بو\u200fتين", "بوتين"),
    ("ar", "١٢٫٥٪", "12.5%"),
    ("en", "Café", "CAFE"),
    ("en", "Zelenskyy’s", "zelenskyy's"),
    ("en", "Łódź", "lodz"),
    ("en", "Straße", "STRASSE"),
    ("en", "co\u00adoperation", "cooperation"),
    ("en", "ﬁnal", "final"),
    ("ru", "Всё", "все"),
    ("ru", "КИЕВ", "киев"),
]
DIFFERENT = [
    ("ru", "мой", "мои"),
    ("fa", "گل", "كل"),
    ("ar", "قال", "قالت"),
    ("en", "deny", "denied"),
]


@pytest.mark.parametrize(("language", "left", "right"), SAME)
def test_two_printings_of_one_word_fold_alike(language: str, left: str, right: str) -> None:
    assert fold(left, language) == fold(right, language)


@pytest.mark.parametrize(("language", "left", "right"), DIFFERENT)
def test_different_words_stay_different(language: str, left: str, right: str) -> None:
    assert fold(left, language) != fold(right, language)


@pytest.mark.parametrize("text", [left for _, left, _ in SAME])
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("١٢٣", "123"),
        ("۴۵۶", "456"),
        ("७८९", "789"),
        ("１０", "10"),
        ("90,000", "90,000"),
        ("لا رقم", "لا رقم"),
    ],
)
def test_digits_of_every_script_keep_their_offsets(printed: str, plain: str) -> None:
    assert digits(printed) == plain
    assert len(digits(printed)) == len(printed)
