"""Where a speaker's noun phrase ends: at its object, at a verb, at another phrase."""

from __future__ import annotations

from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    AND,
    ARTICLE,
    FEMININE,
    FUTURE,
    HE_DOES,
    HIS,
    NISBA,
    NOMINATIVE,
    OF_IT,
)
from claimkit.extract.languages.ar.name_marks import IN_THE_NAME
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.phrase_breaks import PhraseBreaks
from claimkit.extract.languages.ar.phrase_marks import (
    BEFORE_YESTERDAY,
    FIRST_WORD,
    GOD,
    HIDDEN,
    LETTERS,
    LISTENERS,
    NAMED,
    OF,
    ON,
    unjoined,
)
from claimkit.extract.languages.ar.walks import Fact, Walk
from claimkit.extract.languages.ar.words import WORD, listed, words_of
from claimkit.language.arabic import affix, affixes

_FOREIGN, _DENIED_ADJECTIVE = pattern("foreign_before_pause"), pattern("adjective_denied")
(_GENERAL,) = listed("general")
_JOINED = "".join(affixes("preposition letter"))
_TO_NAME = 9
_ONE_OF = words_of("one_of")
_OF_GOD = f" {GOD}"
# What parts an office from a name: the clause that is said, another sentence.
_PARTED = pattern("parted_from_name")
_AT = words_of("at_place")
_OF_PARTICIPLES = affix("participle")


class PhraseEnds(PhraseBreaks):
    """Whether a word ends the phrase before it."""

    def _may_end(self, walk: Walk, word: str, fact: Fact, at: int) -> bool:
        return not self._is_of_noun(walk, word, at) and self._ends(walk, word, fact, at)

    def _is_of_noun(self, walk: Walk, word: str, at: int) -> bool:
        """Whether a word goes on with the noun before it (أحد أشهر …, منظمات غير حكومية, المسؤولون المصريون)."""
        if word in self.superlatives and walk.previous in _ONE_OF:
            return True
        if walk.previous[:2] == word[:2] == ARTICLE and walk.previous.endswith(NOMINATIVE):
            return word.endswith(NOMINATIVE) or word[2:] in self.names.nationalities
        return walk.previous[:2] != ARTICLE and _DENIED_ADJECTIVE.match(self.text, at) is not None

    def _ends(self, walk: Walk, word: str, fact: Fact, at: int) -> bool:
        """Whether a word that follows the phrase does not belong to it."""
        previous = walk.previous
        told = word in self.names.told_of and not self._is_noun(previous)  # رامي المقيم بالعاصمة
        hid = word[-1] == ACCUSATIVE and word[:-1] in self.verbs and self.text.startswith(HIDDEN, at + len(word))
        issued = word[-1] == ACCUSATIVE and word[:-1] in self.documents and previous.startswith(ARTICLE)
        apart = (fact.apart or previous in NAMED) and self._is_apart(walk, word, at)
        addressed = previous.startswith(ARTICLE) and word[:2] == ARTICLE and self._is_addressed(previous, fact.bare)
        if hid or told or issued or apart or addressed or (previous != "," and self._is_object(walk, fact)):
            return True
        if fact.thing and (previous.startswith(ARTICLE) or word in self.superlatives):
            return not self.text.startswith(_OF_GOD, at + len(word))
        noun = unjoined(previous)
        channel = word.isdigit() and noun in self.media_heads  # القناة 12
        if channel or (word == _GENERAL and (noun in self.roles or noun in self.institutions)):
            return False
        if (
            word in self.adverbs
            or (word in self.pointers and previous != ON)
            or (fact.finite and not self._names_finite(previous, word, at + len(word)))
            or (fact.begins and self._begins_object(walk, word, at))
        ):
            return True
        if previous.endswith(NOMINATIVE) and self._is_behind_people(previous, word, fact):
            return True
        # A preposition goes on with an office whose holder is named behind it.
        named = word[0] in _JOINED and walk.role and self._name_ahead(at, walk.limit, loose=word == OF)
        return not named and self._ends_by_lists(walk, word, fact, at)

    def _is_noun(self, word: str) -> bool:
        """Whether a word is known as no part of a name (حملة المرشح, والد الفائز)."""
        listed = self.is_common(word) or self.names.is_listed(word) or word in self.names.relations
        return word.startswith(ARTICLE) or listed

    def _is_addressed(self, previous: str, people: str) -> bool:
        """Whether people stand behind a body that governs nothing more (ذكر رئيس المجلس | النواب بأن)."""
        return people in LISTENERS and unjoined(previous) in self.institutions

    def _is_behind_people(self, previous: str, word: str, fact: Fact) -> bool:
        """Whether an office with its article, or behind people who govern nothing a noun of things, is the object."""
        if word != fact.bare:
            # أطباء بريطانيون | المرضى: an adjective that governs nothing.
            adjective = previous[:-2].endswith(NISBA) and previous not in self.media_heads  # not تلفزيون
            governs = previous.startswith(ARTICLE) or not adjective
            return fact.bare in self.roles or not governs
        people = previous[:-2] in self.roles or previous in self.nameless or previous in self.roles
        return people and not previous.startswith(ARTICLE) and self.objects.is_thing(word)

    def _begins_object(self, walk: Walk, word: str, at: int) -> bool:
        """Whether the verb's object begins with a word; behind an envoy it is where he is sent (المبعوث المحادثات)."""
        own = self.objects.is_own_text(word) or (walk.previous.startswith(ARTICLE) and self.objects.is_own_man(word))
        if own and self.page.key.letter(at + len(word) - 1) == HIS:
            return True
        begins = self.objects.begins(walk.previous, word, walk.begin)
        return begins and not (word.startswith(ARTICLE) and walk.role and self._is_of_envoy(at))

    def _is_apart(self, walk: Walk, word: str, at: int) -> bool:
        """Whether a word does not go on a name in marks (صحيفة «…» اندلعت), or is God whom one asks (الأمانة الله)."""
        if self._tells_of_her(walk, word) or self.text.startswith(BEFORE_YESTERDAY, at):
            return True
        if word in self.media_heads:
            governs = walk.previous in self.heads
            return not governs or self._is_told_to(walk)
        if walk.previous.startswith(ARTICLE):
            return word == GOD
        if walk.previous not in NAMED or word[:2] == ARTICLE or word[0] == AND:
            return False
        if self.objects.can_begin(word) and not word.isdigit():
            return True  # ناطق باسم «…» إعطاء المزيد
        first = FIRST_WORD.match(self.text, walk.begin)
        published = first is not None and (first[1] in self.media_heads or first[1] in self.documents)
        office = walk.role and not published
        return not (office or word in self.heads or word in self.given_names)

    def _is_told_to(self, walk: Walk) -> bool:
        """مصدر عسكري وكالة …: behind somebody unnamed and what he is stands the agency he spoke to."""
        first = FIRST_WORD.match(self.text, walk.begin)
        unnamed = first is not None and first[1] in self.nameless and first[1] != walk.previous
        adjective = walk.previous.endswith(NISBA)
        return unnamed and walk.previous[:2] != ARTICLE and adjective

    def _tells_of_her(self, walk: Walk, word: str) -> bool:
        """سيدة عانت …: a verb behind an indefinite feminine noun with which the phrase begins."""
        alone = walk.previous == self.text[walk.begin : walk.end] and walk.previous.endswith(FEMININE)
        person = walk.previous[:2] != ARTICLE and walk.previous not in self.institutions
        return alone and person and self.may_be_feminine_verb(word)

    def _is_object(self, walk: Walk, fact: Fact) -> bool:
        """Whether a word is what the cue takes as its bare object."""
        if walk.previous in _AT:
            return False
        if walk.denied and fact.denied:
            return True
        if not walk.masdar or not fact.masdar:
            return False
        previous = walk.previous
        if previous.endswith(OF_IT) and previous[:2] != ARTICLE and fact.bare[0] == _OF_PARTICIPLES:
            return False  # مصادر عسكرية موالية: another adjective
        if previous in self.given_names and fact.bare not in self.masdars:
            return False  # سميح معايطة: the form alone makes no act of a surname
        return not (previous in self.institutions or previous in self.roles or previous in self.constructs)

    def _names_body(self, previous: str, word: str) -> bool:
        """Whether a word that begins like the future is the name of the institution before it (جامعة ستانفورد)."""
        noun = previous[1:] if previous[0] in LETTERS else previous
        foreign = word[0] == FUTURE or (word[0] == HE_DOES and noun.endswith(FEMININE))  # شركة يوتيكو
        return foreign and (previous in self.institutions or noun in self.institutions)

    def _names_finite(self, previous: str, word: str, end: int) -> bool:
        """Whether a word with the form of a finite verb names a body or a foreigner (سيسيل بورن، …)."""
        if self._names_body(previous, word) or self._is_foreigner(end):
            return True
        paused = _FOREIGN.match(self.text, end) if word not in self.cue_forms else None
        family = (paused and paused["family"]) or ""
        return paused is not None and not (
            family.endswith(ACCUSATIVE)
            or family.startswith(ARTICLE)
            or self.is_common(family)
            or self.names.is_listed(family)
        )

    def leads_to(self, office: int, name: int) -> bool:
        """Whether an office goes on to the title or given name at an offset: only words of offices stand between."""
        return self._name_ahead(office, self._word_end(name), name)

    def _name_ahead(self, at: int, limit: int, name: int = 0, loose: bool = False) -> bool:
        """Whether a title or a given name follows behind a few words that can be an office's, unparted up to `name`.

        `loose`: a role with its article will do (رسالة من الموظف).
        """
        left, end, previous, last = _TO_NAME, at, "", at
        for found in WORD.finditer(self.text, at, limit):
            word, (start, stop) = found.group(), found.span()
            gap = self.text[end:start].strip()
            if end > at and gap in ("", ",") and self._begins_name(word, start, name, loose):
                return _PARTED.search(self.text, stop, max(name, stop)) is None
            fact = self._fact(word)
            bare = fact.bare
            of_office = word in self.offices or (word == _GENERAL and previous in self.roles)
            if left and ((not gap and of_office) or (gap == "," and end > at and word in self.roles)):
                left, end, previous, last = left - 1, stop, word, start
                continue
            of_noun = word.startswith(ARTICLE) and previous != "" and not self.text.startswith(ARTICLE, last)
            denied = fact.denied and not of_noun  # تقنية المعلومات
            if gap or not left or fact.masdar or denied or fact.says or fact.finite or fact.parts:
                return False
            if word in self.pronominal and start > at:
                return False
            left, end, previous, last = left - 1, stop, bare, start
        return False

    def _begins_name(self, word: str, start: int, name: int, loose: bool) -> bool:
        """Whether a word at an offset is a given name or leads to one, or is the name that is looked for."""
        named = word in self.given_names and word != IN_THE_NAME
        named = named and not (word == ON and self.tells_ya and not self.is_printed_ya(start))
        if named or start == name > 0:
            return True
        return self.names.is_title(word) if name or loose else self._leads_name(word, start + len(word))

    def _leads_name(self, word: str, end: int) -> bool:
        """Whether a title stands before a name; a role with its article only where what follows can be one."""
        if word in self.titles or not self.names.is_title(word):
            return word in self.titles
        noun = self._word_behind(end)
        return noun != "" and not noun.startswith(ARTICLE) and not self.names.is_listed(noun)
