"""Sentences of a text beside those of its translation."""

from __future__ import annotations

import pytest

from claimkit.language.bitext import align_sentences

ENGLISH = (
    "The harbour of Kabwe was closed on Monday. Oil had spread over the quays during the night. "
    "Officials counted 14 damaged boats. The port will open again when the water is clean, the governor said in a "
    "short statement to reporters. No one was hurt."
)
TRANSLATIONS = {
    "ar": "أُغلق ميناء كابوي يوم الاثنين. وانتشر الزيت على الأرصفة خلال الليل. وأحصى المسؤولون 14 قاربا متضررا. "
    "وقال المحافظ في بيان قصير للصحفيين إن الميناء سيفتح من جديد حين تصبح المياه نظيفة. ولم يصب أحد.",
    "ru": "Порт Кабве закрыли в понедельник. За ночь нефть разлилась по причалам. Чиновники насчитали 14 повреждённых "
    "лодок. Порт откроют снова, когда вода станет чистой, сказал губернатор в кратком заявлении журналистам. Никто не "
    "пострадал.",
}


@pytest.mark.parametrize("language", sorted(TRANSLATIONS))
def test_sentences_stand_beside_their_translation(language: str) -> None:
    other = TRANSLATIONS[language]
    beads = align_sentences(ENGLISH, other)
    assert len(beads) == 5
    (numbered,) = (bead for bead in beads if "14" in ENGLISH[bead.left.start : bead.left.end])
    assert "14" in other[numbered.right.start : numbered.right.end]
    assert [bead.left.start for bead in beads] == sorted(bead.left.start for bead in beads)


@pytest.mark.parametrize("language", sorted(TRANSLATIONS))
def test_two_sentences_for_one_are_one_bead(language: str) -> None:
    other = TRANSLATIONS[language].replace(". ", "، و", 1)
    beads = align_sentences(ENGLISH, other)
    assert len(beads) == 4
    assert ENGLISH[beads[0].left.start : beads[0].left.end].count(".") == 2


def test_nothing_stands_beside_nothing() -> None:
    assert align_sentences("", TRANSLATIONS["ar"]) == []
    assert align_sentences(ENGLISH, " \n ") == []


def test_the_other_way_round_is_the_same() -> None:
    there, back = align_sentences(ENGLISH, TRANSLATIONS["ar"]), align_sentences(TRANSLATIONS["ar"], ENGLISH)
    assert [(bead.left, bead.right) for bead in there] == [(bead.right, bead.left) for bead in back]


def test_many_sentences_take_no_more_than_their_number() -> None:
    assert len(align_sentences("Short words here. " * 400, "كلمات قصيرة هنا. " * 400)) == 400
