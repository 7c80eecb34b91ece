"""Readings that outlive a build: the same as those made anew, and made anew where a name that bears on them changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from pathlib import Path

import pytest

from claimkit.match import remembering
from claimkit.match.parsing import read
from claimkit.match.reading import Reading
from claimkit.match.remembering import KEPT, RememberingReader
from claimkit.match.senses import Names, name_terms
from tests.match.memory import Memory

TEXTS = {
    "ar": ("ar", "لم يقتل في مرفأ سلوان سوى 12.5 ألف شخص في 3 مارس 2021 إذا وافقت نجوى الكرملي على ذلك"),
    "ar, marks": ("ar", "«قد» تنفي نجوى الكرملي أن أكثر من خمسة وعشرين بحارا لم يعودوا"),
    "en": ("en", "No more than 58 sailors of Selwan may have died on 3 March if Nadia Karmely does not agree"),
    "en, nothing": ("en", "the"),
    "ar, corrected": ("ar", "غرقت في مرفأ سلوان خمس سفن وليس أربع سفن"),
    "en, corrected": ("en", "Five ships of Selwan sank, not four"),
    "ar, she did": ("ar", "أكدت مصادر في البلدية أن الشركة التي نفت النبأ لم تعد تملك أكثر من ثلثي السفن"),
}
NAMES = [("karmely", "Nadia Karmely"), ("karmely", "نجوى الكرملي")]


def reading(memory: Memory | None, names: Names, language: str, text: str) -> Reading:
    """A reading by a reader that expects the text."""
    reader = RememberingReader(names, memory)
    reader.expect([(text, language)])
    return reader(text, language)


@pytest.mark.parametrize(("language", "text"), TEXTS.values(), ids=TEXTS)
def test_a_remembered_reading_is_what_is_read(language: str, text: str) -> None:
    memory, names = Memory(), name_terms(NAMES)
    first = reading(memory, names, language, text)
    assert first == reading(memory, names, language, text) == read(text, language, names)
    assert list(first.printed.items()) == list(read(text, language, names).printed.items())
    assert memory.kept == 1


def test_all_is_remembered_of_a_reading_but_what_it_is_asked_by() -> None:
    kept = remembering._KeptReading.__struct_fields__
    assert {*kept, "text", "language"} == {each.name for each in fields(Reading)}


@pytest.mark.parametrize("begun", [1, 2, 3])
@pytest.mark.parametrize(("language", "text"), TEXTS.values(), ids=TEXTS)
def test_a_name_that_does_not_stand_in_a_text_changes_nothing(language: str, text: str, begun: int) -> None:
    words = text.split()
    begin = [" ".join(words[place : place + begun]) for place in range(len(words))]
    longer = [(f"s{place}", f"{name} Quillon Varra") for place, name in enumerate(begin)]
    assert read(text, language, name_terms([*NAMES, *longer])) == read(text, language, name_terms(NAMES))


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        (("karmely", "Nadia"), 2),
        (("other", "نجوى"), 2),
        (("other", "Nadia Karmely"), 2),
        (("selwan", "Selwan of the Coast"), 1),
        (("selwan", "The Port of Selwan"), 1),
        (("other", "Tamar Obeid"), 1),
    ],
)
@pytest.mark.parametrize("which", ["ar", "en"])
def test_a_text_is_read_again_where_a_name_bears_on_it(which: str, name: tuple[str, str], kept: int) -> None:
    memory, (language, text) = Memory(), TEXTS[which]
    known, more = name_terms(NAMES), name_terms([*NAMES, name])
    reading(memory, known, language, text)
    assert reading(memory, more, language, text) == read(text, language, more)
    foreign = name[1].isascii() == (which == "ar")
    assert memory.kept == (1 if foreign else kept)


@pytest.mark.parametrize("kept", ["", "[]", "{}", "7", "[" * 100_000, '[["a"], {"a": 1}]', "[[[]]" + ", 0" * 13 + "]"])
@pytest.mark.parametrize("which", ["ar", "en"])
def test_what_is_no_reading_is_read_again(which: str, kept: str) -> None:
    memory, (language, text) = Memory(), TEXTS[which]
    names = name_terms(NAMES)
    reading(memory, names, language, text)
    for row in memory.rows.values():
        row[KEPT] = kept
    assert reading(memory, names, language, text) == read(text, language, names)


@pytest.mark.parametrize("remembers", [True, False])
def test_readings_that_are_put_away_are_the_same_and_not_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, remembers: bool
) -> None:
    names, made = name_terms(NAMES), Counter[str]()

    def counted(text: str, language: str, names: Names) -> Reading:
        made[text] += 1
        return read(text, language, names)

    monkeypatch.setattr(remembering, "_HELD", 2)
    monkeypatch.setattr(remembering, "read", counted)
    reader = RememberingReader(names, Memory() if remembers else None, tmp_path)
    asked = [(text, language) for language, text in TEXTS.values()]
    for each in [*asked, *reversed(asked), *asked]:
        reader.expect([each])
        assert reader(*each) == read(*each, names)
    assert set(made.values()) == {1}
    assert not list(tmp_path.glob("*"))
