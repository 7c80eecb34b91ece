"""The people a text names: each mention, joined to whom it is short for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from claimkit.extract.languages.ar.called import whole_names
from claimkit.extract.languages.ar.morphemes import AND, ARTICLE, FEMININE, SO, TA_MARBUTA, TO, WITH
from claimkit.extract.languages.ar.person import (
    JOINED_BY_AND,
    MOST,
    PLURALS,
    SINGULAR,
    SON,
    TITLED,
    WORD,
    Mention,
    Person,
    bare,
    is_father,
    name_words,
    short_for,
)
from claimkit.extract.languages.ar.phrases import PhraseReader
from claimkit.extract.languages.ar.rows import Row
from claimkit.extract.languages.ar.vocabulary import BEGINS, Beginning, Vocabulary
from claimkit.extract.languages.ar.words import Extent
from claimkit.language.offices import of_other_posts

# An office may begin so far before a name, and a title so far; more offices before a name are not tried.
_TO_NAME = 150
_TITLE = 24
_OFFICES = 3
_LONGEST = 140
_BEHIND = re.compile(r"\s?,?\s(\w+)")
_PROCLITICS = (AND, TO, WITH, SO)
_NAME = Beginning("name", 0)


class PeopleRead:
    """Everybody a text names, with the fullest name and the offices said of them."""

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
        before = words.printed[max(0, at - TITLED) : at]
        if before and (before[-1] in SON or self._names_a_thing(before[-1])):
            return True
        return len(before) == TITLED and before[1] in self.phrases.titles and self._names_a_thing(before[0])

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
        joints = JOINED_BY_AND.finditer(self.text, found.start(1), phrase.end)
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
        behind = WORD.finditer(self.text, name[1], phrase[1])
        beside = [*WORD.finditer(self.text, phrase[0], name[0]), *behind]
        around = [found.group() for found in beside]
        heads = self._own_offices(around)
        return Mention(phrase, name, words, heads, frozenset(map(bare, around)), self._gender(name, beside))

    def _own_offices(self, words: Sequence[str]) -> frozenset[str]:
        """The nouns of office that no other noun of office governs."""
        found, before = [], ""
        for word in words:
            noun = bare(word)
            if noun.endswith(PLURALS) and (len(noun) > SINGULAR or noun not in self.phrases.roles):
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
            if person not in self.by_office[noun][-MOST:]:
                self.by_office[noun].append(person)

    def _fitting(self, mention: Mention) -> list[Person]:
        """The people that a name may be short for."""
        near = [*self.by_word[mention.words[0]][-MOST:], *self.by_word[mention.words[-1]][-MOST:]]
        fitting: list[Person] = []
        for person in dict.fromkeys(near):
            if not short_for(mention, person.fullest):
                continue
            if mention.heads and of_other_posts(mention.beside, person.beside):
                continue
            if not is_father(self.text[slice(*mention.name)], self.text[slice(*person.fullest.name)]):
                fitting.append(person)
        return fitting
