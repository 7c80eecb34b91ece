"""Sentences as spans, in one pass."""

from __future__ import annotations

import re

from claimkit.records import Span

# A full stop ends a sentence unless a known abbreviation or a single capital stands before it; closing marks belong
# to it. A line break always ends one. Every repeat is possessive or bounded, so the pass is linear.
# Each end begins with the mark itself, so that the search skips from mark to mark; what stood before it is asked then.
_END = re.compile(
    r"\n|[!?؟۔…]++[”»\"’')\]›]*+(?=\s|$)"
    r"|\.(?<!^[A-Z]\.)(?<![\s(.][A-Z\u0410-\u042f]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bMrs\.)(?<!\bSen\.)(?<!\bRep\.)"
    r"(?<!\bGov\.)(?<!\bGen\.)(?<!\bLt\.)(?<!\bCol\.)(?<!\bCapt\.)(?<!\bSgt\.)(?<!\bRev\.)(?<!\bProf\.)(?<!\bHon\.)"
    r"(?<!\bJr\.)(?<!\bvs\.)(?<!\bNo\.)(?<!\bInc\.)(?<!\bCo\.)(?<!\bCorp\.)(?<!\bJan\.)(?<!\bFeb\.)(?<!\bAug\.)"
    r"(?<!\bSept\.)(?<!\bOct\.)(?<!\bNov\.)(?<!\bDec\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bU\.S\.)(?<!\bU\.N\.)"
    r"(?<!\bU\.K\.)\.*+[”»\"’')\]›]*+(?=\s|$|[\u0621-\u064a])"
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
    first, last = start, end
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if first < last:
        spans.append(Span(first, last))
    return end
