"""Printed forms from principal parts."""

from __future__ import annotations

import pytest

from claimkit.extract.languages.ar.forms import imperfect_forms, noun_forms, participle_forms, perfect_forms
from claimkit.extract.languages.ar.keys import folded
from claimkit.extract.languages.ar.rows import parts_of, row_of
from claimkit.extract.languages.ar.vocabulary import vocabulary_of
from claimkit.language.lexicons import load_lexicon

PERFECT = [
    ("قال", {"قال", "قالت", "قالوا", "قالتا", "قالا"}),
    ("نفى", {"نفي", "نفت", "نفوا"}),
    ("دعا", {"دعا", "دعت", "دعوا"}),
]


@pytest.mark.parametrize(("verb", "forms"), PERFECT)
def test_perfect(verb: str, forms: set[str]) -> None:
    assert forms <= {form.text for form in perfect_forms(verb)}


IMPERFECT = [
    ("يقول", {"يقول", "تقول", "يقولون", "يقل", "تقل"}),
    ("ينفي", {"ينفي", "تنفي", "ينفون", "ينف"}),
    ("يرى", {"يري", "تري", "يرون", "ير"}),
]


@pytest.mark.parametrize(("verb", "forms"), IMPERFECT)
def test_imperfect(verb: str, forms: set[str]) -> None:
    assert forms <= {form.text for form in imperfect_forms(verb)}


def test_first_person_only_where_asked() -> None:
    assert "اقول" not in {form.text for form in imperfect_forms("يقول")}
    assert {"اقول", "نقول"} <= {form.text for form in imperfect_forms("يقول", first_person=True)}


@pytest.mark.parametrize(
    ("word", "forms"),
    [("قائل", {"قايلا", "قايله", "قايلين"}), ("مشير", {"مشيرا", "مشيره"}), ("نافي", {"نافيا", "نافيه"})],
)
def test_participles(word: str, forms: set[str]) -> None:
    assert forms <= {form.text for form in participle_forms(word)}


@pytest.mark.parametrize(
    ("word", "owned", "has", "lacks"),
    [("قول", True, {"قوله", "قولها"}, {"القول"}), ("وعد", False, {"وعدا", "الوعد", "وعده"}, set())],
)
def test_nouns(word: str, owned: bool, has: set[str], lacks: set[str]) -> None:
    forms = {form.text for form in noun_forms(word, owned)}
    assert has <= forms
    assert not lacks & forms


SCANNED = [
    ("وقال", "قال"),
    ("فأكدت", "أكد"),
    ("سيعلن", "أعلن"),
    ("بيقول", "قال"),
    ("بقوله", "قول"),
    ("أبلغوهم", "أبلغ"),
    ("قالان", "قال"),
    ("مشيراً", "أشار"),
    ("المقال", None),
    ("المشير", None),
    ("قالب", None),
]


@pytest.mark.parametrize(("printed", "cue"), SCANNED)
def test_the_scan_knows_proclitics_and_pronouns(printed: str, cue: str | None) -> None:
    vocabulary = vocabulary_of(load_lexicon("ar"))
    text = folded(printed)
    match = next(vocabulary.cues.found(text, row_of(text)), None)
    found = set() if match is None else {reading.cue.word for reading in vocabulary.readings[match.group(2)]}
    assert (cue in found) if cue else not found


def test_cues_of_several_words_and_behind_a_hyphen_are_found_where_they_stand() -> None:
    cues = vocabulary_of(load_lexicon("ar")).cues
    text = folded("وعلى حد قول المدير، نيو-قال إن الجسر مغلق نقلا عن جاره")
    words = row_of(text)
    found = [match.group() for match in cues.found(text, parts_of(text, words))]
    assert found == [folded("وعلى حد قول"), "قال", "نقلا عن"]
