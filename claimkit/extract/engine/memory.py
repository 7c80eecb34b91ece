"""Who speaks: carried-over, pronoun and short-mention speakers named by what the document said of them before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.grammars import KINDS, Grammar
from claimkit.language.offices import of_other_posts
from claimkit.records import UNSPECIFIED, words_at

PEOPLE = frozenset(("person", "anonymous"))
_RECENT = 20


@dataclass(slots=True)
class Mention:
    """A speaker named so far in a document; `nested` while only other speakers' words have named it."""

    name: str
    key: frozenset[str]
    kind: str
    nested: bool = False
    gender: str = ""
    role: str = ""


@dataclass(slots=True)
class Memory:
    """The speakers of a document in the order of their last mention, and by the words of their names."""

    recent: list[Mention] = field(default_factory=list)
    by_word: dict[str, list[Mention]] = field(default_factory=dict)

    def remember(self, mention: Mention, new: bool) -> None:
        """Take a mention as the latest."""
        self.recent.append(mention)
        if new:
            for word in mention.key:
                self.by_word.setdefault(word, []).append(mention)

    def longer(self, name: str, key: frozenset[str], kind: str, grammar: Grammar) -> Mention | None:
        """The latest mention of the same sort whose words include all of `key`."""
        rarest = min((self.by_word.get(word, []) for word in key), key=len, default=[])
        for one in reversed(rarest[-50:]):
            if key <= one.key and (one.kind in PEOPLE) == (kind in PEOPLE) and grammar.fits(name, one.name):
                return one
        return None

    def latest(self, kinds: frozenset[str], nested: bool = False, gender: str = "") -> Mention | None:
        """The latest mention of one of the kinds; one that other speakers named only where `nested` allows it."""
        for one in reversed(self.recent[-_RECENT:]):
            if one.kind in kinds and (nested or not one.nested) and (not gender or one.gender in ("", gender)):
                return one
        return None


def resolve_speakers(text: str, found: Sequence[Found], grammar: Grammar) -> None:
    """Name every speaker, in the order of the text; needs the parents of `nest`."""
    memory = Memory()
    latest: dict[int, Found] = {}
    for one in sorted(found, key=_order):
        if one.set_aside:
            continue
        if one.refers == "label":
            pass
        elif one.refers == "nobody":
            one.speaker_name, one.speaker_kind = UNSPECIFIED, "unspecified"
        elif one.refers == "elided" and one.speaker_name is None:
            _carry_over(one, one.same_as or latest.get(id(one.parent)) or one.parent)
        else:
            _name(text, one, memory, grammar)
        latest[id(one.parent)] = one


def _order(one: Found) -> tuple[int, int]:
    """Speakers that others lean on come first: outer before inner, written before elided at the same place."""
    return one.cue[0].start if one.cue else one.start, one.depth


def _carry_over(one: Found, before: Found | None) -> None:
    """Give an unwritten speaker the one before; nobody where there is none."""
    one.speaker_name, one.speaker_kind = UNSPECIFIED, "unspecified"
    if before is not None:
        one.speaker_name = before.speaker_name or one.speaker_name
        one.speaker_kind = before.speaker_kind or one.speaker_kind


def _name(text: str, one: Found, memory: Memory, grammar: Grammar) -> None:
    """Name a speaker: a pronoun by its antecedent, a short mention by its longer form, else as printed."""
    printed = one.speaker_name or words_at(text, one.speaker)
    gender = grammar.lexicon.of_kind("pronoun").get(printed.lower())
    nested = one.parent is not None
    if gender is None:
        mention = _mention(one, printed, memory, grammar)
    else:
        mention = antecedent(memory, gender, nested)
    if mention is None:
        one.speaker_name, one.speaker_kind = printed, one.speaker_kind or "person"
        return
    one.speaker_name, one.speaker_kind = mention.name, mention.kind
    mention.nested = mention.nested and nested
    memory.remember(mention, new=False)


def antecedent(memory: Memory, gender: str, nested: bool) -> Mention | None:
    """The latest speaker a pronoun can mean: he and she a person not yet known as the other, it no person, they any."""
    if gender in ("m", "f"):
        found = memory.latest(PEOPLE, nested, gender) or memory.latest(PEOPLE, True, gender)
        if found is not None:
            found.gender = gender
        return found
    kinds = frozenset(KINDS)
    if gender != "p":
        kinds -= PEOPLE
    return memory.latest(kinds, nested) or memory.latest(kinds, True)


def _mention(one: Found, name: str, memory: Memory, grammar: Grammar) -> Mention | None:
    """The earlier mention a name is short for, or a new one."""
    key = frozenset(grammar.key(name))
    if not key:
        return None
    kind = one.speaker_kind or grammar.kind_of(name, grammar.lexicon)
    known = memory.longer(name, key, kind, grammar)
    role = one.speaker_role or ""
    if known is not None and not (role and of_other_posts(role.split(), known.role.split())):
        return known
    mention = Mention(name, key, kind, one.parent is not None, role=role)
    memory.remember(mention, new=True)
    memory.recent.pop()
    return mention
