"""A text folded with the way back: where words stand that somebody wrote in another spelling.

    aligned = Aligned("He said: “Talks  begin.”")
    aligned.places('"talks begin"')          [Span(9, 22)]

The key of a text is its fold without spaces, quotation marks and invisible signs, so words are found whatever their
tashkeel, tatweel, hamza carriers, quotation marks and white space; every place is given in code points of the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from itertools import accumulate

from claimkit.language.arabic import affixes
from claimkit.language.folding import fold
from claimkit.language.letters import INVISIBLE, TATWEEL
from claimkit.records import Span

# A letter, and the marks that stand on it.
_MARKED = re.compile(r"[^\W_][\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+")
QUOTATION_MARKS = "\"'`´“”„‟«»‹›‘’‚‛″′"
# Marks of which two in a row are one, and how many letters that makes.
_TWOFOLD, _WIDEST = "'`", 2
_UNHEARD = re.compile(f"[\\s{QUOTATION_MARKS}{INVISIBLE}]+")
_EDGE = ".,;:!?،؛؟۔…-–—()[] \t\n\r\u00a0" + INVISIBLE
# More places of one string than these are not told apart by anything near.
_MOST = 2_000


class Aligned:
    """The key of a text, and of each of its letters where it stands in both."""

    def __init__(self, text: str) -> None:
        self.text = text
        letters = _clusters(text)
        pieces = list(map(_key_of, letters))
        self.key = "".join(pieces)
        self._letters = list(accumulate(map(len, letters), initial=0))
        self._pieces = list(accumulate(map(len, pieces), initial=0))

    def places(self, words: str, within: tuple[int, int] | None = None, *, whole_first: bool = True) -> list[Span]:
        """Where the words stand; empty where they do not, in the order of the text.

        `within` is the part of the text that is looked at. Where the words as they are stand nowhere, they are looked
        for without the punctuation at their edges. A place may begin inside a word only behind proclitics of Arabic;
        with `whole_first` such places count only where the words begin nowhere else.
        """
        region = within or (0, len(self.text))
        for wanted in dict.fromkeys((words.strip(), words.strip(_EDGE + QUOTATION_MARKS))):
            found = [span for span in self._spans(key_of(wanted), region) if self._is_of_words(span)]
            whole = [span for span in found if begins_word(self.text, span.start)]
            if found:
                return [self.printed(span, wanted) for span in (whole_first and whole) or found]
        return []

    def apart(self, left: Span, right: Span) -> int:
        """Letters and digits between two spans; 0 where they touch, or nothing but marks stands between them."""
        first, last = min(left.end, right.end), max(left.start, right.start)
        return max(0, self._letters_before[last] - self._letters_before[first])

    @cached_property
    def _letters_before(self) -> list[int]:
        """How many letters and digits stand before each code point, and in all."""
        return list(accumulate(map(str.isalnum, self.text), initial=0))

    def _is_of_words(self, span: Span) -> bool:
        """No word is parted by the span, except behind what Arabic writes as one with the next word."""
        if not ends_word(self.text, span.end):
            return False
        start = span.start
        while not begins_word(self.text, start):
            start -= 1
        return start == span.start or _joined().fullmatch(key_of(self.text[start : span.start])) is not None

    def _spans(self, key: str, region: tuple[int, int]) -> Iterator[Span]:
        most = len(self._letters) - 1
        first, last = (self._pieces[bisect_left(self._letters, bound, hi=most)] for bound in region)
        for at in occurrences(self.key, key, _MOST, first, last):
            if span := self.between(at, at + len(key)):
                yield span

    def between(self, first: int, last: int) -> Span | None:
        """The code points of the key's characters [first, last); None where that cuts what one was folded to."""
        begins, ends = bisect_right(self._pieces, first) - 1, bisect_right(self._pieces, last - 1)
        if self._pieces[begins] != first or self._pieces[ends] != last:
            return None
        return Span(self._letters[begins], self._letters[ends])

    def printed(self, span: Span, wanted: str) -> Span:
        """The place with the quotation marks at its edges where the words wanted have some there too."""
        start, end = span
        closing = self.text[start + len(self.text[start:end].rstrip(_EDGE + QUOTATION_MARKS)) : end]
        if any(mark in QUOTATION_MARKS for mark in closing):
            end -= len(closing)
        if wanted[:1] in QUOTATION_MARKS:
            start -= len(_mark(self.text[max(0, start - _WIDEST) : start][::-1]))
        if wanted[-1:] in QUOTATION_MARKS:
            end += len(_mark(self.text[end : end + _WIDEST]))
        return Span(start, end)


def _mark(near: str) -> str:
    """The quotation mark with which some letters begin, of which two apostrophes or grave accents make one."""
    if not near or near[0] not in QUOTATION_MARKS:
        return ""
    return near if near[0] in _TWOFOLD and near == near[0] * _WIDEST else near[:1]


def key_of(words: str) -> str:
    """The form under which words are found: their fold, without spaces, quotation marks and invisible signs."""
    return "".join(map(_key_of, _clusters(words)))


def _clusters(text: str) -> list[str]:
    """The letters of a text, each with the marks that stand on it."""
    clusters: list[str] = []
    place = 0
    for marked in _MARKED.finditer(text):
        clusters.extend(text[place : marked.start()])
        clusters.append(marked[0])
        place = marked.end()
    clusters.extend(text[place:])
    return clusters


def occurrences(key: str, words: str, most: int, first: int = 0, last: int | None = None) -> Iterator[int]:
    """Where words begin in a key, the first `most` places within [first, last); none of no words."""
    at = key.find(words, first, last) if words else -1
    for _ in range(most):
        if at < 0:
            return
        yield at
        at = key.find(words, at + 1, last)


@cache
def _joined() -> re.Pattern[str]:
    """What Arabic writes as one with the word behind it: a conjunction, a preposition or the future, the article."""
    kinds = (affixes("conjunction"), (*affixes("preposition"), *affixes("future")), affixes("article"))
    return re.compile("".join(f"(?:{'|'.join(kind)})?" for kind in kinds))


@lru_cache(maxsize=20_000)
def _key_of(cluster: str) -> str:
    return _UNHEARD.sub("", fold(cluster))


def begins_word(text: str, at: int) -> bool:
    """No word of the text is parted by what begins at a code point."""
    return not (at and _is_of_word(text[at - 1]) and _is_of_word(text[at]))


def ends_word(text: str, at: int) -> bool:
    """No word of the text is parted by what ends at a code point."""
    return not (at < len(text) and _is_of_word(text[at]) and _is_of_word(text[at - 1]))


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == TATWEEL or unicodedata.combining(letter) > 0
