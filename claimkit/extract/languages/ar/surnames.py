"""Surnames that are nouns or of no list, told by what stands behind them (أشرف القدرة: …, طارق حرب، مدير …)."""

from __future__ import annotations

from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    ARTICLE,
    CONJUNCTIONS,
    FEMININE,
    NISBA,
    OBLIQUE,
    TO,
    WITH,
)
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.vocabulary import OWNED, PREPOSITIONS, Vocabulary, looks_like_masdar
from claimkit.language.arabic import affix, affixes

# What ends a name: a colon, the clause that is said, to which paper, or behind a comma the clause or an office.
_CLOSING = pattern("closes_name")
# A letter joined to a noun, where the rest is a word of its own.
_JOINED = (*CONJUNCTIONS, WITH, TO)
# Families whose names begin with با; the article behind a joined letter, where a foreign name may begin so.
_OF_FAMILY, _WITH_THE = affixes("family")
_WITH_ARTICLE, _LONG = affixes("foreign"), 6
_SHORTEST = 3
# العبد الله, العبد الواحد: the second word is God's.
SERVANT = affix("servant")


class SurnameReader:
    """Tells whether a word behind a given name is the family's, by the words behind it."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        """Keep the term lists at hand."""
        vocabulary.lend(self, SurnameReader._keep)
        self.text = text

    def _keep(self, vocabulary: Vocabulary) -> None:
        """Look the term lists up."""
        of = vocabulary.of
        self.given, self.also = of("given_name"), of("surname_too")
        self.roles, self.titles = of("role"), of("title")
        self.nasab, self.breaks = of("nasab"), of("break")
        self.never, self.nouns = of("no surname"), of("noun or office")
        self.forms = vocabulary.readings

    def is_closed(self, previous: str, word: str, end: int) -> bool:
        """Whether a word that ends at an offset, right behind a name's word, is the last or last but one of it."""
        if previous == SERVANT:
            return word.startswith(ARTICLE)
        if previous not in self.given or not self._can_be(word):
            return False
        closing = _CLOSING.match(self.text, end)
        if closing is None:
            return False
        behind = closing["behind"]
        if behind is None:
            return word.startswith(ARTICLE) or word not in self.nouns or word in self.also
        goes_on = word in self.also and not word.startswith(ARTICLE) and behind in self.breaks
        if goes_on or self._is_office(behind):
            return True
        return closing["comma"] is None and self._is_followed(word, behind, closing.end())

    def _can_be(self, word: str) -> bool:
        if word in self.also:
            return True
        noun = word.removeprefix(ARTICLE)
        if len(word) < _SHORTEST or word in self.never or word in self.forms or word[-1] == ACCUSATIVE:
            return False
        if noun != word:
            return noun not in self.never and noun not in self.roles and not noun.endswith(OBLIQUE)
        return not (word.endswith(OWNED) or word in self.nouns or looks_like_masdar(word) or self._is_joined(word))

    def _is_joined(self, word: str) -> bool:
        """Whether a preposition or conjunction is joined to a word, as it is not in والتون and باشماخ."""
        if word[0] not in _JOINED or word in self.given:
            return False
        if word.startswith(_OF_FAMILY):
            return word.startswith(_WITH_THE) or word[1:] in self.nouns or looks_like_masdar(word[1:])
        return not (word.startswith(_WITH_ARTICLE) and len(word) >= _LONG and word[3:] not in self.nouns)

    def _is_office(self, behind: str) -> bool:
        """Whether a word is an office, behind which a name ends."""
        noun = behind.removeprefix(ARTICLE)
        return noun in self.roles or noun.removesuffix(FEMININE) in self.roles or behind in self.titles

    def _is_followed(self, word: str, behind: str, end: int) -> bool:
        """Whether the word behind is the family's and closed itself (خالد قرار الحربي، …)."""
        if behind in PREPOSITIONS:
            return word.startswith(_OF_FAMILY)
        if behind in self.nasab:
            return word in self.also
        family = behind.startswith(ARTICLE) and behind.endswith(NISBA)
        if not (family or not (behind.startswith(ARTICLE) or self._is_joined(behind))):
            return False
        if behind in self.never or behind in self.forms or behind.removeprefix(ARTICLE) in self.nouns:
            return False
        closing = _CLOSING.match(self.text, end)
        if closing is None or closing["behind"] is None:
            return closing is not None
        return (word in self.roles and closing["comma"] is not None) or self._is_office(closing["behind"])
