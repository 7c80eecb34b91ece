"""Sentences as spans, in one pass."""

from __future__ import annotations

import re

from claimkit.records import Span

# A full stop ends a sentence unless a known abbreviation or a single capital stands before it; closing marks belong
# to it. A line break always ends one. Every repeat is possessive or bounded, so the pass is linear.
# Each end begins with one set of marks, so that the search skips from mark to mark; what stands around is asked then.
_END = re.compile(
    r"[\n.!?؟۔…](?:(?<=\n)|(?<=[!?؟۔…])[!?؟۔…]*+[”»\"’')\]›]*+(?=\s|$)"
    r"|(?<=\.)(?<!^[A-Z]\.)(?<![\s(.][A-Z\u0410-\u042f]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt|Jr|vs|No|Co)\.)"
    r"(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Col|Sgt|Rev|Hon|Inc|Jan|Feb|Aug|Oct|Nov|Dec)\.)(?<!\b(?:Capt|Prof|Corp|Sept)\.)"
    r"(?<!\b(?:e\.g|i\.e|U\.S|U\.N|U\.K)\.)\.*+[”»\"’')\]›]*+(?=\s|$|[\u0621-\u064a]))"
)


def sentences(text: str) -> list[Span]:
    """Spans of the sentences, in order, without the space around them; a line break always ends one."""
    spans: list[Span] = []
    start = 0
    for match in _END.finditer(text):
        start = _add(text, start, match.end(), spans)
    _add(text, start, len(text), spans)
    return spans


def _add(text: str, start: int, end: int, spans: list[Span]) -> int:
    words = text[start:end].lstrip()
    first = end - len(words)
    words = words.rstrip()
    if words:
        spans.append(Span(first, first + len(words)))
    return end
