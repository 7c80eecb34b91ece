"""نقلت X عن Y قوله إن …, نسبت X إلى Y القول إن …: Y speaks, X relays."""

from __future__ import annotations

import re
from bisect import bisect_left

from claimkit.extract.arabic.heads import Head, find_complement
from claimkit.extract.arabic.scan import Cue, Extent, Reader
from claimkit.extract.arabic.subjects import subject_before

_FROM = {
    "نسب": re.compile(r"\bالي(?:\s|(?P<own>ه|ها|هم|هما)\b)"),
    "": re.compile(r"\bعن(?:\s|(?P<own>ه|ها|هم|هما)\b)"),
}
_SAID = frozenset(("clause", "quote"))
_REACH = 160


def relay(reader: Reader, cue: Cue) -> Head | None:
    """The head of a verb of relaying: cue and speaker are those of the inner voice."""
    limit = cue.sentence[1]
    pattern = _FROM.get(cue.reading.cue.word, _FROM[""])
    source = pattern.search(reader.text, cue.end, min(limit, cue.end + _REACH))
    complement = None if source is None else find_complement(reader.page, source.end(), limit, _SAID)
    if source is None or complement is None:
        return None
    noun = _noun_cue(reader, source.end(), complement.at)
    head = cue.head(complement, f"relay {complement.kind}", "relay")
    head.order = "relay"
    own_cue: Extent | None = None
    if noun is not None:
        head.cue, own_cue = [noun], (cue.start, cue.end)
    speaker = reader.phrases.read(source.end(), noun[0] if noun else complement.at)
    if speaker and not source.group("own"):
        head.speaker, head.refers = (speaker.start, speaker.end), "written"
    relayer = reader.phrases.read(cue.end, source.start())
    if relayer:
        head.relays.append(((relayer.start, relayer.end), own_cue))
    elif not cue.coordinated:
        before = subject_before(reader, cue.match.start(), cue.sentence[0])
        if before is not None:
            head.relays.append((before[0], own_cue))
    return head


def _noun_cue(reader: Reader, start: int, end: int) -> Extent | None:
    """The noun of saying (قوله, القول) that governs the content."""
    at = bisect_left(reader.starts, start)
    for match in reader.matches[at : at + 6]:
        if match.start(2) >= end:
            break
        if any(reading.kind == "noun" for reading in reader.readings(match)):
            return match.span(2)
    return None
