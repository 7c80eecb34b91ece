"""What a statement is made of: the things it names, its numbers and times, and the words that bend it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from claimkit.language import vowelled, words
from claimkit.match.senses import words_of_kind

# What a thing that stands in many claims weighs, and any other.
_KNOWN = 1.0
_ANY = 1.5
ARABIC = "ar"


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


def weight(thing: str) -> float:
    """How much a thing says of what a statement is about: terms, places and known speakers stand in many claims.

    Of other words and numbers each stands in fewer, as the logarithms of how rare they are in news of three languages
    have it. That is of no collection: what is found of two claims stays when others are there.
    """
    return _KNOWN if thing.startswith(("concept:", "place:", "~")) else _ANY
