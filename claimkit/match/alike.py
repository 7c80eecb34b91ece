"""Which documents may tell of one event: by the words of their leads, or by their names and numbers in any language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import count, pairwise
from typing import TypeAlias

import numpy as np
import pyarrow as pa

from claimkit.language.tokens import first_stems
from claimkit.match.anchors import usual, word_keys
from claimkit.match.bridges import NO_ORDERS, Bridge, Order, bridged
from claimkit.match.cosines import Alike, Weighed, alike_pairs
from claimkit.match.cutting import Integers, Numbers
from claimkit.match.senses import load_terms
from claimkit.match.texts import Article, Texts
from claimkit.shipped import sql
from claimkit.warehouse.connection import Connection, keep, keep_rows, run

# Documents of one story are published at most so many days apart.
DAYS = 3
# The words of an article that tell what it is about: the first so many, and its title.
LEAD = 100
# How many documents of a thousand have a word, where nothing else is known.
_USUAL = 20
# The first so many words stand for a title where there is none.
_TITLE = 10
# A key of more documents than this proposes no pair (or than one in `_SHARE`, where that is more), nor ever one of more
# than `_EVER`: pairs grow with the square of it.
_MOST, _SHARE, _EVER = 60, 25, 300
_TOP = 3
# A word whose stem was not asked for yet, and one that has none.
_UNREAD, NOTHING = -2, -1
_NONE: Numbers = np.zeros(0, dtype=np.int32)
NOT_ALIKE = Alike(_NONE, _NONE, np.zeros(0))
# Places of a number that tell a stem from all others.
_BITS = 32
# When a document may have been published of which nothing is known.
_ANY_DAY = (-(1 << 40), 1 << 40)
# Keys of a document, and how often it has each.
Counted: TypeAlias = tuple[Numbers, Integers | Numbers]
_LEAST = 0.2


def alike_documents(connection: Connection, stemmer: Stemmer) -> Alike:
    """Documents of one language whose titles and leads are alike, published within `DAYS` days."""
    articles = stemmer.texts.articles
    _fill_pages(connection, stemmer.texts)
    _fill_keys(connection, [stemmer.counted(document) for document in range(len(articles))])
    _weigh(connection)
    found = connection.execute(sql("queries", "story_weighed"), {"most": _most(stemmer.texts)}).fetchnumpy()
    first, last = np.array([article.days or _ANY_DAY for article in articles], dtype=np.int64).reshape(-1, 2).T
    near = list(alike_pairs(Weighed(**found), first, last + DAYS, least=_LEAST))
    return Alike(*map(np.concatenate, zip(*near, strict=True))) if near else NOT_ALIKE


def bridges(connection: Connection, texts: Texts, known: Mapping[tuple[int, int], Order] = NO_ORDERS) -> list[Bridge]:
    """Documents of two languages that share names and numbers, published within `DAYS` days.

    `known` as in `bridged`.
    """
    if len({article.language for article in texts.articles}) < 2:
        return []
    _fill_pages(connection, texts, [texts.is_cased(document) for document in range(len(texts.articles))])
    _fill_anchors(connection, texts)
    _weigh(connection)
    values = {"most": _most(texts), "days": DAYS, "top": _TOP}
    return bridged(texts, run(connection, "story_bridge", **values), known)


def _most(texts: Texts) -> int:
    return min(max(_MOST, len(texts.articles) // _SHARE), _EVER)


def _weigh(connection: Connection) -> None:
    for stage in ("story_weight", "story_length"):
        keep(connection, stage)


def are_near(left: Article, right: Article) -> bool:
    """Both may have been published within `DAYS` days of each other."""
    if left.days is None or right.days is None:
        return True
    return left.days[0] - right.days[1] <= DAYS and right.days[0] - left.days[1] <= DAYS


def _fill_pages(connection: Connection, texts: Texts, cased: Sequence[bool] = ()) -> None:
    """Rows of `story_page`; whether a page has capitals is asked only where pages of two languages are compared."""
    days = [article.days or (None, None) for article in texts.articles]
    languages = [article.language for article in texts.articles]
    table = pa.table(
        {
            "document": pa.array(range(len(days)), pa.int64()),
            "language": pa.array(languages, pa.string()),
            "cased": pa.array(map(int, cased or [False] * len(days)), pa.int64()),
            "day_from": pa.array([first for first, _ in days], pa.int64()),
            "day_until": pa.array([last for _, last in days], pa.int64()),
        }
    )
    keep_rows(connection, "story_page", table)


def _fill_keys(connection: Connection, held: Sequence[Counted], usual_of: Numbers | None = None) -> None:
    """Rows of `story_key` of the keys that each document has, and how often; `usual_of` by key."""
    keys = np.concatenate([_NONE, *(keys for keys, _ in held)])
    columns = {
        "document": np.repeat(np.arange(len(held)), [len(keys) for keys, _ in held]),
        "key": keys,
        "uses": np.concatenate([_NONE, *(uses for _, uses in held)]),
        "usual": np.full(len(keys), _USUAL) if usual_of is None else usual_of[keys],
    }
    keep_rows(connection, "story_key", pa.table({name: column.astype(np.int64) for name, column in columns.items()}))


def _fill_anchors(connection: Connection, texts: Texts) -> None:
    """Rows of `story_key` of the names and numbers that each document has."""
    numbered: defaultdict[str, int] = defaultdict(count().__next__)
    held: list[Counted] = [(_NONE, _NONE)] * len(texts.articles)
    for (language, cased), members in _alike_printed(texts).items():
        keys_of_word = _keys_of_words(texts, members, numbered, language, cased=cased)
        for member in members:
            keys = np.unique(keys_of_word[texts.print_of[member]])
            keys = keys[keys > NOTHING]
            held[member] = keys, np.ones_like(keys)
    _fill_keys(connection, held, np.fromiter(map(usual, numbered), dtype=np.int32))


def _alike_printed(texts: Texts) -> dict[tuple[str, bool], list[int]]:
    """The documents of each language, by whether they have capitals."""
    members: defaultdict[tuple[str, bool], list[int]] = defaultdict(list)
    for document, article in enumerate(texts.articles):
        members[article.language, texts.is_cased(document)].append(document)
    return dict(members)


def _keys_of_words(
    texts: Texts, members: Iterable[int], numbered: defaultdict[str, int], language: str, *, cased: bool
) -> Numbers:
    """One row for each printed word with the numbers of its keys, `NOTHING` where it has fewer than others have."""
    used = np.zeros(len(texts.printed), dtype=bool)
    for member in members:
        used[texts.print_of[member]] = True
    printed = np.flatnonzero(used).tolist()
    keys = [word_keys(texts.printed[word], language, cased=cased) for word in printed]
    rows = np.full((len(used), max(map(len, keys), default=0)), NOTHING, dtype=np.int32)
    for word, each in zip(printed, keys, strict=True):
        rows[word, : len(each)] = [numbered[key] for key in each]
    return rows


class Stemmer:
    """The words of documents as numbered stems, each word stemmed once; `NOTHING` for a word that tells nothing."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self._numbers: dict[tuple[str, str], int] = {}
        # Of each language the stem of every printed word, as far as it was asked for.
        self._known: defaultdict[str, Numbers] = defaultdict(self._unread)

    def counted(self, document: int) -> Counted:
        """The stems of a document's title and lead, each once in order of number, and how often it has each."""
        return self._counted[document]

    @cached_property
    def _counted(self) -> list[Counted]:
        """As `counted`, of all documents at once."""
        texts = enumerate(self.texts.print_of)
        told = [np.concatenate((self._title(document), words[:LEAD])) for document, words in texts]
        document = np.repeat(np.arange(len(told)), list(map(len, told)))
        printed = np.concatenate([_NONE, *told])
        stemmed = np.full(len(printed), NOTHING, dtype=np.int64)
        languages = np.array([article.language for article in self.texts.articles], dtype=np.object_)
        for language in dict.fromkeys(languages.tolist()):
            spoken = (languages == language)[document]
            stemmed[spoken] = self._stems(language, printed[spoken])
        telling = stemmed > NOTHING
        each, uses = np.unique((document[telling] << _BITS) + stemmed[telling], return_counts=True)
        bounds = np.searchsorted(each, np.arange(len(told) + 1) << _BITS).tolist()
        keys = each & ((1 << _BITS) - 1)
        return [(keys[begin:end], uses[begin:end]) for begin, end in pairwise(bounds)]

    def title(self, document: int) -> list[int]:
        """The stems of a document's title; of its first words where it has none."""
        stemmed = self._stems(self._language(document), self._title(document))
        told: list[int] = stemmed[stemmed > NOTHING].tolist()
        return told

    def stemmed(self, document: int) -> list[int]:
        """The stem of each word of a document's text."""
        stemmed: list[int] = self._stems(self._language(document), self.texts.print_of[document]).tolist()
        return stemmed

    def _title(self, document: int) -> Numbers:
        title = self.texts.title_print_of[document]
        return title if len(title) else self.texts.print_of[document][:_TITLE]

    def _unread(self) -> Numbers:
        return np.full(len(self.texts.printed), _UNREAD, dtype=np.int32)

    def _language(self, document: int) -> str:
        return self.texts.articles[document].language

    def _stems(self, language: str, printed: Numbers) -> Numbers:
        known = self._known[language]
        new = list(dict.fromkeys(printed[known[printed] == _UNREAD].tolist()))
        known[new] = list(self._numbered(language, [self.texts.printed[word] for word in new]))
        stemmed: Numbers = known[printed]
        return stemmed

    def _numbered(self, language: str, printed: Sequence[str]) -> Iterator[int]:
        senses = load_terms(language).by_words
        for words, stem in first_stems(printed, language or None):
            if len(stem) < 2 or "stop" in senses.get(words, ()):
                yield NOTHING
            else:
                yield self._numbers.setdefault((language, stem), len(self._numbers))
