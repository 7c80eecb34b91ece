"""The attributions of a document as voices: each with its mention, its place, and the words it stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from claimkit.extract.engine.entities import Entity, Table
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.mentions import Mention
from claimkit.language.lexicons import Lexicon
from claimkit.records import UNSPECIFIED

# The rule whose speaker is in another case than a subject.
_GOVERNED = "according-to"


@dataclass(slots=True)
class Voice:
    """An attribution with the mention that its printed speaker is."""

    one: Found
    mention: Mention | None


class Contents:
    """In whose words an offset stands: the innermost content around it."""

    def __init__(self, kept: Sequence[Found]) -> None:
        parts = [(span.start, span.end, one) for one in kept for span in one.content]
        self.parts = sorted(parts, key=lambda part: part[:2])
        self.starts = [start for start, _, _ in self.parts]
        self.reach = list(accumulate([end for _, end, _ in self.parts], max))

    def around(self, offset: int) -> Found | None:
        """The attribution whose content holds an offset."""
        at = bisect_right(self.starts, offset)
        if not at or self.reach[at - 1] <= offset:
            return None
        for _, end, one in reversed(self.parts[max(0, at - 6) : at]):
            if end > offset:
                return one
        return None


def place_of(one: Found) -> int:
    """Where a speaker stands; an unwritten one at its cue."""
    if one.speaker:
        return one.speaker[0].start
    if one.cue:
        return one.cue[0].start
    return one.start


def straighten(voices: Sequence[Voice], known: Mapping[int, Entity], lexicon: Lexicon) -> None:
    """Where names have cases, name a speaker as printed where the subject of a verb of saying."""
    if not lexicon.of_kind("case"):
        return
    for voice in reversed(voices):
        mention, entity = voice.mention, known.get(id(voice.mention))
        if mention is None or entity is None or not voice.one.speaker or voice.one.rule == _GOVERNED:
            continue
        if entity.words == mention.words:
            entity.name = mention.name


def members_of(mentions: Sequence[Mention]) -> list[Mention]:
    """The members of the joint speakers among mentions."""
    return [member for mention in mentions for member in mention.members]


def without_doubles(mentions: Sequence[Mention], spoken: Sequence[Mention]) -> list[Mention]:
    """The mentions that are not a speaker read already: the same words or office at an overlapping place."""
    taken = {}
    for one in (*spoken, *members_of(spoken)):
        for place in (one.span.start, one.span.end):
            taken[place] = one
    return [
        mention
        for mention in mentions
        if (same := taken.get(mention.span.start) or taken.get(mention.span.end)) is None
        or (same.words != mention.words and (same.form == "name" or mention.form == "name"))
    ]


def set_own_words_aside(found: Sequence[Found]) -> None:
    """A speaker's own attitude inside the speaker's words ("he said he hoped") is no second voice."""
    for one in found:
        outer = one.parent
        while outer is not None and outer.set_aside:
            outer = outer.parent
        one.parent = outer
        if outer is None or one.set_aside or one.relays:
            continue
        if outer.speaker_name == one.speaker_name != UNSPECIFIED:
            one.set_aside = "the speaker's own words inside the speaker's words"


def is_another(entity: Entity, one: Found | None, table: Table) -> bool:
    """Whether an office is not who holds it: an official who is not named, of whom the developer said that."""
    if one is None or not (one.cue and entity.words):
        return False
    return one.speaker_kind == "anonymous" or entity in table.named_behind(one.cue[-1].end + len(" of"))


# Characters that hold the word behind a cue.
_WORD = 12


def behind_cue(text: str, one: Found, lexicon: Lexicon) -> int:
    """Where a cue ends before who is told or spoken of: he told | Lee, he said of | Lee."""
    end = one.cue[-1].end
    of = text[end + 1 : end + _WORD].partition(" ")[0]
    return end + (len(of) + 1) * (of in lexicon.of_kind("postmodifier"))


def act_of(one: Found, table: Table) -> str:
    """What a speaker does, to whoever looks for who answers: Lee asked Holt if it rained."""
    before = one.rule == "addressee" and one.speaker and one.speaker[0].end <= one.cue[0].start
    if one.act == "ask" and before and table.named_behind(one.cue[-1].end):
        return "asks whom"
    return one.rule if one.rule == "asked" else one.act
