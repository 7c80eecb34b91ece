"""Words and stems, Arabic and English side by side."""

from __future__ import annotations

import pytest

from claimkit.language import letter_runs, stems, words
from claimkit.language.tokens import Remembered, first_stems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Biden's 90,000 troops", ["biden", "90000", "troops"]),
        ("The U.S. and the U.N said", ["the", "us", "and", "the", "un", "said"]),
        ("don’t #stop_the_steal", ["don't", "stop", "the", "steal"]),
        ("5G costs $1.5bn", ["5g", "costs", "1.5", "bn"]),
        ("بـ50 مليون", ["ب", "50", "مليون"]),
        ("«قال» الرئيسُ: ٩٠٬٠٠٠ جندي؟", ["قال", "الرييس", "90000", "جندي"]),
        ("#كلنا_جيش", ["كلنا", "جيش"]),
        ("Сказал «нет», 5 раз", ["сказал", "нет", "5", "раз"]),
        ("…", []),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("language", [None, "ar", "en", "ru", "fa"])
def test_many_words_are_read_at_once_as_one_by_one(language: str | None) -> None:
    printed = ["Harbours", "الوزراءُ", "وللموانئ", "90,000", "don't", "e\u0301te\u0301", "портов", "—", "چای", "ΟΔΟΣ"]
    assert list(first_stems(printed, language)) == [
        (tuple(words(word, language)), next(iter(stems(word, language)), "")) for word in printed
    ]
    assert list(first_stems([], language)) == []


SAME_STEM = [
    ("ar", "والحكومة", "حكومة"),
    ("ar", "للمسؤولين", "مسؤول"),
    ("ar", "بالأسلحة", "اسلحه"),
    ("ar", "وبالعقوبات", "عقوبات"),
    ("ar", "الروسية", "روسي"),
    ("ar", "قواتها", "القوات"),
    ("en", "denies", "denied"),
    ("en", "sanctions", "sanction"),
    ("en", "Weapons", "weapon"),
    ("ru", "санкции", "санкциями"),
    ("ru", "войска", "войсками"),
]


@pytest.mark.parametrize(("language", "left", "right"), SAME_STEM)
def test_forms_of_one_word_share_a_stem(language: str, left: str, right: str) -> None:
    assert stems(left, language) == stems(right, language)
    assert stems(left) == stems(right), "the script alone is enough"


@pytest.mark.parametrize(
    ("language", "left", "right"),
    [
        ("ar", "الله", "له"),
        ("ar", "وعد", "عد"),
        ("ar", "إيران", "إيرادات"),
        ("en", "promise", "deny"),
        ("en", "us", "use"),
    ],
)
def test_different_words_keep_different_stems(language: str, left: str, right: str) -> None:
    assert stems(left, language) != stems(right, language)


def test_one_stem_for_each_word() -> None:
    text = "وقال Biden إنّ 90,000 جندي — it's denied"
    assert len(stems(text)) == len(words(text))


def test_a_language_without_a_stemmer_gives_its_words() -> None:
    assert stems("先生 Ryōma 12", "ja") == ["先生", "ryoma", "12"]


@pytest.mark.parametrize(
    ("word", "kind", "runs"),
    [
        ("biden", "run3", ("_bi", "bid", "ide", "den", "en_")),
        ("بايدن", "run4", ("_باي", "بايد", "ايدن", "يدن_")),
        ("a", "run4", ("_a_",)),
    ],
)
def test_runs_of_letters(word: str, kind: str, runs: tuple[str, ...]) -> None:
    assert letter_runs(word, kind) == runs


def test_what_is_remembered_is_asked_once_and_let_go_of_where_it_is_too_much() -> None:
    asked: list[str] = []

    def answer(word: str) -> int:
        asked.append(word)
        return len(word)

    known = Remembered(answer, 2)
    assert [known[word] for word in ("port", "ship", "port", "quay", "port")] == [4, 4, 4, 4, 4]
    assert asked == ["port", "ship", "quay", "port"]
