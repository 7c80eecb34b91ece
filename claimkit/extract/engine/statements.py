"""Statements: pages whose headline or byline says whose words they are ("Statement by Ann Lee on the floods").

Every paragraph is a claim of whoever makes the statement, in direct words, as in a turn of a transcript. A page that
tells of its speaker as others do ("Lee said") is an article about a statement, and none itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile
from typing import NamedTuple

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.grammars import Grammar
from claimkit.extract.engine.labels import known, phrases
from claimkit.extract.engine.turns import TURN, is_end, paragraphs_of, set_crossing_aside, spoken_in, without_stage
from claimkit.language.arabic import affix
from claimkit.language.folding import fold
from claimkit.language.lexicons import Lexicon
from claimkit.records import Span

_WORD = re.compile(r"[^\s,\u060c:;|()\u2013\u2014]+")
_MARK = re.compile(r"\s*[,\u060c:;|()\u2013\u2014]")
# A headline or byline stands in the first so many lines and is no longer.
_LINES, _LONGEST = 3, 200
_MOST_WORDS, _FEWEST_NAMES, _MOST_NAMES = 12, 2, 4
_PERSON, _BODIES = "person", ("government", "organization")
_ARTICLE = affix("article")
# A shorter paragraph says nothing: "###", "Thank you."
_LEAST_WORDS = 4


class Author(NamedTuple):
    """Who makes a statement; `begin` is where the statement begins in the text."""

    name: str
    role: str | None
    kind: str
    begin: int


def with_statement(text: str, found: list[Found], grammar: Grammar, title: str) -> list[Found]:
    """The attributions of a text with those that its headline makes, if it is a statement."""
    author = None
    if not any(one.rule == TURN for one in found):
        author = _author(text, grammar, title)
    if author is None or any(_tells_of(text, one, author) for one in found):
        return found
    made = [spoken_in(content, author.name, author.kind, author.role) for content in _contents(text, author.begin)]
    set_crossing_aside(found, made, Span(author.begin, len(text)))
    return found + made


def _author(text: str, grammar: Grammar, title: str) -> Author | None:
    """Whom the title, or one of the first lines, says to make the statement."""
    lines = islice(_paragraphs(text, 0), _LINES)
    for headline, begin in ((title, 0), *((text[slice(*span)], span.end) for span in lines)):
        if len(headline) <= _LONGEST and (behind := _behind_opening(headline)):
            return _named(behind, grammar, begin)
    return None


def _behind_opening(headline: str) -> str:
    """What stands behind "Statement by"; empty where a headline does not open so."""
    words = headline.split()
    if not words or fold(words[0]) not in _first_words():
        return ""
    sizes = (size for size in range(len(words), 0, -1) if "statement" in known(" ".join(words[:size])))
    return " ".join(words[next(sizes, len(words)) :])


@cache
def _first_words() -> frozenset[str]:
    """The words with which an opening begins."""
    return frozenset(phrase.split()[0] for phrase in phrases("statement"))


def _named(behind: str, grammar: Grammar, begin: int) -> Author | None:
    words = list(_phrase(behind))
    if words and (kind := _body(words, grammar)):
        return Author(" ".join(words), None, kind, begin)
    offices = [place for place, word in enumerate(words) if _is_office(word, grammar)]
    first = offices[-1] + 1 if offices else 0
    while offices and first < len(words) and words[first].startswith(_ARTICLE):
        first += 1
    name, role = words[first:], " ".join(words[:first]) or None
    if not _FEWEST_NAMES <= len(name) <= _MOST_NAMES or not _may_name(name, grammar, bool(offices)):
        return None
    return Author(" ".join(name), role, _PERSON, begin)


def _body(words: list[str], grammar: Grammar) -> str:
    """The kind of a ministry, court or party that makes a statement; empty for a person."""
    kind = grammar.kind_of(" ".join(words), grammar.lexicon)
    if kind in _BODIES:
        return kind
    return _BODIES[1] if fold(words[0]) in _folded(grammar.lexicon, "institution") else ""


@cache
def _folded(lexicon: Lexicon, *kinds: str) -> frozenset[str]:
    return frozenset(map(fold, lexicon.any_of(*kinds)))


def _may_name(name: list[str], grammar: Grammar, has_office: bool) -> bool:
    """Whether words are a name: all with a capital; in a script without, behind an office or with a listed name."""
    if any(word[0].islower() for word in name):
        return False
    cased = all(word[0].isupper() for word in name)
    return cased or has_office or fold(name[0]) in _folded(grammar.lexicon, "given_name")


def _phrase(behind: str) -> Iterator[str]:
    """The words up to the first mark, or to a word that says what the statement is about."""
    at = 0
    for number, word in enumerate(_WORD.finditer(behind)):
        about = "statement_about" in known(word.group())
        if number >= _MOST_WORDS or about or _MARK.match(behind, at, word.start()):
            return
        at = word.end()
        yield word.group()


def _is_office(word: str, grammar: Grammar) -> bool:
    return fold(word).removeprefix(_ARTICLE) in _folded(grammar.lexicon, "title", "role")


def _tells_of(text: str, one: Found, author: Author) -> bool:
    """Whether a claim is told of the author as of anybody else."""
    return bool(one.speaker) and author.name.split()[-1] in text[slice(*one.speaker[0])].split()


def _paragraphs(text: str, begin: int) -> Iterator[Span]:
    """The paragraphs from an offset on, up to the mark that ends a release."""
    return takewhile(lambda span: not is_end(text[slice(*span)]), paragraphs_of(text, begin))


def _contents(text: str, begin: int) -> Iterator[Span]:
    """What the paragraphs that are long enough say; of marks alone ("— — — — —") nothing is left."""
    for span in _paragraphs(text, begin):
        content = without_stage(text, span)
        if content.start < content.end and text[slice(*span)].count(" ") >= _LEAST_WORDS:
            yield content
