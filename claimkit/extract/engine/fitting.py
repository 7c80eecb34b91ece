"""Whether what a construction matched can be what it says: a subject with its apposition is nothing said."""

from __future__ import annotations

from dataclasses import dataclass

from claimkit.extract.engine.cues import CueAt
from claimkit.extract.engine.found import SENTENTIAL
from claimkit.extract.engine.patterns import Pattern
from claimkit.extract.engine.tokens import Table
from claimkit.extract.engine.units import Unit
from claimkit.extract.engine.vocabulary import Vocabulary

_BEFORE_VERB = ("pronoun", "negation", "adverb", "time")
_NAMING = frozenset({"name", "title", "noun", "outlet", "article", "genitive", "number", "mark", "pronoun"})
_DETERMINERS = ("article", "possessive")
# A verb, behind which a list is the subject of a clause: the hall, the quay and the market are safe.
_FINITE = frozenset({"auxiliary", "reported", "verb"})
# Rules whose content may seem to stand before the verb.
_LED = ("said", "quote-before")
# Who can answer: where a relative may be the subject, and what seems to speak its object ("which confirms the trend").
_SPEAKING = frozenset(("title", "noun", "name", "outlet", "pronoun"))


@dataclass(slots=True)
class Reading:
    """One cue in its sentence, and the slots that a construction filled: ranges of the row's units."""

    table: Table
    row: list[Unit]
    one: CueAt
    pattern: Pattern
    slots: dict[str, tuple[int, int]]


def fits(reading: Reading, vocabulary: Vocabulary, *, unwritten: bool) -> bool:
    """Whether what a construction took for the content can be it; `unwritten` where nobody is named as its speaker."""
    rule, frame = reading.pattern.construction.rule, reading.pattern.construction.frame
    if rule.startswith(_LED):
        return not _is_subject(reading) and not (unwritten and rule.startswith("said") and _ends_in_name(reading))
    if rule == SENTENTIAL and "speaker" in reading.slots:
        return _is_answered(reading, vocabulary)
    if frame == "declared":
        return _can_speak(reading, vocabulary)
    if frame == "deemed":
        return _has_predicate(reading, vocabulary)
    return rule != "infinitive" or _is_infinitive(reading, vocabulary)


def _is_answered(reading: Reading, vocabulary: Vocabulary) -> bool:
    """Whether a relative tells who answers the clause before it; a clause that ends in "just that" waits for it."""
    keys, row, of_kind = reading.table.keys, reading.row, vocabulary.lexicon.of_kind
    if keys[row[reading.slots["content"][1] - 1].last] in map(vocabulary.key, of_kind("awaiting")):
        return False
    first, end = reading.slots["speaker"]
    if subjects := of_kind("relative_subject"):
        return keys[row[min(first, reading.one.first) - 1].last] not in subjects
    surely = reading.one.cue.act == "deny" and end <= reading.one.first
    return surely or _can_speak(reading, vocabulary)


def _can_speak(reading: Reading, vocabulary: Vocabulary) -> bool:
    """Whether a subject names somebody, and no thing: the mayor, not the quake showed itself."""
    subject = reading.row[slice(*reading.slots["speaker"])]
    capital_noun = "capital_nouns" in vocabulary.settings and subject[0].kind in _DETERMINERS
    able = _SPEAKING.difference(["name"] * capital_noun)
    return any(unit.kind in able for unit in subject)


def _has_predicate(reading: Reading, vocabulary: Vocabulary) -> bool:
    """Whether somebody is told to be something, and not only counted: the vote a fraud, the votes of many."""
    endings = tuple(vocabulary.lexicon.of_kind("predicate_ending"))
    return any(
        reading.table.keys[unit.last].endswith(endings) for unit in reading.row[slice(*reading.slots["content"])]
    )


def _is_infinitive(reading: Reading, vocabulary: Vocabulary) -> bool:
    """Whether the first word of what is asked ends as infinitives do, where a language tells how these end."""
    endings = tuple(vocabulary.lexicon.of_kind("infinitive_ending"))
    units = reading.row[slice(*reading.slots["content"])]
    first = next((unit for unit in units if unit.kind not in _BEFORE_VERB), None)
    return not endings or first is None or reading.table.keys[first.first].endswith(endings)


def _ends_in_name(reading: Reading) -> bool:
    """Whether what seems said ends in a name behind a comma: "the mayor, Ann Lee, …"."""
    kinds = [unit.kind for unit in reading.row[slice(*reading.slots["content"])]]
    return "comma" in kinds and _NAMING.issuperset(kinds[len(kinds) - kinds[::-1].index("comma") :])


def _is_subject(reading: Reading) -> bool:
    """Whether what seems said is a subject with its aside: "the clerk, who had left, …", "the mayor, Ann Lee, …"."""
    kinds = [unit.kind for unit in reading.row[slice(*reading.slots["content"])]]
    kinds = kinds[len(kinds) - kinds[::-1].index("colon") :] if "colon" in kinds else kinds
    aside = kinds.index("comma") + 1 if "comma" in kinds else len(kinds)
    head, told = kinds[: aside - 1], kinds[aside:]
    if not told or "comma" in told or not all(map(_is_named, ("", *head), head)):
        return False
    apposed = told[0] in (*_DETERMINERS, "cited") and _FINITE.isdisjoint(told)
    return apposed or "relative" in told[:2] or _NAMING.issuperset(told)


def _is_named(before: str, kind: str) -> bool:
    """Whether a word may stand in a phrase that names: no verb, which stands right behind no article."""
    return kind in _NAMING or (kind == "word" and before in _DETERMINERS)
