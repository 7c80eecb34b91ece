"""Where else the words of a claim may stand: other pages of its story that may tell the same.

An outlet is said to be silent only where none of its pages could be taken for one that tells the claim too, in or
outside of what is ascribed to somebody. Of another language nothing is known here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain
from typing import TypeAlias

import msgspec

from claimkit.match.alike import NOTHING, Stemmer
from claimkit.match.remembering import Memory, recalled, remembered
from claimkit.match.stories import Story

# A claim's id, and where its words begin and end in the text of its page.
Placed: TypeAlias = tuple[str, int, int]
# A claim's id, and that of another document that may tell it.
Echo: TypeAlias = tuple[str, str]

# Words of half a window: two sentences of news have about twice as many.
_HALF = 20
# The share of a claim's words in one window from which it may tell the same, and how few words tell nothing.
_ECHOED, _FEWEST = 0.2, 3
_DECODER = msgspec.json.Decoder(list[Echo])


def echoes(
    stemmer: Stemmer,
    stories: Iterable[Story],
    claims: Mapping[str, Sequence[Placed]],
    memory: Memory | None = None,
) -> Iterator[Echo]:
    """Claim and document of another outlet of the story that may tell it too; `claims` by document.

    A page may where two neighbouring sentences have a fifth of the claim's telling words; every page may where the
    claim has fewer than three. What is told of some pages hangs on them and their claims alone, and is kept in
    `memory` by all of them.
    """
    told = {_key(stemmer, members, claims): members for members in _comparable(stemmer, stories)}
    known = dict(recalled(memory, told, _DECODER))
    for key, members in told.items():
        if key not in known:
            known[key] = list(_echoes(stemmer, members, claims))
            remembered(memory, key, known[key])
        yield from known[key]


def _key(stemmer: Stemmer, members: Sequence[int], claims: Mapping[str, Sequence[Placed]]) -> str:
    """All that the echoes among some documents hang on but the rules."""
    articles = [stemmer.texts.articles[member] for member in members]
    pages = [(page.document_id, page.outlet, page.language, page.text) for page in articles]
    placed = [claims.get(page.document_id, ()) for page in articles]
    return sha256(msgspec.json.encode(["echoes", pages, placed])).hexdigest()[:32]


def _echoes(stemmer: Stemmer, members: Sequence[int], claims: Mapping[str, Sequence[Placed]]) -> Iterator[Echo]:
    ids = {member: stemmer.texts.articles[member].document_id for member in members}
    stemmed = {member: stemmer.stemmed(member) for member in members}
    windows = {member: _windows(stems) for member, stems in stemmed.items()}
    for member in members:
        others = [other for other in members if not _is_one_outlet(stemmer, member, other)]
        starts = stemmer.texts.begins(member).tolist()
        for claim_id, words in _worded(starts, stemmed[member], claims.get(ids[member], ())):
            yield from ((claim_id, ids[other]) for other in others if _may_tell(words, windows[other]))


def _comparable(stemmer: Stemmer, stories: Iterable[Story]) -> Iterator[list[int]]:
    """The documents of one story and language, where several outlets have some."""
    articles = stemmer.texts.articles
    for story in stories:
        by_language: defaultdict[str, list[int]] = defaultdict(list)
        for document, _ in story.documents:
            by_language[articles[document].language].append(document)
        for members in by_language.values():
            if len({articles[member].outlet for member in members}) > 1:
                yield members


def _is_one_outlet(stemmer: Stemmer, document: int, other: int) -> bool:
    articles = stemmer.texts.articles
    return articles[document].outlet == articles[other].outlet


def _windows(stemmed: Sequence[int]) -> dict[int, set[int]]:
    """The windows that have each stem of a page; each begins in the middle of the one before."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for place, stem in enumerate(stemmed):
        if stem != NOTHING:
            found[stem].update((place // _HALF, place // _HALF - 1))
    return dict(found)


def _worded(starts: Sequence[int], stemmed: Sequence[int], claims: Sequence[Placed]) -> Iterator[tuple[str, set[int]]]:
    """Each claim of a page with the stems of its words; `starts` are the places of the page's words."""
    for claim_id, start, end in claims:
        words = stemmed[bisect_left(starts, start) : bisect_left(starts, end)]
        yield claim_id, set(words) - {NOTHING}


def _may_tell(words: set[int], windows: Mapping[int, set[int]]) -> bool:
    if len(words) < _FEWEST:
        return True
    enough = _ECHOED * len(words)
    found = words & windows.keys()
    if len(found) < enough:
        return False
    held: defaultdict[int, int] = defaultdict(int)
    for window in chain.from_iterable(map(windows.__getitem__, found)):
        held[window] += 1
        if held[window] >= enough:
            return True
    return False
