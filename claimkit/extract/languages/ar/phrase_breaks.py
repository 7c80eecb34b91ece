"""Which words of the lists end a noun phrase (prepositions, times), and which go on with an office or a body."""

from __future__ import annotations

import re

from claimkit.extract.engine.calendar_words import calendar_of
from claimkit.extract.languages.ar.heads import after_space
from claimkit.extract.languages.ar.keys import folded
from claimkit.extract.languages.ar.morphemes import ACCUSATIVE, ARTICLE, FEMININE, HERS, OF_IT, THEIRS, TO, TO_THE, WITH
from claimkit.extract.languages.ar.name_marks import IN_THE_NAME
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.phrase_marks import (
    ADJECTIVES,
    BEHIND,
    FIRST_WORD,
    GOVERNED,
    IMAM,
    LETTERS,
    LISTENERS,
    OF,
    ON,
    unjoined,
)
from claimkit.extract.languages.ar.phrase_starts import PhraseStarts
from claimkit.extract.languages.ar.vocabulary import looks_like_masdar, unowned
from claimkit.extract.languages.ar.walks import Fact, Walk
from claimkit.extract.languages.ar.words import WORD, listed, words_of
from claimkit.language.arabic import affixes

_BEFORE_NAMES = words_of("before_name")
_GIVES_BY = words_of("short_masdar")
_NAMED_BY_DAY = frozenset(map(folded, calendar_of("ar").of("named by a day")))
_VOWELS = "".join(affixes("long vowel"))
_FOR_SPORT = words_of("for_sport")
# راكعا, غاضبا: the state somebody is in.
_MANNER = pattern("state")
_IN_CHARGE = words_of("in_charge")
_KNOWING = words_of("knowing")
_OVERSEERS = words_of("oversees")
_FROM_ELSE = words_of("from_else")
_GOAL = 60
_ENVOY = listed("envoy")[0]
(_INTO,) = listed("towards")
(_ABOUT,) = listed("about_what")
_IN_PLACE = words_of("in_place")
_OFFICE_LINKS = words_of("office_link")
_ADHERENTS = words_of("adherent")


class PhraseBreaks(PhraseStarts):
    """Whether a listed word ends the phrase before it."""

    def _is_of_envoy(self, at: int) -> bool:
        return _ENVOY in self.text[max(0, at - _GOAL) : at]

    def _ends_by_lists(self, walk: Walk, word: str, fact: Fact, at: int) -> bool:
        if fact.tells and self.predicates.begins(walk.previous, word, at + len(word)):
            return True
        if word == IMAM and self._is_imam(word, at):
            return False
        if fact.time:
            house = word.startswith(ARTICLE) and walk.previous in _NAMED_BY_DAY  # صحيفة المساء, مصنع الصباح
            former = word[-1] == ACCUSATIVE == walk.previous[-1] and walk.role  # أن مهندساً سابقاً
            return not (former or house) and self._breaks(walk, word, at)
        if word in self.heads:
            return False
        if fact.says or (word in LETTERS and not self._is_of_company(walk, at + len(word))):
            return True
        return self._joined(walk, word, fact, at)

    def _joined(self, walk: Walk, word: str, fact: Fact, at: int) -> bool:
        """Whether a word with ل or ب joined to it, or with tanwin, is no part of the phrase."""
        if word[0] == TO:
            return (word in self.pronominal and len(word) >= GOVERNED) or self._to_somebody(walk, word, at)
        if word[0] == WITH and len(word) > 2:
            return self._with_b(walk, word, fact)
        if _MANNER.fullmatch(word) and walk.previous.startswith(ARTICLE) and word not in self.given_names:
            return True
        first = FIRST_WORD.match(self.text, walk.begin)
        indefinite = first is not None and first[1][-1] == ACCUSATIVE  # إن مصدراً أمنياً قال
        return word[-1] == ACCUSATIVE and not indefinite and self.page.key.has_tanwin(at + len(word))

    def _with_b(self, walk: Walk, word: str, fact: Fact) -> bool:
        """Whether a word with ب is no part of a name or office (بالقول, بإغلاق), as باسم and بايدن are."""
        if word.startswith(IN_THE_NAME) or word in self.of_bodies:
            return False
        if word[1:3] == ARTICLE and walk.previous in self.nameless and walk.previous in self.roles:
            return fact.governed or fact.bare in self.times or fact.bare in self.media  # مسؤول بالإسعاف
        if walk.with_b and word[1:] in _GIVES_BY:
            return True
        return fact.governed or (word[1:3] == ARTICLE and not (walk.role and fact.bare in self.institutions))

    def _breaks(self, walk: Walk, word: str, at: int) -> bool:
        """Whether a preposition or time ends the phrase, rather than going on with an office (سفير … في, مسؤول عن)."""
        previous = walk.previous.removeprefix(ARTICLE)
        if word in _IN_PLACE:
            apart = self._is_body_alone(walk)  # المكتب في برلين: where it says so
            return apart or not walk.role or not self._place_of_office(at + len(word), walk.limit)
        if word == ON and (self.is_printed_ya(at) or previous in _BEFORE_NAMES or previous in _OVERSEERS):
            return False
        if word not in _OFFICE_LINKS:
            return True
        if previous in _KNOWING:
            return False
        if word == OF:
            whole = f" {OF} " in self.text[walk.begin : at] and walk.previous.startswith(ARTICLE)
            of_somebody = walk.role and not whole and self._of_somebody(walk, at + 3)  # عدد من السكان من المطر
            return walk.previous not in self.counting and not of_somebody
        envoy = word == _INTO and walk.role and self._is_of_envoy(at)
        about = previous in _IN_CHARGE or walk.previous in self.of_bodies
        return not envoy and not (word == _ABOUT and about)

    def _is_body_alone(self, walk: Walk) -> bool:
        """Whether a phrase so far is one definite noun of a body and of nobody's office (المكتب, الوزارة)."""
        noun = walk.previous.removeprefix(ARTICLE)
        body = noun != walk.previous and noun in self.institutions and noun not in self.roles
        return body and self.text.startswith(walk.previous, walk.begin)

    def _to_somebody(self, walk: Walk, word: str, at: int) -> bool:
        whose = walk.previous[2:] in _ADHERENTS  # التابعة لوزارة …
        if whose or word in _FOR_SPORT or (looks_like_masdar(word[1:]) and self._is_described_body(walk)):
            return False  # اللجنة التطوعية لتحسين …: what a body is for
        follows = FIRST_WORD.match(self.text, at + len(word))
        if follows is not None and f"{word[1:]} {follows[1]}" in self.two_of_name:
            return True
        own = word in self.places or word in self.given_names or self.names.is_own_word(word)
        if own and word.removeprefix(TO_THE) not in self.audience:
            return False
        if len(word) > 3:
            noun, titled = word[1:], walk.previous in self.titles
            named = titled and not self.names.is_owned(noun, at + len(word))
            if (named or word[1] in _VOWELS) and not any(noun in known for known in self.behind_to):
                return False  # لافروف، الدكتور لطيف
            told = self._addressee(word) and not self._is_of_body(walk, word.removeprefix(TO_THE))
            return told or not (walk.role and self._office(walk, word))
        return False

    def _is_of_company(self, walk: Walk, at: int) -> bool:
        """Whether a name in marks belongs to an office (مدير ل«…» الدكتور …): no outlet's, and who holds it behind."""
        quote = self.page.quote_at(after_space(self.text, at)) if walk.role else None
        found = FIRST_WORD.match(self.text, quote.after, walk.limit) if quote is not None else None
        if quote is None or found is None or self.text[quote.inner : quote.end] in self.medium_names:
            return False
        return found.group(1) in self.titles

    def _of_somebody(self, walk: Walk, at: int) -> bool:
        """Whether من after a role goes on with whom it belongs to (مصدر من المعارضة, مسؤول من وزارة …)."""
        found = FIRST_WORD.match(self.text, at, walk.limit)
        if found is None:
            return False
        nameless = FIRST_WORD.match(self.text, walk.begin)
        loose = nameless is not None and nameless.group(1) in self.nameless
        indefinite = self.text[walk.begin : walk.begin + 2] != ARTICLE
        if indefinite and unjoined(found.group(1)) in self.institutions:
            return True
        return loose and found.group(1) not in _FROM_ELSE and not self.is_act(found.group(1))

    def _place_of_office(self, at: int, limit: int) -> bool:
        """Whether في after a role goes on with where the role is held, not with when or in which medium it spoke."""
        found = FIRST_WORD.match(self.text, at, limit)
        if found is None:
            return self.page.quote_at(at + 1) is not None  # المحللون في "…"
        word, bare = found.group(1), unjoined(found.group(1))
        if word.isdigit() or looks_like_masdar(word) or word in self.documents or self._is_when(found):
            return False
        owned = word.endswith((HERS, THEIRS)) and not self.names.is_place(word)  # في نسختها
        if unowned(word) != word and (owned or unowned(word) in self.media or self.is_act(word)):
            return False
        return not (bare in self.media or word in self.times or bare in self.times)

    def _is_when(self, found: re.Match[str]) -> bool:
        """Whether a time or a number stands behind a word that is no place (في مطلع الشهر, في عامي 2012 و2014)."""
        behind = None if self.names.is_place(found[1]) else BEHIND.match(self.text, found.end())
        return behind is not None and (behind[1].isdigit() or unjoined(behind[1]) in self.times)

    def _office(self, walk: Walk, word: str) -> bool:
        """Whether ل after a role goes on with the office (الأمين العام للأمم المتحدة), not with whom it spoke to."""
        definite, previous = word.startswith(TO_THE), walk.previous
        rest = word[2:] if definite else word[1:].removeprefix(ARTICLE)
        of_it = previous.startswith(ARTICLE) and previous.endswith(OF_IT)
        if definite and (rest.endswith(FEMININE) or of_it or self._describes_body(walk)):
            return True
        if previous.removeprefix(ARTICLE) in _ADHERENTS:
            return True
        body = rest in self.institutions and rest not in self.things
        described = previous in self.names.ordinals or self._is_described_body(walk)
        body = body or (rest in self.roles and described)  # المكتب الإعلامي لرئيس …, النائب الأول لرئيس …
        return body or rest in self.offices or (definite and previous in self.offices)

    def _is_described_body(self, walk: Walk) -> bool:
        """Whether a phrase so far is a definite noun of a body and its adjective."""
        first = FIRST_WORD.match(self.text, walk.begin)
        if first is None or not first[1].startswith(ARTICLE) or unjoined(first[1]) not in self.institutions:
            return False
        return first[1] != walk.previous and walk.previous.startswith(ARTICLE)

    def _is_of_body(self, walk: Walk, rest: str) -> bool:
        """Whether an office or a part of a body is named by a body (المكتب الإعلامي للمحكمة), which may be told too."""
        named = walk.previous in self.offices or self._is_described_body(walk)
        return named and rest in self.institutions and rest in LISTENERS

    def _describes_body(self, walk: Walk) -> bool:
        """Whether a phrase so far ends with a definite noun of a body and its adjective (رئيس الاتحاد العالمي)."""
        words = WORD.findall(self.text, walk.begin, walk.end)[-2:]
        body = len(words) > 1 and words[0].startswith(ARTICLE) and unjoined(words[0]) in self.institutions
        return body and words[1].startswith(ARTICLE) and words[1].endswith(ADJECTIVES)
