"""Who speaks: every speaker named by the entities of the document.

A written speaker is read as a mention (`mentions.Naming.read`). A name is the entity that has it; a pronoun, an office
or an unwritten subject is its antecedent where number, gender and kind agree, else it names nobody, or stays as
printed. What is no noun phrase that can speak gives way to the subject of its sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter, itemgetter

from claimkit.extract.engine import memory, voices
from claimkit.extract.engine.antecedents import Discourse, Event
from claimkit.extract.engine.entities import Entity, Table, entity_of, give_speaker
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.grammars import Grammar
from claimkit.extract.engine.mentions import NOBODY, SPEAKING, Agreement, Mention, Naming, is_abroad
from claimkit.extract.engine.voices import Contents, Voice, members_of, place_of, without_doubles
from claimkit.records import UNSPECIFIED, Hop, Span, words_at

# How far back the name of an unwritten speaker is looked for, in characters.
_NEAR = 2_000
_SPAN, _PLACE = attrgetter("span"), itemgetter(0, 1, 2)


def resolve_speakers(text: str, found: Sequence[Found], grammar: Grammar) -> None:
    """Name every speaker; needs the parents of `nest`."""
    kept = [one for one in found if not one.set_aside]
    if grammar.naming is None:
        memory.resolve_speakers(text, found, grammar)
    elif kept:
        _Resolution(text, kept, grammar, grammar.naming).run()


class _Resolution:
    """One pass over a document: the table, the mentions in their order, then speaker by speaker, outer before inner."""

    def __init__(self, text: str, kept: Sequence[Found], grammar: Grammar, naming: Naming) -> None:
        self.text, self.grammar, self.naming = text, grammar, naming
        self.read: list[Mention] = []
        self.voices = [Voice(one, self._read(one)) for one in kept]
        self.contents = Contents(kept)
        self.discourse = Discourse(text)
        self.named: dict[Found | None, Entity] = {}
        self.latest: dict[Found | None, Entity] = {}
        self.talking: list[Entity] = []

    def _read(self, one: Found) -> Mention | None:
        if not one.speaker and (not one.speaker_name or one.speaker_name == UNSPECIFIED):
            return None
        span = Span(one.speaker[0].start, one.speaker[-1].end) if one.speaker else self._last_printed(one)
        named = one.speaker[:1] if one.speaker_name else one.speaker  # a pronoun may stand behind: the court, which
        whole = words_at(self.text, named)
        printed = whole
        if not whole.startswith(one.speaker_name or whole):
            printed = one.speaker_name or whole
        return self._phrase(span, printed)

    def _last_printed(self, one: Found) -> Span | None:
        """Where the name of an unwritten speaker stands last before what is said."""
        name = one.speaker_name or ""
        at = self.text.rfind(name, max(0, one.start - _NEAR), one.start)
        return Span(at, at + len(name)) if at >= 0 else None

    def _phrase(self, span: Span | None, printed: str) -> Mention | None:
        """A phrase as a mention that is kept: the table knows mentions by their identity."""
        mention = self.naming.read(self.text, span, printed, self.grammar.lexicon)
        if mention is not None:
            self.read.append(mention)
        return mention

    def run(self) -> None:
        """Resolve everything."""
        spoken = [mention for voice in self.voices if (mention := voice.mention) is not None]
        others = without_doubles(self.naming.mentions(self.text, self.grammar.lexicon), spoken)
        every = sorted([*spoken, *others, *members_of(spoken)], key=_SPAN)
        self._widen(others)
        self.table = Table(every)
        voices.straighten(self.voices, self.table.known, self.grammar.lexicon)
        for mention in every:
            if id(mention) in self.table.known:
                self._happens(mention, self.table.known[id(mention)])
        for each in self._in_order(others):
            if isinstance(each, Voice):
                self._name(each)
            elif (entity := self._meant(each, None)) is not None:
                self._happens(each, entity)

    def _widen(self, others: Sequence[Mention]) -> None:
        """Where a speaker is the owner in a longer name ("Holt’s aide Ben Cole"), that one speaks."""
        longer = [mention for mention in others if mention.form != "pronoun"]
        starts = [mention.span.start for mention in longer]
        for voice in self.voices:
            mention, cue = voice.mention, voice.one.cue
            if mention is None or not cue or self.text[mention.span.end : mention.span.end + 1] not in "'’":
                continue
            at = bisect_right(starts, mention.span.start)
            for other in longer[max(0, at - 3) : at]:
                if mention.span.end < other.span.end <= cue[0].start:
                    voice.mention = other

    def _in_order(self, others: Sequence[Mention]) -> list[Voice | Mention]:
        """Speakers and other mentions without a name as they are resolved: outer before inner, then as printed."""
        order: list[tuple[int, int, int, Voice | Mention]] = []
        order += [(0, mention.span.start, 0, mention) for mention in others if mention.form != "name"]
        order += [(voice.one.depth, place_of(voice.one), 1, voice) for voice in self.voices]
        return [each for *_, each in sorted(order, key=_PLACE)]

    def _happens(self, mention: Mention, entity: Entity) -> None:
        at = mention.span.start
        first = entity.since == at and len(mention.words) > 1 and bool(mention.role)
        inside, named = self.contents.around(at), mention.form == "name"
        self.discourse.add(Event(at, entity, mention.place, inside=inside, introduces=first, named=named))

    def _name(self, voice: Voice) -> None:
        """Give an attribution its speaker, and take it into the discourse."""
        one = voice.one
        one.relays = tuple(self._relay(hop) for hop in one.relays)
        if not one.speaker and one.cue and not any(one.agrees):
            one.agrees = self.naming.agreement(self.text[one.cue[0].start : one.cue[0].end])
        entity = None
        if one.refers != "nobody":
            entity = self._speaker(voice)
        if entity is None and one.refers != "label":
            one.speaker_name, one.speaker_kind = self._printed_pronoun(voice) or UNSPECIFIED, "unspecified"
        if entity is None:
            return
        if one.speaker_kind == "outlet" and not (entity.kind or entity.gender):
            entity.kind = "outlet"  # Marsh Watch reported it: no "he" means it
        self.named[one] = self.latest[one.parent] = entity
        if one.rule == "turn" and entity not in self.talking:
            self.talking.append(entity)
        if one.refers != "label":
            give_speaker(one, voice.mention, entity)
        self.discourse.add(
            Event(place_of(one), entity, "subject", True, one.parent, act=voices.act_of(one, self.table))
        )

    def _printed_pronoun(self, voice: Voice) -> str | None:
        """A pronoun that stands before anybody is named: somebody speaks, and this is all that is printed of them."""
        mention = voice.mention
        if mention is None or self.discourse.events:
            return None
        return self.text[mention.span.start : mention.span.end] if NOBODY.isdisjoint(mention.agreement.kinds) else None

    def _speaker(self, voice: Voice) -> Entity | None:
        """Whom an attribution is ascribed to; None for nobody."""
        one, mention = voice.one, voice.mention
        unable = mention is not None and mention.form == "role" and not (mention.sure or one.speaker)
        if unable or (mention is None and (one.speaker or one.speaker_name)):
            return self._subject_around(one)
        if mention is None:
            return self._unwritten(one)
        if one.speaker and one.speaker[0].start < mention.span.start < one.speaker[0].end:
            one.speaker = (Span(mention.span.start, one.speaker[0].end), *one.speaker[1:])
        return self._meant(mention, one)

    def _subject_around(self, one: Found) -> Entity | None:
        """The subject of the sentence for a phrase that is none: not where the phrase is a thing that cannot speak."""
        printed = words_at(self.text, one.speaker[:1]).lower().split() or [""]
        entity = self.discourse.subject(place_of(one), SPEAKING)
        thing = one.rule == "according-to" or printed[0] in self.grammar.lexicon.of_kind("determiner")
        return None if thing or entity is None or not (entity.words and entity.sure) else entity

    def _unwritten(self, one: Found) -> Entity | None:
        """Who speaks on: the one it is known to share, else the last of the same voice that the verb agrees with."""
        shared = self._shared(one.same_as, 0)
        if shared is not None and shared.agrees(one.agrees):
            return shared
        impersonal = one.same_as is not None and one.same_as.refers == "nobody"
        if impersonal or (any(one.agrees) and one.same_as is None):
            asked = SPEAKING
            if any(one.agrees):
                asked = one.agrees
            subject = self.discourse.subject(place_of(one), asked)
            if subject is not None or impersonal:
                return subject
        latest = self.latest.get(one.parent) or self.named.get(one.parent)
        if latest is not None and latest.agrees(one.agrees):
            return latest
        if not any(one.agrees):
            return None
        return self.discourse.antecedent(place_of(one), one.agrees, one.parent)

    def _shared(self, other: Found | None, depth: int) -> Entity | None:
        """Who speaks in another attribution, one that was set aside too."""
        if other is None or other in self.named or depth > 8:
            return self.named.get(other)
        mention = self._read(other)
        if mention is not None:
            return self._meant(mention, other)
        return self._shared(other.same_as, depth + 1)

    def _meant(self, mention: Mention, one: Found | None) -> Entity | None:
        """The entity a mention means."""
        known = self.table.known.get(id(mention))
        if known is not None:
            return known
        entity: Entity | None
        if mention.members:
            entity = entity_of(mention)
            members = [self._meant(member, None) or entity_of(member) for member in mention.members]
            entity.members, entity.number = tuple(members), "p"
        elif mention.form == "pronoun":
            entity = self._antecedent(mention, one)
            told = one is not None or self.contents.around(mention.span.start) is None
            if entity is not None and told and not entity.gender and mention.agreement.gender in ("m", "f"):
                entity.gender = mention.agreement.gender
        elif mention.form == "name" and mention.words:
            entity = self.table.of(mention)
        else:
            entity = self._by_office(mention, one)
            if entity is None or voices.is_another(entity, one, self.table):
                entity = entity_of(mention)
        if entity is not None:
            self.table.known[id(mention)] = entity
        return entity

    def _antecedent(self, mention: Mention, one: Found | None) -> Entity | None:
        """Whom a pronoun means: in another's words a subject of these words, else their speaker, else as outside."""
        at, asked = mention.span.start, mention.agreement
        parent = one.parent if one is not None else None
        # Who speaks is not named in what is told of the speaker: he calls Abel’s vote a farce.
        named = self.discourse.named_within(one.content) if one is not None and one.mode != "direct" else []
        named += self.discourse.who_hears(at, self.text, self.grammar.lexicon)
        answers = one is not None and words_at(self.text, one.cue).lower() in self.grammar.lexicon.of_kind("answering")
        if one is not None and (answers or one.mode == "direct"):  # not: a clerk asked why. “…,” he said
            named += self.discourse.who_asked(one.start, answers=answers)
        if one is not None and one.cue and mention.span.end <= one.cue[0].start:
            named += self.table.named_behind(voices.behind_cue(self.text, one, self.grammar.lexicon))
        if parent is None:
            entity = self.discourse.antecedent(at, asked, None, named) or self.discourse.body(at, asked, named)
            return self._told_first(one, asked, entity) if one is not None else entity
        speaker = self.named.get(parent)
        near = self.discourse.subject(at, asked, parent)
        if near is not None:
            return near
        if speaker is not None and parent.mode != "direct" and speaker.agrees(asked):
            return speaker
        if parent.mode == "direct" and speaker is not None:
            named.append(speaker)
        if parent.rule == "turn":
            named += self.talking
        entity = self.discourse.antecedent(at, asked, parent, named)
        # "They" in a quotation are mostly not those of whom the narrator tells.
        return None if asked.number == "p" and parent.mode == "direct" else entity

    def _told_first(self, one: Found, asked: Agreement, entity: Entity | None) -> Entity | None:
        """Who is told of in the clause before a pronoun, where nobody else of the sex is known: Ann left, she said."""
        known = entity is not None and asked.gender in ("", entity.gender)
        if known or one.mode == "direct" or one.content[0].start > place_of(one):
            return entity
        told = self.discourse.antecedent(place_of(one), asked, one)
        return told if told is not None and told.gender == asked.gender else entity

    def _by_office(self, mention: Mention, one: Found | None) -> Entity | None:
        """Who "the minister" is: the last one of whom that was said; "the paper", the last of its kind."""
        if not mention.definite:
            return None
        at, asked = mention.span.start, mention.agreement
        if not mention.roles:
            return self.discourse.called(mention)
        described = self._described(mention, one)
        for office in mention.roles:
            entity = self.discourse.office(at, office, asked)
            if entity is not None and (entity.words or described is None):
                return entity
        if described is not None:
            described.take(mention)  # who is called so again is the same
        if described is not None or not asked.kinds:
            return described
        return self.discourse.of_kind(at, asked)

    def _described(self, mention: Mention, one: Found | None) -> Entity | None:
        """Whom the narrator describes as he tells what they say: the former governor."""
        of_kind = self.grammar.lexicon.of_kind
        epithets, office = of_kind("epithet"), mention.roles[0]
        start, end = mention.span
        told = mention.place == "subject" and self.contents.around(start) is None
        told = told and mention.agreement.number != "p"
        if office[-1] not in epithets or not told or self.text[end : end + 1] in ("'", "’"):
            return None
        value = epithets[office[-1]]
        if is_abroad(office, of_kind) or value == "office" or (value and len(office) == 1):
            return None  # the French president, of whom only his country is told; the president
        within = self.discourse.named_within(one.content) if one else ()
        found = self.discourse.described(mention, epithets, within)
        spoke = found is None or found.spoke or not any(is_abroad(held, of_kind) for held in found.roles)
        return found if spoke else None

    def _relay(self, hop: Hop) -> Hop:
        """A hop under the name of who is meant."""
        mention = self._phrase(next(iter(hop.spans), None), hop.name)
        entity = self._meant(mention, None) if mention is not None else None
        if entity is None or (mention is not None and mention.form == "role" and not entity.words):
            return hop  # told the newspaper, in a text that names none
        return replace(hop, name=entity.name, certain=hop.certain and entity.certain)
