"""On what footing words were said: in a post, a leak, a readout of a talk, in the background."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import Reader
from claimkit.extract.languages.ar.words import listed, words_of

_POST, _TALK = pattern("posted"), pattern("talked")
_ACCOUNT, _STATEMENT = words_of("account"), words_of("statement")
_PLAIN_STATEMENT = listed("statement")[0]
_LONGEST = 240


def set_bases(reader: Reader, heads: Sequence[Head], kinds: dict[int, str]) -> None:
    """Give every head whose words or whose voice outside it tell of it a basis; the others are decided by kind.

    `kinds` are the kinds of speakers by id of the head.
    """
    readout = False
    for head in heads:
        own = head.reading.cue.basis or _own(reader, head, kinds.get(id(head), ""))
        if own is None and readout and head.speaker is not None:
            words = reader.text[slice(*head.speaker)].split()
            own = None if _STATEMENT.isdisjoint(words) else "readout"
        if own is None and head.same_as is not None and head.same_as.basis in ("post", "readout"):
            own = head.same_as.basis
        head.basis = own
        readout = readout or own == "readout"


def _own(reader: Reader, head: Head, kind: str) -> str | None:
    """What the words round the cue tell."""
    start = max(head.sentence[0], head.at - _LONGEST)
    end = max(start, head.complement.start, *(cue[1] for cue in head.cue))
    if head.complement.kind == "before":
        start, end = head.at, max(head.at, head.complement.end or head.at)
    elif head.quote is None and head.kind != "verb":
        start = head.at
    if kind in ("leak", "post"):
        return kind
    if head.speaker is not None and reader.text[slice(*head.speaker)].split(None, 1)[0] in _ACCOUNT:
        return "post"
    if _POST.search(reader.text, start, end):
        return "post"
    if reader.text.find(_PLAIN_STATEMENT, start, end) < 0:
        return None
    around = reader.text[start:end]
    if not _STATEMENT.isdisjoint(around.replace(",", " ").split()) and _TALK.search(
        reader.text, start, head.sentence[1]
    ):
        return "readout" if _TALK.search(around) or head.kind == "beside" else None
    return None
