"""The people a text names, each with the fullest name and the offices said of them; and whom a short mention means."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from claimkit.extract.languages.ar.called import bodies, full_name, whole_names
from claimkit.extract.languages.ar.morphemes import (
    AND,
    ARTICLE,
    ARTICLES,
    FEMININE,
    OF_IT,
    PEOPLE,
    SO,
    TA_MARBUTA,
    THINGS,
    TO,
    WITH,
)
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.phrases import PhraseReader
from claimkit.extract.languages.ar.proper import POSES
from claimkit.extract.languages.ar.rows import Row
from claimkit.extract.languages.ar.vocabulary import BEGINS, Beginning, Vocabulary
from claimkit.extract.languages.ar.words import listed, words_of
from claimkit.language.arabic import affix
from claimkit.language.offices import of_other_posts

Extent = tuple[int, int]
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_SPREAD = 260
_SON, _SERVANT = words_of("son"), words_of("servant_of")
# An office may begin so far before a name, and a title so far; more offices before a name are not tried.
_TO_NAME, _TITLE, _OFFICES = 150, 24, 3
_LONGEST = 140
_EACH_OF, _AND = pattern("each_of"), pattern("and_word")
_BEHIND = re.compile(r"\s?,?\s(\w+)")
_PROCLITICS = (AND, TO, WITH, SO)
_FAR = 20_000
_TITLED = 2
_PLURALS = (*PEOPLE, THINGS)
# أمين: too short for a plural.
_SINGULAR = 4
_CLAUSE, _NAME = pattern("clause_word"), Beginning("name", 0)
_VERB = 16
_MARKS = '"“”«»'
# How many people of one word are looked at: hostile texts name them without end.
_MOST = 40
(_MINISTRY,) = listed("ministry")
_PLAYERS, _OF_DOING = listed("player"), affix("participle")


@dataclass(slots=True, eq=False)
class Mention:
    """One place where a person is named: the phrase, the proper name in it, and what stands beside the name.

    `heads` are the nouns of office that are the person's own (نائب of نائب وزير), `beside` all words but the name's.
    """

    phrase: Extent
    name: Extent
    words: tuple[str, ...]
    heads: frozenset[str]
    beside: frozenset[str]
    gender: str = ""


@dataclass(slots=True, eq=False)
class Person:
    """One person of a text: the mention with the longest name, where all stand, and what they say together."""

    fullest: Mention
    places: list[int] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    gender: str = ""
    introduced: Mention | None = None

    def take(self, mention: Mention) -> None:
        """Add a mention."""
        if mention.phrase != mention.name and (self.introduced is None or mention.name < self.introduced.name):
            self.introduced = mention
        insort(self.places, mention.name[0])
        self.words.update(mention.words)
        self.heads.update(mention.heads)
        self.beside.update(mention.beside)
        self.gender = self.gender or mention.gender

    def last_before(self, at: int) -> int:
        """Where the person was last named before an offset; -1 where not."""
        before = bisect_left(self.places, at)
        return self.places[before - 1] if before else -1


class People:
    """The people of one page, found in one walk over its words."""

    def __init__(self, phrases: PhraseReader, vocabulary: Vocabulary, verbs: Sequence[int]) -> None:
        """Read every phrase that begins with a title, an office or a given name, up to the next of `verbs`."""
        self.verbs = verbs
        self.phrases, self.names, self.text = phrases, phrases.names, phrases.text
        self.vocabulary = vocabulary
        self.honorifics = vocabulary.honorifics
        self.known: dict[tuple[int, int, bool], Mention | None] = {}
        self.whole: dict[str, Extent | None] = {}
        self.bodies: dict[str, list[Extent]] = {}
        self.ministries: dict[str, int] = {}
        self.spoke: Person | None = None
        self.mentions = list(self._read())
        self.starts = [one.phrase[0] for one in self.mentions]
        self.by_word: defaultdict[str, list[Person]] = defaultdict(list)
        self.by_office: defaultdict[str, list[Person]] = defaultdict(list)
        for mention in sorted(self.mentions, key=lambda one: -len(one.words)):
            self._join(mention)

    # ------------------------------------------------------------ reading

    def _read(self) -> Iterable[Mention]:
        """Every mention of a person by name: at each given name, title or nasab, from the office before it on."""
        begins, done = self.vocabulary.begins, 0
        offices: list[int] = []
        words, whole = self.names.words, whole_names(self.names)
        places: Iterable[int] = self.names.places_with(BEGINS)
        if whole:
            places = sorted({*places, *(bisect_left(self.names.starts, first) for first in whole)})
        for at in places:
            if words.starts[at] < done:
                continue
            known = begins.get(words.printed[at], _NAME)
            start = words.starts[at] + known.shift
            son = known.kind == "son" and at > 0
            if son:
                start = max(done, words.starts[at - 1])
            if known.kind == "office":
                offices.append(start)
            elif start not in whole and self.names.is_preposition(at, start, start + _TITLE):
                continue
            elif not self._behind_a_thing(words, at - son) and not self.names.tells_nation(words, at):
                mention = self._named_at(start, offices, done, whole.get(start))
                if mention is not None:
                    offices.clear()
                    done = mention.phrase[1]
                    yield mention

    def _named_at(self, start: int, offices: Sequence[int], done: int, name: Extent | None = None) -> Mention | None:
        """The mention of the person named at an offset, with the offices right before and behind the name."""
        verb = bisect_right(self.verbs, start)
        end = min(self.phrases.page.sentence(start)[1], start + _LONGEST)
        end = min(end, self.verbs[verb]) if verb < len(self.verbs) else end
        name = name or self.names.find_near(start, end, start + _TITLE)
        if name is None or self.names.speaks_for(name[0]):
            return None
        first = max(done, self.text.rfind("\n", done, start))
        near = (office for office in offices[-_OFFICES:] if office >= first and start - office < _TO_NAME)
        begin = next((office for office in near if self._is_of(office, start)), start)
        for office in reversed(offices[-2 * _OFFICES :]):
            if (
                office < begin
                and self.text[office:begin].rstrip().isalpha()
                and not self.text.startswith(ARTICLE, office)
            ):
                begin = office  # رئيس هيئة كبار العلماء …: what governs an office is the person's own
        return self._mention((begin, self._end_of_apposition(name[1], end)), name)

    def _behind_a_thing(self, words: Row, at: int) -> bool:
        """Whether the noun of a thing stands right before a name or before its title (جامعة الملك عبدالعزيز).

        So is a father's name with which none begins: that of the thing began before.
        """
        before = words.printed[max(0, at - _TITLED) : at]
        if before and (before[-1] in _SON or self._names_a_thing(before[-1])):
            return True
        return len(before) == _TITLED and before[1] in self.phrases.titles and self._names_a_thing(before[0])

    def _is_of(self, office: int, name: int) -> bool:
        """Whether an office goes on to the name: no verb stands between."""
        parted = bisect_left(self.verbs, office) < bisect_left(self.verbs, name)
        return not parted and self.phrases.leads_to(office, name)

    def _names_a_thing(self, before: str) -> bool:
        """Whether the word before a name makes it that of a thing (جامعة الملك سعود)."""
        things = self.names.named_after
        return before in things or (before[0] in _PROCLITICS and before[1:] in things)

    def _end_of_apposition(self, at: int, end: int) -> int:
        """Where the office behind a name ends; the name's end where none follows."""
        found = _BEHIND.match(self.text, at, end)
        if found is None or not (found.group(1) in self.phrases.heads or bare(found.group(1)) in self.phrases.heads):
            return at
        if found.group(1) in self.phrases.several and "," not in found.group():
            return at  # سعد القحطاني وكلاء الجامعة: whom he greeted
        if found.group(1).startswith(AND + ARTICLE):
            return at  # رامي سعد، والمدير العام …: another one, who is named behind it
        phrase = self.phrases.read(found.start(1), end, masdar=True)
        joints = _AND.finditer(self.text, found.start(1), phrase.end)
        given, titles = self.names.given, self.phrases.titles  # نائب الوزير ومحمد العرفج محافظ …
        names = (joint for joint in joints if joint[1] in given or joint[1] in titles)
        others = (joint.start() for joint in names)
        return max(at, next(others, phrase.end))

    def mention_in(self, phrase: Extent, listed: bool = False) -> Mention | None:
        """The person named in a phrase; `listed` as in `NameReader.find`."""
        asked = *phrase, listed
        if asked not in self.known:
            name = self.names.find(*asked)
            self.known[asked] = None if name is None else self._mention(phrase, name)
        return self.known[asked]

    def _mention(self, phrase: Extent, name: Extent) -> Mention | None:
        """A mention by name; None where only a nasab is left of it (الأمير بن «…»)."""
        words = name_words(self.text[slice(*name)])
        if not words:
            return None
        behind = _WORD.finditer(self.text, name[1], phrase[1])
        beside = [*_WORD.finditer(self.text, phrase[0], name[0]), *behind]
        around = [found.group() for found in beside]
        heads = self._own_offices(around)
        return Mention(phrase, name, words, heads, frozenset(map(bare, around)), self._gender(name, beside))

    def _own_offices(self, words: Sequence[str]) -> frozenset[str]:
        """The nouns of office that no other noun of office governs."""
        found, before = [], ""
        for word in words:
            noun = bare(word)
            if noun.endswith(_PLURALS) and (len(noun) > _SINGULAR or noun not in self.phrases.roles):
                continue
            governed = before in self.phrases.roles and not before.startswith(ARTICLE)
            if (noun in self.phrases.roles or word in self.phrases.titles) and not governed:
                found.append(noun)
            before = word
        return frozenset(found)

    def _gender(self, name: Extent, beside: Sequence[re.Match[str]]) -> str:
        given = self.vocabulary.genders.get(self.text[slice(*name)].split()[0], "")
        if given:
            return given
        titles = [one for one in beside[:3] if one[0] in self.phrases.titles or bare(one[0]) in self.phrases.roles]
        if not titles:
            return ""
        key, title = self.phrases.page.key, titles[-1]
        # أمينه العام: whose he is, where the page prints ة of a woman's.
        his = key.letter(title.end() - 1) == FEMININE and TA_MARBUTA in key.printed
        return "f" if title[0].endswith(FEMININE) and not his else "m"

    def _join(self, mention: Mention) -> None:
        """Give a mention to the one person it can be short for, or make it a new one."""
        fitting = self._fitting(mention)
        if len(fitting) == 1:
            person = fitting[0]
        elif not fitting:
            person = Person(mention)
            for word in {mention.words[0], mention.words[-1]}:
                self.by_word[word].append(person)
        else:
            return
        person.take(mention)
        for noun in sorted(mention.beside):
            if person not in self.by_office[noun][-_MOST:]:
                self.by_office[noun].append(person)

    def _fitting(self, mention: Mention) -> list[Person]:
        """The people that a name may be short for."""
        near = [*self.by_word[mention.words[0]][-_MOST:], *self.by_word[mention.words[-1]][-_MOST:]]
        fitting: list[Person] = []
        for person in dict.fromkeys(near):
            if not _short_for(mention, person.fullest):
                continue
            if mention.heads and of_other_posts(mention.beside, person.beside):
                continue
            if not is_father(self.text[slice(*mention.name)], self.text[slice(*person.fullest.name)]):
                fitting.append(person)
        return fitting

    # ------------------------------------------------------------ whom a mention means

    def meant(self, phrase: Extent, gender: str = "") -> Person | None:
        """The person that the words of a speaker mean, by name, by honorific or by office; None where none or many."""
        own = self.mention_in(phrase)
        if own is not None:
            return self._by_name(own, gender)
        words = _WORD.findall(self.text, *phrase)
        if not words or not POSES.isdisjoint(words) or self.names.is_principal(phrase):
            return None
        if words[0] in self.honorifics:
            holder = self._by_office(words[1:], phrase[0], gender) if words[1:] else None
            return holder or self._by_honorific(words[0], phrase[0])
        titled = len(words) == _TITLED and words[0] in self.phrases.titles
        if titled and bare(words[1]) in self.names.nationalities:
            named_so = self._by_surname(words[1], gender)  # الدكتور التركي, where the page names a man so
            if named_so is not None:
                return named_so
        if self.end_of_surname(phrase) < phrase[1] or len(words) == 1:
            surname = self._by_surname(words[0], gender)
            if surname is not None:
                return surname
        return self._by_office(words, phrase[0], gender)

    def _by_name(self, own: Mention, gender: str) -> Person | None:
        fitting = self._fitting(own)
        if not fitting:
            self._join(own)
            fitting = self._fitting(own)
        if len(fitting) > 1:
            fitting = [one for one in fitting if own.heads & one.heads or gender == one.gender != ""] or fitting
        return fitting[0] if len(fitting) == 1 else None

    def _by_surname(self, word: str, gender: str) -> Person | None:
        """The one person whose last or first name a single word is."""
        name = bare(word)
        fitting = self.by_word.get(name, [])[-_MOST:]
        if len(fitting) > 1 and gender:
            fitting = [one for one in fitting if one.gender in ("", gender)]
        return fitting[0] if len(fitting) == 1 else None

    def held_by(self, phrase: Extent) -> Person | None:
        """The person of whom nothing but offices and the last name is printed (الناشط والصحافي رحماني)."""
        *offices, name = self.text[slice(*phrase)].split()
        known = self.by_word.get(name, ())
        closed = bool(offices) and offices[-1].removeprefix(AND).startswith(ARTICLE)
        if (
            not closed
            or not known
            or bare(offices[0]) not in self.phrases.roles
            or name in self.names.given
            or self.names.is_principal(phrase)
        ):
            return None
        fitting = [one for one in known[-_MOST:] if len(one.fullest.words) > 1 and one.fullest.words[-1] == name]
        return fitting[0] if len(fitting) == 1 else None

    def is_family(self, word: str) -> bool:
        """Whether a word is the last of the name of a person of the page (المشاقبة, of سمير مشاقبة)."""
        name = bare(word)
        return any(len(one.fullest.words) > 1 and one.fullest.words[-1] == name for one in self.by_word.get(name, ()))

    def introduced(self, name: Extent) -> Mention | None:
        """The first mention of the person of a full name that says an office or a title with it."""
        words = name_words(self.text[slice(*name)])
        fitting = [one for one in self.by_word.get(words[-1], ())[-_MOST:] if one.fullest.name == name] if words else []
        return fitting[0].introduced if fitting else None

    def is_of_other_post(self, own: Mention, whole: Extent) -> bool:
        """Whether the person of a full name has a post that nobody holds with the one printed: minister and mayor."""
        words = name_words(self.text[slice(*whole)])
        bearers = self.by_word.get(words[-1], ())[-_MOST:] if words and own.heads else ()
        return any(one.fullest.words == words and of_other_posts(own.beside, one.beside) for one in bearers)

    def end_of_surname(self, phrase: Extent) -> int:
        """Where a surname of the text ends that begins a phrase with an object (الفيصل البرنامج); else the phrase."""
        words = [*_WORD.finditer(self.text, *phrase)][:2]
        if len(words) < 2:
            return phrase[1]
        first, second = words[0].group(), words[1].group()
        known = (
            bare(first) in self.by_word and first not in self.phrases.titles and bare(first) not in self.phrases.roles
        )
        definite = first.startswith(ARTICLE) and second.startswith(ARTICLE)
        plain = not first.startswith(ARTICLE) and first not in self.names.given and self.phrases.is_act(second)
        object_of = second.startswith(ARTICLE) and self._is_last_name(first, second)
        return words[0].end() if known and (definite or plain or object_of) else phrase[1]

    def _is_last_name(self, word: str, behind: str) -> bool:
        """Whether a word is the last of a person's name, and the word behind it is none of the person's."""
        people = self.by_word.get(word, ()) if word not in self.names.given else ()
        return any(one.fullest.words[-1] == word and bare(behind) not in one.words for one in people[-_MOST:])

    def _by_honorific(self, word: str, at: int) -> Person | None:
        """The last person named with the title that an honorific stands for (سموه, معاليه)."""
        titles = self.honorifics[word]
        return _latest([person for title in titles for person in self.by_office.get(title, [])[-_MOST:]], at)

    def _by_office(self, words: Sequence[str], at: int, gender: str) -> Person | None:
        """The one person of whom an office was said; of several the last one named before."""
        own = [word for word in words if word not in self.phrases.titles or bare(word) in self.phrases.roles]
        office = [bare(word) for word in own]
        if not office or (len(own) == 1 and not own[0].startswith(ARTICLE)):
            return None
        if len(own) == 1 and office[0] in self.names.nationalities:
            return self._countryman(office[0], gender)
        if office[0] not in self.phrases.roles:
            return None
        if office[0] in self.phrases.institutions and own[0] not in self.phrases.titles:
            return None  # المؤسسة: a body rather than a founder
        rest = {_of_what(word) for word in office[1:] if len(word) > 2}
        holders = self._holders(office[0], gender)
        if not holders and office[0] in _PLAYERS:
            holders = [one for noun in _PLAYERS for one in self._holders(noun, gender)]
            rest = {word for word in rest if word[0] != _OF_DOING}  # اللاعب المنتقل إلى فريق العاصمة
        fitting = [one for one in holders if rest <= set(map(_of_what, one.beside | one.words))]
        styles = self._styles(words)
        fitting = [one for one in fitting if not styles.isdisjoint(one.beside)] or fitting
        if self.spoke in fitting:
            return self.spoke
        nations = self.names.nationalities
        if len(own) > 1 and nations.isdisjoint(office):  # وزير الخارجية, beside وزير الخارجية الإيطالي
            fitting = [one for one in fitting if nations.isdisjoint(map(bare, one.beside))] or fitting
        return _latest(fitting, at) or (fitting[0] if len(fitting) == 1 else None)

    def _styles(self, words: Sequence[str]) -> set[str]:
        """The titles of whoever is called by one before an office: سمو وزير الخارجية is a prince."""
        return {title for titles in self.honorifics.values() if words[0] in titles for title in titles}

    def _countryman(self, nation: str, gender: str) -> Person | None:
        """The one person of the page who is told to be of a nation (الفرنسي, of المدرب الفرنسي سامي رينار)."""
        known = self.by_office.get(nation, [])
        if len(known) != 1 or (gender and known[0].gender not in ("", gender)) or known[0].introduced is None:
            return None
        own = known[0].introduced
        before, _, _ = self.text[own.phrase[0] : own.name[0]].partition(ARTICLE + nation)
        office = before.split() or [ARTICLE]  # but مساعد الرئيس الروسي سامي رينار
        alone = len(office) == 1 and office[0].startswith(ARTICLE)
        told = alone and (office == [ARTICLE] or office[0][2:] in self.phrases.roles)
        return next((one for one in known if told), None)

    def _holders(self, noun: str, gender: str) -> list[Person]:
        """Of whom a noun of office was said, and whose a verb of a gender can be."""
        known = self.by_office.get(noun, [])[-_MOST:]
        return [one for one in known if noun in one.heads and (not gender or one.gender in ("", gender))]

    def called(self, phrase: Extent) -> Extent | None:
        """The full name printed elsewhere of whom a phrase names by a surname alone, a title at most before it."""
        words = [word.strip(_MARKS) for word in self.text[slice(*phrase)].split()]
        before = words[0] if len(words) == _TITLED else ""
        parted = before in self.names.particles
        if before and not parted and not self.names.is_title(before):
            return None
        if not words or len(words) > _TITLED:
            return None
        if not (parted or words[-1] in self.names.given or self.names.is_surname(words[-1])):
            return None
        if words[-1] not in self.whole:
            self.whole[words[-1]] = full_name(self.names, words[-1])
        return self.whole[words[-1]]

    def body(self, phrase: Extent, definite: bool = False) -> Extent | None:
        """The body that a definite noun alone stands for (الشركة), where one only is named before.

        `definite`: the noun has lost its article (للشركة).
        """
        word = self.text[slice(*phrase)]
        noun = word.removeprefix(ARTICLE)
        if noun != word and (" " in word or noun not in self.phrases.institutions):
            return self._ministry(word, phrase[0])
        if (noun == word and not definite) or noun not in self.phrases.institutions or noun.endswith(_PLURALS):
            return None
        if noun in self.vocabulary.any_of("source", "document"):
            return None
        if noun not in self.bodies:
            self.bodies[noun] = bodies(self.phrases, noun)
        before = [one for one in self.bodies[noun] if one[1] <= phrase[0]]
        return before[0] if len(before) == 1 else None

    def _ministry(self, word: str, before: int) -> Extent | None:
        """The ministry named before that its last words alone stand for (الداخلية, الخدمة المدنية)."""
        if word not in self.ministries:
            self.ministries[word] = self.text.find(f"{_MINISTRY} {word} ")
        start = self.ministries[word]
        end = start + len(_MINISTRY) + 1 + len(word)
        return (start, end) if start >= 0 and end < before else None

    def honored(self, word: str, at: int) -> Extent | None:
        """The last phrase of office before an offset that an honorific can stand for, where no person is named."""
        found = -1
        for title in self.honorifics.get(word, ()):
            for printed in (f" {title} ", f" {ARTICLE}{title} "):
                found = max(found, self.text.rfind(printed, max(0, at - _FAR), at))
        if found < 0:
            return None
        phrase = self.phrases.read(found + 1, min(at, found + _SPREAD))
        return (phrase.start, phrase.end) if phrase else None

    def members(self, phrase: Extent) -> list[Extent]:
        """The names of several who speak together (رامي سعد وكريم والي); none where one does."""
        found: list[Extent] = []
        each = _EACH_OF.match(self.text, *phrase)
        start = each.end() if each else phrase[0]
        joints = [joint for joint in _AND.finditer(self.text, *phrase) if self._begins_name(joint.group(1))]
        for joint in [*joints, None] if joints else ():
            end = phrase[1] if joint is None else joint.start()
            name = self._member((start, end))
            if name is None:
                return []
            found.append(name)
            start = end if joint is None else joint.start(1)
        return found if len(found) > 1 else []

    def _begins_name(self, word: str) -> bool:
        return word in self.names.given or self.names.is_title(word) or self._is_body(word)

    def _is_body(self, word: str) -> bool:
        """Whether a single word names a state or an institution."""
        return word in self.phrases.places or (word.startswith(ARTICLE) and word in self.phrases.institutions)

    def _member(self, part: Extent) -> Extent | None:
        """The name of one of several: a person's, or a state's or an institution's that is the whole part."""
        named = self.mention_in(part, listed=True)
        if named is not None:
            person = self._by_name(named, "")
            return person.fullest.name if person is not None else named.name
        return part if self._is_body(self.text[slice(*part)].strip()) else None

    def clauses(self) -> list[int]:
        """Where ", و", a verb and a person named begin a clause of their own, in the order of the text."""
        before = (_CLAUSE.search(self.text, max(0, start - _VERB), start) for start in self.starts)
        return [found.start() for found in before if found is not None]

    def own_clauses(self) -> dict[int, str]:
        """Where such a clause begins with a surname alone of somebody named (، وختم الدوخي كلمته), and the surname."""
        found: dict[int, str] = {}
        surnames = [name for name in self.by_word if self.is_family(name)]
        for number in self.names.places_of({*surnames, *(ARTICLE + name for name in surnames)}):
            start = self.names.starts[number]
            if (clause := _CLAUSE.search(self.text, max(0, start - _VERB), start)) is not None:
                found[clause.start()] = self.names.printed[number]
        return found

    def clause_subject(self, lower: int, upper: int) -> Mention | None:
        """The last person between two offsets with whom a clause of the narrator's begins."""
        at = bisect_left(self.starts, upper)
        for mention in reversed(self.mentions[max(0, at - 4) : at]):
            start = mention.phrase[0]
            if start > lower and _CLAUSE.search(self.text, max(0, start - _VERB), start):
                return mention
        return None

    def is_within(self, offset: int) -> bool:
        """Whether a word at an offset stands inside a person's office or name."""
        at = bisect_left(self.starts, offset)
        return at > 0 and offset < self.mentions[at - 1].name[1]

    def last_between(self, lower: int, upper: int) -> Mention | None:
        """The last person named between two offsets."""
        at = bisect_left(self.starts, upper)
        return self.mentions[at - 1] if at and self.starts[at - 1] >= lower else None

    def subject_at(self, start: int) -> Mention | None:
        """The mention whose phrase begins at an offset, or one word behind it."""
        at = bisect_left(self.starts, start - 1)
        if at == len(self.mentions):
            return None
        between = self.text[start : min(self.starts[at], start + _VERB)].split()
        noun = len(between) == 1 and between[0].startswith(ARTICLE) and self.starts[at] - start < _VERB
        return self.mentions[at] if self.starts[at] <= start + 1 or noun else None


def name_words(name: str) -> tuple[str, ...]:
    """The words of a folded name by which two are compared: without articles, بن and the space of عبد الله."""
    words: list[str] = []
    for word in _WORD.findall(name):
        if words and words[-1] in _SERVANT:
            words[-1] += word
        elif word not in _SON:
            words.append(bare(word))
    return tuple(words)


@lru_cache(maxsize=20_000)
def bare(word: str) -> str:
    """A word without its article or the preposition joined to it."""
    if TO not in word[:3]:
        return word
    for joined in ARTICLES:
        if word.startswith(joined) and len(word) > len(joined) + 1:
            return word[len(joined) :]
    return word


@lru_cache(maxsize=20_000)
def _of_what(word: str) -> str:
    """A word of an office as that of a man, and without the ل that joins it (الأمين العام لرابطة …, أمين رابطة …)."""
    if word.endswith(OF_IT):
        word = word.removesuffix(FEMININE)
    return word[1:] if word[0] == TO and len(word) > _SINGULAR else word


def _short_for(one: Mention, fullest: Mention) -> bool:
    """Whether a name may be a shorter form of another: the same last name or the same first, and nothing else."""
    mine, yours = one.words, fullest.words
    if not all(map(yours.__contains__, mine)):
        return False
    return mine[0] == yours[0] or mine[-1] == yours[-1] or (len(mine) == 1 and mine[0] in yours[:1] + yours[-1:])


def is_father(name: str, other: str) -> bool:
    """Whether a folded name is that of another's father (سلمان بن فارس beside محمد بن سلمان بن فارس)."""
    words, mine = other.split(), name.split()
    behind = len(words) - len(mine)
    return len(mine) > 1 and behind > 1 and words[behind:] == mine and words[behind - 1] in _SON


def _latest(persons: Sequence[Person], at: int) -> Person | None:
    """Of several people the one last named before an offset."""
    named = [(person.last_before(at), number) for number, person in enumerate(persons)]
    best = max(named, default=(-1, -1))
    return persons[best[1]] if best[0] >= 0 else None
