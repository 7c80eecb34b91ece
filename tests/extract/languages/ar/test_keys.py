"""The folded key: what is folded, and that every offset leads back to the printed letters."""

from __future__ import annotations

import pytest

from claimkit.extract.languages.ar.keys import folded, key_of
from claimkit.language.lexicons import load_lexicon

FOLDED = [
    ("قَالَ الوَزِيرُ", "قال الوزير"),
    ("قـــال", "قال"),
    ("أكّد إنّ آخر", "اكد ان اخر"),
    ("مسؤول مسئول", "مسوول مسيول"),
    ("گفت کی", "كفت كي"),
    ("مدرسة", "مدرسه"),
    ("نعم، لا؟", "نعم, لا?"),
    ("\u200fقال\u200e", "قال"),
    ("plain text", "plain text"),
]


@pytest.mark.parametrize(("printed", "plain"), FOLDED)
def test_folding(printed: str, plain: str) -> None:
    assert folded(printed) == plain
    assert key_of(printed).text == plain


SPANS = [
    ("قَالَ الوَزِيرُ", "قال", "قَالَ"),
    ("و قـــال لنا", "قال", "قـــال"),
    ("قائلاً إن", "قايلا", "قائلاً"),
    ("وقال الوزير", "الوزير", "الوزير"),
    ("شَدَّدَت", "شددت", "شَدَّدَت"),
]


@pytest.mark.parametrize(("printed", "plain", "words"), SPANS)
def test_spans_lead_back_to_the_printed_letters(printed: str, plain: str, words: str) -> None:
    key = key_of(printed)
    start = key.text.index(plain)
    span = key.span(start, start + len(plain))
    assert printed[span.start : span.end] == words
    assert key.letter(start) == words[0]


@pytest.mark.parametrize(
    ("printed", "word", "shown"), [("وفداً كبيراً", "وفدا", True), ("وفدا", "وفدا", False), ("تقريرًا", "تقريرا", True)]
)
def test_tanwin(printed: str, word: str, shown: bool) -> None:
    key = key_of(printed)
    assert key.has_tanwin(key.text.index(word) + len(word)) is shown


def test_names_told_apart_keep_every_offset() -> None:
    apart = load_lexicon("ar").of_kind("name_apart")
    assert apart
    for name, respelled in apart.items():
        assert len(name) == len(respelled), f"{name}: respell it with as many letters, or offsets are wrong"
        key = key_of(f"قَالَ {name} إن")
        start = key.text.index(folded(respelled))
        assert key.words(start, start + len(respelled)) == name


def test_a_word_of_grammar_is_no_name_where_a_text_prints_no_hamza() -> None:
    assert "فان" in key_of("بحسب البيان، فان الجسر مغلق").text
    assert "فان" in key_of("أعلن أمس: فانها باقية، فان مدرسة باقية").text
    assert "فان" not in key_of("أكد فان بيرت").text
