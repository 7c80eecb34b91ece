"""Judgements that are about no words of a document, in a later snapshot: merges of people, competing explanations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimkit.track.moving import LeftError
from claimkit.track.versions import rows_of
from claimkit.warehouse import Warehouse

OF_PEOPLE = ("same_speaker", "not_same_speaker")
NO_PERSON = "a person it is about is not in the later snapshot"
SEVERAL_PEOPLE = "several people of the later snapshot have the name of one it is about"
BY_NAME = "a person it is about has another id in the later snapshot"
BY_ITSELF = "it is about no words and stands as it is"


@dataclass(frozen=True, slots=True)
class People:
    """The people of a snapshot."""

    ids: frozenset[str]
    """Their ids."""
    by_name: Mapping[str, frozenset[str]]
    """Who has a name."""

    @classmethod
    def of(cls, warehouse: Warehouse) -> People:
        """Those of a snapshot, curated and found."""
        by_name: defaultdict[str, set[str]] = defaultdict(set)
        for row in rows_of(warehouse, "rebase_people"):
            by_name[row["name"]].add(row["speaker_id"])
        named = {name: frozenset(ids) for name, ids in by_name.items()}
        return cls(frozenset().union(*named.values()), named)

    def meant(self, person: str, name: str | None) -> str:
        """The id of a person in this snapshot: the same, else of the only one who is called so.

        Raises:
            LeftError: there is nobody, or several are called so.
        """
        if person in self.ids:
            return person
        found = self.by_name.get(name or "", frozenset())
        if len(found) != 1:
            raise LeftError(SEVERAL_PEOPLE if found else NO_PERSON)
        return next(iter(found))

    def pair(self, line: Mapping[str, Any]) -> tuple[str, str]:
        """Both people that a judgement is about.

        Raises:
            LeftError: as `meant`, or both are one now.
        """
        left, right = (
            self.meant(line[side], name) for side, name in zip(("left_id", "right_id"), line["names"], strict=True)
        )
        if left == right:
            raise LeftError(SEVERAL_PEOPLE)
        return left, right


def states_of(lines: list[dict[str, Any]], later: Warehouse) -> Iterator[tuple[dict[str, Any], str, str]]:
    """Each such judgement with how it stands in a later snapshot, and why."""
    people = People.of(later) if any(line["kind"] in OF_PEOPLE for line in lines) else None
    for line in lines:
        if people is None or line["kind"] not in OF_PEOPLE:
            yield line, "exact", BY_ITSELF
            continue
        try:
            same = people.pair(line) == (line["left_id"], line["right_id"])
            yield line, "exact" if same else "moved", BY_ITSELF if same else BY_NAME
        except LeftError as left:
            yield line, "ambiguous" if str(left) == SEVERAL_PEOPLE else "orphaned", str(left)


def same_hypotheses(warehouse: Warehouse, later: Warehouse) -> dict[str, str]:
    """For each explanation of a snapshot the id of the same answer to the same question in the later one's journals."""
    answers = {(row["question"], row["statement"]): row for row in reversed(rows_of(later, "rebase_hypotheses"))}
    own = {row["hypothesis_id"]: (row["question"], row["statement"]) for row in rows_of(warehouse, "rebase_hypotheses")}
    return {name: answers[said]["hypothesis_id"] for name, said in own.items() if said in answers}
