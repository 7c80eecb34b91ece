"""Where a proper name ends: at its last family name, before a verb, before another's."""

from __future__ import annotations

from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    AND,
    ARTICLE,
    FEMININE,
    FUTURE,
    NISBA,
    THINGS,
    THIRD_PERSON,
    TO,
    WITH,
)
from claimkit.extract.languages.ar.name_marks import GOD, OF_FAITH, SAID, SERVANT_OF, SHORT, SON, Match
from claimkit.extract.languages.ar.name_starts import NameStarts
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.rows import Row
from claimkit.extract.languages.ar.surnames import SERVANT
from claimkit.extract.languages.ar.vocabulary import looks_like_masdar
from claimkit.extract.languages.ar.words import WORD, listed
from claimkit.language.arabic import affix, affixes

# Longer names than this are hostile or no names; `_BEFORE` is how far into a phrase a name may begin.
_LONGEST = 8
# لـ before a vowel letter may begin a foreign name (لافروف); else it is the preposition.
_VOWELS = affixes("long vowel")
# A name may begin with these; ولد stands before a title too (ولد الشيخ أحمد).
_THAT = listed("complementiser")[0]
(_HOUSE,) = listed("house")
# معايطة: behind a given name the form of a verbal noun in م is a family's.
_OF_HOUSE = affix("participle")
# مشرعين: an oblique plural of people, which is nobody's name.
_OBLIQUE_OF_PEOPLE = pattern("oblique_of_people")
# What stands before whoever was doing something, and how far back.
_WAS = pattern("was_doing")
_SO_FAR = 8


class NameEnds(NameStarts):
    """Where a proper name ends that began in a phrase."""

    def _last(self, words: Row, first: int) -> int:
        """Number of the last word of the name that begins at word `first`."""
        at, ended = first, False
        while at + 1 < len(words) and at - first < _LONGEST and self._joined(words, at + 1):
            word, previous = words.printed[at + 1], words.printed[at]
            # غازي الرويلي ابن السجين: whose son somebody of a tribe is.
            kin = word[0] == ARTICLE[0] and previous.startswith(ARTICLE) and previous.endswith(NISBA)
            if self._is_whole(words, at, first):
                break
            if previous not in self.nasab and word not in self.nasab and word not in self.called_alone:
                king = word in self.ordinals and previous in self.given
                family = ended and self._is_second_family(words, at + 1)
                if not king and not family and (ended or not self._goes_on(words, at + 1, first)):
                    break
                ended = word.startswith(ARTICLE) and not king and word not in (GOD, SERVANT, OF_FAITH)
            elif word in self.nasab and (at + 2 >= len(words) or kin):
                break
            elif previous == _HOUSE:
                ended = True
            at += 1
        return at

    def _is_whole(self, words: Row, at: int, first: int) -> bool:
        """Whether a word ends a name as its bearer is called by it: alone behind كان only where that was so before."""
        word, start = words.printed[at], words.starts[first]
        if at > first:
            return word in self.called_alone
        return self._alone.get(word, start) < start and self._is_told_of(start) is not None

    def _goes_on(self, words: Row, at: int, first: int) -> bool:
        word = words.printed[at]
        state = word in self.places and not word.startswith(ARTICLE)
        many = word.startswith(ARTICLE) and _OBLIQUE_OF_PEOPLE.fullmatch(word[2:])  # أوباما المشرعين: whom he warns
        if state or many or word in self.told_of or self._begins_anew(word, words.printed[first]):
            return False
        joined = word[0] == TO and word[1:2] not in _VOWELS and word not in self.given
        verb = self._will_do(words, at) or self._was_doing(words, at, first)
        verb = verb or (at - first > 1 and self._did(words, at))
        if verb or (joined and not self.is_own_word(word)):
            return False
        servant = words.printed[first] in SERVANT_OF  # عبد الكريم
        called = servant or words.printed[first] in self.given or words.printed[first] in self.name_too
        near = at - first == 1 + servant
        surname, paused = near and called, self.text.startswith(",", words.ends[at])
        surname = surname and (self._is_surname(words, at) or (word in self.cue_forms and paused))  # سعد طلب، مدير
        before = "".join(words.printed[first:at]) if servant and near else words.printed[at - 1]
        surname = surname or self.surnames.is_closed(before, word, words.ends[at])
        if surname or self._closes_nasab(words, at, first) or self._stands_between(words, at):
            return True
        bare = word.removeprefix(ARTICLE)
        if bare != word and bare in self.nationalities and not (near and called):
            return not SON.isdisjoint(words.printed[first:at])
        if bare != word and bare in self.roles:
            return False
        noun = word.removesuffix(ACCUSATIVE)
        act = word not in self.given and (looks_like_masdar(noun) or (noun != word and self.is_listed(noun)))
        act = act or (at - first > 1 and looks_like_masdar(bare))  # شوقي علام التفجير
        family = at - first == 1 and word[0] == _OF_HOUSE
        return self._can_be(words, at) and (family or not act)

    def _will_do(self, words: Row, at: int) -> bool:
        """Whether a word behind a name is a verb of the future with its preposition or time (سيلجأ إلى)."""
        word = words.printed[at]
        if len(word) <= SHORT + 1 or word[0] != FUTURE or word[1] not in THIRD_PERSON or word in self.given:
            return False
        behind = WORD.match(self.text, words.ends[at] + 1)
        if behind is None or (behind.group() == _THAT and word[1:] not in self.cue_forms):
            return False  # بيتر ستانو إن
        return behind.group() in self.others or behind.group()[-1] == ACCUSATIVE

    def _was_doing(self, words: Row, at: int, first: int) -> bool:
        """Whether a word is what the one named behind كان was doing (كانت دعد تزن الأمر); its gender is the verb's."""
        word = words.printed[at]
        if len(word) < SHORT or word in self.given or word.endswith((NISBA, FEMININE)):
            return False
        was = self._is_told_of(words.starts[first])
        goes_on = WORD.match(self.text, words.ends[at] + 1) is not None
        return was is not None and goes_on and word[0] == THIRD_PERSON[was["her"] is not None]

    def _is_told_of(self, start: int) -> Match | None:
        """The كان before a name, behind which what its bearer was begins (كانت دعد صريحة)."""
        return _WAS.search(self.text, max(0, start - _SO_FAR), start)

    def _did(self, words: Row, at: int) -> bool:
        """Whether a word behind a name of two words is a verb in ت or ي with its preposition (تزوج من)."""
        word = words.printed[at]
        if word[0] not in THIRD_PERSON or word in self.given or word.endswith((NISBA, FEMININE)):
            return False
        behind = WORD.match(self.text, words.ends[at] + 1)
        return behind is not None and behind.group() in self.prepositions

    def _is_second_family(self, words: Row, at: int) -> bool:
        """Whether a definite word behind another one is the tribe's (أحمد الخازم الغامدي)."""
        before, word = words.printed[at - 1], words.printed[at]
        tribe = word.startswith(ARTICLE) and word.endswith(NISBA) and word[2:] not in self.nationalities
        known = word[2:] in self.roles or word in self.ranks or self.is_listed(word) or before[2:] in self.nationalities
        given = tribe and not known and at > 1 and words.printed[at - 2] in self.given
        return given and SAID.match(self.text, words.ends[at]) is not None

    def _stands_between(self, words: Row, at: int) -> bool:
        """Whether a word that is also a time or a title stands inside a name (سالم صباح عيدان, رامي السيد اليافعي)."""
        if at + 1 >= len(words) or words.printed[at - 1] not in self.given or not self._joined(words, at + 1):
            return False
        word, behind = words.printed[at], words.printed[at + 1]
        titled = word in self.titles and word.startswith(ARTICLE)
        titled = titled and behind.startswith(ARTICLE) and behind.endswith(NISBA)
        return titled or (word in self.times and behind in self.given)

    def _begins_anew(self, word: str, first: str) -> bool:
        """Whether a word is another name behind و, or behind a surname a plural of things (العطية الانتصارات)."""
        if word.startswith(ARTICLE) and first.startswith(ARTICLE):
            return word.endswith(THINGS)  # الانتصارات: a plural of things, and nobody's surname
        other = word[1:]
        return word[0] == AND and (other in self.given or other in self.titles or other in self.roles)

    def _is_surname(self, words: Row, at: int) -> bool:
        """Whether a noun of office right behind a given name is the surname (ليان الخطيب, كريم والي)."""
        word = words.printed[at]
        noun = word.removeprefix(ARTICLE)
        alone = at + 1 == len(words) or not self._joined(words, at + 1)
        if word in self.titles:
            return word != noun and alone
        return noun in self.roles and (word != noun or at + 1 == len(words))

    def _closes_nasab(self, words: Row, at: int, first: int) -> bool:
        """Whether a noun of office is the surname behind a nasab, with no office behind it (سعد بن راجح النجار)."""
        word, behind = words.printed[at], words.word(at + 1)
        if at - 2 <= first or words.printed[at - 2] not in SON or not word.startswith(ARTICLE):
            return False
        if word[2:] in self.name_too and self.text.startswith(",", words.ends[at]):
            return True  # ندد سامي بن راجح السند، بالهجوم
        office = behind.startswith((ARTICLE, WITH, TO)) or behind in self.heads or behind in self.given
        craft = word[2:] in self.roles or word in self.titles
        return craft and not (behind and office and self._joined(words, at + 1))
