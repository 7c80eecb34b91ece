"""Kin: two documents of which one holds words of the other, as it stands or translated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

import numpy as np
import pyarrow as pa

from claimkit.match.bridges import Bridge
from claimkit.match.meaning import Meanings
from claimkit.match.texts import Mask, Texts
from claimkit.warehouse.connection import Connection, forget, keep, keep_rows, run

# Words that more documents than this have join each of them with the first few only.
MOST = 40
# Words in a shingle, and the shingles that two documents must share to be looked at.
SHINGLE, FEWEST = 6, 4
# The share of a document that stands in another from which they are kin, and the shingles it takes.
_SHARE, _SHINGLES = 0.4, 8
# From this share of both on, one is the other; below it, one is an excerpt of the other.
_WHOLE = 0.4
# A passage may have so many words changed inside, and is at least so long.
_GAP, PASSAGE = 4, 15
# Seldom names and numbers that stand in their place, and the share of them that does, in a translation.
_PLACED, _IN_PLACE = 3, 0.7
# How far apart, as a share of the text, the paragraphs of a translation end; the cosine of leads that mean the same.
_PARAGRAPHS, _MEANT = 0.03, 0.45

# The stages from words to the runs that documents share, each over the ones before.
STAGES = ("kin_shingle", "kin_shared", "kin_place", "kin_match")

# What no later stage reads: all words of all texts are not held longer than needed.
_DONE = {"kin_shingle": ("kin_word",), "kin_place": ("kin_shingle", "kin_shared")}

# Runs of shared words: first and last place on the left, and how far behind the right stands.
Run: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that two documents share, as places of words: [left_start, left_end) and [right_start, right_end)."""

    left_start: int
    left_end: int
    right_start: int
    right_end: int


@dataclass(frozen=True, slots=True)
class Kin:
    """Two documents (numbers of `Texts`, left before right) that are kin.

    `left_share`, `right_share`: how much of each stands in the other, 0 to 1, for a translation of its names and
    numbers; `certainty`: how often such a pair is kin; `reasons`: sentences.
    """

    left: int
    right: int
    kind: str
    left_share: float
    right_share: float
    certainty: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two documents of one language share: how much, and the passages."""

    left: int
    right: int
    shingles: int
    passages: tuple[Passage, ...]


def shared_words(connection: Connection, texts: Texts) -> list[Shared]:
    """The documents that share runs of six words or more, with the passages long enough to be a reprint.

    Exact: no shingle is sampled, and none is lost to a hash.
    """
    _place_shingles(connection, texts, None)
    return _placed(connection)


def words_shared_since(connection: Connection, texts: Texts, new: Mask) -> tuple[Mask, list[Shared]]:
    """Of each document whether it is new or may share other words than without the new ones; what those share."""
    _place_shingles(connection, texts, new)
    keep_rows(connection, "kin_new", pa.table({"document": np.flatnonzero(new)}))
    unsettled = [document for (document,) in run(connection, "words_unsettled", most=MOST)]
    forget(connection, "kin_new")
    looked_at = new.copy()
    if unsettled:
        looked_at[unsettled] = True
        _place_shingles(connection, texts, looked_at)
    return looked_at, [pair for pair in _placed(connection) if looked_at[pair.left] or looked_at[pair.right]]


def _placed(connection: Connection) -> list[Shared]:
    """What documents share whose shingles stand in `kin_place`, which is dropped."""
    keep(connection, "kin_match", most=MOST)
    forget(connection, "kin_place")
    rows = run(connection, "kin_run", least=FEWEST)
    forget(connection, "kin_match")
    return [_shared(left, right, list(runs)) for (left, right), runs in groupby(rows, key=_pair)]


def _place_shingles(connection: Connection, texts: Texts, looked_at: Mask | None) -> None:
    """Fills `kin_place`; with the shingles of the documents that are looked at alone, where some are named."""
    keep_rows(connection, "kin_word", texts.shared_table(SHINGLE, looked_at))
    for stage in STAGES[:-1]:
        keep(connection, stage)
        forget(connection, *_DONE.get(stage, ()))


def kin_of_words(texts: Texts, shared: Iterable[Shared]) -> Iterator[Kin]:
    """Reprints, revisions and excerpts among documents that share words."""
    for pair in shared:
        shares = [_share(pair.shingles, texts.length(document)) for document in (pair.left, pair.right)]
        if pair.shingles >= _SHINGLES and max(shares) >= _SHARE:
            yield _reprint(texts, pair, *shares)


def translations(bridges: Iterable[Bridge], meanings: Meanings | None = None) -> Iterator[Kin]:
    """Documents of two languages that are told in one order: their names and numbers, or their paragraphs, in place.

    Only the names tell where the pair is not each other's best; `meanings` are those of the leads.
    """
    for bridge in bridges:
        certainty = _of_order(bridge) or _of_paragraphs(bridge, meanings)
        if certainty:
            yield _translation(bridge, certainty)


def _of_order(bridge: Bridge) -> float | None:
    fewest = _PLACED + (not bridge.mutual)
    if bridge.placed < fewest or bridge.placed < _IN_PLACE * bridge.kept:
        return None
    if bridge.paragraphs is None or bridge.paragraphs > _PARAGRAPHS:
        return 0.95
    return 0.99


def _of_paragraphs(bridge: Bridge, meanings: Meanings | None) -> float | None:
    if bridge.paragraphs is None or not bridge.mutual or bridge.placed < bridge.kept / 2:
        return None
    most, certainty = _PARAGRAPHS, 0.92
    if meanings and meanings.cosine(bridge.left, bridge.right) >= _MEANT:
        most, certainty = 2 * _PARAGRAPHS, 0.95
    if bridge.paragraphs > most:
        return None
    return certainty


def _pair(row: Sequence[int]) -> tuple[int, int]:
    return row[0], row[1]


def _shared(left: int, right: int, rows: Sequence[Sequence[int]]) -> Shared:
    runs = [(first, last, behind) for _, _, behind, first, last in rows]
    shingles = sum(last - first + 1 for first, last, _ in runs)
    return Shared(left, right, shingles, tuple(_passages(runs)))


def _passages(runs: Sequence[Run]) -> Iterator[Passage]:
    """Runs joined over small changes, as far as they are long enough."""
    waiting: Passage | None = None
    for first, last, behind in runs:
        here = Passage(first, last + SHINGLE, first + behind, last + behind + SHINGLE)
        if waiting and _follows(waiting, here):
            waiting = Passage(waiting.left_start, here.left_end, waiting.right_start, here.right_end)
            continue
        yield from _long([waiting])
        waiting = here
    yield from _long([waiting])


def _follows(before: Passage, after: Passage) -> bool:
    left, right = after.left_start - before.left_end, after.right_start - before.right_end
    return max(left, right) <= _GAP and after.right_end > before.right_end and after.left_end > before.left_end


def _long(passages: Iterable[Passage | None]) -> Iterator[Passage]:
    for passage in passages:
        if passage and passage.left_end - passage.left_start >= PASSAGE:
            yield passage


def _share(shingles: int, words: int) -> float:
    return round(min(shingles / max(words - SHINGLE + 1, 1), 1.0), 4)


def _reprint(texts: Texts, pair: Shared, left_share: float, right_share: float) -> Kin:
    left, right = texts.articles[pair.left], texts.articles[pair.right]
    kind = "syndication"
    if min(left_share, right_share) < _WHOLE:
        kind = "excerpt"
    elif left.outlet == right.outlet:
        kind = "revision"
    longest = max(left_share, right_share)
    shown = f"{_percent(left_share)} of the left and {_percent(right_share)} of the right"
    reason = f"{shown} document stand word by word in the other"
    return Kin(pair.left, pair.right, kind, left_share, right_share, _certainty(longest), (reason,))


def _certainty(share: float) -> float:
    return round(min(0.9 + 0.15 * (share - _SHARE), 0.99), 3)


def _translation(bridge: Bridge, certainty: float) -> Kin:
    share = round(bridge.placed / max(bridge.kept, 1), 4)
    reasons = [f"{bridge.placed} of {bridge.kept} names and numbers that are seldom in either stand in the same places"]
    if bridge.paragraphs is not None:
        reasons.append("they have as many paragraphs")
    return Kin(bridge.left, bridge.right, "translation", share, share, certainty, tuple(reasons))


def _percent(share: float) -> str:
    return f"{round(100 * share)} %"
