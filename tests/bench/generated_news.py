"""Generated news, by name `claimkit-news 1`: documents with the reuse, the stories and the people of a real press.

Thirty months of 240 outlets in Arabic (half), English (two fifths) and Russian. Every event has a day, a place, people
and words of its own; four events of ten are told once, few by dozens, as a power law has it. A third of an event's
documents reprint an agency's text, whole, cut short or with a changed sentence. Who speaks is drawn from people who
grow in number with the documents, some of them seen every day. Words are drawn by Zipf's law from 30,000 made-up ones
a language, so nothing here was ever printed.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

NAME = "claimkit-news 1"
DAYS = 913
_FIRST = date(2023, 1, 1)
_OUTLETS = {"ar": 120, "en": 96, "ru": 24}
_WORDS = 30_000
# How many documents tell an event: one in four of ten, then ever fewer; 3.5 on the mean.
_TOLD = [1] * 40 + [2] * 18 + [3] * 12 + [4] * 9 + [5] * 6 + [6] * 5 + [8] * 4 + [12] * 3 + [20] * 2 + [40]
_REPRINTED = 0.33
_SYLLABLES = {
    "ar": [first + second for first in "بتجحدرسشصطعفقكلمنهو" for second in ("ا", "ي", "و", "")],
    "en": [first + second for first in "b d f g k l m n p r s t v br st tr pl".split() for second in "aeiou"],
    "ru": [first + second for first in "бвгдклмнпрст" for second in "аеиоу"],
}
_GIVEN = {
    "ar": "محمد سمير ليلى نجلاء كريم هالة طارق رنا فادي مها".split(),
    "en": "Ann Omar Clara Peter Ruth Simon Alice Martin Nora Paul".split(),
    "ru": "Иван Ольга Пётр Анна Сергей Мария Олег Вера Павел Нина".split(),
}
_OFFICES = {
    "ar": ["الوزير", "المتحدث باسم البلدية", "مدير الميناء", "النائب", "رئيس النقابة"],
    "en": ["Minister", "council spokesman", "port director", "senator", "union leader"],
    "ru": ["министр", "представитель мэрии", "директор порта", "депутат", "глава профсоюза"],
}
_FRAMES = {
    "ar": [
        "قال {who} إن {what}.",
        "وأضاف {who} أن {what}.",
        "نفى {who} أن {what}.",
        "وأكد {who} أن {what}.",
        "«{what}»، قال {who}.",
    ],
    "en": [
        "{who} said that {what}.",
        "“{What},” {who} said.",
        "{who} denied that {what}.",
        "According to {who}, {what}.",
        "{who} warned that {what}.",
    ],
    "ru": [
        "{who} заявил, что {what}.",
        "«{What}», — сказал {who}.",
        "{who} опроверг, что {what}.",
        "По словам {who}, {what}.",
    ],
}
_PLAIN = {"ar": "{What} في {place}.", "en": "{What} in {place}.", "ru": "{What} в городе {place}."}
_LANGUAGES = ["ar"] * 5 + ["en"] * 4 + ["ru"]


def write_news(folder: Path, documents: int, seed: int = 13) -> None:
    """`documents.jsonl`, the same at every run; a larger one is not a continuation of a smaller one."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "documents.jsonl").open("w", encoding="utf-8") as lines:
        for row in news(documents, seed):
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def news(documents: int, seed: int = 13) -> Iterator[dict[str, Any]]:
    """Rows of a documents file: document_id, outlet, language, title, text, published_at."""
    press = _Press(random.Random(seed), documents)
    told = 0
    while told < documents:
        for row in press.event(documents - told):
            told += 1
            yield {"document_id": f"news {told}", **row}


@dataclass(frozen=True)
class _Event:
    """What happened: the day, the place, who speaks about it, and the words in which it is told, by language."""

    day: int
    place: int
    people: list[int]
    claims: list[tuple[int, int, list[int]]]
    words: list[int]


class _Press:
    def __init__(self, chance: random.Random, documents: int) -> None:
        self._chance = chance
        self._vocabulary = {language: _vocabulary(language) for language in _SYLLABLES}
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(_WORDS)))
        self._people = max(60, round(12 * documents**0.6))
        self._seen = list(accumulate(1 / (rank + 5) for rank in range(self._people)))

    def event(self, most: int) -> Iterator[dict[str, Any]]:
        """The documents that tell one event, at most so many."""
        event, told = self._happened(), min(self._chance.choice(_TOLD), most)
        home = self._chance.choice(_LANGUAGES)
        agency = {language: self._text(event, language) for language in _SYLLABLES}
        for _ in range(told):
            language = home if self._chance.random() < 0.7 else self._chance.choice(_LANGUAGES)
            yield self._document(event, language, agency[language])

    def _happened(self) -> _Event:
        people = self._chance.choices(range(self._people), cum_weights=self._seen, k=self._chance.randint(2, 4))
        words = self._draw(40)
        claims = [
            (self._chance.choice(people), self._chance.randrange(5), self._chance.sample(words, 5) + self._draw(5))
            for _ in range(self._chance.randint(4, 9))
        ]
        return _Event(self._chance.randrange(DAYS), self._chance.randrange(4000), people, claims, words)

    def _document(self, event: _Event, language: str, agency: list[str]) -> dict[str, Any]:
        paragraphs = agency if self._chance.random() < _REPRINTED else self._text(event, language)
        if paragraphs is agency:
            paragraphs = self._edited(paragraphs, language)
        day = _FIRST + timedelta(event.day + self._chance.choice((0, 0, 0, 1, 1, 2)))
        outlet = int(_OUTLETS[language] * self._chance.random() ** 2)
        title = " ".join(self._named(self._chance.sample(event.words, 6), language))
        return {
            "outlet": f"Outlet {language} {outlet}",
            "language": language,
            "title": title.capitalize(),
            "text": "\n".join(paragraphs),
            "published_at": day.isoformat(),
        }

    def _edited(self, paragraphs: list[str], language: str) -> list[str]:
        """An agency's text as an outlet prints it: whole, cut short, or with a sentence of its own."""
        kept = paragraphs[: max(3, len(paragraphs) - self._chance.choice((0, 0, 1, 3)))]
        if self._chance.random() < 0.5:
            kept = [*kept, self._plain(self._draw(9), language, self._chance.randrange(4000))]
        return kept

    def _text(self, event: _Event, language: str) -> list[str]:
        """Paragraphs: one that says what happened, then who says what of it, each with plain sentences about."""
        paragraphs = [self._plain(self._chance.sample(event.words, 9), language, event.place)]
        for person, frame, words in event.claims:
            if self._chance.random() < 0.75:
                told = [self._said(person, frame, words, language)]
                told += [
                    self._plain(self._chance.sample(event.words, 4) + self._draw(5), language, event.place)
                    for _ in "ab"
                ]
                paragraphs.append(" ".join(told))
        return paragraphs

    def _said(self, person: int, frame: int, words: list[int], language: str) -> str:
        offices, frames = _OFFICES[language], _FRAMES[language]
        what = " ".join(self._named(words, language))
        name = self._person(person, language)
        who = f"{offices[person % len(offices)]} {name}" if self._chance.random() < 0.6 else name
        said = frames[frame % len(frames)].format(who=who, what=what, What=what.capitalize())
        return said[0].upper() + said[1:]

    def _plain(self, words: list[int], language: str, place: int) -> str:
        what = " ".join(self._named(words, language)).capitalize()
        return _PLAIN[language].format(What=what, place=self._vocabulary[language][-1 - place].capitalize())

    def _person(self, number: int, language: str) -> str:
        given = _GIVEN[language]
        family = self._vocabulary[language][-5000 - number % 20_000].capitalize()
        return f"{given[number % len(given)]} {family}"

    def _named(self, words: list[int], language: str) -> list[str]:
        return [self._vocabulary[language][word] for word in words]

    def _draw(self, count: int) -> list[int]:
        return self._chance.choices(range(_WORDS), cum_weights=self._weights, k=count)


def _vocabulary(language: str) -> list[str]:
    """Made-up words, the short ones first, as often words are short."""
    chance = random.Random(language)
    found: dict[str, None] = {}
    while len(found) < _WORDS:
        length = 2 + (len(found) > 1500) + (len(found) > 15_000)
        found["".join(chance.choices(_SYLLABLES[language], k=length))] = None
    return list(found)
