"""Rules that find one saying: two claims of two pages report one utterance in its words.

What stands word for word in two articles was hardly said twice: quotations in the press are copied (Leskovec,
Backstrom and Kleinberg, "Meme-tracking", KDD 2009). Borrowed words (scripture, prayers) are said by many, so they
need a passage in common.
"""

from __future__ import annotations

import math
from datetime import timedelta

from claimkit.match.counts import count_text
from claimkit.match.denials import denies
from claimkit.match.differences import counts_words
from claimkit.match.finding import Finding, one_negates
from claimkit.match.meaning import SURE
from claimkit.match.passages import borrowed, kinship, one_borrows
from claimkit.match.quoted import quoted_in_both
from claimkit.match.reading import Reading
from claimkit.match.senses import load_terms
from claimkit.match.statements import Pair, Statement

# How far apart two pages may be published that report one saying, in few words and in many.
_DAYS, _WEEK, _WEEKS = timedelta(days=4), timedelta(days=8), timedelta(days=30)
# Share of the page around two claims from which they stand in one passage: of ordinary, borrowed and very few words.
_PASSAGE, _COPY, _SAME_PASSAGE = 0.5, 0.65, 0.9
# Of borrowed words both sides of the page must be alike so far; of the same words of two speakers one side.
_BOTH_SIDES, _SOME = 0.4, 0.3
# The strength of closeness in meaning from which two claims of one story are on one proposition: of any speakers, and
# of speakers who may be one.
_STRENGTH, _OF_ONE_SPEAKER = 0.6, 0.45
# From which they are one saying where a speaker is merely described, as a defendant or a memo is.
_WHOEVER = 0.85
# How rare the words of a quotation must be, added up, to be known again: two or three hardly ever used ones.
_RARE = 13.0
# Spans of time, and how many things besides them and numbers two claims of one speaker must share.
_SPANS = frozenset(f"concept:{span}" for span in ("minute", "hour", "day", "week", "month", "year"))
_LEAST_TOLD = 3
# So many words side by side are one quotation, whatever else differs; so many in order are of one event.
_LONG_QUOTED, _MANY = 7, 6
# So many words side by side are copied, whoever is said to speak: in quotation marks, and else.
_QUOTED, _COPIED = 5, 10


def word_for_word(pair: Pair) -> Finding | None:
    """A long run of words stands in both, or all of the shorter side stands in the other."""
    words = pair.alignment
    if not _same_numbers(pair) or not pair.printed_within(_WEEKS) or not _long_run(pair) or _only_borrowed(pair):
        return None
    if words.run < (_QUOTED if _quoted(pair) else _COPIED) and pair.known_apart and kinship(pair)[1] < _SOME:
        return None
    if _said_again(pair):
        return Finding("corroborates", None, f"quoted twice, with {words.words} words in common: said on two occasions")
    return Finding("repeats", None, f"{words.words} words stand in both in the same order, {words.run} side by side")


def _long_run(pair: Pair) -> bool:
    """So many words side by side, or so much of both sides, as nobody says twice; the fewer, the nearer in time."""
    words = pair.alignment
    if words.run >= 15:
        return words.shorter >= 0.4
    if words.run >= 10:
        return words.shorter >= 0.6
    if words.run >= 7:
        return words.shorter >= 0.8
    whole = words.shorter >= 0.85 and (words.longer >= 0.55 or words.words >= 8 or _quoted(pair))
    return whole and (words.run >= 6 or (words.run >= 4 and pair.printed_within(_DAYS)))


def words_of_one_speaker(pair: Pair) -> Finding | None:
    """The same speaker, within days, and half of the words in the same order; within weeks three quarters."""
    words = pair.alignment
    if not pair.speakers_akin or not pair.printed_within(_WEEKS):
        return None
    within = pair.printed_within(_DAYS) and (
        (words.words >= 4 and words.shorter >= 0.45)
        or (words.run >= 3 and words.shorter >= 0.6)
        or (words.words >= 3 and words.shorter == 1.0)
    )
    if not within and not (words.run >= 3 and words.shorter >= 0.75):
        return None
    if 0 < len(_told(pair)) < _LEAST_TOLD and words.shorter < 1.0:
        return None
    if words.words < 4 and not pair.same_story and not _quoted(pair):
        return None
    if not _same_numbers(pair) or _only_borrowed(pair) or _said_again(pair) or _of_any_day(pair):
        return None
    return Finding("repeats", None, f"{words.words} words of {pair.left.speaker} stand in both in the same order")


def _said_again(pair: Pair) -> bool:
    """Two quotations of two events that differ inside a few words: a line that is said at every stop."""
    words = pair.alignment
    return _quoted(pair) and not pair.same_story and words.run < min(words.words, _LONG_QUOTED)


def _of_any_day(pair: Pair) -> bool:
    """Few words of two events: what somebody is known to want, a line used for weeks, a kind of people that speaks."""
    words = pair.alignment
    if pair.same_story or words.words >= _MANY:
        return False
    counted = pair.evidence.left.numbers.keys() & pair.evidence.right.numbers.keys()
    loose = words.run < 3 and not _quoted(pair) and not counted
    crowd = words.words < 4 and not pair.same_speaker and not _is_of_people(pair)
    return loose or crowd or (words.words < 5 and not pair.printed_within(_DAYS))


def _is_of_people(pair: Pair) -> bool:
    return all(map(_has_a_person, (pair.left, pair.right)))


def _has_a_person(side: Statement) -> bool:
    return any(voice.kind == "person" for voice in side.speakers)


def same_quotation(pair: Pair) -> Finding | None:
    """Both quote the same seldom words: within a week of one speaker, three or more within days of who may be one."""
    if not _shares_rare_words(pair) or not pair.printed_within(_WEEKS) or not _same_numbers(pair):
        return None
    words = quoted_in_both(pair)
    if words is None or words.things < 2 or words.rarity < _RARE:
        return None
    if not pair.printed_within(_DAYS if words.things == 2 or not pair.speakers_akin else _WEEKS):
        return None
    if pair.known_apart or one_borrows(pair) or (words.things == 2 and not pair.speakers_akin):
        return None
    return Finding("repeats", None, f"both quote “{words.text}”")


def _shares_rare_words(pair: Pair) -> bool:
    """All that both sides say is rare enough: without that no quotation of it is."""
    return math.fsum(pair.evidence.weights.values()) >= _RARE


def same_figures(pair: Pair) -> Finding | None:
    """The same speaker, within days, gives the same numbers or days of mostly the same things."""
    evidence = pair.evidence
    if not pair.same_speaker or not pair.printed_within(_DAYS) or evidence.likeness < 0.35:
        return None
    mine, yours = _figures(evidence.left), _figures(evidence.right)
    if not mine or not yours or not (mine <= yours or yours <= mine) or one_negates(pair) or _only_borrowed(pair):
        return None
    if len(evidence.shared) < 2 or evidence.held < 0.5:
        return None
    shown = ", ".join(sorted(mine & yours))
    return Finding("repeats", None, f"words of {pair.left.speaker} with the same numbers or days: {shown}")


def _figures(reading: Reading) -> set[str]:
    """The numbers above two and the days that a claim gives."""
    counts = {count_text(number) for number, beside in reading.numbers.items() if number > 2 and not beside & _SPANS}
    return counts | set(reading.times)


def _told(pair: Pair) -> list[str]:
    """The shared things without numbers and spans of time: "in the last 24 hours" is said of anything."""
    return [thing for thing in pair.evidence.shared if not thing.startswith("number:") and thing not in _SPANS]


def one_passage(pair: Pair) -> Finding | None:
    """Both stand in a passage that one page has of the other."""
    words = pair.alignment
    held = (words.words >= 2 and words.longer == 1.0) or (words.run >= 4 and words.shorter == 1.0)
    enough = held or (words.words >= 5 and words.shorter >= 0.5)
    if not enough or not pair.printed_within(_DAYS) or not _same_numbers(pair):
        return None
    if kinship(pair)[1] < (_PASSAGE if words.words >= 4 else _SAME_PASSAGE) or _only_borrowed(pair):
        return None
    return Finding("repeats", None, f"both stand in one passage, {words.words} words in the same order")


def one_count(pair: Pair) -> Finding | None:
    """Two numbers or more are the same on both sides, within days, and six words in the same order."""
    words = pair.alignment
    numbers = pair.evidence.left.numbers.keys() & pair.evidence.right.numbers.keys()
    if len(numbers) < 2 or words.words < 6 or words.shorter < 0.5 or not pair.printed_within(_DAYS):
        return None
    if not _same_numbers(pair) or _only_borrowed(pair):
        return None
    shown = ", ".join(map(count_text, sorted(numbers)))
    return Finding("repeats", None, f"both give {shown} and {words.words} words in the same order")


def words_of_one_story(pair: Pair) -> Finding | None:
    """Two articles about one event, five words in the same order, half of the shorter side, and no two speakers."""
    words = pair.alignment
    if not pair.same_story or words.words < 5 or words.shorter < 0.5 or pair.known_apart:
        return None
    if not _same_numbers(pair) or _only_borrowed(pair):
        return None
    return Finding("repeats", None, f"two articles about one event, {words.words} words in the same order")


def one_translation(pair: Pair) -> Finding | None:
    """Both stand in one place of one sentence, in a text and in its translation."""
    if not pair.translated or not pair.same_story or not _same_numbers(pair):
        return None
    return Finding("repeats", None, "both stand in the same sentence of a text and of its translation")


def close_in_meaning(pair: Pair) -> Finding | None:
    """Two articles about one event, each other's best partner in meaning, and nothing that sets them apart.

    The model proposes; whether it is one saying, another voice or another number is read from speakers and numbers.
    """
    if not pair.same_story or pair.strength < _strength_needed(pair):
        return None
    if _one_denies(pair):
        return _denied(pair)
    if _counted(pair) and pair.evidence.numbers_apart:
        return None if pair.speakers_apart else _other_number(pair)
    if pair.evidence.times_differ and pair.strength >= SURE:
        return _other_time(pair)
    return _close(pair)


def _strength_needed(pair: Pair) -> float:
    """Less of one speaker's words, but not of words that people only took down from a page that is not held."""
    held = all(side.before or side.after for side in (pair.left, pair.right))
    return _OF_ONE_SPEAKER if pair.speakers_alike and held else _STRENGTH


def _close(pair: Pair) -> Finding | None:
    """Who says what two claims close in meaning say: one, somebody who is merely described, or two."""
    shown = f"two articles about one event, close in meaning ({pair.strength:.2f})"
    if pair.speakers_alike:
        return Finding("repeats", None, f"{shown}, both words of {pair.left.speaker}")
    described = not pair.known_apart and pair.strength >= _WHOEVER and not one_negates(pair)
    if described or not pair.speakers_apart:
        return Finding("repeats", None, shown)
    return _of_two(pair, shown)


def _of_two(pair: Pair, shown: str) -> Finding | None:
    """Two say alike what is shown; of a prayer or a greeting that is nothing of an event."""
    told = f"{shown}, said by {pair.left.speaker} and by {pair.right.speaker}"
    return None if borrowed(pair) else Finding("corroborates", None, told)


def same_things(pair: Pair) -> Finding | None:
    """Two articles about one event in two languages name the same things, and nothing sets them apart."""
    evidence = pair.evidence
    if not pair.same_story or evidence.left.language == evidence.right.language:
        return None
    shared = len(evidence.shared)
    many = shared >= 5 or (shared >= 4 and evidence.likeness >= 0.3) or (shared >= 3 and pair.speakers_alike)
    if not many or evidence.numbers_apart or _one_denies(pair):
        return None
    shown = f"two articles about one event name {shared} things alike"
    if pair.speakers_apart:
        return _of_two(pair, shown)
    return Finding("repeats", None, shown)


def _counted(pair: Pair) -> bool:
    """Numbers in words are read in both languages, so that counts can be compared."""
    return all(load_terms(side.language).by_words for side in (pair.evidence.left, pair.evidence.right))


def _other_number(pair: Pair) -> Finding:
    told = f"words of {pair.left.speaker} close in meaning, {counts_words(pair.evidence)}"
    return Finding("differs", "number", told)


def _other_time(pair: Pair) -> Finding:
    mine, yours = (", ".join(sorted(side.times)) for side in (pair.evidence.left, pair.evidence.right))
    return Finding(
        "differs", "time", f"close in meaning ({pair.strength:.2f}), left is about {mine}, right about {yours}"
    )


def _one_denies(pair: Pair) -> bool:
    """One speaker denies what the other says; a negation in the words alone is too often only worded so."""
    if (pair.left.polarity == "negative") == (pair.right.polarity == "negative"):
        return False
    return denies(pair.left, pair.evidence.left) != denies(pair.right, pair.evidence.right)


def _denied(pair: Pair) -> Finding | None:
    """A denial of what another says; nobody is said to deny his own words."""
    if pair.speakers_alike:
        return None
    denying = "left" if pair.left.polarity == "negative" else "right"
    return Finding("contradicts", None, f"{denying} denies what the other says, close in meaning")


def _same_numbers(pair: Pair) -> bool:
    return not pair.evidence.numbers_differ


def _quoted(pair: Pair) -> bool:
    return pair.left.mode == pair.right.mode == "direct"


def _only_borrowed(pair: Pair) -> bool:
    if not borrowed(pair):
        return False
    least, most = kinship(pair)
    return pair.known_apart or least < _BOTH_SIDES or most < _COPY
