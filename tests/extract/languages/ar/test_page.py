"""Sentences and quotations of a folded text."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claimkit.extract import extract_claims
from claimkit.extract.languages.ar.keys import key_of
from claimkit.extract.languages.ar.page import page_of
from claimkit.records import Document

QUOTES = [
    ("قال “سنعود”.", ["سنعود"]),
    ('قال «سنعود» و"نبقى".', ["سنعود", "نبقي"]),
    ("قال: «سنعود غدا.\nثم مضى.", ["سنعود غدا"]),
    ("قال: «سنعود.\nولن نبقى» ثم مضى.", ["سنعود.\nولن نبقي"]),
    ("قال ‘نعم’ لكنه don’t.", ["نعم"]),
    ("قال ”سنعود” ومضى.", ["سنعود"]),
    ("قال: «قال لي “لا” ومضى».", ["قال لي “لا” ومضي"]),
    ("لا علامات هنا.", []),
    ('"', [""]),
]


@pytest.mark.parametrize(("text", "quoted"), QUOTES)
def test_quotations(text: str, quoted: list[str]) -> None:
    page = page_of(key_of(text))
    assert [page.text[quote.inner : quote.end] for quote in page.quotes] == quoted


SENTENCES = [
    ("قال كذا. ثم مضى.", "ثم", "ثم مضي."),
    ("وصل د. سامي اليوم. ثم مضى.", "سامي", "وصل د. سامي اليوم."),
    ("بلغ 3.5 مليون. ثم مضى.", "مليون", "بلغ 3.5 مليون."),
    ("زار روسيا.وأضاف كذا.", "واضاف", "واضاف كذا."),
    ("قال: «نعم. لا. ربما» ومضى. ثم عاد.", "مضي", "قال: «نعم. لا. ربما» ومضي."),
    ("سطر أول\nسطر ثان", "ثان", "سطر ثان"),
    ("قال.. ثم سكت. وعاد.", "سكت", "قال.. ثم سكت."),
]


@pytest.mark.parametrize(("text", "word", "sentence"), SENTENCES)
def test_sentences(text: str, word: str, sentence: str) -> None:
    page = page_of(key_of(text))
    start, end = page.sentence(page.text.index(word))
    assert page.text[start:end].strip() == sentence


@pytest.mark.parametrize("piece", ["قال إن ", "بحسب ", "قال الوزير إن ", "كلمة "])
def test_no_sentence_is_longer_than_any_that_is_printed(piece: str) -> None:
    page = page_of(key_of(piece * 2000))
    ends = [0, *page.outer_ends]
    assert max(after - before for before, after in pairwise(ends)) <= 1500
    assert ends[-1] == len(page.text)


def test_a_quotation_in_straight_marks_goes_on_over_paragraphs() -> None:
    text = (
        'يقول سليم حدادي "إن السد آمن. تم الاتفاق مع القرى.\nويستند الاتفاق إلى مقترحات من "مد"، وهي جمعية.\n'
        'ويسمح بتطوير الوادي".\nثم غادر حدادي القرية.'
    )
    (claim,) = extract_claims(Document("d", "نورث برس", text, "ar")).claims
    assert claim.content.text == text[text.index("إن") : text.rindex('"')]


def test_a_stray_closing_mark_opens_no_quotation_over_paragraphs() -> None:
    page = page_of(key_of('هم يحاولون الهرب"\nوعاد القارب.\nوأكد المدير ذلك."\nوأضاف أن السد آمن.'))
    assert all("\n" not in page.text[quote.inner : quote.end] for quote in page.quotes)
