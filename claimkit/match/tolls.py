"""Counts of two speakers in one event: how many were killed, hurt or lost, and what one calls another's count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import chain

from claimkit.language import fold
from claimkit.language.sounds import skeleton
from claimkit.match.counts import count_key, count_text
from claimkit.match.denials import counts_alike
from claimkit.match.evidence import Evidence
from claimkit.match.finding import DAYS, SPANS, Finding, is_concept, one_hedges
from claimkit.match.reading import Reading
from claimkit.match.senses import load_terms
from claimkit.match.statements import Pair, Statement

# What a toll counts, and whom it may name between the number and that.
_LOSSES = frozenset(f"concept:{loss}" for loss in ("kill", "injure", "missing"))
# What else is done to so many of one kind.
_DEEDS = _LOSSES | {
    f"concept:{deed}" for deed in ("destroy", "damage", "burn", "arrest", "free", "survive", "retreat", "pay")
}
_ANYBODY = frozenset(f"concept:{anybody}" for anybody in ("people", "person"))
_TOLL, _KILLED, _MORE, _RISE = "concept:toll", "concept:kill", "concept:more", "concept:rise"
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
    """In articles about one event, printed on one day, two count losses, or of one kind what is done to, otherwise.

    Some days later the toll of one is that of the other, risen.
    """
    evidence = pair.evidence
    if not pair.same_story or pair.same_speaker or not pair.left.speakers or not pair.right.speakers:
        return None
    if not pair.printed_within(DAYS) or evidence.times_differ or evidence.siblings or one_hedges(pair):
        return None
    for counted, mine, yours in counted_otherwise(evidence.left, evidence.right):
        if not pair.printed_within(_ONE_DAY) and not (counted == _KILLED and _has_risen(pair, mine, yours)):
            continue
        of_one = not _of_two_incidents(evidence) if counted in _LOSSES else counts_alike(pair)
        if of_one and not _at_two_places(pair):
            shown = f"{count_text(mine)} and {count_text(yours)}"
            return Finding("differs", "number", f"they count {shown}: {counted.replace('concept:', '')}")
    return None


def _has_risen(pair: Pair, mine: float, yours: float) -> bool:
    """The page that was printed later gives a toll, and more."""
    sides = ((pair.left, pair.evidence.left, mine), (pair.right, pair.evidence.right, yours))
    first, last = sorted(sides, key=lambda side: side[0].printed or ())
    return _TOLL in last[1].bag and last[2] > first[2]


def _of_two_incidents(evidence: Evidence) -> bool:
    """Each side names more than who is lost, and hardly any of it is named by both: a market, two villages."""
    told = [_told(evidence, things) for things in (evidence.left_only, evidence.right_only, evidence.shared)]
    return bool(told[0] and told[1]) and len(told[2]) < _TWO


def _told(evidence: Evidence, things: Iterable[str]) -> list[str]:
    """Those of the things that are no loss, no number and nobody at all, and can be the same in both languages."""
    one_language = evidence.left.language == evidence.right.language
    plain = _LOSSES | _ANYBODY | {_TOLL, _RISE}
    return [
        thing
        for thing in things
        if (one_language or is_concept(thing)) and thing not in plain and not thing.startswith(_NUMBERS)
    ]


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
    """How many people at all are said to be killed, hurt or missing, and how many of a kind something is done to.

    Nothing of some people, or of more than before. What is done and to what: `concept:destroy concept:house`.
    """
    if not reading.numbers or reading.negations or _YEAR in reading.bag:
        return {}
    if any(time.startswith("year") for time in reading.times) or reading.has_word("besides"):
        return {}
    counted: defaultdict[str, set[float]] = defaultdict(set)
    for value in reading.numbers:
        for loss in _counts(reading, value):
            counted[loss].add(value)
    return {loss: next(iter(values)) for loss, values in counted.items() if len(values) == 1}


def counted_otherwise(mine: Reading, yours: Reading) -> list[tuple[str, float, float]]:
    """What two readings count otherwise, with what each counts."""
    counts = toll(mine)
    others = toll(yours) if counts else counts
    told = [(counted, counts[counted], others[counted]) for counted in sorted(counts.keys() & others.keys())]
    return [one for one in told if one[1] != one[2] and (one[0] in _LOSSES or _do_alike(mine, yours, one[1:]))]


def _do_alike(mine: Reading, yours: Reading, values: Sequence[float]) -> bool:
    """Neither count is the other side's too, and beside them one side at most names something of its own."""
    if values[0] in yours.numbers or values[1] in mine.numbers:
        return False
    own = filter(is_concept, _beside(mine, values[0]) - yours.bag)
    others = filter(is_concept, _beside(yours, values[1]) - mine.bag)
    return not (any(own) and any(others))


def _beside(reading: Reading, value: float) -> set[str]:
    return set(chain(*_around(reading, reading.things.index(count_key(value)))))


def _counts(reading: Reading, value: float) -> frozenset[str]:
    """What a number counts: people lost, else what something is done to; of several places one must tell it."""
    key = count_key(value)
    places = [place for place, thing in enumerate(reading.things) if thing == key]
    for tells in (_losses, _deeds):
        told = [found for place in places if (found := tells(reading, place))]
        if told:
            return told[0] if len(told) == 1 else frozenset()
    return frozenset()


def _losses(reading: Reading, place: int) -> frozenset[str]:
    """What the number at a place counts, if it stands beside one kind of loss and counts people whoever they are."""
    if _ends_a_toll(reading, place):
        return frozenset((_KILLED,))
    before, behind = _around(reading, place)
    if _MORE in before or not {*behind[:1]} <= _LOSSES | _ANYBODY:
        return frozenset()
    counting = {_KILLED for thing in before if thing == _TOLL}
    found = counting | _LOSSES & {*before[-1:], *behind}
    return frozenset(found) if len(found) == 1 else frozenset()


def _around(reading: Reading, place: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The things shortly before a place and shortly behind it."""
    return reading.things[max(place - _AROUND, 0) : place], reading.things[place + 1 : place + 1 + _AROUND]


def _ends_a_toll(reading: Reading, place: int) -> bool:
    """The only number ends a statement about a toll, and none of the injured or missing: "the toll has risen to 31"."""
    if _TOLL not in reading.things[:place] or len(reading.numbers) != 1 or not _LOSSES & reading.bag <= {_KILLED}:
        return False
    return set(reading.things[place + 1 :]) <= _ANYBODY | {_KILLED}


def _deeds(reading: Reading, place: int) -> frozenset[str]:
    """What is done to so many of what, where the deed stands beside them: "destroyed 14 houses", "14 houses burnt"."""
    before, behind = _around(reading, place)
    if _MORE in before or not behind or behind[0] in _ANYBODY | _LOSSES | SPANS:
        return frozenset()
    return frozenset(f"{deed} {behind[0]}" for deed in _DEEDS.intersection((*before, *behind[1:])))
