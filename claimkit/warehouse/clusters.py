"""Clusters: claims on one proposition, joined by the relations that hold between them, each with its stance."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from claimkit.shipped import sql
from claimkit.warehouse.connection import Connection, fill, run
from claimkit.warehouse.cutting import JOINS, Edge, components, kept_apart

Integers: TypeAlias = NDArray[np.int64]
Member: TypeAlias = tuple[str, str, str, str, str]
Near: TypeAlias = Mapping[str, Sequence[tuple[str, str, str]]]

_COLUMNS = ("cluster_id", "claim_id", "utterance_id", "stance", "decided_by")


# Relations that are held as objects at a time.
_EDGES = 50_000


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
    _find(connection, "cluster_edges", "cluster_standings")
    run(connection, "load_cluster_built")


def patch_clusters(connection: Connection) -> None:
    """Fills `cluster_touched` and `cluster_patch` with what judgements written since the build change."""
    connection.execute("DELETE FROM cluster_touched")
    connection.execute("DELETE FROM cluster_patch")
    if not run(connection, "claim_touched_count")[0][0]:
        return
    run(connection, "touch_clusters")
    _find(connection, "cluster_edges_touched", "cluster_standings_touched")
    run(connection, "load_cluster_patch")


def _find(connection: Connection, edges: str, standings: str) -> None:
    """Keeps the members of the clusters that rows of two queries make as `cluster_found`."""
    known, standing = (_table(connection, query) for query in (edges, standings))
    fill(connection, "cluster_found", _COLUMNS, [])
    for some, claims in _parts(known, standing["claim_id"]):
        members = _components(_rows(known.take(some)), _standings(standing.take(claims)))
        fill(connection, "cluster_found", _COLUMNS, list(members), more=True)


def _parts(edges: pa.Table, claims: pa.ChunkedArray) -> Iterator[tuple[Integers, Integers]]:
    """Some thousands of edges at a time, and the claims of them: what any edges lead to is there with them."""
    both = pa.chunked_array([*edges["left_id"].chunks, *edges["right_id"].chunks], pa.string())
    numbers = pc.index_in(both, value_set=claims).to_numpy().astype(np.int32)
    pairs = numbers.reshape(2, -1).T
    reached = components(len(claims), pairs)[pairs[:, 0]]
    order = np.argsort(reached, kind="stable")
    first = 0
    while first < len(order):
        until = np.searchsorted(reached[order], reached[order[min(first + _EDGES, len(order)) - 1]], side="right")
        some = order[first:until]
        yield some, np.unique(pairs[some])
        first = until


def _table(connection: Connection, query: str) -> pa.Table:
    table: pa.Table = connection.sql(sql("queries", query)).to_arrow_table()
    return table


def _rows(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    """The rows of a table; a text that stands in many of them is held once."""
    known: dict[Any, Any] = {}
    columns = [column.to_pylist() for column in table.columns]
    for place, column in enumerate(columns):
        if pa.types.is_string(table.columns[place].type):
            columns[place] = [known.setdefault(text, text) for text in column]
    return zip(*columns, strict=True)


def _standings(rows: pa.Table) -> dict[str, _Standing]:
    return {
        claim_id: _Standing(denies, negated, declines, when, claim_id, frozenset(numbers))
        for claim_id, denies, negated, declines, when, numbers in _rows(rows)
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
