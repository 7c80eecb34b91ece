"""Where the cues of a lexicon stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimkit.extract.engine.tokens import Table
from claimkit.extract.engine.units import Unit
from claimkit.extract.engine.vocabulary import CueForm, Keys, Vocabulary
from claimkit.language.lexicons import Cue

# What may stand between the words of a cue: "a également déclaré", "a-t-il dit", "hat nicht bestätigt".
_BETWEEN = ("adverb", "negation", "pronoun", "but")
_MOST_BETWEEN = 3
# How far the second part of a cue may stand behind the first, and what it does not stand behind.
_REACH = 16
_ASIDE = 2  # commas
_CLOSES = ("comma", "colon", "semicolon", "stop", "quote", "that", "dash", "subordinator")
# A cue with no other frame than these is no verb: the phrase it stands in goes on.
_DETERMINERS = ("article", "possessive")
_NOUN_FRAMES = frozenset({"noun"})
# What a cue is before it is known as one; a noun or an adverb stays in its phrase.
_WORDS = ("word", "verb", "auxiliary", "reported", "dative", "nominal")
# What stands before a pronoun that is written as an article is.
_SUBJECTS = ("noun", "title", "outlet", "name")


@dataclass(slots=True)
class CueAt:
    """A cue in a sentence: the units from `first` to `last`, and those of its second part, if it has one."""

    cue: Cue
    first: int
    last: int
    particle: tuple[int, int] | None = None

    @property
    def is_verb(self) -> bool:
        """Whether it ends a phrase that it does not belong to."""
        return not _NOUN_FRAMES.issuperset(self.cue.frames)


def cues_in(table: Table, sentence: list[Unit], vocabulary: Vocabulary) -> list[list[CueAt]]:
    """For every place where a cue begins its readings, the longest first; longer cues hide those inside them."""
    found: list[list[CueAt]] = []
    hidden = -1
    for at, unit in enumerate(sentence):
        if at <= hidden or unit.kind in ("quote", "scare"):
            continue
        readings = [
            one for one in _readings(table, sentence, at, vocabulary) if not _is_noun(table, sentence, one, vocabulary)
        ]
        if readings:
            found.append(readings)
            hidden = readings[0].last
    return found


def _is_noun(table: Table, sentence: list[Unit], one: CueAt, vocabulary: Vocabulary) -> bool:
    """Whether a word that is a verb elsewhere is a noun here: an article or possessive stands before it.

    Not one that stands for what was said as well ("das bestritt der Minister"), as all do behind a noun: on le nie.
    """
    single = one.first == one.last and one.particle is None and one.first > 0
    if not (single and one.is_verb and sentence[one.first - 1].kind in _DETERMINERS):
        return False
    kinds = [unit.kind for unit in sentence[max(0, one.first - 2) : one.first]]
    if kinds[1:] == ["article"] and kinds[0] in _SUBJECTS:
        return False
    return table.keys[sentence[one.first - 1].first] not in vocabulary.lexicon.of_kind("stands_alone")


def _readings(table: Table, sentence: list[Unit], at: int, vocabulary: Vocabulary) -> Iterator[CueAt]:
    following = [table.keys[unit.first] for unit in sentence[at + 1 : at + 2 + _MOST_BETWEEN]]
    for form in vocabulary.forms_at(table.keys[sentence[at].first], following):
        last = _part_end(table, sentence, at, form.parts[0])
        if last is None:
            continue
        if len(form.parts) == 1:
            yield CueAt(form.cue, at, last)
        else:
            particle = _particle(table, sentence, last + 1, form)
            if particle is not None:
                yield CueAt(form.cue, at, last, particle)


def _part_end(table: Table, sentence: list[Unit], at: int, keys: Keys) -> int | None:
    """The unit where words of a cue that begin at `at` end; a few light words may stand between them."""
    place = at
    for number, key in enumerate(keys):
        skipped = 0
        while number and place < len(sentence) and table.keys[sentence[place].first] != key:
            if skipped == _MOST_BETWEEN or sentence[place].kind not in _BETWEEN:
                return None
            skipped += 1
            place += 1
        if place >= len(sentence) or table.keys[sentence[place].first] != key:
            return None
        place += 1
    return place - 1


def _particle(table: Table, sentence: list[Unit], start: int, form: CueForm) -> tuple[int, int] | None:
    """The first and last unit of a cue's second part, in the same clause; an aside may stand before it."""
    keys, commas = form.parts[1], 0
    for place in range(start, min(start + _REACH, len(sentence))):
        kind = sentence[place].kind
        commas += kind == "comma"
        if kind in _CLOSES and kind != "comma":
            return None
        following = [table.keys[unit.first] for unit in sentence[place : place + len(keys)]]
        if tuple(following) == keys and (not commas or (commas == _ASIDE and sentence[place - 1].kind == "comma")):
            return place, place + len(keys) - 1
    return None


def with_cues(sentence: list[Unit], cues: list[list[CueAt]]) -> list[Unit]:
    """The sentence with every verb of saying classed as a cue."""
    row = [Unit(unit.kind, unit.first, unit.last) for unit in sentence]
    for readings in cues:
        longest = readings[0]
        known = row[longest.first].kind in _WORDS or (not longest.first and row[0].kind == "name")
        if longest.is_verb and known:
            for unit in row[longest.first : longest.last + 1]:
                unit.kind = "cue"
            if longest.particle is not None:
                for at in range(longest.particle[0], longest.particle[1] + 1):
                    row[at].kind = "particle"
    return row


def read_from(sentence: list[Unit], one: CueAt) -> list[Unit]:
    """The sentence as it is read from one cue: its words are the unit `CUE`, its second part a `particle`."""
    row = list(sentence)
    if one.particle is not None:
        first, last = one.particle
        row[first : last + 1] = [Unit("particle", row[first].first, row[last].last)]
    cue = Unit("CUE", row[one.first].first, row[one.last].last)
    return [*row[: one.first], cue, *row[one.last + 1 :]]
