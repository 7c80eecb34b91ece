"""Whether a noun begins the verb's object behind its subject (زار الأمير فيصل بن خالد | المصابين)."""

from __future__ import annotations

from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    ARTICLE,
    FEMININE,
    NISBA,
    NOMINATIVE,
    OBLIQUE,
    OF_IT,
    THINGS,
    TO_THE,
)
from claimkit.extract.languages.ar.name_marks import IN_THE_NAME
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.proper import NameReader
from claimkit.extract.languages.ar.vocabulary import OWNED, Vocabulary, looks_like_masdar, unowned
from claimkit.language.arabic import affixes

# مصابين, مواطنين: an oblique plural, whose nominative would end in ون.
_OBLIQUE_OF_PEOPLE = pattern("oblique_of_people")
_PRONOUNS = affixes("pronoun in alef")
_SHORT = 4
# إعطاء, إعلان: the verbal noun of أعطى, and plurals of things of the same form.
_CAUSATIVE = pattern("causative_masdar")


def is_oblique(word: str) -> bool:
    """Whether a definite noun is an oblique plural of people, as no subject is (المتقدمين)."""
    return word.startswith(ARTICLE) and _OBLIQUE_OF_PEOPLE.fullmatch(word, len(ARTICLE)) is not None


class ObjectsBehind:
    """Tells where the subject of one page's verbs ends, by the nouns that cannot belong to it."""

    def __init__(self, names: NameReader, vocabulary: Vocabulary) -> None:
        """Keep the term lists at hand."""
        vocabulary.lend(self, ObjectsBehind._keep)
        self.names, self.found = names, vocabulary.remembered("object")

    def _keep(self, vocabulary: Vocabulary) -> None:
        """Look the term lists up."""
        of = vocabulary.of
        self.nouns, self.own = of("object noun"), of("of a name")
        self.closing, self.given, self.same = of("whole place"), of("plain given name"), of("of nobody")
        self.media, self.titles = of("medium"), of("title or rank")
        self.told = vocabulary.any_of("a document", "masdar", "told_too", "feeling")
        self.all_of, self.told_too = of("all_of"), of("told_too")
        self.addressed, self.people = of("addressed"), of("role or anonymous")
        self.bodies = of("institution")

    def can_begin(self, word: str) -> bool:
        """Whether a word is a noun of things or acts, so that behind a whole name it is the object."""
        known: bool | None = self.found.get(word)
        if known is None:
            known = self.found[word] = self._can_begin(word)
        return known

    def begins(self, previous: str, word: str, start: int) -> bool:
        """Whether a word begins the object behind the last word of a phrase that starts at an offset."""
        if not self.can_begin(word):
            return False
        return self._is_accusative(word) or self._closes(previous, start, word)

    def _can_begin(self, word: str) -> bool:
        noun = word.removeprefix(ARTICLE)
        if word in self.all_of or word in self.told_too or word in self.addressed:
            return True
        if word.startswith(IN_THE_NAME):
            return False  # المتحدث باسمها
        people = is_oblique(word)
        if not people and (word in self.own or noun in self.own):
            return False
        if noun != word:
            # المسرحية, المالية: with its article as often an adjective.
            adjective = noun.endswith(OF_IT) or noun[:-1] in self.media
            return people or (self.is_thing(noun) and not adjective)
        owned = word not in self.same and (self.is_own_text(word) or (word.endswith(OWNED) and len(word) > _SHORT))
        # مواطني الدولة: the oblique plural of people, where a subject would have مواطنو.
        whose = word.endswith(NISBA) and f"{word[:-1]}{NOMINATIVE}" in self.own
        return word.isdigit() or owned or whose or self._is_accusative(word) or self.is_thing(word)

    def is_own_text(self, word: str) -> bool:
        """Whether a word is somebody's own text or act (بيانه, رسالته, تصريحاته)."""
        if word[-1] != FEMININE or len(word) < _SHORT:
            return False
        plural = word.removesuffix(f"{THINGS}{FEMININE}")
        many = plural != word and (
            plural in self.told or f"{plural}{FEMININE}" in self.told or looks_like_masdar(plural)
        )
        return many or unowned(word) in self.told or looks_like_masdar(unowned(word))

    def is_own_man(self, word: str) -> bool:
        """Whether a word is who is somebody's (نائبه), or with the letters of that a woman of an office."""
        return word[-1] == FEMININE and len(word) > _SHORT and word[:-1] in self.people

    def _is_accusative(self, word: str) -> bool:
        """Whether a word is an indefinite noun in the accusative (خطابا), which no subject has."""
        noun = word.removesuffix(ACCUSATIVE)
        accusative = len(word) > _SHORT and noun != word and not word.endswith(_PRONOUNS)
        return accusative and word not in self.nouns and self.is_thing(noun)

    def is_thing(self, noun: str) -> bool:
        """Whether a noun without its article names things or acts."""
        if len(noun) < _SHORT - 1 or noun in self.own:
            return False
        if noun in self.nouns:
            return True
        stem = noun.removesuffix(THINGS)
        if stem != noun and (stem in self.nouns or stem + FEMININE in self.nouns or looks_like_masdar(stem)):
            return True
        if _CAUSATIVE.fullmatch(noun):
            return True
        return looks_like_masdar(noun) and noun[-1] != NISBA and noun[-1] != FEMININE

    def _closes(self, previous: str, start: int, word: str) -> bool:
        """Whether a name or office is whole with a word: it has the article, or is a name itself."""
        if previous in self.titles or previous == IN_THE_NAME:
            return False
        if previous.startswith((ARTICLE, TO_THE)):
            return not (_OBLIQUE_OF_PEOPLE.fullmatch(word.removeprefix(ARTICLE)) and self._may_take_plural(previous))
        if previous in self.closing or word in self.all_of:
            return True
        if previous in self.given:
            return word.startswith(ARTICLE)
        alone = self.names.text.startswith(previous, start)
        return alone and self.names.is_repeated(previous)

    def _may_take_plural(self, previous: str) -> bool:
        """Whether an oblique plural may be the adjective of the word before it (الخبراء المستقلين)."""
        noun = previous.removeprefix(ARTICLE)
        if noun in self.bodies or noun.endswith(OF_IT):
            return False  # اللجنة المواطنين, وزارة الداخلية المواطنين
        return noun.endswith(OBLIQUE) or noun in self.own
