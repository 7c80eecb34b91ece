"""Whether a word can be part of a name: given, behind one, or foreign."""

from __future__ import annotations

from bisect import bisect_left

from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    AND,
    ARTICLE,
    FEMININE,
    HAMZA,
    JOINED_ARTICLES,
    NISBA,
    SO,
    THINGS,
    TO,
    WITH,
    YA,
)
from claimkit.extract.languages.ar.name_marks import ALI, BEAR_NAMES, IN_THE_NAME, OF_FAITH, SHORT, SON
from claimkit.extract.languages.ar.name_words import NameWords
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.rows import Row
from claimkit.extract.languages.ar.vocabulary import looks_like_masdar
from claimkit.extract.languages.ar.words import words_of
from claimkit.language.arabic import affixes

# With fewer letters behind them a foreign name begins so (والتر, فالتر).
_WITH_ARTICLE = 6
# بإخفاء, بتقديم, باستخدام: a verbal noun behind ب, and no foreign name.
_WITH_MASDAR = pattern("masdar_with_b")
# Shorter words with ل or ب are rather a preposition and its noun.
_FOREIGN = 6
# Two vowel letters or a vowel of its own behind ل: a foreign name (ليسنكو, لامار, لوران).
_FOREIGN_TO = affixes("foreign in l")
_FOREIGN_WITH = affixes("foreign in b")
_OVERSEES = words_of("oversees")
_ALSO_GIVEN = words_of("time_or_name")


class NameParts(NameWords):
    """What may be part of a name where it stands."""

    def is_plain(self, at: int) -> bool:
        """Whether a word of the page can be a name that no list has."""
        return self._is_plain(self.words, at)

    def is_foreign(self, at: int) -> bool:
        """Whether a word of the page in ب is rather a name than a preposition and its noun (برندان)."""
        word = self.printed[at]
        return word[0] == WITH and not self._is_joined(word) and self._can_be(self.words, at)

    def is_given(self, words: Row, at: int) -> bool:
        """Whether a word is a given name where it stands."""
        word = words.printed[at]
        if word == ALI and (self.page.key.letter(words.starts[at] + 2) != YA or self._is_in_charge(words, at)):
            return False
        too = word in self.name_too and (self._is_given_too(words, at) or self._has_father(words, at))
        if not (too or word in self.given) or self._greets(words, at):
            return False
        if word in self.nationalities and self.tells_nation(words, at):
            return False
        if word == IN_THE_NAME and any(map(self._is_voice, words.printed[:at])):
            return False
        return not self._names_a_thing(words, at)

    def _is_with_noun(self, words: Row, at: int) -> bool:
        """Whether a word is rather ب and a noun before what owns it (أشاد السفير بدور الجمعية)."""
        word = words.printed[at]
        behind = words.word(at + 1)
        owner = behind in self.places or (behind.startswith(ARTICLE) and not behind.endswith(NISBA))
        return word[0] == WITH and owner and (word[1:] in self.things or word[1:] in self.acts)

    def _is_in_charge(self, words: Row, at: int) -> bool:
        """Whether علي is the preposition behind who is in charge of a listed thing (المشرف العام علي كرة القدم)."""
        before = [word.removeprefix(ARTICLE) for word in words.printed[max(0, at - 2) : at]]
        behind = words.word(at + 1)
        return not _OVERSEES.isdisjoint(before) and self.is_listed(behind)

    def _is_given_too(self, words: Row, at: int) -> bool:
        """Whether a noun that is also a given name stands as one (قالت أمل العبيد، الدكتورة تهاني الراشدي)."""
        if at + 1 >= len(words) or not self._joined(words, at + 1):
            return False
        number = bisect_left(self.starts, words.starts[at])
        if not self.begins_name(number):
            return False
        family = words.printed[at + 1]
        if family in self.given or family in self.called_alone:
            return True
        noun, titled = family.removeprefix(ARTICLE), self.printed[number - 1] in self.titles
        if noun in self.nationalities or self.is_listed(family):
            return False
        if noun == family:
            return titled and self._is_plain(words, at + 1)
        thing = family.endswith((FEMININE, THINGS)) or looks_like_masdar(noun)
        return family.endswith(NISBA) or (titled and not thing)

    def _has_father(self, words: Row, at: int) -> bool:
        """Whether a noun that is also a given name stands before its bearer's father's (مساعد بن ناصر)."""
        called = at + 2 < len(words)
        return called and words.printed[at + 1] in SON and self._joined(words, at + 1)

    def is_named_so(self, start: int) -> bool:
        """Whether a noun that is also a given name is one at an offset of the page (الدكتورة أمل الصقير)."""
        number = bisect_left(self.starts, start)
        return number < len(self.starts) and self._is_given_too(self.words, number)

    def _greets(self, words: Row, at: int) -> bool:
        """Whether a word before a title without article is rather the verb whose subject that begins (عايد معالي …)."""
        behind = words.word(at + 1)
        titled = len(behind) > SHORT and behind in self.titles and not behind.startswith(ARTICLE)
        return titled and self._joined(words, at + 1)

    def _is_voice(self, word: str) -> bool:
        noun = word.removeprefix(AND).removeprefix(ARTICLE)
        return noun in self.voices or noun in BEAR_NAMES

    def _is_plain(self, words: Row, at: int) -> bool:
        """Whether a word without article, preposition or conjunction can be a name that no list has."""
        word = words.printed[at]
        if word in self.particles:
            return True
        plain = not word.startswith((ARTICLE, WITH, TO, AND)) and len(word) >= SHORT
        return plain and word not in self.relations and word not in self.named_after and self._can_be(words, at)

    def _names_a_thing(self, words: Row, at: int) -> bool:
        """Whether a name is that of a thing or an institution (جامعة الملك سعود, مستشفى محمد الخامس)."""
        before = at - 1
        if before >= 0 and words.printed[before] in self.before_names:
            before -= 1
        if before < 0 or (before == at - 2 and not self._joined(words, at - 1)):
            return False
        noun = words.printed[before]
        if self.is_owned(noun, words.ends[before]):
            return False  # والده كمال حدادي
        return noun in self.named_after or (noun[0] in (AND, WITH, TO) and noun[1:] in self.named_after)

    def _can_be(self, words: Row, at: int) -> bool:
        """Whether a word can belong to a name."""
        word = words.printed[at]
        if word in self.given or (word in self.name_too and self._is_given_too(words, at)):
            return self.is_given(words, at)
        if at + 1 < len(words) and words.printed[at + 1] == OF_FAITH:
            return not word.startswith(ARTICLE)  # نجم الدين
        apart = self.is_particle(word, words.starts[at]) and self.is_listed(word)  # إيف لو ميرسيه
        surname = apart and at + 1 < len(words) and self._is_plain(words, at + 1)
        if word == OF_FAITH or word in self.named_times or surname:
            return at > 0
        if word in _ALSO_GIVEN and at + 1 < len(words):
            return words.printed[at + 1].startswith(ARTICLE) and words.printed[at + 1].endswith(NISBA)
        if len(word) < 2 or word[0].isdigit() or self.is_listed(word) or self._governs_next(words, at):
            return False
        placed = at and words.printed[at - 1] in self.before_places and self._joined(words, at)  # رئيس بلدية كارسوفا
        owned = self.is_owned(word, words.ends[at])
        # Before a hamza of its own ل is a preposition: سامي لأول مرة.
        governed = word[0] == TO and self.page.key.letter(words.starts[at] + 1) in HAMZA
        governed = governed or self._governed(word) or self._is_with_noun(words, at)
        return not (
            placed or owned or governed or (word[-1] == ACCUSATIVE and self.page.key.has_tanwin(words.ends[at]))
        )

    def _governs_next(self, words: Row, at: int) -> bool:
        """Whether ل is joined to a noun that a definite one follows (لكرة القدم), as behind no first name."""
        word = words.printed[at]
        if word[0] != TO or word.startswith(_FOREIGN_TO) or at + 1 >= len(words) or self.is_own_word(word):
            return False
        behind = words.printed[at + 1]
        return behind.startswith(ARTICLE) and not behind.endswith(NISBA) and self._joined(words, at + 1)

    def _governed(self, word: str) -> bool:
        """Whether a preposition is joined to a word that is known, as foreign names in ب and ل are not."""
        if word[0] == SO and self.is_own_word(word):
            return False
        joined = word.startswith(JOINED_ARTICLES) and (len(word) >= _WITH_ARTICLE or word[0] == TO)
        if joined or word[1:] in self.audience:
            return True
        noun = word[1:].removeprefix(ARTICLE)
        if word[0] == TO:
            if len(noun) < SHORT:
                return noun in self.heads
            return noun in self.heads or noun in self.denied or (len(noun) > SHORT and word[1:] in self.page_words)
        if word[0] != WITH:
            return False
        listed = noun in self.places or noun in self.manners or noun in self.denied or noun in self.institutions
        listed = listed or (len(noun) > SHORT and self.is_listed(noun))
        return listed or bool(_WITH_MASDAR.match(word))

    def _is_joined(self, word: str, before_family: bool = False) -> bool:
        """Whether a word in ب, ل or و is rather two words than a name (برناديت, ليونيد, بتال العتيبي)."""
        noun = word[1:]
        known = noun.startswith(ARTICLE) or noun in self.given or noun in self.named_after or self.is_listed(noun)
        if word[0] == TO:
            return known or not word.startswith(_FOREIGN_TO) or noun in self.page_words
        short = len(word) < _FOREIGN and not before_family and not word.startswith(_FOREIGN_WITH)
        return word[0] == AND or (word[0] == WITH and (known or short or noun in self.page_words))
