"""How a language tells the shared stage whom a text names: `Mention`, and the hook `Naming`.

A language's module may have an object `naming`, made of two functions:

    mentions(text, lexicon)               every noun phrase of the text that names somebody or something,
                                          in the order of the text: subjects of any verb, objects, titles;
                                          pronouns only where one is the subject of a clause
    read(text, span, printed, lexicon)    the phrase of one speaker as a mention; None where it is no noun
                                          phrase that can speak ("missed an opportunity", ارتفعت الأسعار)

The stage (`engine.entities`, `engine.speakers`) makes one table of entities of all mentions, and names every
speaker by it. It compares mentions by `words`, `roles`, `kind`, `gender` and `number` alone, so that a rule
about them holds in every language. An example, the speaker of "قال مدير الدفاع المدني العقيد فهد المفرج إن …":

    Mention(Span(4, 41), "name", name="فهد المفرج", role="مدير الدفاع المدني العقيد", words=("فهد", "مفرج"),
            roles=(("دفاع", "مدني", "مدير"), ("عقيد",)), kind="person", agreement=Agreement("m", "s"), place="subject")

and the one of "وقال المدير", which the stage resolves to him, because its head and its other words were said of him:

    Mention(Span(5, 11), "role", role="المدير", roles=(("مدير",),), agreement=Agreement("m", "s"), definite=True)

A pronoun is Mention(span, "pronoun", agreement=Agreement("f", "s", PEOPLE)); a phrase that points back by its kind
alone ("the paper", المرأة) is a definite role without `roles`: Mention(span, "role", role="the paper", definite=True,
agreement=Agreement(kinds=frozenset({"outlet"}))). Where a verb or a clitic alone tells who speaks (وأضافت, عنه,
добавила), no mention is made: the grammar leaves `Found.speaker` empty and sets `Found.agrees`, or the hook's
`agreement` tells it from the printed cue.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from claimkit.language.lexicons import Lexicon
from claimkit.records import Span

Form: TypeAlias = Literal["name", "role", "pronoun"]
# Quoted is a subject inside quotation marks: only who speaks there means it by a pronoun.
Place: TypeAlias = Literal["subject", "object", "other", "heading", "quoted"]
# What an "I" asks for: nothing is of this kind.
NOBODY = frozenset(("nobody",))
PEOPLE = frozenset(("person", "anonymous"))
BODIES = frozenset(("organization", "government", "outlet"))


class Agreement(NamedTuple):
    """What a verb, a pronoun or a noun tells of who is meant; empty where it does not tell.

    gender: m, f, n. number: s, d, p. kinds: the kinds of speaker it can mean (he: person, anonymous), empty: any.
    """

    gender: str = ""
    number: str = ""
    kinds: frozenset[str] = frozenset()


ANYBODY = Agreement()
# Whoever can say anything: no place, no thing.
SPEAKING = Agreement(kinds=PEOPLE | {"organization", "government", "outlet", "leak", "post"})


class Mention(NamedTuple):
    """One noun phrase that names, as its language reads it.

    span        where it stands; it may be tighter than the phrase that was asked for
    form        name (a proper name is printed), role (an office or common noun alone), pronoun
    name        the plain proper name as printed, without titles, places, days; empty where none is printed
    role        the title, office and appositions as printed; of form role the whole phrase
    words       the folded words of `name`, the family name last
    roles       of each office or common noun said of it, the folded words, the head last: ("finance", "minister")
    kind        as in `records.HOP_KINDS`, "place", or empty where nothing tells
    agreement   gender and number of the noun; of a pronoun what it asks for
    place       where it stands in its clause: a pronoun means a subject rather than an object
    definite    of form role: the phrase points back ("the minister", الوزير)
    sure        of form name: a title, a given name or a term tells what it is; else it is a capitalised word
    members     the mentions of a list ("Washington and NATO")
    """

    span: Span
    form: Form
    name: str = ""
    role: str = ""
    words: tuple[str, ...] = ()
    roles: tuple[tuple[str, ...], ...] = ()
    kind: str = ""
    agreement: Agreement = ANYBODY
    place: Place = "other"
    definite: bool = False
    sure: bool = True
    members: tuple[Mention, ...] = ()


def joint_mention(span: Span, printed: str, members: Sequence[Mention]) -> Mention:
    """Several who speak together, as printed from the first to the last ("Washington and NATO")."""
    kinds = {member.kind for member in members}
    return Mention(
        span,
        "role",
        role=printed,
        kind=kinds.pop() if len(kinds) == 1 else "person",
        agreement=Agreement(number="p"),
        place="subject",
        members=tuple(members),
    )


Mentions: TypeAlias = Callable[[str, Lexicon], list[Mention]]
Phrases: TypeAlias = Callable[[str], Mention | None]
Agreements: TypeAlias = Callable[[str], Agreement]
Read: TypeAlias = Callable[[str, Span | None, str, Lexicon], Mention | None]


@dataclass(frozen=True, slots=True)
class Naming:
    """A language's hook: see the module's docstring."""

    mentions: Mentions
    read: Read
    agreement: Agreements = lambda cue: ANYBODY  # noqa: ARG005


def is_abroad(office: Iterable[str], of_kind: Callable[[str], Container[str]]) -> bool:
    """Whether an office is told with its country, as the French president's, who is of no party of the town."""
    return any(word in of_kind("demonym") and word not in of_kind("party_word") for word in office)
