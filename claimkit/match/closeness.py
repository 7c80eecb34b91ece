"""Pairs of claims close in meaning: of a long one, such as a turn of a transcript, any sentence counts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from claimkit.language import script
from claimkit.language.scripts import LANGUAGES
from claimkit.language.sentences import sentences
from claimkit.match.embedding import Embedder
from claimkit.match.meaning import Close, Meanings
from claimkit.match.translations import Numbers

# Number of a claim, its words, their language, the story of its article, and the article.
Worded: TypeAlias = tuple[int, str, str, str | None, str]

# The strength of closeness in meaning from which two claims of one story are compared.
NEAR = 0.4
# Code points of two full sentences: a claim of so many and of several sentences says several things.
_LONG = 200
# A sentence of fewer code points says nothing by itself.
_SHORT = 25
# One line break, as in a page of wrapped lines; two part paragraphs.
_WRAPPED = re.compile(r"(?<!\n)\n(?!\n)")


def close_claims(claims: Iterable[Worded], embedder: Embedder) -> dict[Numbers, Close]:
    """The pairs of claims that are close in meaning: within a story, or among all where there is none."""
    owners: list[int] = []
    texts: dict[int, tuple[str, str]] = {}
    pages: dict[int, str] = {}
    stories: defaultdict[str | None, list[int]] = defaultdict(list)
    for number, content, language, story, document in claims:
        for part in parts_of(content):
            piece = len(owners)
            owners.append(number)
            texts[piece] = (part, language or LANGUAGES[script(content) or "Latn"])
            pages[piece] = document
            stories[story].append(piece)
    if len(stories) > 1:
        stories.pop(None, None)
    meanings = Meanings(embedder, {piece: texts[piece] for pieces in stories.values() for piece in pieces})
    found = (pair for _, pieces in sorted(stories.items(), key=str) for pair in meanings.close(pieces, pages))
    return _of_claims(owners, found)


def parts_of(content: str) -> list[str]:
    """The sentences of long words; else the words as one part."""
    if len(content) < _LONG:
        return [content]
    running = _WRAPPED.sub(" ", content)
    parts = [running[span.start : span.end] for span in sentences(running)]
    return [part for part in parts if len(part) >= _SHORT] or [content]


def _of_claims(owners: list[int], pairs: Iterable[Close]) -> dict[Numbers, Close]:
    """The strongest pair of parts for each pair of claims."""
    best: dict[Numbers, Close] = {}
    for pair in pairs:
        left, right = sorted((owners[pair.left], owners[pair.right]))
        known = best.get((left, right))
        if pair.strength >= NEAR and (known is None or pair.strength > known.strength):
            best[left, right] = Close(left, right, pair.cosine, pair.margin)
    return best
