"""Rules that find one saying: two claims of two pages report one utterance in its words.

What stands word for word in two articles was hardly said twice: quotations in the press are copied (Leskovec,
Backstrom and Kleinberg, "Meme-tracking", KDD 2009). Borrowed words (scripture, prayers) are said by many, so they
need a passage in common.
"""

from __future__ import annotations

from datetime import timedelta

from claimkit.match.finding import Finding
from claimkit.match.passages import borrowed, kinship
from claimkit.match.statements import Pair

# How far apart two pages may be published that report one saying, in few words and in many.
_DAYS, _WEEKS = timedelta(days=4), timedelta(days=30)
# Share of the page around two claims from which they stand in one passage: of ordinary, borrowed and very few words.
_PASSAGE, _COPY, _SAME_PASSAGE = 0.5, 0.65, 0.9
# Of borrowed words both sides of the page must be alike so far; of the same words of two speakers one side.
_BOTH_SIDES, _SOME = 0.4, 0.3
# So many words side by side are copied, whoever is said to speak.
_COPIED = 12


def word_for_word(pair: Pair) -> Finding | None:
    """A long run of words stands in both, or all of the shorter side stands in the other."""
    words = pair.alignment
    if not _same_numbers(pair) or words.shorter < 0.8 or not pair.printed_within(_WEEKS):
        return None
    whole = words.run >= 4 and words.shorter >= 0.85 and (words.longer >= 0.55 or _quoted(pair))
    if not (words.run >= 7 or (whole and pair.printed_within(_DAYS))) or _only_borrowed(pair):
        return None
    if words.run < _COPIED and pair.speakers_apart and kinship(pair)[1] < _SOME:
        return None
    return Finding("repeats", None, f"{words.words} words stand in both in the same order, {words.run} side by side")


def words_of_one_speaker(pair: Pair) -> Finding | None:
    """The same speaker, within days, and half of the words in the same order."""
    words = pair.alignment
    enough = (words.words >= 4 and words.shorter >= 0.45) or (words.run >= 3 and words.shorter >= 0.75)
    if not pair.speakers_akin or not enough or not pair.printed_within(_DAYS):
        return None
    if not _same_numbers(pair) or _only_borrowed(pair):
        return None
    return Finding("repeats", None, f"{words.words} words of {pair.left.speaker} stand in both in the same order")


def one_passage(pair: Pair) -> Finding | None:
    """Both stand in a passage that one page has of the other."""
    words = pair.alignment
    enough = (words.words >= 5 and words.shorter >= 0.55) or (words.words >= 2 and words.longer == 1.0)
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
    shown = ", ".join(f"{number:g}" for number in sorted(numbers))
    return Finding("repeats", None, f"both give {shown} and {words.words} words in the same order")


def _same_numbers(pair: Pair) -> bool:
    return not pair.evidence.numbers_differ


def _quoted(pair: Pair) -> bool:
    return pair.left.mode == pair.right.mode == "direct"


def _only_borrowed(pair: Pair) -> bool:
    if not borrowed(pair):
        return False
    least, most = kinship(pair)
    return least < _BOTH_SIDES or most < _COPY
