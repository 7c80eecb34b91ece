"""What the steps that find people hand on to each other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from claimkit.language import name_key, script
from claimkit.match.people.names import PlainName, Words

PERSON = "person"
BODY = "organization"
BODIES = frozenset((BODY, "government", "outlet"))


@dataclass(frozen=True, slots=True)
class Mention:
    """A node of a chain that names somebody.

    claim_id    the claim of the chain
    hop         which node of it
    place       counts the members of "X and Y" from 0
    name, kind  as in `claim_hop`
    story_id    None where the document belongs to no story
    language    of the document
    role        the office printed with the name
    """

    claim_id: str
    hop: int
    place: int
    name: str
    kind: str
    document_id: str
    story_id: str | None = None
    language: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Curated:
    """A name that people listed for a speaker."""

    speaker_id: str
    name: str
    kind: str


@dataclass(slots=True, eq=False)
class Somebody:
    """A person or a body, with all that was found of it.

    curated_id  the id that people gave it, if any
    forms       the words of every full name that means it
    printed     plain printings, with how many mentions have each
    kinds       kinds of its mentions, with how many have each
    documents   those that print a full name of it; `stories` and `languages` likewise
    reasons     why names of several scripts are one person's
    known_as    the name that tells it from a namesake
    offices     what it is printed to be: concept and words, with how many mentions have each
    """

    is_person: bool
    script: str
    curated_id: str | None = None
    forms: set[Words] = field(default_factory=set)
    printed: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)
    stories: set[str] = field(default_factory=set)
    languages: set[str] = field(default_factory=set)
    reasons: dict[str, str] = field(default_factory=dict)
    known_as: str | None = None
    offices: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def name(self) -> str:
        """The name it is best known by: in Latin script, most often printed, longest, first by letters."""
        return self.known_as or min(
            self.printed, key=lambda name: (script(name) != "Latn", -self.printed[name], -len(name), name)
        )

    @property
    def kind(self) -> str:
        """The kind that most mentions have."""
        return min(self.kinds, key=lambda kind: (-self.kinds[kind], kind))

    @property
    def office(self) -> tuple[str, str] | None:
        """What it is most often printed to be, in Latin script where one is: as a concept, and as printed."""
        return min(self.offices, key=lambda held: (script(held[1]) != "Latn", -self.offices[held], held), default=None)

    @property
    def held(self) -> frozenset[str]:
        """The offices it is printed to hold, as concepts."""
        return frozenset(office for office, _ in self.offices)

    def is_near(self, other: Somebody) -> bool:
        """Whether one document or story names both."""
        return bool(self.stories & other.stories or self.documents & other.documents)

    def full_names(self) -> list[str]:
        """The plain printings of two words or more, by letters."""
        return sorted(name for name in self.printed if " " in name_key(name))

    def take(self, mention: Mention, plain: PlainName, office: str | None = None) -> None:
        """Note a mention by a full name, with the office printed beside it."""
        if office and mention.role:
            self.offices[office, mention.role] += 1
        self.printed[plain.printed] += 1
        self.kinds[mention.kind] += 1
        self.documents.add(mention.document_id)
        if mention.story_id:
            self.stories.add(mention.story_id)
        self.languages.add(mention.language or "")

    def absorb(self, other: Somebody) -> None:
        """Take all that was found of another, who is the same."""
        self.curated_id = self.curated_id or other.curated_id
        self.forms |= other.forms
        self.printed += other.printed
        self.kinds += other.kinds
        self.documents |= other.documents
        self.stories |= other.stories
        self.languages |= other.languages
        self.reasons |= other.reasons
        self.offices += other.offices


@dataclass(frozen=True, slots=True)
class Meaning:
    """Whom a mention means, by which plain name, and the sentence that says why."""

    mention: Mention
    plain: PlainName
    somebody: Somebody
    reason: str
