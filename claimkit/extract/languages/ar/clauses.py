"""Where the narrator's own clauses begin inside a sentence that ascribes words."""

from __future__ import annotations

from typing import NamedTuple

from claimkit.extract.languages.ar.morphemes import AND
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import Reader

_OFFICE = pattern("office_behind_verb")
_WILL, _PRONOUN = pattern("will"), pattern("beside_pronoun")


class Clauses(NamedTuple):
    """Where ", و" and a verb begin a clause of the narrator's; `told`: a reporting verb's, with a person named.

    `beside` begin with a pronoun (، وهو …), and are the narrator's only behind a quotation.
    """

    starts: list[int]
    told: frozenset[int]
    beside: frozenset[int] = frozenset()


def _begins_with_office(reader: Reader, start: int) -> bool:
    """Whether behind ", و" and its verb an office stands that speaks (، وتحدث الوزير إلى …)."""
    found = _OFFICE.match(reader.text, start)
    return found is not None and found[1] in reader.phrases.roles


def narrated_clauses(reader: Reader) -> Clauses:
    """Where ", و" and a verb begin a clause of their own: one of a person named, or a cue's."""
    cues = {
        match.start() - 2
        for match in reader.matches
        if match[1][:1] == AND and reader.text[match.start() - 2 : match.start()] == ", " and reader.verbal(match)
    }
    future = (found.start() for found in _WILL.finditer(reader.text))
    named = {*reader.people.clauses(), *(start for start in cues if _begins_with_office(reader, start))}
    beside = frozenset(found.start() for found in _PRONOUN.finditer(reader.text))
    return Clauses(sorted({*named, *cues, *future, *beside}), frozenset(cues.intersection(named)), beside)
