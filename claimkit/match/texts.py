"""The documents of a warehouse as numbered words, read once for kin and for stories."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import TypeAlias

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from claimkit.language import fold, script
from claimkit.language.identify import language_of
from claimkit.language.tags import tag_of
from claimkit.match.candidates import rows
from claimkit.warehouse.connection import Connection

Integers: TypeAlias = NDArray[np.int64]
# Numbers of words: a hundred thousand documents have tens of millions.
Numbers: TypeAlias = NDArray[np.int32]

# A number with its separators, or a word with its vowel marks and apostrophes: letters are taken by runs.
WORD = re.compile(
    r"\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670'\u2019]+[^\W\d_]*)*"
)
_CASED = ("Latn", "Cyrl")
_EPOCH = datetime(1970, 1, 1)
# Documents of which it is held where each word stands.
_HELD = 1 << 12


@dataclass(frozen=True, slots=True)
class Article:
    """A document whose text is held; `language` is its tag, `days` the first and last day of publication.

    `days` count from 1970-01-01 in UTC; None where nothing is known.
    """

    document_id: str
    outlet: str
    language: str
    title: str
    text: str
    published: tuple[datetime, datetime] | None

    @property
    def days(self) -> tuple[int, int] | None:
        """First and last day on which it may have been published."""
        if self.published is None:
            return None
        starts, ends = self.published
        return (starts - _EPOCH).days, max((ends - _EPOCH).days - (ends.time() == _EPOCH.time()), 0)


class Texts:
    """The articles in the order of their ids, and their words as numbers of one vocabulary."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = list(articles)
        numbered: defaultdict[str, int] = defaultdict(count().__next__)
        read = [_numbers(article.text, numbered) for article in self.articles]
        titles = [_numbers(article.title, numbered) for article in self.articles]
        self.printed = list(numbered)
        folded: defaultdict[str, int] = defaultdict(count().__next__)
        plain = np.array([folded[fold(word)] for word in self.printed], dtype=np.int32)
        # As printed, and blind to case and marks.
        self.print_of, self.title_print_of = read, titles
        self._plain = plain
        self._offsets: dict[int, Numbers] = {}
        self._cased: dict[int, bool] = {}
        self.bounds = np.concatenate(([0], np.cumsum([len(words) for words in read], dtype=np.int64)))

    def word_table(self) -> pa.Table:
        """One row a word: document, place (both from 0), word."""
        lengths = np.diff(self.bounds)
        document = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
        place = np.arange(int(self.bounds[-1]), dtype=np.int32)
        place -= np.repeat(self.bounds[:-1].astype(np.int32), lengths)
        words = self._plain[np.concatenate(self.print_of)] if self.print_of else np.zeros(0, dtype=np.int32)
        # Six of these stand in every row of shingles: half the size is half of the memory.
        return pa.table({"document": document, "place": place, "word": words})

    def is_cased(self, document: int) -> bool:
        """Whether most of a document's text is in a script with capitals."""
        if document not in self._cased:
            self._cased[document] = is_cased(self.articles[document].text)
        return self._cased[document]

    def length(self, document: int) -> int:
        """How many words a document has."""
        return int(self.bounds[document + 1] - self.bounds[document])

    def offsets(self, document: int) -> Numbers:
        """Where each word of a document stands in its text, [start, end) in code points, a row each."""
        if document not in self._offsets:
            if len(self._offsets) == _HELD:
                self._offsets.clear()
            spans = [found.span() for found in WORD.finditer(self.articles[document].text)]
            self._offsets[document] = np.array(spans, dtype=np.int32).reshape(-1, 2)
        return self._offsets[document]


def is_cased(text: str) -> bool:
    """Whether most of the text is in a script with capitals."""
    return script(text) in _CASED


def read_texts(connection: Connection) -> Texts:
    """The documents of the warehouse whose text is held."""
    return Texts([article_of(row) for row in rows(connection, "kin_document")])


def article_of(row: dict[str, str | datetime | None]) -> Article:
    """An article of a row of `kin_document` or `cited_document`."""
    starts, ends = row["published_from"], row["published_until"]
    known = isinstance(starts, datetime) and isinstance(ends, datetime)
    return Article(
        document_id=str(row["document_id"]),
        outlet=str(row["outlet_id"]),
        language=tag_of(str(row["language"])) or language_of(str(row["text"])),
        title=str(row["title"]),
        text=str(row["text"]),
        published=(starts, ends) if known else None,  # type: ignore[arg-type]
    )


def _numbers(text: str, numbered: defaultdict[str, int]) -> Numbers:
    return np.fromiter(map(numbered.__getitem__, WORD.findall(text)), dtype=np.int32)
