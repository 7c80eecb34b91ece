"""Where in a noun phrase the proper name stands: behind a title, at a given name, at a nasab, or beside a role."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import cached_property
from itertools import compress, count, pairwise
from sys import maxsize

from claimkit.extract.languages.ar.morphemes import (
    ACCUSATIVE,
    AND,
    ARTICLE,
    ARTICLES,
    FEMININE,
    FUTURE,
    HAMZA,
    JOINED_ARTICLES,
    NISBA,
    PEOPLE,
    SO,
    THINGS,
    THIRD_PERSON,
    TO,
    TO_THE,
    WITH,
    YA,
)
from claimkit.extract.languages.ar.page import Page
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.rows import Row, parts_of, row_of
from claimkit.extract.languages.ar.surnames import SERVANT, SurnameReader
from claimkit.extract.languages.ar.vocabulary import (
    LEADS,
    OPENS,
    OWNED,
    TELLS_TIME,
    Vocabulary,
    looks_like_masdar,
    unowned,
)
from claimkit.extract.languages.ar.words import listed, printed_of, words_of
from claimkit.language.arabic import affix, affixes

Match = re.Match[str]
Extent = tuple[int, int]
_LETTERS = re.compile(r"\w+")
# With fewer letters behind them a foreign name begins so (والتر, فالتر).
_WITH_ARTICLE = 6
# Longer names than this are hostile or no names; `_BEFORE` is how far into a phrase a name may begin.
_LONGEST = 8
_BEFORE = 28
# بإخفاء, بتقديم, باستخدام: a verbal noun behind ب, and no foreign name.
_WITH_MASDAR = pattern("masdar_with_b")
(_ALI,), _TEAM = listed("ali"), words_of("team")
_VOICE = 40
# لـ before a vowel letter may begin a foreign name (لافروف); else it is the preposition.
_VOWELS = affixes("long vowel")
(IN_THE_NAME,), (_GOD,), (OF_FAITH,) = listed("in_the_name"), listed("god"), listed("of_faith")
_PARTICLES, _ON_BEHALF = frozenset(printed_of("particle")), (IN_THE_NAME, *listed("in_the_voice"))
_SON, _OF_STAFF = words_of("son"), tuple(listed("of_staff"))
# A name may begin with these; ولد stands before a title too (ولد الشيخ أحمد).
_THAT = listed("complementiser")[0]
(_CHILD,), _BEGIN_NAMES = listed("child"), words_of("begins_name")
# So many unlisted names stand before a listed one; a shorter word alone is rather a particle.
_ROW, _SHORT = 2, 3
_BEAR_NAMES, POSES = words_of("bears_name"), words_of("poses")
# A role stands behind so many words of a name with which a phrase begins.
_FEWEST, _FARTHEST = 2, 5
# Shorter words with ل or ب are rather a preposition and its noun.
_FOREIGN = 6
(_HOUSE,), _SERVANT_OF = listed("house"), words_of("servant_of")
# رسمي, أمنية: an indefinite adjective.
_ADJECTIVE = pattern("adjective_of_relation")
# Two vowel letters or a vowel of its own behind ل: a foreign name (ليسنكو, لامار, لوران).
_FOREIGN_TO, _FOREIGN_WITH = affixes("foreign in l"), affixes("foreign in b")
_WITH_HIS = pattern("noun_with_his")
# معايطة: behind a given name the form of a verbal noun in م is a family's.
_OF_HOUSE = affix("participle")
_SOURCES, _KNOWING = words_of("source_noun"), words_of("knowing")
_OVERSEES, _ONE_OF, _AFFAIRS = words_of("oversees"), words_of("one_of"), words_of("affairs")
_SAID, _ALSO_GIVEN = pattern("said_behind"), words_of("time_or_name")
# مشرعين: an oblique plural of people, which is nobody's name.
_OBLIQUE_OF_PEOPLE = pattern("oblique_of_people")
# What stands before whoever was doing something, and how far back.
_WAS, _SO_FAR = pattern("was_doing"), 8


class NameReader:
    """Finds proper names in phrases of one page."""

    def __init__(self, page: Page, vocabulary: Vocabulary) -> None:
        """Keep the term lists at hand."""
        vocabulary.lend(self, NameReader._keep)
        self.page, self.text = page, page.text
        # The words of the page in their order, cut once for all phrases; in `parts` those that a mark joins one by one.
        self.words = row_of(page.text)
        self.parts = parts_of(page.text, self.words)
        self.printed, self.starts = self.words.printed, self.words.starts
        self.known: dict[tuple[int, int, bool], Extent | None] = {}
        self.surnames, self.listed = SurnameReader(page.text, vocabulary), vocabulary.remembered("listed")

    def _keep(self, vocabulary: Vocabulary) -> None:
        """Look the term lists up."""
        of = vocabulary.of
        self.given, self.titles, self.ranks, self.nasab = of("given_name"), of("title"), of("rank"), of("nasab")
        self.openers, self.before_names = of("opens a name"), of("title or the role")
        self.name_too = of("name_too")
        self.roles, self.institutions, self.heads = of("role"), of("institution"), of("head")
        self.named_after, self.nationalities = of("named_after"), of("nationality")
        self.places = of("government")
        self.voices, self.victims, self.genders = of("voice"), of("victim"), vocabulary.genders
        self.others, self.nameless = of("no name"), of("nameless")
        self.prepositions = of("free_preposition")
        self.breaks, self.told_of = of("break"), of("told_of_name")
        self.known_nouns = of("known noun")
        self.honorifics = vocabulary.honorifics
        self.relations, self.adjectives, self.particles = of("relation"), of("holder_adjective"), of("particle")
        self.cities, self.times = of("city"), of("time")
        self.ordinals, self.things, self.denied = of("ordinal"), of("thing or place"), of("denied")
        self.cue_forms, self.audience, self.manners = vocabulary.readings, of("audience"), of("manner")
        self.verb_forms = of("verb form")
        self.finite, self.signs_of = of("finite"), vocabulary.signs
        self.before_places, self.acts = of("governs_place"), of("masdar")

    @cached_property
    def page_words(self) -> Counter[str]:
        """Every word of the page, and how often it stands there; those that a mark joins one by one."""
        return Counter(self.parts.printed)

    @cached_property
    def poses(self) -> bool:
        """Whether the page has a word by which somebody bears a name that is not his."""
        return any(map(self.text.__contains__, POSES))

    @cached_property
    def marked(self) -> list[tuple[int, int]]:
        """The few words of the page that may do something: the number of each, and what it may do."""
        signs = list(map(self.signs_of.__getitem__, self.printed))
        return list(compress(enumerate(signs), signs))

    def places_with(self, sign: int) -> list[int]:
        """Where on the page the words stand that may do something, as the number of the word."""
        return [at for at, signs in self.marked if signs & sign]

    def opening(self) -> list[int]:
        """Where on the page a cue may begin."""
        if self.parts is self.words:
            return [self.starts[at] for at in self.places_with(OPENS)]
        signs = map(self.signs_of.__getitem__, self.parts.printed)
        return [start for start, sign in zip(self.parts.starts, signs, strict=True) if sign & OPENS]

    def places_of(self, words: Container[str]) -> Iterator[int]:
        """Where on the page any of some words stand, as the number of the word."""
        return compress(count(), map(words.__contains__, self.printed))

    def numbers(self, word: str) -> Iterator[int]:
        """The same of one word."""
        stands = word in self.page_words or self.parts is not self.words
        return self.places_of((word,)) if stands else iter(())

    @cached_property
    def called_alone(self) -> frozenset[str]:
        """The words of no list that stand alone between a verb of saying and what is said (وقال دبرون إن …)."""
        return frozenset(filter(self.is_surname, self._alone)) | self.named_times

    @cached_property
    def named_times(self) -> frozenset[str]:
        """The times that are a family's name on the page: behind a given name, and as a speaker's (ماجد الجمعة)."""
        places = (at for at in self.places_with(TELLS_TIME) if at and self.printed[at - 1] in self.given)
        times = {self.printed[at] for at in places}
        return frozenset(word for word in times if word.startswith(ARTICLE) and self._is_named_time(word))

    def _is_named_time(self, word: str) -> bool:
        """Whether a time stands behind a given name alone, and again alone behind a verb of saying or a title."""
        before = [at - 1 for at in self.numbers(word) if at and self.joins(at)]
        alone = word in self._alone or any(self.printed[at] in self.titles for at in before)
        return alone and any(self.printed[at] in self.given for at in before)

    @cached_property
    def _alone(self) -> dict[str, int]:
        """Every word that stands alone between a verb of saying and what is said, and where it first does."""
        found: dict[str, int] = {}
        words = self.words
        for at in (verb + 1 for verb in self.places_with(LEADS)):
            if at < len(words) and _SAID.match(self.text, words.ends[at]):
                found.setdefault(words.printed[at], words.starts[at])
        return found

    def is_surname(self, word: str) -> bool:
        """Whether a word that stands again on the page can be a surname and is in no list."""
        listed = word in self.given or word in self.places or word in self.particles or self.is_listed(word)
        return len(word) >= _SHORT and self.page_words[word] > 1 and not (listed or word.endswith(PEOPLE))

    def joins(self, at: int) -> bool:
        """Whether nothing but a space stands before a word of the page, and no line ends there."""
        return self._joined(self.words, at) and "\n" not in self.text[self.words.ends[at - 1] : self.words.starts[at]]

    def is_plain(self, at: int) -> bool:
        """Whether a word of the page can be a name that no list has."""
        return self._is_plain(self.words, at)

    def is_foreign(self, at: int) -> bool:
        """Whether a word of the page in ب is rather a name than a preposition and its noun (برندان)."""
        word = self.printed[at]
        return word[0] == WITH and not self._is_joined(word) and self._can_be(self.words, at)

    def begins_name(self, at: int) -> bool:
        """Whether a word stands right behind a verb of saying, a title or what ends an office (الأميركي جون)."""
        before = self.printed[at - 1] if at and self.joins(at) else ""
        listed = before in self.finite or before in self.titles or before in self.roles
        return bool(before) and (listed or self._closes_office(before))

    def is_own_word(self, word: str) -> bool:
        """Whether the page has a word with ل again, and never its rest without ل (لندمير), so that it is a name."""
        rest = word[1:]
        again = len(rest) >= _SHORT and self.page_words[word] > 1
        return again and not (rest in self.page_words or ARTICLE + rest in self.page_words or self.is_listed(rest))

    def is_repeated(self, word: str) -> bool:
        """Whether the page has an unlisted word again and never with its article (نتنياهو), as it has no noun."""
        again = len(word) > _SHORT and self.page_words[word] > 1
        return again and ARTICLE + word not in self.page_words and not self.is_listed(word)

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
            if at > _ROW and words.starts[at - _ROW - 1] > last:
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
            at for at in self._roles(words.printed[: _ROW + 2]) if at > 1 and words.printed[at].startswith(ARTICLE)
        )
        last = next(offices, len(words))
        rest = range(1, last)
        if not 1 <= len(rest) <= _ROW or not all(self._joined(words, at) and self._can_be(words, at) for at in rest):
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
        if named or not (nation and office and _ROW <= len(row) <= _ROW * 2):
            return 0
        return nation + 1 if all(self._joined(words, at) and self._is_strange(words.printed[at]) for at in row) else 0

    def _tells_nation(self, word: str) -> bool:
        """Whether a definite word tells where a man or a woman is from."""
        noun = word.removeprefix(ARTICLE)
        return noun != word and (noun in self.nationalities or noun.removesuffix(FEMININE) in self.nationalities)

    def _is_strange(self, word: str) -> bool:
        """Whether neither a word nor what is left of it without a letter joined to it is in a list, or a place."""
        joined = word[1:] * (word[0] in (WITH, TO, AND) and len(word) > _SHORT)
        parts = (word, word.rstrip(FEMININE + ACCUSATIVE), joined or word, joined.removeprefix(ARTICLE) or word)
        listed = any(self.is_listed(part) or part in self.places or part in self.cities for part in parts)
        return not (listed or word.startswith((ARTICLE, TO_THE)))

    def is_title(self, word: str) -> bool:
        """Whether a word stands before a name and tells of it: a title, or a role with its article."""
        return word in self.before_names

    def is_given(self, words: Row, at: int) -> bool:
        """Whether a word is a given name where it stands."""
        word = words.printed[at]
        if word == _ALI and (self.page.key.letter(words.starts[at] + 2) != YA or self._is_in_charge(words, at)):
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

    def is_preposition(self, at: int, start: int, last: int) -> bool:
        """Whether علي, from an offset on a word of the page, is printed على, and no word opens a name up to another."""
        if self.text[start : self.words.ends[at]] != _ALI or self.page.key.letter(start + 2) == YA:
            return False
        return self.openers.isdisjoint(self.printed[at + 1 : bisect_right(self.starts, last) + _ROW + 1])

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
        return called and words.printed[at + 1] in _SON and self._joined(words, at + 1)

    def is_named_so(self, start: int) -> bool:
        """Whether a noun that is also a given name is one at an offset of the page (الدكتورة أمل الصقير)."""
        number = bisect_left(self.starts, start)
        return number < len(self.starts) and self._is_given_too(self.words, number)

    def _greets(self, words: Row, at: int) -> bool:
        """Whether a word before a title without article is rather the verb whose subject that begins (عايد معالي …)."""
        behind = words.word(at + 1)
        titled = len(behind) > _SHORT and behind in self.titles and not behind.startswith(ARTICLE)
        return titled and self._joined(words, at + 1)

    def tells_nation(self, words: Row, at: int) -> bool:
        """Whether a word that is also a given name tells where somebody of an indefinite office is from.

        Adjectives of the office may stand between (مصدر أمني تركي).
        """
        if not at or words.printed[at] not in self.nationalities:
            return False
        before = at - 1
        while before and before > at - _ROW - 1 and _ADJECTIVE.fullmatch(words.printed[before]):
            before -= 1
        noun = words.printed[before]
        return noun in self.nameless and noun not in self.titles

    def is_particle(self, word: str, at: int) -> bool:
        """Whether a word is printed as the particle of a foreigner's surname (لو; فان, and not فإن)."""
        return word in self.particles and self.page.key.words(at, at + len(word)) in _PARTICLES

    def speaks_for(self, at: int) -> bool:
        """Whether باسم at an offset stands behind who speaks for another, and is no given name."""
        if not self.text.startswith(IN_THE_NAME, at):
            return False
        before = self.text[max(0, at - _VOICE) : at].split()[-2:]
        return any(map(self._is_voice, before))

    def _is_voice(self, word: str) -> bool:
        noun = word.removeprefix(AND).removeprefix(ARTICLE)
        return noun in self.voices or noun in _BEAR_NAMES

    # ------------------------------------------------------------ the first word

    def _begins(self, words: Row, at: int, listed: bool) -> int | None:
        """Number of the word at which a name begins, as word `at` tells."""
        word = words.printed[at]
        if at and words.printed[at - 1] in _SON:
            return None  # the father's, whose name is that of a thing (جامعة رامي بن سعد)
        if self.is_given(words, at):
            return self._first_of_row(words, at)
        if word in self.nasab:
            return self._nasab(words, at)
        titled = word in self.titles or (not listed and word in self.before_names)
        return self._titled(words, at) if titled and self._stands_as_title(words, at) else None

    def _first_of_row(self, words: Row, at: int) -> int:
        """Number of the first of the unlisted names right before a given name (ريبوار طه, رجب طيب إردوغان)."""
        first = at
        called = at > 1 and words.printed[at - 1] in self.name_too and self._joined(words, at)
        if called and self._joined(words, at - 1) and self._is_plain(words, at - 2):
            return at - 2  # رجب طيب إردوغان
        if at > 1 and words.printed[at - 1] == _GOD and self._joined(words, at) and self._is_plain(words, at - 2):
            first = at - 2
        while first > 0 and at - first < _ROW and self._joined(words, first) and self._is_plain(words, first - 1):
            first -= 1
        if first and words.printed[first - 1].startswith(ARTICLE):
            return first
        alone = first == 0 and at == 1 and (len(words.printed[0]) > _SHORT or words.printed[0] in self.particles)
        return first if alone else at

    def _is_plain(self, words: Row, at: int) -> bool:
        """Whether a word without article, preposition or conjunction can be a name that no list has."""
        word = words.printed[at]
        if word in self.particles:
            return True
        plain = not word.startswith((ARTICLE, WITH, TO, AND)) and len(word) >= _SHORT
        return plain and word not in self.relations and word not in self.named_after and self._can_be(words, at)

    def _titled(self, words: Row, at: int) -> int | None:
        """A name behind a title and the ranks that go with it."""
        word, follows = words.printed[at], at + 1
        if word in self.honorifics:
            return None
        while follows < len(words) and self._joined(words, follows) and (more := self._rank(words, follows)):
            follows += more
        behind = self._behind_adjectives(words, follows)
        if behind > follows:
            return behind if self._is_pair(words, behind) else None
        return follows if self._is_name_behind(words, follows, word, ranked=follows > at + 1) else None

    def _rank(self, words: Row, at: int) -> int:
        """How many words the rank has that begins at a word (ركن, أركان حرب); 0 where none does."""
        if words.printed[at] in self.ranks:
            return 1
        return 2 * (tuple(words.printed[at : at + 2]) == _OF_STAFF)

    def _is_name_behind(self, words: Row, follows: int, word: str, ranked: bool = False) -> bool:
        """Whether the word behind a title or a definite role, and what ranks stand between, is the holder's name."""
        if follows >= len(words) or not self._joined(words, follows) or self._names_a_thing(words, follows):
            return False
        name = words.printed[follows]
        if name in self.places:
            return False  # دولة الكويت
        # الرئيس التنفيذي, الوزير السابق: behind a role an adjective; behind a title a surname.
        loose = word not in self.titles or (not ranked and (word[2:] in self.institutions or word in _TEAM))
        other = name in self.others and name not in self.named_times
        if name.startswith(ARTICLE) and (loose or other):
            return False
        behind = _LETTERS.match(self.text, words.ends[follows] + 1)
        if name.startswith(ARTICLE) and behind is not None and self._tells_office(behind.group(), word):
            return False  # الفريق الكروي الأول, المستشار القانوني لمشروع …
        if name.startswith(ARTICLE) and follows + 1 < len(words) and self._begins_name(words, follows + 1, word):
            return False  # المستشار القانوني عامر عثمان: the name begins behind the adjective
        return self._can_be(words, follows) and (word in self.titles or not self._is_state(words, follows))

    def _tells_office(self, behind: str, title: str) -> bool:
        """Whether the word behind a title and an adjective shows that to tell what office it is."""
        of_what = behind[0] == TO and title[2:] in self.roles and behind[1:] in self.things
        other = behind[1:] if behind[0] == AND and behind[1:3] == ARTICLE else title
        another = other != title and other in self.before_names  # المستشار القانوني والمحامي …
        return behind in self.ordinals or of_what or another

    def _begins_name(self, words: Row, at: int, role: str) -> bool:
        """Whether a name begins at a word: a given one, or a title behind a role (المستشار الأسري الدكتور …)."""
        titled = words.printed[at] in self.titles and at + 1 < len(words) and self._joined(words, at)
        return (titled and role.removeprefix(ARTICLE) in self.roles) or self.is_given(words, at)

    def _behind_adjectives(self, words: Row, at: int) -> int:
        """Number of the first word that tells nothing of the office before it (الرئيس السابق, السفير التركي)."""
        while at < len(words) and self._joined(words, at):
            word = words.printed[at]
            if not (word in self.adjectives or (word.startswith(ARTICLE) and word[2:] in self.nationalities)):
                break
            at += 1
        return at

    def _is_pair(self, words: Row, at: int) -> bool:
        """Whether two words that can be a name stand from a word on, or a listed one."""
        if at >= len(words) or not self._joined(words, at) or not self._can_be(words, at):
            return False
        return self.is_given(words, at) or (
            at + 1 < len(words) and self._joined(words, at + 1) and self._can_be(words, at + 1)
        )

    def _is_state(self, words: Row, at: int) -> bool:
        """Whether a word tells the state somebody is in (النائبة غاضبة) rather than the name."""
        word = words.printed[at]
        alone = at + 1 >= len(words) or not self._joined(words, at + 1) or not self._can_be(words, at + 1)
        return alone and word[-1] == FEMININE and word not in self.given

    def _stands_as_title(self, words: Row, at: int) -> bool:
        """Whether a definite role stands for its holder, rather than as an adjective (مكتبه الإعلامي)."""
        if at == 0 or words.printed[at] in self.titles or not self._joined(words, at):
            return True
        before = words.printed[at - 1]
        return before.removeprefix(ARTICLE) in self.heads or before in self.given

    def _nasab(self, words: Row, at: int) -> int | None:
        """A name at its nasab: the word before بن; أبو and آل begin one themselves."""
        if at + 1 >= len(words) or not self._joined(words, at + 1) or self._names_a_thing(words, at):
            return None
        word = words.printed[at]
        if word in _SON:
            joins = at > 0 and self._joined(words, at) and self._can_be(words, at - 1)
            return at - 1 if joins else None
        titled = (word == _CHILD or word in _SERVANT_OF) and words.printed[at + 1] in self.titles  # عبد الرقيب
        return at if word in _BEGIN_NAMES and (titled or self._can_be(words, at + 1)) else None

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

    def is_place(self, word: str) -> bool:
        """Whether a word is a state or a city, or has an article and may be part of one's name."""
        return word in self.places or word in self.cities or word.startswith(ARTICLE)

    def is_listed(self, word: str) -> bool:
        """Whether a list knows a word as something else than a name."""
        known: bool | None = self.listed.get(word)
        if known is None:
            known = self.listed[word] = self._is_listed(word)
        return known

    def _is_listed(self, word: str) -> bool:
        noun = word.removeprefix(ARTICLE)
        if word in self.others or word in self.nameless or word in self.verb_forms:
            return True
        if word[:1] == AND and any(word[1:] in known for known in (self.cue_forms, self.breaks, self.heads)):
            return True
        return noun in self.things or not self.known_nouns.isdisjoint((word, noun))

    def is_owned(self, text: str, end: int) -> bool:
        """Whether a word ends with a possessive pronoun: with ه printed as such (شكره), not with ة."""
        if text.endswith(OWNED) and len(text) > 4:
            return True
        if text[-1] != FEMININE or text.startswith(ARTICLE) or len(text) < 4:
            return False
        return self.page.key.letter(end - 1) == FEMININE and self.can_be_his(text[:-1])

    def can_be_his(self, noun: str) -> bool:
        """Whether ه may be joined to a noun: it has the form of one, a list or the page has it (بريكه is a name)."""
        return (
            bool(_WITH_HIS.fullmatch(noun)) or noun in self.relations or self.is_listed(noun) or noun in self.page_words
        )

    def _governed(self, word: str) -> bool:
        """Whether a preposition is joined to a word that is known, as foreign names in ب and ل are not."""
        if word[0] == SO and self.is_own_word(word):
            return False
        joined = word.startswith(JOINED_ARTICLES) and (len(word) >= _WITH_ARTICLE or word[0] == TO)
        if joined or word[1:] in self.audience:
            return True
        noun = word[1:].removeprefix(ARTICLE)
        if word[0] == TO:
            if len(noun) < _SHORT:
                return noun in self.heads
            return noun in self.heads or noun in self.denied or (len(noun) > _SHORT and word[1:] in self.page_words)
        if word[0] != WITH:
            return False
        listed = noun in self.places or noun in self.manners or noun in self.denied or noun in self.institutions
        listed = listed or (len(noun) > _SHORT and self.is_listed(noun))
        return listed or bool(_WITH_MASDAR.match(word))

    # ------------------------------------------------------------ the last word

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
                ended = word.startswith(ARTICLE) and not king and word not in (_GOD, SERVANT, OF_FAITH)
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
        servant = words.printed[first] in _SERVANT_OF  # عبد الكريم
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
            return not _SON.isdisjoint(words.printed[first:at])
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
        if len(word) <= _SHORT + 1 or word[0] != FUTURE or word[1] not in THIRD_PERSON or word in self.given:
            return False
        behind = _LETTERS.match(self.text, words.ends[at] + 1)
        if behind is None or (behind.group() == _THAT and word[1:] not in self.cue_forms):
            return False  # بيتر ستانو إن
        return behind.group() in self.others or behind.group()[-1] == ACCUSATIVE

    def _was_doing(self, words: Row, at: int, first: int) -> bool:
        """Whether a word is what the one named behind كان was doing (كانت دعد تزن الأمر); its gender is the verb's."""
        word = words.printed[at]
        if len(word) < _SHORT or word in self.given or word.endswith((NISBA, FEMININE)):
            return False
        was = self._is_told_of(words.starts[first])
        goes_on = _LETTERS.match(self.text, words.ends[at] + 1) is not None
        return was is not None and goes_on and word[0] == THIRD_PERSON[was["her"] is not None]

    def _is_told_of(self, start: int) -> Match | None:
        """The كان before a name, behind which what its bearer was begins (كانت دعد صريحة)."""
        return _WAS.search(self.text, max(0, start - _SO_FAR), start)

    def _did(self, words: Row, at: int) -> bool:
        """Whether a word behind a name of two words is a verb in ت or ي with its preposition (تزوج من)."""
        word = words.printed[at]
        if word[0] not in THIRD_PERSON or word in self.given or word.endswith((NISBA, FEMININE)):
            return False
        behind = _LETTERS.match(self.text, words.ends[at] + 1)
        return behind is not None and behind.group() in self.prepositions

    def _is_second_family(self, words: Row, at: int) -> bool:
        """Whether a definite word behind another one is the tribe's (أحمد الخازم الغامدي)."""
        before, word = words.printed[at - 1], words.printed[at]
        tribe = word.startswith(ARTICLE) and word.endswith(NISBA) and word[2:] not in self.nationalities
        known = word[2:] in self.roles or word in self.ranks or self.is_listed(word) or before[2:] in self.nationalities
        given = tribe and not known and at > 1 and words.printed[at - 2] in self.given
        return given and _SAID.match(self.text, words.ends[at]) is not None

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
        if at - 2 <= first or words.printed[at - 2] not in _SON or not word.startswith(ARTICLE):
            return False
        if word[2:] in self.name_too and self.text.startswith(",", words.ends[at]):
            return True  # ندد سامي بن راجح السند، بالهجوم
        office = behind.startswith((ARTICLE, WITH, TO)) or behind in self.heads or behind in self.given
        craft = word[2:] in self.roles or word in self.titles
        return craft and not (behind and office and self._joined(words, at + 1))

    # ------------------------------------------------------------ without a listed word

    def _unlisted(self, words: Row) -> Extent | None:
        """A name of which no word is listed: two words or more at the end behind a definite noun."""
        first = words.printed[0]
        plain = not first.startswith(ARTICLE)
        if unowned(first) in self.relations and len(words) > _ROW and self._is_row(words, 1):
            return words.starts[1], words.ends[-1]  # ابنها أليكسي دندروف
        office = first.removeprefix(ARTICLE) in self.heads
        if not office and (plain or self.is_listed(first) or looks_like_masdar(first[2:])):
            return None
        for at in range(len(words) - 2, 0, -1):
            placed = at > 1 and words.printed[at - 2] in self.before_places  # رئيس بلدية كارسوفا | إيلير هودان
            if (placed or self._closes_office(words.printed[at - 1])) and self._is_row(words, at):
                return words.starts[at], words.ends[-1]
        return None

    def _closes_office(self, word: str) -> bool:
        """Whether an office is whole with a word: a definite noun, a state or a city."""
        whole = word.startswith(ARTICLES) or word in self.cities or word[1:] in self.cities
        whole = whole or (word != IN_THE_NAME and word.startswith(IN_THE_NAME))  # المتحدثة باسمها رنا سعد
        return whole or (word in self.places and word not in self.heads)

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

    def _is_joined(self, word: str, before_family: bool = False) -> bool:
        """Whether a word in ب, ل or و is rather two words than a name (برناديت, ليونيد, بتال العتيبي)."""
        noun = word[1:]
        known = noun.startswith(ARTICLE) or noun in self.given or noun in self.named_after or self.is_listed(noun)
        if word[0] == TO:
            return known or not word.startswith(_FOREIGN_TO) or noun in self.page_words
        short = len(word) < _FOREIGN and not before_family and not word.startswith(_FOREIGN_WITH)
        return word[0] == AND or (word[0] == WITH and (known or short or noun in self.page_words))

    def _is_institution(self, words: Row) -> bool:
        first = words.printed[0]
        if first in _BEAR_NAMES or (self.poses and not POSES.isdisjoint(words.printed)):
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
        name = next((word for word in words.printed[3 : _ROW + 3] if word in self.given), "")
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
        named = name in self.given or words.word(at + 1) in _SON
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

    def _joined(self, words: Row, at: int) -> bool:
        """Whether nothing but a space stands before a word, or what an abbreviated title needs."""
        gap = self.text[words.ends[at - 1] : words.starts[at]]
        if gap == " " or not (gap := gap.strip()):
            return True
        before = words.printed[at - 1]
        return gap in (".", "/", "./", "-") and (len(before) < 3 or before in self.ranks or before in self.titles)
