"""What checkers say of a claim, as they write it: beside the claim, never a part of how it stands to others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimkit.board.amounts import amount
from claimkit.board.node import Node, link, node
from claimkit.board.queries import first_of, rows
from claimkit.board.when import when
from claimkit.interface import said
from claimkit.isolation import isolated

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict on a claim or on all of its cluster."""

    verdict_id: str
    about: str
    """claim or cluster."""
    checker: str
    rating: str
    """As the checker writes it."""
    rated_at: str | None
    """EDTF."""
    url: str | None
    title: str | None
    """Of the article in which the checker says so."""
    note: str | None
    researcher: str | None
    """Who wrote it down here; None where a file brought it."""
    replaced: int
    """How many earlier ratings it replaced."""

    @property
    def words(self) -> str:
        """`Checked by Fatabyyano, 3 Jan 2026 (day): “Misleading”`."""
        told = said("Checked by {checker}, {when}", checker=isolated(self.checker), when=when(self.rated_at))
        rating = isolated(f"“{self.rating}”")
        whole = said(" (of all claims of its cluster)") * (self.about == "cluster")
        return f"{told}: {rating}{whole}"


def read_verdicts(warehouse: Warehouse, ids: Sequence[str]) -> dict[str, tuple[Verdict, ...]]:
    """The verdicts on claims by claim; nothing more is asked where there are none."""
    if not ids or not first_of(rows(warehouse, "any_verdict"), "any_verdict"):
        return {}
    found: dict[str, tuple[Verdict, ...]] = {}
    for row in rows(warehouse, "card_verdicts", ids=list(ids)):
        found[row["claim_id"]] = (*found.get(row["claim_id"], ()), _verdict(row))
    return found


def _verdict(row: Mapping[str, Any]) -> Verdict:
    return Verdict(**{name: row[name] for name in Verdict.__slots__})


def verdicts_node(verdicts: Sequence[Verdict]) -> Node | None:
    """The verdicts of a card, each with its address; None where there are none."""
    if not verdicts:
        return None
    return node("ul", map(_verdict_node, verdicts), class_="ck-checks", aria_label=said("What checkers say"))


def _verdict_node(verdict: Verdict) -> Node:
    more = verdict.note or ""
    if verdict.replaced:
        more += " " + said("(after {ratings})", ratings=amount(verdict.replaced, "earlier rating"))
    return node(
        "li",
        link(verdict.url, node("span", verdict.words, dir="auto")),
        verdict.title and node("span", " ", node("bdi", verdict.title)),
        more and node("span", " ", node("bdi", more.strip()), class_="ck-faint"),
        class_="ck-checked",
    )
