"""Regular expressions of the Arabic grammar: data in `seeds/lexicon/patterns-ar.csv`, read and compiled once.

name,language,pattern,meaning,source: a pattern is a regular expression over the folded text, in which

    {kind}    stands for any word of a kind of terms (`terms-ar.csv`) or of affixes (`affixes.csv`), the longest first
    {name}    stands for another pattern
    {^kind}   stands for the first letters of the words of a kind; it is written inside brackets

so that a word is added to its kind, and no pattern changes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from claimkit.errors import InputError
from claimkit.extract.languages.ar.words import listed
from claimkit.language.arabic import affix_kinds, affixes
from claimkit.language.checked import Row, meant, one_of, written
from claimkit.language.lexicons import load_lexicon, rows_of
from claimkit.shipped import shipped

_LANGUAGE = "ar"
# {3,} and {0,2} count; a name begins with a letter.
_NAMED = re.compile(r"\{(\^?)([a-z][a-z_ ]*)\}")
# What opens an alternative of its own, so that words put there need no group.
_OPENS = re.compile(r"(?:^|\||\((?:\?(?:[:=!]|<[=!]|P<\w+>))?)$")
_CLOSES = re.compile(r"[|)]|$")


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The compiled pattern of a name.

    Raises:
        InputError: no pattern has this name, or a line of the table is wrong.
    """
    return re.compile(pattern_text(name))


def pattern_text(name: str) -> str:
    """The regular expression of a name with every word in its place, to be a part of another."""
    texts = _shipped()
    if name not in texts:
        raise InputError("no Arabic pattern is called {name!r}; {advice}", name=name, advice=meant(name, texts))
    return texts[name]


@cache
def _shipped() -> Mapping[str, str]:
    return read_patterns(shipped("seeds", "lexicon", "patterns-ar.csv"))


def read_patterns(path: Path) -> dict[str, str]:
    """The regular expressions of a table by name, each with its words in their places.

    Raises:
        InputError: a line is of another language, names what nothing knows or itself, or is no regular expression;
            the message names file, line, field and what may be meant.
    """
    rows: dict[str, Row] = {}
    for row in rows_of(path):
        one_of(row, "language", (_LANGUAGE,))
        name = written(row, "name")
        if name in rows or name in _kinds():
            raise row.wrong("name", f"{name!r} is taken: another pattern or kind of words is called so")
        written(row, "meaning")
        rows[name] = row
    return {name: _checked(row, _expanded(row, rows, ())) for name, row in rows.items()}


def _checked(row: Row, text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise row.wrong("pattern", f"this is no regular expression: {error}") from error
    return text


@cache
def _kinds() -> frozenset[str]:
    return frozenset((*load_lexicon(_LANGUAGE).terms, *affix_kinds()))


def _expanded(row: Row, rows: Mapping[str, Row], within: tuple[str, ...]) -> str:
    """The pattern of a row with words for kinds and patterns for names; `within` are those that it is a part of."""
    text = written(row, "pattern")
    parts, at = [], 0
    for place in _NAMED.finditer(text):
        name = place[2]
        if name in (*within, row["name"]):
            raise row.wrong("pattern", f"{name!r} is a part of itself")
        parts.append(text[at : place.start()])
        at = place.end()
        if place[1]:
            parts.append(_first_letters(_words(row, name, rows)))
        elif name in rows:
            parts.append(f"(?:{_expanded(rows[name], rows, (*within, row['name']))})")
        else:
            alone = _OPENS.search(text, 0, place.start()) and _CLOSES.match(text, place.end())
            words = "|".join(_longest_first(_words(row, name, rows)))
            parts.append(words if alone else f"(?:{words})")
    return "".join(parts) + text[at:]


def _words(row: Row, kind: str, patterns: Mapping[str, Row]) -> tuple[str, ...]:
    """The words of a kind of terms, else of affixes."""
    if kind not in _kinds():
        known = sorted((*_kinds(), *patterns))
        raise row.wrong("pattern", f"{kind!r} is not known; {meant(kind, known)}")
    return listed(kind) if kind in load_lexicon(_LANGUAGE).terms else affixes(kind)


def _longest_first(words: tuple[str, ...]) -> list[str]:
    """Words as regular expressions, so that none is taken for the beginning of a longer one (بدوره, بدورها)."""
    return [r"\s".join(map(re.escape, word.split(" "))) for word in sorted(words, key=len, reverse=True)]


def _first_letters(words: tuple[str, ...]) -> str:
    return re.escape("".join(dict.fromkeys(word[0] for word in words)))
