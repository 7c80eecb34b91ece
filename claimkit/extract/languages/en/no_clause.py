"""What stands behind a cue where a clause could, and opens none: a noun, what points back, a moment."""

from __future__ import annotations

from claimkit.extract.engine.quotations import OPENS
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.tagged import Tagged

_THAT_NOUN, _POINTS_BACK, _SUMMED = pattern("that_noun"), pattern("points_back"), pattern("summed")


def opens_no_clause(text: Tagged, start: int, right: int) -> bool:
    """Whether the pieces [start, right) cannot be the clause of the cue before them.

    Said on Friday, two hours after they left: the moment is the narrator's.
    """
    pointed = start < right and (_names_only(text, start) or _POINTS_BACK.match(text.tags, start, right) is not None)
    return pointed or begins_moment(text, start)


def _names_only(text: Tagged, start: int) -> bool:
    """Whether a noun or the title of a work follows where a clause could: that message, “Slow Bread,” about mills."""
    if text.tags[start] == "N":
        return text.pieces[start][0] in OPENS
    if _THAT_NOUN.match(text.tags, start) is None:
        return False
    noun = text.word(start + 1)
    return not noun.endswith("s") and (text.tags[start + 1] == "m" or noun in text.words.nouns)


def adds(text: Tagged, at: int) -> bool:
    """Whether the narrator adds to what was just said, or sums it up with a noun: …, a claim not backed by it."""
    found = _SUMMED.match(text.tags, at)
    summed = found is not None and text.word(at) in ("a", "an") and text.is_of(found.start(1), "summing")
    return summed or text.is_of(at, "added_remark")


def lists_on(text: Tagged, at: int) -> bool:
    """Whether what was said goes on behind a quotation: “loser,” a “liar”; “angry,” but also hungry; “so,” because."""
    quoted = text.tags[at : at + 2] in ("DQ", "Dq", "&Q")
    but_also = text.tags[at : at + 1] == "b" and text.word_or_none(at + 1) == "also"
    return quoted or but_also or text.word_or_none(at) == "because"


def begins_moment(text: Tagged, noun: int) -> bool:
    """Whether it goes on with when something was: hours after, weeks before."""
    return text.is_of(noun, "moment") and text.is_of(noun + 1, "aftermath")


# To cut the duty, a change | that helped bakers; made a plea, notably | that.
OF_APPOSED = (",RT", ",DnT", ",DnnT", ",DenT")


def leads_to(text: Tagged, at: int, that: int) -> bool:
    """Whether the words between a cue and "that" only tell when, where or of what: stated of the plan that it fell."""
    of_it = text.tags[at] == "o" and not text.is_of(at - 1, "swayed")
    if text.tags.endswith("tM", at, that):
        return False  # answered on Sunday to charges that
    counted = text.tags[at] == "0" and text.pieces[at][0].isdigit()  # ruled 6-3 on Monday that
    timed = counted or text.tags[at] in "pym,R" or text.tags[at : at + 2] == "ny"  # last week, citing two aides, that
    if text.tags[at] == "p" and text.pieces[that - 1][0].islower() and text.is_of(that - 1, "tidings"):
        return False  # directed at him stems from the fact that
    timed = timed or (text.word(at), that) == ("last", at + 2)  # last quarter that
    return timed or of_it


def is_of_noun(text: Tagged, at: int, that: int) -> bool:
    """Whether "that" says what a noun is about: responded to the claim, made last week, that; replied to news that."""
    comma = text.tags.find(",", at, that)
    nouns = (that - 1,) if comma < 0 else range(at, comma)
    common = [noun for noun in nouns if text.pieces[noun][0].islower()]
    return any(text.word(noun) in text.words.nouns or text.is_of(noun, "tidings") for noun in common)
