"""What the lists tell of the words that noun phrases are made of, found out once a word."""

from __future__ import annotations

from claimkit.extract.languages.ar.forms import looks_like_her_perfect, without_owner
from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    AND,
    FEMININE,
    FUTURE,
    HE_DOES,
    HERS,
    HIS,
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
from claimkit.extract.languages.ar.phrase_marks import (
    BEHIND,
    COUNTED,
    GOD,
    HIDDEN,
    JOINING_LETTERS,
    LETTERS,
    LISTENERS,
    ON,
    unjoined,
)
from claimkit.extract.languages.ar.predicates import Predicates
from claimkit.extract.languages.ar.proper import NameReader
from claimkit.extract.languages.ar.vocabulary import Vocabulary, looks_like_masdar, unowned
from claimkit.extract.languages.ar.walks import Fact, Phrase
from claimkit.extract.languages.ar.words import WORD, listed, printed_of, words_of

# First letters of words that may end a phrase, that lead to a name, that join two words, of verbs and adverbials.
_ENDING = "".join((TO, WITH, HE_DOES, FUTURE, AND, SO))
_VERBAL = "".join(THIRD_PERSON)
_GOVERNING = TO + WITH
_TELLING = AND + WITH
(_FIRST,) = listed("first_of")
_OF_OFFICE = words_of("office_preposition")
(_ON_PRINTED,) = printed_of("on")
_SELF = 5
_THEIR_THINGS = tuple(THINGS + owner for owner in (HIS, HERS, THEIRS))


class PhraseWords:
    """The term lists at hand, and what they tell of each word of a page."""

    def __init__(self, page: Page, vocabulary: Vocabulary) -> None:
        """Keep the term lists at hand."""
        vocabulary.lend(self, PhraseWords._keep)
        self.page, self.text = page, page.text
        self.facts = vocabulary.remembered("word")
        self.names = NameReader(page, vocabulary)
        self.objects = ObjectsBehind(self.names, vocabulary)
        self.predicates = Predicates(self.names, vocabulary)
        self.tells_ya = f"{_ON_PRINTED} " in page.key.printed or page.key.printed.count(f"{ON} ") < 3

    def _keep(self, vocabulary: Vocabulary) -> None:
        """Look the term lists up."""
        of = vocabulary.of
        self.times, self.breaks, self.roles, self.offices = (of("time"), of("break"), of("role or so"), of("office"))
        self.titles, self.institutions = of("title"), of("institution")
        self.media, self.audience, self.quantifiers = of("medium"), of("audience"), of("quantifier")
        self.medium_names, self.two_of_name = of("medium_name"), of("two_of_outlet")
        self.masdars, self.denied = of("masdar"), of("denied")
        self.counting = vocabulary.any_of("quantifier", "number_of_people") | {COUNTED}
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
        self.behind_to = self.audience, self.institutions, self.offices, self.medium_names, LISTENERS
        self.pronominal, self.of_bodies, self.elders = of("pronominal"), of("of_body"), of("elder")

    def _word_behind(self, end: int) -> str:
        """The word behind a space at an offset; no letters where none stands there."""
        behind = BEHIND.match(self.text, end)
        return "" if behind is None else behind[1]

    @staticmethod
    def none(at: int) -> Phrase:
        """No phrase."""
        return Phrase(at, at, at)

    def is_masdar(self, word: str) -> bool:
        """Whether a word is a bare verbal noun that can be a cue's object; no letters are none (ا without its ا)."""
        return word != "" and self._fact(word).masdar

    def is_common(self, word: str) -> bool:
        """Whether a word is a noun of the lists, also behind an article that ل has swallowed (لل + طلاب)."""
        return word in self.common or unjoined(word) in self.common

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
        bare = unjoined(word)
        masdar, says, accusative = self._is_masdar(word), self._says(word), word[-1] == ACCUSATIVE
        denied = word in self.denied or unowned(word) in self.denied
        broken, timed = word in self.breaks, word in self.times or bare in self.times
        known = broken or timed or word in LETTERS or word in self.adverbs or word in self.pointers or accusative
        known = known or (bare != word and bare in self.roles)
        ends = known or masdar or denied or word[0] in _ENDING or says
        adverbial = known or word[0] in _GOVERNING or word in self.pronominal
        plain = word[:-1] if accusative else word
        role = bare in self.roles or plain in self.roles or bare in self.institutions or plain in self.institutions
        thing = self._is_thing(word)
        apart = word in (GOD, _FIRST) or word in self.media_heads or self.may_be_feminine_verb(word)
        begins = self.objects.is_own_man(word) or self.objects.can_begin(word)
        predicate = self.predicates.can_begin(word)
        ends = ends or thing or apart or begins or predicate or word in self.names.told_of
        begins, tells = begins or self.objects.is_own_text(word), predicate or word[0] in _TELLING
        governed, finite = self._governed(word), self._is_finite(word)
        own = without_owner(word)
        opens = finite or accusative or word in self.first_person or broken or word[0] in JOINING_LETTERS
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

    def hides(self, word: str, end: int) -> bool:
        """Whether a word asks not to be named, so that nothing is said (طلب عدم الكشف عن اسمه, مفضلة عدم ذكر اسمها)."""
        return word in self.hiding and self.text.startswith(HIDDEN, end)

    def _is_finite(self, word: str) -> bool:
        """Whether a word of no list has the form of a finite verb: the imperfect in ي, the future, the plural."""
        if len(word) < 4 or word in self.nouns_in_y or word in self.given_names or word in self.heads:
            return False
        if word[0] in JOINING_LETTERS and word[1:] in self.verbs:
            return True
        if word[0] == HE_DOES or (word[0] == FUTURE and word[1] in _VERBAL and len(word) > 4):
            return word[-1] != FEMININE and word not in self.names.nationalities
        return word.endswith(THEY_DID) and len(word) > 4 and not word.startswith(TO_THE)

    def _word_end(self, at: int) -> int:
        found = WORD.match(self.text, at)
        return found.end() if found else at

    def _says(self, word: str) -> bool:
        """Whether a word is a noun of saying (قوله), or a verb that tells of the noun before it (نشرته)."""
        if word in self.given_names:
            return False
        if word in self.own_nouns or word in self.sayings or word in self.finite:
            return True
        return word in self.clear_verbs or any(
            word.endswith(own) and word.removesuffix(own) in self.verbs for own in OF_ONE_OR_MANY
        )

    def is_printed_ya(self, at: int) -> bool:
        """Whether علي is printed with the ي of the name where the text prints the preposition as على."""
        return self.tells_ya and self.page.key.letter(at + 2) == YA

    def _governed(self, word: str) -> bool:
        """Whether a word is a verbal noun that the preposition ب governs (بإغلاق)."""
        if word[0] != WITH or len(word) < 3:
            return False
        if word[1:] in self.masdars:
            return True
        return len(word) > 4 and (self._is_masdar(word[1:]) or self._is_masdar(unjoined(word)))

    def _is_verb(self, word: str) -> bool:
        """Whether a word behind a comma is rather an imperfect verb than a name."""
        return word[0] in _VERBAL and len(word) > 3 and word not in self.given_names
