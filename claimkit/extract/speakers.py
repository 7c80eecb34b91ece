"""Who speaks: carried-over, pronoun and short-mention speakers named by what the document said of them before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimkit.extract.found import Found
from claimkit.extract.grammars import Grammar
from claimkit.records import UNSPECIFIED

# What a noun says of a speaker, strongest first: "a leaked report" is a leak, "a ministry official" nobody by name.
KINDS = ("leak", "post", "anonymous", "government", "outlet", "organization", "person")
PEOPLE = frozenset(("person", "anonymous"))


@dataclass(slots=True)
class Mention:
    """A speaker named so far in a document."""

    name: str
    key: frozenset[str]
    kind: str
    gender: str = ""


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

    def longer(self, key: frozenset[str]) -> Mention | None:
        """The latest mention whose words include all of `key`."""
        rarest = min((self.by_word.get(word, []) for word in key), key=len, default=[])
        return next((one for one in reversed(rarest[-50:]) if key <= one.key), None)


def resolve_speakers(text: str, found: Sequence[Found], grammar: Grammar) -> None:
    """Name every speaker, in the order of the text; needs the parents of `nest`."""
    memory = Memory()
    latest: dict[int, Found] = {}
    for one in sorted(found, key=_order):
        if one.set_aside:
            continue
        if one.refers == "nobody":
            one.speaker_name, one.speaker_kind = UNSPECIFIED, "unspecified"
        elif one.refers == "elided":
            _carry_over(one, one.same_as or latest.get(id(one.parent)) or one.parent)
        else:
            _name(text, one, memory, grammar)
        latest[id(one.parent)] = one


def _order(one: Found) -> tuple[int, int]:
    """Speakers that others lean on come first: outer before inner, written before elided at the same place."""
    depth, outer = 0, one.parent
    while outer is not None and depth < 8:
        depth, outer = depth + 1, outer.parent
    return one.cue[0][0] if one.cue else one.start, depth


def _carry_over(one: Found, before: Found | None) -> None:
    """Give an unwritten speaker the one before; nobody where there is none."""
    one.speaker_name = before.speaker_name if before and before.speaker_name else UNSPECIFIED
    one.speaker_kind = before.speaker_kind if before and before.speaker_kind else "unspecified"


def _name(text: str, one: Found, memory: Memory, grammar: Grammar) -> None:
    """Name a written speaker: a pronoun by its antecedent, a short mention by its longer form, else as printed."""
    printed = " ".join(text[start:end] for start, end in one.speaker)
    gender = grammar.lexicon.of_kind("pronoun").get(printed.lower())
    mention = antecedent(memory, gender) if gender is not None else _mention(text, one, printed, memory, grammar)
    if mention is None:
        one.speaker_name, one.speaker_kind = printed, one.speaker_kind or "person"
        return
    one.speaker_name = mention.name
    one.speaker_kind = mention.kind
    memory.remember(mention, new=False)


def antecedent(memory: Memory, gender: str) -> Mention | None:
    """The latest speaker a pronoun can mean: he and she a person not yet known as the other, it and they any."""
    wanted = memory.recent[-20:]
    for mention in reversed(wanted):
        if gender in "mf":
            if mention.kind in PEOPLE and mention.gender in ("", gender):
                mention.gender = gender
                return mention
        elif gender == "p" or mention.kind not in PEOPLE:
            return mention
    return wanted[-1] if wanted else None


def _mention(text: str, one: Found, printed: str, memory: Memory, grammar: Grammar) -> Mention | None:
    """The earlier mention a name is short for, or a new one."""
    name = one.speaker_name or printed
    key = frozenset(grammar.key(name))
    if not key:
        return None
    known = memory.longer(key)
    if known is not None:
        return known
    full = grammar.full_name(text, name, one.speaker[0][0] if one.speaker else 0) or name
    kind = one.speaker_kind or speaker_kind(full, grammar)
    mention = Mention(full, key | frozenset(grammar.key(full)), kind)
    memory.remember(mention, new=True)
    memory.recent.pop()
    return mention


def speaker_kind(name: str, grammar: Grammar) -> str:
    """Kind of a speaker by the words of its name (`records.HOP_KINDS`); a person where no word tells."""
    words = grammar.key(name)
    for kind in KINDS:
        terms = grammar.lexicon.of_kind(kind)
        if any(word in terms for word in words):
            return kind
    return "person"
