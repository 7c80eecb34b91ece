"""The noun phrase of a speaker: title, name, institution and apposition; times, places and clauses are left out."""

from __future__ import annotations

import re
from functools import lru_cache

from claimkit.extract.engine.calendar_words import calendar_of
from claimkit.extract.languages.ar.forms import looks_like_her_perfect, without_owner
from claimkit.extract.languages.ar.heads import after_space
from claimkit.extract.languages.ar.keys import folded
from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    AND,
    ARTICLE,
    CONJUNCTIONS,
    FEMININE,
    FUTURE,
    HAMZA,
    HE_DOES,
    HERS,
    HIS,
    NISBA,
    NOMINATIVE,
    OBLIQUE,
    OF_IT,
    OF_ONE_OR_MANY,
    SO,
    THEIRS,
    THEY_DID,
    THINGS,
    THIRD_PERSON,
    TO,
    TO_THE,
    WITH,
    YA,
)
from claimkit.extract.languages.ar.objects_behind import ObjectsBehind
from claimkit.extract.languages.ar.page import Page
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.predicates import Predicates
from claimkit.extract.languages.ar.proper import IN_THE_NAME, OF_FAITH, NameReader
from claimkit.extract.languages.ar.vocabulary import Vocabulary, looks_like_masdar, unowned
from claimkit.extract.languages.ar.walks import Fact, Phrase, Walk
from claimkit.extract.languages.ar.words import listed, printed_of, words_of
from claimkit.language.arabic import affix, affixes

_APART = re.compile(r" (\w+)")
_TOKEN = re.compile(r"\s*+(?:(\w+(?:[-'’/]\w+|(?<!\w{5})\.\w{1,4}(?!\w))*\+?)|([“„«‹‘\"])|([(\[])|(\S))")
_WORD, _MARK, _BRACKET = 1, 2, 3
_FIRST_WORD = re.compile(r"\s*(\w+)")
_WORDS = re.compile(r"\w+")
_BEHIND = re.compile(r"\s(\w+)")
_FOREIGN, _DENIED_ADJECTIVE = pattern("foreign_before_pause"), pattern("adjective_denied")
_TWO_WORDS = re.compile(r"\s(\w+),?\s(\w+)")
_ARTICLE = pattern("joined_article")
_MOST_WORDS = 28
# A name with dots goes on (إن.تي.في).
_DOTTED = re.compile(r"\.\w")
_NAME_LENGTH, _ASIDE_LENGTH = 60, 100
_NEARLY = words_of("nearly")
_LISTENERS, _BEFORE_NAMES = words_of("listener"), words_of("before_name")
_GIVES_BY, _LETTERS = words_of("short_masdar"), frozenset((*affixes("preposition"), AND))
_ADJECTIVES, _AL = (NISBA, OF_IT), ARTICLE[-1]
# 9 في المئة, 200 شخص: a number that can speak; of money and measure none can.
_NAMED_BY_DAY = frozenset(map(folded, calendar_of("ar").of("named by a day")))
_SHARE, _COUNTED = pattern("share"), "%"
(_GENERAL,) = listed("general")
# First letters of words that may end a phrase, that lead to a name, that join two words, of verbs and adverbials.
_ENDING = "".join((TO, WITH, HE_DOES, FUTURE, AND, SO))
_JOINED, _CONJUNCTIONS = "".join(affixes("preposition letter")), "".join(CONJUNCTIONS)
_VERBAL, _VOWELS = "".join(THIRD_PERSON), "".join(affixes("long vowel"))
_GOVERNING, _TELLING = TO + WITH, AND + WITH
_OPENS_ASIDE = ("(", "[", "-", "–", "—")
_TO_NAME = 9
(_IMAM,) = listed("imam")
_DETERMINERS, _ALSO_GIVEN = words_of("lone_determiner"), words_of("time_or_name")
_ONE_OF, _FOR_SPORT = words_of("one_of"), words_of("for_sport")
(_FIRST,), (_OFTEN,) = listed("first_of"), listed("often")
(_BEFORE_YESTERDAY,) = listed("before_yesterday")
# Behind a name in marks (صحيفة «…», صحيفة (…)) only an adjective goes on.
_CLOSED = ")"
_NAMED = (_CLOSED, "“")
# راكعا, غاضبا: the state somebody is in.
_MANNER = pattern("state")
# مال الله, ذكرى الله: a thing of God's is a given name.
(_GOD,) = listed("god")
_OF_GOD = f" {_GOD}"
# What parts an office from a name: the clause that is said, another sentence.
_PARTED = pattern("parted_from_name")
_GOVERNED = 3
_LAST_YEAR = pattern("last_year")
_TRAILING, _AT = words_of("trailing"), words_of("at_place")
_RELATIVES = words_of("subject_relativiser")
_HIDDEN = tuple(f" {word}" for word in (*listed("lack"), *listed("hiding_act")))
_OF_OFFICE, _WITH_WHAT = words_of("office_preposition"), words_of("with_what")
_NAMED_ASIDE = pattern("named_aside")
_IN_CHARGE, _KNOWING, _OVERSEERS = words_of("in_charge"), words_of("knowing"), words_of("oversees")
_FROM_ELSE, _GOAL = words_of("from_else"), 60
_ENVOY, _OF_PARTICIPLES = listed("envoy")[0], affix("participle")
(_ON,), (_ON_PRINTED,) = listed("on"), printed_of("on")
(_OF,), (_INTO,), (_ABOUT,) = listed("from"), listed("towards"), listed("about_what")
_IN_PLACE, _OFFICE_LINKS = words_of("in_place"), words_of("office_link")
_BEFORE_ROLE, _ADHERENTS, _ORDINALS = words_of("before_role"), words_of("adherent"), words_of("ordinal")


_SELF, _THEIR_THINGS = 5, tuple(THINGS + owner for owner in (HIS, HERS, THEIRS))


class PhraseReader:
    """Reads noun phrases of one page."""

    def __init__(self, page: Page, vocabulary: Vocabulary) -> None:
        """Keep the term lists at hand."""
        vocabulary.lend(self, PhraseReader._keep)
        self.page, self.text = page, page.text
        self.facts = vocabulary.remembered("word")
        self.names = NameReader(page, vocabulary)
        self.objects = ObjectsBehind(self.names, vocabulary)
        self.predicates = Predicates(self.names, vocabulary)
        self.tells_ya = f"{_ON_PRINTED} " in page.key.printed or page.key.printed.count(f"{_ON} ") < 3

    def _keep(self, vocabulary: Vocabulary) -> None:
        """Look the term lists up."""
        of = vocabulary.of
        self.times, self.breaks, self.roles, self.offices = (of("time"), of("break"), of("role or so"), of("office"))
        self.titles, self.institutions = of("title"), of("institution")
        self.media, self.audience, self.quantifiers = of("medium"), of("audience"), of("quantifier")
        self.medium_names, self.two_of_name = of("medium_name"), of("two_of_outlet")
        self.masdars, self.denied = of("masdar"), of("denied")
        self.counting = vocabulary.any_of("quantifier", "number_of_people") | {_COUNTED}
        self.nameless, self.constructs = of("anonymous"), of("construct")
        self.formerly, self.hiding = of("formerly"), of("hiding")
        self.pronouns, self.superlatives = of("pronoun"), of("superlative")
        self.media_heads, self.common = of("medium_head"), of("common noun")
        self.things = of("thing or text")
        self.given_names = of("given_name")
        self.heads, self.places = of("head"), of("government")
        self.speakers, self.people = of("can speak"), of("head or anonymous")
        self.cue_forms = vocabulary.readings
        self.own_nouns, self.verbs = vocabulary.own_nouns, vocabulary.verbs
        self.sayings, self.finite = vocabulary.sayings, vocabulary.finite | of("happening")
        self.clear_verbs = vocabulary.clear_verbs
        self.adverbs, self.nouns_in_y = of("adverb"), of("noun_in_y")
        self.documents, self.several = of("a document"), of("several")
        self.first_person, self.holy = of("first_person"), of("scripture")
        self.pointers, self.honorifics = of("pointer"), vocabulary.honorifics
        self.behind_to = self.audience, self.institutions, self.offices, self.medium_names, _LISTENERS
        self.pronominal, self.of_bodies, self.elders = of("pronominal"), of("of_body"), of("elder")

    def read(self, start: int, limit: int, masdar: bool = False, denied: bool = False, with_b: bool = False) -> Phrase:
        """The noun phrase from `start`; leading times and adverbials are skipped.

        With `masdar` a verbal noun ends it, with `denied` a noun of what is denied: they are the cue's bare object;
        with `with_b` a short noun that ب governs (بقطع) ends it too.
        """
        if start >= limit:
            return self.none(start)
        walk = Walk(limit, masdar, denied, with_b, start)
        text, facts, going = self.text, self.facts, True
        left = _MOST_WORDS * 2
        while going and left and (token := _TOKEN.match(text, walk.at, limit)):
            left -= 1
            if token.lastindex != _WORD:
                going = self._mark(walk, token)
                continue
            word = token[1]
            fact = facts.get(word) or self._fact(word)
            if walk.begin < 0 or fact.ends or walk.previous in _NAMED or walk.previous[-2:] == NOMINATIVE:
                going = self._word(walk, fact, word, token.start(1))
                continue
            walk.at = walk.end = token.end()
            walk.previous = word
            if fact.role:
                walk.role = True
        if walk.begin < 0 or not self._can_speak(walk):
            return Phrase(start, start, start if walk.begin >= 0 else walk.at)
        return self._closed(walk)

    def _is_function(self, found: re.Match[str]) -> bool:
        """Whether a word begins no noun phrase: a preposition and its pronoun, a verb, an adverb in tanwin."""
        word = found.group()
        at = found.start()
        begins = self._is_imam(word, at) or self._estimates(word, at) or self._is_of_surname(word, at)
        begins = begins or (word in self.pointers and self._points_to_somebody(found.end()))
        if begins or _DOTTED.match(self.text, found.end()):
            return False
        verb = self._fact(word).finite and not self._is_foreigner(found.end())
        if verb or word in self.first_person or word in self.breaks:
            return True
        if word[0] in _CONJUNCTIONS and (word[1:] in self.breaks or word[1:] in self.cue_forms):
            return True
        if word[-1] == ACCUSATIVE and self.page.key.has_tanwin(found.end()):
            return word[:-1] not in self.people
        noun = without_owner(word)
        return noun != word and noun in self.breaks and noun not in self.pronouns

    def _points_to_somebody(self, end: int) -> bool:
        """Whether a definite noun of people or bodies stands behind a pointer (هذا المسؤول)."""
        behind = self._word_behind(end)
        noun = behind.removeprefix(ARTICLE)
        return noun in self.people

    def _word_behind(self, end: int) -> str:
        """The word behind a space at an offset; no letters where none stands there."""
        behind = _BEHIND.match(self.text, end)
        return "" if behind is None else behind[1]

    def _is_foreigner(self, end: int) -> bool:
        """Whether behind a word with the form of an imperfect a name goes on (قال يوجين فيبر المدير …)."""
        behind = _TWO_WORDS.match(self.text, end)
        if behind is None or behind[1].startswith(ARTICLE) or not behind[2].startswith(ARTICLE):
            return False
        known = self.is_common(behind[1]) or self.names.is_listed(behind[1])
        return not known and _bare(behind[2]) in self.roles

    def _closed(self, walk: Walk) -> Phrase:
        """The phrase read, ended behind the proper name in it where no apposition follows."""
        if walk.previous in _TRAILING or _LAST_YEAR.match(self.text, walk.end - len(walk.previous)):
            walk.end = self._without_last(walk)
        whole = Phrase(walk.begin, walk.end, walk.end if walk.at < walk.end else walk.at)
        if self.text[walk.begin : walk.end].isalnum():
            return whole
        name = self.names.find(walk.begin, walk.end)
        if name is None or name[1] >= walk.end or self._says_more(name[1], walk.end):
            return whole
        return Phrase(walk.begin, name[1], name[1])

    def _without_last(self, walk: Walk) -> int:
        """Where a phrase ends whose last word goes on with nothing (المتهم في "…")."""
        last = self.text.rfind(walk.previous, walk.begin, walk.end)
        return max(walk.begin, last - 1) if last > walk.begin else walk.end

    def _says_more(self, at: int, end: int) -> bool:
        """Whether what stands behind a name goes on naming: a role, a nationality, a bracket, another name."""
        if self.text[at:end].lstrip()[:1] in _OPENS_ASIDE:
            return True
        found = _FIRST_WORD.match(self.text, at, end) or _WORDS.search(self.text, at, end)
        if found is None:
            return True
        word = found.group().strip()
        bare = _bare(word)
        if bare != word and word.endswith(OBLIQUE) and len(bare) > 4:
            return False
        if word in self.several and self.text[at : found.start() + 1].isspace():
            return False
        joined = word[1:] if word[0] == AND and len(word) > 2 else word
        if word in self.heads or bare in self.heads or bare in self.names.nationalities or word in self.nameless:
            return True
        return joined in self.heads or joined in self.given_names

    def _can_speak(self, walk: Walk) -> bool:
        """Whether a phrase can name who speaks: behind a skipped adverbial only what the lists know."""
        found = _WORDS.search(self.text, walk.begin, walk.end)
        if found is None:
            return False
        word, bare = found.group(), _bare(found.group())
        pointer = word in self.pointers and found.end() == walk.end
        if pointer or self.text.startswith((_BEFORE_YESTERDAY, _OFTEN), found.start()):
            return False
        if word.isdigit() and not _SHARE.match(self.text, found.end(), walk.limit):
            return False
        function = self._fact(word).opens and self._is_function(found)
        if function or (word in _DETERMINERS and found.end() == walk.end):
            return False
        if not walk.skipped:
            return True
        return word in self.speakers or bare in self.people

    @staticmethod
    def none(at: int) -> Phrase:
        """No phrase."""
        return Phrase(at, at, at)

    def is_masdar(self, word: str) -> bool:
        """Whether a word is a bare verbal noun that can be a cue's object; no letters are none (ا without its ا)."""
        return word != "" and self._fact(word).masdar

    def is_common(self, word: str) -> bool:
        """Whether a word is a noun of the lists, also behind an article that ل has swallowed (لل + طلاب)."""
        return word in self.common or _bare(word) in self.common

    def is_act(self, word: str) -> bool:
        """Whether a word is a verbal noun, also one with its object's pronoun (تفكيكها)."""
        return self.is_masdar(word) or (unowned(word) != word and looks_like_masdar(unowned(word)))

    def is_verbal(self, word: str) -> bool:
        """Whether a word has the form of a finite verb, or is a verb that reports with its object's pronoun."""
        fact = self._fact(word)
        return fact.says

    def is_denied(self, word: str) -> bool:
        """Whether a word names what can be denied (صحة, أنباء, علاقته)."""
        return self._fact(word).denied

    # ------------------------------------------------------------ words, found out once

    def _is_masdar(self, word: str) -> bool:
        known = word in self.heads or word in self.places or word in self.given_names or word in self.holy
        if word in self.masdars or (not known and looks_like_masdar(word)):
            return True
        return unowned(word) in self.masdars

    def _fact(self, word: str) -> Fact:
        """What the lists tell of a word; found out once."""
        fact: Fact | None = self.facts.get(word)
        if fact is None:
            fact = self.facts[word] = self._found_out(word)
        return fact

    def _found_out(self, word: str) -> Fact:
        bare = _bare(word)
        masdar, says, accusative = self._is_masdar(word), self._says(word), word[-1] == ACCUSATIVE
        denied = word in self.denied or unowned(word) in self.denied
        broken, timed = word in self.breaks, word in self.times or bare in self.times
        known = broken or timed or word in _LETTERS or word in self.adverbs or word in self.pointers or accusative
        known = known or (bare != word and bare in self.roles)
        ends = known or masdar or denied or word[0] in _ENDING or says
        adverbial = known or word[0] in _GOVERNING or word in self.pronominal
        plain = word[:-1] if accusative else word
        role = bare in self.roles or plain in self.roles or bare in self.institutions or plain in self.institutions
        thing = self._is_thing(word)
        apart = word in (_GOD, _FIRST) or word in self.media_heads or self.may_be_feminine_verb(word)
        begins = self.objects.is_own_man(word) or self.objects.can_begin(word)
        predicate = self.predicates.can_begin(word)
        ends = ends or thing or apart or begins or predicate or word in self.names.told_of
        begins, tells = begins or self.objects.is_own_text(word), predicate or word[0] in _TELLING
        governed, finite = self._governed(word), self._is_finite(word)
        own = without_owner(word)
        opens = finite or accusative or word in self.first_person or broken or word[0] in _CONJUNCTIONS
        opens = opens or (own != word and own in self.breaks)
        opens = opens and not (word in self.people or bare in self.heads or word in self.given_names)
        time = broken or word in self.times or (timed and word not in self.offices)
        parts = (broken and word not in _OF_OFFICE) or timed or word in self.adverbs or bare in self.media
        return Fact(
            *(bare, masdar, denied, governed, says, ends, adverbial, role, thing, finite),
            *(apart, begins, tells, opens, time, parts),
        )

    def may_be_feminine_verb(self, word: str) -> bool:
        """Whether a word of no list ends like the feminine of a perfect (عانت), and not like a plural (خبرات)."""
        return looks_like_her_perfect(word) and word not in self.places

    def _is_thing(self, word: str) -> bool:
        """Whether a noun without article names a thing or act (حادث, كلمته), or begins an apposition (أكبر)."""
        if word in self.heads or word in self.places or word in self.given_names:
            return False
        things = len(word) > _SELF and word.endswith(_THEIR_THINGS)  # توقعاته, صادراتها, and not ذاتها
        return things or word in self.things or unowned(word) in self.things or word in self.superlatives

    # ------------------------------------------------------------ tokens

    def _word(self, walk: Walk, fact: Fact, word: str, start: int) -> bool:
        """Take a word that begins the phrase or may end it; whether reading goes on."""
        if word == AND and walk.begin >= 0 and (other := _APART.match(self.text, start + 1, walk.limit)):
            whole = AND + other[1]  # إمام و خطيب الجامع: as if it were printed as one word
            going = self._word(walk, self._fact(whole), whole, start)
            walk.at = start
            if going:
                walk.at = walk.end = other.end()
            return going
        stop = start + len(word)
        if walk.begin < 0:
            governed = fact.governed or (walk.masdar and fact.masdar) or (walk.denied and fact.denied)
            if governed or self.hides(word, stop):
                walk.at = start
                return False
            if fact.adverbial and self._adverbial(word, fact.bare, start):
                return self._skip_adverbial(walk, word, fact.bare, stop)
            walk.begin = start
        elif (
            word != OF_FAITH
            and not (fact.ends and self._is_named(walk, word, start))
            and not (walk.previous == IN_THE_NAME and not self.text.startswith(IN_THE_NAME, walk.begin))
            and self._may_end(walk, word, fact, start)
            and not (walk.role and word in self.formerly and self._is_holder(stop, walk.limit))
            and not self.names.surnames.is_closed(walk.previous, word, stop)
        ):
            walk.at = start
            return False
        if word[0].isdigit() and (share := _SHARE.match(self.text, stop, walk.limit)):
            word, stop = _COUNTED, share.end()
        walk.role = walk.role or fact.role
        walk.at = walk.end = stop
        joined = word[0] == AND and len(word) > _GOVERNED and word not in self.heads
        second = joined and (word[1:] in self.heads or word[1:] in self.quantifiers)
        walk.previous = word[1:] if second else word  # المتحدث ومدير عام …: as behind the second noun
        return True

    def hides(self, word: str, end: int) -> bool:
        """Whether a word asks not to be named, so that nothing is said (طلب عدم الكشف عن اسمه, مفضلة عدم ذكر اسمها)."""
        return word in self.hiding and self.text.startswith(_HIDDEN, end)

    def _is_named(self, walk: Walk, word: str, start: int) -> bool:
        """Whether a noun or a time is a name where it stands (الدكتورة أمل الصقير, الدكتور الجمعة)."""
        named = walk.previous in self.given_names or walk.previous in self.titles
        if named and word in self.names.named_times:
            return True
        if word in self.names.name_too and self.names.is_named_so(start):
            return True
        if word not in self.names.particles:
            return False
        apart = walk.previous.startswith(ARTICLE) or self.is_common(walk.previous)
        return not apart and self._is_of_surname(word, start)

    def _is_of_surname(self, word: str, at: int) -> bool:
        """Whether the particle of a surname stands before the rest of it (لو دريان), and no clause begins with it."""
        behind = _BEHIND.match(self.text, at + len(word)) if self.names.is_particle(word, at) else None
        if behind is None or behind[1].startswith((ARTICLE, AND)) or looks_like_her_perfect(behind[1]):
            return False
        known = behind[1] in self.breaks or behind[1] in self.verbs
        return not known and self.names.page_words[behind[1]] > 1

    def _mark(self, walk: Walk, token: re.Match[str]) -> bool:
        """Take what is no word, if it can belong to a name; whether reading goes on."""
        if token.lastindex == _MARK:
            return self._quoted(walk, token.start(2))
        if token.lastindex == _BRACKET:
            return self._bracketed(walk, token.start(3))
        return self._comma(walk, token[4], token.end())

    def _quoted(self, walk: Walk, start: int) -> bool:
        quote = self.page.quote_at(start)
        if quote is None or quote.after > walk.limit or quote.end - quote.inner > _NAME_LENGTH:
            return False
        walk.begin = start if walk.begin < 0 else walk.begin
        walk.at = walk.end = quote.after
        walk.previous = "“"
        return True

    def _bracketed(self, walk: Walk, start: int) -> bool:
        close = self.text.find(")" if self.text[start] == "(" else "]", start, min(walk.limit, start + _ASIDE_LENGTH))
        if close < 0 or walk.begin < 0:
            return False
        walk.at = close + 1
        if self.text.count(" ", start, close) < _GOVERNED:  # else what is told of whom a phrase names
            walk.end = walk.at
        walk.previous = _CLOSED if walk.previous in self.media_heads else walk.previous
        return True

    def _comma(self, walk: Walk, mark: str, stop: int) -> bool:
        if mark in "./" and walk.previous in self.titles:
            walk.at = stop
            return True
        if mark not in ",–—-":
            return False
        if walk.begin >= 0 and not (self._apposition(stop, walk.limit) or self._names_holder(walk, stop)):
            walk.at = stop - 1
            return False
        walk.at = stop
        if walk.begin >= 0:
            walk.role, walk.previous = False, ","
        return True

    def _names_holder(self, walk: Walk, at: int) -> bool:
        """Whether a given name behind a comma is the holder's of an office without one (فخامة الرئيس، سامي عابد …)."""
        word = _FIRST_WORD.match(self.text, at, walk.limit)
        named = word is not None and word[1] in self.given_names and self.names.is_title(walk.previous)
        return named and self.names.find(walk.begin, walk.end) is None

    def _is_holder(self, at: int, limit: int) -> bool:
        """Whether the holder of an office is named right behind an offset (وزير العدل سابقا سامي عابد)."""
        word = _FIRST_WORD.match(self.text, at, limit)
        return word is not None and (word[1] in self.given_names or word[1] in self.titles)

    # ------------------------------------------------------------ where a phrase ends

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
        hid = word[-1] == ACCUSATIVE and word[:-1] in self.verbs and self.text.startswith(_HIDDEN, at + len(word))
        issued = word[-1] == ACCUSATIVE and word[:-1] in self.documents and previous.startswith(ARTICLE)
        apart = (fact.apart or previous in _NAMED) and self._is_apart(walk, word, at)
        addressed = previous.startswith(ARTICLE) and word[:2] == ARTICLE and self._is_addressed(previous, fact.bare)
        if hid or told or issued or apart or addressed or (previous != "," and self._is_object(walk, fact)):
            return True
        if fact.thing and (previous.startswith(ARTICLE) or word in self.superlatives):
            return not self.text.startswith(_OF_GOD, at + len(word))
        noun = _bare(previous)
        channel = word.isdigit() and noun in self.media_heads  # القناة 12
        if channel or (word == _GENERAL and (noun in self.roles or noun in self.institutions)):
            return False
        if (
            word in self.adverbs
            or (word in self.pointers and previous != _ON)
            or (fact.finite and not self._names_finite(previous, word, at + len(word)))
            or (fact.begins and self._begins_object(walk, word, at))
        ):
            return True
        if previous.endswith(NOMINATIVE) and self._is_behind_people(previous, word, fact):
            return True
        # A preposition goes on with an office whose holder is named behind it.
        named = word[0] in _JOINED and walk.role and self._name_ahead(at, walk.limit, loose=word == _OF)
        return not named and self._ends_by_lists(walk, word, fact, at)

    def _is_noun(self, word: str) -> bool:
        """Whether a word is known as no part of a name (حملة المرشح, والد الفائز)."""
        listed = self.is_common(word) or self.names.is_listed(word) or word in self.names.relations
        return word.startswith(ARTICLE) or listed

    def _is_addressed(self, previous: str, people: str) -> bool:
        """Whether people stand behind a body that governs nothing more (ذكر رئيس المجلس | النواب بأن)."""
        return people in _LISTENERS and _bare(previous) in self.institutions

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

    def _is_of_envoy(self, at: int) -> bool:
        return _ENVOY in self.text[max(0, at - _GOAL) : at]

    def _is_apart(self, walk: Walk, word: str, at: int) -> bool:
        """Whether a word does not go on a name in marks (صحيفة «…» اندلعت), or is God whom one asks (الأمانة الله)."""
        if self._tells_of_her(walk, word) or self.text.startswith(_BEFORE_YESTERDAY, at):
            return True
        if word in self.media_heads:
            governs = walk.previous in self.heads
            return not governs or self._is_told_to(walk)
        if walk.previous.startswith(ARTICLE):
            return word == _GOD
        if walk.previous not in _NAMED or word[:2] == ARTICLE or word[0] == AND:
            return False
        if self.objects.can_begin(word) and not word.isdigit():
            return True  # ناطق باسم «…» إعطاء المزيد
        first = _FIRST_WORD.match(self.text, walk.begin)
        published = first is not None and (first[1] in self.media_heads or first[1] in self.documents)
        office = walk.role and not published
        return not (office or word in self.heads or word in self.given_names)

    def _is_told_to(self, walk: Walk) -> bool:
        """مصدر عسكري وكالة …: behind somebody unnamed and what he is stands the agency he spoke to."""
        first = _FIRST_WORD.match(self.text, walk.begin)
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

    def _ends_by_lists(self, walk: Walk, word: str, fact: Fact, at: int) -> bool:
        if fact.tells and self.predicates.begins(walk.previous, word, at + len(word)):
            return True
        if word == _IMAM and self._is_imam(word, at):
            return False
        if fact.time:
            house = word.startswith(ARTICLE) and walk.previous in _NAMED_BY_DAY  # صحيفة المساء, مصنع الصباح
            former = word[-1] == ACCUSATIVE == walk.previous[-1] and walk.role  # أن مهندساً سابقاً
            return not (former or house) and self._breaks(walk, word, at)
        if word in self.heads:
            return False
        if fact.says or (word in _LETTERS and not self._is_of_company(walk, at + len(word))):
            return True
        return self._joined(walk, word, fact, at)

    def _is_finite(self, word: str) -> bool:
        """Whether a word of no list has the form of a finite verb: the imperfect in ي, the future, the plural."""
        if len(word) < 4 or word in self.nouns_in_y or word in self.given_names or word in self.heads:
            return False
        if word[0] in _CONJUNCTIONS and word[1:] in self.verbs:
            return True
        if word[0] == HE_DOES or (word[0] == FUTURE and word[1] in _VERBAL and len(word) > 4):
            return word[-1] != FEMININE and word not in self.names.nationalities
        return word.endswith(THEY_DID) and len(word) > 4 and not word.startswith(TO_THE)

    def _names_body(self, previous: str, word: str) -> bool:
        """Whether a word that begins like the future is the name of the institution before it (جامعة ستانفورد)."""
        noun = previous[1:] if previous[0] in _LETTERS else previous
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

    def _word_end(self, at: int) -> int:
        found = _WORDS.match(self.text, at)
        return found.end() if found else at

    def _name_ahead(self, at: int, limit: int, name: int = 0, loose: bool = False) -> bool:
        """Whether a title or a given name follows behind a few words that can be an office's, unparted up to `name`.

        `loose`: a role with its article will do (رسالة من الموظف).
        """
        left, end, previous, last = _TO_NAME, at, "", at
        for found in _WORDS.finditer(self.text, at, limit):
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
        named = named and not (word == _ON and self.tells_ya and not self.is_printed_ya(start))
        if named or start == name > 0:
            return True
        return self.names.is_title(word) if name or loose else self._leads_name(word, start + len(word))

    def _leads_name(self, word: str, end: int) -> bool:
        """Whether a title stands before a name; a role with its article only where what follows can be one."""
        if word in self.titles or not self.names.is_title(word):
            return word in self.titles
        noun = self._word_behind(end)
        return noun != "" and not noun.startswith(ARTICLE) and not self.names.is_listed(noun)

    def _joined(self, walk: Walk, word: str, fact: Fact, at: int) -> bool:
        """Whether a word with ل or ب joined to it, or with tanwin, is no part of the phrase."""
        if word[0] == TO:
            return (word in self.pronominal and len(word) >= _GOVERNED) or self._to_somebody(walk, word, at)
        if word[0] == WITH and len(word) > 2:
            return self._with_b(walk, word, fact)
        if _MANNER.fullmatch(word) and walk.previous.startswith(ARTICLE) and word not in self.given_names:
            return True
        first = _FIRST_WORD.match(self.text, walk.begin)
        indefinite = first is not None and first[1][-1] == ACCUSATIVE  # إن مصدراً أمنياً قال
        return word[-1] == ACCUSATIVE and not indefinite and self.page.key.has_tanwin(at + len(word))

    def _says(self, word: str) -> bool:
        """Whether a word is a noun of saying (قوله), or a verb that tells of the noun before it (نشرته)."""
        if word in self.given_names:
            return False
        if word in self.own_nouns or word in self.sayings or word in self.finite:
            return True
        return word in self.clear_verbs or any(
            word.endswith(own) and word.removesuffix(own) in self.verbs for own in OF_ONE_OR_MANY
        )

    def _with_b(self, walk: Walk, word: str, fact: Fact) -> bool:
        """Whether a word with ب is no part of a name or office (بالقول, بإغلاق), as باسم and بايدن are."""
        if word.startswith(IN_THE_NAME) or word in self.of_bodies:
            return False
        if word[1:3] == ARTICLE and walk.previous in self.nameless and walk.previous in self.roles:
            return fact.governed or fact.bare in self.times or fact.bare in self.media  # مسؤول بالإسعاف
        if walk.with_b and word[1:] in _GIVES_BY:
            return True
        return fact.governed or (word[1:3] == ARTICLE and not (walk.role and fact.bare in self.institutions))

    def _breaks(self, walk: Walk, word: str, at: int) -> bool:
        """Whether a preposition or time ends the phrase, rather than going on with an office (سفير … في, مسؤول عن)."""
        previous = walk.previous.removeprefix(ARTICLE)
        if word in _IN_PLACE:
            apart = self._is_body_alone(walk)  # المكتب في برلين: where it says so
            return apart or not walk.role or not self._place_of_office(at + len(word), walk.limit)
        if word == _ON and (self.is_printed_ya(at) or previous in _BEFORE_NAMES or previous in _OVERSEERS):
            return False
        if word not in _OFFICE_LINKS:
            return True
        if previous in _KNOWING:
            return False
        if word == _OF:
            whole = f" {_OF} " in self.text[walk.begin : at] and walk.previous.startswith(ARTICLE)
            of_somebody = walk.role and not whole and self._of_somebody(walk, at + 3)  # عدد من السكان من المطر
            return walk.previous not in self.counting and not of_somebody
        envoy = word == _INTO and walk.role and self._is_of_envoy(at)
        about = previous in _IN_CHARGE or walk.previous in self.of_bodies
        return not envoy and not (word == _ABOUT and about)

    def _is_body_alone(self, walk: Walk) -> bool:
        """Whether a phrase so far is one definite noun of a body and of nobody's office (المكتب, الوزارة)."""
        noun = walk.previous.removeprefix(ARTICLE)
        body = noun != walk.previous and noun in self.institutions and noun not in self.roles
        return body and self.text.startswith(walk.previous, walk.begin)

    def _to_somebody(self, walk: Walk, word: str, at: int) -> bool:
        whose = walk.previous[2:] in _ADHERENTS  # التابعة لوزارة …
        if whose or word in _FOR_SPORT or (looks_like_masdar(word[1:]) and self._is_described_body(walk)):
            return False  # اللجنة التطوعية لتحسين …: what a body is for
        follows = _FIRST_WORD.match(self.text, at + len(word))
        if follows is not None and f"{word[1:]} {follows[1]}" in self.two_of_name:
            return True
        own = word in self.places or word in self.given_names or self.names.is_own_word(word)
        if own and word.removeprefix(TO_THE) not in self.audience:
            return False
        if len(word) > 3:
            noun, titled = word[1:], walk.previous in self.titles
            named = titled and not self.names.is_owned(noun, at + len(word))
            if (named or word[1] in _VOWELS) and not any(noun in known for known in self.behind_to):
                return False  # لافروف، الدكتور لطيف
            told = self._addressee(word) and not self._is_of_body(walk, word.removeprefix(TO_THE))
            return told or not (walk.role and self._office(walk, word))
        return False

    def _is_of_company(self, walk: Walk, at: int) -> bool:
        """Whether a name in marks belongs to an office (مدير ل«…» الدكتور …): no outlet's, and who holds it behind."""
        quote = self.page.quote_at(after_space(self.text, at)) if walk.role else None
        found = _FIRST_WORD.match(self.text, quote.after, walk.limit) if quote is not None else None
        if quote is None or found is None or self.text[quote.inner : quote.end] in self.medium_names:
            return False
        return found.group(1) in self.titles

    def is_printed_ya(self, at: int) -> bool:
        """Whether علي is printed with the ي of the name where the text prints the preposition as على."""
        return self.tells_ya and self.page.key.letter(at + 2) == YA

    def _governed(self, word: str) -> bool:
        """Whether a word is a verbal noun that the preposition ب governs (بإغلاق)."""
        if word[0] != WITH or len(word) < 3:
            return False
        if word[1:] in self.masdars:
            return True
        return len(word) > 4 and (self._is_masdar(word[1:]) or self._is_masdar(_bare(word)))

    # ------------------------------------------------------------ adverbials

    def _adverbial(self, word: str, bare: str, at: int) -> bool:
        """Whether a word that would begin a phrase is a time, an adverb or a preposition's."""
        if (word == _ON and self.is_printed_ya(at)) or self._is_imam(word, at) or self._estimates(word, at):
            return False
        named = word in _ALSO_GIVEN and self._is_family_behind(at + len(word))
        if named or word in self.names.named_times or self._is_of_surname(word, at):
            return False
        if word in self.times or bare in self.times or word in self.adverbs or word in self.pointers:
            return True
        end = at + len(word)
        # حازماً المدرب: how, before who
        so = word[-1] == ACCUSATIVE and self.text.startswith(ARTICLE, end + 1) and self.page.key.has_tanwin(end)
        if so or word in _WITH_WHAT or (word[0] == WITH and (word[1:] in self.names.manners or self._pointed(word))):
            return True
        if word in self.heads or (bare in self.heads and word[:2] == ARTICLE):
            return False
        return word in self.breaks or word in self.pronominal or self._to_listener(word)

    def _estimates(self, word: str, at: int) -> bool:
        """Whether a word stands before about how many do it (نحو 200 شخص)."""
        return word in _NEARLY and self.text[at + len(word) + 1 : at + len(word) + 2].isdigit()

    def _is_family_behind(self, end: int) -> bool:
        """Whether the name of a family stands behind a word (صباح البزوني, and not صباح الأحد)."""
        family = self._word_behind(end)
        if not family.startswith(ARTICLE) or not family.endswith(NISBA) or self.is_common(family):
            return False
        return family[2:] not in self.names.nationalities

    def _is_imam(self, word: str, at: int) -> bool:
        """Whether the letters of "before" are printed as those of who leads a prayer (إمام)."""
        if word != _IMAM or self.page.key.letter(at) == HAMZA[1]:
            return word == _IMAM
        behind = self._word_behind(at + len(word))
        return behind[:1] == AND and behind[1:] in self.roles  # امام وخطيب الجامع

    def _to_listener(self, word: str) -> bool:
        if word[0] != TO:
            return False
        return word == TO or word.startswith(TO_THE) or self._addressee(word) or self._is_governed(word)

    def _is_governed(self, word: str) -> bool:
        """Whether ل is joined to a noun that the lists or the page have without it (لنرجس), so that it is no name."""
        noun = word[1:]
        if len(noun) < _GOVERNED or word in self.given_names or word in self.places:
            return False
        listed = (
            noun in self.given_names
            or noun in self.places
            or noun in self.heads
            or noun in self.times
            or self._fact(noun).masdar
        )
        return listed or noun in self.names.page_words

    def _skip_adverbial(self, walk: Walk, word: str, bare: str, stop: int) -> bool:
        """Go behind a leading time or adverbial; False where no speaker can follow."""
        behind = _BEHIND.match(self.text, stop, walk.limit) if word in self.times else None
        walk.at = behind.end() if behind is not None and behind[1] in _ORDINALS else stop  # أمس الأول
        if word in _WITH_WHAT:
            return False
        if word in self.pointers or word[0] == WITH:
            return self._skip_pointed(walk, word)
        if self._is_short(word, bare):
            return True
        aside = _NAMED_ASIDE.match(self.text, stop, walk.limit) if word[0] == TO else None
        comma = -1 if aside else self.text.find(",", stop, min(walk.limit, stop + 90))
        if aside or comma >= 0:
            walk.at = aside.end() if aside else comma + 1
            return True
        return self._skip_to_role(walk, stop)

    def _is_short(self, word: str, bare: str) -> bool:
        """Whether an adverbial is the one word: a time, an adverb, to whom it was said."""
        if (
            word in self.times
            or bare in self.times
            or word in self.pronominal
            or word[-1] == ACCUSATIVE
            or word in self.adverbs
        ):
            return True
        return word[0] == TO and word.removeprefix(TO_THE).removeprefix(TO) in _LISTENERS

    def _pointed(self, word: str) -> bool:
        """Whether ب joins to a definite noun an adverbial that begins no name (بالمناسبة)."""
        return word.startswith(WITH + ARTICLE) and len(word) > 5

    def _skip_pointed(self, walk: Walk, word: str) -> bool:
        """Go behind a pointer that is no speaker (أوضح ذلك X) or an adverbial with ب and its noun."""
        walk.skipped = True
        if word[0] != WITH:
            follows = _FIRST_WORD.match(self.text, walk.at, walk.limit)
            if follows is not None and follows.group(1).startswith(ARTICLE):
                walk.begin, walk.end, walk.skipped = walk.at - len(word), walk.at, False
                walk.previous = word
            return True
        while (follows := _FIRST_WORD.match(self.text, walk.at, walk.limit)) is not None:
            noun = follows.group(1)
            if not noun.startswith(ARTICLE) or noun in self.titles or _bare(noun) in self.heads:
                break
            walk.at = follows.end()
        return True

    def _skip_to_role(self, walk: Walk, at: int) -> bool:
        """في تصريح صحفي المتحدث باسم …: go to the role behind an adverbial that no comma closes."""
        previous = ""
        for found in _WORDS.finditer(self.text, at, min(walk.limit, at + 60)):
            word = found.group()
            spoken = previous in self.media or previous in self.times or _bare(previous) in _BEFORE_ROLE
            adjective = previous in self.media and not word.startswith(ARTICLE) and word.endswith(_ADJECTIVES)
            if spoken and not adjective and (word in self.roles or _bare(word) in self.roles or word in self.titles):
                walk.at = found.start()
                return True
            previous = word
        return False

    # ------------------------------------------------------------ offices, people spoken to, appositions

    def _of_somebody(self, walk: Walk, at: int) -> bool:
        """Whether من after a role goes on with whom it belongs to (مصدر من المعارضة, مسؤول من وزارة …)."""
        found = _FIRST_WORD.match(self.text, at, walk.limit)
        if found is None:
            return False
        nameless = _FIRST_WORD.match(self.text, walk.begin)
        loose = nameless is not None and nameless.group(1) in self.nameless
        indefinite = self.text[walk.begin : walk.begin + 2] != ARTICLE
        if indefinite and _bare(found.group(1)) in self.institutions:
            return True
        return loose and found.group(1) not in _FROM_ELSE and not self.is_act(found.group(1))

    def _place_of_office(self, at: int, limit: int) -> bool:
        """Whether في after a role goes on with where the role is held, not with when or in which medium it spoke."""
        found = _FIRST_WORD.match(self.text, at, limit)
        if found is None:
            return self.page.quote_at(at + 1) is not None  # المحللون في "…"
        word, bare = found.group(1), _bare(found.group(1))
        if word.isdigit() or looks_like_masdar(word) or word in self.documents or self._is_when(found):
            return False
        owned = word.endswith((HERS, THEIRS)) and not self.names.is_place(word)  # في نسختها
        if unowned(word) != word and (owned or unowned(word) in self.media or self.is_act(word)):
            return False
        return not (bare in self.media or word in self.times or bare in self.times)

    def _is_when(self, found: re.Match[str]) -> bool:
        """Whether a time or a number stands behind a word that is no place (في مطلع الشهر, في عامي 2012 و2014)."""
        behind = None if self.names.is_place(found[1]) else _BEHIND.match(self.text, found.end())
        return behind is not None and (behind[1].isdigit() or _bare(behind[1]) in self.times)

    def _office(self, walk: Walk, word: str) -> bool:
        """Whether ل after a role goes on with the office (الأمين العام للأمم المتحدة), not with whom it spoke to."""
        definite, previous = word.startswith(TO_THE), walk.previous
        rest = word[2:] if definite else word[1:].removeprefix(ARTICLE)
        of_it = previous.startswith(ARTICLE) and previous.endswith(OF_IT)
        if definite and (rest.endswith(FEMININE) or of_it or self._describes_body(walk)):
            return True
        if previous.removeprefix(ARTICLE) in _ADHERENTS:
            return True
        body = rest in self.institutions and rest not in self.things
        described = previous in self.names.ordinals or self._is_described_body(walk)
        body = body or (rest in self.roles and described)  # المكتب الإعلامي لرئيس …, النائب الأول لرئيس …
        return body or rest in self.offices or (definite and previous in self.offices)

    def _is_described_body(self, walk: Walk) -> bool:
        """Whether a phrase so far is a definite noun of a body and its adjective."""
        first = _FIRST_WORD.match(self.text, walk.begin)
        if first is None or not first[1].startswith(ARTICLE) or _bare(first[1]) not in self.institutions:
            return False
        return first[1] != walk.previous and walk.previous.startswith(ARTICLE)

    def _is_of_body(self, walk: Walk, rest: str) -> bool:
        """Whether an office or a part of a body is named by a body (المكتب الإعلامي للمحكمة), which may be told too."""
        named = walk.previous in self.offices or self._is_described_body(walk)
        return named and rest in self.institutions and rest in _LISTENERS

    def _describes_body(self, walk: Walk) -> bool:
        """Whether a phrase so far ends with a definite noun of a body and its adjective (رئيس الاتحاد العالمي)."""
        words = _WORDS.findall(self.text, walk.begin, walk.end)[-2:]
        body = len(words) > 1 and words[0].startswith(ARTICLE) and _bare(words[0]) in self.institutions
        return body and words[1].startswith(ARTICLE) and words[1].endswith(_ADJECTIVES)

    def _addressee(self, word: str) -> bool:
        rest = word[2:] if word.startswith(TO_THE) else word[1:]
        if rest in self.audience or rest in _LISTENERS:
            return True
        return rest in self.medium_names or (word.startswith(TO_THE) and ARTICLE + rest in self.medium_names)

    def _apposition(self, at: int, limit: int) -> bool:
        """Whether the chunk behind a comma goes on naming the speaker."""
        found = _FIRST_WORD.match(self.text, at, limit)
        if found is None:
            return False
        word, bare = found.group(1), _bare(found.group(1))
        if word in self.heads or bare in self.heads:
            return True
        if self._begins_other(word, bare):
            return False
        comma = self.text.find(",", found.end(), limit)
        words = self.text[found.start() : comma if comma >= 0 else limit].split()
        told = next((place for place, one in enumerate(words) if one in _RELATIVES), 0)
        if not told and comma < 0 and self.text[limit - 1 : limit + 1].strip(" \n")[:1] in ("", "."):
            return False
        named = words[:told] if told > 1 else words
        return len(named) <= 5 and self.breaks.isdisjoint(named)

    def _begins_other(self, word: str, bare: str) -> bool:
        """Whether a word behind a comma begins something else than an apposition: an object, a time, a cue, a verb."""
        fact = self._fact(word)
        if fact.masdar or fact.denied or word in self.adverbs or word.endswith((HERS, THEIRS)) or word in self.pointers:
            return True
        joined = word[1:] if word[0] in _CONJUNCTIONS else word
        if joined in self.breaks or joined in self.times or bare in self.times or bare in self.media:
            return True
        return word in self.cue_forms or self._is_verb(word) or (word[0] in (AND, TO) and word[1:] in self.cue_forms)

    def _is_verb(self, word: str) -> bool:
        """Whether a word behind a comma is rather an imperfect verb than a name."""
        return word[0] in _VERBAL and len(word) > 3 and word not in self.given_names


@lru_cache(maxsize=20_000)
def _bare(word: str) -> str:
    """A word without its article and what is joined to the article."""
    return _ARTICLE.sub("", word, count=1) if _AL in word[:3] else word
