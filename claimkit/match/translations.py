"""Claims of a text and of its translation that stand in the same sentence there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from claimkit.language.bitext import Bead, align_sentences
from claimkit.match.candidates import rows
from claimkit.match.meaning import Close
from claimkit.records import Span
from claimkit.warehouse.connection import Connection, run

# Pairs of claim numbers, left before right.
Numbers: TypeAlias = tuple[int, int]
# Share of a claim's words that must stand in a sentence for it to be of that sentence.
_HELD = 0.6
# How much of a sentence two claims may be apart, in where they begin and in how long they are.
_APART = 0.8
# The strength of closeness in meaning from which a claim of another sentence is what a claim says there.
_NEAR = 0.5


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim by its number, from where to where its words stand on the page, and whether they are denied."""

    number: int
    start: int
    end: int
    denied: bool = False


def translated_claims(connection: Connection, close: Mapping[Numbers, Close]) -> dict[Numbers, float]:
    """Pairs of claims (numbers of `match_claim`) in the same place of a text and of its translation.

    With each how surely the one text is a translation of the other, 0 to 1. None of a claim that is `close` in meaning
    to one of another sentence there: the two texts tell of one thing in another order.
    """
    pairs = run(connection, "match_translation")
    if not pairs:
        return {}
    pages = {row["document_id"]: row["text"] for row in rows(connection, "match_translation_page")}
    return same_places(pairs, pages, rows(connection, "match_translation_claim"), close)


def same_places(
    pairs: Iterable[Sequence[Any]],
    pages: Mapping[str, str],
    claim_rows: Iterable[Mapping[str, Any]],
    close: Mapping[Numbers, Close],
) -> dict[Numbers, float]:
    """As `translated_claims`, of rows of `match_translation`, their texts, and rows of `match_translation_claim`."""
    near = [numbers for numbers, pair in close.items() if pair.strength >= _NEAR]
    meant: defaultdict[int, set[int]] = defaultdict(set)
    for left, right in near:
        meant[left].add(right)
        meant[right].add(left)
    claims: defaultdict[str, list[Placed]] = defaultdict(list)
    for row in claim_rows:
        spans = row["content_spans"]
        claims[row["document_id"]].append(Placed(row["number"], spans[0][0], spans[-1][1], row["denied"]))
    return {
        (min(left, right), max(left, right)): certainty
        for mine, yours, certainty in pairs
        for left, right in same_sentences(
            align_sentences(pages[mine], pages[yours]), claims[mine], claims[yours], meant
        )
    }


def same_sentences(
    beads: Iterable[Bead], left: Sequence[Placed], right: Sequence[Placed], meant: Mapping[int, Collection[int]]
) -> Iterator[Numbers]:
    """Of the claims in one bead those that are each other's nearest: alike denied, by where they begin and how long.

    `meant` are the claims to which each is close in meaning.
    """
    for bead in beads:
        mine = [claim for claim in left if _held(claim, bead.left)]
        yours = [claim for claim in right if _held(claim, bead.right)]
        for claim in mine:
            nearest = min(yours, key=lambda other: _distance(claim, other, bead), default=None)
            if nearest is None or _apart(claim, nearest, bead) > _APART:
                continue
            if _is_meant_elsewhere(claim, right, yours, meant) or _is_meant_elsewhere(nearest, left, mine, meant):
                continue
            if min(mine, key=lambda other: _distance(other, nearest, bead)) is claim:
                yield claim.number, nearest.number


def _is_meant_elsewhere(
    claim: Placed, page: Iterable[Placed], here: Iterable[Placed], meant: Mapping[int, Collection[int]]
) -> bool:
    """Of the claims of a page it is close in meaning to some, and all of these stand outside of the bead."""
    near = {other.number for other in page}.intersection(meant.get(claim.number, ()))
    return bool(near) and near.isdisjoint(other.number for other in here)


def _held(claim: Placed, sentence: Span) -> bool:
    inside = min(claim.end, sentence.end) - max(claim.start, sentence.start)
    return inside >= _HELD * (claim.end - claim.start) > 0


def _distance(mine: Placed, yours: Placed, bead: Bead) -> tuple[bool, float]:
    return mine.denied != yours.denied, _apart(mine, yours, bead)


def _apart(mine: Placed, yours: Placed, bead: Bead) -> float:
    places = (_relative(mine, bead.left), _relative(yours, bead.right))
    return sum(abs(one - other) for one, other in zip(*places, strict=True))


def _relative(claim: Placed, sentence: Span) -> tuple[float, float]:
    """Where the claim begins and how long it is, in lengths of the sentence."""
    length = max(sentence.end - sentence.start, 1)
    return (claim.start - sentence.start) / length, (claim.end - claim.start) / length
