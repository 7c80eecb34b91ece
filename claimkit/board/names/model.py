"""What a Names board knows: people and bodies with their names, and the two that are being compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import polars as pl

from claimkit.board.amounts import pages_of
from claimkit.board.card import Card, read_cards
from claimkit.board.queries import rows
from claimkit.errors import QueryError
from claimkit.interface import ENGLISH
from claimkit.language.wording import pattern

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

ROWS = 25
FEW = 6
PRINTED = "printed:"


@dataclass(frozen=True, slots=True)
class NamesState:
    """Which names (like `text`), which page, who is open (`person`) and who they are compared with (`other`).

    A person is an id, or `printed:` and a name that means nobody known. `called` is the name that stays if the two
    are the same.
    """

    text: str | None = None
    page: int = 1
    rows: int = ROWS
    person: str | None = None
    other: str | None = None
    called: str | None = None

    def __post_init__(self) -> None:
        if not (0 < self.rows <= 200 and self.page > 0):
            raise QueryError("page counts from 1; rows are from 1 to 200")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks, or a printed name that means nobody known (`speaker_id` None)."""

    speaker_id: str | None
    name: str
    names: tuple[str, ...]
    kind: str | None
    role: str | None
    organization: str | None
    side: str | None
    origin: str
    claims: int
    outlets: int
    suggestions: int
    printed_role: str | None = None
    """The office most often printed with the name."""

    @property
    def key(self) -> str:
        """What names them in a state."""
        return self.speaker_id or PRINTED + self.name

    @property
    def office(self) -> str:
        """What they are: their role, where nobody told it the one printed with their name, else nothing."""
        return self.role or self.printed_role or ""


@dataclass(frozen=True, slots=True)
class Beside:
    """Somebody with the first of their claims, how many there are, and in which outlets."""

    person: Person
    claims: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class People:
    """A page of people; who is open, who is suggested to be the same, and who they are compared with."""

    people: tuple[Person, ...]
    item_count: int
    opened: Beside | None = None
    suggested: tuple[Mapping[str, Any], ...] = ()
    decided: tuple[Mapping[str, Any], ...] = ()
    other: Beside | None = None
    known: tuple[str, ...] = ()
    sides: Mapping[str, str] = field(default_factory=dict)
    """What the listed sides are called, by id."""

    def side(self, person: Person) -> str:
        """For whom somebody speaks, as the interface calls it; nothing where that is not known."""
        return self.sides.get(person.side or "", person.side or "")

    def side_of(self, words: str | None) -> str | None:
        """The id of the side that words name; the words themselves where it is a new one."""
        called = {label.casefold(): side for side, label in self.sides.items()}
        return words and called.get(words.casefold(), words)

    def pages(self, size: int) -> int:
        """How many pages of `size` there are, at least one."""
        return pages_of(self.item_count, size)

    def to_frame(self) -> pl.DataFrame:
        """One row per person of the page: id, name, names, role, organization, side, claims, outlets."""
        schema: dict[str, Any] = {"speaker_id": pl.String, "name": pl.String, "names": pl.List(pl.String)}
        schema |= dict.fromkeys(("kind", "role", "organization", "side", "origin"), pl.String)
        schema |= dict.fromkeys(("claims", "outlets", "suggestions"), pl.Int64)
        records = [{name: getattr(each, name) for name in schema} for each in self.people]
        return pl.DataFrame([{**each, "names": list(each["names"])} for each in records], schema=schema)


def read_people(warehouse: Warehouse, state: NamesState, interface: str = ENGLISH) -> People:
    """The page that a state asks for, and who is open in it; sides as the interface calls them."""
    sides = {row["side"]: row["label"] for row in rows(warehouse, "side_labels", interface=interface)}
    skip = (state.page - 1) * state.rows
    wanted = pattern(state.text) if state.text else None
    found = rows(warehouse, "names_people", text=wanted, size=state.rows, skip=skip)
    people = tuple(_person(row) for row in found)
    count = found[0]["item_count"] if found else 0
    if state.person is None:
        return People(people, count, sides=sides)
    opened = _beside(warehouse, state.person)
    known = tuple(row["name"] for row in rows(warehouse, "names_known", most=1000))
    speaker = opened.person.speaker_id
    suggested = rows(warehouse, "names_suggested", speaker=speaker) if speaker else []
    decided = rows(warehouse, "names_joined", speaker=speaker) if speaker else []
    other = _beside(warehouse, state.other) if state.other else None
    return People(people, count, opened, tuple(suggested), tuple(decided), other, known, sides)


def found_person(warehouse: Warehouse, name: str) -> str:
    """The id of whom a name or an id means.

    Raises:
        QueryError: nobody, or several.
    """
    found = [row["speaker_id"] for row in rows(warehouse, "names_found", name=name, pattern=pattern(name), most=5)]
    if not found:
        raise QueryError("nobody is known as {name!r}: type a name of the list, or an id", name=name)
    if len(found) > 1:
        raise QueryError("{name!r} means several: {known}; type one of these ids", name=name, known=tuple(found))
    return str(found[0])


def claim_ids(warehouse: Warehouse, key: str) -> list[str]:
    """The claims in which somebody speaks."""
    printed = key.removeprefix(PRINTED) if key.startswith(PRINTED) else None
    speaker = None if printed is not None else key
    return [row["claim_id"] for row in rows(warehouse, "names_claims", speaker=speaker, name=printed)]


def _beside(warehouse: Warehouse, key: str) -> Beside:
    found = rows(warehouse, "names_person", key=key, printed=PRINTED)
    if not found:
        raise QueryError("nobody is known as {key!r} in this snapshot: look in the list", key=key)
    person = _person(found[0])
    ids = claim_ids(warehouse, person.key)[:FEW]
    cards = read_cards(warehouse, ids)
    return Beside(person, tuple(cards[each] for each in ids))


def _person(row: Mapping[str, Any]) -> Person:
    known = {name: row[name] for name in Person.__slots__}
    return Person(**known | {"names": tuple(row["names"])})
