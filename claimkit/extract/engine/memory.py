"""Who speaks where a language has no hook of names: short mentions take the longest form, the unwritten is carried."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.grammars import Grammar
from claimkit.extract.engine.mentions import PEOPLE
from claimkit.language.offices import of_other_posts
from claimkit.records import UNSPECIFIED, words_at

# Mentions with a word in common that are compared at most.
_COMPARED = 50


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker named so far in a document."""

    name: str
    key: frozenset[str]
    kind: str
    role: str


def resolve_speakers(text: str, found: Sequence[Found], grammar: Grammar) -> None:
    """Name every speaker, in the order of the text; needs the parents of `nest`."""
    known: defaultdict[str, list[Mention]] = defaultdict(list)
    latest: dict[Found | None, Found] = {}
    pronouns = grammar.lexicon.of_kind("pronoun")
    for one in sorted((one for one in found if not one.set_aside), key=_order):
        printed = one.speaker_name or words_at(text, one.speaker)
        if one.refers == "label":
            pass
        elif one.refers == "nobody":
            one.speaker_name, one.speaker_kind = UNSPECIFIED, "unspecified"
        elif printed.lower() in pronouns or (one.refers == "elided" and not one.speaker_name):
            _carry_over(one, one.same_as or latest.get(one.parent) or one.parent)
        else:
            _name(one, printed, known, grammar)
        latest[one.parent] = one


def _order(one: Found) -> tuple[int, int]:
    """Speakers that others lean on come first: outer before inner, written before elided at the same place."""
    return (one.cue or one.content)[0].start, one.depth


def _carry_over(one: Found, before: Found | None) -> None:
    """Give an unwritten speaker the one before; nobody where there is none."""
    one.speaker_name, one.speaker_kind = UNSPECIFIED, "unspecified"
    if before is not None:
        one.speaker_name = before.speaker_name or one.speaker_name
        one.speaker_kind = before.speaker_kind or one.speaker_kind


def _name(one: Found, printed: str, known: defaultdict[str, list[Mention]], grammar: Grammar) -> None:
    """Name a speaker by the latest mention of the same sort whose words include all of the printed ones."""
    key, kind = frozenset(grammar.key(printed)), one.speaker_kind or grammar.kind_of(printed, grammar.lexicon)
    role = one.speaker_role or ""
    longer = (
        mention
        for mention in reversed(min((known[word] for word in key), key=len, default=[])[-_COMPARED:])
        if key <= mention.key and (mention.kind in PEOPLE) == (kind in PEOPLE) and grammar.fits(printed, mention.name)
    )
    mention = next(longer, None)
    if mention is None or (role and of_other_posts(role.split(), mention.role.split())):
        mention = Mention(printed, key, kind, role)
        for word in key:
            known[word].append(mention)
    one.speaker_name, one.speaker_kind = mention.name, mention.kind
