"""From heads to `Found`: printed spans, the speaker's name and kind, act, polarity, basis and confidence."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from claimkit.extract.engine.found import Found, Refers
from claimkit.extract.languages.ar.basis import set_bases
from claimkit.extract.languages.ar.beside import AS
from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.keys import Key, folded, without_marks
from claimkit.extract.languages.ar.kinds import kind_of
from claimkit.extract.languages.ar.morphemes import ACCUSATIVE, ARTICLE, TO_THE
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import Reader
from claimkit.extract.languages.ar.words import WORD, printed_of, words_of
from claimkit.records import UNSPECIFIED, Hop, Span

_EMPTY = words_of("empty_in_name")
# What is asserted is that something is untrue, or that the speaker did not do it.
_UNTRUE = pattern("untrue")
_CONFIDENCE = {
    "verb": 0.95,
    "participle": 0.95,
    "relay": 0.95,
    "verbal noun": 0.9,
    "beside": 0.9,
    "passive": 0.8,
    "noun": 0.75,
    "elided": 0.7,
    "closing": 0.55,
}
_OFTEN = 0.65
# وفد الحكومة | برئاسة الوزير
_HEADED = re.compile(rf"\s(?:{'|'.join(printed_of('headed_by'))})\s")
# How far a chain of unwritten speakers is followed.
_SHARED = 12
_EDGES = ' ,،-–—:/.\n"“”«»()'
# ل has swallowed the article's first letter.
_TO_THE, _FEW_LETTERS = TO_THE, 4
_ACCORDING = "closing clause beside"
# Longer appositions run on into what they say of the person.
_LONGEST = 90


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without articles and empty words."""
    words = tuple(map(_without_article, WORD.findall(folded(name))))
    return tuple(word for word in words if word not in _EMPTY) or words


def _without_article(word: str) -> str:
    return word.removeprefix(ARTICLE) if len(word) > _FEW_LETTERS else word


def found_of(key: Key, reader: Reader, heads: list[Head]) -> list[Found]:
    """The `Found` of every head that has a content, in the order of their cues."""
    made: dict[int, Found] = {}
    kinds = {id(head): _kind(reader, head) for head in heads}
    set_bases(reader, heads, kinds)
    for head in heads:
        if head.order == "closing" and head.outer is not None and not head.parts and head.speaker is not None:
            _relay_to(reader, head, head.outer)
    for head in heads:
        parts = [key.span(start, end) for start, end in head.parts if end > start]
        if parts:
            made[id(head)] = _found(key, reader, head, parts, kinds[id(head)])
    for head in heads:
        if id(head) in made:
            unheard = "nobody is named who says so" * _is_voiceless(head)
            made[id(head)].set_aside = head.set_aside or unheard
        if id(head) in made and head.same_as is not None:
            made[id(head)].same_as = made.get(id(head.same_as))
    return list(made.values())


def _is_voiceless(head: Head) -> bool:
    """Whether the text tells nobody who speaks, inside a sentence of the narrator's (ما يدل على أن …)."""
    for _ in range(_SHARED):
        if head.same_as is None or head.speaker is not None or head.speaker_name is not None:
            break
        head = head.same_as
    return head.refers == "elided" and head.speaker is None and head.speaker_name is None


def _kind(reader: Reader, head: Head) -> str:
    """Kind of a head's speaker; empty where none is written."""
    at = head.speaker_name or head.speaker
    return "" if at is None else kind_of(reader, at)


def _relay_to(reader: Reader, head: Head, governing: Head) -> None:
    """A closing clause that names an outlet, or another person who told so, relays the claim it follows."""
    if head.speaker is None or not (kind_of(reader, head.speaker) == "outlet" or _tells_of(reader, head, governing)):
        return
    teller = reader.people.meant(head.speaker)
    relay = (head.speaker if teller is None else teller.fullest.name, head.cue[0])
    governing.relays.insert(0, relay)
    shared = governing.same_as
    if shared is not None and shared.sentence == governing.sentence and relay not in shared.relays:
        shared.relays.insert(0, relay)


def _tells_of(reader: Reader, head: Head, governing: Head) -> bool:
    """أكد X …، حسبما أضاف Y: Y tells what X said; كما قال Y says it as well, and inside his words (…، …) X quotes Y."""
    if governing.speaker is None or head.speaker is None or head.rule != _ACCORDING:
        return False
    if any(start < head.at < end for start, end in governing.parts):
        return False
    teller, other = reader.people.meant(head.speaker), reader.people.meant(governing.speaker)
    return teller is not None and teller is not other and not reader.text.startswith(AS, head.at)


def _found(key: Key, reader: Reader, head: Head, parts: list[Span], kind: str) -> Found:
    cue = head.reading.cue
    speaker: tuple[Span, ...] = () if head.speaker is None else (key.span(*head.speaker),)
    printed = key.printed[speaker[0].start : speaker[0].end] if speaker else None
    name = without_marks(_HEADED.split(printed, 1)[0]) if printed else None
    if name and head.speaker is not None and _is_behind_to_the(reader.text, head.speaker[0]):
        name = ARTICLE + name
    if head.speaker_name is not None:
        name = reader.name(head.speaker_name)
    elif head.refers == "elided" and head.same_as is not None:
        name = None
    refers: Refers = "nobody" if head.refers == "nobody" else "written" if name is not None else "elided"
    return Found(
        content=tuple(parts),
        cue=tuple([key.span(*part) for part in head.cue]),
        speaker=speaker,
        rule=f"ar {head.rule}",
        confidence=_confidence(head),
        act=head.act or ("deny" if _denies(reader, head) else cue.act),
        polarity=head.polarity or cue.polarity,
        basis=head.basis,
        refers=refers,
        relays=tuple([_hop(key, reader, *relay) for relay in head.relays]) if head.relays else (),
        speaker_name=name if name != printed else None,
        speaker_role=_role(key, reader, head),
        speakers=tuple(reader.name(member) for member in head.members),
        speaker_kind=kind or None,
        mode=head.mode or _mode(reader, head),
    )


def _role(key: Key, reader: Reader, head: Head) -> str | None:
    """Title, office and apposition printed with the speaker's name, else those of the mention the name is from."""
    at, name = head.speaker, head.speaker_name
    for _ in range(_SHARED):
        if head.same_as is None or name is not None or at is not None:
            break
        head = head.same_as
        at, name = head.speaker, head.speaker_name
    if name is None or head.members:
        return None
    own = None if at is None else reader.people.mention_in(at)
    if own is None or own.phrase == own.name:
        own = reader.people.introduced(name)
    if own is None:
        return None
    before, after = (own.phrase[0], own.name[0]), (own.name[1], min(own.phrase[1], own.name[1] + _LONGEST))
    parts = [key.words(*part).strip(_EDGES) for part in (before, after) if part[1] > part[0]]
    return ", ".join(part for part in parts if part) or None


def _confidence(head: Head) -> float:
    """How often a rule was right on the seen corpus; a cue that often tells nothing takes some of it."""
    family = head.kind
    if head.kind == "beside":
        family = "closing" if head.order == "closing" else "beside"
    elif head.order == "elided" and head.complement.kind != "clause":
        family = "elided"
    elif head.complement.kind == "noun":
        family = "verbal noun"
    return _sure(family, head.reading.cue.confidence >= _OFTEN)


@cache
def _sure(family: str, often: bool) -> float:
    return round(_CONFIDENCE.get(family, 0.7) * (1.0 if often else 0.8), 2)


def _denies(reader: Reader, head: Head) -> bool:
    """Whether what is asserted is that something is untrue."""
    if head.reading.cue.act != "assert":
        return False
    start, end = head.parts[0]
    return _UNTRUE.search(reader.text, start, min(end, start + 80)) is not None


def _hop(key: Key, reader: Reader, at: tuple[int, int] | None, cue: tuple[int, int] | None) -> Hop:
    """A relay as a hop; nobody by name where an impersonal verb relays."""
    cues = () if cue is None else (key.span(*cue),)
    if at is None:
        return Hop(UNSPECIFIED, "unspecified", (), cues)
    of_noun = _is_behind_to_the(reader.text, at[0])
    body = reader.people.body(at, definite=of_noun)
    kind, name = kind_of(reader, body or at), reader.name(body or at)
    if of_noun and body is None:
        name = ARTICLE + name
    return Hop(name, "outlet" if kind == "person" else kind, (key.span(*at),), cues)


def _is_behind_to_the(text: str, at: int) -> bool:
    """Whether a word has lost its article to the preposition before it (للموقع)."""
    return text[at - 2 : at] == _TO_THE and text[at - 3 : at - 2].isspace()


def _mode(reader: Reader, head: Head) -> str:
    """Mixed where words of the content, not a name alone, stand in quotation marks opened inside it."""
    for start, end in head.parts:
        quote = reader.page.next_quote(start)
        while quote is not None and quote.start < end:
            words = reader.text[quote.inner : quote.end].split()
            if len(words) > 1 or (words and words[0][-1] == ACCUSATIVE and not words[0].startswith(ARTICLE)):
                return "mixed"
            quote = reader.page.next_quote(quote.after)
    return "indirect"
