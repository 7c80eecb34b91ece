"""On what footing a speaker is quoted, where the speaker's own words or those beside it tell: a leak, a readout."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimkit.extract.engine.found import Found

_PAPERS = (
    r"(?:documents?|e-?mails?|memos?|files|messages|records|cables?|recordings?|letters?|texts|reports?|drafts?|papers"
    r"|minutes|notes|slides|presentation|spreadsheets?|transcripts?|correspondence)"
)
_SHOWN = r"(?:obtained|seen|reviewed|viewed|leaked|hacked|intercepted|shared)"
_LEAKED = re.compile(
    rf"\b{_PAPERS},?(?: \w+){{0,3}}?,? {_SHOWN} (?:by|to|with)\b"
    rf"|\b(?:leaked|hacked|stolen|intercepted) (?:\w+ ){{0,2}}?{_PAPERS}\b",
    re.IGNORECASE,
)
_READOUT = re.compile(
    r"\b(?:summary|account|read-?out|description|version) of (?:the|their|a|an|his|her|its)(?: [\w-]+){0,2}? "
    r"(?:calls?|meetings?|conversations?|talks|summit|visit)\b",
    re.IGNORECASE,
)
# No pattern is tried where none of these is a word of the speaker's.
_HINTS = frozenset(
    "document documents email emails e-mail e-mails memo memos files messages record records cable cables recording"
    " recordings letter letters text texts report reports draft drafts papers minutes notes slides presentation"
    " spreadsheet spreadsheets transcript transcripts correspondence summary account readout read-out description"
    " version".split()
)
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
