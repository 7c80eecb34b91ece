"""Rules that find one saying: two claims of two pages report one utterance in its words.

What stands word for word in two articles was hardly said twice: quotations in the press are copied (Leskovec,
Backstrom and Kleinberg, "Meme-tracking", KDD 2009). Borrowed words (scripture, prayers) are said by many, so they
need a passage in common.
"""

from __future__ import annotations

from datetime import timedelta

from claimkit.language import words as language_words
from claimkit.match.counts import count_text
from claimkit.match.finding import SPANS, Finding, one_hedges, one_negates, telling
from claimkit.match.passages import kinship, one_borrows, only_borrowed
from claimkit.match.quoted import quoted_in_both
from claimkit.match.reading import Reading
from claimkit.match.senses import articles, load_terms
from claimkit.match.statements import Pair, Statement
from claimkit.match.tolls import counted_otherwise

# How far apart two pages may be published that report one saying, in few words and in many.
_DAYS, _WEEKS = timedelta(days=4), timedelta(days=30)
# Share of the page around two claims from which they stand in one passage: of ordinary and of very few words.
_PASSAGE, _SAME_PASSAGE = 0.5, 0.9
# Of the same words of two speakers the page must be alike so far.
_SOME = 0.3
# How many things a quotation must name to be known again, and what two deny.
_TELLING, _TWO = 3, 2
# The share of the shorter side from which the words of two speakers are copied whole.
_NEARLY_ALL = 0.85
# Shares of the shorter and the longer side below which a few words in common are scattered.
_MOSTLY, _LITTLE = 0.7, 0.3
# The share of either side up to which a form of words is that of many announcements.
_HALF = 0.5
# How many things besides numbers and spans of time two claims of one speaker must share.
_LEAST_TOLD = 3
# So many words side by side are one quotation, whatever else differs; so many in order are of one event.
_LONG_QUOTED, _MANY = 7, 6
# So many words side by side are copied, whoever is said to speak: in quotation marks, and else.
_QUOTED, _COPIED = 5, 10
# The strength of closeness in meaning from which two deny one thing.
_CLOSE = 0.85
# So many words of a quotation nobody says again by heart.
_BY_HEART = 8


def word_for_word(pair: Pair) -> Finding | None:
    """A long run of words stands in both, or all of the shorter side stands in the other."""
    words = pair.alignment
    if not _long_run(pair) or not pair.printed_within(_WEEKS) or not _same_numbers(pair) or only_borrowed(pair):
        return None
    if (pair.speakers_apart or pair.of_two_polls) and _is_of_two(pair):
        return None
    if _said_again(pair) and _by_heart(pair):
        return Finding("corroborates", None, f"quoted twice, with {words.words} words in common: said on two occasions")
    return Finding("repeats", None, f"{words.words} words stand in both in the same order, {words.run} side by side")


def denied_by_two(pair: Pair) -> Finding | None:
    """In articles about one event two speakers deny the same in the same words, close in meaning."""
    evidence, words = pair.evidence, pair.alignment
    if not pair.same_story or {pair.left.polarity, pair.right.polarity} != {"negative"} or not _are_two(pair):
        return None
    if pair.strength < _CLOSE or any(map(_begins_with_pronoun, (evidence.left, evidence.right))):
        return None
    if (evidence.left_only and evidence.right_only) or len(evidence.shared) < _TWO or not _same_numbers(pair):
        return None
    if words.shorter < _NEARLY_ALL or words.longer < _HALF or one_negates(pair) or kinship(pair)[1] >= _PASSAGE:
        return None
    return Finding("corroborates", None, f"{pair.left.speaker} and {pair.right.speaker} deny the same")


def _begins_with_pronoun(reading: Reading) -> bool:
    """It begins with "it", "there" or their like: what is denied is of the speaker himself, or of nothing named."""
    first = next(iter(language_words(reading.text, reading.language)), "")
    sense = load_terms(reading.language).by_words.get((first,), {})
    return "stop" in sense and first not in articles()


def _are_two(pair: Pair) -> bool:
    """In one language two speak, and neither hands on what the other says."""
    if pair.evidence.left.language != pair.evidence.right.language:
        return False
    handed = {voice.key for side in (pair.left, pair.right) for voice in side.relays}
    return pair.speakers_apart and handed.isdisjoint(
        voice.key for side in (pair.left, pair.right) for voice in side.speakers
    )


def _is_of_two(pair: Pair) -> bool:
    """Of two speakers: few words of two passages, or a long run of titles in two that say something else besides."""
    words = pair.alignment
    if words.run < (_QUOTED if _quoted(pair) else _COPIED):
        return pair.of_two_polls or (pair.known_apart and _in_two_passages(pair))
    return words.shorter < _NEARLY_ALL and kinship(pair)[1] < _SOME


def _in_two_passages(pair: Pair) -> bool:
    """Nothing around is alike; of two people, whose statements on one event are worded alike, on either side."""
    least, most = kinship(pair)
    return (least if _is_of_people(pair) else most) < _SOME


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
    if len(telling(pair)) < _LEAST_TOLD and words.shorter < 1.0:
        return None
    few = words.words < 4 and not pair.same_story and not _quoted(pair, "mixed")
    if few or _is_scattered(pair) or _is_filled_in_anew(pair):
        return None
    if not _same_numbers(pair) or only_borrowed(pair) or _said_again(pair) or _of_any_day(pair):
        return None
    return Finding("repeats", None, f"{words.words} words of {pair.left.speaker} stand in both in the same order")


def _is_scattered(pair: Pair) -> bool:
    """A few words that stand apart, are little of the longer side and count nothing: one subject of a talk."""
    words = pair.alignment
    few = words.words < _MANY and words.run < 3 and words.shorter < _MOSTLY and words.longer < _LITTLE
    return few and not _counts_of_both(pair)


def _counts_of_both(pair: Pair) -> bool:
    return not pair.evidence.left.numbers.keys().isdisjoint(pair.evidence.right.numbers)


def _said_again(pair: Pair) -> bool:
    """Two quotations of two events that differ inside a few words: a line that is said at every stop."""
    words = pair.alignment
    return _quoted(pair) and not pair.same_story and words.run < min(words.words, _LONG_QUOTED)


def _by_heart(pair: Pair) -> bool:
    """Few enough words to be said again so, or weeks apart; others are one saying that two hands translated or cut."""
    return pair.alignment.words < _BY_HEART or not pair.printed_within(_DAYS)


def _is_filled_in_anew(pair: Pair) -> bool:
    """A form of words with other numbers or spans of time, or with other places in what is half of neither side."""
    spans = [SPANS.intersection(things) for things in (pair.evidence.left_only, pair.evidence.right_only)]
    other = pair.evidence.numbers_apart or all(spans)
    return _is_elsewhere(pair) or (other and pair.alignment.run < _LONG_QUOTED)


def _is_elsewhere(pair: Pair) -> bool:
    """Some words side by side, half of neither side, of two places: the form of many an announcement."""
    words, evidence = pair.alignment, pair.evidence
    mine, yours = evidence.left.places, evidence.right.places
    if not mine or not yours or words.run < 3 or words.shorter > _HALF:
        return False
    return set(mine).isdisjoint(yours) and not _counts_of_both(pair)


def _of_any_day(pair: Pair) -> bool:
    """Few words of two events: what somebody is known to want, a line used for weeks, a kind of people that speaks."""
    words = pair.alignment
    if pair.same_story or words.words >= _MANY:
        return False
    loose = words.run < 3 and not _quoted(pair) and not _counts_of_both(pair)
    crowd = words.words < 4 and not pair.same_speaker and not _is_of_people(pair)
    return loose or crowd or (words.words < 5 and not pair.printed_within(_DAYS) and not _counts_of_both(pair))


def _is_of_people(pair: Pair) -> bool:
    return all(map(_has_a_person, (pair.left, pair.right)))


def _has_a_person(side: Statement) -> bool:
    return any(voice.kind == "person" for voice in side.speakers)


def same_quotation(pair: Pair) -> Finding | None:
    """Both quote the same words that name three things: within weeks of one speaker, within days of who may be one."""
    if len(pair.evidence.shared) < _TELLING or not pair.printed_within(_WEEKS) or not _same_numbers(pair):
        return None
    words = quoted_in_both(pair)
    if words is None or words.named < _TELLING or pair.known_apart or one_borrows(pair):
        return None
    if not pair.speakers_akin and not pair.printed_within(_DAYS):
        return None
    return Finding("repeats", None, f"both quote “{words.text}”")


def same_figures(pair: Pair) -> Finding | None:
    """The same speaker, within days, gives the same numbers or days of mostly the same things."""
    evidence = pair.evidence
    if not pair.same_speaker or not pair.printed_within(_DAYS) or evidence.likeness < 0.35:
        return None
    mine, yours = _figures(evidence.left), _figures(evidence.right)
    if not mine or not yours or not (mine <= yours or yours <= mine) or one_negates(pair) or only_borrowed(pair):
        return None
    if len(evidence.shared) < 2 or evidence.held < 0.5:
        return None
    shown = ", ".join(sorted(mine & yours))
    return Finding("repeats", None, f"words of {pair.left.speaker} with the same numbers or days: {shown}")


def _figures(reading: Reading) -> set[str]:
    """The numbers above two and the days that a claim gives."""
    counts = {count_text(number) for number, beside in reading.numbers.items() if number > 2 and not beside & SPANS}
    return counts | set(reading.times)


def one_passage(pair: Pair) -> Finding | None:
    """Both stand in a passage that one page has of the other."""
    words = pair.alignment
    held = (words.words >= 2 and words.longer == 1.0) or (words.run >= 4 and words.shorter == 1.0)
    enough = held or (words.words >= 5 and words.shorter >= 0.5)
    if not enough or not pair.printed_within(_DAYS) or not _same_numbers(pair):
        return None
    if kinship(pair)[1] < (_PASSAGE if words.words >= 4 else _SAME_PASSAGE) or only_borrowed(pair):
        return None
    if (pair.known_apart and _in_two_passages(pair)) or _is_elsewhere(pair):
        return None
    return Finding("repeats", None, f"both stand in one passage, {words.words} words in the same order")


def one_count(pair: Pair) -> Finding | None:
    """Two numbers or more are the same on both sides, within days, and six words in the same order."""
    words = pair.alignment
    numbers = pair.evidence.left.numbers.keys() & pair.evidence.right.numbers.keys()
    if len(numbers) < 2 or words.words < 6 or words.shorter < 0.5 or not pair.printed_within(_DAYS):
        return None
    if not _same_numbers(pair) or only_borrowed(pair):
        return None
    shown = ", ".join(map(count_text, sorted(numbers)))
    return Finding("repeats", None, f"both give {shown} and {words.words} words in the same order")


def words_of_one_story(pair: Pair) -> Finding | None:
    """Two articles about one event, five words in the same order, half of the shorter side, and no two speakers."""
    words = pair.alignment
    if not pair.same_story or words.words < 5 or words.shorter < 0.5 or pair.known_apart or one_hedges(pair):
        return None
    if not _same_numbers(pair) or only_borrowed(pair) or _begin_otherwise(pair):
        return None
    return Finding("repeats", None, f"two articles about one event, {words.words} words in the same order")


def _begin_otherwise(pair: Pair) -> bool:
    """In one language two who may differ speak of two things, and share what is around them: a fire, a mill's doors."""
    mine, yours = pair.evidence.left, pair.evidence.right
    if pair.speakers_alike or mine.language != yours.language or not mine.things or not yours.things:
        return False
    return mine.things[0] not in yours.bag and yours.things[0] not in mine.bag


def _same_numbers(pair: Pair) -> bool:
    evidence = pair.evidence
    return not (evidence.numbers_differ or evidence.times_apart or counted_otherwise(evidence.left, evidence.right))


def _quoted(pair: Pair, *others: str) -> bool:
    """Both are quotations, or one is and the other of another mode that will do."""
    modes = {pair.left.mode, pair.right.mode}
    return "direct" in modes and modes <= {"direct", *others}
