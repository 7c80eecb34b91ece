"""Whether a noun phrase can be the subject of a cue: it names somebody, and its number fits the verb's.

The board says, boards say → yes; party rules that …, ordnance reminding …, worth noting → no.
"""

from __future__ import annotations

import re

from claimkit.extract.languages.en.subjects import Subject
from claimkit.extract.languages.en.tagged import Tagged

# Where the head ends: before what is said of it.
_MODIFIER = re.compile(r"(?<=.)[poh,(e]|(?<=.)t")
_NAMING = frozenset("NKPq")
# Whatever a subject owns or counts makes it one: the board, three ships, Ann's aides.
_DETERMINED = re.compile(r"[DKk0NPqm]")
# Kelly confronted him about: a clause and no phrase.
_CLAUSE_INSIDE = re.compile(r"(?<=.)[eVv]P")
_NO_VOICE = re.compile(r"^D?[yTRW]+$")


def can_speak(x: Tagged, subject: Subject) -> bool:
    """Whether the phrase is a name, a determined noun or people in the plural; a bare singular is none."""
    first, last = subject.first, subject.last
    tags = x.tags[first:last]
    head = _head(x, subject)
    if not tags or _is_no_speaker(x, first) or _is_no_speaker(x, head) or _CLAUSE_INSIDE.search(tags):
        return False
    if _NO_VOICE.match(tags):
        return x.word(head) in x.words.people
    if tags[0] == "D" and last - first == 1:
        return x.word(first) in x.words.standing_alone or (
            x.word(first) == "her" and x.tags[last : last + 1] in ("I", "X")
        )
    if x.word(first) in ("no", "neither", "nor") or x.word_or_none(first - 1) in ("neither", "nor"):
        return False
    if _DETERMINED.search(tags):
        return tags[0] not in "v"
    return is_plural(x, head) or x.word(head) in x.words.people or x.word(head) in x.words.evidence


def _is_no_speaker(x: Tagged, at: int) -> bool:
    """Whether a word can be nobody's name (I, we, there); "US" in capitals is a country."""
    return x.word(at) in x.words.no_speaker and x.pieces[at].rstrip() != "US" and x.tags[at : at + 2] != "Dn"


def agrees(x: Tagged, subject: Subject, form: str) -> bool:
    """Whether a present form fits the subject's number: b with a plural, s with a singular."""
    head = _head(x, subject)
    if form == "b":
        return _is_many(x, subject, head)
    if form == "s":
        return not (x.tags[head] == "n" and is_plural(x, head) and "&" not in x.tags[subject.first : subject.last])
    return True


def _head(x: Tagged, subject: Subject) -> int:
    """The piece that is the head of the phrase."""
    found = _MODIFIER.search(x.tags, subject.first + 1, subject.last)
    end = found.start() if found else subject.last
    while end > subject.first + 1 and (x.tags[end - 1] in ")(" or x.word(end - 1) == "close"):
        end -= 1
    return end - 1


def is_plural(x: Tagged, at: int) -> bool:
    """Whether a noun stands in the plural, by its form or by the list."""
    word = x.word(at)
    if word in x.words.plurals:
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")) and len(word) > 3


def _is_many(x: Tagged, subject: Subject, head: int) -> bool:
    """Whether a phrase means several: a plural, a list, a share of a plural, or a name that may be one."""
    tags = x.tags[subject.first : subject.last]
    if "&" in tags or is_plural(x, head) or tags[0] == "0":
        return True
    of = tags.find("o")
    return of > 0 and any(
        x.tags[at] in "nNMX" and is_plural(x, at) for at in range(subject.first + of + 1, subject.last)
    )
