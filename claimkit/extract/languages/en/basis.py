"""On what footing a speaker is quoted, where the speaker's own words or those beside it tell: a leak, a readout."""

from __future__ import annotations

from collections.abc import Iterable

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.patterns import pattern

_LEAKED, _READOUT = pattern("leaked_papers"), pattern("readout_of_talk")
# No pattern is tried where none of these is a word of the speaker's.
_HINTS = listed("leaked_paper") | listed("account_of_talk")
# How far behind the speaker's words the telling ones are looked for.
_BESIDE = 60


def note_basis(text: str, found: Iterable[Found]) -> None:
    """Set the basis of what leaked papers say, and of official accounts of calls and meetings."""
    for one in found:
        if one.basis is None and one.speaker:
            span = one.speaker[0]
            if _HINTS.isdisjoint(text[span.start : span.end].lower().split()):
                continue
            near = text[span.start : min(span.end + _BESIDE, span.start + 4 * _BESIDE)].partition("\n")[0]
            if (match := _LEAKED.search(near)) and match.start() + span.start < span.end:
                one.basis = "leak"
            elif (match := _READOUT.search(near)) and match.start() + span.start < span.end:
                one.basis = "readout"
