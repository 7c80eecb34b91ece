"""The people a text names, each with the fullest name and the offices said of them; and whom a short mention means."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimkit.extract.languages.ar.called import bodies, full_name
from claimkit.extract.languages.ar.morphemes import AND, ARTICLE, FEMININE, OF_IT, TO
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.people_clauses import PeopleClauses
from claimkit.extract.languages.ar.person import (
    JOINED_BY_AND,
    MOST,
    PLURALS,
    SINGULAR,
    TITLED,
    WORD,
    Mention,
    Person,
    bare,
    name_words,
)
from claimkit.extract.languages.ar.proper import POSES
from claimkit.extract.languages.ar.words import Extent, listed
from claimkit.language.arabic import affix
from claimkit.language.offices import of_other_posts

_SPREAD = 260
_EACH_OF = pattern("each_of")
_FAR = 20_000
_MARKS = '"“”«»'
(_MINISTRY,) = listed("ministry")
_PLAYERS = listed("player")
_OF_DOING = affix("participle")


class People(PeopleClauses):
    """The people of one page, found in one walk over its words."""

    # ------------------------------------------------------------ reading

    # ------------------------------------------------------------ whom a mention means

    def meant(self, phrase: Extent, gender: str = "") -> Person | None:
        """The person that the words of a speaker mean, by name, by honorific or by office; None where none or many."""
        own = self.mention_in(phrase)
        if own is not None:
            return self._by_name(own, gender)
        words = WORD.findall(self.text, *phrase)
        if not words or not POSES.isdisjoint(words) or self.names.is_principal(phrase):
            return None
        if words[0] in self.honorifics:
            holder = self._by_office(words[1:], phrase[0], gender) if words[1:] else None
            return holder or self._by_honorific(words[0], phrase[0])
        titled = len(words) == TITLED and words[0] in self.phrases.titles
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
        fitting = self.by_word.get(name, [])[-MOST:]
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
        fitting = [one for one in known[-MOST:] if len(one.fullest.words) > 1 and one.fullest.words[-1] == name]
        return fitting[0] if len(fitting) == 1 else None

    def introduced(self, name: Extent) -> Mention | None:
        """The first mention of the person of a full name that says an office or a title with it."""
        words = name_words(self.text[slice(*name)])
        fitting = [one for one in self.by_word.get(words[-1], ())[-MOST:] if one.fullest.name == name] if words else []
        return fitting[0].introduced if fitting else None

    def is_of_other_post(self, own: Mention, whole: Extent) -> bool:
        """Whether the person of a full name has a post that nobody holds with the one printed: minister and mayor."""
        words = name_words(self.text[slice(*whole)])
        bearers = self.by_word.get(words[-1], ())[-MOST:] if words and own.heads else ()
        return any(one.fullest.words == words and of_other_posts(own.beside, one.beside) for one in bearers)

    def end_of_surname(self, phrase: Extent) -> int:
        """Where a surname of the text ends that begins a phrase with an object (الفيصل البرنامج); else the phrase."""
        words = [*WORD.finditer(self.text, *phrase)][:2]
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
        return any(one.fullest.words[-1] == word and bare(behind) not in one.words for one in people[-MOST:])

    def _by_honorific(self, word: str, at: int) -> Person | None:
        """The last person named with the title that an honorific stands for (سموه, معاليه)."""
        titles = self.honorifics[word]
        return _latest([person for title in titles for person in self.by_office.get(title, [])[-MOST:]], at)

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
        known = self.by_office.get(noun, [])[-MOST:]
        return [one for one in known if noun in one.heads and (not gender or one.gender in ("", gender))]

    def called(self, phrase: Extent) -> Extent | None:
        """The full name printed elsewhere of whom a phrase names by a surname alone, a title at most before it."""
        words = [word.strip(_MARKS) for word in self.text[slice(*phrase)].split()]
        before = words[0] if len(words) == TITLED else ""
        parted = before in self.names.particles
        if before and not parted and not self.names.is_title(before):
            return None
        if not words or len(words) > TITLED:
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
        if (noun == word and not definite) or noun not in self.phrases.institutions or noun.endswith(PLURALS):
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
        joints = [joint for joint in JOINED_BY_AND.finditer(self.text, *phrase) if self._begins_name(joint.group(1))]
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


@lru_cache(maxsize=20_000)
def _of_what(word: str) -> str:
    """A word of an office as that of a man, and without the ل that joins it (الأمين العام لرابطة …, أمين رابطة …)."""
    if word.endswith(OF_IT):
        word = word.removesuffix(FEMININE)
    return word[1:] if word[0] == TO and len(word) > SINGULAR else word


def _latest(persons: Sequence[Person], at: int) -> Person | None:
    """Of several people the one last named before an offset."""
    named = [(person.last_before(at), number) for number, person in enumerate(persons)]
    best = max(named, default=(-1, -1))
    return persons[best[1]] if best[0] >= 0 else None
