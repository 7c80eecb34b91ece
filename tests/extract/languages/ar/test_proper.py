"""Where in a phrase the proper name stands."""

from __future__ import annotations

import pytest

from claimkit.extract.languages.ar.keys import folded, key_of
from claimkit.extract.languages.ar.page import page_of
from claimkit.extract.languages.ar.proper import NameReader
from claimkit.extract.languages.ar.vocabulary import vocabulary_of
from claimkit.language.lexicons import load_lexicon

NAMES = [
    ("مدير الأرصاد المهندس ماجد بن سعيد الرويلي", "ماجد بن سعيد الرويلي"),
    ("صاحب السمو الملكي الأمير فارس بن هاني أمير منطقة الوادي", "فارس بن هاني"),
    ("المتحدث باسم وزارة المياه سامي الحلبي", "سامي الحلبي"),
    ("متحدث باسم رئيسة المجلس نادية وهبي", None),
    ("الملك عبدالله الثاني", "عبدالله الثاني"),
    ("د. هدى الشامي", "هدى الشامي"),
    ("جامعة الملك سعود", None),
    ("مستشفى الأمير سلطان", None),
    ("الدكتور الحموي", "الحموي"),
    ("النائبة ليان الخطيب", "ليان الخطيب"),
    ("عضو لجنة المياه ريبوار طه", "ريبوار طه"),
    ("مكتبها الإعلامي سارع", None),
    ("وزارة الصحة", None),
    ("النائب علنا", None),
    ("الناطق الإعلامي بصحة الوادي سعيد عابد", "سعيد عابد"),
    ("الشيخ ماجد بن سعيد آل الشيخ حادثة الجسر", "ماجد بن سعيد آل الشيخ"),
    ("المستشار القانوني عامر عثمان", "عامر عثمان"),
    ("مسؤول تركي", None),
]


@pytest.mark.parametrize(("phrase", "name"), NAMES)
def test_the_name_in_a_phrase(phrase: str, name: str | None) -> None:
    key = key_of(phrase)
    found = NameReader(page_of(key), vocabulary_of(load_lexicon("ar"))).find(0, len(key.text))
    assert (None if found is None else key.text[slice(*found)]) == (None if name is None else folded(name))
