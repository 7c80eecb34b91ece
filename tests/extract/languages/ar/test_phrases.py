"""The noun phrase of a speaker: how far it reaches."""

from __future__ import annotations

import pytest

from claimkit.extract.languages.ar.keys import folded, key_of
from claimkit.extract.languages.ar.page import page_of
from claimkit.extract.languages.ar.phrases import PhraseReader
from claimkit.extract.languages.ar.vocabulary import vocabulary_of
from claimkit.language.lexicons import load_lexicon

PHRASES = [
    ("جين بساكي، المتحدثة باسم البيت الأبيض، إن", "جين بساكي، المتحدثة باسم البيت الأبيض"),
    ("مسؤول كبير في مجلس الأمن القومي، أمس الخميس، إن", "مسؤول كبير في مجلس الأمن القومي"),
    ("الوزير في مؤتمر صحفي إن", "الوزير"),
    ("الأمين العام للأمم المتحدة أنطونيو غوتيريش خلال جلسة إن", "الأمين العام للأمم المتحدة أنطونيو غوتيريش"),
    ("سيرغي لافروف للصحفيين إن", "سيرغي لافروف"),
    ("مصدر مطلع على المفاوضات أن", "مصدر مطلع على المفاوضات"),
    ("العديد من السكان أن", "العديد من السكان"),
    ("أبو محمد (52 عاما) إن", "أبو محمد (52 عاما)"),
    ("شبكة “بوليتيكو” الأميركية أن", "شبكة “بوليتيكو” الأميركية"),
    ("المصدر الذي فضل عدم ذكر اسمه أن", "المصدر"),
    ("أمس الجمعة رئيس البلدية إن", "رئيس البلدية"),
    ("في بيان، وزير الداخلية أن", "وزير الداخلية"),
    ("مصدر مسؤول بوزارة الشباب عن", "مصدر مسؤول بوزارة الشباب"),
    ("في تصريح لنا إن", ""),
    ("لهاني السباعي إن", ""),
    ("شركة الوادي للمياه أكبر منتج في البلاد أن", "شركة الوادي للمياه"),
    ("الرئيس المصري كلمته أن", "الرئيس المصري"),
    ("مفتي عام السعودية حادث التفجير أن", "مفتي عام السعودية"),
    ("الشيخ مال الله العبيدي أن", "الشيخ مال الله العبيدي"),
    ("لفعاليات الصيف قبل فعاليات الشتاء إن", ""),
    (
        "المشرف العام على الإعلام والناطق الرسمي للجامعة الدكتور سامي عابد أن",
        "المشرف العام على الإعلام والناطق الرسمي للجامعة الدكتور سامي عابد",
    ),
    ("الدكتور سامي عابد المولى عز وجل أن", "الدكتور سامي عابد"),
    ("باحثة متخصصة في مجال مكافحة التصحر أن", "باحثة متخصصة في مجال مكافحة التصحر"),
    ("لوكالة رويترز إن", ""),
]


@pytest.mark.parametrize(("text", "phrase"), PHRASES)
def test_phrase(text: str, phrase: str) -> None:
    key = key_of(text)
    reader = PhraseReader(page_of(key), vocabulary_of(load_lexicon("ar")))
    limit = max(key.text.rfind(word) for word in (" ان", " عن"))
    found = reader.read(0, limit)
    assert key.text[found.start : found.end] == folded(phrase)
