"""The noun phrase of a speaker: title, name, institution and apposition; times, places and clauses are left out."""

from __future__ import annotations

import re

from claimkit.extract.languages.ar.morphemes import AND, ARTICLE, HERS, NOMINATIVE, OBLIQUE, THEIRS, TO
from claimkit.extract.languages.ar.name_marks import IN_THE_NAME, OF_FAITH
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.phrase_ends import PhraseEnds
from claimkit.extract.languages.ar.phrase_marks import (
    CLOSED,
    COUNTED,
    FIRST_WORD,
    GOVERNED,
    JOINING_LETTERS,
    NAMED,
    SHARE,
    unjoined,
)
from claimkit.extract.languages.ar.walks import Fact, Phrase, Walk
from claimkit.extract.languages.ar.words import WORD, words_of

_APART = re.compile(r" (\w+)")
_TOKEN = re.compile(r"\s*+(?:(\w+(?:[-'’/]\w+|(?<!\w{5})\.\w{1,4}(?!\w))*\+?)|([“„«‹‘\"])|([(\[])|(\S))")
_WORD = 1
_MARK = 2
_BRACKET = 3
_MOST_WORDS = 28
_NAME_LENGTH = 60
_ASIDE_LENGTH = 100
_OPENS_ASIDE = ("(", "[", "-", "–", "—")
_LAST_YEAR = pattern("last_year")
_TRAILING = words_of("trailing")
_RELATIVES = words_of("subject_relativiser")


class PhraseReader(PhraseEnds):
    """Reads noun phrases of one page."""

    def read(self, start: int, limit: int, masdar: bool = False, denied: bool = False, with_b: bool = False) -> Phrase:
        """The noun phrase from `start`; leading times and adverbials are skipped.

        With `masdar` a verbal noun ends it, with `denied` a noun of what is denied: they are the cue's bare object;
        with `with_b` a short noun that ب governs (بقطع) ends it too.
        """
        if start >= limit:
            return self.none(start)
        walk = Walk(limit, masdar, denied, with_b, start)
        text, facts, going = self.text, self.facts, True
        left = _MOST_WORDS * 2
        while going and left and (token := _TOKEN.match(text, walk.at, limit)):
            left -= 1
            if token.lastindex != _WORD:
                going = self._mark(walk, token)
                continue
            word = token[1]
            fact = facts.get(word) or self._fact(word)
            if walk.begin < 0 or fact.ends or walk.previous in NAMED or walk.previous[-2:] == NOMINATIVE:
                going = self._word(walk, fact, word, token.start(1))
                continue
            walk.at = walk.end = token.end()
            walk.previous = word
            if fact.role:
                walk.role = True
        if walk.begin < 0 or not self._can_speak(walk):
            return Phrase(start, start, start if walk.begin >= 0 else walk.at)
        return self._closed(walk)

    def _closed(self, walk: Walk) -> Phrase:
        """The phrase read, ended behind the proper name in it where no apposition follows."""
        if walk.previous in _TRAILING or _LAST_YEAR.match(self.text, walk.end - len(walk.previous)):
            walk.end = self._without_last(walk)
        whole = Phrase(walk.begin, walk.end, walk.end if walk.at < walk.end else walk.at)
        if self.text[walk.begin : walk.end].isalnum():
            return whole
        name = self.names.find(walk.begin, walk.end)
        if name is None or name[1] >= walk.end or self._says_more(name[1], walk.end):
            return whole
        return Phrase(walk.begin, name[1], name[1])

    def _without_last(self, walk: Walk) -> int:
        """Where a phrase ends whose last word goes on with nothing (المتهم في "…")."""
        last = self.text.rfind(walk.previous, walk.begin, walk.end)
        return max(walk.begin, last - 1) if last > walk.begin else walk.end

    def _says_more(self, at: int, end: int) -> bool:
        """Whether what stands behind a name goes on naming: a role, a nationality, a bracket, another name."""
        if self.text[at:end].lstrip()[:1] in _OPENS_ASIDE:
            return True
        found = FIRST_WORD.match(self.text, at, end) or WORD.search(self.text, at, end)
        if found is None:
            return True
        word = found.group().strip()
        bare = unjoined(word)
        if bare != word and word.endswith(OBLIQUE) and len(bare) > 4:
            return False
        if word in self.several and self.text[at : found.start() + 1].isspace():
            return False
        joined = word[1:] if word[0] == AND and len(word) > 2 else word
        if word in self.heads or bare in self.heads or bare in self.names.nationalities or word in self.nameless:
            return True
        return joined in self.heads or joined in self.given_names

    # ------------------------------------------------------------ words, found out once

    # ------------------------------------------------------------ tokens

    def _word(self, walk: Walk, fact: Fact, word: str, start: int) -> bool:
        """Take a word that begins the phrase or may end it; whether reading goes on."""
        if word == AND and walk.begin >= 0 and (other := _APART.match(self.text, start + 1, walk.limit)):
            whole = AND + other[1]  # إمام و خطيب الجامع: as if it were printed as one word
            going = self._word(walk, self._fact(whole), whole, start)
            walk.at = start
            if going:
                walk.at = walk.end = other.end()
            return going
        stop = start + len(word)
        if walk.begin < 0:
            governed = fact.governed or (walk.masdar and fact.masdar) or (walk.denied and fact.denied)
            if governed or self.hides(word, stop):
                walk.at = start
                return False
            if fact.adverbial and self._adverbial(word, fact.bare, start):
                return self._skip_adverbial(walk, word, fact.bare, stop)
            walk.begin = start
        elif (
            word != OF_FAITH
            and not (fact.ends and self._is_named(walk, word, start))
            and not (walk.previous == IN_THE_NAME and not self.text.startswith(IN_THE_NAME, walk.begin))
            and self._may_end(walk, word, fact, start)
            and not (walk.role and word in self.formerly and self._is_holder(stop, walk.limit))
            and not self.names.surnames.is_closed(walk.previous, word, stop)
        ):
            walk.at = start
            return False
        if word[0].isdigit() and (share := SHARE.match(self.text, stop, walk.limit)):
            word, stop = COUNTED, share.end()
        walk.role = walk.role or fact.role
        walk.at = walk.end = stop
        joined = word[0] == AND and len(word) > GOVERNED and word not in self.heads
        second = joined and (word[1:] in self.heads or word[1:] in self.quantifiers)
        walk.previous = word[1:] if second else word  # المتحدث ومدير عام …: as behind the second noun
        return True

    def _is_named(self, walk: Walk, word: str, start: int) -> bool:
        """Whether a noun or a time is a name where it stands (الدكتورة أمل الصقير, الدكتور الجمعة)."""
        named = walk.previous in self.given_names or walk.previous in self.titles
        if named and word in self.names.named_times:
            return True
        if word in self.names.name_too and self.names.is_named_so(start):
            return True
        if word not in self.names.particles:
            return False
        apart = walk.previous.startswith(ARTICLE) or self.is_common(walk.previous)
        return not apart and self._is_of_surname(word, start)

    def _mark(self, walk: Walk, token: re.Match[str]) -> bool:
        """Take what is no word, if it can belong to a name; whether reading goes on."""
        if token.lastindex == _MARK:
            return self._quoted(walk, token.start(2))
        if token.lastindex == _BRACKET:
            return self._bracketed(walk, token.start(3))
        return self._comma(walk, token[4], token.end())

    def _quoted(self, walk: Walk, start: int) -> bool:
        quote = self.page.quote_at(start)
        if quote is None or quote.after > walk.limit or quote.end - quote.inner > _NAME_LENGTH:
            return False
        walk.begin = start if walk.begin < 0 else walk.begin
        walk.at = walk.end = quote.after
        walk.previous = "“"
        return True

    def _bracketed(self, walk: Walk, start: int) -> bool:
        close = self.text.find(")" if self.text[start] == "(" else "]", start, min(walk.limit, start + _ASIDE_LENGTH))
        if close < 0 or walk.begin < 0:
            return False
        walk.at = close + 1
        if self.text.count(" ", start, close) < GOVERNED:  # else what is told of whom a phrase names
            walk.end = walk.at
        walk.previous = CLOSED if walk.previous in self.media_heads else walk.previous
        return True

    def _comma(self, walk: Walk, mark: str, stop: int) -> bool:
        if mark in "./" and walk.previous in self.titles:
            walk.at = stop
            return True
        if mark not in ",–—-":
            return False
        if walk.begin >= 0 and not (self._apposition(stop, walk.limit) or self._names_holder(walk, stop)):
            walk.at = stop - 1
            return False
        walk.at = stop
        if walk.begin >= 0:
            walk.role, walk.previous = False, ","
        return True

    def _names_holder(self, walk: Walk, at: int) -> bool:
        """Whether a given name behind a comma is the holder's of an office without one (فخامة الرئيس، سامي عابد …)."""
        word = FIRST_WORD.match(self.text, at, walk.limit)
        named = word is not None and word[1] in self.given_names and self.names.is_title(walk.previous)
        return named and self.names.find(walk.begin, walk.end) is None

    def _is_holder(self, at: int, limit: int) -> bool:
        """Whether the holder of an office is named right behind an offset (وزير العدل سابقا سامي عابد)."""
        word = FIRST_WORD.match(self.text, at, limit)
        return word is not None and (word[1] in self.given_names or word[1] in self.titles)

    # ------------------------------------------------------------ where a phrase ends

    # ------------------------------------------------------------ adverbials

    # ------------------------------------------------------------ offices, people spoken to, appositions

    def _apposition(self, at: int, limit: int) -> bool:
        """Whether the chunk behind a comma goes on naming the speaker."""
        found = FIRST_WORD.match(self.text, at, limit)
        if found is None:
            return False
        word, bare = found.group(1), unjoined(found.group(1))
        if word in self.heads or bare in self.heads:
            return True
        if self._begins_other(word, bare):
            return False
        comma = self.text.find(",", found.end(), limit)
        words = self.text[found.start() : comma if comma >= 0 else limit].split()
        told = next((place for place, one in enumerate(words) if one in _RELATIVES), 0)
        if not told and comma < 0 and self.text[limit - 1 : limit + 1].strip(" \n")[:1] in ("", "."):
            return False
        named = words[:told] if told > 1 else words
        return len(named) <= 5 and self.breaks.isdisjoint(named)

    def _begins_other(self, word: str, bare: str) -> bool:
        """Whether a word behind a comma begins something else than an apposition: an object, a time, a cue, a verb."""
        fact = self._fact(word)
        if fact.masdar or fact.denied or word in self.adverbs or word.endswith((HERS, THEIRS)) or word in self.pointers:
            return True
        joined = word[1:] if word[0] in JOINING_LETTERS else word
        if joined in self.breaks or joined in self.times or bare in self.times or bare in self.media:
            return True
        return word in self.cue_forms or self._is_verb(word) or (word[0] in (AND, TO) and word[1:] in self.cue_forms)
