"""What a negation of a statement reaches, what it only corrects, and what is said of none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimkit.match.parsing_numbers import NumberParser
from claimkit.match.reading import ARABIC
from claimkit.match.senses import JOINING, LIGHT, words_of_kind

# How many things may stand before the negation of a sentence.
_OPENING = 3
# How many words after "more than" or "not" a number may stand.
NEXT = 2
# The values of a negation before a noun, of one that corrects what was said, and of a stop word before a verb.
_ANY_OF, _RATHER, _AUXILIARY = "any", "rather", "auxiliary"
RUSSIAN = "ru"
# A first word with a comma after it.
_ANSWER = re.compile(r"\W*\w+[,\u060c.!]")


class NegationParser(NumberParser):
    """A walk that knows what its negations deny."""

    def _leave_corrected(self) -> None:
        """A number right after a negation is what another number corrects ("five, not four"), and counts nothing."""
        before = {place: self.begun.get(place, place) - 1 for place, _ in self.numbers}
        denied = [(place, value) for place, value in self.numbers if before[place] in self.denying]
        self.not_so = {value for place, value in denied if not self._denies_any(before[place])}
        self.numbers = [one for one in self.numbers if one not in denied] or self.numbers

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
                last = before[:1] if self.language == RUSSIAN else before[-1:]
                yield from [thing for _, thing in after[:1]] or last * (len(self.words) - negation <= NEXT)

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
