"""Denials in words that name nothing ("that is not true"): each is of what was said right before it on the page."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import pyarrow as pa

from claimkit.language.sentences import sentences
from claimkit.match.candidates import language_of
from claimkit.match.finding import is_bare
from claimkit.match.parsing import Reader
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
    denials = denials_in(run(connection, "match_short"), read)
    if not denials:
        return []
    connection.register("match_wanted", pa.table({"number": pa.array(sorted(denials), pa.int64())}))
    found = answered(run(connection, "match_beside"), dict(run(connection, "match_page")), denials)
    connection.unregister("match_wanted")
    return found


def denials_in(short: Iterable[Sequence[Any]], read: Reader) -> set[int]:
    """Numbers of the denials that name nothing among rows of `match_short`."""
    return {number for number, content, language, act in short if _denies(content, language, act, read)}


def answered(beside: Iterable[Sequence[Any]], texts: Mapping[str, str], denials: set[int]) -> list[Numbers]:
    """Each denial with the claim right before it: of rows of `match_beside`, and the texts of their pages."""
    pages: defaultdict[str, list[_Placed]] = defaultdict(list)
    for number, document, spans in beside:
        pages[document].append((number, spans[0][0], spans[-1][1]))
    return sorted(pair for document, text in texts.items() for pair in _answers(pages[document], denials, text))


def _denies(content: str, language: str, act: str, read: Reader) -> bool:
    reading = read(content, language_of(content, language))
    return is_bare(reading) and (act == "deny" or "untrue" in reading.bends)


def _answers(page: Sequence[_Placed], denials: set[int], text: str) -> Iterator[Numbers]:
    # Of claims that end at one place the innermost is denied: what was said, not that somebody said it.
    told = sorted((end, start, number) for number, start, end in page if number not in denials)
    for number, start, _ in page:
        before = bisect_left(told, (start + 1,))
        if number in denials and before and _follows(text, told[before - 1][0], start):
            yield number, told[before - 1][-1]


def _follows(text: str, end: int, start: int) -> bool:
    """Little stands between two places of a text, and no sentence of its own."""
    if start - end > _BESIDE:
        return False
    first = max(end - _BESIDE, 0)
    between = sentences(text[first : start + _BESIDE])
    return not any(end <= first + begin and first + until <= start for begin, until in between)
