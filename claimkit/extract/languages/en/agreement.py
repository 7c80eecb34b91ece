"""Whether a noun phrase can be the subject of a cue: it names somebody, and its number fits the verb's.

The board says, boards say → yes; party rules that …, ordnance reminding …, worth noting → no.
"""

from __future__ import annotations

import re

from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.subject import CLOSE, YEAR, Subject
from claimkit.extract.languages.en.tagged import Tagged

_MODIFIER, _DETERMINED = pattern("modifier"), pattern("determined")

_NO_VOICE = re.compile(r"^D?[yTRW]+$")


def can_speak(text: Tagged, subject: Subject) -> bool:
    """Whether the phrase is a name, a determined noun or people in the plural; a bare singular is none."""
    first, last = subject.first, subject.last
    tags = text.tags[first:last]
    head = _head(text, subject)
    few = last - first == 1 and text.is_of(first, "hardly_any")
    mute = few or not tags or is_thing(text, subject) or _is_no_speaker(text, first) or _is_no_speaker(text, head)
    acting = tags[:1] == "g" and last - first > 1 and not text.is_of(first, "attributive")
    if mute or acting or _is_infinitive_or_year(text, subject):
        return False
    if tags[-1] in "yTRW" and _NO_VOICE.match(tags):
        return text.word(head) in text.words.people
    if tags[0] == "D" and last - first == 1:
        return text.is_of(first, "standing_alone") or (
            text.word(first) == "her" and text.tags[last : last + 1] in ("I", "X")
        )
    if is_nobody(text, subject):
        return False
    if _DETERMINED.search(tags):
        return tags[0] not in "v"
    return is_plural(text, head) or text.word(head) in text.words.people or text.is_of(head, "evidence")


def is_nobody(text: Tagged, subject: Subject) -> bool:
    """Whether the phrase says that nobody does: no one at the mill, nobody in the mill, not | one of the clerks."""
    return text.is_of(subject.first, "none_of") or (
        text.tags[subject.first - 1 : subject.first] in ("!", "b") and text.is_of(subject.first - 1, "none_of_before")
    )


def is_thing(text: Tagged, subject: Subject) -> bool:
    """Whether the head is what happens or is, and says nothing whatever its verb: the trip suggests it rained.

    Not before a relative clause, which tells of the last one named: a decision from the board, which ruled.
    """
    if subject.relative is not None:
        return False
    sent = text.tags[subject.first - 1 : subject.first] == "t"  # the trip to | Hull suggests
    return _happens(text, _head(text, subject)) or (sent and _happens(text, subject.first - 2))


def _happens(text: Tagged, at: int) -> bool:
    return text.tags[at] != "N" and text.is_of(at, "thing")


def _is_infinitive_or_year(text: Tagged, subject: Subject) -> bool:
    """Whether it is the verb of an infinitive (to | campaign into future), or a year (in 2013)."""
    first, last = subject.first, subject.last
    year = last - first == 1 and text.tags[first] == "0" and YEAR.match(text.word(first)) is not None
    infinitive = text.tags[first - 1 : first] == "t" and text.tags[first] in "nmM" and not is_plural(text, first)
    return year or infinitive


def _is_no_speaker(text: Tagged, at: int) -> bool:
    """Whether a word can be nobody's name (I, we, there); "US" in capitals is a country."""
    return text.is_of(at, "no_speaker") and text.pieces[at].rstrip() != "US" and text.tags[at : at + 2] != "Dn"


def agrees(text: Tagged, subject: Subject, form: str) -> bool:
    """Whether a present form fits the subject's number: b with a plural, s with a singular."""
    head = _head(text, subject)
    if form == "b":
        return _is_many(text, subject, head)
    if form == "s":
        several = text.is_of(subject.first, "plural_of") and "o" in text.tags[subject.first : subject.last]
        plural = text.tags[head] == "n" and is_plural(text, head) and not text.is_of(head, "collective")
        return not several and not (plural and "&" not in text.tags[subject.first : subject.last])
    return True


def _head(text: Tagged, subject: Subject) -> int:
    """The piece that is the head of the phrase."""
    found = _MODIFIER.search(text.tags, subject.first + 1, subject.last)
    end = found.start() if found else subject.last
    while end > subject.first + 1 and (text.tags[end - 1] in ")(" or text.word(end - 1) in CLOSE):
        end -= 1
    return end - 1


def is_plural(text: Tagged, at: int) -> bool:
    """Whether a noun stands in the plural, by its form or by the list."""
    word = text.word(at)
    if text.is_of(at, "singular_in_s"):
        return False
    return text.is_of(at, "plural") or (
        word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")) and len(word) > 3
    )


def _is_many(text: Tagged, subject: Subject, head: int) -> bool:
    """Whether a phrase means several: a plural, a list, a share of a plural, or a name that may be one."""
    tags = text.tags[subject.first : subject.last]
    if "&" in tags or is_plural(text, head) or tags[0] == "0":
        return True
    of = tags.find("o")
    return of > 0 and any(
        text.tags[at] in "nNMX" and is_plural(text, at) for at in range(subject.first + of + 1, subject.last)
    )


def is_proper(text: Tagged, subject: Subject) -> bool:
    """Whether a capitalised name has nothing of a person: no given name, no title."""
    titled = any(text.is_of(at, "title") for at in range(subject.first, subject.last))
    return text.tags[subject.last - 1] == "N" and not titled
