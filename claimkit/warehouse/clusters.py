"""Clusters: claims on one proposition, joined by the relations that hold between them, each with its stance."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from claimkit.warehouse.connection import Connection, fill, run
from claimkit.warehouse.cutting import JOINS, Edge, kept_apart

Member: TypeAlias = tuple[str, str, str, str, str]
Near: TypeAlias = Mapping[str, Sequence[tuple[str, str, str]]]

_COLUMNS = ("cluster_id", "claim_id", "utterance_id", "stance", "decided_by")


@dataclass(frozen=True, slots=True)
class _Standing:
    """What decides which claim of a cluster says the proposition: assertions first, then the earliest; its counts.

    `negated` where the speaker denies the words of the claim; a denial may also be in words that carry the negation.
    """

    denies: bool
    negated: bool
    declines: bool
    when: str | None
    claim_id: str
    numbers: frozenset[str] = frozenset()


def build_clusters(connection: Connection) -> None:
    """Fills `cluster_built` for every shown claim: components, and each other claim by itself."""
    members = _components(run(connection, "cluster_edges"), _standings(connection, "cluster_standings"))
    fill(connection, "cluster_found", _COLUMNS, list(members))
    run(connection, "load_cluster_built")


def patch_clusters(connection: Connection) -> None:
    """Fills `cluster_touched` and `cluster_patch` with what judgements written since the build change."""
    connection.execute("DELETE FROM cluster_touched")
    connection.execute("DELETE FROM cluster_patch")
    if not run(connection, "claim_touched_count")[0][0]:
        return
    run(connection, "touch_clusters")
    standings = _standings(connection, "cluster_standings_touched")
    members = _components(run(connection, "cluster_edges_touched"), standings)
    fill(connection, "cluster_found", _COLUMNS, list(members))
    run(connection, "load_cluster_patch")


def _standings(connection: Connection, query: str) -> dict[str, _Standing]:
    rows = run(connection, query)
    return {
        claim_id: _Standing(denies, negated, declines, when, claim_id, frozenset(numbers))
        for claim_id, denies, negated, declines, when, numbers in rows
    }


def _components(rows: Iterable[tuple[Any, ...]], standings: dict[str, _Standing]) -> Iterator[Member]:
    """Members of the clusters that rows of `cluster_edges` make; a cluster has the id of its smallest claim."""
    near: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    numbers = {claim: standing.numbers for claim, standing in standings.items()}
    for edge in kept_apart((Edge(*row) for row in rows), numbers):
        near[edge.left].append((edge.right, edge.relation, edge.decided_by))
        near[edge.right].append((edge.left, edge.relation, edge.decided_by))
    seen: set[str] = set()
    for claim in sorted(near):
        if claim not in seen:
            found = _reach(claim, near)
            seen.update(found)
            yield from _members(sorted(found), near, standings)


def _reach(start: str, near: Near, joins: Collection[str] = JOINS) -> set[str]:
    """The claims that can be walked to over relations that join."""
    found = {start}
    waiting = deque([start])
    while waiting:
        for other, relation, _ in near[waiting.popleft()]:
            if relation in joins and other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _members(claims: list[str], near: Near, standings: Mapping[str, _Standing]) -> Iterator[Member]:
    stances = _stances(min((standings[claim] for claim in claims), key=_first), near, standings)
    utterances = _utterances(claims, near)
    for claim in claims:
        decided = {by for other, relation, by in near[claim] if relation in JOINS or other in stances}
        by = "judgement" if "judgement" in decided else "match" if len(claims) > 1 else "itself"
        yield claims[0], claim, utterances[claim], stances[claim], by


def _utterances(claims: list[str], near: Near) -> dict[str, str]:
    """For each claim the smallest of those that report the same saying: what repeats it, and what repeats that."""
    utterances: dict[str, str] = {}
    for claim in claims:
        if claim not in utterances:
            utterances.update(dict.fromkeys(_reach(claim, near, {"repeats"}), claim))
    return utterances


def _first(standing: _Standing) -> tuple[bool, bool, bool, str, str]:
    """Assertions before denials and these before refusals to say, then the earliest; what has no date comes last."""
    return standing.declines, standing.denies, standing.when is None, standing.when or "", standing.claim_id


def _stances(first: _Standing, near: Near, standings: Mapping[str, _Standing]) -> dict[str, str]:
    """Walking outward from the first claim, which says it or, where all deny it, denies it: a contradiction turns.

    A claim that differs from one that says it, and neither repeats nor corroborates such a one, differs. A refusal to
    say asserts and denies nothing.
    """
    signs = {first.claim_id: -1 if first.negated else 1}
    waiting = deque([first.claim_id])
    while waiting:
        claim = waiting.popleft()
        for other, relation, _ in sorted(near[claim]):
            if relation in JOINS and other not in signs:
                signs[other] = signs[claim] * JOINS[relation]
                waiting.append(other)
    stances = {claim: _stance(claim, sign, signs, near, first.claim_id) for claim, sign in signs.items()}
    return stances | {claim: "declines" for claim in signs if standings[claim].declines}


def _stance(claim: str, sign: int, signs: Mapping[str, int], near: Near, first: str) -> str:
    if sign < 0:
        return "denies"
    said = {relation for other, relation, _ in near[claim] if signs.get(other) == 1}
    apart = claim != first and "differs" in said and not said & {"repeats", "corroborates"}
    if apart:
        return "differs"
    return "says"
