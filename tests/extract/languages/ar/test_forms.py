"""Printed forms from principal parts."""

from __future__ import annotations

import pytest

from claimkit.extract.languages.ar.forms import imperfect_forms, noun_forms, participle_forms, perfect_forms
from claimkit.extract.languages.ar.keys import folded, key_of
from claimkit.extract.languages.ar.page import page_of
from claimkit.extract.languages.ar.proper import NameReader
from claimkit.extract.languages.ar.vocabulary import BEGINS, LEADS, OPENS, TELLS_TIME, vocabulary_of
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
    match = next(vocabulary.cues.found(folded(printed), _opening(printed)), None)
    found = set() if match is None else {reading.cue.word for reading in vocabulary.readings[match.group(2)]}
    assert (cue in found) if cue else not found


def test_cues_of_several_words_and_behind_a_hyphen_are_found_where_they_stand() -> None:
    cues = vocabulary_of(load_lexicon("ar")).cues
    text = "وعلى حد قول المدير، نيو-قال إن الجسر مغلق نقلا عن جاره"
    found = [match.group() for match in cues.found(folded(text), _opening(text))]
    assert found == [folded("وعلى حد قول"), "قال", "نقلا عن"]


def _opening(printed: str) -> list[int]:
    """Where in a text a cue may begin."""
    return NameReader(page_of(key_of(printed)), vocabulary_of(load_lexicon("ar"))).opening()


SIGNS = [("وقال", OPENS + LEADS), ("والوزير", BEGINS), ("الجمعة", TELLS_TIME), ("الجسر", 0)]


@pytest.mark.parametrize(("printed", "signs"), SIGNS)
def test_a_word_is_looked_up_once_for_all_that_it_may_do(printed: str, signs: int) -> None:
    assert vocabulary_of(load_lexicon("ar")).signs[folded(printed)] == signs
