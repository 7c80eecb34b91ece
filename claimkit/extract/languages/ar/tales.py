"""Tales and dialogues: what a king answers his vizier, or somebody without a name his fellow, is no claim."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimkit.extract.languages.ar.heads import Head, whom
from claimkit.extract.languages.ar.kinds import kind_of
from claimkit.extract.languages.ar.morphemes import NISBA, SO
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.people import bare
from claimkit.extract.languages.ar.scan import Reader
from claimkit.extract.languages.ar.words import listed

OWN = "a friend of the writer, a proverb or the stars say so"
TALE = "somebody in a tale, whom nobody can ask, says so"
_WORD = re.compile(r"\w+")
_TOLD, _AS_FOR = pattern("tale"), tuple(f"{word} " for word in listed("as_for"))
_PEOPLE = frozenset(("person", "anonymous"))
_SPOKEN = frozenset(("colon", "quote", "bare"))
_FEW, _SHARE = 2, 3


def set_tales_aside(reader: Reader, heads: Sequence[Head]) -> None:
    """Set aside what people without a name say, where a page tells of them who answered whom (فقال, فرد عليه)."""
    for head in heads:
        if _is_writers(reader, head):
            head.set_aside = head.set_aside or OWN
    live = [head for head in heads if not head.set_aside]
    answers = [head for head in live if _answers(reader, head) and _is_unnamed(reader, head)]
    if len(answers) >= _FEW and len(answers) * _SHARE >= len(live):
        told = live
    else:
        spoken = [head for head in live if head.complement.kind in _SPOKEN and head.kind == "verb"]
        opener = _TOLD.search(reader.text) if len(spoken) >= _FEW else None
        told = [head for head in live if opener is not None and head.at > opener.start()]
        if sum(head in told and _is_unnamed(reader, head) for head in spoken) < _FEW:
            return
    for head in told:
        if _is_unnamed(reader, head):
            head.set_aside = TALE


def _answers(reader: Reader, head: Head) -> bool:
    """Whether a verb in ف has what is said right behind it, as one who answers does; not أما X فقال."""
    answers = head.kind == "verb" and head.proclitic[:1] == SO and head.complement.kind in _SPOKEN
    return answers and not reader.text[head.sentence[0] : head.at].lstrip().startswith(_AS_FOR)


def _is_writers(reader: Reader, head: Head) -> bool:
    """يقول لي صاحبي, تقول أمي, يقول المثل: the writer's own people without a name, and what is nobody."""
    at = whom(head)
    word = "" if at is None else reader.text[slice(*at)]
    if at is None or not word.isalnum():
        return False
    of, mine = reader.vocabulary.of, word.removesuffix(NISBA)
    own = mine != word and (mine in of("relation") or mine in of("my_own"))
    nobody = word in of("nobodys_word") and reader.people.meant(at) is None
    return (own or nobody) and reader.page.quote_at(head.at) is None


def _is_unnamed(reader: Reader, head: Head) -> bool:
    """Whether a person without a name speaks, or nobody is known to; no source of the press (مصدر، شاهد)."""
    at = whom(head)
    if at is None:
        return True
    words = _WORD.findall(reader.text, *at)[:1]
    if not words or kind_of(reader, at) not in _PEOPLE:
        return False
    source = words[0] in reader.vocabulary.of("report source") or bare(words[0]) in reader.vocabulary.of("source")
    return not source and reader.people.mention_in(at) is None and reader.people.meant(at) is None
