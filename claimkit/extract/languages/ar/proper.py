"""Where in a noun phrase the proper name stands: behind a title, at a given name, at a nasab, or beside a role."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from sys import maxsize

from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    AND,
    ARTICLE,
    FEMININE,
    NISBA,
    PEOPLE,
    THINGS,
    TO,
    TO_THE,
    WITH,
)
from claimkit.extract.languages.ar.name_ends import NameEnds
from claimkit.extract.languages.ar.name_marks import BEAR_NAMES, IN_THE_NAME, ROW, SHORT, SON
from claimkit.extract.languages.ar.rows import Row
from claimkit.extract.languages.ar.vocabulary import OWNED, looks_like_masdar, unowned
from claimkit.extract.languages.ar.words import Extent, listed, words_of

_BEFORE = 28
_VOICE = 40
_ON_BEHALF = (IN_THE_NAME, *listed("in_the_voice"))
POSES = words_of("poses")
# A role stands behind so many words of a name with which a phrase begins.
_FEWEST = 2
_FARTHEST = 5
_SOURCES = words_of("source_noun")
_KNOWING = words_of("knowing")
_ONE_OF = words_of("one_of")
_AFFAIRS = words_of("affairs")


class NameReader(NameEnds):
    """Finds proper names in phrases of one page."""

    @cached_property
    def poses(self) -> bool:
        """Whether the page has a word by which somebody bears a name that is not his."""
        return any(map(self.text.__contains__, POSES))

    def find(self, start: int, end: int, listed: bool = False) -> Extent | None:
        """The proper name of the person that the phrase [start, end) speaks of, or None where none is told.

        `listed`: only a name that a given name, a nasab or a title shows, as anywhere in running text.
        """
        asked = start, end, listed
        if asked not in self.known:
            self.known[asked] = self._find(start, end, listed)
        return self.known[asked]

    def find_near(self, start: int, end: int, last: int) -> Extent | None:
        """What `find` tells of a listed name that begins up to an offset, without looking for one further on."""
        found = self._find(start, end, True, last)
        return found if found is not None and found[0] <= last else None

    def _find(self, start: int, end: int, listed: bool, last: int = maxsize) -> Extent | None:
        words = self.words.within(self.text, start, end, _BEFORE)
        if not words or self._is_institution(words) or self._speaks_for_another(words):
            return None
        if not listed and (count := self._end_of_foreigner(words)):
            return words.starts[1], words.ends[count - 1]
        if not listed and (stranger := self._behind_nation(words)):
            return words.starts[stranger], words.ends[-1]
        role = -1 if listed else self._role_behind_name(words)
        for at, word in enumerate(words.printed):
            if at == role:
                return words.starts[0], words.ends[self._last(words, 0)]
            if word not in self.openers and (listed or word not in self.before_names):
                continue
            if at > ROW and words.starts[at - ROW - 1] > last:
                break
            first = self._begins(words, at, listed)
            if first is not None:
                return words.starts[first], words.ends[self._last(words, first)]
        return None if listed else self._unlisted(words)

    def _end_of_foreigner(self, words: Row) -> int:
        """How many words a phrase has up to the end of a name of no list behind where its bearer is from; 0 if none.

        الفرنسي بلاتيني, الكرواتي دراغو بيليتش المدير الفني
        """
        first = words.printed[0]
        if not first.startswith(ARTICLE) or first[2:] not in self.nationalities:
            return 0
        offices = (
            at for at in self._roles(words.printed[: ROW + 2]) if at > 1 and words.printed[at].startswith(ARTICLE)
        )
        last = next(offices, len(words))
        rest = range(1, last)
        if not 1 <= len(rest) <= ROW or not all(self._joined(words, at) and self._can_be(words, at) for at in rest):
            return 0
        plain = not any(words.printed[at].startswith(ARTICLE) or self._is_joined(words.printed[at]) for at in rest)
        return last * plain

    def _behind_nation(self, words: Row) -> int:
        """Number of the first word of a name of no list behind an office and where its bearer is from; else 0.

        رئيس الوزراء الفيتنامي فام مينه تشينه, وزيرة النقل النمساوية بياته ماينل
        """
        nation = next((at for at, word in enumerate(words.printed) if at and self._tells_nation(word)), 0)
        row, office = range(nation + 1, len(words)), words.printed[0].removeprefix(ARTICLE) in self.roles
        named = any(word in self.given for word in words.printed[1:nation] if word != IN_THE_NAME)
        if named or not (nation and office and ROW <= len(row) <= ROW * 2):
            return 0
        return nation + 1 if all(self._joined(words, at) and self._is_strange(words.printed[at]) for at in row) else 0

    def _tells_nation(self, word: str) -> bool:
        """Whether a definite word tells where a man or a woman is from."""
        noun = word.removeprefix(ARTICLE)
        return noun != word and (noun in self.nationalities or noun.removesuffix(FEMININE) in self.nationalities)

    def _is_strange(self, word: str) -> bool:
        """Whether neither a word nor what is left of it without a letter joined to it is in a list, or a place."""
        joined = word[1:] * (word[0] in (WITH, TO, AND) and len(word) > SHORT)
        parts = (word, word.rstrip(FEMININE + ACCUSATIVE), joined or word, joined.removeprefix(ARTICLE) or word)
        listed = any(self.is_listed(part) or part in self.places or part in self.cities for part in parts)
        return not (listed or word.startswith((ARTICLE, TO_THE)))

    def speaks_for(self, at: int) -> bool:
        """Whether باسم at an offset stands behind who speaks for another, and is no given name."""
        if not self.text.startswith(IN_THE_NAME, at):
            return False
        before = self.text[max(0, at - _VOICE) : at].split()[-2:]
        return any(map(self._is_voice, before))

    # ------------------------------------------------------------ the first word

    # ------------------------------------------------------------ the last word

    # ------------------------------------------------------------ without a listed word

    def _unlisted(self, words: Row) -> Extent | None:
        """A name of which no word is listed: two words or more at the end behind a definite noun."""
        first = words.printed[0]
        plain = not first.startswith(ARTICLE)
        if unowned(first) in self.relations and len(words) > ROW and self._is_row(words, 1):
            return words.starts[1], words.ends[-1]  # ابنها أليكسي دندروف
        office = first.removeprefix(ARTICLE) in self.heads
        if not office and (plain or self.is_listed(first) or looks_like_masdar(first[2:])):
            return None
        for at in range(len(words) - 2, 0, -1):
            placed = at > 1 and words.printed[at - 2] in self.before_places  # رئيس بلدية كارسوفا | إيلير هودان
            if (placed or self._closes_office(words.printed[at - 1])) and self._is_row(words, at):
                return words.starts[at], words.ends[-1]
        return None

    def _roles(self, words: Sequence[str]) -> list[int]:
        return [at for at, word in enumerate(words) if word.removeprefix(ARTICLE) in self.heads]

    def _role_behind_name(self, words: Row) -> int:
        """Number of the role behind two to four words with which a phrase begins and that can be a name; else -1."""
        first = words.printed[0]
        if first.startswith(ARTICLE):
            return -1
        roles = [at for at in self._roles(words.printed[:_FARTHEST]) if at or first not in self.given]
        if not roles or roles[0] < _FEWEST:
            return 1 if roles[:1] == [1] and self._is_lone_name(words) else -1
        thing = words.printed[1].startswith(ARTICLE) and words.printed[1].endswith((FEMININE, THINGS))
        return roles[0] if not thing and all(self._can_be(words, at) for at in range(roles[0])) else -1

    def _is_lone_name(self, words: Row) -> bool:
        """Whether a phrase begins with a name of one word and an indefinite office (تشيلسي بطل الدوري)."""
        name, office = words.printed[0], words.printed[1]
        if not self._joined(words, 1) or office not in self.roles or office.endswith((NISBA, *PEOPLE)):
            return False
        return self.is_repeated(name) and not name.endswith(OWNED)

    def _is_row(self, words: Row, first: int) -> bool:
        """Whether all words from one on are those of one name: two to four, only the last with an article."""
        rest = range(first, len(words))
        if words.printed[first] in self.ranks or self._names_a_thing(words, first):
            return False
        if not 2 <= len(rest) <= 4 or self._last(words, first) < len(words) - 1 - (words.printed[-1] in self.roles):
            return False
        if any(words.printed[at] in self.cities for at in rest):
            return False
        free = all(not words.printed[at].startswith(ARTICLE) and self._can_be(words, at) for at in rest[:-1])
        family = words.printed[-1]
        of_house = family.startswith(ARTICLE) and family.endswith(NISBA)
        return free and not any(self._is_joined(words.printed[at], of_house) for at in rest)

    def _is_institution(self, words: Row) -> bool:
        first = words.printed[0]
        if first in BEAR_NAMES or (self.poses and not POSES.isdisjoint(words.printed)):
            return True  # حساب باسم X: the name is not his who speaks
        if first in self.before_names or first.removeprefix(ARTICLE) in self.roles:
            return False
        return first.removeprefix(ARTICLE) in self.institutions or first in self.places or first in self.nameless

    def _speaks_for_another(self, words: Row) -> bool:
        """Whether the name in a phrase is a principal's, for whom somebody unnamed speaks.

        متحدث باسم رئيسة الوزراء X, محامي X, أحد مساعدي X, وكيل أعمال اللاعب X, مصادر مقربة من الوزير X
        """
        first, second, third = (*words.printed[:3], "", "")[:3]
        noun = first.removeprefix(ARTICLE)
        if noun in self.voices and second in _ON_BEHALF:
            office = third.removeprefix(ARTICLE) in self.roles
            return third in self.given or (office and (noun == first or self._is_of_a_man(words)))
        if first in _ONE_OF:
            return second.endswith(NISBA) and (third in self.given or self._is_owner(third))
        if first in self.nameless and self._is_near_to(words):
            return True
        speaks = first in self.voices and second in self.given
        if second in _AFFAIRS:
            named = next((at for at in range(2, len(words)) if words.printed[at] in self.given), 1)
            return self._joined(words, named)  # but وكيل أعمال اللاعب، سامي راشد
        if self._is_of_an_officer(words):
            return True
        return speaks and not self.is_owned(first, words.ends[0])  # but محاميه سامي راشد

    def _is_near_to(self, words: Row) -> bool:
        """Whether who is not named stands to somebody who is as a preposition tells: close to, loyal to, in his office.

        Of one man a bare في tells where he is (ضابط في الشرطة سامي راشد).
        """
        first = words.printed[0]
        many = first in _SOURCES or first.endswith(PEOPLE)
        for before, word in pairwise(words.printed):
            leads = word in self.prepositions or word.startswith(TO_THE) or (word[0] == TO and word[1:] in self.roles)
            if leads and (many or before in _KNOWING):
                return True
        return False

    def _is_of_a_man(self, words: Row) -> bool:
        """Whether a woman's office goes on to a man's name (المتحدثة باسم الرئيس سامي راشد)."""
        name = next((word for word in words.printed[3 : ROW + 3] if word in self.given), "")
        return words.printed[0].endswith(FEMININE) and self.genders.get(name) == "m"

    def _is_of_an_officer(self, words: Row) -> bool:
        """Whether a lawyer or a relative is that of who is named behind an office (محامي السيد X, شقيق الضحية X)."""
        first, at = words.printed[0], 1
        if first not in self.relations and first not in self.voices:
            return False
        while at < len(words) and self._joined(words, at) and self._is_owner(words.printed[at]):
            at += 1
        if not 1 < at < len(words) or not self._joined(words, at):
            return False
        owner, name = words.printed[at - 1 : at + 1]
        gender = self.genders.get(name, "")
        agrees = not gender or (gender == "f") == owner.endswith(FEMININE)  # but والد الطفلة سامي راشد
        named = name in self.given or words.word(at + 1) in SON
        return agrees and (at == len(words) - 1 or owner in self.titles or named)

    def _is_owner(self, word: str) -> bool:
        """Whether a word tells whose relative or lawyer one is: a title, or an office of one who is known."""
        noun = word.removeprefix(ARTICLE)
        definite = noun != word and (noun in self.roles or noun in self.victims or word in self.adjectives)
        return definite or word in self.titles

    def is_principal(self, phrase: Extent) -> bool:
        """Whether whoever a phrase names is not whom it means."""
        words = self.words.within(self.text, *phrase, _BEFORE)
        return bool(words) and self._speaks_for_another(words)
