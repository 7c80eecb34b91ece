"""Documents of which only a citation is known: the story that their day and names tell.

There is no text to compare: the title and the words of the claims that people took from the page stand for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from math import log
from typing import TypeAlias

from claimkit.language.identify import language_of
from claimkit.match.alike import are_near
from claimkit.match.anchors import Anchor, anchor_keys, anchors, usual
from claimkit.match.candidates import rows
from claimkit.match.cutting import WORD
from claimkit.match.stories import Story
from claimkit.match.texts import Article, Texts, article_of, is_cased
from claimkit.warehouse.connection import Connection

# Document, story and certainty, as in `story_document`.
Member: TypeAlias = tuple[str, str, float]

# How much of its names and numbers a story must have, by how rare they are, how many of them, and how much more of them
# than any other story of those days.
_SHARE, _FEWEST, _MARGIN = 0.6, 3, 0.15
# A script without capitals tells no name from other words: more of all words must be the story's.
_UNCASED_SHARE = 0.7
_THOUSAND = 1000
# Names and days alone are never as sure as words.
_CERTAIN = 0.95


def cited_members(connection: Connection, texts: Texts, stories: Sequence[Story]) -> list[Member]:
    """The story of each document that is only cited: story_id, document_id, certainty; none where two may be meant."""
    cited = [article_of(row) for row in rows(connection, "cited_document")] if stories else []
    held = cache(partial(_keys, texts))
    found: list[Member] = []
    for article in cited:
        near = [story for story in stories if _is_near(article, texts, story)]
        found += _members(article, [(story, held(story)) for story in near])
    return found


def _members(article: Article, stories: Iterable[tuple[Story, frozenset[str]]]) -> Iterator[Member]:
    """The one story that has the article's names, if one has."""
    words = f"{article.title}\n{article.text}"
    cased = is_cased(words)
    found = anchors(words, language_of(words), cased=cased)
    named = [anchor for anchor in found if anchor.telling] if cased else found
    least = _SHARE if cased else _UNCASED_SHARE
    shares = [(_share(named, held), story) for story, held in stories]
    ranked = sorted(shares, key=lambda one: (-one[0], one[1].story_id))
    if not ranked or ranked[0][0] < least or (len(ranked) > 1 and ranked[1][0] > ranked[0][0] - _MARGIN):
        return
    share, story = ranked[0]
    yield story.story_id, article.document_id, round(share * _CERTAIN, 3)


def _is_near(article: Article, texts: Texts, story: Story) -> bool:
    """Whether it was published within the days of the story; a citation without a date is of none."""
    members = (texts.articles[document] for document, _ in story.documents)
    return article.days is not None and any(are_near(article, member) for member in members)


def _share(named: Iterable[Anchor], held: frozenset[str]) -> float:
    """How much of some names and numbers a story's texts have; 0 where they are too few."""
    weights = {anchor.keys: log(_THOUSAND / usual(anchor.keys[0])) for anchor in named}
    shared = [weight for keys, weight in weights.items() if not held.isdisjoint(keys)]
    return sum(shared) / sum(weights.values()) if len(shared) >= _FEWEST else 0.0


def _keys(texts: Texts, story: Story) -> frozenset[str]:
    """The names and numbers of all texts of a story."""
    keys: set[str] = set()
    for document, _ in story.documents:
        article = texts.articles[document]
        keys |= anchor_keys(WORD.findall(article.text), article.language, cased=texts.is_cased(document))
    return frozenset(keys)
