"""The places that a correction or an added claim names, where their words stand in a newer text."""

from __future__ import annotations

from typing import Any

from claimkit.language.anchoring import anchored, quote_at, worst
from claimkit.records import FOUND_STATES

WORDS_GONE = "the words that were corrected or added are not in the new text"
# What of a correction, an added claim and a node of a chain says where words stand.
_SPANS = ("spans", "content_spans", "speaker_spans", "cue_spans")


class LeftError(Exception):
    """A judgement cannot be written anew; says why."""


def moved(said: Any, old: str, new: str) -> Any:
    """The same value with every list of spans where its words stand now."""
    if isinstance(said, list):
        return [moved(each, old, new) for each in said]
    if not isinstance(said, dict):
        return said
    return {
        name: _moved_spans(each, old, new) if name in _SPANS else moved(each, old, new) for name, each in said.items()
    }


def _moved_spans(spans: Any, old: str, new: str) -> Any:
    if not spans or old == new:
        return spans
    places = anchored([quote_at(old, start, end) for start, end in spans], new)
    if worst(places) not in FOUND_STATES:
        raise LeftError(WORDS_GONE)
    return [list(place.span) for place in places if place.span]
