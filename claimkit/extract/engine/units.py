"""Sentences as rows of units: a word, a mark, or a quotation read as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from claimkit.extract.engine.quotations import inner
from claimkit.extract.engine.tokens import Table, Token
from claimkit.extract.engine.vocabulary import Vocabulary
from claimkit.records import Span

_WORD = re.compile(r"\w+")
_FINAL = (".", "!", "?", "…", "؟", "۔")
# A quotation of so many words may be a name or a phrase of the sentence; a longer one says something.
_SCARE_WORDS = 3
_ORDINAL_DIGITS = 2
# What no name begins with.
_OPENING = ("article", "pronoun", "possessive", "preposition", "subordinator", "and", "but", "adverb")
# Marks that close a quotation, and the space before them in French.
_CLOSING = "”»“›\"’' \u00a0\u202f"
# A sentence of more units is no prose: it is read in pieces.
_LONGEST = 400


@dataclass(slots=True)
class Unit:
    """One token, or several read as one; `first` and `last` are places in the token table, both inclusive."""

    kind: str
    first: int
    last: int


def span_of(table: Table, units: list[Unit]) -> Span:
    """The printed words of neighbouring units."""
    return Span(table.tokens[units[0].first].start, table.tokens[units[-1].last].end)


def sentences_of(table: Table, vocabulary: Vocabulary) -> list[list[Unit]]:
    """The units of every sentence, line breaks left out; each token is told its sentence."""
    sentences: list[list[Unit]] = [[]]
    units = list(_units(table))
    for unit, following in zip_longest(units, units[1:]):
        current = sentences[-1]
        if table.keys[unit.first] != "\n":
            current.append(unit)
        ends = following is None or _ends(table, current, unit, following, vocabulary)
        if unit.kind == "stop" and table.keys[unit.first] == "." and not ends:
            unit.kind = "mark"
        if current and (ends or len(current) >= _LONGEST):
            sentences.append([])
    kept = [sentence for sentence in sentences if sentence]
    for number, sentence in enumerate(kept):
        for token in table.tokens[sentence[0].first : sentence[-1].last + 1]:
            token.sentence = number
    return kept


def _units(table: Table) -> Iterator[Unit]:
    at = 0
    while at < len(table.tokens):
        quote = table.quote_of(at) if table.tokens[at].depth else None
        last = at
        while quote is not None and last + 1 < len(table.tokens) and table.tokens[last + 1].start < quote.end:
            last += 1
        yield Unit(table.tokens[at].kind if quote is None else _quote_kind(table.text, quote), at, last)
        at = last + 1


def _quote_kind(text: str, quote: Span) -> str:
    """`quote`, or `scare` for a few words that a sentence may hold as it holds a name."""
    words = text[slice(*inner(text, quote))]
    closes = text[quote.start : quote.end].rstrip(_CLOSING).endswith((*_FINAL, ",", "،"))
    if closes or len(_WORD.findall(words)) > _SCARE_WORDS:
        return "quote"
    return "scare"


def _ends(table: Table, current: list[Unit], unit: Unit, following: Unit, vocabulary: Vocabulary) -> bool:
    """Whether a sentence ends with this unit."""
    token = table.tokens[unit.first]
    after = table.tokens[following.first]
    if token.key == "\n":
        return bool(current) and not (current[-1].kind == "colon" and following.kind in ("quote", "scare"))
    if unit.kind == "quote":
        closed = table.text[token.start : table.tokens[unit.last].end].rstrip(_CLOSING).endswith(_FINAL)
        return closed and _goes_on_anew(table, current, after, vocabulary)
    if unit.kind != "stop" or after.key == "\n":
        return unit.kind == "stop"
    if after.kind in ("stop", "close"):
        return False
    if token.key != ".":
        return after.kind not in ("comma", "dash", "stop", "close") and (token.key != "…" or _begins(table, after))
    return _begins(table, after) and not _is_abbreviation(table, unit.first, vocabulary)


def _goes_on_anew(table: Table, current: list[Unit], after: Token, vocabulary: Vocabulary) -> bool:
    """Whether a sentence begins behind a closed quotation; where none has a capital, the verb stood before a colon."""
    introduced = any(unit.kind == "colon" for unit in current)
    if "caseless" in vocabulary.settings:
        return introduced
    return (introduced or after.kind in ("name", "article", "pronoun")) and _begins(table, after)


def _begins(table: Table, token: Token) -> bool:
    """Whether a token may begin a sentence: what has no capitals may always."""
    return not table.text[token.start].islower()


def _is_abbreviation(table: Table, stop: int, vocabulary: Vocabulary) -> bool:
    """Whether a full stop belongs to the word before it: an initial, a known abbreviation, an ordinal number.

    An initial stands before a name, and not before what opens a sentence: "wrote on X. She wants …".
    """
    if not stop or table.tokens[stop - 1].end != table.tokens[stop].start:
        return False
    token, after = table.tokens[stop - 1], table.tokens[stop + 1]
    if token.kind == "number":
        return "ordinal_dot" in vocabulary.settings and len(token.key) <= _ORDINAL_DIGITS
    initial = token.end - token.start == 1 and table.text[token.start].isupper()
    opens = after.kind in _OPENING and len(after.key) > 1
    return (initial and not opens) or token.key in vocabulary.abbreviations


def inside_quote(table: Table, quote: Unit) -> list[list[Unit]]:
    """The units inside a quotation, without its marks: every word and mark by itself, a long one in pieces."""
    row = [Unit(table.tokens[at].kind, at, at) for at in range(quote.first + 1, quote.last + 1)]
    while row and table.tokens[row[-1].first].kind == "mark":
        row.pop()
    return [row[at : at + _LONGEST] for at in range(0, len(row), _LONGEST)]
