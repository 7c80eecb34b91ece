"""The shared reader: a text and a language's data in, its attributions out.

token_table     tokens         words and marks with their classes
sentences_of    units          sentences as rows of units
cues_in         cues           where the lexicon's cues stand
read_cue        constructions  speaker and content of each cue
carry_over      carried        what goes on without a cue, or behind "adding that"
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimkit.extract.engine.carried import carry_over, deny_antecedents, part_gerunds
from claimkit.extract.engine.constructions import read_cue
from claimkit.extract.engine.cues import CueAt, cues_in, with_cues
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.patterns import Pattern, compiled
from claimkit.extract.engine.relays import relay_outer
from claimkit.extract.engine.tokens import Table, token_table
from claimkit.extract.engine.units import Unit, inside_quote, sentences_of
from claimkit.extract.engine.vocabulary import KeyOf, Vocabulary, vocabulary_of
from claimkit.language.lexicons import Lexicon

# A cue that may interrupt a sentence may interrupt a quotation: « Il partira, dit-elle, demain. »
_INTERRUPTS = "said"
_INSIDE = ("inside",)
# Whom somebody quoted cites, by rule: whoever is quoted in turn, else who has an office: "the director told me that".
_OFFICES = ("title", "noun", "outlet")
_ANY = (*_OFFICES, "name", "word")
_CITED = {"colon": _ANY, "quote-after": _ANY, "that-clause": _OFFICES, "bare-clause": _OFFICES}


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """A language ready to read: its vocabulary and its patterns, in order."""

    vocabulary: Vocabulary
    patterns: list[Pattern]

    def attributions(self, text: str) -> list[Found]:
        """Every attribution of a text, in the order of the cues."""
        table = token_table(text, self.vocabulary)
        sentences = sentences_of(table, self.vocabulary)
        cues = [cues_in(table, sentence, self.vocabulary) for sentence in sentences]
        rows = [with_cues(sentence, own) for sentence, own in zip(sentences, cues, strict=True)]
        said = [self._in_sentence(table, row, own) for row, own in zip(rows, cues, strict=True)]
        return carry_over(table, rows, said)

    def _in_sentence(self, table: Table, row: list[Unit], cues: list[list[CueAt]]) -> list[Found]:
        quotes = [unit for unit in row if unit.kind == "quote"]
        found = [each for unit in quotes for each in self._in_quote(table, unit)]
        found += [each for readings in cues for each in self._read(table, row, readings)]
        said = deny_antecedents(part_gerunds(table.text, relay_outer(table.text, found)))
        return [each for unit in quotes if _covers(table, said, unit) for each in self._told_in(table, unit)] + said

    def _in_quote(self, table: Table, quote: Unit) -> list[Found]:
        """The attribution that stands inside a quotation and tells whose it is."""
        for row, cues in self._pieces(table, quote):
            for readings in cues:
                inside = [
                    replace(one, cue=replace(one.cue, frames=_INSIDE))
                    for one in readings
                    if _INTERRUPTS in one.cue.frames
                ]
                if found := self._read(table, row, inside):
                    return found
        return []

    def _told_in(self, table: Table, quote: Unit) -> list[Found]:
        """The attributions inside a quotation of those whom its speaker cites."""
        pieces = self._pieces(table, quote)
        told = [(row, each) for row, cues in pieces for one in cues for each in self._read(table, row, one)]
        return [each for row, each in told if _is_cited(table, row, each)]

    def _pieces(self, table: Table, quote: Unit) -> Iterator[tuple[list[Unit], list[list[CueAt]]]]:
        """The words inside a quotation with its verbs of saying marked, and the cues among them."""
        for row in inside_quote(table, quote):
            cues = cues_in(table, row, self.vocabulary)
            yield with_cues(row, cues), cues

    def _read(self, table: Table, row: list[Unit], readings: list[CueAt]) -> list[Found]:
        """The first reading of a cue that a construction fits."""
        tried = (read_cue(table, row, one, self.patterns, self.vocabulary) for one in readings)
        return [each for each in tried if each is not None][:1]


def _covers(table: Table, said: list[Found], quote: Unit) -> bool:
    """Whether a quotation is what somebody says in its sentence."""
    first = table.tokens[quote.first + 1].start
    return any(start <= first < end for one in said for start, end in one.content)


def _is_cited(table: Table, row: list[Unit], one: Found) -> bool:
    """Whether somebody inside a quotation is told of as who speaks, and no pronoun or stray word."""
    start, end = one.speaker[0] if one.speaker else (0, 0)
    kinds = _CITED.get(one.rule, ())
    return any(unit.kind in kinds for unit in row if start <= table.tokens[unit.first].start < end)


def reader_of(lexicon: Lexicon, key: KeyOf) -> Reader:
    """The reader of a language from its lexicon and its key of a word."""
    return Reader(vocabulary_of(lexicon, key), compiled(lexicon.constructions))
