"""The shared reader: a text and a language's data in, its attributions out.

token_table     tokens         words and marks with their classes
sentences_of    units          sentences as rows of units
cues_in         cues           where the lexicon's cues stand
read_cue        constructions  speaker and content of each cue
carry_quotes    carried        quotations that go on without a cue
"""

from __future__ import annotations

from dataclasses import dataclass

from claimkit.extract.engine.carried import carry_over
from claimkit.extract.engine.constructions import read_cue
from claimkit.extract.engine.cues import CueAt, cues_in, with_cues
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.patterns import Pattern, compiled
from claimkit.extract.engine.tokens import Table, token_table
from claimkit.extract.engine.units import Unit, sentences_of
from claimkit.extract.engine.vocabulary import KeyOf, Vocabulary, vocabulary_of
from claimkit.language.lexicons import Lexicon


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
        found: list[Found] = []
        for readings in cues:
            tried = (read_cue(table, row, one, self.patterns, self.vocabulary) for one in readings)
            found += [each for each in tried if each is not None][:1]
        return found


def reader_of(lexicon: Lexicon, key: KeyOf) -> Reader:
    """The reader of a language from its lexicon and its key of a word."""
    return Reader(vocabulary_of(lexicon, key), compiled(lexicon.constructions))
