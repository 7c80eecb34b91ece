"""Cue by cue: the first reading whose construction fits, and one head for each content."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from claimkit.extract.languages.ar.beside import after
from claimkit.extract.languages.ar.candidates import is_no_name, may_speak
from claimkit.extract.languages.ar.documents import come_in, passive, therein
from claimkit.extract.languages.ar.heads import SAYING_ALONG, Head
from claimkit.extract.languages.ar.keys import Key
from claimkit.extract.languages.ar.morphemes import HAMZA
from claimkit.extract.languages.ar.nouns import noun
from claimkit.extract.languages.ar.scan import CARRIES, Cue, Match, Reader
from claimkit.extract.languages.ar.several import RELATIVES
from claimkit.extract.languages.ar.speaking import IN_STATEMENT, is_claim
from claimkit.extract.languages.ar.verbs import verb
from claimkit.extract.languages.ar.words import listed, printed_of
from claimkit.language import vowelled

# So much printed with its vowels is a verse or scripture, and the narrator reports nothing in it.
_VERSE = 60
# With a mark on fewer than one of so many letters no more need be looked at.
_SPARSE = 10
_SAY, _INNA = printed_of("say"), listed("complementiser")[0]
_THAT = f"{_INNA} "
# Scripture stands so: nobody is told in it to say something.
_SCRIPTURE = re.compile(r"\(\([^()]*\)\)|\{[^{}]*\}")

FRAMES: dict[str, Callable[[Reader, Cue], Head | None]] = {
    "verb": verb,
    "after": after,
    "noun": noun,
    "comein": come_in,
    "therein": therein,
    "passive": passive,
}


def find_heads(reader: Reader) -> list[Head]:
    """Every head of a page, in the order of their cues; of two for one content the one whose cue governs it."""
    taken: dict[int, Head] = {}
    dropped: set[int] = set()
    may_cite = "((" in reader.text or "{" in reader.text
    cited = _SCRIPTURE.finditer(reader.text) if may_cite else ()
    scripture = [edge for found in cited for edge in (found.start() + 1, found.end())]
    for number, match in enumerate(reader.matches):
        if bisect_right(scripture, match.start()) % 2:
            continue  # between the two edges of a passage
        head = _head(reader, number, match)
        if head is None:
            continue
        other = taken.get(head.complement.start)
        if other is not None:
            if not _replaces(head, other) or _is_aside(reader, head, other) or _is_of_speaker(reader, head, other):
                continue
            dropped.add(id(other))
        for start in (*_begins(reader, head), *(part[0] - 1 for part in head.parts)):
            taken[start] = head
        reader.found.append(head)
    return [head for head in reader.found if id(head) not in dropped]


def _begins(reader: Reader, head: Head) -> tuple[int, ...]:
    """Where a content begins: behind a colon with its complementiser and without (قال في تصريح: إن …)."""
    start = head.complement.start
    joined = head.complement.kind == "colon" and reader.text.startswith(_THAT, start)
    return (start, start + len(_THAT)) if joined else (start,)


def _head(reader: Reader, number: int, match: Match) -> Head | None:
    start = match.start(2)
    if _is_verse(reader.key, start):
        return None
    for reading in reader.vocabulary.readings[match[2]]:
        if reader.fits(reading, match):
            sentence = reader.page.sentence(start)
            cue = Cue(number, match, reading, sentence, start, match.end())
            head = FRAMES[reading.cue.frames[0]](reader, cue)
            if head is not None and is_claim(reader, cue, head) and _has_speaker(reader, head):
                head.quote, head.proclitic = reader.page.quote_at(head.at), head.proclitic or match.group(1)
                return head
    return None


def _is_verse(key: Key, start: int) -> bool:
    """Whether what begins at an offset is printed with its vowels; the key tells how many marks it left out there."""
    if key.dropped is None:
        return False
    end = min(start + _VERSE, len(key.text))
    marks = key.dropped[end - 1] - key.dropped[start]
    return marks * _SPARSE >= end - start and vowelled(key.words(start, end))


def _has_speaker(reader: Reader, head: Head) -> bool:
    """Whether a written speaker can be one; right behind a noun of saying, whom something shows to speak."""
    at = head.speaker_name or head.speaker
    if at is None or may_speak(reader, at) or IN_STATEMENT.match(reader.text, at[1]) is not None:
        return True
    beside = head.kind == "noun" and at[0] - head.cue[-1][1] <= 1 and reader.people.called(at) is None
    return not (beside or is_no_name(reader, at, head.order == "subject before"))


def _is_aside(reader: Reader, head: Head, other: Head) -> bool:
    """Whether the nearer of two cues stands in a clause that tells of who speaks, and the further one governs.

    قالت X التي مددت حالة الطوارئ التي أعلنت قبل عام، أن …: a comma ends the relative clause
    قال X الذي كان يتحدث في مؤتمر إن …: إن is that of saying
    """
    if head.complement.kind != "clause":
        return False
    at = head.complement.at
    says = other.reading.cue.word in _SAY and head.reading.cue.word not in _SAY
    if says and reader.text.startswith(_INNA, at) and reader.key.letter(at) == HAMZA[1]:
        return True
    relative = reader.text.endswith(RELATIVES, 0, head.at)
    return relative and reader.text.endswith((",", ", "), 0, at)


def _is_of_speaker(reader: Reader, head: Head, other: Head) -> bool:
    """كشف مصدر أمني تحدث لـ«…» أن …: whether an unnamed speaker has a verb of his own, with which his name ends."""
    if head.order != "elided" or other.speaker is None or not other.speaker[0] < head.at < other.speaker[1]:
        return False
    if reader.text[slice(*other.speaker)].split(None, 1)[0] not in reader.phrases.nameless:
        return False
    other.speaker = other.speaker[0], head.at - 1
    return True


def _replaces(head: Head, other: Head) -> bool:
    """Whether of two cues for one content the later one holds: not a noun's that its verb governs."""
    if other.kind == "relay" or head.kind in ("beside", "noun"):
        return False
    if any(start <= head.at < end for start, end in other.cue) or other.rule.startswith(("document", "feeling")):
        return False
    if head.order == "elided" and head.reading.cue.word in CARRIES and other.speaker is not None:
        return False
    return not (head.kind == "participle" and other.rule == SAYING_ALONG)
