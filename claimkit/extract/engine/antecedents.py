"""Whom a pronoun, an office or an unwritten subject means: the mention before it that agrees and stands out most.

What stands out is weighed as in Lappin and Leass (1994): near before far, a subject before an object, who spoke last
before who was spoken of, the narrator's words before what others say.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from claimkit.extract.engine.entities import Entity
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.mentions import ANYBODY, BODIES, PEOPLE, Agreement, Mention
from claimkit.extract.engine.salience import MOST, SUBJECT_BEFORE, Event, is_by_party, unnamed_weight, weight_of
from claimkit.language.lexicons import Lexicon
from claimkit.language.sentences import sentence_starts
from claimkit.records import Span

__all__ = ["Discourse", "Event", "breaks_in"]

# The line that tells when an entry of a live report was written (2:10 p.m.), and how many sentences it stands for.
_BREAK = re.compile(r"\n[^\w\n]*\d{1,2}[:.]\d\d\b(?:[^\w\n]?[^\W\d]){0,6}[^\w\n]*$", re.MULTILINE)
_A_BREAK = 6
# A paragraph behind an empty line parts what stands before it as a sentence does; a line may be a sentence alone.
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
# Mentions looked back through, and how much less each further sentence counts.
_MENTIONS = 60
_OFFICES = 250
_A_SENTENCE = 1.0
# How many sentences back a description reaches.
_TOLD_OF = 4
# The share of the mentions of whom a text names most, that make another one whom it is about.
_MUCH = 0.6
# Mentions among which a question stands that is answered.
_NEAR_QUESTION = 8
# Characters that hold the word before a pronoun.
_WORD = 20
_OFFSET = attrgetter("offset")


def breaks_in(text: str) -> list[int]:
    """Where a text begins anew, as the entries of a live report do."""
    return [line.start() for line in _BREAK.finditer(f"\n{text}")]


class Discourse:
    """The mentions of a document as far as they are resolved, by their offsets."""

    def __init__(self, text: str) -> None:
        """Start with no mention."""
        self.events: list[Event] = []
        self._named: Counter[Entity] = Counter()
        self._most_named = 0
        starts = sentence_starts(text) + breaks_in(text) * _A_BREAK
        self._leading = sorted(set(starts))
        self._starts = sorted(starts + [line.end() for line in _PARAGRAPH.finditer(text)])

    def add(self, event: Event) -> None:
        """Take a mention in, at its place."""
        event.sentence = self.sentence(event.offset)
        event.entity.spoke = event.entity.spoke or event.speaks
        if self.events and self.events[-1].offset > event.offset:
            insort(self.events, event, key=_OFFSET)
        else:
            self.events.append(event)

    def sentence(self, offset: int) -> int:
        """Which sentence an offset stands in."""
        return bisect_right(self._starts, offset)

    def before(self, offset: int, most: int = _MENTIONS) -> Iterator[Event]:
        """The mentions before an offset, the nearest first."""
        end = self._at(offset)
        return reversed(self.events[max(0, end - most) : end])

    def named_within(self, spans: Sequence[Span]) -> list[Entity]:
        """Who is named within some spans."""
        within = (event for start, end in spans for event in self.events[self._at(start) : self._at(end)])
        return [event.entity for event in within if event.named]

    def _at(self, offset: int) -> int:
        """How many mentions stand before an offset."""
        return bisect_left(self.events, offset, key=_OFFSET)

    def antecedent(
        self, offset: int, asked: Agreement, inside: Found | None, but: Sequence[Entity] = ()
    ) -> Entity | None:
        """The entity that agrees and stands out most before an offset, in the same voice rather than in another."""
        leading = self._subject_before(offset, asked, inside)
        near = (
            (event, weight_of(event, asked, inside) + SUBJECT_BEFORE * (event is leading))
            for event in self.before(offset)
            if event.place != "quoted" or event.inside == inside
            if event.entity.agrees(asked) and event.entity not in but
        )
        return self._strongest(offset, near)

    def _subject_before(self, offset: int, asked: Agreement, inside: Found | None) -> Event | None:
        """Who leads the sentence before, where nobody else speaks in it: Holt spoke. Lee was asked if …. He said."""
        here = bisect_right(self._leading, offset)
        first, behind = self._leading[here - 2 : here] if here > 1 else (0, 0)
        within = self.events[self._at(first) : self._at(behind)]
        subjects = (event for event in within if event.place == "subject" and event.inside is inside)
        leading = next(subjects, None)
        if leading is None or not (leading.named and asked.gender):
            return None
        others = (event for event in within if event.speaks and event.entity is not leading.entity)
        return None if any(others) else leading

    def _strongest(self, offset: int, weighed: Iterable[tuple[Event, float]]) -> Entity | None:
        """Of weighed mentions, the nearest first, whose outweighs the sentences between it and an offset most."""
        here = self.sentence(offset)
        best, most = None, float("-inf")
        for event, weight in weighed:
            away = _A_SENTENCE * (here - event.sentence)
            if MOST - away <= most:
                break
            if weight - away > most:
                best, most = event.entity, weight - away
        return best

    def body(self, offset: int, asked: Agreement, but: Sequence[Entity]) -> Entity | None:
        """The ministry or firm whose grammatical gender a pronoun has, where no person is meant: la mairie … elle."""
        if not asked.gender:
            return None
        entity = self.antecedent(offset, asked._replace(kinds=BODIES), None, but)
        return entity if entity is not None and entity.gender == asked.gender else None

    def subject(self, offset: int, asked: Agreement, inside: Found | None = None) -> Entity | None:
        """The nearest subject before an offset in its own sentence, or within the same words of another."""
        here = self.sentence(offset)
        for event in self.before(offset):
            if inside not in (None, event.inside) or (inside is None and event.sentence != here):
                return None
            if event.place == "subject" and event.entity.agrees(asked):
                return event.entity
        return None

    def office(self, offset: int, office: tuple[str, ...], asked: Agreement) -> Entity | None:
        """Who stands out most, of those of whom an office was said before an offset."""
        near = (
            (event, weight_of(event, asked, None) + unnamed_weight(event, office))
            for event in self.before(offset, _OFFICES)
            if office[-1] in event.entity.heads and event.entity.held(office)
            if event.entity.agrees(asked) and not is_by_party(event.entity, office)
        )
        return self._strongest(offset, near)

    def of_kind(self, offset: int, asked: Agreement) -> Entity | None:
        """The last one before an offset that agrees and is surely of the kind asked for."""
        of_kind = (event.entity for event in self.before(offset) if event.entity.kind in asked.kinds)
        return next((entity for entity in of_kind if entity.agrees(asked)), None)

    def described(self, mention: Mention, epithets: Mapping[str, str], but: Sequence[Entity] = ()) -> Entity | None:
        """Whom a description means that was said of nobody before: Holt spoke. The former governor said ….

        An office ("held") means the only one near before who holds it, another noun whom the text is about.
        """
        asked = Agreement(mention.agreement.gender, "s", PEOPLE)
        here, head = self.sentence(mention.span.start), mention.roles[0][-1]
        near: dict[Entity, float] = {}
        beside: set[Entity] = set()
        for event in self.before(mention.span.start):
            away = here - event.sentence
            if away > _TOLD_OF:
                break
            entity = event.entity
            if entity not in but and event.inside is None and _is_describable(entity, asked, epithets):
                weight = weight_of(event, asked, None) - _A_SENTENCE * away
                near[entity] = max(weight, near.get(entity, weight))
                beside |= {entity} if away <= 1 else set()
        if epithets[head] == "held":
            holders = [entity for entity in near if head in entity.heads] or _without_office(near, mention)
            return holders[0] if len(holders) == 1 and self._is_about(holders[0]) else None
        voices = [entity for entity in near if self._spoke_last(mention, entity, epithets)]
        if voices and epithets[head] == "modified":
            return voices[0]
        about = [entity for entity in near if self._is_about(entity)]
        return max(about + [one for one in voices if one in beside], key=near.__getitem__, default=None)

    def _spoke_last(self, mention: Mention, entity: Entity, epithets: Mapping[str, str]) -> bool:
        """Whether one who holds an office, and is of no other party, spoke last: Sen. Holt …. The Ohio Republican …."""
        voices = (event.entity for event in self.before(mention.span.start) if event.speaks and event.inside is None)
        said = {word for office in entity.roles for word in office if epithets.get(word) == "modified"}
        held = any(epithets.get(head) in ("held", "", "office") for head in entity.heads)
        return held and next(voices, None) is entity and said <= {mention.roles[0][-1]}

    def _is_about(self, entity: Entity) -> bool:
        """Whether a document names somebody nearly as often as whom it names most."""
        if not self._named:
            self._named = Counter(event.entity for event in self.events if event.named and event.entity.kind in PEOPLE)
            self._most_named = max(self._named.values(), default=0)
        return self._named[entity] >= _MUCH * self._most_named

    def called(self, mention: Mention) -> Entity | None:
        """The last one of a kind; one without a name who has not spoken is called as here: One man rose, the man."""
        entity = self._called_so(mention) or self.of_kind(mention.span.start, mention.agreement)
        unnamed = entity is not None and not entity.words and mention.agreement.kinds == PEOPLE
        if entity is not None and unnamed and not entity.spoke:
            entity.name = mention.role
        return entity

    def _called_so(self, mention: Mention) -> Entity | None:
        """One without a name who was called by the same noun near before: a young woman rose, the woman said."""
        noun = mention.role.lower().rpartition(" ")[-1]
        here = self.sentence(mention.span.start)
        for event in self.before(mention.span.start):
            if here - event.sentence > _TOLD_OF:
                return None
            if not event.entity.words and event.entity.name.lower().endswith(f" {noun}"):
                return event.entity
        return None

    def who_asked(self, offset: int, *, answers: bool) -> list[Entity]:
        """Who asked something in the sentence before an offset, or in that before it; another paragraph before.

        What is said behind a question need be no answer to one who is named, but to one who asked somebody named.
        """
        here = self.sentence(offset) - 1
        near = [event for event in self.before(offset, _NEAR_QUESTION) if event.act in ("ask", "asks whom")]
        asked = [(event, event.act == "asks whom" or not event.entity.words) for event in near]
        return [one.entity for one, other in asked if (answers or other) and here - one.sentence <= other]

    def who_hears(self, offset: int, text: str, lexicon: Lexicon) -> list[Entity]:
        """Who heard, asked or had somebody say it, and is another than who says it: Lee heard her ask."""
        asking = [event.entity for event in self.before(offset, _NEAR_QUESTION) if event.act == "asked"]
        before = text[max(0, offset - _WORD) : offset].lower().split()
        if not before or before[-1] not in lexicon.of_kind("hearing"):
            return asking
        subject = self.subject(offset, ANYBODY)
        return [*asking, subject] if subject is not None else asking


def _is_describable(entity: Entity, asked: Agreement, epithets: Mapping[str, str]) -> bool:
    """Whether one is surely a person, of whom no office is known that an epithet would not be said of."""
    named = len(entity.words) > 1 and entity.sure and entity.agrees(asked)
    return named and (not entity.heads or not entity.heads.isdisjoint(epithets))


def _without_office(near: Iterable[Entity], mention: Mention) -> list[Entity]:
    """Those of whom no office is told; none for what an office owns (the mayor’s site) or one of a party holds."""
    owned = re.search(r"['\u2019]s ", mention.role)
    party = any(len(office) == 1 for office in mention.roles)
    return [] if owned or party else [entity for entity in near if not entity.heads]
