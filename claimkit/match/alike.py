"""Which documents may tell of one event: by the words of their leads, or by their names and numbers in any language."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from claimkit.language import stems, words
from claimkit.match.anchors import anchor_keys, is_cased, usual
from claimkit.match.bridges import Bridge, bridged
from claimkit.match.senses import load_terms
from claimkit.match.texts import Texts
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
_LEAST = 0.2


@dataclass(frozen=True, slots=True)
class Alike:
    """Two documents of one language and the cosine of the words of their titles and leads."""

    left: int
    right: int
    cosine: float


def alike_documents(connection: Connection, stemmer: Stemmer) -> list[Alike]:
    """Documents of one language whose leads are alike, published within `DAYS` days."""
    _fill_pages(connection, stemmer.texts)
    _fill_keys(connection, _word_keys(stemmer))
    _weigh(connection)
    values = {"most": _most(stemmer.texts), "days": DAYS, "least": _LEAST}
    return [Alike(*row) for row in run(connection, "story_alike", **values)]


def bridges(connection: Connection, texts: Texts) -> list[Bridge]:
    """Documents of two languages that share names and numbers, published within `DAYS` days."""
    if len({article.language for article in texts.articles}) < 2:
        return []
    _fill_pages(connection, texts)
    _fill_keys(connection, _anchor_keys(texts))
    _weigh(connection)
    values = {"most": _most(texts), "days": DAYS, "top": _TOP}
    return list(bridged(texts, run(connection, "story_bridge", **values)))


def _most(texts: Texts) -> int:
    return min(max(_MOST, len(texts.articles) // _SHARE), _EVER)


def _weigh(connection: Connection) -> None:
    for stage in ("story_weight", "story_length"):
        keep(connection, stage)


def _fill_pages(connection: Connection, texts: Texts) -> None:
    days = [article.days or (None, None) for article in texts.articles]
    languages = [article.language for article in texts.articles]
    cased = [int(is_cased(article.text)) for article in texts.articles]
    table = pa.table(
        {
            "document": pa.array(range(len(days)), pa.int64()),
            "language": pa.array(languages, pa.string()),
            "cased": pa.array(cased, pa.int64()),
            "day_from": pa.array([first for first, _ in days], pa.int64()),
            "day_until": pa.array([last for _, last in days], pa.int64()),
        }
    )
    keep_rows(connection, "story_page", table)


def _fill_keys(connection: Connection, keys: Iterable[tuple[int, int, int, int]]) -> None:
    columns = {name: array("q") for name in ("document", "key", "uses", "usual")}
    for row in keys:
        for column, value in zip(columns.values(), row, strict=True):
            column.append(value)
    table = {name: np.asarray(column, np.int64) for name, column in columns.items()}
    keep_rows(connection, "story_key", pa.table(table))


def _word_keys(stemmer: Stemmer) -> Iterator[tuple[int, int, int, int]]:
    for document in range(len(stemmer.texts.articles)):
        for key, uses in sorted(stemmer.counted(document).items()):
            yield document, key, uses, _USUAL


def _anchor_keys(texts: Texts) -> Iterator[tuple[int, int, int, int]]:
    numbered: dict[str, int] = {}
    for document, article in enumerate(texts.articles):
        printed = (texts.printed[word] for word in np.unique(texts.print_of[document]))
        for key in sorted(anchor_keys(printed, article.language, cased=is_cased(article.text))):
            yield document, numbered.setdefault(key, len(numbered)), 1, usual(key)


class Stemmer:
    """The words of documents as numbered stems, each word stemmed once."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self._numbers: dict[tuple[str, str], int] = {}
        self._known: dict[tuple[str, int], int | None] = {}

    def counted(self, document: int) -> Counter[int]:
        """How often a document's title and lead have each stem."""
        lead = self.texts.print_of[document][:LEAD].tolist()
        return Counter([*self.title(document), *self._stems(document, lead)])

    def title(self, document: int) -> list[int]:
        """The stems of a document's title; of its first words where it has none."""
        printed = self.texts.title_print_of[document].tolist()
        return self._stems(document, printed or self.texts.print_of[document][:_TITLE].tolist())

    def stemmed(self, document: int) -> list[int | None]:
        """The stem of each word of a document's text; None for a word that tells nothing."""
        language = self.texts.articles[document].language
        return [self._stem(language, word) for word in self.texts.print_of[document].tolist()]

    def _stems(self, document: int, printed: Sequence[int]) -> list[int]:
        language = self.texts.articles[document].language
        found = [self._stem(language, word) for word in printed]
        return [stem for stem in found if stem is not None]

    def _stem(self, language: str, word: int) -> int | None:
        key = (language, word)
        if key not in self._known:
            self._known[key] = self._numbered(language, self.texts.printed[word])
        return self._known[key]

    def _numbered(self, language: str, printed: str) -> int | None:
        (stem, *_) = stems(printed, language or None) or [""]
        if len(stem) < 2 or _is_stop(printed, language):
            return None
        return self._numbers.setdefault((language, stem), len(self._numbers))


def _is_stop(printed: str, language: str) -> bool:
    return "stop" in load_terms(language).by_words.get(tuple(words(printed, language)), ())
