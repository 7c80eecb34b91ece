"""Which language a text is in, by its script and its commonest words."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from claimkit.language.letters import HARAKAT, TATWEEL
from claimkit.language.scripts import LANGUAGES, script
from claimkit.shipped import shipped

_SAMPLE = 6_000
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_TASHKEEL = re.compile(f"[{TATWEEL}{HARAKAT}]")
# A language is told where its common words weigh this much in a text, and clearly more than any other's.
_LEAST = 1.5
_MARGIN = 1.3


def identify(text: str) -> str | None:
    """Tag of the language whose common words the beginning of a text has most of; None where too few tell.

    Counted are tokens, so `der` ten times weighs ten; a word that several languages have is shared among them.
    Follows the short-word method of Grefenstette (1995).
    """
    return heaviest(weights(common_forms(text[:_SAMPLE])))


def heaviest(weighed: Mapping[str, float]) -> str | None:
    """The language whose common words weigh most in a text; None where too few tell, or another's nearly as much."""
    ranked = sorted(weighed.items(), key=lambda each: (-each[1], each[0]))
    if not ranked or ranked[0][1] < _LEAST:
        return None
    (language, weight), *others = ranked
    if others and weight < _MARGIN * others[0][1]:
        return None
    return language


def weights(forms: Iterable[str]) -> dict[str, float]:
    """How much of a text, as its `common_forms`, are common words of each language, in words."""
    found: defaultdict[str, float] = defaultdict(float)
    by_word = _languages_by_word()
    for word, times in Counter(forms).items():
        languages = by_word.get(word, ())
        for language in languages:
            found[language] += times / len(languages)
    return dict(found)


def common_forms(text: str) -> list[str]:
    """The words of a text as the lists of common words print them: in lower case, without tashkeel and tatweel."""
    small = text.casefold()
    if not small.isascii():
        small = _TASHKEEL.sub("", small)
    return _WORD.findall(small)


def language_of(text: str) -> str:
    """Tag of a text's language: told by its words, else the one that its script is mostly used for.

    `en` where there are no letters.
    """
    sample = text[:_SAMPLE]
    return identify(sample) or LANGUAGES[script(sample) or "Latn"]


def common_words(language: str) -> frozenset[str]:
    """The common words of a language, in lower case; none where it is not known."""
    return _words_by_language().get(language, frozenset())


@cache
def script_of(language: str) -> str | None:
    """The script that a language's common words are in (ISO 15924); None where the language is not known."""
    return script(" ".join(common_words(language)))


@cache
def _words_by_language() -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    with shipped("seeds", "lexicon", "common-words.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            words.setdefault(row["language"], set()).add(row["word"])
    return {language: frozenset(known) for language, known in words.items()}


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    languages: dict[str, list[str]] = {}
    for language, known in _words_by_language().items():
        for word in sorted(known):
            languages.setdefault(word, []).append(language)
    return {word: tuple(found) for word, found in languages.items()}
