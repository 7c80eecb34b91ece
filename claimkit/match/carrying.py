"""What was found among documents, taken over from an earlier build where all that it hangs on is as it was.

How two texts are ordered (`Order`) hangs on these alone: it stays where both are there as they were. What words they
share hangs besides on how many documents have the same six of them, and on which come first where these are too many
(`kin_match.sql`): so it stays where both were there before, unless six words that both have came to be of too many by a
new document, or of other first ones. Where a document is gone or was changed, shared words are looked for again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from types import MappingProxyType
from typing import Any, TypeAlias

import msgspec
import numpy as np

from claimkit.match.bridges import Bridge, Order
from claimkit.match.kin import STAGES, Passage, Shared, shared_words, words_shared_since
from claimkit.match.remembering import Memory, One, recalled, remembered
from claimkit.match.texts import Texts
from claimkit.shipped import sql
from claimkit.warehouse.connection import Connection, run

# Documents by their ids, each with the hash of its text and its language.
Hashes: TypeAlias = Mapping[str, str]
NO_DOCUMENTS: Hashes = MappingProxyType({})
# What is kept of two documents, which are named by their places in the order of the ids of all: what they share (how
# many shingles, and the passages), and how they are ordered.
_KeptShared: TypeAlias = tuple[int, int, int, list[tuple[int, int, int, int]]]
_KeptOrder: TypeAlias = tuple[int, int, Order]
_SHARED = msgspec.json.Decoder(list[_KeptShared])
_ORDERS = msgspec.json.Decoder(list[_KeptOrder])
_GONE = -1


class Carried:
    """What is found among the documents of a build, as far as `memory` knows it of those of an earlier one."""

    def __init__(self, connection: Connection, texts: Texts, memory: Memory | None, before: Hashes) -> None:
        """`before` are the documents of the earlier build."""
        self._connection = connection
        self._texts = texts
        self._memory = memory
        self._before = before
        self._here: Hashes = NO_DOCUMENTS
        if memory is not None:
            self._here = dict(run(connection, "texts_held"))
        numbers = {article.document_id: number for number, article in enumerate(texts.articles)}
        stays = {name: numbers[name] for name in numbers if before.get(name, "") == self._here.get(name)}
        # By the place of each document among those before, its number here, where it is here as it was.
        self._numbers = [stays.get(name, _GONE) for name in sorted(before)]

    def shared_words(self) -> list[Shared]:
        """As `kin.shared_words`."""
        known = self._known("shared", _SHARED)
        if known is None or _GONE in self._numbers:
            found = shared_words(self._connection, self._texts)
        else:
            found = self._grown(known)
        self._keep("shared", map(_kept_shared, found))
        return found

    def orders(self) -> dict[tuple[int, int], Order]:
        """How the texts of two documents (numbers of `Texts`) are ordered, of those of which it is known."""
        known = self._known("orders", _ORDERS) or ()
        pairs = (((self._numbers[left], self._numbers[right]), order) for left, right, order in known)
        return {pair: order for pair, order in pairs if _GONE not in pair}

    def keep_orders(self, bridges: Iterable[Bridge]) -> None:
        """Has what was read of the order of texts be there for the next who asks."""
        self._keep("orders", ((each.left, each.right, each.order) for each in bridges if each.near))

    def _grown(self, known: Sequence[_KeptShared]) -> list[Shared]:
        """The shared words, where all documents before are here and share what is known and nothing else."""
        new = np.ones(len(self._texts.articles), dtype=np.bool_)
        new[self._numbers] = False
        looked_at, found = words_shared_since(self._connection, self._texts, new)
        pairs = (
            Shared(self._numbers[left], self._numbers[right], size, _passages(places))
            for left, right, size, places in known
        )
        settled = [pair for pair in pairs if not looked_at[pair.left] and not looked_at[pair.right]]
        return sorted([*settled, *found], key=_sides)

    def _known(self, kind: str, decoder: msgspec.json.Decoder[One]) -> One | None:
        key = _key(kind, self._before)
        return dict(recalled(self._memory, [key], decoder)).get(key)

    def _keep(self, kind: str, found: Iterable[Any]) -> None:
        key = _key(kind, self._here)
        if self._memory is not None and not list(self._memory.held([key])):
            remembered(self._memory, key, list(found))


def _key(kind: str, documents: Hashes) -> str:
    """All that what was found among documents hangs on but the rules in Python."""
    stages = [sql("queries", stage) for stage in (*STAGES, "kin_run")]
    return sha256(msgspec.json.encode([kind, stages, sorted(documents.items())])).hexdigest()[:32]


def _passages(places: Iterable[tuple[int, int, int, int]]) -> tuple[Passage, ...]:
    return tuple(Passage(*each) for each in places)


def _kept_shared(pair: Shared) -> _KeptShared:
    places = [(each.left_start, each.left_end, each.right_start, each.right_end) for each in pair.passages]
    return pair.left, pair.right, pair.shingles, places


def _sides(pair: Shared) -> tuple[int, int]:
    return pair.left, pair.right
