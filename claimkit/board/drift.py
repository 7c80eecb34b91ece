"""How words change on the way: a word diff within one language, facts across languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from claimkit.board.card import Card
from claimkit.board.when import when
from claimkit.interface import name_said, said
from claimkit.language import digits, fold
from claimkit.language.letters import HARAKAT

_MARKS = "\u0300-\u036f" + HARAKAT
_TOKEN = re.compile(rf"\s+|[\w{_MARKS}]+|[^\w\s]")
_ARABIC_POINTS = str.maketrans("٫٬", ".,")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some printed words, and whether the other claim lacks them."""

    text: str
    drifted: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in which two claims part."""

    name: str
    left: str
    right: str


def word_drift(left: str, right: str, language: str | None) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts cut where their words part; joined, the pieces are the texts as printed.

    Words are compared folded, so spelling variants (hamza, tashkeel, case) are no drift. Only meaningful
    within one language. Ratcliff and Obershelp (1988).
    """
    ours, theirs = _TOKEN.findall(left), _TOKEN.findall(right)
    blocks = SequenceMatcher(None, _keys(ours, language), _keys(theirs, language), autojunk=False).get_matching_blocks()
    return (
        _pieces(ours, [(block.a, block.a + block.size) for block in blocks]),
        _pieces(theirs, [(block.b, block.b + block.size) for block in blocks]),
    )


def _keys(tokens: Iterable[str], language: str | None) -> list[str]:
    return [fold(token, language).strip() or token for token in tokens]


def fact_drift(left: Card, right: Card) -> tuple[Fact, ...]:
    """The facts in which two claims part, numbers across languages included."""
    facts = (Fact(name, read(left), read(right)) for name, read in _FACTS.items())
    return tuple(fact for fact in facts if fact.left != fact.right)


def numbers(text: str) -> str:
    """The numbers of a text in the digits 0–9, in order of size: `2, 15.5, 2015`; `none` where there are none."""
    found = {number.replace(",", "") for number in _NUMBER.findall(digits(text).translate(_ARABIC_POINTS))}
    return ", ".join(sorted(found, key=lambda number: (len(number), number))) or said("none")


def _pieces(tokens: Sequence[str], kept: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    return tuple(_merged(_cut(tokens, kept)))


def _cut(tokens: Sequence[str], kept: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    done = 0
    for start, end in kept:
        yield Piece("".join(tokens[done:start]), True)
        yield Piece("".join(tokens[start:end]), False)
        done = end


def _merged(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbours of one sort joined, a blank between two drifted pieces with them."""
    told = [piece for piece in pieces if piece.text]
    for place, piece in enumerate(told):
        if not piece.text.strip():
            around = [other.drifted for other in (told[place - 1 : place] + told[place + 1 : place + 2])]
            told[place] = Piece(piece.text, len(around) == 2 and all(around))
    for drifted, group in groupby(told, key=lambda piece: piece.drifted):
        yield Piece("".join(piece.text for piece in group), drifted)


_FACTS: dict[str, Callable[[Card], str]] = {
    "act": lambda card: said(card.act),
    "polarity": lambda card: said(card.polarity),
    "numbers": lambda card: numbers(card.content),
    "speaker": lambda card: name_said(card.speaker_name),
    "basis": lambda card: said(card.basis.replace("_", " ")),
    "said": lambda card: when(card.said_at),
    "hands": lambda card: str(len(card.hops) - 1),
}
