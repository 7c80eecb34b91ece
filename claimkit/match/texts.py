"""The documents of a warehouse as numbered words, read once for kin and for stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
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
from claimkit.match.cutting import Numbers, cut
from claimkit.warehouse.connection import Connection

# One truth for each of many.
Mask: TypeAlias = NDArray[np.bool_]

_CASED = ("Latn", "Cyrl")
_EPOCH = datetime(1970, 1, 1)
# Slots for each hash of a run of words, at most two to the power of so many, and odd factors: what shares a slot by one
# seldom does by the other.
_SLOTS, _MOST_BITS, _FACTORS = 4, 26, (np.uint32(2654435769), np.uint32(2246822519))


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
        self.print_of, self._begins = _both(cut([article.text for article in self.articles], numbered))
        self.title_print_of, _ = _both(cut([article.title for article in self.articles], numbered))
        self.printed = list(numbered)
        # Blind to case and marks; all at once, as no letter is folded by those on another line.
        folded = fold("\n".join(self.printed)).split("\n") if self.printed else []
        self._plain: Numbers = pa.array(folded, pa.string()).dictionary_encode().indices.to_numpy()
        self._lengths = np.array([len(word) for word in self.printed], dtype=np.int32)
        self._cased: dict[int, bool] = {}
        self.bounds = np.concatenate(([0], np.cumsum([len(words) for words in self.print_of], dtype=np.int64)))

    def shared_table(self, size: int, looked_at: Mask | None = None) -> pa.Table:
        """One row a word of a run of so many that may stand in two places: document, place (both from 0), word.

        Every word of a run that does is there, and few others: most runs stand once, and are told by a hash of them.
        `looked_at`: of each document whether it is one of those of which one must have the run.
        """
        lengths = np.diff(self.bounds)
        document = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
        place = np.arange(int(self.bounds[-1]), dtype=np.int32)
        place -= np.repeat(self.bounds[:-1].astype(np.int32), lengths)
        words = self._plain[np.concatenate(self.print_of)] if self.print_of else np.zeros(0, dtype=np.int32)
        held = _shared_runs(document, words, size, looked_at)
        # Six of these stand in every row of shingles: half the size is half of the memory.
        return pa.table({"document": document[held], "place": place[held], "word": words[held]})

    def is_cased(self, document: int) -> bool:
        """Whether most of a document's text is in a script with capitals."""
        if document not in self._cased:
            self._cased[document] = is_cased(self.articles[document].text)
        return self._cased[document]

    def length(self, document: int) -> int:
        """How many words a document has."""
        return int(self.bounds[document + 1] - self.bounds[document])

    def begins(self, document: int) -> Numbers:
        """Where each word of a document begins in its text, in code points."""
        return self._begins[document]

    def span(self, document: int, first: int, end: int) -> tuple[int, int]:
        """Where the words of a document from one place on, before another, stand in its text: [start, end)."""
        begins, last = self._begins[document], end - 1
        return int(begins[first]), int(begins[last] + self._lengths[self.print_of[document][last]])


def _shared_runs(document: Numbers, words: Numbers, size: int, looked_at: Mask | None) -> Mask:
    """Of each word whether it stands in a run of so many, within one document, whose hashes another run has too.

    `looked_at` as in `shared_table`.
    """
    ends = document[size - 1 :]
    runs = np.flatnonzero(document[: len(ends)] == ends).astype(np.int32)
    bits = min((_SLOTS * len(runs)).bit_length(), _MOST_BITS)
    for factor in _FACTORS:
        hashes = np.zeros(len(runs), dtype=np.uint32)
        for step in range(size):
            hashes = (hashes + words[runs + step].astype(np.uint32)) * factor
        slots = hashes >> np.uint32(32 - bits)
        found = _are_twice(slots, bits)
        if looked_at is not None:
            found &= _are_among(slots, slots[looked_at[document[runs]]], bits)
        runs = runs[found]
    held = np.zeros(len(words), dtype=np.bool_)
    for step in range(size):
        held[runs + step] = True
    return held


def _are_twice(slots: NDArray[np.uint32], bits: int) -> Mask:
    """Of each number of so many bits whether it is there again."""
    places = np.arange(len(slots), dtype=np.int32)
    last = np.zeros(1 << bits, dtype=np.int32)
    last[slots] = places
    twice = np.zeros(1 << bits, dtype=np.bool_)
    twice[slots[last[slots] != places]] = True
    answer: Mask = twice[slots]
    return answer


def _are_among(slots: NDArray[np.uint32], some: NDArray[np.uint32], bits: int) -> Mask:
    """Of each number of so many bits whether it is one of some."""
    held = np.zeros(1 << bits, dtype=np.bool_)
    held[some] = True
    answer: Mask = held[slots]
    return answer


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


def _both(found: Iterable[tuple[Numbers, Numbers]]) -> tuple[list[Numbers], list[Numbers]]:
    pairs = list(found)
    return [words for words, _ in pairs], [begins for _, begins in pairs]
