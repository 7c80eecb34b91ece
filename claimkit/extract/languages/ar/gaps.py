"""What stands between a cue and its complement: the voice of an institution, a medium, whom it quotes."""

from __future__ import annotations

from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import Cue, Reader
from claimkit.extract.languages.ar.words import WORD, Extent

_MEDIA = frozenset(("medium", "named", "aired", "told", "talked"))
_PAUSE, _TALK, _NEAR = 30, 60, 2
_RELAY, _CALLED = pattern("relay_between"), pattern("called_so")


def read_gap(reader: Reader, head: Head, start: int, end: int) -> None:
    """Add the relays that stand between a cue and its complement, and the voice of an institution."""
    if end - start < 8:
        return
    called = _CALLED.match(reader.text, start, end) if head.order == "verb first" else None
    named = reader.phrases.read(called.end(), end) if called else None
    if named:
        head.speaker_name = named.start, named.end
    for found in _RELAY.finditer(reader.text, start, end):
        phrase = reader.phrases.read(found.end(), end)
        if phrase and not (found.lastgroup == "told" and _is_audience(reader, phrase.start)):
            _add(reader, head, str(found.lastgroup), (phrase.start, phrase.end), (found.start(), found.end() - 1))


def _is_audience(reader: Reader, at: int) -> bool:
    """Whether who was told is a word of the lists (للطلاب, للشرطة), rather than an outlet that none knows."""
    word = WORD.match(reader.text, at)
    return word is None or reader.phrases.is_common(word.group())


def read_lead(reader: Reader, head: Head, cue: Cue) -> None:
    """Add the medium named before the cue (وفي حديث لقناة X، قال …), where nothing else is said before it."""
    _read_talk(reader, head, cue)
    start = cue.match.start()
    first = max(head.sentence[0], start - 140)
    if start - first < 12 or (reader.found and reader.found[-1].at >= first):
        return
    for found in _RELAY.finditer(reader.text, first, start):
        if found.lastgroup in ("medium", "talked"):
            phrase = reader.phrases.read(found.end(), start)
            if phrase and "," in reader.text[phrase.end : min(start, phrase.end + _PAUSE)]:
                head.relays.append(((phrase.start, phrase.end), None))


def _read_talk(reader: Reader, head: Head, cue: Cue) -> None:
    """Add the medium of the talk in which it was said (مقابلة مع شبكة X توقع فيها أن …)."""
    word = WORD.match(reader.text, cue.end + 1)
    if word is None or word.group() not in reader.vocabulary.of("therein"):
        return
    start = max(head.sentence[0], cue.match.start() - _TALK)
    for found in _RELAY.finditer(reader.text, start, cue.match.start()):
        phrase = reader.phrases.read(found.end(), cue.match.start())
        near = phrase and cue.match.start() - phrase.end <= _NEAR
        if found.lastgroup in ("medium", "named") and near:
            head.relays.append(((phrase.start, phrase.end), None))


def told_outlet(reader: Reader, head: Head, start: int, end: int) -> None:
    """أبلغ X وكالة رويترز بأن …: the outlet told relays."""
    phrase = reader.phrases.read(start, end)
    words = reader.text[phrase.start : phrase.end].split()
    if words and words[0] in reader.vocabulary.of("medium_head"):
        head.relays.append(((phrase.start, phrase.end), None))


def _add(reader: Reader, head: Head, kind: str, name: Extent, cue: Extent) -> None:
    """Add one relay; where an unwritten speaker quotes or speaks by another's mouth, who relays is carried later."""
    if kind in _MEDIA:
        comma = reader.text.find(",", *name)
        name = name[0], comma if comma > 0 else name[1]
        if all(known != name for known, _ in head.relays):
            head.relays.append((name, None))
    elif head.speaker is None and head.refers == "elided":
        head.speaker, head.refers, head.quotes_unwritten = name, "written", True
    elif head.speaker is not None and kind == "voice":
        head.relays.append((head.speaker, None))
        head.speaker_name = name
    elif head.speaker is not None:
        head.cite(head.speaker, name, [cue])
