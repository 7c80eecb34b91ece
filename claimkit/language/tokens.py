"""Words and their stems."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import TypeVar

from claimkit.language.arabic import light_stem
from claimkit.language.folding import fold, keeping
from claimkit.language.scripts import LANGUAGES, script
from claimkit.language.tags import tag_of

Answer = TypeVar("Answer")

# A number with separators, initials, an Arabic word (parted from the digits of بـ50), any other word.
_WORD = re.compile(
    r"\d+(?:[.,]\d+)+"
    r"|\b(?:[^\W\d_]\.)+[^\W\d_]\b\.?"
    r"|[\u0620-\u06d3]+"
    r"|(?:(?![\u0620-\u06d3])[^\W_])+(?:'[^\W\d_]+)*"
)
_ARABIC_WORD = re.compile(r"[\u0620-\u06d3]+").fullmatch
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
# ISO 639-1 code to the Snowball algorithm of that language; Arabic has a stemmer of our own.
_SNOWBALL = {
    **{"ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish"},
    **{"et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi"},
    **{"hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian"},
    **{
        "ne": "nepali",
        "nl": "dutch",
        "no": "norwegian",
        "nb": "norwegian",
        "pl": "polish",
        "pt": "portuguese",
    },
    **{"ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish"},
}


def words(text: str, language: str | None = None) -> list[str]:
    """The folded words of a text, in order.

    Numbers are words: thousands separators are dropped (`90,000` → `90000`), the decimal point is kept. Dotted
    initials are joined (`U.S.` → `us`), an English possessive is cut off, underscores and hyphens part words.
    """
    return list(chain.from_iterable(map(words_by(keeping(language)).__getitem__, text.split())))


def stems(text: str, language: str | None = None) -> list[str]:
    """The stems of a text's words, one for each of `words`.

    `language` is a BCP 47 tag; without it each word is stemmed by its script (Arabic, Cyrillic as Russian, Latin
    as English). A language without a stemmer gives its folded words. Snowball (Porter 2001) for all but Arabic,
    which is stemmed lightly (Larkey, Ballesteros and Connell 2007).
    """
    return list(chain.from_iterable(map(stems_by(tag_of(language)).__getitem__, text.split())))


def first_stems(printed: Sequence[str], language: str | None = None) -> Iterator[tuple[tuple[str, ...], str]]:
    """Of each text, none of which has a blank, its `words` and the first of its `stems`; quicker than one by one."""
    code = tag_of(language)
    stem_of = _stem_by(code)
    # No letter is folded by those on another line.
    for folded in fold("\n".join(printed), keeping(code)).split("\n") if printed else ():
        found = _words_in(folded)
        yield found, stem_of[found[0]] if found else ""


# Chunks of a language that are remembered, words of it, and languages.
_REMEMBERED, _WORDS, _LANGUAGES = 1 << 18, 1 << 17, 32

# Letters in a run, by kind.
RUNS = {"run3": 3, "run4": 4}


@lru_cache(maxsize=1 << 18)
def letter_runs(word: str, kind: str) -> tuple[str, ...]:
    """The runs of three (`run3`) or four (`run4`) letters of a folded word between its edges: `_bi bid ide den en_`.

    A word shorter than a run is one run. Follows McNamee and Mayfield (2004).
    """
    edged, size = f"_{word}_", RUNS[kind]
    return tuple(edged[start : start + size] for start in range(max(1, len(edged) - size + 1)))


class Remembered(dict[str, Answer]):
    """Answers by what was asked, quicker than a cache of calls; all are let go of where they become too many."""

    def __init__(self, answer: Callable[[str], Answer], most: int) -> None:
        self._answer = answer
        self._most = most

    def __missing__(self, asked: str) -> Answer:
        if len(self) >= self._most:
            self.clear()
        self[asked] = found = self._answer(asked)
        return found


# No word reaches over a space, so each chunk is read once however often it is printed.
@lru_cache(maxsize=_LANGUAGES)
def words_by(own: str | None) -> Remembered[tuple[str, ...]]:
    """The `words` of what stands between two spaces, by what `keeping` gives of their language."""
    return Remembered(lambda chunk: _words_in(fold(chunk, own)), _REMEMBERED)


@lru_cache(maxsize=_LANGUAGES)
def stems_by(code: str | None) -> Remembered[tuple[str, ...]]:
    """The `stems` of what stands between two spaces, by the tag of their language."""
    words_of, stem_of = words_by(keeping(code)), _stem_by(code).__getitem__
    return Remembered(lambda chunk: tuple(map(stem_of, words_of[chunk])), _REMEMBERED)


# One word stands beside many marks.
@lru_cache(maxsize=_LANGUAGES)
def _stem_by(code: str | None) -> Remembered[str]:
    """The stem of a folded word, by the tag of its language; of one without a tag by its script."""
    return Remembered(_stem_by_script if code is None else _stemmer(code), _WORDS)


def _stem_by_script(word: str) -> str:
    return _stem_by(LANGUAGES.get(script(word) or "", ""))[word]


@cache
def _stemmer(code: str) -> Callable[[str], str]:
    if code == "ar":
        return light_stem
    if code not in _SNOWBALL:
        return str
    # Its twenty languages are a quarter of what starting a command takes.
    import snowballstemmer

    stem: Callable[[str], str] = snowballstemmer.stemmer(_SNOWBALL[code]).stemWord
    return stem


def _words_in(folded: str) -> tuple[str, ...]:
    # Most chunks are a word and nothing else.
    if _ARABIC_WORD(folded) or (folded.isascii() and folded.isalpha()):
        return (folded,)
    return tuple(map(_plain, _WORD.findall(folded)))


def _plain(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "") if _THOUSANDS.fullmatch(word) else word
    return word.replace(".", "").removesuffix("'s")
