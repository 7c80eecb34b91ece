"""Noun phrases behind a cue, and the edges of clauses, read from the tags alone.

Positions count pieces. Every scan is bounded by its sentence and by `REACH`, so a text costs time in its length only.
"""

from __future__ import annotations

import re

from claimkit.extract.engine.calendar_words import calendar_of
from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.no_clause import (
    OF_APPOSED,
    adds,
    begins_moment,
    is_of_noun,
    leads_to,
    lists_on,
    opens_no_clause,
)
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.second_verbs import (
    before_second_verb,
    did_besides,
    goes_on,
    is_told,
    judges,
    reports,
    tells_of_speaker,
)
from claimkit.extract.languages.en.subject import REACH, Subject
from claimkit.extract.languages.en.subjects import is_close
from claimkit.extract.languages.en.tagged import Tagged, behind_estimate
from claimkit.extract.languages.en.titles import COMMA_INSIDE

_FORWARD, _APPOSITION, _CLOSE_TO = pattern("phrase_forward"), pattern("apposition_behind"), pattern("close_to_whom")
_TIME, _THAT, _TOLD_THAT = pattern("between_cue_and_content"), pattern("up_to_that"), pattern("told_whom_that")
_CUTS, _FINITE, _NEAR_FINITE, _OBJECT = pattern("cuts"), pattern("finite"), pattern("near_finite"), pattern("object")
_OTHER_CUE, _LIKE_ADJECTIVE, _DOING_IS = pattern("other_cue"), pattern("like_adjective"), pattern("doing_is")
_NEITHER, _NARRATES, _TELLS_THAT = pattern("neither"), pattern("narrates"), pattern("tells_that")
_TO_DO, _CLOSING_CUE, _OTHERS_SAY = pattern("to_do"), pattern("closing_cue"), pattern("others_say")
_NO_CLAUSE, _AUXILIARY_AFTER = pattern("no_clause"), pattern("auxiliary_after")
_LISTED = pattern("adjectives_listed")


def phrase_after(text: Tagged, at: int, right: int, appositions: bool = True) -> Subject | None:
    """The noun phrase that starts at `at`, with its appositions; none where it is no one: , said nothing."""
    found = _FORWARD.match(text.tags, at, min(right, at + REACH))
    if not found or (text.is_of(at, "none_of") and text.pieces[at].islower()):
        return None
    last = found.end()
    while appositions and (more := _APPOSITION.match(text.tags, last, min(right + 1, last + REACH))):
        if text.word_or_none(last + 2) == "than":
            break  # a study by Ovenwatch, | higher than ever
        last = more.end()
    whole = last
    while last > at + 1 and (text.tags[last - 1] in "yp,&R" or text.tags.startswith("Dy", last - 1)):
        last -= 1
    last -= last < whole and text.tags[last - 2 : last] in _MADE and last > at + 2  # a study printed | this week
    near = _CLOSE_TO.match(text.tags, last, right) if is_close(text, last - 1) else None
    return Subject(at, near.end() if near else last)


# A noun and what was done with it.
_MADE = tuple(f"{sign}e" for sign in "nNMXm")
_MONTHS = frozenset(month.rstrip(".") for month in calendar_of("en").of("month"))


def is_clause(text: Tagged, start: int, end: int) -> bool:
    """Whether the pieces hold a subject and a finite verb near their start, as far as the tags tell."""
    return _FINITE.match(text.tags, start, end) is not None


def begins_as_clause(text: Tagged, start: int, end: int) -> bool:
    """Whether the pieces open with a subject and a finite verb right behind it: not with a thing that is kept."""
    return _NEAR_FINITE.match(text.tags, start, end) is not None


# The tags of a verb with no subject before it: behind "that" it tells a relative clause.
RELATIVE_VERBS = tuple("ABVv!e")
CLAUSE = frozenset("PDNnKk0CeMXgWTyqQZspmRA&(tB")


def after_adverbs(text: Tagged, at: int, right: int) -> int:
    """Past the adverbs, the day and the medium that may stand between a cue and what it introduces."""
    found = _TIME.match(text.tags, at, right)
    end = found.end() if found else at
    counted = text.tags.endswith("y0", at, end) and text.word(end - 2).rstrip(".") not in _MONTHS
    return end - counted  # said on Monday | 40 crates were wet; said on May 4 | crates were wet


# What may open the clause that somebody states: argued if the well is closed the village dies.
_CONDITIONS = listed("condition_first")
# Tags of one word; a text may end before it.
_NOUNS, _OBJECTS = tuple("nN0D"), tuple("PCDNKk0n")


def clause_after(text: Tagged, at: int, right: int, that_only: bool = False, sure: bool = False) -> int | None:
    """Where the clause that depends on a cue begins: after "that", or straight after the cue."""
    tags = text.tags
    start = after_adverbs(text, at, right)
    if opens_no_clause(text, start, right):
        return None
    if start < right and tags[start] == "T":
        given = text.is_of(start + 1, "absolute")  # said that given the rain, the road was shut
        neither = text.word_or_none(start + 1) == "neither"
        noun = tags[start + 1 : start + 2] not in ("B", "A", "!", "v") or _LIKE_ADJECTIVE.match(tags, start + 1)
        doing = text.word(start + 1).endswith("ing")  # argued that being late is worse
        return start + bool(given or neither or noun or doing)
    found = _THAT.match(tags, at, min(right, at + 24)) if "T" in tags[at : at + 24] else None
    told = tags[at : at + 1] == "t" and tags[at + 1 : at + 2] in tuple("DNPKk0nm")
    if found and (
        ",&" in tags[at : found.end()]
        or _OTHER_CUE.search(tags, at, found.end())
        or (told and is_of_noun(text, at, found.end() - 1))
    ):
        found = None
    relative = found is not None and (
        tags[found.end() : found.end() + 1] in tuple("ABvV!") or tags.endswith(OF_APPOSED, 0, found.end())
    )
    if found and not relative and (_TOLD_THAT.match(tags, at) if told else leads_to(text, at, found.end() - 1)):
        return found.end()
    if not that_only and sure and _opens_oddly(text, start, right):
        return start - (start > at and tags[start - 1 : start + 1] == "Rs")  # said just because it rained
    if start > at and tags[start - 1] == "R" and tags.startswith(_NOUNS, start) and text.is_of(start - 1, "modifying"):
        start -= 1
    if that_only or start + 2 > right or tags[start] not in CLAUSE or tags[start] in "psto&A":
        return None
    sure = sure and right - start >= 4 and tags[start] in "DNnkK0" and not _OBJECT.match(tags, start, right)
    return start if sure or is_clause(text, start, right) else None


def _opens_oddly(text: Tagged, start: int, right: int) -> bool:
    """Whether a clause opens with a condition, what is done or how many there are: said opening it could, if it is."""
    opening = text.word_or_none(start) or ""
    if opening == "neither":
        return _NEITHER.match(text.tags, start, right) is not None
    if opening in _CONDITIONS and is_clause(text, start + 1, right):
        return True
    if opening == "despite":
        return is_clause(text, text.tags.find(",", start, right) + 1, right)
    if (number := behind_estimate(text, start)) > start:
        return is_clause(text, number, right)
    doing = _DOING_IS.match(text.tags, start, right)
    return doing is not None and not text.is_of(doing.end() - 1, "doing_auxiliary")


# How sure a cue must be to open a clause of the narrator's behind "and".
_SURE, _MOMENT = 0.78, re.compile(r"R?[D0]n[ps]|R?[ny]?p")


def clause_end(text: Tagged, start: int, right: int) -> int:
    """Where a clause ends: at its sentence's end, or where the narrator takes up another cue."""
    quoted = text.tags.find("Q", start, right)
    while quoted >= 0:
        narrated = _NARRATES.match(text.tags, quoted + 1) and not lists_on(text, quoted + 1)
        if narrated and COMMA_INSIDE.search(text.pieces[quoted]):
            right = quoted + 1
            break
        quoted = text.tags.find("Q", quoted + 1, right)
    right = before_second_verb(text, start, _before_dash(text, start, right))
    for found in _CUTS.finditer(text.tags, start + 1, right):
        added = found["added"] is not None
        if found.end() == len(text.tags) or (added and adds(text, found.end())):
            return found.start()
        if added:
            continue
        joint = found.end() + text.tags.startswith("R", found.end())
        if not goes_on(text, found.start(), joint) and _cuts(text, start, found.start(), found.end()):
            return found.start()
    return right


def _before_dash(text: Tagged, start: int, right: int) -> int:
    """Where the dash stands that closes the aside a clause is told in: he left - and vowed to sue | - the town."""
    left = text.sentence(start)[0]
    if text.tags.find("-", left, right) < 0:
        return right
    spaced = (at for at in range(left, right) if text.tags[at] == "-" and text.pieces[at][-1].isspace())
    dashes = list(spaced)  # not: in N.C.-based
    opened = [at for at in dashes if at < start - 1]
    behind = [at for at in dashes if at > start + 1]
    told = len(opened) % 2 == 1 and set(text.tags[left : opened[0]]) - _DATELINE
    return behind[0] if told and len(behind) == 1 == len(dashes) - len(opened) else right


_DATELINE = frozenset("N,()")


def _cuts(text: Tagged, start: int, first: int, last: int) -> bool:
    """Whether the narrator speaks again at a possible cut: not where an attitude is told of one who speaks already."""
    tags = text.tags
    if tags[last : last + 2] in ("&A", "bA"):
        return tells_of_speaker(text, last + 1)
    if tags[last] in "&b" and tags[last + 1 : last + 2] in tuple("RVXI"):
        verb, joint = last + 1 + tags.startswith("R", last + 1), tags[first : last + 1]
        if text.is_base(verb) and not _goes_on_in_plural(text, start, first):
            return False
        return _speaks_on(text, verb, apart=joint in (",&", ",b"), contrast=joint == ",b")
    if tags[first] == ",":
        return _cuts_at_comma(text, start, first, last)
    if tags[first] == "s" and tags[first + 1] in "PN":  # accused him of theft | while Lee said
        return text.word(last) == "while" and not is_clause(text, start, first)
    closes_aside = tags[last] == "-" and tags[start:first].count("-") % 2 == 1
    return not closes_aside or tags[last + 1 : last + 2] not in tuple("BAVveR")


def _goes_on_in_plural(text: Tagged, start: int, end: int) -> bool:
    """Whether a base form behind a content goes on from its cue: fear the mill has closed | and warn that.

    Not: said she wants to write it and show them that; say readers know it and warn that.
    """
    told = start - 1 - (text.tags[start - 1] == "T")
    if text.is_base(told):
        singular = any(text.is_of(at, "singular_auxiliary") for at in range(start, end))
        return singular or text.tags[end : end + 2] != "&I"
    return _NO_CLAUSE.search(text.tags, start, end) is None


def _speaks_on(text: Tagged, verb: int, *, apart: bool = False, contrast: bool = False) -> bool:
    """Whether a second verb reports: and said the road was shut, but not: and denied the report.

    Behind a comma and "but" a less sure cue does: , but suggested the road was shut.
    """
    tags = text.tags
    if (apart or text.takes(verb, "addressee")) and _TELLS_THAT.match(tags, verb + 1):
        return True
    little = tags[verb + 1 : verb + 3] == "nT" or text.is_of(verb + 1, "amount_said")
    if tags.startswith(_OBJECTS, verb + 1) and not little:
        least = _SURE * (not contrast)
        return judges(text, verb) or (reports(text, verb, least) and is_clause(text, verb + 1, len(tags)))
    if tags[verb + 1 : verb + 2] == "t":
        cues = text.cues(verb)
        return is_told(text, verb) and not all(cue.frames == ("that",) for cue in cues)
    return True


def _both_shifted(text: Tagged, start: int, first: int, last: int) -> bool:
    """Whether what is told and the clause behind "while" stand in the tense of speech reported as past."""
    behind = _AUXILIARY_AFTER.match(text.tags, last)
    shifted = behind is not None and text.is_of(behind.start(1), "shifted_auxiliary")
    return shifted and any(text.is_of(at, "shifted_auxiliary") for at in range(start, first))


def _cuts_at_comma(text: Tagged, start: int, first: int, last: int) -> bool:
    """Whether what follows a comma is the narrator's: the next verb of a list, a moment, another subject's cue."""
    tags = text.tags
    to_do = _TO_DO.match(tags, last)
    listed = _LISTED.match(tags, last)  # illicit, | insecure email servers
    only_noun = listed is not None and not text.word(listed.end() - 1).endswith("s")
    if only_noun or (to_do is not None and not is_told(text, to_do.start(1))):
        return False
    if tags[last] == "s" and (text.word(last) == "while" or tags[last + 1 : last + 2] in tuple("gGv")):
        verb = text.word_or_none(last + 1 + text.tags.startswith("R", last + 1)) or ""  # while also taking a swipe
        told = text.word(last) == "while" and _both_shifted(text, start, first, last)
        return verb.endswith("ing") or (not told and is_clause(text, last + 1, len(tags)))
    if tags[last] == "G" and ":" in tags[start:first] and tags[tags.rindex(":", start, first) + 1] in "gG":
        return False  # many things: building roads, taking care
    moment = begins_moment(text, last + (tags[last] not in "ny") + (tags[last] == "R"))  # hours after the vote
    if tags[last : last + 1] in "GL" or moment or _CLOSING_CUE.match(tags, last):
        return True
    if _MOMENT.match(tags, last):  # six in ten do, | after half did in May
        did = text.word(last) == "after" or did_besides(text, first, last)
        return did and "," not in tags[last : text.sentence(last)[1]]
    # Although it rained, she argued: the main clause follows.
    opens = start + (text.word(start) == "even")
    opening = text.word(opens) in _CONDITIONS - {"while"} and "," not in tags[start:first] and tags[last] != "s"
    others = _OTHERS_SAY.match(tags, last) and _NO_CLAUSE.search(tags, start, first)
    contrast = tags[start - 1] == "T" and tags[last : last + 2].startswith(
        ("b", "&P")
    )  # suggests that tea lowers it, | but its authors warn
    return (contrast or others is not None or is_clause(text, start + (tags[start] == "W"), first)) and not opening
