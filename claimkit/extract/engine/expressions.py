"""Regular expressions of a grammar: data in `seeds/lexicon/patterns-<tag>.csv`, read and compiled once.

name,language,pattern,meaning,source: a pattern is a regular expression over the folded text of Arabic, over the tags
of English (`languages.en.vocabulary`), in which

    {TAG}     stands for a tag by its name in `tags-<tag>.csv`: those of Universal Dependencies where it has the part of
              speech (DET, ADP, PROPN), also inside brackets
    {kind}    stands for any word of a kind of terms (`terms-<tag>.csv`) or of affixes, the longest first
    {name}    stands for another pattern
    {^kind}   stands for the first letters of the words of a kind; it is written inside brackets

so that a word is added to its kind, and no pattern changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from claimkit.errors import InputError
from claimkit.extract.engine.kept import Kept
from claimkit.language.checked import Row, meant, one_of, written
from claimkit.language.lexicons import rows_of
from claimkit.shipped import shipped

# The kinds of words that patterns may name, each with what looks its words up.
Kinds: TypeAlias = Callable[[], Mapping[str, Callable[[str], Sequence[str]]]]
# The names of tags, each with its sign.
Tags: TypeAlias = Callable[[], Mapping[str, str]]
# {3,} and {0,2} count; a name begins with a letter.
_NAMED = re.compile(r"\{(\^?)([a-z][a-z_ ]*|[A-Z][A-Z_]*)\}")
# What opens an alternative of its own, so that words put there need no group.
_OPENS = re.compile(r"(?:^|\||\((?:\?(?:[:=!]|<[=!]|P<\w+>))?)$")
_CLOSES = re.compile(r"[|)]|$")


class Expressions:
    """The patterns of a language by their names."""

    def __init__(self, language: str, kinds: Kinds, tags: Tags = dict) -> None:
        self.language, self._kinds_of, self._tags_of = language, kinds, tags
        self.compiled = Kept(lambda name: re.compile(self.text(name)))

    @cached_property
    def _kinds(self) -> Mapping[str, Callable[[str], Sequence[str]]]:
        return self._kinds_of()

    @cached_property
    def _tags(self) -> Mapping[str, str]:
        return self._tags_of()

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        return self.read(shipped("seeds", "lexicon", f"patterns-{self.language}.csv"))

    def pattern(self, name: str) -> re.Pattern[str]:
        """The compiled pattern of a name.

        Raises:
            InputError: no pattern has this name, or a line of the table is wrong.
        """
        return self.compiled[name]

    def text(self, name: str) -> str:
        """The regular expression of a name with every word in its place, to be a part of another."""
        if name not in self._texts:
            known = {"language": self.language, "name": name, "advice": meant(name, self._texts)}
            raise InputError("no pattern of {language} is called {name!r}; {advice}", **known)
        return self._texts[name]

    def read(self, path: Path) -> dict[str, str]:
        """The regular expressions of a table by name, each with its words in their places.

        Raises:
            InputError: a line is of another language, names what nothing knows or itself, or is no regular expression;
                the message names file, line, field and what may be meant.
        """
        rows: dict[str, Row] = {}
        for row in rows_of(path):
            one_of(row, "language", (self.language,))
            name = written(row, "name")
            if name in rows or name in self._kinds:
                raise row.wrong("name", f"{name!r} is taken: another pattern or kind of words is called so")
            written(row, "meaning")
            rows[name] = row
        return {name: _checked(row, self._expanded(row, rows, ())) for name, row in rows.items()}

    def _expanded(self, row: Row, rows: Mapping[str, Row], within: tuple[str, ...]) -> str:
        """The pattern of a row with words for kinds and patterns for names; `within` are those that it is a part of."""
        text = written(row, "pattern")
        parts, at = [], 0
        for place in _NAMED.finditer(text):
            name = place[2]
            if name in (*within, row["name"]):
                raise row.wrong("pattern", f"{name!r} is a part of itself")
            parts.append(text[at : place.start()])
            at = place.end()
            if name in self._tags:
                parts.append(self._tags[name])
            elif place[1]:
                parts.append(_first_letters(self._words(row, name, rows)))
            elif name in rows:
                parts.append(f"(?:{self._expanded(rows[name], rows, (*within, row['name']))})")
            else:
                alone = _OPENS.search(text, 0, place.start()) and _CLOSES.match(text, place.end())
                words = "|".join(_longest_first(self._words(row, name, rows)))
                parts.append(words if alone else f"(?:{words})")
        return "".join(parts) + text[at:]

    def _words(self, row: Row, kind: str, patterns: Mapping[str, Row]) -> Sequence[str]:
        """The words of a kind."""
        if kind not in self._kinds:
            known = sorted((*self._kinds, *self._tags, *patterns))
            raise row.wrong("pattern", f"{kind!r} is not known; {meant(kind, known)}")
        return self._kinds[kind](kind)


def _checked(row: Row, text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise row.wrong("pattern", f"this is no regular expression: {error}") from error
    return text


def _longest_first(words: Sequence[str]) -> list[str]:
    """Words as regular expressions, so that none is taken for the beginning of a longer one (بدوره, بدورها)."""
    return [r"\s".join(map(re.escape, word.split(" "))) for word in sorted(words, key=len, reverse=True)]


def _first_letters(words: Sequence[str]) -> str:
    return re.escape("".join(dict.fromkeys(word[0] for word in words)))
