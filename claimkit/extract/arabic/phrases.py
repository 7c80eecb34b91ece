"""The noun phrase of a speaker: title, name, institution and apposition; times, places and clauses are left out."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimkit.extract.arabic.page import Page
from claimkit.extract.arabic.vocabulary import Vocabulary, looks_like_masdar

_TOKEN = re.compile(r"(\w+(?:[-'’/]\w+)*\+?)|([“„«‹\"])|([(\[])|\s+|(.)", re.S)
_WORDS = 28
_NONE: frozenset[str] = frozenset()
_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=\w{2})")
_FIRST_WORD = re.compile(r"\s*(\w+)")


class Phrase(NamedTuple):
    """[start, end) of a noun phrase, empty at `start` where there is none; `rest` is where reading stopped."""

    start: int
    end: int
    rest: int

    def __bool__(self) -> bool:
        return self.end > self.start


class PhraseReader:
    """Reads noun phrases of one page."""

    def __init__(self, page: Page, vocabulary: Vocabulary) -> None:
        """Keep the term lists at hand."""
        self.page, self.text = page, page.text
        of = vocabulary.of
        self.times, self.breaks, self.roles = of("time"), of("break"), of("role")
        self.titles, self.institutions = of("title"), of("institution")
        self.media, self.audience, self.quantifiers = of("medium"), of("audience"), of("quantifier")
        self.medium_heads, self.medium_names = of("medium_head"), of("medium_name")
        self.offices = of("office")
        self.masdars, self.denied = of("masdar"), of("denied")
        self.heads = self.roles | self.institutions | self.titles
        self.cue_forms = vocabulary.readings

    def read(self, start: int, limit: int, masdar: bool = False, stops: frozenset[str] = _NONE) -> Phrase:
        """The noun phrase from `start`; leading times and adverbials are skipped.

        A word of `stops` ends it and, with `masdar`, a verbal noun: the cue takes them as its bare object.
        """
        text, begin, end = self.text, -1, start
        at, words, role, previous = start, 0, False, ""
        while at < limit and words < _WORDS:
            token = _TOKEN.match(text, at)
            if token is None:
                break
            word, mark, bracket, other = token.groups()
            stop = min(token.end(), limit)
            if word is None and mark is None and bracket is None and other is None:
                at = stop
                continue
            if mark:
                quote = self.page.quote_at(at)
                if quote is None or quote.after > limit or quote.end - quote.inner > 60:
                    break
                begin = at if begin < 0 else begin
                at = end = quote.after
                words, previous = words + 1, "“"
                continue
            if bracket:
                close = text.find(")" if bracket == "(" else "]", at, min(limit, at + 60))
                if close < 0 or begin < 0:
                    break
                at = end = close + 1
                continue
            if other is not None:
                if other in "–—-" and begin >= 0 and end == at and text[stop : stop + 1].strip():
                    at = stop
                    continue
                if other not in ",–—-":
                    break
                if begin < 0:
                    at = stop
                    continue
                if not self._apposition(stop, limit):
                    break
                at, role, previous = stop, False, ","
                continue
            bare = _bare(word)
            if begin < 0 and (word in stops or (masdar and self.is_masdar(word)) or self._governed(word)):
                break
            if begin < 0:
                if self._adverbial(word, bare, at):
                    at = self._skip_adverbial(at, limit)
                    if at < 0:
                        return Phrase(start, start, -at)
                    words += 1
                    continue
            elif self._ends(word, bare, at, limit, role, previous, masdar, stops):
                break
            begin = at if begin < 0 else begin
            role = role or bare in self.roles or word in self.roles or bare in self.institutions
            at = end = stop
            words, previous = words + 1, word
        if begin < 0:
            return Phrase(start, start, at)
        return Phrase(begin, end, at)

    def is_masdar(self, word: str) -> bool:
        """Whether a word is a bare verbal noun that can be a cue's object."""
        return word in self.masdars or (word not in self.heads and looks_like_masdar(word))

    def _ends(
        self, word: str, bare: str, at: int, limit: int, role: bool, previous: str, masdar: bool, stops: frozenset[str]
    ) -> bool:
        """Whether a word that follows the phrase does not belong to it."""
        if previous != "," and ((masdar and self._object(word, previous)) or word in stops):
            return True
        if word == "من":
            return previous not in self.quantifiers and not (role and self._institution_next(at + 3, limit))
        if word == "عن":
            return previous.removeprefix("ال") not in ("مسوول", "مسوولا", "مسووله", "مسيول", "ممثل", "نيابه", "ممثلا")
        if word == "الي":
            return previous.removeprefix("ال") not in ("مبعوث", "سفير", "مندوب", "موفد", "متجهه") and not (
                role and "مبعوث" in self.text[max(0, at - 60) : at]
            )
        if word == "علي":
            # The preposition على, unless its last letter shows the name علي.
            return not self._printed_ya(at)
        if word in ("في", "لدي", "ضمن"):
            return not role or not self._place_of_office(at + len(word), limit)
        if word in self.breaks or word in self.times or bare in self.times:
            return not (word in ("مع", "ضد") and previous.removeprefix("ال") in ("تفاوض", "تضامن", "حرب"))
        if word[0] == "ب" and word[1:] in self.cue_forms and word[1:3] == "ال":
            return True
        if word.startswith("ل") and len(word) > 3 and word not in self.heads:
            return self._addressee(word) or not (role and self._office(word, previous))
        if word == "ل" or (word.startswith("ل") and len(word) <= 2 and self.text[at + len(word) : at + len(word) + 1] in "“«‹\""):
            return True
        if word.startswith("ب") and word not in self.heads and len(word) > 3:
            return not role and not word.startswith("باسم") and (word.startswith("بال") or self._governed(word))
        return False

    def _object(self, word: str, previous: str) -> bool:
        return self.is_masdar(word) and previous.removeprefix("ال") not in self.institutions and not (
            previous in self.roles
        )

    def _printed_ya(self, at: int) -> bool:
        return self.page.key.letter(at + 2) == "ي" and "على " in self.page.key.printed

    def _governed(self, word: str) -> bool:
        """Whether a first word is what a preposition ب governs (بإغلاق)."""
        return word[0] == "ب" and len(word) > 4 and (self.is_masdar(word[1:]) or self.is_masdar(_bare(word)))

    def _adverbial(self, word: str, bare: str, at: int) -> bool:
        if word == "علي" and self._printed_ya(at):
            return False
        timed = word in self.times or (bare in self.times and bare != word)
        if not timed and (word in self.heads or (bare in self.heads and word.startswith("ال"))):
            return False
        return (
            word in self.breaks
            or word in self.times
            or bare in self.times
            or (word.startswith("ل") and self._addressee(word))
            or word in ("ل", "قد", "ايضا", "له", "لها", "لهم", "لنا", "لي")
        )

    def _skip_adverbial(self, at: int, limit: int) -> int:
        """Behind a leading time or adverbial; the negative of where reading stopped where no speaker can follow."""
        token = _TOKEN.match(self.text, at)
        word = token.group(1) if token else ""
        stop = token.end() if token else limit
        if word in self.times or _bare(word) in self.times or word in ("قد", "ايضا", "له", "لها", "لهم", "لنا", "لي"):
            return stop
        comma = self.text.find(",", at, limit)
        if comma < 0 or comma - at > 90:
            return -stop
        return comma + 1

    def _institution_next(self, at: int, limit: int) -> bool:
        token = _TOKEN.match(self.text, at) if at < limit else None
        return bool(token and token.group(1) and (_bare(token.group(1)) in self.institutions))

    def _place_of_office(self, at: int, limit: int) -> bool:
        """Whether في after a role goes on with where the role is held, not with when or in which medium it spoke."""
        token = _FIRST_WORD.match(self.text, at, limit)
        if token is None:
            return False
        word = token.group(1)
        return not (word in self.media or _bare(word) in self.media or word in self.times or _bare(word) in self.times)

    def _office(self, word: str, previous: str) -> bool:
        """Whether ل after a role goes on with the office (الأمين العام للأمم المتحدة), not with whom it spoke to."""
        rest = word[2:] if word.startswith("لل") else word[1:].removeprefix("ال")
        if previous.startswith("ال") and previous.endswith("يه"):
            return True
        return previous in self.offices or rest in self.institutions or rest in self.offices

    def _addressee(self, word: str) -> bool:
        rest = word[2:] if word.startswith("لل") else word[1:]
        return rest in self.audience or rest.removeprefix("ال") in self.audience or rest in self.medium_names

    def _apposition(self, at: int, limit: int) -> bool:
        """Whether the chunk behind a comma goes on naming the speaker."""
        token = _FIRST_WORD.match(self.text, at, limit)
        if token is None:
            return False
        word = token.group(1)
        bare = _bare(word)
        if word in self.heads or bare in self.heads:
            return True
        if word in self.breaks or word in self.times or bare in self.times or bare in self.media:
            return False
        if word in self.cue_forms or word[:1] in "ول" and word[1:] in self.cue_forms:
            return False
        if word.startswith(("و", "ف", "ل", "ب")) and len(word) > 3 and not bare:
            return False
        end = limit
        comma = self.text.find(",", token.end(), limit)
        if comma >= 0:
            end = comma
        chunk = self.text[token.start() : end].split()
        return len(chunk) <= 5 and not any(each in self.breaks for each in chunk)


def _bare(word: str) -> str:
    """A word without its article and what is joined to the article."""
    return _ARTICLE.sub("", word, count=1)
