"""What stands between a subject and its verb: appositions, places, relative clauses between commas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.subject import YEAR, Subject
from claimkit.extract.languages.en.tagged import Tagged

_UNCLOSED, _FROM_PLACE, _OPENING = pattern("unclosed"), pattern("from_place"), pattern("before_subject")
_SHARE, _OTHER_CLAUSE, _CONTRASTED = pattern("share"), pattern("clause_before_name"), pattern("contrasted")
_TOLD_ASIDE, _OWN_CLAUSE, _AGO = pattern("told_aside"), pattern("own_clause"), pattern("time_ago")
_NAMES_JOINED = re.compile(r"N+&N+")
_OFFICE_AT = re.compile(r"N*K[neg]*n[tpo]")
# Pronouns that a verb before them may have as its object: the memo that started it.
_FLOATING = listed("floating")
_MOST_ASIDES = 7


def without_adverbials(text: Tagged, left: int, at: int) -> int:
    """Back past the adverbs, days and floating pronouns before a verb: on Monday, last night, each, himself."""
    while at > left:
        if text.word(at - 1) == "ago" and (ago := _AGO.search(text.tags, left, at)):
            at = ago.start()  # less than two weeks ago
        elif text.tags[at - 1] == "0" and at > left + 1 and YEAR.match(text.word(at - 1)) and text.tags[at - 2] in "py":
            at -= 1 + (text.tags[at - 2] == "p")
        elif _is_adverbial(text, at - 1):
            at -= 1
        else:
            break
    return at


def _is_adverbial(text: Tagged, at: int) -> bool:
    tags, word = text.tags, text.word(at)
    if tags[at] in "RyF":
        return tags[at - 1 : at] != "D" or word in text.words.lexicon.of_kind("time")
    if tags[at + 1 : at + 2] == "y" and (tags[at] == "p" or word in _POINTERS):
        return True
    behind = tags[at - 1 : at] in tuple("NnPmXMk)s") or (word == "both" and tags[at - 1 : at] == "-")
    return word in _FLOATING and behind


_POINTERS = listed("time_pointer")


def apposed_before(text: Tagged, left: int, first: int, at: int) -> Subject | None:
    """A name with its office or place, where the second comma is left out: Ann Lee, president of the club said."""
    placed = _FROM_PLACE.search(text.tags, max(0, left - 1), at)
    if placed is not None and (placed.end() == first or text.tags[first - 1] != ","):
        return Subject(placed.start(1), at)
    named = _UNCLOSED.search(text.tags, max(0, left - 1), first) if text.tags[first - 1 : first] == "," else None
    office = first + (text.tags[first : first + 1] == "D")
    people = text.words.people if office > first else text.words.titles
    set_in = office > first and text.tags[at + 1 : at + 2] == ","  # Ann Lee, the aides said, has left
    if named is None or set_in:
        return None
    in_office = office > first and (text.is_of(office, "office") or named[0].endswith("0,"))
    if not in_office and people.isdisjoint((text.word(office), f"{text.word(office)}s")):
        return None
    if named.start() > left + 1 and text.tags[named.start()] not in "Qx":
        return None
    return Subject(named.start(1), at)


def segments_before(text: Tagged, left: int, comma: int) -> Iterator[tuple[int, int]]:
    """What stands between commas before a comma, the nearest first."""
    end = comma
    for _ in range(_MOST_ASIDES):
        start = end
        while start > left and text.tags[start - 1] not in ",QZ;:":
            start -= 1
        if start == end:
            return
        opening = start
        while opening < end - 1 and text.tags[opening] in "&b" and text.tags[opening + 1] != "!":
            opening += 1
        yield opening, end
        if start <= left or text.tags[start - 1] != ",":
            return
        end = start - 1


_APPOSITION = frozenset("DnN0MXkK")


def is_apposition(text: Tagged, first: int, last: int) -> bool:
    """Whether an aside is a part of the name: an office, an age, a place; not what somebody does or did."""
    inner = text.tags[first:last]
    if _TOLD_ASIDE.match(inner):
        return False
    return inner[0] in _APPOSITION and "h" not in inner


def is_aside(text: Tagged, left: int, segment: tuple[int, int], before: tuple[int, int]) -> bool:
    """Whether the words between two commas only add to the phrase before them."""
    tags, (start, end) = text.tags, segment
    name = tags[before[1] - 1]
    opens = before[0] <= left + 1 and tags[before[0]] in "RFypsGego" and _OPENING.match(tags, *before)
    if (opens and not _is_named(text, segment, before)) or _has_subject(text, segment, before):
        return False
    if tags[start] in "hgpeosRG!Vt" or tags[start : start + 2] in ("b!", "&!", "vp"):
        return True
    if tags[start:end] == "0" or _TOLD_ASIDE.match(tags, start, end):
        return True
    if tags[start] in "NK":
        office = name in "nMmX" and tags[before[0]] in "DKkN0h"  # who lives in the capital, Hull, said
        owned = "K" in tags[start:end] or text.is_of(start, "own_s")  # Ann Lee, the club's head, said
        held = tags[end - 1] in "nMmX" or _OFFICE_AT.match(tags, start, end) is not None  # Hull's envoy to Marsh
        return _is_place(text, segment, before) or office or (held and owned)
    return tags[start] in "DnN0MXkKy" and name in "NnKkMX)0"


def _is_named(text: Tagged, segment: tuple[int, int], before: tuple[int, int]) -> bool:
    """Whether a name opens the sentence behind one word: Even Lee, who left, …; as Ann Lee, a judge, put it."""
    opening, name = text.word(before[0]), text.tags[before[0] + 1 : before[1]]
    if opening == "as":
        return name.strip("N") == ""
    told = text.word(segment[0]) == "who" or text.tags[segment[0]] == "D"
    return text.tags[before[0]] == "R" and told and name.endswith("N")


def _has_subject(text: Tagged, segment: tuple[int, int], before: tuple[int, int]) -> bool:
    """Whether what stands between commas has a subject of its own: but | Ben Hull, …; his reply told how | Holt, …."""
    tags, (start, end) = text.tags, segment
    joined = tags[start - 1] == "b" and tags[start] not in "R!"
    joined = joined or (tags[start - 1] == "&" and _OTHER_CLAUSE.match(tags, before[0], end) is not None)
    shared = _SHARE.match(tags, *before) is not None and text.is_of(before[0] + 2, "sharer")
    shared = shared and tags[before[0] - 1 : before[0]] == ","  # two of them, who left, said
    owned = text.is_of(start, "owner") and _OWN_CLAUSE.match(tags, start, end) is not None
    return joined or shared or owned or _CONTRASTED.match(tags, start, end) is not None


def _is_place(text: Tagged, segment: tuple[int, int], before: tuple[int, int]) -> bool:
    """Whether capitalised words between commas are a state, a party and its state, or a place behind "of Raleigh"."""
    (start, end), tags = segment, text.tags
    printed = text.pieces[start].rstrip()
    if tags.startswith("o", start + 1) and text.is_of(start, "party_word"):
        return True  # Republican of Ohio
    if end - start == 1 and ("." in printed or "-" in printed or printed in ("Jr", "Sr")):
        return True
    listed = _NAMES_JOINED.fullmatch(tags, start, end) is not None and tags[before[0]] == "h"  # in Cadiz, Rome and Bern
    return (listed or end - start <= 2) and re.search(r"[pot]N+$", tags[before[0] : before[1]]) is not None
