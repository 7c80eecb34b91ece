"""What one report of a saying is to a claim, every report of that saying is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from claimkit.records import SAID, Match
from claimkit.warehouse.cutting import Edge, kept_apart

ORIGIN = "claimkit-match 0.1"
_COMPARED = "each reports a saying of which another report was compared"
# Reports of one saying that a relation is spread to; a wire story of more is in every paper, and adds nothing.
MOST = 30


@dataclass(frozen=True, slots=True)
class Claimed:
    """What spreading needs to know of a claim in a story: its document, the story, and its speaker's polarity."""

    document_id: str
    story: str
    polarity: str


def spread(
    matches: Sequence[Match], claims: Mapping[str, Claimed], answers: Iterable[tuple[str, str]] = ()
) -> Iterator[Match]:
    """The contradictions that follow from those found: between all reports of the one saying and of the other.

    Reports of one saying are joined as clusters are, so a pair on too little evidence joins nothing. A contradiction
    that follows is as sure as the one found, less what the joins may be wrong; it is said of claims of one story and
    of two documents only, not of two denials, and not where a rule spoke of the pair itself. `answers` are denials
    that name nothing, each with the claim before it on its page: it contradicts every other report of that saying.
    Ordered by left_id, right_id.
    """
    sayings = _sayings(matches)
    spoken = {(match.left_id, match.right_id) for match in matches if match.relation}
    found: dict[tuple[str, str], Match] = {}
    for match in matches:
        if match.relation == "contradicts" and match.certainty is not None:
            for left, right in _reports(match, sayings):
                pair = (min(left, right), max(left, right))
                if pair not in spoken and _comparable(claims, *pair):
                    found.setdefault(pair, _followed(match, *pair))
    for denial, told in answers:
        for report in sayings.get(told, ())[:MOST]:
            pair = (min(denial, report), max(denial, report))
            if pair not in spoken and _comparable(claims, *pair):
                found.setdefault(pair, _answered(*pair))
    yield from (found[pair] for pair in sorted(found))


def _sayings(matches: Sequence[Match]) -> dict[str, list[str]]:
    """Every claim's saying: the claims that report it, sorted."""
    edges = [
        Edge(match.left_id, match.right_id, "repeats", "match", match.certainty or 0.0)
        for match in matches
        if match.relation == "repeats"
    ]
    near: defaultdict[str, set[str]] = defaultdict(set)
    for edge in kept_apart(edges):
        near[edge.left].add(edge.right)
        near[edge.right].add(edge.left)
    sayings: dict[str, list[str]] = {}
    for claim in sorted(near):
        if claim not in sayings:
            group = _reached(claim, near)
            sayings.update(dict.fromkeys(group, sorted(group)))
    return sayings


def _reached(start: str, near: Mapping[str, set[str]]) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        waiting.extend(new := near[waiting.pop()] - found)
        found |= new
    return found


def _reports(match: Match, sayings: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    sides = [sayings.get(claim, [claim]) for claim in (match.left_id, match.right_id)]
    if all(len(side) <= MOST for side in sides) and sides[0] is not sides[1]:
        yield from product(*sides)


def _comparable(claims: Mapping[str, Claimed], left: str, right: str) -> bool:
    mine, yours = claims.get(left), claims.get(right)
    if mine is None or yours is None:
        return False
    both_deny = mine.polarity == yours.polarity == "negative"
    return mine.document_id != yours.document_id and mine.story == yours.story and not both_deny


def _answered(left: str, right: str) -> Match:
    return Match(
        left_id=left,
        right_id=right,
        score=0.0,
        relation="contradicts",
        differs_in=None,
        reasons=("one denies what is said before it on its page, which the other reports too",),
        origin=ORIGIN,
        certainty=SAID,
    )


def _followed(match: Match, left: str, right: str) -> Match:
    certainty = max(round((match.certainty or 0.0) * 0.99, 4), SAID if match.relation else 0.0)
    return Match(
        left_id=left,
        right_id=right,
        score=match.score,
        relation=match.relation,
        differs_in=None,
        reasons=(f"{_COMPARED}: {match.left_id} and {match.right_id}", *match.reasons[-1:]),
        origin=match.origin,
        certainty=certainty,
    )
