"""Where the narrator's own clauses begin inside a sentence that ascribes words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from claimkit.extract.languages.ar.morphemes import AND, ARTICLE, THEY_DID
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import Match, Reader
from claimkit.extract.languages.ar.speaking import surely_speaks
from claimkit.extract.languages.ar.vocabulary import Reading
from claimkit.extract.languages.ar.words import WORD

_SURE = 0.75
_WHILE, _NEAR = pattern("while_behind"), 12
_WILL, _PRONOUN = pattern("will"), pattern("beside_pronoun")
_OPENED, _MAIN, _CONDITION = pattern("while_first"), pattern("main_clause"), pattern("condition_before")


class Clauses(NamedTuple):
    """Where ", و" and a verb begin a clause of the narrator's; `told`: a reporting verb's, with a person named.

    `named` are those of any verb with a person, who is nobody's subject where nobody says what stands before.

    `joined` end what is said before "while", or behind it before the main clause, whatever it is.

    `own` are those of a surname, which is the narrator's where that is the speaker's.

    `beside` begin with a pronoun (، وهو …), and are the narrator's only behind a quotation.
    """

    starts: list[int]
    told: frozenset[int]
    named: frozenset[int] = frozenset()
    beside: frozenset[int] = frozenset()
    joined: frozenset[int] = frozenset()
    own: Mapping[int, str] = MappingProxyType({})


def _begins_with_office(reader: Reader, match: Match) -> bool:
    """Whether behind ", و" and its verb an office stands (، وتحدث الوزير إلى …), or a body (، وأعربت الوزارة عن …)."""
    word = WORD.match(reader.text, match.end() + 1)
    if word is None or match[3] is not None or match[2].endswith(THEY_DID):
        return False
    if word.group().removeprefix(ARTICLE) in reader.phrases.roles and word.group().startswith(ARTICLE):
        return True
    if word.group() in reader.phrases.quantifiers or not surely_speaks(reader, [word.group()]):
        return False
    return any(_says(reading, word.group()) and reader.fits(reading, match) for reading in reader.readings(match))


def _says(reading: Reading, behind: str) -> bool:
    saying = reading.kind == "perfect" and "clause" in reading.frames and reading.cue.confidence >= _SURE
    return saying and behind not in reading.prepositions


def narrated_clauses(reader: Reader) -> Clauses:
    """Where ", و" and a verb begin a clause of their own: one of a person named, or a cue's."""
    cues = {
        match.start() - 2: match
        for match in reader.matches
        if match[1][:1] == AND and reader.text[match.start() - 2 : match.start()] == ", " and reader.verbal(match)
    }
    future = (found.start() for found in _WILL.finditer(reader.text))
    named = {*reader.people.clauses(), *(start for start, match in cues.items() if _begins_with_office(reader, match))}
    beside = frozenset(found.start() for found in _PRONOUN.finditer(reader.text))
    joined = frozenset((*_joined(reader), *_mains(reader)))
    own = reader.people.own_clauses()
    starts = sorted({*named, *cues, *future, *beside, *joined, *own})
    return Clauses(starts, frozenset(named.intersection(cues)), frozenset(named), beside, joined, own)


def _joined(reader: Reader) -> Iterator[int]:
    """Where "while" joins a reporting verb that has no clause of its own (، فيما رأى X عكس ذلك)."""
    for start, _, subject, match in reader.silent:
        near = reader.text.find(",", max(0, start - _NEAR), start)
        joint = _WHILE.match(reader.text, near, match.start()) if near >= 0 else None
        if joint is None or reader.readings(match)[0].kind != "perfect" or not (phrase := subject()):
            continue
        if surely_speaks(reader, WORD.findall(reader.text, phrase.start, phrase.end)):
            yield joint.start()


def _mains(reader: Reader) -> Iterator[int]:
    """Where the main clause begins of a sentence that "while" or "after" opens (وبينما أكد X أن …، خرج Y, فإن Y …)."""
    text, never = reader.text, reader.vocabulary.of("no verb first")
    for first, last in pairwise((0, *reader.page.outer_ends, len(text))):
        opened = _OPENED.match(text, first, last)
        for found in _MAIN.finditer(text, opened.end(), last) if opened is not None else ():
            begins = found["verb"] not in never and surely_speaks(reader, [found["who"] or ""])
            if begins or (found["verb"] is None and _CONDITION.search(text, first, found.start()) is None):
                yield found.start()
                break
