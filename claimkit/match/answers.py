"""Denials in words that name nothing ("that is not true"): each is of what was said right before it on the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeAlias

import pyarrow as pa

from claimkit.match.candidates import language_of
from claimkit.match.finding import is_bare
from claimkit.match.reading import Reader
from claimkit.match.translations import Numbers
from claimkit.warehouse.connection import Connection, run

# Number of a claim, and where its words begin and end.
_Placed: TypeAlias = tuple[int, int, int]
# Code points between a claim and its denial, in which only who denies it is told.
_BESIDE = 120


def bare_denials(connection: Connection, read: Reader) -> list[Numbers]:
    """Numbers of a denial that names nothing and of the claim right before it, by the number of the denial.

    `connection` has `match_claim`. Whether two people speak is for who asks to tell.
    """
    short = run(connection, "match_short")
    denials = {number for number, content, language, act in short if _denies(content, language, act, read)}
    if not denials:
        return []
    connection.register("match_wanted", pa.table({"number": pa.array(sorted(denials), pa.int64())}))
    pages: defaultdict[str, list[_Placed]] = defaultdict(list)
    for number, document, spans in run(connection, "match_beside"):
        pages[document].append((number, spans[0][0], spans[-1][1]))
    connection.unregister("match_wanted")
    return sorted(pair for page in pages.values() for pair in _answers(page, denials))


def _denies(content: str, language: str, act: str, read: Reader) -> bool:
    reading = read(content, language_of(content, language))
    return is_bare(reading) and (act == "deny" or "untrue" in reading.bends)


def _answers(page: Sequence[_Placed], denials: set[int]) -> Iterator[Numbers]:
    for number, start, _ in page:
        if number in denials:
            before = [one for one in page if one[2] <= start and one[0] not in denials]
            nearest = max(before, key=lambda one: (one[2], one[0]), default=None)
            if nearest and start - nearest[2] <= _BESIDE:
                yield number, nearest[0]
