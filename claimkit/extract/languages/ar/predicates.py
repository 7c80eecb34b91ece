"""Whether a word behind a noun phrase begins what is told of it, rather than going on with its name."""

from __future__ import annotations

import re

from claimkit.extract.languages.ar.forms import looks_like_her_perfect
from claimkit.extract.languages.ar.morphemes import (
    AND,
    ARTICLE,
    FEMININE,
    NISBA,
    OF_IT,
    PEOPLE,
    SHE_DOES,
    THINGS,
    TO,
    WITH,
)
from claimkit.extract.languages.ar.name_marks import IN_THE_NAME
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.proper import NameReader
from claimkit.extract.languages.ar.vocabulary import OWNED, PREPOSITIONS, Vocabulary, looks_like_masdar, unowned

_NO_VERB = (FEMININE, THINGS, NISBA, *PEOPLE)
_NEXT = re.compile(r"\s(\w+)")
_SHORT, _JOINED = 3, 4
# A name in marks or brackets stands before.
_MARKED = (")", "“")
_BROKEN = pattern("broken_plural")


class Predicates:
    """Tells where on one page a noun phrase ends at its verb (حركة طالبان | تبنت العملية) or what goes with that."""

    def __init__(self, names: NameReader, vocabulary: Vocabulary) -> None:
        """Keep the term lists at hand."""
        vocabulary.lend(self, Predicates._keep)
        self.names, self.text = names, names.text

    def _keep(self, vocabulary: Vocabulary) -> None:
        """Look the term lists up."""
        of, any_of = vocabulary.of, vocabulary.any_of
        self.known = any_of("of a name", "noun or office", "adverb", "denied", "holder_adjective")
        self.own_and, self.ordinals = any_of("own_and", "surname_too"), of("ordinal")
        self.before_names, self.titles = of("title or the role"), of("title")
        self.heads, self.closing, self.given = of("head"), any_of("whole place", "group"), of("given_name")
        self.breaks, self.pointers, self.times = of("break"), of("pointer"), of("time")
        self.things = any_of("noun or office", "an outlet", "quantifier", "superlative", "manner")
        self.bodies = any_of("head", "whole place", "office", "anonymous", "of_body", "place_noun")

    def can_begin(self, word: str) -> bool:
        """Whether a word may be a verb with a feminine subject."""
        return self._is_perfect(word) or self._is_imperfect(word)

    def begins(self, previous: str, word: str, end: int) -> bool:
        """Whether a word that ends at an offset is told of the phrase whose last word stands before it."""
        if word[0] == AND and len(word) > _SHORT and word not in self.own_and:
            rest = word[1:]
            if rest in self.heads:
                return False
            return rest in self.breaks or rest in self.pointers or (self._is_perfect(rest) and len(rest) > _SHORT + 1)
        if word[0] == WITH:
            return self._is_joined(word)
        if not (self._is_perfect(word) or self._is_imperfect(word)) or previous in self.before_names:
            return False
        # تأثر الرؤية: a verbal noun may have the form of a short imperfect.
        act = len(word) == _SHORT + 1 and not self._is_perfect(word)
        loose = not act and (previous.startswith(ARTICLE) or previous in self.closing)
        # A phrase can be whole with its last word: definite, a place, a given name.
        whole = previous.startswith(ARTICLE) or previous in self.closing
        return (whole or previous in self.given or previous in _MARKED) and self._goes_on(end, loose)

    def _is_perfect(self, word: str) -> bool:
        return looks_like_her_perfect(word) and word not in self.known

    def _is_imperfect(self, word: str) -> bool:
        if word[0] != SHE_DOES or len(word) <= _SHORT or word in self.known or word.endswith(_NO_VERB):
            return False
        return not (looks_like_masdar(word) or _BROKEN.fullmatch(word))

    def _goes_on(self, end: int, loose: bool) -> bool:
        """Whether behind a word stands what a verb governs: a preposition; where `loose`, a noun too."""
        behind = _NEXT.match(self.text, end)
        if behind is None:
            return False
        word = behind[1]
        if word in PREPOSITIONS or word[0] == WITH:
            return True
        if word[0] == TO and self._is_noun(word[1:]):
            return True
        noun = word.removeprefix(ARTICLE)
        adjective = noun.endswith((NISBA, OF_IT)) and not self._is_noun(noun)
        return loose and not adjective and (noun != word or self._is_noun(noun))

    def _is_noun(self, word: str) -> bool:
        return word in self.things or word in self.ordinals or looks_like_masdar(word)

    def _is_joined(self, word: str) -> bool:
        """Whether ب joins to a noun that is no office or place (بموقعه, بأداء), and the whole is no name (بارزاني)."""
        rest = word[1:]
        if len(word) < _JOINED or word in self.known or rest in self.bodies or self.names.is_own_word(word):
            return False
        if word.startswith(IN_THE_NAME):
            return False  # المتحدث باسمها سامي عابد
        owned = rest.endswith(OWNED) or (rest.endswith(FEMININE) and unowned(rest) in self.things)
        noun = unowned(rest) if owned else rest
        if noun in self.bodies:
            return owned
        return noun in self.things or looks_like_masdar(noun)
