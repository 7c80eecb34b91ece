"""What stands between a cue and its complement: the voice of an institution, a medium, whom it quotes."""

from __future__ import annotations

import re

from claimkit.extract.arabic.heads import Head
from claimkit.extract.arabic.scan import Extent, Reader

_GAP = re.compile(
    r"\b(?P<voice>(?:علي\sلسان|بلسان)\s)|\b(?P<quoted>نقلا\sعن\s)"
    r"|(?<!\w)(?P<medium>ل(?:ل)?|مع\s(?:ال)?|عبر\s(?:ال)?|علي\sشاشه\s|من\sخلال\s)"
    r"(?=(?:وكاله|صحيفه|قناه|شبكه|موقع|اذاعه|راديو|تلفزيون|مجله|يوميه|فضاييه|جريده)\b)"
)


def read_gap(reader: Reader, head: Head, start: int, end: int) -> None:
    """Add the relays that stand between a cue and its complement, and the voice of an institution."""
    if end - start < 8:
        return
    for found in _GAP.finditer(reader.text, start, end):
        phrase = reader.phrases.read(found.end(), end)
        if phrase:
            _add(head, str(found.lastgroup), (phrase.start, phrase.end), (found.start(), found.end() - 1))


def _add(head: Head, kind: str, name: Extent, cue: Extent) -> None:
    if kind == "medium":
        head.relays.append((name, None))
    elif head.speaker is not None and kind == "voice":
        head.relays.append((head.speaker, None))
        head.speaker_name = name
    elif head.speaker is not None:
        head.relays.append((head.speaker, head.cue[0]))
        head.speaker, head.cue = name, [cue]
