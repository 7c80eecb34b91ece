"""Numbers of a statement: in digits and in words, with their scale and unit."""

from __future__ import annotations

import re

from claimkit.match.counts import count_key, multiplied
from claimkit.match.reading import ARABIC
from claimkit.match.senses import Names, Terms, words_of_kind
from claimkit.match.signs import Sign, Word, words_of

NUMBER = re.compile(r"\d+(?:\.\d+)?")
# "Fifty-eight" and its like are one number.
_TEN = 10
_TENS = frozenset(range(20, 100, 10))
# Thousands are joined by `words`; a comma that is left parts decimals.
_DECIMAL_COMMA = re.compile(r"(\d),(\d{1,2})\Z")
# What a dot parts where a comma stands before decimals.
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+\Z")
_COMMAS = frozenset(",\u060c;\u061b")


class NumberParser:
    """A walk over the words of a statement that takes its numbers."""

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

    def _single(self, place: int, size: int) -> None:
        """One, or the last word of "forty-one"."""
        if self._after_tens(place):
            self._number(place, 1)
        else:
            self.singles.append((place, place + size))

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

    def _in_digits(self, word: str) -> str:
        """The digits with a dot before decimals alone: German "3.500" is 3500."""
        if self.language in words_of_kind("dotted") and _DOTTED.match(word):
            return word.replace(".", "")
        return _DECIMAL_COMMA.sub(r"\1.\2", word)

    def _thing(self, place: int, size: int, thing: str) -> None:
        self.things.append((place, thing))
        if thing not in self.printed:
            self.printed[thing] = self._words(place, size)

    def _number(self, place: int, value: float) -> None:
        if (0 < value < 10 and self._after_tens(place)) or (value == _TEN and self._after_unit(place)):
            value += self._popped(place)
        self.numbers.append((place, value))
        self._thing(place, 1, count_key(value))

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
        return any(map(NUMBER.fullmatch, around))
