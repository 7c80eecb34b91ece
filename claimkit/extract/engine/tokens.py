"""The token table: every word and mark of a text with its key, its class and where it stands.

    Merkel sagte, er habe „Vertrauen“.
    name   cue  comma pronoun reported quote stop

Classes are named (`engine.classes`); the terms of a language's lexicon say which word has which, endings what unknown
words are. Offsets are code points of the text. One pass, linear.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from claimkit.extract.engine.quotations import quotations
from claimkit.extract.engine.vocabulary import Vocabulary
from claimkit.language import script
from claimkit.records import Span

# A number, a word (with joiners, hyphens and apostrophes inside), or one mark.
_TOKEN = re.compile(
    r"\d++(?:[.,:]\d++)*%?(?![-‐‑]?[^\W\d_])|(?:[^\W\d_]\.){2,}|[\w\u064b-\u0652]++(?:[-'’‐‑\u200c][\w\u064b-\u0652]++)*\u200c?|[^\w\s]|\n"
)
_MARKS = {
    **dict.fromkeys(",،", "comma"),
    **dict.fromkeys(";؛", "semicolon"),
    **dict.fromkeys("—–-―", "dash"),
    **dict.fromkeys("([", "open"),
    **dict.fromkeys(")]", "close"),
    **dict.fromkeys(".!?…؟۔\n", "stop"),
    ":": "colon",
}


_BEFORE_BEGINNING = ("stop", "colon", "dash", "mark", "open")
# A word that may owe its capital to its place is known by an ending of so many letters.
_LONG_ENDING = 3
# Classes of light words, which no capital has within a sentence.
_LIGHT = tuple("that whether as subordinator preposition and but adverb negation genitive article".split())


@dataclass(slots=True)
class Token:
    """A word or mark of the text.

    key        the folded word by which the lexicon knows it
    kind       its class, one of `CLASSES`
    clitic     part of a printed word: l' of l'homme, -il of dit-il
    gender     m, f, n where the word tells
    number     p where the word tells several
    depth      1 inside quotation marks, else 0
    sentence   number of its sentence
    """

    start: int
    end: int
    key: str
    kind: str
    clitic: bool = False
    gender: str = ""
    number: str = ""
    depth: int = 0
    sentence: int = 0


@dataclass(slots=True)
class Table:
    """The tokens of a text, their keys, and the quotations they stand in."""

    text: str
    tokens: list[Token] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    quotes: list[Span] = field(default_factory=list)

    def quote_of(self, at: int) -> Span:
        """The quotation that a token in one stands in, with its marks."""
        return self.quotes[bisect_right(self.quotes, self.tokens[at].start, key=lambda quote: quote.start) - 1]


def token_table(text: str, vocabulary: Vocabulary) -> Table:
    """The tokens of a text with their classes."""
    table = Table(text, quotes=quotations(text))
    table.tokens = list(_tokens(text, vocabulary))
    table.keys = [token.key for token in table.tokens]
    _set_depth(table)
    _set_classes(table, vocabulary)
    return table


def _set_depth(table: Table) -> None:
    """Tell every token whether it stands in a quotation: one pass over both."""
    number = 0
    for token in table.tokens:
        while number < len(table.quotes) and table.quotes[number].end <= token.start:
            number += 1
        token.depth = int(number < len(table.quotes) and table.quotes[number].start <= token.start)


def _tokens(text: str, vocabulary: Vocabulary) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        printed, start = match.group(), match.start()
        if printed in _MARKS or not printed[0].isalnum():
            yield Token(start, match.end(), printed, _MARKS.get(printed, "mark"))
            continue
        head, tail = vocabulary.clitics(printed)
        cuts = (0, head, len(printed) - tail, len(printed))
        for number, (first, last) in enumerate(pairwise(cuts)):
            if first < last:
                yield _word(start + first, printed[first:last], vocabulary, clitic=number != 1)


def _word(start: int, printed: str, vocabulary: Vocabulary, *, clitic: bool) -> Token:
    kind = "word"
    if printed[0].isdigit():
        kind = "number"
    elif printed[0].isupper():
        kind = "name"
    begin = start
    if clitic:
        begin += printed.rfind("-") + 1
    return Token(begin, start + len(printed), vocabulary.key(printed), kind, clitic)


def _begins(table: Table, at: int) -> bool:
    """Whether a word may owe its capital to the beginning of a sentence or quotation."""
    return at == 0 or table.tokens[at - 1].kind in _BEFORE_BEGINNING


def _is_name(table: Table, at: int) -> bool:
    """Whether a word has a capital that no sentence's beginning gave it: `said Li`, where `li` is also a particle."""
    return table.text[table.tokens[at].start].isupper() and not _begins(table, at)


def _set_classes(table: Table, vocabulary: Vocabulary) -> None:
    """Class every word by the longest term that stands there, else by its ending."""
    # Where common nouns have no capitals, days and months have none either: Julio and Domingo are names.
    light = _LIGHT + ("time",) * ("small_days" in vocabulary.settings)
    names = {token.key for at, token in enumerate(table.tokens) if token.kind == "name" and not _begins(table, at)}
    at = 0
    while at < len(table.tokens):
        term = vocabulary.term_at(table.keys, at, begins=_begins(table, at))
        if term and term.kind in light and _is_name(table, at):
            term = None
        length = len(term.keys) if term else 1
        for token in table.tokens[at : at + length]:
            if term:
                token.kind = term.kind
                token.number = "p" * (term.value == "p")
                token.gender = term.value * (term.value in ("m", "f", "n"))
            elif _may_be_noun(table, token, vocabulary):
                token.kind = vocabulary.class_by_ending(token.key, token.kind)
            elif token.kind == "name" and token.key not in names and _begins(table, at):
                token.kind = _without_verbs(vocabulary.class_by_ending(token.key, token.kind, _LONG_ENDING))
            elif "foreign_letters" in vocabulary.settings and _is_foreign(table, at):
                token.kind = "told"
        if term and term.kind == "pronoun":  # of several words (celle-ci, ce dernier) the last is one
            for token in table.tokens[at : at + length - 1]:
                token.kind = "article"
        at += length


def _may_be_noun(table: Table, token: Token, vocabulary: Vocabulary) -> bool:
    """Whether an ending tells what a word is: one in small letters, a German noun, one with a number (30-Year-Old)."""
    if token.kind == "number":
        return not table.text[token.start : token.end].islower()
    return token.kind == "word" or (token.kind == "name" and "capital_nouns" in vocabulary.settings)


def _without_verbs(kind: str) -> str:
    """A class by the ending of a capitalised word: names end as verbs do."""
    if kind == "verb":
        return "name"
    return kind


def _is_foreign(table: Table, at: int) -> bool:
    """Whether a name in foreign letters tells who was told, behind a name in the language's own."""
    token, before = table.tokens[at], table.tokens[at - 1]
    if at == 0 or token.kind != "name" or not _is_latin(table, token):
        return False
    native = before.kind == "name" and not _is_latin(table, before)
    return before.kind == "told" or (native and not _begins(table, at - 1))


def _is_latin(table: Table, token: Token) -> bool:
    return script(table.text[token.start]) == "Latn"
