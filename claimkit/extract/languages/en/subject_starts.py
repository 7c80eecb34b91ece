"""Where the noun phrase before a verb begins: behind an object, at the head of a list, at its article."""

from __future__ import annotations

import re

from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.subject import Subject
from claimkit.extract.languages.en.tagged import Tagged, behind_estimate

_HEAD, _SECOND, _OBJECT_BEFORE = pattern("ends_phrase"), pattern("second"), pattern("object_before")
_JOINT, _OBJECT_AND, _LISTED = pattern("names_joined"), pattern("object_before_subject"), pattern("listed")
_BODY, _JOINED, _IN_INFINITIVE = pattern("body"), pattern("end_of_list"), pattern("in_infinitive")
_DATED, _PASSIVE, _RESIGNED = pattern("day_before_year"), pattern("passive"), pattern("resigned_and")
# What stands for a noun: another says, her.
_ALONE = ("D", "0D")


def as_printed(text: Tagged, left: int, first: int, at: int) -> Subject | None:
    """The phrase [first, at) if it has a head, behind what another verb governs and before it the list it ends."""
    tags = text.tags
    if first < at - 1 and tags[first - 1 : first] == "t" and (tags[first] in "IX" or _IN_INFINITIVE.match(tags, first)):
        first += 1 + (tags[first + 1] == "&")  # declined to comment and | Senate aides
    if first < at and tags[first] == "e" and _PASSIVE.search(tags, max(0, first - 5), first):
        if not tags.startswith(("h", ",h", ",D"), at) or not tags.startswith("p", first + 1):
            return None
        first += 2  # it was released by | Ann Lee, who said
    if tags[first - 1 : first + 1] == ",0" and (dated := _DATED.search(tags, left, first)):
        first = dated.start()
    first = _behind_object(text, left, first, at)
    alone = tags[first:at] in _ALONE and tags[at : at + 1] != "h"
    if first < at and (alone or _HEAD.search(tags, first, at)):
        return Subject(_list_start(text, left, first, at), at)
    return None


def _behind_object(text: Tagged, left: int, first: int, at: int) -> int:
    """Where the subject begins behind what another verb governs, with no word between: its object, a noun told of."""
    told = _OBJECT_BEFORE.match(text.tags, first, at)
    sort = told is not None and text.is_of(text.tags.index("o", first) - 1, "sort_of")
    if told is not None and (sort or text.word(told.end() - 1) not in text.words.people):
        return told.end()
    if first <= left + 1 or text.tags[first - 1] not in "ev":
        return first
    governed = text.tags[first - 2] in "A!"
    finite = text.tags[first - 1] == "v" and text.tags[first - 2] in "nNMA!" and text.tags[at : at + 1] in tuple("VAI")
    joint = (governed and _JOINT.match(text.tags, first, at)) or (finite and _OBJECT_AND.match(text.tags, first, at))
    return joint.end() if joint else first


def _list_start(text: Tagged, left: int, first: int, at: int) -> int:
    """Where a list begins whose last, or last two, stand at [first, at): all are names or stand in the plural."""
    tags = text.tags
    together = text.is_of(first, "owner") or text.word(first) == "others"
    if tags[first - 2 : first] == "P&" and text.is_of(first - 2, "plain_subject") and together:
        return first - 2  # she and her aides, he and others
    behind = tags[first - 2 : first] == ",&"
    if not behind and (tags[first - 1 : first] != "," or not _JOINED.match(tags[first:at])):
        return first
    if not behind and (body := _BODY.search(tags, left, first)):
        return body.start()
    end = first - 2 * behind
    found = _LISTED.search(tags, max(left, end - 30), end)
    if found is None or found.start() > left + 1:
        return first
    ends = [place - 1 for place in range(found.start(), end) if tags[place] == ","] + ([end - 1] if behind else [])
    several = all(tags[place] == "N" or text.word(place).endswith("s") for place in ends)
    return found.start() if several else first


def begins(text: Tagged, left: int, first: int, at: int) -> bool:
    """Whether a new phrase begins at `first`, so that the piece before it belongs to something else."""
    tags, before = text.tags, text.tags[first - 1]
    if first >= at or before == "&":  # the mayor resigned and | aides said
        left_off = first < at and bool(_RESIGNED.match(tags, first - 3))
        return left_off and not text.is_of(first - 2, "befallen")  # soldiers wounded and medics
    if tags[first] == "D" and before in "0nNmMXye":
        return before != "0" or not text.is_of(first - 1, "before_article")
    if before == "p":
        return text.is_of(first - 1, "clause_opener")
    if before == "g" and tags[first - 2] == "p":
        return not text.is_of(first - 1, "attributive")
    if before == "e":
        rebuked = tags[first - 3 : first + 1] == "NRen" and first == at - 1  # Yu openly rebuked | critics who
        return rebuked or (tags[first] in "NPK0k" and _is_verb(text, left, first - 1))
    least = tags[first] == "0" and text.word(first - 1) == "least"  # at least | 20 people said
    return least or (tags[first] in "NPK0" and before in "ym" and (before == "y" or tags[first] in "NP"))


def _is_verb(text: Tagged, left: int, at: int) -> bool:
    """Whether a word in -ed with an object behind it is its clause's verb: the council issued Ann Lee a ticket."""
    if text.is_of(at, "naming_participle"):
        return False
    pointing = at > left and text.word(at - 1) in ("this", "that") and text.tags[at + 1] == "N"  # This angered Poles
    return pointing or (at > left and text.tags[at - 1] in "nNPMXmhRA!y)")


_NAMES = re.compile(r"pN+$")


def after_object(text: Tagged, first: int, at: int) -> int:
    """Where the subject begins behind "In a statement" or "In Iowa"; `first` where there is no second phrase."""
    if text.word(first) == "including":
        return first + 1
    tags = text.tags
    start = first
    if behind_estimate(text, first) > first:
        return first + 1  # about | four in 10 Ohio voters
    for found in _SECOND.finditer(tags, first + 2, at):
        start = found.start()
    if start > first:
        return start
    names = _NAMES.match(tags, first, at)
    if names is None or at - first < 3:
        return first + 1 if at - first == 2 or text.word(first) == "with" else at
    titled = next(
        (place for place in range(first + 2, at - 1) if text.word(place).rstrip(".") in text.words.titles), None
    )
    return titled if titled is not None else at - 1
