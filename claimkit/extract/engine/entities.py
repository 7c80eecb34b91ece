"""One table of entities per document: whom its noun phrases name, each with the fullest name the document has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.initials import first_letters, initial, one_letter, undoubled
from claimkit.extract.engine.mentions import NOBODY, PEOPLE, Agreement, Mention
from claimkit.language.offices import of_other_posts

# Namesakes that are compared at most: a hostile text may have any number of one word.
_COMPARED = 40
# A namesake named in full so near before leaves it open whom the bare name means, in characters.
_JUST_NAMED = 600
# Shorter names have too many others one letter away.
_LONG_NAME = 5
_TWO_FAMILY_NAMES = 3
_NAMED_WHOLE = 2  # words of an outlet's name, which no edition of it takes
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something a document names.

    name         the fullest plain name; where only an office or a common noun is printed, that
    words        the folded words of `name`, the family name last; empty where no proper name is printed
    role         the first office or apposition printed with it
    roles        every office said of it, folded, the head last
    heads        the last words of `roles`
    kind         as in `records.HOP_KINDS`; "place"; empty where nothing tells
    gender       m, f, or empty as long as nothing tells
    number       s, p or empty
    sure         whether anything but a capital tells that it is a name of its kind
    certain      False for a name that several entities share
    members      the entities of a list
    since        where it is first mentioned by its full name
    pointed      whether the first mention points back ("the governor"), though nobody was named
    spoke        whether something was ascribed to it before
    """

    name: str
    words: tuple[str, ...] = ()
    role: str = ""
    roles: list[tuple[str, ...]] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    kind: str = ""
    gender: str = ""
    number: str = ""
    sure: bool = True
    certain: bool = True
    members: tuple[Entity, ...] = ()
    since: int = 0
    pointed: bool = False
    spoke: bool = False

    def agrees(self, asked: Agreement) -> bool:
        """Whether a pronoun, verb or noun that asks for kind, gender and number can mean it."""
        if asked.kinds and self.kind not in asked.kinds and (self.kind or self.sure or asked.kinds == NOBODY):
            return False
        if asked.gender and asked.gender != self.gender and (self.gender or self._is_acronym()):
            return False
        told = asked.number and self.number and asked.number != self.number
        return not told or _plural(asked.number) == _plural(self.number)

    def _is_acronym(self) -> bool:
        """Whether only initials are known of it, of which nothing tells that they are a person's: ORAN."""
        return not self.sure and len(self.words) == 1 and self.name.isupper()

    def held(self, office: tuple[str, ...]) -> bool:
        """Whether an office was said of it: the same head, and no word more."""
        if office[-1] not in self.heads:
            return False
        return any(known[-1] == office[-1] and set(office) <= set(known) for known in self.roles)

    def take(self, mention: Mention) -> None:
        """Keep what another mention tells: a fuller name, an office, kind, gender and number."""
        if len(mention.words) > len(self.words) and (self.kind != "outlet" or len(self.words) < _NAMED_WHOLE):
            self.name, self.words = mention.name, mention.words
        if mention.form == "name":
            self.role = self.role or mention.role
        if mention.roles:
            self.roles += [office for office in mention.roles if office not in self.roles]
            self.heads.update([office[-1] for office in mention.roles])
        if mention.kind and (not self.kind or (mention.sure and not self.sure)):
            self.kind = mention.kind
        self.gender = self.gender or mention.agreement.gender
        self.number = self.number or mention.agreement.number
        self.sure = self.sure or mention.sure


def _plural(number: str) -> str:
    """Two and more are one number: who is a pair in Arabic may be taken up by a plural."""
    return number.replace("d", "p")


def entity_of(mention: Mention) -> Entity:
    """A new entity from its first mention."""
    heads, (gender, number, _) = {office[-1] for office in mention.roles}, mention.agreement
    name, role = mention.name or mention.role, mention.role * (mention.form == "name")
    told = (mention.kind, gender, number, mention.sure)
    return Entity(
        name, mention.words, role, list(mention.roles), heads, *told, since=mention.span.start, pointed=mention.definite
    )


class Table:
    """The entities of a document by the words of their names.

    Full names are entered first, wherever they stand; then every short one finds its full one, also a later one:
    a headline has "Sanders" before the text has "Bernie Sanders".
    """

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Enter every mention that has a name."""
        self.by_word: dict[str, list[Entity]] = {}
        self.by_shape: dict[tuple[str, int], list[str]] = {}  # the words by first letter and length
        self.by_initials: dict[str, Entity] = {}
        self.by_middle: dict[str, list[Entity]] = {}
        self.known: dict[int, Entity] = {}
        self._shared: dict[tuple[str, ...], Entity] = {}
        self._holder: dict[str, Entity] = {}
        self._printed: dict[str, tuple[int, Entity]] = {}
        named = [mention for mention in mentions if mention.form == "name" and mention.words]
        for mention in named:
            if len(mention.words) > 1:
                self.known[id(mention)] = self._full(mention)
        for mention in named:
            if len(mention.words) == 1:
                self.known[id(mention)] = self._short(mention)
            else:
                self._printed[mention.words[-1]] = mention.span.start, self.known[id(mention)]

        self._begins = {mention.span.start: self.known[id(mention)] for mention in named}

    def named_behind(self, end: int) -> list[Entity]:
        """Who is named right behind what ends at `end`: nobody, or one."""
        return list(filter(None, [self._begins.get(end + 1)]))

    def of(self, mention: Mention) -> Entity:
        """The entity of a named mention that was read later than the others."""
        entity = self._full(mention) if len(mention.words) > 1 else self._short(mention)
        return self.known.setdefault(id(mention), entity)

    def _full(self, mention: Mention) -> Entity:
        """The entity of a name of several words: one that has the same name more or less full, else a new one."""
        for word in (mention.words[-1], mention.words[0]):
            for entity in self.by_word.get(word, ())[:_COMPARED]:
                if _same(entity, mention):
                    entity.take(mention)
                    self._enter(entity, mention.words)
                    return entity
        return self._new(mention)

    def _short(self, mention: Mention) -> Entity:
        """The entity a single name is short for; a name that several have stays as printed."""
        (word,) = mention.words
        every = self.by_word.get(word, ())[:_COMPARED]
        if mention.roles:
            heads = [office[-1] for office in mention.roles]  # no minister is the mayor
            every = [one for one in every if not one.heads or not of_other_posts(heads, one.heads)]
        bare = mention.span.end - mention.span.start == len(mention.name)
        family = [one for one in every if bare and one.words[-1] == word and one.sure and one.kind in PEOPLE]
        namesakes = [one for one in every if _can_be(one, mention)] or family
        namesakes = [one for one in namesakes if one.words[-1] == word] or namesakes
        if not namesakes:
            return self._middle(mention) or self._misprinted(mention) or self._new(mention)
        chosen = self._chosen(word, namesakes, mention)
        if chosen is None:
            return self._ambiguous(mention)
        chosen.take(mention)
        return chosen

    def _chosen(self, word: str, namesakes: list[Entity], mention: Mention) -> Entity | None:
        """Of several namesakes the one with the office or gender printed, else the one who had the name for himself.

        He had it before another was introduced, and keeps it where the other was not just named in full.
        """
        held = [one for one in namesakes if any(map(one.held, mention.roles))]
        if mention.role and mention.roles and not held and len(namesakes) > 1 and all(one.roles for one in namesakes):
            return None  # an office that none of them had
        fitting = held or namesakes
        if mention.agreement.gender:
            fitting = [one for one in fitting if one.gender == mention.agreement.gender] or fitting
        fitting = [one for one in fitting if one.sure] or fitting
        if len(fitting) == 1:
            return fitting[0]
        introduced = [one for one in fitting if one.since <= mention.span.start]
        if len(introduced) == 1:
            return self._holder.setdefault(word, introduced[0])
        holder = self._holder.get(word)
        at, latest = self._printed.get(word, (0, holder))
        recent = latest is not holder and mention.span.start - at < _JUST_NAMED
        if recent or holder not in fitting:
            return self._without_office(fitting, mention)
        return holder

    def _without_office(self, namesakes: list[Entity], mention: Mention) -> Entity | None:
        """The one namesake whom no title is printed before, behind one of courtesy: Ms. Holt beside Gov. Lia Holt."""
        titled = mention.span.end - mention.span.start > len(mention.name) and not mention.role
        plain = [one for one in namesakes if not one.role[:1].isupper()]
        return plain[0] if titled and len(plain) == 1 else None

    def _middle(self, mention: Mention) -> Entity | None:
        """The one person whose first of two family names it is, behind a title: Ms. Rivas for Ana Rivas Soto."""
        (word,) = mention.words
        titled = mention.span.end - mention.span.start > len(mention.name)
        near = [one for one in self.by_middle.get(word, ()) if one.kind in PEOPLE and _can_be(one, mention)]
        return near[0] if titled and len(near) == 1 else None

    def _misprinted(self, mention: Mention) -> Entity | None:
        """Whose initials the name is (CNS), or whose family name with one letter wrong ("Wines" for Wimes)."""
        (word,) = mention.words
        if mention.name.isupper() and word in self.by_initials:
            return self.by_initials[word]
        if mention.sure or len(word) < _LONG_NAME:
            return None
        shapes = ((word[0], length) for length in range(len(word) - 1, len(word) + 2))
        alike = (known for shape in shapes for known in self.by_shape.get(shape, ()) if one_letter(known, word))
        near = [one for known in alike for one in self.by_word[known]]
        near = [one for one in near if one.sure and one.kind in PEOPLE and len(one.words) > 1]
        if len(near) != 1 or near[0].since >= mention.span.start:
            return None
        return near[0]

    def _ambiguous(self, mention: Mention) -> Entity:
        entity = self._shared.get(mention.words)
        if entity is None:
            entity = self._shared[mention.words] = entity_of(mention)
            entity.certain = False
        return entity

    def _new(self, mention: Mention) -> Entity:
        entity = entity_of(mention)
        self._enter(entity, mention.words)
        return entity

    def _enter(self, entity: Entity, words: tuple[str, ...]) -> None:
        for word in {words[0], words[-1]}:
            if word not in self.by_word:
                self.by_shape.setdefault((word[0], len(word)), []).append(word)
            with_word = self.by_word.setdefault(word, [])
            if entity not in with_word:
                with_word.append(entity)
        if len(words) == _TWO_FAMILY_NAMES and entity not in self.by_middle.setdefault(words[1], []):
            self.by_middle[words[1]].append(entity)
        if entity.kind not in PEOPLE and len(words) > 2:
            for initials in _initials(entity):
                self.by_initials.setdefault(initials, entity)


def _can_be(entity: Entity, mention: Mention) -> bool:
    """Whether kind and gender let a mention be short for an entity: no town is called as its hospital is."""
    of_town = (mention.kind, entity.kind) == ("government", "organization") and mention.words[-1:] != entity.words[-1:]
    both_sure = entity.sure and mention.sure and entity.kind and mention.kind
    if both_sure and ((entity.kind in PEOPLE) != (mention.kind in PEOPLE) or of_town):
        return False
    return not entity.gender or mention.agreement.gender in ("", entity.gender)


def _same(entity: Entity, mention: Mention) -> bool:
    """Whether two names of several words are one: the words of one in the other, or the first as an initial."""
    if not _can_be(entity, mention):
        return False
    left, right = entity.words, mention.words
    if not _SUFFIXES.isdisjoint(set(left) ^ set(right)):
        return False
    if set(left) <= set(right) or set(right) <= set(left):
        return left[-1] == right[-1] or entity.kind not in PEOPLE or left[0] == right[0]
    first, second = left[0], right[0]
    return left[-1] == right[-1] and (undoubled(first) == undoubled(second) or initial(first, second))


def _initials(entity: Entity) -> set[str]:
    """The first letters of a name, with and without its small words."""
    printed = [word for word in entity.name.lower().split() if word != "the"]
    return {first_letters(entity.words), first_letters(printed)}


def give_speaker(one: Found, mention: Mention | None, entity: Entity) -> None:
    """Write the speaker's name, role and kind into an attribution."""
    one.speaker_name = entity.name
    one.speaker_role = entity.role or None
    if mention is not None and mention.form == "name":
        one.speaker_role = mention.role or one.speaker_role
    told = mention is not None and not entity.words and bool(one.speaker_kind)
    if not told and entity.kind in _SPEAKER_KINDS:
        one.speaker_kind = entity.kind
    one.speaker_kind = one.speaker_kind or "person"
    one.certain = entity.certain
    one.speakers = tuple(member.name for member in entity.members)


_SPEAKER_KINDS = frozenset(("outlet", "person", "organization", "government", "anonymous", "leak", "post"))
