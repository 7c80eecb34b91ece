"""Words and their stems."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from claimkit.language.arabic import light_stem
from claimkit.language.folding import fold, keeping
from claimkit.language.scripts import LANGUAGES, script
from claimkit.language.tags import tag_of

# A number with separators, initials, an Arabic word (parted from the digits of بـ50), any other word.
_WORD = re.compile(
    r"\d+(?:[.,]\d+)+"
    r"|\b(?:[^\W\d_]\.)+[^\W\d_]\b\.?"
    r"|[\u0620-\u06d3]+"
    r"|(?:(?![\u0620-\u06d3])[^\W_])+(?:'[^\W\d_]+)*"
)
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
    own = keeping(language)
    return [word for chunk in text.split() for word in _words_of(chunk, own)]


def stems(text: str, language: str | None = None) -> list[str]:
    """The stems of a text's words, one for each of `words`.

    `language` is a BCP 47 tag; without it each word is stemmed by its script (Arabic, Cyrillic as Russian, Latin
    as English). A language without a stemmer gives its folded words. Snowball (Porter 2001) for all but Arabic,
    which is stemmed lightly (Larkey, Ballesteros and Connell 2007).
    """
    code = tag_of(language)
    return [stem for chunk in text.split() for stem in _stems_of(chunk, code)]


# Letters in a run, by kind.
RUNS = {"run3": 3, "run4": 4}


@lru_cache(maxsize=1 << 18)
def letter_runs(word: str, kind: str) -> tuple[str, ...]:
    """The runs of three (`run3`) or four (`run4`) letters of a folded word between its edges: `_bi bid ide den en_`.

    A word shorter than a run is one run. Follows McNamee and Mayfield (2004).
    """
    edged, size = f"_{word}_", RUNS[kind]
    return tuple(edged[start : start + size] for start in range(max(1, len(edged) - size + 1)))


# No word reaches over a space, so what stands between two spaces is read once however often it is printed.
@lru_cache(maxsize=1 << 18)
def _words_of(chunk: str, own: str | None) -> tuple[str, ...]:
    return tuple(map(_plain, _WORD.findall(fold(chunk, own))))


@lru_cache(maxsize=1 << 18)
def _stems_of(chunk: str, code: str | None) -> tuple[str, ...]:
    return tuple(_stem(word, code) for word in _words_of(chunk, keeping(code)))


# One word stands beside many marks.
@lru_cache(maxsize=1 << 17)
def _stem(word: str, code: str | None) -> str:
    if code is None:
        return _stem(word, LANGUAGES.get(script(word) or "", ""))
    return _stemmer(code)(word)


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


def _plain(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "") if _THOUSANDS.fullmatch(word) else word
    return word.replace(".", "").removesuffix("'s")
