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
    ("الرئيس الفنلندي رجب طيب فارس", "رجب طيب فارس"),
    ("الناطق باسم الحركة ذبيح الله حامد", "ذبيح الله حامد"),
    ("الرئيس السابق المنصف الحلبي", "المنصف الحلبي"),
    ("د. عبد الله بن ماجد التركي", "عبد الله بن ماجد التركي"),
    ("الأمير ماجد التركي", "ماجد التركي"),
    ("علي السيد (65 عاما)", "علي السيد"),
    ("المتحدثة باسم مجلس المياه برناديت موراي", "برناديت موراي"),
    ("عضو اللجنة الفرعية للائتلاف نصر الحموي", "نصر الحموي"),
    ("النحاتة الأرمنية سيلفا كيراز", "سيلفا كيراز"),
    ("هوي لي المحلل لدى فيليب للأبحاث", "هوي لي"),
    ("المصادر الغربية المتابعة لأنشطة المهربين", None),
    ("الاتفاق مقابل تنازلات كبرى", None),
    ("دي ماريا", "دي ماريا"),
    ("عضو الشرف عابد شيخ", "عابد شيخ"),
]


@pytest.mark.parametrize(("phrase", "name"), NAMES)
def test_the_name_in_a_phrase(phrase: str, name: str | None) -> None:
    key = key_of(phrase)
    found = NameReader(page_of(key), vocabulary_of(load_lexicon("ar"))).find(0, len(key.text))
    assert (None if found is None else key.text[slice(*found)]) == (None if name is None else folded(name))
