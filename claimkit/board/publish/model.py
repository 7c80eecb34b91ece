"""What the pages of a story show, read from a warehouse that is narrowed to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from claimkit.board.card import Card, read_cards
from claimkit.board.coverage.model import CoverageState, Line, Matrix, read_matrix
from claimkit.board.queries import rows

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

# What one file holds at most, so that a browser opens it at once however much is published.
CLUSTERS, CLAIMS, PEOPLE, MOMENTS, OUTLETS = 150, 30, 200, 200, 40
# Code points of the article shown before and after the words of a claim.
AROUND = 160


@dataclass(frozen=True, slots=True)
class Told:
    """A claim in its cluster, with the text around it."""

    card: Card
    stance: str
    before: str | None
    words: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Proposition:
    """A cluster: what each outlet makes of it, what is known of it, and its claims, of which some may be left out."""

    line: Line
    status: str | None
    order_known: bool
    told: tuple[Told, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Moment:
    """A claim in time: when it was said, else when it was printed."""

    at: str
    spoken: bool
    cluster_id: str
    stance: str
    card: Card


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a story: `number` of `count`; people and moments stand in the first."""

    title: str
    number: int
    count: int
    matrix: Matrix
    propositions: tuple[Proposition, ...]
    people: tuple[Mapping[str, Any], ...] = ()
    people_count: int = 0
    moments: tuple[Moment, ...] = ()
    moment_count: int = 0


def read_part(warehouse: Warehouse, title: str, number: int = 1) -> Part:
    """A file of the story that a warehouse is narrowed to."""
    state = CoverageState(page=number, rows=CLUSTERS, columns=OUTLETS)
    matrix = read_matrix(warehouse, state)
    part = Part(title, number, matrix.pages(CLUSTERS), matrix, _propositions(warehouse, matrix.lines))
    if number > 1:
        return part
    people = rows(warehouse, "published_people", most=PEOPLE)
    times = rows(warehouse, "timeline_rows", **dict.fromkeys(_ANY), most=MOMENTS)
    return replace(
        part,
        people=tuple(people),
        people_count=_first(people, "item_count"),
        moments=_moments(warehouse, times),
        moment_count=_first(times, "claim_count"),
    )


_ANY = ("cluster", "topic", "outlet", "speaker", "side")


def _first(found: Sequence[Mapping[str, Any]], column: str) -> int:
    return next((int(row[column]) for row in found), 0)


def _propositions(warehouse: Warehouse, lines: Sequence[Line]) -> tuple[Proposition, ...]:
    clusters = [line.cluster_id for line in lines]
    if not clusters:
        return ()
    found = rows(warehouse, "published_claims", clusters=clusters, most=CLAIMS, around=AROUND)
    known = {row["cluster_id"]: row for row in rows(warehouse, "published_status", clusters=clusters)}
    cards = read_cards(warehouse, [row["claim_id"] for row in found])
    told: dict[str, list[Told]] = {cluster: [] for cluster in clusters}
    for row in found:
        told[row["cluster_id"]].append(
            Told(cards[row["claim_id"]], row["stance"], row["before"], row["words"], row["after"])
        )
    counts = {row["cluster_id"]: row["claim_count"] for row in found}
    return tuple(
        Proposition(
            line,
            known.get(line.cluster_id, {}).get("status"),
            known.get(line.cluster_id, {}).get("order_known", True),
            tuple(told[line.cluster_id]),
            counts.get(line.cluster_id, 0) - len(told[line.cluster_id]),
        )
        for line in lines
    )


def _moments(warehouse: Warehouse, times: Sequence[Mapping[str, Any]]) -> tuple[Moment, ...]:
    cards = read_cards(warehouse, [row["claim_id"] for row in times])
    return tuple(
        Moment(
            row["said_at"] or row["published_at"] or "",
            row["said_at"] is not None,
            row["cluster_id"],
            row["stance"],
            cards[row["claim_id"]],
        )
        for row in times
    )
