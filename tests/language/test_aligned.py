"""Words are found where they stand, however somebody else spelled them."""

from __future__ import annotations

import random
import re

import pytest

from claimkit.language.aligned import Aligned, key_of
from claimkit.records import Span

ARABIC = (
    "أَعْلَنَت الوزيرة هالة القَصّار أنّ «الجسر الجديد» سيُفتح أمام المسؤولين يوم الأربعاء، وقـــال مهندسه إن الطريق آمن.\n\n"
    "وأضافت «لن نؤجّل شيئاً»، مؤكدةً بأنّه لا نيّة لإغلاق الميناء القديم في الشتاء المقبل كما أُشيع.\n"
)
ENGLISH = (
    "Minister Hala Kassar said the “new bridge” would open on Wednesday, and its engineer told us that the road's safe."
    "\n\n"
    'She added: "We won’t put anything off", and denied that the old harbour of Naïve Bay would close next winter.\n'
)
RUSSIAN = (
    "Министр Алла Чайкина заявила, что «новый мост» откроют в среду, а её инженер добавил, что дорога безопасна.\n\n"
    "«Мы ничего не отложим», — сказала она и опровергла слухи о закрытии старого порта следующей зимой.\n"
)
HARAKAT = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
CARRIERS = {"أ": "اإآ", "إ": "اأ", "آ": "ا", "ا": "أ", "ؤ": "و", "ئ": "ي", "ى": "ي", "ة": "ه"}
QUOTES = "\"“”«»„'’"


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        (ARABIC, "قال مهندسه", ["قـــال مهندسه"]),
        (ARABIC, "لا نية لاغلاق الميناء", ["لا نيّة لإغلاق الميناء"]),
        (ARABIC, "أنّه لا نيّة", ["أنّه لا نيّة"]),
        (ARABIC, "قالت مهندسته", []),
        (ARABIC, "لن نؤجل شيئا.", ["لن نؤجّل شيئاً"]),
        (ENGLISH, "the 'new bridge' would", ["the “new bridge” would"]),
        (ENGLISH, "«new bridge»", ["“new bridge”"]),
        (ENGLISH, "road’s  safe.", ["road's safe."]),
        ("He ''may yet'' come.", "“may  yet”", ["''may yet''"]),
        ("قال ''ربما'' فقط", "«ربما»", ["''ربما''"]),
        (ENGLISH, "We won't put\nanything off,", ["We won’t put anything off"]),
        (ENGLISH, "Naive Bay", ["Naïve Bay"]),
        (ENGLISH, "he", []),
        ("“a", "«a»", ["“a"]),
        (ENGLISH, "the", ["the"] * 3),
        (ENGLISH, "the road was safe", []),
        (ENGLISH, "...", []),
        (RUSSIAN, "ее инженер", ["её инженер"]),
        (RUSSIAN, "Чаикина", []),
        (RUSSIAN, "мы ничего не отложим", ["Мы ничего не отложим"]),
    ],
)
def test_words_are_found_as_printed(text: str, words: str, places: list[str]) -> None:
    assert [text[start:end] for start, end in Aligned(text).places(words)] == places


@pytest.mark.parametrize(
    ("text", "words", "places", "whole"),
    [
        ("وصل بالاسم نفسه إلى قاسم", "اسم", [7], [7]),
        ("ندد بالوزير، والوزير بعيد", "الوزير", [5, 14], [5, 14]),
        ("قال الوزير. وقال غيره", "قال", [0, 13], [0]),
        ("مقال. فقال", "قال", [7], [7]),
        ("He resaid what he said", "said", [18], [18]),
    ],
)
def test_a_word_of_arabic_may_begin_behind_what_is_written_with_it(
    text: str, words: str, places: list[int], whole: list[int]
) -> None:
    """Never behind other letters of a word."""
    aligned = Aligned(text)
    assert [span.start for span in aligned.places(words, whole_first=False)] == places
    assert [span.start for span in aligned.places(words)] == whole


def test_what_lies_between_two_places_is_counted_in_letters() -> None:
    aligned = Aligned("one – “two”, three")
    assert aligned.apart(Span(0, 3), Span(7, 10)) == 0
    assert aligned.apart(Span(13, 18), Span(0, 3)) == 3
    assert aligned.apart(Span(0, 10), Span(7, 18)) == 0


def test_a_part_of_a_text_is_looked_at_alone() -> None:
    second = ENGLISH.index("She added")
    assert Aligned(ENGLISH).places("the", (second, len(ENGLISH))) == [
        Span(ENGLISH.rindex("the"), ENGLISH.rindex("the") + 3)
    ]


@pytest.mark.parametrize("text", [ARABIC, ENGLISH, RUSSIAN], ids=["ar", "en", "ru"])
def test_quotations_spelled_otherwise_are_found_at_their_code_points(text: str) -> None:
    chance, aligned = random.Random(7), Aligned(text)
    for _ in range(120):
        span = _drawn(text, chance)
        words = _respelled(text[span.start : span.end], chance)
        assert aligned.places(words) == [span], words


def _drawn(text: str, chance: random.Random) -> Span:
    words = list(re.finditer(r"[^\W_][\w\u064b-\u0652’']*", text))
    first = chance.randrange(len(words) - 6)
    return Span(words[first].start(), words[first + chance.randrange(2, 6)].end())


def _respelled(words: str, chance: random.Random) -> str:
    return "".join(_letter(letter, chance) for letter in words)


def _letter(letter: str, chance: random.Random) -> str:
    if letter in HARAKAT or letter == "\u0640":
        return ""
    if letter in CARRIERS and chance.random() < 0.4:
        letter = chance.choice(CARRIERS[letter])
    if letter in QUOTES:
        return str(chance.choice(("", *QUOTES)))
    if letter.isspace():
        return chance.choice([" ", "  ", "\n", "\u00a0"])
    if "\u0620" < letter < "\u064b" and chance.random() < 0.2:
        return letter + chance.choice(HARAKAT) + "\u0640" * chance.randrange(2)
    return letter


def test_a_hostile_text_is_read_in_linear_time() -> None:
    aligned = Aligned("a " * 50_000)
    assert len(aligned.places("a")) == 2_000
    assert not aligned.places("a" * 3_000 + "b")


@pytest.mark.parametrize("words", ["", " ", "«»", "\u200f", "\u064e"])
def test_what_is_no_word_stands_nowhere(words: str) -> None:
    assert key_of(words) == ""
    assert Aligned(ENGLISH).places(words) == []
