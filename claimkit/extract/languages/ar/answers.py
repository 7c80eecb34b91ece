"""Who answers: whom somebody asked right before, never who asked."""

from __future__ import annotations

from bisect import bisect_left

from claimkit.extract.languages.ar.candidates import may_speak
from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.objects import split
from claimkit.extract.languages.ar.scan import Extent, Reader
from claimkit.extract.languages.ar.words import printed_of

_ANSWERING, _ASKING = printed_of("answering"), printed_of("asking")
# Characters between the verb of asking and that of answering.
_NEAR = 120


def asked_before(reader: Reader, head: Head) -> Extent | None:
    """سأل الصحفي الوزير عن السد، فأجاب …: whom the question was put to, (0, 0) where nothing tells; else None."""
    if head.reading.kind == "participle" or head.reading.cue.word not in _ANSWERING:
        return None
    at = bisect_left(reader.silent, head.at, key=lambda one: one[0])
    if not at or reader.silent[at - 1][0] < head.at - _NEAR:
        return None
    _, _, subject, match = reader.silent[at - 1]
    if all(one.cue.word not in _ASKING for one in reader.readings(match)):
        return None
    phrase = subject()
    if not phrase or match.group(3) is not None:  # سأله الصحفي
        return 0, 0
    parted = split(reader, phrase, phrase.end, certain=True)
    whom = (parted[1], phrase.end) if parted else (0, 0)
    return whom if parted and may_speak(reader, whom) else (0, 0)
