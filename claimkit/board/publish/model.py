"""What the pages of stories show. Many stories are read at once, then cut into files: each question is asked once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from claimkit.board.amounts import pages_of
from claimkit.board.card import Card, read_cards
from claimkit.board.coverage.model import NOT_HELD, STANCES, Cell
from claimkit.board.queries import rows
from claimkit.board.timeline.model import Moment, moment_of
from claimkit.interface import language, said

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

# What one file holds at most, so that a browser opens it at once however much is published.
CLUSTERS, CLAIMS, PEOPLE, MOMENTS, OUTLETS = 150, 30, 200, 200, 40
# Code points of the article shown before and after the words of a claim.
AROUND = 160
_EVERY = 1 << 40
_OF_HEAD = ("cluster_id", "name", "outlets", "roots")
_ANY = ("cluster", "topic", "outlet", "speaker", "side")


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
    """A cluster: what it says, what each outlet makes of it, what is known of it, and its claims.

    Attributes:
        head: the claim that stands for it.
        name: what a researcher called it.
        roots: at most how many independent origins it has.
        cells: what each outlet makes of it, by id; whatever is not there is not held.
        left_out: how many of its claims are not in `told`.
    """

    cluster_id: str
    head: Card
    name: str | None
    outlets: int
    roots: int | None
    cells: Mapping[str, Cell]
    status: str | None
    order_known: bool
    told: tuple[Told, ...]
    left_out: int

    def cell(self, outlet_id: str) -> Cell:
        """What an outlet makes of it."""
        return self.cells.get(outlet_id, NOT_HELD)


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks, as whom, in how many claims and outlets."""

    name: str
    names: tuple[str, ...]
    role: str
    side: str
    claims: int
    outlets: int


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a story: `number` of `count`; people and moments stand in the first."""

    title: str
    number: int
    count: int
    outlets: Mapping[str, str]
    propositions: tuple[Proposition, ...]
    people: tuple[Person, ...] = ()
    people_count: int = 0
    moments: tuple[Moment, ...] = ()
    moment_count: int = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """What is told by the documents of several stories."""

    propositions: tuple[Proposition, ...]
    outlets: Mapping[str, str]
    moments: tuple[Moment, ...]
    people: tuple[Mapping[str, Any], ...]

    def parts(self, title: str, documents: Collection[str]) -> Iterator[Part]:
        """The files of the story that has these documents."""
        moments = [each for each in self.moments if each.card.document_id in documents]
        told = {each.cluster_id for each in moments}
        found = [each for each in self.propositions if each.cluster_id in told]
        people = _people(row for row in self.people if row["document_id"] in documents)
        first = Part(title, 1, pages_of(len(found), CLUSTERS), self._outlets(found), tuple(found[:CLUSTERS]))
        yield replace(
            first,
            people=tuple(people[:PEOPLE]),
            people_count=len(people),
            moments=tuple(moments[:MOMENTS]),
            moment_count=len(moments),
        )
        for number in range(2, first.count + 1):
            cut = islice(found, (number - 1) * CLUSTERS, number * CLUSTERS)
            yield replace(first, number=number, propositions=tuple(cut))

    def _outlets(self, found: Sequence[Proposition]) -> dict[str, str]:
        """The outlets that something is known of, those that say most first."""
        known = dict.fromkeys(outlet for each in found for outlet in each.cells)
        said = Counter(outlet for each in found for outlet, cell in each.cells.items() if cell.claims)
        return {each: self.outlets[each] for each in sorted(known, key=lambda each: (-said[each], self.outlets[each]))}


def read_batch(warehouse: Warehouse) -> Batch:
    """All that the documents tell to which a warehouse is narrowed."""
    times = rows(warehouse, "timeline_rows", **dict.fromkeys(_ANY), most=_EVERY)
    cards = read_cards(warehouse, [row["claim_id"] for row in times])
    moments = tuple(moment_of(row, cards[row["claim_id"]]) for row in times)
    asked = {"topic": None, "outlet": None, "least": 1, "rows": _EVERY, "skip": 0}
    heads = rows(warehouse, "coverage_rows", interface=language(), **asked)
    clusters = [row["cluster_id"] for row in heads]
    covered = rows(warehouse, "coverage_cells", clusters=clusters) if clusters else []
    outlets = {row["outlet_id"]: row["outlet"] for row in covered}
    people = tuple(rows(warehouse, "published_people"))
    return Batch(tuple(_propositions(warehouse, heads, covered, cards)), outlets, moments, people)


def _propositions(
    warehouse: Warehouse,
    heads: Sequence[Mapping[str, Any]],
    covered: Sequence[Mapping[str, Any]],
    cards: Mapping[str, Card],
) -> Iterator[Proposition]:
    clusters = [row["cluster_id"] for row in heads]
    if not clusters:
        return
    cells: dict[str, dict[str, Cell]] = {cluster: {} for cluster in clusters}
    for row in covered:
        cells[row["cluster_id"]][row["outlet_id"]] = _cell(row)
    told: dict[str, list[Told]] = {cluster: [] for cluster in clusters}
    for row in rows(warehouse, "published_claims", clusters=clusters, most=CLAIMS, around=AROUND):
        words = (row["before"], row["words"], row["after"])
        told[row["cluster_id"]].append(Told(cards[row["claim_id"]], row["stance"], *words))
    known = {row["cluster_id"]: row for row in rows(warehouse, "published_status", clusters=clusters)}
    for row in heads:
        cluster = row["cluster_id"]
        status = known.get(cluster, {"status": None, "order_known": True})
        yield Proposition(
            **{name: row[name] for name in _OF_HEAD},
            **{name: status[name] for name in ("status", "order_known")},
            head=cards[row["first_id"]],
            cells=cells[cluster],
            told=tuple(told[cluster]),
            left_out=row["claims"] - len(told[cluster]),
        )


def _cell(row: Mapping[str, Any]) -> Cell:
    stances = tuple((stance, row[stance]) for stance in STANCES if row[stance])
    return Cell(row["value"], row["claims"], stances, row["held"])


def _people(found: Iterator[Mapping[str, Any]]) -> list[Person]:
    """Everybody once, those with most claims first."""
    listed: dict[str, Mapping[str, Any]] = {}
    claims: Counter[str] = Counter()
    outlets: dict[str, set[str]] = {}
    for row in found:
        listed.setdefault(row["person"], row)
        claims[row["person"]] += row["claims"]
        outlets.setdefault(row["person"], set()).add(row["outlet_id"])
    ordered = sorted(listed, key=lambda person: (-claims[person], listed[person]["name"], person))
    return [_person(listed[each], claims[each], len(outlets[each])) for each in ordered]


def _person(row: Mapping[str, Any], claims: int, outlets: int) -> Person:
    role = said(", ").join(part for part in (row["role"], row["organization"]) if part)
    return Person(row["name"], tuple(row["names"] or ()), role, row["side"] or "", claims, outlets)
