"""Correcting where a claim's words begin and end, in code points of the document's text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import TypeAlias

from claimkit.errors import QueryError

Spans: TypeAlias = tuple[tuple[int, int], ...]

_WORD = re.compile(r"\S+")


def moved(text: str, spans: Sequence[tuple[int, int]], edge: str, by: int, *, step: str = "word") -> Spans:
    """The spans with their first start or last end moved a word or a letter on (`by` 1) or back (-1).

    Moving stops at the ends of the text, at the other edge and at the next part. A letter carries its combining marks
    (harakat).

    Raises:
        QueryError: no such edge.
    """
    if edge not in {"start", "end"}:
        raise QueryError("an edge is start or end")
    place = 0 if edge == "start" else len(spans) - 1
    start, end = spans[place]
    stops = _words(text, edge) if step == "word" else _letters(text)
    low = spans[place - 1][1] if place else 0
    if edge == "start":
        start = _next(stops, start, by, 0, end - 1)
    else:
        end = _next(stops, end, by, max(start + 1, low), len(text))
    return tuple((start, end) if each == place else tuple(span) for each, span in enumerate(spans))  # type: ignore[misc]


def checked(text: str, spans: Sequence[Sequence[int]]) -> Spans:
    """The spans without blanks at their edges.

    Raises:
        QueryError: no span, one outside the text, empty, or not after the one before it.
    """
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
            raise QueryError("the chosen words are not in this document: select them in the passage")
        words = text[start:end]
        span = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        if span[0] >= span[1] or (found and span[0] < found[-1][1]):
            raise QueryError("no words are chosen: select them in the passage, or move the edges by keys")
        found.append(span)
    if not found:
        raise QueryError("no words are chosen: select them in the passage, or move the edges by keys")
    return tuple(found)


def _next(stops: Sequence[int], here: int, by: int, low: int, high: int) -> int:
    reach = [stop for stop in stops if low <= stop <= high and (stop > here if by > 0 else stop < here)]
    return (reach[0] if by > 0 else reach[-1]) if reach else here


def _words(text: str, edge: str) -> list[int]:
    return [found.start() if edge == "start" else found.end() for found in _WORD.finditer(text)]


def _letters(text: str) -> list[int]:
    return [place for place, letter in enumerate(text) if not unicodedata.combining(letter)] + [len(text)]
