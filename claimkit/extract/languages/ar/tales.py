"""Tales and dialogues: what a king answers his vizier, or somebody without a name his fellow, is no claim."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.extract.languages.ar.heads import Head, whom
from claimkit.extract.languages.ar.kinds import kind_of
from claimkit.extract.languages.ar.morphemes import ARTICLE, NISBA, SO
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.person import bare
from claimkit.extract.languages.ar.scan import Reader
from claimkit.extract.languages.ar.words import WORD, Extent, listed

OWN = "a friend of the writer, a proverb or the stars say so"
TALE = "somebody in a tale, whom nobody can ask, says so"
_TOLD, _AS_FOR = pattern("tale"), tuple(f"{word} " for word in listed("as_for"))
_PEOPLE = frozenset(("person", "anonymous"))
_SPOKEN = frozenset(("colon", "quote", "bare"))
_FEW, _SHARE, _OFFICE = 2, 3, 4
# What stands before the first word of a clause: nothing, or what parts it from the one before.
_BEGINS = ("", ",", ";", ":", ".", "!", "?")


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
        opener = _opener(reader) if len(spoken) >= _FEW else None
        if opener is None or sum(head.at > opener and _is_unnamed(reader, head) for head in spoken) < _FEW:
            return
        told = [head for head in live if head.at > opener]
    for head in told:
        if _is_unnamed(reader, head):
            head.set_aside = TALE


def _opener(reader: Reader) -> int | None:
    """Where a tale opens: what opens it begins a clause of the narrator's (not كان ذات مرة معلما)."""
    page = reader.page
    for found in _TOLD.finditer(reader.text):
        before = reader.text[page.sentence(found.start())[0] : found.start()].rstrip()
        if page.quote_at(found.start()) is None and before[-1:] in _BEGINS:
            return found.start()
    return None


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
    words = WORD.findall(reader.text, *at)[:1]
    if not words or kind_of(reader, at) not in _PEOPLE:
        return False
    source = bare(words[0]) in reader.vocabulary.of("source")
    source = source or _is_officer(reader, at)
    return not source and reader.people.mention_in(at) is None and reader.people.meant(at) is None


def _is_officer(reader: Reader, at: Extent) -> bool:
    """Whether a speaker has an office, and it is told of what (مدير السد): whom anybody can ask."""
    words, of = WORD.findall(reader.text, *at), reader.vocabulary.of
    if bare(words[0]) not in of("office_role"):
        return False
    whose = [word for word in words[1:_OFFICE] if word.startswith(ARTICLE)][:1]
    return not words[0].startswith(ARTICLE) and any(bare(word) not in of("role") for word in whose)
