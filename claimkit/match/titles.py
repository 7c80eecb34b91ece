"""A title by which a person recognises a story: the printed headline that has most of what its documents share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from claimkit.match.alike import Stemmer
from claimkit.match.texts import Article

# The language of titles where a story has a document in it.
LANGUAGE = "en"
_LONGEST = 90
# A headline of few words has less to say than a longer one that shares as much: so many words are allowed for.
_ALLOWED = 6
# Of a text without a title: marks of Markdown, a place and agency with a dash behind them, and where its first
# sentence ends. A first line that is shorter than text is wrapped at is a headline by itself.
_OPENING = re.compile(r"[#*_>\s]+")
_DATELINE = re.compile(r"(?:[^\n()]{0,60}\([^()\n]{2,40}\)\s*|\w+(?:,? \w+){0,3} )[-\N{EN DASH}\N{EM DASH}]+\s+(?=\S)")
_CLOSING = (".", "!", "?", "\u061f")
_ENDED = re.compile(r"(?<=[.!?\u061f])\s")
_PARAGRAPH = re.compile(r"\n\s*\n")
_WRAPPED = 50


def title_of(stemmer: Stemmer, members: Sequence[int], *, language: str = LANGUAGE) -> str:
    """The headline of one of the members, in `language` where one is, else in the language that most are in.

    Of several, that whose words most of the others' leads have; a long headline is cut between words.
    """
    spoken = Counter(stemmer.texts.articles[member].language for member in members)
    chosen = language if language in spoken else min(spoken, key=lambda code: (-spoken[code], code))
    among = [member for member in members if stemmer.texts.articles[member].language == chosen]
    held = Counter(stem for member in among for stem in stemmer.counted(member)[0].tolist())
    best = max(among, key=lambda member: (_telling(stemmer, member, held), -member))
    return _cut(_headline(stemmer.texts.articles[best]))


def _telling(stemmer: Stemmer, member: int, held: Counter[int]) -> float:
    stems = stemmer.title(member)
    return sum(held[stem] for stem in stems) / (len(stems) + _ALLOWED)


def _headline(article: Article) -> str:
    return article.title.strip() or _first_words(article.text)


def _first_words(text: str) -> str:
    """The headline that a text begins with, else its first sentence without the dateline.

    `ORLO (Example Wire) - The ferry sails again. It …` → `The ferry sails again.`
    """
    paragraph, *_ = _PARAGRAPH.split(text.strip(), maxsplit=1)
    line, *_ = paragraph.split("\n", maxsplit=1)
    is_short = len(line) < _WRAPPED
    opening = line if is_short else paragraph
    marks = _OPENING.match(opening)
    plain = opening[marks.end() if marks else 0 :].rstrip("*_")
    if is_short and plain[-1:] not in _CLOSING:
        # What stands before a dash in a headline is no dateline.
        return plain
    dateline = _DATELINE.match(plain)
    story = plain[dateline.end() :] if dateline else plain
    return _ENDED.split(story, maxsplit=1)[0]


def _cut(title: str) -> str:
    plain = " ".join(title.split())
    if len(plain) <= _LONGEST:
        return plain
    return plain[:_LONGEST].rsplit(" ", maxsplit=1)[0] + " …"
