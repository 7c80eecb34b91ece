"""Where a speaker's noun phrase begins: behind adverbials, times and those who are told."""

from __future__ import annotations

import re

from claimkit.extract.languages.ar.forms import looks_like_her_perfect, without_owner
from claimkit.extract.languages.ar.morphemes import ACCUSATIVE, AND, ARTICLE, HAMZA, NISBA, TO, TO_THE, WITH
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.phrase_marks import (
    ADJECTIVES,
    BEFORE_YESTERDAY,
    BEHIND,
    FIRST_WORD,
    GOVERNED,
    IMAM,
    JOINING_LETTERS,
    LISTENERS,
    ON,
    SHARE,
    unjoined,
)
from claimkit.extract.languages.ar.phrase_words import PhraseWords
from claimkit.extract.languages.ar.walks import Walk
from claimkit.extract.languages.ar.words import WORD, listed, words_of

_TWO_WORDS = re.compile(r"\s(\w+),?\s(\w+)")
# A name with dots goes on (إن.تي.في).
_DOTTED = re.compile(r"\.\w")
_NEARLY = words_of("nearly")
_DETERMINERS = words_of("lone_determiner")
_ALSO_GIVEN = words_of("time_or_name")
(_OFTEN,) = listed("often")
_WITH_WHAT = words_of("with_what")
_NAMED_ASIDE = pattern("named_aside")
_BEFORE_ROLE = words_of("before_role")
_ORDINALS = words_of("ordinal")


class PhraseStarts(PhraseWords):
    """Whether a word begins a phrase, and what is skipped before it."""

    def _is_function(self, found: re.Match[str]) -> bool:
        """Whether a word begins no noun phrase: a preposition and its pronoun, a verb, an adverb in tanwin."""
        word = found.group()
        at = found.start()
        begins = self._is_imam(word, at) or self._estimates(word, at) or self._is_of_surname(word, at)
        begins = begins or (word in self.pointers and self._points_to_somebody(found.end()))
        if begins or _DOTTED.match(self.text, found.end()):
            return False
        verb = self._fact(word).finite and not self._is_foreigner(found.end())
        if verb or word in self.first_person or word in self.breaks:
            return True
        if word[0] in JOINING_LETTERS and (word[1:] in self.breaks or word[1:] in self.cue_forms):
            return True
        if word[-1] == ACCUSATIVE and self.page.key.has_tanwin(found.end()):
            return word[:-1] not in self.people
        noun = without_owner(word)
        return noun != word and noun in self.breaks and noun not in self.pronouns

    def _points_to_somebody(self, end: int) -> bool:
        """Whether a definite noun of people or bodies stands behind a pointer (هذا المسؤول)."""
        behind = self._word_behind(end)
        noun = behind.removeprefix(ARTICLE)
        return noun in self.people

    def _is_foreigner(self, end: int) -> bool:
        """Whether behind a word with the form of an imperfect a name goes on (قال يوجين فيبر المدير …)."""
        behind = _TWO_WORDS.match(self.text, end)
        if behind is None or behind[1].startswith(ARTICLE) or not behind[2].startswith(ARTICLE):
            return False
        known = self.is_common(behind[1]) or self.names.is_listed(behind[1])
        return not known and unjoined(behind[2]) in self.roles

    def _can_speak(self, walk: Walk) -> bool:
        """Whether a phrase can name who speaks: behind a skipped adverbial only what the lists know."""
        found = WORD.search(self.text, walk.begin, walk.end)
        if found is None:
            return False
        word, bare = found.group(), unjoined(found.group())
        pointer = word in self.pointers and found.end() == walk.end
        if pointer or self.text.startswith((BEFORE_YESTERDAY, _OFTEN), found.start()):
            return False
        if word.isdigit() and not SHARE.match(self.text, found.end(), walk.limit):
            return False
        function = self._fact(word).opens and self._is_function(found)
        if function or (word in _DETERMINERS and found.end() == walk.end):
            return False
        if not walk.skipped:
            return True
        return word in self.speakers or bare in self.people

    def _is_of_surname(self, word: str, at: int) -> bool:
        """Whether the particle of a surname stands before the rest of it (لو دريان), and no clause begins with it."""
        behind = BEHIND.match(self.text, at + len(word)) if self.names.is_particle(word, at) else None
        if behind is None or behind[1].startswith((ARTICLE, AND)) or looks_like_her_perfect(behind[1]):
            return False
        known = behind[1] in self.breaks or behind[1] in self.verbs
        return not known and self.names.page_words[behind[1]] > 1

    def _adverbial(self, word: str, bare: str, at: int) -> bool:
        """Whether a word that would begin a phrase is a time, an adverb or a preposition's."""
        if (word == ON and self.is_printed_ya(at)) or self._is_imam(word, at) or self._estimates(word, at):
            return False
        named = word in _ALSO_GIVEN and self._is_family_behind(at + len(word))
        if named or word in self.names.named_times or self._is_of_surname(word, at):
            return False
        if word in self.times or bare in self.times or word in self.adverbs or word in self.pointers:
            return True
        end = at + len(word)
        # حازماً المدرب: how, before who
        so = word[-1] == ACCUSATIVE and self.text.startswith(ARTICLE, end + 1) and self.page.key.has_tanwin(end)
        if so or word in _WITH_WHAT or (word[0] == WITH and (word[1:] in self.names.manners or self._pointed(word))):
            return True
        if word in self.heads or (bare in self.heads and word[:2] == ARTICLE):
            return False
        return word in self.breaks or word in self.pronominal or self._to_listener(word)

    def _estimates(self, word: str, at: int) -> bool:
        """Whether a word stands before about how many do it (نحو 200 شخص)."""
        return word in _NEARLY and self.text[at + len(word) + 1 : at + len(word) + 2].isdigit()

    def _is_family_behind(self, end: int) -> bool:
        """Whether the name of a family stands behind a word (صباح البزوني, and not صباح الأحد)."""
        family = self._word_behind(end)
        if not family.startswith(ARTICLE) or not family.endswith(NISBA) or self.is_common(family):
            return False
        return family[2:] not in self.names.nationalities

    def _is_imam(self, word: str, at: int) -> bool:
        """Whether the letters of "before" are printed as those of who leads a prayer (إمام)."""
        if word != IMAM or self.page.key.letter(at) == HAMZA[1]:
            return word == IMAM
        behind = self._word_behind(at + len(word))
        return behind[:1] == AND and behind[1:] in self.roles  # امام وخطيب الجامع

    def _to_listener(self, word: str) -> bool:
        if word[0] != TO:
            return False
        return word == TO or word.startswith(TO_THE) or self._addressee(word) or self._is_governed(word)

    def _is_governed(self, word: str) -> bool:
        """Whether ل is joined to a noun that the lists or the page have without it (لنرجس), so that it is no name."""
        noun = word[1:]
        if len(noun) < GOVERNED or word in self.given_names or word in self.places:
            return False
        listed = (
            noun in self.given_names
            or noun in self.places
            or noun in self.heads
            or noun in self.times
            or self._fact(noun).masdar
        )
        return listed or noun in self.names.page_words

    def _skip_adverbial(self, walk: Walk, word: str, bare: str, stop: int) -> bool:
        """Go behind a leading time or adverbial; False where no speaker can follow."""
        behind = BEHIND.match(self.text, stop, walk.limit) if word in self.times else None
        walk.at = behind.end() if behind is not None and behind[1] in _ORDINALS else stop  # أمس الأول
        if word in _WITH_WHAT:
            return False
        if word in self.pointers or word[0] == WITH:
            return self._skip_pointed(walk, word)
        if self._is_short(word, bare):
            return True
        aside = _NAMED_ASIDE.match(self.text, stop, walk.limit) if word[0] == TO else None
        comma = -1 if aside else self.text.find(",", stop, min(walk.limit, stop + 90))
        if aside or comma >= 0:
            walk.at = aside.end() if aside else comma + 1
            return True
        return self._skip_to_role(walk, stop)

    def _is_short(self, word: str, bare: str) -> bool:
        """Whether an adverbial is the one word: a time, an adverb, to whom it was said."""
        if (
            word in self.times
            or bare in self.times
            or word in self.pronominal
            or word[-1] == ACCUSATIVE
            or word in self.adverbs
        ):
            return True
        return word[0] == TO and word.removeprefix(TO_THE).removeprefix(TO) in LISTENERS

    def _pointed(self, word: str) -> bool:
        """Whether ب joins to a definite noun an adverbial that begins no name (بالمناسبة)."""
        return word.startswith(WITH + ARTICLE) and len(word) > 5

    def _skip_pointed(self, walk: Walk, word: str) -> bool:
        """Go behind a pointer that is no speaker (أوضح ذلك X) or an adverbial with ب and its noun."""
        walk.skipped = True
        if word[0] != WITH:
            follows = FIRST_WORD.match(self.text, walk.at, walk.limit)
            if follows is not None and follows.group(1).startswith(ARTICLE):
                walk.begin, walk.end, walk.skipped = walk.at - len(word), walk.at, False
                walk.previous = word
            return True
        while (follows := FIRST_WORD.match(self.text, walk.at, walk.limit)) is not None:
            noun = follows.group(1)
            if not noun.startswith(ARTICLE) or noun in self.titles or unjoined(noun) in self.heads:
                break
            walk.at = follows.end()
        return True

    def _skip_to_role(self, walk: Walk, at: int) -> bool:
        """في تصريح صحفي المتحدث باسم …: go to the role behind an adverbial that no comma closes."""
        previous = ""
        for found in WORD.finditer(self.text, at, min(walk.limit, at + 60)):
            word = found.group()
            spoken = previous in self.media or previous in self.times or unjoined(previous) in _BEFORE_ROLE
            adjective = previous in self.media and not word.startswith(ARTICLE) and word.endswith(ADJECTIVES)
            if spoken and not adjective and (word in self.roles or unjoined(word) in self.roles or word in self.titles):
                walk.at = found.start()
                return True
            previous = word
        return False

    def _addressee(self, word: str) -> bool:
        rest = word[2:] if word.startswith(TO_THE) else word[1:]
        if rest in self.audience or rest in LISTENERS:
            return True
        return rest in self.medium_names or (word.startswith(TO_THE) and ARTICLE + rest in self.medium_names)
