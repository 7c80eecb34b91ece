"""Sentences as spans, in one pass."""

from __future__ import annotations

import re
from itertools import pairwise

from claimkit.records import Span

# A full stop ends a sentence unless a known abbreviation or a single capital stands before it; closing marks and the
# space behind belong to its end. A line break always ends one. Every repeat is possessive or bounded, so the pass is
# linear. Each end begins with one set of marks, so that the search skips from mark to mark; what stands around is asked
# then.
_END = re.compile(
    r"[\n.!?؟۔…](?:(?<=\n)|(?<=[!?؟۔…])[!?؟۔…]*+[”»\"’')\]›]*+(?=\s|$)"
    r"|(?<=\.)(?<!^[A-Z]\.)(?<![\s(.][A-Z\u0410-\u042f]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt|Jr|vs|No|Co)\.)"
    r"(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Col|Sgt|Rev|Hon|Inc|Jan|Feb|Aug|Oct|Nov|Dec)\.)(?<!\b(?:Capt|Prof|Corp|Sept)\.)"
    r"(?<!\b(?:e\.g|i\.e|U\.S|U\.N|U\.K)\.)\.*+[”»\"’')\]›]*+(?=\s|$|[\u0621-\u064a]))\s*+"
)


def sentences(text: str) -> list[Span]:
    """Spans of the sentences, in order, without the space around them; a line break always ends one."""
    bounds = pairwise([*sentence_starts(text), len(text)])
    return [Span(first, first + len(text[first:after].rstrip())) for first, after in bounds]


def sentence_starts(text: str) -> list[int]:
    """Where each sentence begins, behind the space before it."""
    first = len(text) - len(text.lstrip())
    starts = [first, *[match.end() for match in _END.finditer(text, first)]]
    if starts[-1] == len(text):
        starts.pop()
    return starts
