"""Rules that find one saying told in other words or in another language, in articles about one event.

A model of meaning proposes; whether it is one saying, another voice or another number is read from speakers, numbers
and what both name.
"""

from __future__ import annotations

from claimkit.match.denials import gainsaid, may_have_changed, of_two_kinds, one_denies
from claimkit.match.differences import counts_words
from claimkit.match.evidence import linked
from claimkit.match.finding import Finding, is_bare, is_concept, one_negates, telling
from claimkit.match.meaning import SURE
from claimkit.match.passages import BLESSING, borrowed, is_of_fewer, only_borrowed
from claimkit.match.reading import Reading
from claimkit.match.senses import load_terms
from claimkit.match.statements import Pair, Statement
from claimkit.match.tolls import counted_otherwise

# The strength of closeness in meaning from which two claims of one story are on one proposition: of any speakers, and
# of speakers who may be one.
_STRENGTH, _OF_ONE_SPEAKER = 0.6, 0.45
# From which they are one saying where a speaker is merely described, as a defendant or a memo is.
_WHOEVER = 0.85
# How many things two claims in two languages name alike, of one speaker and of any, and how much of all they name: one
# speaker's claims in one talk share three or four. So many of one speaker are enough, however long the other claim is.
_THINGS_OF_ONE, _THINGS, _MANY_THINGS, _MOST_THINGS = 3, 4, 5, 7
_LIKE, _LESS_LIKE = 0.3, 0.2
# The strength from which two quotations are one, and two who count alike count one thing; words of a quotation.
_ONE_QUOTATION, _ONE_COUNT, _WORDS = 0.75, 0.85, 5
# Up to this nothing is a count that two agree on, and fewer things make no two claims one.
_FEW = 2


def one_translation(pair: Pair) -> Finding | None:
    """Both stand in one place of one sentence, in a text and in its translation."""
    if not pair.translated or not pair.same_story or pair.evidence.numbers_differ:
        return None
    if gainsaid(pair) and (_is_of_more(pair) or pair.known_apart):
        return None
    return Finding("repeats", None, "both stand in the same sentence of a text and of its translation")


def _is_of_more(pair: Pair) -> bool:
    """One of them has so many more words that it says something else."""
    least, most = sorted((pair.evidence.left.length, pair.evidence.right.length))
    return most >= 2 * least


def counted_alike(pair: Pair) -> Finding | None:
    """Two speakers of two articles about one event give the same count, in words close in meaning."""
    if not pair.same_story or pair.strength < _ONE_COUNT or not _are_apart(pair) or _share_an_outlet(pair):
        return None
    counts, others = pair.evidence.left.numbers.keys(), pair.evidence.right.numbers.keys()
    if _is_told_by(pair.left, pair.right) or _is_told_by(pair.right, pair.left):
        return None
    if counts != others or max(counts, default=0) <= _FEW or gainsaid(pair) or pair.evidence.times_differ:
        return None
    return _of_two(pair, f"two articles about one event, close in meaning ({pair.strength:.2f})")


def close_in_meaning(pair: Pair) -> Finding | None:
    """Two articles about one event, each other's best partner in meaning, and nothing that sets them apart.

    The model proposes; whether it is one saying, another voice or another number is read from speakers and numbers.
    """
    if not pair.same_story or pair.strength < _strength_needed(pair) or _only_a_formula(pair):
        return None
    if one_denies(pair) or _of_two_times(pair) or _one_demands(pair) or _negates_something_else(pair):
        return None
    if _is_told_of(pair.left, pair.right) or _is_told_of(pair.right, pair.left):
        return None
    if _counted(pair) and (pair.evidence.numbers_apart or counted_otherwise(pair.evidence.left, pair.evidence.right)):
        return _other_number(pair) if _is_counted_in_both(pair) else None
    if pair.evidence.times_differ and pair.strength >= SURE and not _goes_on_to_more_days(pair):
        return None if one_negates(pair) else _other_time(pair)
    return _close(pair)


def _one_demands(pair: Pair) -> bool:
    """One demands that it be so, and in one language: in another a demand may be told as a need."""
    one_language = pair.evidence.left.language == pair.evidence.right.language
    return one_language and (pair.left.act == "demand") != (pair.right.act == "demand")


def _of_two_times(pair: Pair) -> bool:
    """Only one says that it is so, and it may have changed since, or each gives a time that the other does not.

    As in: has not been opened yet, a day later: has been opened; will not play on Sunday, leaves in January.
    """
    open_on = [where for where in ("left", "right") if _is_open(getattr(pair.evidence, where))]
    none_denies = pair.left.polarity != "negative" != pair.right.polarity
    if len(open_on) == 1 and none_denies and may_have_changed(pair, *open_on, *({"left", "right"} - {*open_on})):
        return True
    mine, yours = pair.evidence.left.times, pair.evidence.right.times
    return one_negates(pair) and bool(mine and yours) and mine.isdisjoint(yours)


def _negates_something_else(pair: Pair) -> bool:
    """Only one negates, and they name hardly anything alike: no ransom was paid for her, she was freed on Friday."""
    near = pair.strength >= _WHOEVER or _share_an_outlet(pair)
    return not near and one_negates(pair) and len(pair.evidence.shared) < _FEW


def _is_open(reading: Reading) -> bool:
    """It is not so, or not yet: "has not been opened", "has not yet been opened"."""
    return bool(reading.negations) or "uncertain" in reading.bends


def _goes_on_to_more_days(pair: Pair) -> bool:
    """One has the days of the other and more, in so many more words."""
    mine, yours = pair.evidence.left.times, pair.evidence.right.times
    return (mine <= yours or yours <= mine) and _is_of_more(pair)


def _only_a_formula(pair: Pair) -> bool:
    """Words that name nothing, or deny two things; in one language a prayer of two passages, or only numbers."""
    left, right = pair.evidence.left, pair.evidence.right
    if is_bare(left) or is_bare(right):
        return True
    if left.language != right.language:
        known = all(map(is_concept, left.denied | right.denied))
        return known and pair.strength < _WHOEVER and _deny_two_things(left, right)
    if _deny_two_things(left, right) or (is_of_fewer(pair, BLESSING) and only_borrowed(pair)):
        return True
    return bool(pair.evidence.shared) and not telling(pair)


def _deny_two_things(left: Reading, right: Reading) -> bool:
    """Each denies what the other does not even name: "he carried no cash", "he has not left"."""
    if not left.denied or not right.denied or linked("near", left.bag, right.bag):
        return False
    return left.denied.isdisjoint(right.bag) and right.denied.isdisjoint(left.bag)


def _strength_needed(pair: Pair) -> float:
    """Less of one speaker's words that name one thing or count, but not of words only taken down from a page."""
    held = all(side.before or side.after for side in (pair.left, pair.right))
    of_one_thing = bool(pair.evidence.shared) or pair.evidence.numbers_apart
    return _OF_ONE_SPEAKER if pair.speakers_alike and held and of_one_thing else _STRENGTH


def _close(pair: Pair) -> Finding | None:
    """Who says what two claims close in meaning say: one, somebody who is merely described, or two."""
    shown = f"two articles about one event, close in meaning ({pair.strength:.2f})"
    if pair.evidence.number_denied:
        return None
    if pair.speakers_alike:
        return Finding("repeats", None, f"{shown}, both words of {pair.left.speaker}")
    if _unnamed_apart(pair):
        return Finding("corroborates", None, f"{shown}, said by who is not named and perhaps by another")
    described = (
        not _are_apart(pair) and pair.strength >= _WHOEVER and not (one_negates(pair) or _describe_two_things(pair))
    )
    if described or not (pair.speakers_apart or _one_is_named(pair) or _described_apart(pair)):
        return Finding("repeats", None, shown)
    if _is_one_quotation(pair):
        told = f"{shown}: one quotation, given to {pair.left.speaker} and to {pair.right.speaker}"
        return Finding("differs", "speaker", told)
    return _of_two(pair, shown)


def _unnamed_apart(pair: Pair) -> bool:
    """One at least is of a source nobody knows, and neither came through the outlet of the other."""
    told = bool(pair.left.speakers and pair.right.speakers) and not _share_an_outlet(pair)
    return told and not pair.speakers_alike and any(map(_is_unnamed, (pair.left, pair.right)))


def _is_unnamed(side: Statement) -> bool:
    return all(voice.kind == "anonymous" for voice in side.speakers)


def _is_told_of(one: Statement, other: Statement) -> bool:
    """Nobody is said to say it but in the words of somebody, who may deny it: of the other's speaker, or in his tongue.

    In another language the page of a translation may have left out who says it.
    """
    tellers = {voice.key for voice in one.relays}
    if one.speakers or not tellers:
        return False
    one_language = not one.readings.keys().isdisjoint(other.readings)
    return any(one_language or voice.key in tellers for voice in other.speakers)


def _is_told_by(one: Statement, other: Statement) -> bool:
    """Who says the other hands on what one says."""
    return not {voice.key for voice in one.relays}.isdisjoint(voice.key for voice in other.speakers)


def _one_is_named(pair: Pair) -> bool:
    """A source that is not named says one, somebody with a name the other; in two languages it may be a translation."""
    if pair.evidence.left.language != pair.evidence.right.language or not (pair.left.speakers and pair.right.speakers):
        return False
    return _is_unnamed(pair.left) != _is_unnamed(pair.right) and bool(pair.left.named or pair.right.named)


def _described_apart(pair: Pair) -> bool:
    """In one language two are described in other words: the editor, two people familiar with the matter."""
    one_language = pair.evidence.left.language == pair.evidence.right.language
    return one_language and bool(pair.left.speakers and pair.right.speakers) and not pair.speakers_alike


def _describe_two_things(pair: Pair) -> bool:
    """Two whom nobody knows are described in other words, and each names something of which the other says nothing."""
    one_is_known = any(side.known and side.named for side in (pair.left, pair.right))
    own = bool(pair.evidence.left_only and pair.evidence.right_only)
    return own and _described_apart(pair) and not one_is_known


def _of_two(pair: Pair, shown: str) -> Finding | None:
    """Two say alike what is shown; of a prayer or a greeting that is nothing of an event."""
    told = f"{shown}, said by {pair.left.speaker} and by {pair.right.speaker}"
    return None if borrowed(pair) else Finding("corroborates", None, told)


def _are_apart(pair: Pair) -> bool:
    """Two speak; in two languages the names of a body nobody listed may be one body's."""
    one_language = pair.evidence.left.language == pair.evidence.right.language
    return pair.known_apart or (one_language and pair.speakers_apart)


def _share_an_outlet(pair: Pair) -> bool:
    """One came through the outlet of the other, as a translation does."""
    return not set(pair.left.outlets).isdisjoint(pair.right.outlets)


def _is_one_quotation(pair: Pair) -> bool:
    """Two known people are quoted in two languages with one quotation: one page gives it to the wrong one."""
    sides = (pair.left, pair.right)
    if not all(side.mode == "direct" for side in sides) or pair.evidence.left.language == pair.evidence.right.language:
        return False
    people = pair.known_apart and all(voice.kind == "person" for side in sides for voice in side.speakers)
    long = min(pair.evidence.left.length, pair.evidence.right.length) >= _WORDS
    return people and long and pair.strength >= _ONE_QUOTATION and not _share_an_outlet(pair) and not borrowed(pair)


def same_things(pair: Pair) -> Finding | None:
    """Two articles about one event name the same things in two languages, two side by side; nothing parts them."""
    evidence = pair.evidence
    if not pair.same_story or evidence.left.language == evidence.right.language:
        return None
    shared = len(evidence.shared)
    many = pair.speakers_alike and shared >= _MOST_THINGS
    if not many:
        least = _THINGS_OF_ONE if pair.speakers_alike else _THINGS
        many = shared >= least and evidence.likeness >= (_LIKE if shared < _MANY_THINGS else _LESS_LIKE)
    if not many or not evidence.order or evidence.numbers_apart or one_denies(pair) or _unnamed_apart(pair):
        return None
    shown = f"two articles about one event name {shared} things alike"
    if pair.speakers_apart:
        return _of_two(pair, shown)
    return Finding("repeats", None, shown)


def _counted(pair: Pair) -> bool:
    """Numbers in words are read in both languages, so that counts can be compared."""
    return all(load_terms(side.language).counts for side in (pair.evidence.left, pair.evidence.right))


def _is_counted_in_both(pair: Pair) -> bool:
    """One thing, of who may be one speaker."""
    if pair.speakers_apart or of_two_kinds(pair.evidence):
        return False
    return pair.speakers_alike or pair.evidence.numbers_differ


def _other_number(pair: Pair) -> Finding:
    told = f"words of {pair.left.speaker} close in meaning, {counts_words(pair.evidence)}"
    return Finding("differs", "number", told)


def _other_time(pair: Pair) -> Finding:
    mine, yours = (", ".join(sorted(side.times)) for side in (pair.evidence.left, pair.evidence.right))
    return Finding(
        "differs", "time", f"close in meaning ({pair.strength:.2f}), left is about {mine}, right about {yours}"
    )


def denied_in_meaning(pair: Pair) -> Finding | None:
    """A denial of what another says, close in meaning; nobody is said to deny his own words."""
    near = pair.same_story and pair.strength >= _strength_needed(pair) and not _only_a_formula(pair)
    if not near or pair.speakers_alike or not one_denies(pair):
        return None
    denying = "left" if pair.left.polarity == "negative" else "right"
    return Finding("contradicts", None, f"{denying} denies what the other says, close in meaning")
