"""Counts of two speakers in one event: how many were killed, hurt or lost, and what one calls another's count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from claimkit.language import fold
from claimkit.language.sounds import skeleton
from claimkit.match.counts import count_key, count_text
from claimkit.match.finding import Finding, one_hedges
from claimkit.match.reading import Reading
from claimkit.match.senses import load_terms, words_of_kind
from claimkit.match.statements import Pair, Statement

# What a toll counts, and whom it may name between the number and that.
_LOSSES = frozenset(f"concept:{loss}" for loss in ("kill", "injure", "missing"))
_ANYBODY = frozenset(f"concept:{anybody}" for anybody in ("people", "person"))
_TOLL, _KILLED, _MORE = "concept:toll", "concept:kill", "concept:more"
# Who counts the dead of a year, or names one, counts those of no event of today; a number counts, and is not counted.
_YEAR, _NUMBERS = "concept:year", ("number:", "concept:number")
# So many things before a number and behind it may say what it counts.
_AROUND = 2
# Things that a correction and what it corrects name alike, where it names so many.
_TWO = 2
_ONE_DAY = timedelta(0)
# A word of four letters or more, but for the first of a sentence.
_WITHIN = re.compile(r"(?:(?<=[^\W\d_] )|(?<=[^\W\d_], ))[^\W\d_]{4,}")


def counted_by_two(pair: Pair) -> Finding | None:
    """In articles about one event, printed on one day, two count the killed, the injured or the missing otherwise."""
    evidence = pair.evidence
    if not pair.same_story or pair.same_speaker or not pair.left.speakers or not pair.right.speakers:
        return None
    if not pair.printed_within(_ONE_DAY) or evidence.times_differ or evidence.siblings or one_hedges(pair):
        return None
    mine, yours = toll(evidence.left), toll(evidence.right)
    for loss in sorted(mine.keys() & yours.keys()):
        if mine[loss] != yours[loss] and not _at_two_places(pair):
            shown = f"{count_text(mine[loss])} and {count_text(yours[loss])}"
            return Finding("differs", "number", f"they count {shown}: {loss.removeprefix('concept:')}")
    return None


def count_corrected(pair: Pair) -> Finding | None:
    """In articles about one event, one says of the count that another gives that it is not so: "1,200, not 3,000"."""
    evidence = pair.evidence
    if not pair.same_story or pair.speakers_alike or not pair.left.speakers or not pair.right.speakers:
        return None
    for mine, yours in ((evidence.left, evidence.right), (evidence.right, evidence.left)):
        wrong = mine.not_so & (yours.numbers.keys() - yours.not_so)
        if wrong and _counts_what(mine, yours):
            return Finding("differs", "number", f"one says that it is not {count_text(min(wrong))}, as the other")
    return None


def _counts_what(mine: Reading, yours: Reading) -> bool:
    """The other names what is counted, and what is said of it besides: babies who died, and not who were moved."""
    counted = _whoever(frozenset().union(*mine.numbers.values()))
    things = _whoever(thing for thing in mine.bag if not thing.startswith(_NUMBERS))
    theirs = _whoever(yours.bag)
    return not counted.isdisjoint(theirs) and len(things & theirs) >= min(len(things), _TWO)


def _whoever(things: Iterable[str]) -> frozenset[str]:
    """The things, people as one: how many persons is how many people."""
    return frozenset("concept:people" if thing in _ANYBODY else thing for thing in things)


def _at_two_places(pair: Pair) -> bool:
    """The passages name others and other places, and nothing that is written with a capital stands in both."""
    mine, yours = _names_around(pair.left), _names_around(pair.right)
    return bool(mine and yours) and mine.isdisjoint(yours)


def _names_around(side: Statement) -> set[str]:
    """The consonants of each name in a claim and beside it that is nobody's who speaks, and no day's or month's."""
    language, reading = next(iter(side.readings.items()))
    speaking = {part for voice in (*side.speakers, *side.relays) for part in skeleton(voice.name)}
    found: set[str] = set()
    for text in (side.before, reading.text, side.after):
        for word in _WITHIN.findall(text):
            if word[0].isupper() and not _is_of_calendar(word, language):
                found.update(skeleton(word))
    return found - speaking


def _is_of_calendar(word: str, language: str) -> bool:
    return not load_terms(language).senses((fold(word),), ()).keys().isdisjoint(("weekday", "month"))


def toll(reading: Reading) -> dict[str, float]:
    """How many people at all are said to be killed, hurt or missing; nothing of some people, or of more than before."""
    of_years = _YEAR in reading.bag or any(time.startswith("year") for time in reading.times)
    if reading.negations or of_years or not words_of_kind("besides").isdisjoint(reading.text.lower().split()):
        return {}
    counted: defaultdict[str, set[float]] = defaultdict(set)
    for value in reading.numbers:
        for loss in _losses(reading, value):
            counted[loss].add(value)
    return {loss: next(iter(values)) for loss, values in counted.items() if len(values) == 1}


def _losses(reading: Reading, value: float) -> frozenset[str]:
    """What the number counts, if it stands beside one kind of loss only and counts people whoever they are."""
    key = count_key(value)
    if reading.things.count(key) != 1:
        return frozenset()
    place = reading.things.index(key)
    before, behind = reading.things[max(place - _AROUND, 0) : place], reading.things[place + 1 : place + 1 + _AROUND]
    if _MORE in before or not {*behind[:1]} <= _LOSSES | _ANYBODY:
        return frozenset()
    counting = {_KILLED for thing in before if thing == _TOLL}
    found = counting | _LOSSES & {*before[-1:], *behind}
    return frozenset(found) if len(found) == 1 else frozenset()
