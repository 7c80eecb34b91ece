"""What stands between a cue and its complement: the voice of an institution, a medium, whom it quotes."""

from __future__ import annotations

from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.scan import Extent, Reader


def read_gap(reader: Reader, head: Head, start: int, end: int) -> None:
    """Add the relays that stand between a cue and its complement, and the voice of an institution."""
    if end - start < 8:
        return
    for found in reader.vocabulary.media_in_gap.finditer(reader.text, start, end):
        phrase = reader.phrases.read(found.end(), end)
        if phrase:
            _add(head, str(found.lastgroup), (phrase.start, phrase.end), (found.start(), found.end() - 1))


def read_lead(reader: Reader, head: Head, start: int) -> None:
    """Add the medium named before the cue (وفي حديث لقناة X، قال …), where nothing else is said before it."""
    first = max(head.sentence[0], start - 140)
    if start - first < 12 or (reader.found and reader.found[-1].at >= first):
        return
    for found in reader.vocabulary.media_in_gap.finditer(reader.text, first, start):
        if found.lastgroup == "medium":
            phrase = reader.phrases.read(found.end(), start)
            if phrase and "," in reader.text[phrase.end : start]:
                head.relays.append(((phrase.start, phrase.end), None))


def told_outlet(reader: Reader, head: Head, start: int, end: int) -> None:
    """أبلغ X وكالة رويترز بأن …: the outlet told relays."""
    phrase = reader.phrases.read(start, end)
    words = reader.text[phrase.start : phrase.end].split()
    if words and words[0] in reader.vocabulary.of("medium_head"):
        head.relays.append(((phrase.start, phrase.end), None))


def _add(head: Head, kind: str, name: Extent, cue: Extent) -> None:
    if kind in ("medium", "named"):
        head.relays.append((name, None))
    elif head.speaker is not None and kind == "voice":
        head.relays.append((head.speaker, None))
        head.speaker_name = name
    elif head.speaker is not None:
        head.relays.append((head.speaker, head.cue[0]))
        head.speaker, head.cue = name, [cue]
