"""What a statement is made of: the things it names, its numbers and times, and the words that bend it."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial
from typing import TypeAlias

from claimkit.language import vowelled, words
from claimkit.language.arabic import affixes, perfects
from claimkit.match.counts import count_key, multiplied
from claimkit.match.senses import (
    FUTURE,
    JOINING,
    LIGHT,
    NO_NAMES,
    Names,
    Terms,
    load_terms,
    opens_consequence,
    words_of_kind,
)
from claimkit.match.signs import Sign, Word, sign_of, words_of

# Texts that a reader remembers: a claim is read for its keys and again for its pairs.
_REMEMBERED = 1 << 16
# How many things may stand before the negation of a sentence.
_OPENING = 3
# How many things after a negation it reaches.
_REACH = 2
# What a thing that stands in many claims weighs, and any other.
_KNOWN, _ANY = 1.0, 1.5
# How many words after "more than" or "not" a number or "one" may stand, and before "or more".
_NEXT, _SINGLE_REACH, _BACK = 2, 4, 3
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# "Fifty-eight" and its like are one number.
_TEN = 10
_TENS = frozenset(range(20, 100, 10))
# Thousands are joined by `words`; a comma that is left parts decimals.
_DECIMAL_COMMA = re.compile(r"(\d),(\d{1,2})\Z")
# What a dot parts where a comma stands before decimals.
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+\Z")
# The values of a negation before a noun, of one that corrects what was said, of stop words before a verb and a month.
_ANY_OF, _RATHER, _AUXILIARY, _GENITIVE = "any", "rather", "auxiliary", "genitive"
# "The first of May" is its first day.
_FIRST = "concept:first"
# The kind of "may", and its value where that is "may" before an imperfect alone.
_POSSIBILITY, _OF_IMPERFECT = "possibility", "imperfect"
ARABIC, _RUSSIAN = "ar", "ru"
_COMMAS = frozenset(",\u060c;\u061b")
# A first word with a comma after it.
_ANSWER = re.compile(r"\W*\w+[,\u060c.!]")


@dataclass(frozen=True)
class Reading:
    """A statement in one language, in things (concept ids, speaker ids, else stems) that can be compared.

    `things` are in order of print and `printed` shows each as its words stand in the text. `numbers` map each count to
    the things beside it; days, months and years are in `times` instead. `bends` are the kinds of operators found,
    `negated` the things a negation reaches, `condition` the things after "if". `bounds` has the numbers only said
    to be passed (`at_least`) or not reached (`at_most`), `none_of` the things of which there is said to be not one,
    `not_so` the numbers that are said to be wrong;
    `denied` has the first thing after each negation ("not", hardly "without") of the sentence itself, `none_with` what
    goes with it where there is none: "ship" in "no ship has sunk", "risk" in "no ship is at risk".
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
    not_so: frozenset[float] = frozenset()
    none_with: frozenset[str] = frozenset()

    @cached_property
    def bag(self) -> frozenset[str]:
        """The things without their order."""
        return frozenset(self.things)

    @cached_property
    def each(self) -> tuple[str, ...]:
        """The things in the order in which they are first named."""
        return tuple(dict.fromkeys(self.things))

    @cached_property
    def weighed(self) -> tuple[float, float]:
        """What its things weigh together, and the length of the vector of their weights."""
        weights = [weight(thing) for thing in self.bag]
        return math.fsum(weights), math.sqrt(math.fsum(each**2 for each in weights))

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Those of them that are places."""
        return tuple(thing for thing in self.each if thing.startswith("place:"))

    @cached_property
    def is_vowelled(self) -> bool:
        """Whether it is printed as scripture and verse are in Arabic."""
        return vowelled(self.text)

    def has_word(self, kind: str) -> bool:
        """Whether one of its words is of a kind of relation terms."""
        return not words_of_kind(kind).isdisjoint(words(self.text, self.language))

    def renamed(self, names: Mapping[str, str]) -> Reading:
        """The same with other names for some of its things."""
        return replace(
            self,
            things=tuple(names.get(thing, thing) for thing in self.things),
            printed={names.get(thing, thing): words for thing, words in self.printed.items()},
            numbers={value: _renamed(beside, names) for value, beside in self.numbers.items()},
            names=_renamed(self.names, names),
            negated=_renamed(self.negated, names),
            condition=_renamed(self.condition, names),
            denied=_renamed(self.denied, names),
            none_of=_renamed(self.none_of, names),
            none_with=_renamed(self.none_with, names),
        )


def _renamed(things: Iterable[str], names: Mapping[str, str]) -> frozenset[str]:
    return frozenset(names.get(thing, thing) for thing in things)


Reader: TypeAlias = Callable[[str, str], Reading]


def weight(thing: str) -> float:
    """How much a thing says of what a statement is about: terms, places and known speakers stand in many claims.

    Of other words and numbers each stands in fewer, as the logarithms of how rare they are in news of three languages
    have it. That is of no collection: what is found of two claims stays when others are there.
    """
    return _KNOWN if thing.startswith(("concept:", "place:", "~")) else _ANY


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
        self.read: list[Word] = []
        # Where words stand behind a comma.
        self.parted: set[int] = set()
        read = words_of(language)
        for piece in text.split():
            self.read += read[piece]
            if piece[-1] in _COMMAS:
                self.parted.add(len(self.read))
        self.words = [word.folded for word in self.read]
        self.stems = [word.stem for word in self.read]
        # A word is shown as it is printed first.
        self.shown = {word.folded: word.printed for word in reversed(self.read)}
        self.terms = terms
        self.names_known = names
        self.things: list[tuple[int, str]] = []
        self.printed: dict[str, str] = {}
        self.names: set[str] = set()
        self.numbers: list[tuple[int, float]] = []
        # Where a number of several words begins, by where it ends.
        self.begun: dict[int, int] = {}
        self.times: set[str] = set()
        self.months: list[int] = []
        self.bends: dict[str, str] = {}
        self.negations: list[int] = []
        self.denying: list[int] = []
        self.conditions: list[int] = []
        self.bounding: list[tuple[int, int, str]] = []
        self.singles: list[tuple[int, int]] = []
        self.not_so: set[float] = set()
        self.none_with: set[str] = set()

    def reading(self) -> Reading:
        place = 0
        while place < len(self.stems):
            place += self._take(place)
        if self.denying:
            self._leave_corrected()
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
            none_with=frozenset(self.none_with),
            bounds=dict(self._bounds()),
            none_of=frozenset(self._none_of()),
            not_so=frozenset(self.not_so),
            length=len(self.stems),
        )

    def _take(self, place: int) -> int:
        """Reads the longest phrase at `place`; returns how many words it has."""
        word = self.read[place]
        if word.future:
            self.bends.setdefault(FUTURE, word.printed)
        named = self.names_known.longest.get(word.stem, 0)
        if word.idle and not named:
            return 1
        if (word.longest > 1 or named > 1) and (size := self._long_phrase(place, named)):
            return size
        if word.sign is not None:
            self._sign(place, 1, word.sign)
        elif not named or not self._name(place, (word.stem,)):
            self._unknown(place, word)
        return 1

    def _long_phrase(self, place: int, named: int) -> int:
        """Reads a term of two words or more at `place`, or a name of at most `named`; how many it has, 0 for none.

        Names are looked for apart from terms: those that do not stand here change nothing.
        """
        if place + 1 == len(self.read):
            return 0
        first, second = self.read[place : place + 2]
        as_term = first.longest if second.folded in first.seconds or second.stem in first.seconds else 1
        if named > 1 and second.stem not in self.names_known.seconds.get(first.stem, ()):
            named = 1
        for size in range(min(max(as_term, named), len(self.read) - place), 1, -1):
            phrase = tuple(self.stems[place : place + size])
            sign = None
            if size <= as_term:
                sign = sign_of(self.terms.senses(tuple(self.words[place : place + size]), phrase))
            if sign is not None:
                self._sign(place, size, sign)
                return size
            if size <= named and self._name(place, phrase):
                return size
        return 0

    def _name(self, place: int, phrase: tuple[str, ...]) -> bool:
        """Reads a phrase that is a name; whether it is."""
        speaker = self.names_known.speakers.get(phrase)
        if speaker is None:
            return False
        self._thing(place, len(phrase), speaker)
        self.names.add(speaker)
        return True

    def _sign(self, place: int, size: int, sign: Sign) -> None:
        if sign.bends:
            self._bend(place, size, sign)
        if sign.thing is not None:
            self._thing(place, size, sign.thing)
            if sign.thing.startswith("place:"):
                self.names.add(sign.thing)
        elif sign.own:
            self._thing(place, size, " ".join(self.stems[place : place + size]))
        if sign.measures:
            self._quantity(place, sign)

    def _bend(self, place: int, size: int, sign: Sign) -> None:
        for kind in sign.bends:
            if kind not in self.bends and not (kind == _POSSIBILITY and self._is_sure(place)):
                self.bends[kind] = self._words(place, size)
        if sign.negates:
            self.negations.append(place)
            if sign.denies and not self._answers(place):
                self.denying.append(place)
        if sign.conditions:
            self.conditions.append(place)
        if sign.single:
            self._single(place, size)
        self.bounding += [(place, place + size, kind) for kind in sign.bounds]

    def _single(self, place: int, size: int) -> None:
        """One, or the last word of "forty-one"."""
        if self._after_tens(place):
            self._number(place, 1)
        else:
            self.singles.append((place, place + size))

    def _is_sure(self, place: int) -> bool:
        """The month of May within a sentence, or an Arabic "may" before a perfect: it is told that it is so."""
        word, following = self.read[place], self.read[place + 1 : place + 2]
        month = word.sign is not None and word.sign.month is not None
        if month and word.printed[0].isupper() and (place > 0 or len(word.printed) > len(word.folded)):
            return True
        if not following or self.terms.senses((word.folded,), (word.stem,)).get(_POSSIBILITY) != _OF_IMPERFECT:
            return False
        verb = following[0].folded
        imperfect = len(verb) > _NEXT and verb.startswith(affixes("person"))
        return not imperfect and self._value(place + 1) is None

    def _quantity(self, place: int, sign: Sign) -> None:
        if sign.month is not None and (sign.only_month or self._near_number(place)):
            self.times.add(f"month {sign.month}")
            self.months.append(place)
        elif sign.weekday is not None:
            self.times.add(f"weekday {sign.weekday}")
        elif sign.number is not None:
            self._number(place, sign.number)
        elif sign.scale is not None:
            self._scale(place, sign.scale)

    def _unknown(self, place: int, word: Word) -> None:
        if word.folded[0].isdigit():
            number = self._in_digits(word.folded)
            if _NUMBER.fullmatch(number):
                thousands = self._popped(place) if self._goes_on(place) else 0
                self._number(place, 1000 * thousands + float(number))
                return
        if len(word.folded) > 1:
            self._thing(place, 1, self._denied_deed(place, word) or word.stem)

    def _in_digits(self, word: str) -> str:
        """The digits with a dot before decimals alone: German "3.500" is 3500."""
        if self.language in words_of_kind("dotted") and _DOTTED.match(word):
            return word.replace(".", "")
        return _DECIMAL_COMMA.sub(r"\1.\2", word)

    def _denied_deed(self, place: int, word: Word) -> str | None:
        """What the perfect of an Arabic verb right behind its negation stands for: "did not resign"."""
        if self.language != ARABIC or self.negations[-1:] != [place - 1]:
            return None
        signs = (words_of(self.language)[perfect][0].sign for perfect in perfects(word.folded))
        return next((sign.thing for sign in signs if sign is not None and sign.thing is not None), None)

    def _thing(self, place: int, size: int, thing: str) -> None:
        self.things.append((place, thing))
        if thing not in self.printed:
            self.printed[thing] = self._words(place, size)

    def _number(self, place: int, value: float) -> None:
        if (0 < value < 10 and self._after_tens(place)) or (value == _TEN and self._after_unit(place)):
            value += self._popped(place)
        self.numbers.append((place, value))
        self._thing(place, 1, count_key(value))

    def _goes_on(self, place: int) -> bool:
        """Three digits behind one to three: thousands are parted by a space ("375 000")."""
        if not self.numbers or self.numbers[-1][0] != place - 1:
            return False
        before, here = self.words[place - 1 : place + 1]
        return before.isdigit() and here.isdigit() and len(here) == 3 and 0 < len(before.lstrip("0")) <= 3

    def _popped(self, place: int) -> float:
        """The last number, which goes on at a place."""
        last, value = self.numbers.pop()
        self.things.pop()
        self.begun[place] = self.begun.get(last, last)
        return value

    def _after_unit(self, place: int) -> bool:
        """The word before is three, four …, as in the Arabic "four ten" for fourteen, and neither is in digits."""
        if not self.numbers or self.numbers[-1][0] != place - 1 or self.language != ARABIC:
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
            self._number(place, multiplied(self._popped(place), scale))
        else:
            self._number(place, scale)

    def _words(self, place: int, size: int) -> str:
        if size == 1:
            return self.shown[self.words[place]]
        return " ".join(self.shown[word] for word in self.words[place : place + size])

    def _near_number(self, place: int) -> bool:
        around = self.words[max(place - 1, 0) : place] + self.words[place + 1 : place + 2]
        return any(map(_NUMBER.fullmatch, around))

    def _leave_corrected(self) -> None:
        """A number right after a negation is what another number corrects ("five, not four"), and counts nothing."""
        before = {place: self.begun.get(place, place) - 1 for place, _ in self.numbers}
        denied = [(place, value) for place, value in self.numbers if before[place] in self.denying]
        self.not_so = {value for place, value in denied if not self._denies_any(before[place])}
        self.numbers = [one for one in self.numbers if one not in denied] or self.numbers

    def _date_days(self) -> None:
        """A number beside a month or between 1900 and 2100 is a time, not a count."""
        if not self.times and not any(1900 <= value <= 2100 for _, value in self.numbers):
            return
        self.times |= {"day 1" for place, thing in self.things if thing == _FIRST and self._is_before_month(place)}
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
        in_digits = self.words[place][0].isdigit()
        beside = in_digits and any(abs(place - month) <= 4 for month in self.months)
        return beside or self._is_before_month(place)

    def _is_before_month(self, place: int) -> bool:
        """The month is that of a day in words: "the tenth of May", and in Russian without a word between."""
        if self.language == _RUSSIAN and place + 1 in self.months:
            return True
        between = self.terms.by_words.get((self.words[place + 1],), {}) if place + _NEXT in self.months else {}
        return between.get("stop") == _GENITIVE

    def _beside(self, number: int) -> Iterator[str]:
        """The things a number counts: its neighbours, but for other numbers."""
        before = [thing for place, thing in self.things if place < number][-1:]
        after = [thing for place, thing in self.things if place > number][:1]
        yield from (thing for thing in before + after if not thing.startswith("number:"))

    def _answers(self, place: int) -> bool:
        """The word stands first, before a comma, or last: "No, I meant it" and "They said no" deny nothing else."""
        if place + 1 == len(self.words):
            return self.language == ARABIC or self._is_any(place)
        return place == 0 and bool(_ANSWER.match(self.text))

    def _denied(self) -> Iterator[str]:
        """The first thing after each negation of the sentence itself, or that before its end: few stand before it."""
        for negation in self.denying:
            if self._corrects(negation):
                continue
            before = [thing for place, thing in self.things if place < negation]
            if len(before) <= _OPENING:
                after = [(place, thing) for place, thing in self.things if place > negation]
                if len(after) > 1 and self._denies_any(negation):
                    after = self._said_of_none(after, before)
                # Of what there was not, Russian tells first.
                last = before[:1] if self.language == _RUSSIAN else before[-1:]
                yield from [thing for _, thing in after[:1]] or last * (len(self.words) - negation <= _NEXT)

    def _said_of_none(self, things: list[tuple[int, str]], before: list[str]) -> list[tuple[int, str]]:
        """What is denied of the first of some things, of which there is none, and what is behind it."""
        (noun, named), (verb, told) = things[:2]
        if self._is_said_of(noun, verb):
            self.none_with.add(named)
            return things[1:]
        if not before and self.words[verb] not in words_of_kind(LIGHT):
            self.none_with.add(told)
        return things

    def _corrects(self, place: int) -> bool:
        """The negation only takes one thing from what was said of another: "the judge decided it, not the jury"."""
        value = self._value(place)
        joined = place in self.parted or self.words[max(place - 1, 0)] in words_of_kind(JOINING)
        if value or not joined or self.language == ARABIC:
            return value == _RATHER
        end = min((comma for comma in self.parted if comma > place), default=len(self.words))
        behind = sum(place < at < end for at, _ in self.things)
        return behind == 1 and sum(at < place for at, _ in self.things) > 1

    def _value(self, place: int) -> str | None:
        """The value of the negation that stands at a place."""
        return self.terms.by_words.get((self.words[place],), {}).get("negation")

    def _denies_any(self, place: int) -> bool:
        """The negation stands before a noun ("no ship", "not a single ship"): what is said of it is denied."""
        return self._is_any(place) or any(start == place + 1 for start, _ in self.singles)

    def _is_any(self, place: int) -> bool:
        return self._value(place) == _ANY_OF

    def _is_said_of(self, noun: int, verb: int) -> bool:
        """Only auxiliaries stand between two things: "ship has sunk", not "ships in port", "decision was taken"."""
        if self.words[verb] in words_of_kind(LIGHT):
            return False
        between = (self.terms.by_words.get((word,), {}) for word in self.words[noun + 1 : verb])
        return all(senses.get("stop") == _AUXILIARY for senses in between)

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
