"""How a statement is read: one pass over its words, longest phrase first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import TypeAlias

from claimkit.language.arabic import affixes, perfects
from claimkit.match.parsing_negation import NEXT, RUSSIAN, NegationParser
from claimkit.match.parsing_numbers import NUMBER
from claimkit.match.reading import ARABIC, Reading
from claimkit.match.senses import FUTURE, NO_NAMES, Names, load_terms, opens_consequence
from claimkit.match.signs import Sign, Word, sign_of, words_of

# Texts that a reader remembers: a claim is read for its keys and again for its pairs.
_REMEMBERED = 1 << 16
# How many things after a negation it reaches, words after "not" a "one", and words before "or more" a number.
_REACH, _SINGLE_REACH, _BACK = 2, 4, 3
# The value of a stop word between a day and its month.
_GENITIVE = "genitive"
# "The first of May" is its first day.
_FIRST = "concept:first"
# The kind of "may", and its value where that is "may" before an imperfect alone.
_POSSIBILITY, _OF_IMPERFECT = "possibility", "imperfect"


Reader: TypeAlias = Callable[[str, str], Reading]


def read(text: str, language: str, names: Names = NO_NAMES) -> Reading:
    """Reads a statement with the terms of its language and the known speakers' names (`senses.name_terms`)."""
    code = language.split("-", maxsplit=1)[0].lower()
    return _Reader(text, code, load_terms(code), names).reading()


def reader(names: Names = NO_NAMES) -> Reader:
    """A reader that knows these names, and remembers the texts it read last."""
    return lru_cache(maxsize=_REMEMBERED)(partial(read, names=names))


class _Reader(NegationParser):
    """One pass over a statement, longest phrase first."""

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

    def _is_sure(self, place: int) -> bool:
        """The month of May within a sentence, or an Arabic "may" before a perfect: it is told that it is so."""
        word, following = self.read[place], self.read[place + 1 : place + 2]
        month = word.sign is not None and word.sign.month is not None
        if month and word.printed[0].isupper() and (place > 0 or len(word.printed) > len(word.folded)):
            return True
        if not following or self.terms.senses((word.folded,), (word.stem,)).get(_POSSIBILITY) != _OF_IMPERFECT:
            return False
        verb = following[0].folded
        imperfect = len(verb) > NEXT and verb.startswith(affixes("person"))
        return not imperfect and self._value(place + 1) is None

    def _unknown(self, place: int, word: Word) -> None:
        if word.folded[0].isdigit():
            number = self._in_digits(word.folded)
            if NUMBER.fullmatch(number):
                thousands = self._popped(place) if self._goes_on(place) else 0
                self._number(place, 1000 * thousands + float(number))
                return
        if len(word.folded) > 1:
            self._thing(place, 1, self._denied_deed(place, word) or word.stem)

    def _denied_deed(self, place: int, word: Word) -> str | None:
        """What the perfect of an Arabic verb right behind its negation stands for: "did not resign"."""
        if self.language != ARABIC or self.negations[-1:] != [place - 1]:
            return None
        signs = (words_of(self.language)[perfect][0].sign for perfect in perfects(word.folded))
        return next((sign.thing for sign in signs if sign is not None and sign.thing is not None), None)

    def _goes_on(self, place: int) -> bool:
        """Three digits behind one to three: thousands are parted by a space ("375 000")."""
        if not self.numbers or self.numbers[-1][0] != place - 1:
            return False
        before, here = self.words[place - 1 : place + 1]
        return before.isdigit() and here.isdigit() and len(here) == 3 and 0 < len(before.lstrip("0")) <= 3

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
        if self.language == RUSSIAN and place + 1 in self.months:
            return True
        between = self.terms.by_words.get((self.words[place + 1],), {}) if place + NEXT in self.months else {}
        return between.get("stop") == _GENITIVE

    def _beside(self, number: int) -> Iterator[str]:
        """The things a number counts: its neighbours, but for other numbers."""
        before = [thing for place, thing in self.things if place < number][-1:]
        after = [thing for place, thing in self.things if place > number][:1]
        yield from (thing for thing in before + after if not thing.startswith("number:"))

    def _bounds(self) -> Iterator[tuple[float, str]]:
        """Numbers shortly after a bounding phrase; before it where none follows."""
        for start, end, kind in self.bounding:
            after = [value for place, value in self.numbers if end <= place < end + NEXT]
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
