"""What a page tells of its words: where they stand, whether the lists have them, what they are joined to."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator
from functools import cached_property
from itertools import compress, count

from claimkit.extract.languages.ar.morphemes import AND, ARTICLE, ARTICLES, FEMININE, PEOPLE, YA
from claimkit.extract.languages.ar.name_marks import ALI, IN_THE_NAME, ROW, SAID, SHORT
from claimkit.extract.languages.ar.page import Page
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.rows import Row, parts_of, row_of
from claimkit.extract.languages.ar.surnames import SurnameReader
from claimkit.extract.languages.ar.vocabulary import LEADS, OPENS, OWNED, TELLS_TIME, Vocabulary
from claimkit.extract.languages.ar.words import Extent, printed_of

_PARTICLES = frozenset(printed_of("particle"))
# رسمي, أمنية: an indefinite adjective.
_ADJECTIVE, _WITH_HIS = pattern("adjective_of_relation"), pattern("noun_with_his")


class NameWords:
    """The lists of names at hand, and the words of a page by their places."""

    def __init__(self, page: Page, vocabulary: Vocabulary) -> None:
        """Keep the term lists at hand."""
        vocabulary.lend(self, NameWords._keep)
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
            if at < len(words) and SAID.match(self.text, words.ends[at]):
                found.setdefault(words.printed[at], words.starts[at])
        return found

    def is_surname(self, word: str) -> bool:
        """Whether a word that stands again on the page can be a surname and is in no list."""
        listed = word in self.given or word in self.places or word in self.particles or self.is_listed(word)
        return len(word) >= SHORT and self.page_words[word] > 1 and not (listed or word.endswith(PEOPLE))

    def joins(self, at: int) -> bool:
        """Whether nothing but a space stands before a word of the page, and no line ends there."""
        return self._joined(self.words, at) and "\n" not in self.text[self.words.ends[at - 1] : self.words.starts[at]]

    def begins_name(self, at: int) -> bool:
        """Whether a word stands right behind a verb of saying, a title or what ends an office (الأميركي جون)."""
        before = self.printed[at - 1] if at and self.joins(at) else ""
        listed = before in self.finite or before in self.titles or before in self.roles
        return bool(before) and (listed or self._closes_office(before))

    def is_own_word(self, word: str) -> bool:
        """Whether the page has a word with ل again, and never its rest without ل (لندمير), so that it is a name."""
        rest = word[1:]
        again = len(rest) >= SHORT and self.page_words[word] > 1
        return again and not (rest in self.page_words or ARTICLE + rest in self.page_words or self.is_listed(rest))

    def is_repeated(self, word: str) -> bool:
        """Whether the page has an unlisted word again and never with its article (نتنياهو), as it has no noun."""
        again = len(word) > SHORT and self.page_words[word] > 1
        return again and ARTICLE + word not in self.page_words and not self.is_listed(word)

    def is_title(self, word: str) -> bool:
        """Whether a word stands before a name and tells of it: a title, or a role with its article."""
        return word in self.before_names

    def is_preposition(self, at: int, start: int, last: int) -> bool:
        """Whether علي, from an offset on a word of the page, is printed على, and no word opens a name up to another."""
        if self.text[start : self.words.ends[at]] != ALI or self.page.key.letter(start + 2) == YA:
            return False
        return self.openers.isdisjoint(self.printed[at + 1 : bisect_right(self.starts, last) + ROW + 1])

    def tells_nation(self, words: Row, at: int) -> bool:
        """Whether a word that is also a given name tells where somebody of an indefinite office is from.

        Adjectives of the office may stand between (مصدر أمني تركي).
        """
        if not at or words.printed[at] not in self.nationalities:
            return False
        before = at - 1
        while before and before > at - ROW - 1 and _ADJECTIVE.fullmatch(words.printed[before]):
            before -= 1
        noun = words.printed[before]
        return noun in self.nameless and noun not in self.titles

    def is_particle(self, word: str, at: int) -> bool:
        """Whether a word is printed as the particle of a foreigner's surname (لو; فان, and not فإن)."""
        return word in self.particles and self.page.key.words(at, at + len(word)) in _PARTICLES

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

    def _closes_office(self, word: str) -> bool:
        """Whether an office is whole with a word: a definite noun, a state or a city."""
        whole = word.startswith(ARTICLES) or word in self.cities or word[1:] in self.cities
        whole = whole or (word != IN_THE_NAME and word.startswith(IN_THE_NAME))  # المتحدثة باسمها رنا سعد
        return whole or (word in self.places and word not in self.heads)

    def _joined(self, words: Row, at: int) -> bool:
        """Whether nothing but a space stands before a word, or what an abbreviated title needs."""
        gap = self.text[words.ends[at - 1] : words.starts[at]]
        if gap == " " or not (gap := gap.strip()):
            return True
        before = words.printed[at - 1]
        return gap in (".", "/", "./", "-") and (len(before) < 3 or before in self.ranks or before in self.titles)
