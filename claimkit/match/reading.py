"""What a statement is made of: the things it names, its numbers and times, and the words that bend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import TypeAlias

from claimkit.language import stems, words
from claimkit.match.senses import CONTENT_KINDS, NO_NAMES, OPERATORS, Names, Terms, load_terms, opens_consequence

# Texts that a reader remembers: a claim is read for its keys and again for its pairs.
_REMEMBERED = 1 << 16
# The value of a negation that denies no sentence.
_WITHOUT = "without"
# Operators that are no thing: they only bend what they stand beside.
_NO_THING = frozenset({"negation", "condition", "at_least", "at_most", "single", "untrue"})
# How many things may stand before the negation of a sentence.
_OPENING = 3
# How many things after a negation it reaches.
_REACH = 2
# How many words after "more than" or "not" a number or "one" may stand, and before "or more".
_NEXT, _SINGLE_REACH, _BACK = 2, 4, 3
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# "Fifty-eight" and its like are one number.
_TEN = 10
_TENS = frozenset(range(20, 100, 10))
# Thousands are joined by `words`; a comma that is left parts decimals.
_DECIMAL_COMMA = re.compile(r"(\d),(\d{1,2})\Z")
# A first word with a comma after it.
_ANSWER = re.compile(r"\W*\w+[,\u060c.!]")
_EDGES = "\"'“”„‟«»‹›()[]{}.,:;!?،؛؟…-–—"


@dataclass(frozen=True, slots=True)
class Reading:
    """A statement in one language, in things (concept ids, speaker ids, else stems) that can be compared.

    `things` are in order of print and `printed` shows each as its words stand in the text. `numbers` map each count to
    the things beside it; days, months and years are in `times` instead. `bends` are the kinds of operators found,
    `negated` the things a negation reaches, `condition` the things after "if". `bounds` has the numbers only said
    to be passed (`at_least`) or not reached (`at_most`), `none_of` the things of which there is said to be not one;
    `denied` has the first thing after each negation ("not", hardly "without") of the sentence itself.
    """

    text: str
    language: str
    things: tuple[str, ...]
    printed: Mapping[str, str]
    names: frozenset[str] = frozenset()
    numbers: Mapping[float, frozenset[str]] = field(default_factory=dict)
    times: frozenset[str] = frozenset()
    bends: Mapping[str, str] = field(default_factory=dict)
    negated: frozenset[str] = frozenset()
    condition: frozenset[str] = frozenset()
    negations: int = 0
    denied: frozenset[str] = frozenset()
    length: int = 0
    bounds: Mapping[float, str] = field(default_factory=dict)
    none_of: frozenset[str] = frozenset()

    @property
    def bag(self) -> frozenset[str]:
        """The things without their order."""
        return frozenset(self.things)


Reader: TypeAlias = Callable[[str, str], Reading]


def read(text: str, language: str, names: Names = NO_NAMES) -> Reading:
    """Reads a statement with the terms of its language and the known speakers' names (`senses.name_terms`)."""
    code = language.split("-", maxsplit=1)[0].lower()
    return _Reader(text, code, load_terms(code), names).reading()


def reader(names: Names = NO_NAMES) -> Reader:
    """A reader that knows these names, and remembers the texts it read last."""
    return lru_cache(maxsize=_REMEMBERED)(partial(read, names=names))


class _Reader:
    """One pass over a statement, longest phrase first."""

    def __init__(self, text: str, language: str, terms: Terms, names: Names) -> None:
        self.text = text
        self.language = language
        self.words = words(text, language)
        self.stems = stems(text, language)
        self.shown = _printed(text, language)
        self.terms = terms
        self.names_known = names
        self.things: list[tuple[int, str]] = []
        self.printed: dict[str, str] = {}
        self.names: set[str] = set()
        self.numbers: list[tuple[int, float]] = []
        self.times: set[str] = set()
        self.months: list[int] = []
        self.bends: dict[str, str] = {}
        self.negations: list[int] = []
        self.denying: list[int] = []
        self.conditions: list[int] = []
        self.bounding: list[tuple[int, int, str]] = []
        self.singles: list[tuple[int, int]] = []

    def reading(self) -> Reading:
        place = 0
        while place < len(self.stems):
            place += self._take(place)
        self._date_days()
        return Reading(
            text=self.text,
            language=self.language,
            things=tuple(thing for _, thing in self.things),
            printed=self.printed,
            names=frozenset(self.names),
            numbers={value: frozenset(self._beside(place)) for place, value in self.numbers},
            times=frozenset(self.times),
            bends=self.bends,
            negated=frozenset(self._reached()),
            condition=frozenset(self._conditioned()),
            negations=len(self.negations),
            denied=frozenset(self._denied()),
            bounds=dict(self._bounds()),
            none_of=frozenset(self._none_of()),
            length=len(self.stems),
        )

    def _take(self, place: int) -> int:
        """Reads the longest phrase at `place`; returns how many words it has."""
        for size in range(min(self._longest(place), len(self.stems) - place), 0, -1):
            phrase = tuple(self.stems[place : place + size])
            senses = self.terms.senses(tuple(self.words[place : place + size]), phrase)
            if not senses and (speaker := self.names_known.speakers.get(phrase)):
                self._thing(place, size, speaker)
                self.names.add(speaker)
                return size
            if senses:
                self._sense(place, size, senses)
                return size
        self._unknown(place)
        return 1

    def _longest(self, place: int) -> int:
        word, stem = self.words[place], self.stems[place]
        starts = (self.terms.longest.get(start, 1) for start in (word, word[1:], stem))
        return max(*starts, self.names_known.longest.get(stem, 1))

    def _sense(self, place: int, size: int, senses: Mapping[str, str]) -> None:
        for kind in sorted(senses.keys() & OPERATORS):
            self.bends.setdefault(kind, self._words(place, size))
        if "negation" in senses:
            self.negations.append(place)
            if senses["negation"] != _WITHOUT and not self._answers(place):
                self.denying.append(place)
        if "condition" in senses:
            self.conditions.append(place)
        if "single" in senses:
            self.singles.append((place, place + size))
        self.bounding += [(place, place + size, kind) for kind in ("at_least", "at_most") if kind in senses]
        if content := senses.keys() & CONTENT_KINDS:
            kind = min(content)
            self._thing(place, size, f"{kind}:{senses[kind]}")
            if kind == "place":
                self.names.add(f"place:{senses[kind]}")
        elif not senses.keys() - (OPERATORS - _NO_THING):
            self._thing(place, size, " ".join(self.stems[place : place + size]))
        self._quantity(place, senses)

    def _quantity(self, place: int, senses: Mapping[str, str]) -> None:
        if "month" in senses and (len(senses) == 1 or self._near_number(place)):
            self.times.add(f"month {senses['month']}")
            self.months.append(place)
        elif "weekday" in senses:
            self.times.add(f"weekday {senses['weekday']}")
        elif "number" in senses:
            self._number(place, float(senses["number"]))
        elif "scale" in senses:
            self._scale(place, float(senses["scale"]))

    def _unknown(self, place: int) -> None:
        word = _DECIMAL_COMMA.sub(r"\1.\2", self.words[place])
        if _NUMBER.fullmatch(word):
            self._number(place, float(word))
        elif len(self.words[place]) > 1:
            self._thing(place, 1, self.stems[place])

    def _thing(self, place: int, size: int, thing: str) -> None:
        self.things.append((place, thing))
        self.printed.setdefault(thing, self._words(place, size))

    def _number(self, place: int, value: float) -> None:
        if (0 < value < 10 and self._after_tens(place)) or (value == _TEN and self._after_unit(place)):
            value += self.numbers.pop()[1]
            self.things.pop()
        self.numbers.append((place, value))
        self.things.append((place, f"number:{value:g}"))
        self.printed.setdefault(f"number:{value:g}", self._words(place, 1))

    def _after_unit(self, place: int) -> bool:
        """The word before is three, four …, as in the Arabic "four ten" for fourteen, and neither is in digits."""
        if not self.numbers or self.numbers[-1][0] != place - 1 or self.language != "ar":
            return False
        in_words = not any(word[0].isdigit() for word in self.words[place - 1 : place + 1])
        return in_words and 0 < self.numbers[-1][1] < _TEN

    def _after_tens(self, place: int) -> bool:
        """The word before is twenty, thirty … and neither is in digits."""
        if not self.numbers or self.numbers[-1][0] != place - 1:
            return False
        in_words = not any(word[0].isdigit() for word in self.words[place - 1 : place + 1])
        return in_words and self.numbers[-1][1] in _TENS

    def _scale(self, place: int, scale: float) -> None:
        if self.numbers and self.numbers[-1][0] == place - 1:
            value = self.numbers.pop()[1] * scale
            self.things.pop()
            self._number(place, value)
        else:
            self._number(place, scale)

    def _words(self, place: int, size: int) -> str:
        return " ".join(self.shown.get(word, word) for word in self.words[place : place + size])

    def _near_number(self, place: int) -> bool:
        around = self.words[max(place - 1, 0) : place] + self.words[place + 1 : place + 2]
        return any(map(_NUMBER.fullmatch, around))

    def _date_days(self) -> None:
        """A number beside a month or between 1900 and 2100 is a time, not a count."""
        if not self.times and not any(1900 <= value <= 2100 for _, value in self.numbers):
            return
        kept = []
        for place, value in self.numbers:
            if 1900 <= value <= 2100 and value == int(value):
                self.times.add(f"year {value:g}")
            elif 1 <= value <= 31 and self._beside_month(place):
                self.times.add(f"day {value:g}")
            else:
                kept.append((place, value))
        self.numbers = kept

    def _beside_month(self, place: int) -> bool:
        return any(abs(place - month) <= 4 for month in self.months)

    def _beside(self, number: int) -> Iterator[str]:
        """The things a number counts: its neighbours, but for other numbers."""
        before = [thing for place, thing in self.things if place < number][-1:]
        after = [thing for place, thing in self.things if place > number][:1]
        yield from (thing for thing in before + after if not thing.startswith("number:"))

    def _answers(self, place: int) -> bool:
        """The word stands first, before a comma: "No, I meant it" denies nothing of what follows."""
        return place == 0 and bool(_ANSWER.match(self.text))

    def _denied(self) -> Iterator[str]:
        """The first thing after each negation of the sentence itself: few things stand before it."""
        for negation in self.denying:
            if sum(place < negation for place, _ in self.things) <= _OPENING:
                yield from [thing for place, thing in self.things if place > negation][:1]

    def _bounds(self) -> Iterator[tuple[float, str]]:
        """Numbers shortly after a bounding phrase; before it where none follows."""
        for start, end, kind in self.bounding:
            after = [value for place, value in self.numbers if end <= place < end + _NEXT]
            before = [value for place, value in self.numbers if start - _BACK <= place < start]
            if after or before:
                yield (after[:1] or before[-1:])[0], kind

    def _none_of(self) -> Iterator[str]:
        """The thing beside "one" or "a single" that a negation reaches."""
        for start, end in self.singles:
            if any(start - _SINGLE_REACH <= negation <= start for negation in self.negations):
                near = sorted((thing for thing in self.things), key=lambda thing: (abs(thing[0] - end), -thing[0]))
                yield from (thing for _, thing in near[:1])

    def _reached(self) -> Iterator[str]:
        for negation in self.negations:
            yield from [thing for place, thing in self.things if place > negation][:_REACH]

    def _conditioned(self) -> Iterator[str]:
        if self.conditions:
            start = self.conditions[0]
            then = (place for place in range(start + 1, len(self.words)) if opens_consequence(self.words[place]))
            end = next(then, len(self.words))
            yield from (thing for place, thing in self.things if start < place < end)


def _printed(text: str, language: str) -> dict[str, str]:
    """How each folded word stands in the text."""
    shown: dict[str, str] = {}
    for piece in text.split():
        for word in words(piece, language):
            shown.setdefault(word, piece.strip(_EDGES))
    return shown
