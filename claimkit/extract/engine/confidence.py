"""How sure a claim is: the share of claims read alike that were right, as counted on annotated articles.

Right is a claim that somebody made, given to who made it, through the right hands. Claims are read alike where four
circumstances agree: how often their cue ascribes, how their speaker is known, in whose words they stand, and by which
construction they were read.
`seeds/lexicon/confidence.csv` has, for each language, how many claims of such circumstances were read and how many of
them were right; a row with empty circumstances counts those of every kind. It is written by
`python -m tests.quality.calibration`. What few claims tell is drawn toward what more of them tell (`PRIOR`), so that
three of three right are no certainty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from claimkit.extract.engine.found import Found
from claimkit.language.folding import fold
from claimkit.language.lexicons import rows_of
from claimkit.records import UNSPECIFIED, words_at
from claimkit.shipped import shipped

# So many claims weigh as much as what is known of the wider kind.
PRIOR = 15
# Of what no language was counted, all languages together tell.
EVERY_LANGUAGE = ""
# A cue in its construction ascribes so often, by the lexicon.
_SURE, _USUAL = 0.85, 0.7


class Circumstances(NamedTuple):
    """What tells how likely a claim is right, the most telling first.

    cue      how often it ascribes in its construction, by the lexicon: sure, usual, doubtful
    speaker  how who speaks is known: label (of a transcript), named (printed by the name), resolved (a pronoun, an
             office or a short name), described (nobody is named), carried (unwritten, carried over), nobody
    voice    whose words it stands in: own (the outlet's), relayed (through others), nested (another claim's)
    rule     the construction by which it was read
    """

    cue: str = ""
    speaker: str = ""
    voice: str = ""
    rule: str = ""


class Count(NamedTuple):
    """How many claims were read in some circumstances, and how many of them were right."""

    read: int
    right: int


Counts = Mapping[tuple[str, Circumstances], Count]


def set_confidence(text: str, found: Sequence[Found], language: str) -> None:
    """Give every kept attribution its circumstances, and the share of claims in such that were right."""
    for one in found:
        if not one.set_aside:
            one.circumstances = circumstances(text, one)
            one.confidence = _known(language, one.circumstances)


def circumstances(text: str, one: Found) -> Circumstances:
    """The circumstances of an attribution that all stages have read, but for its confidence."""
    return Circumstances(_cue(one), _speaker(text, one), _voice(one), one.rule)


def _cue(one: Found) -> str:
    if one.confidence >= _SURE:
        return "sure"
    return "usual" if one.confidence >= _USUAL else "doubtful"


def _speaker(text: str, one: Found) -> str:
    if one.refers == "label":
        return "label"
    if not one.speaker_name or one.speaker_name == UNSPECIFIED:
        return "nobody"
    if not one.speaker:
        return "carried"
    if one.speaker_kind == "anonymous":
        return "described"
    printed = words_at(text, one.speaker)
    return "named" if one.speaker_name in printed or fold(one.speaker_name) in fold(printed) else "resolved"


def _voice(one: Found) -> str:
    if one.parent is not None:
        return "nested"
    return "relayed" if one.relays else "own"


def confidence(counts: Counts, language: str, seen: Circumstances) -> float:
    """The share of claims read in such circumstances that were right, drawn toward that of wider kinds, 0 to 1."""
    share = 0.5
    for kind in ((EVERY_LANGUAGE, Circumstances()), *((language, wider) for wider in wider_kinds(seen))):
        count = counts.get(kind)
        if count is not None:
            share = (count.right + PRIOR * share) / (count.read + PRIOR)
    return round(share, 3)


def wider_kinds(seen: Circumstances) -> Iterator[Circumstances]:
    """The kinds that circumstances belong to, the widest first: all claims, all of such a cue, …, these alone."""
    for known in range(len(seen) + 1):
        if not known or seen[known - 1]:
            yield Circumstances(*seen[:known])


@cache
def _known(language: str, seen: Circumstances) -> float:
    return confidence(_counts(), language, seen)


@cache
def _counts() -> Counts:
    return counts_of(shipped("seeds", "lexicon", "confidence.csv"))


def counts_of(path: Path) -> Counts:
    """The counts of a table with the columns of `confidence.csv`."""
    return {
        (row["language"], Circumstances(row["cue"], row["speaker"], row["voice"], row["rule"])): Count(
            int(row["read"]), int(row["right"])
        )
        for row in rows_of(path)
    }
