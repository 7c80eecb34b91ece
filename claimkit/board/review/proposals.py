"""What a model proposes beside the claims that were read: each in its passage, to be added or said to be no claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimkit.board.amounts import pages_of
from claimkit.board.node import Child, Node, node
from claimkit.board.paging import pager_node
from claimkit.board.panes import STOP
from claimkit.board.passage import Passage, legend_node, marks_of, text_node
from claimkit.board.queries import rows
from claimkit.board.spans import Spans
from claimkit.board.titles import proposer_words
from claimkit.board.tool import Tool
from claimkit.interface import name_said, said
from claimkit.isolation import isolated

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

NONE_OPEN = "No model proposes anything that is not decided yet."
ROWS = 20
_PARTS = ("speaker", "cue", "content")


@dataclass(frozen=True, slots=True)
class Proposals:
    """A page of proposals, by document and place, and how many there are."""

    rows: tuple[Mapping[str, Any], ...]
    item_count: int
    page: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return pages_of(self.item_count, ROWS)

    def place(self, claim: object) -> int | None:
        """Where a proposal stands on this page, counted from 0; None where it does not."""
        ids = [row["claim_id"] for row in self.rows]
        return ids.index(claim) if claim in ids else None


def read_proposals(warehouse: Warehouse, item_count: int, page: int) -> Proposals:
    """The page `page` of so many proposals, counted from 1, or the last one where there are fewer."""
    page = min(page, pages_of(item_count, ROWS))
    found = rows(warehouse, "proposals", most=ROWS, skip=(page - 1) * ROWS)
    return Proposals(tuple(found), item_count, page)


def proposals_node(proposals: Proposals, *, live: bool) -> Node:
    """Each proposal in its passage, with who says it by the model and by what was read on the same words."""
    undo = live and node("p", Tool("Undo", "u", "undo_proposed", decides=True).node(), class_="ck-tools")
    if not proposals.rows:
        return node("section", undo, node("p", NONE_OPEN, class_="ck-empty"))
    head = [node("p", count_words(proposals), class_="ck-count"), undo, legend_node(_PARTS)]
    listed = [_proposal_node(row, live=live) for row in proposals.rows]
    foot = live and pager_node(proposals.pages, proposals.page)
    return node("section", head, listed, foot, aria_label="What models propose")


def proposals_lines(proposals: Proposals) -> list[str]:
    """The page in lines of plain text."""
    if not proposals.rows:
        return [said(NONE_OPEN)]
    lines = [count_words(proposals)]
    for row in proposals.rows:
        lines += ["", f"{isolated(name_said(row['speaker_name']))}: {isolated('“' + row['content'] + '”')}"]
        printed = said("; ").join((isolated(name_said(row["outlet"])), proposer_words(row["origin"])))
        lines += [f"   {printed}", f"   {beside_words(row)}"]
    return lines


def count_words(proposals: Proposals) -> str:
    """`12 to decide: they stand in no other view until somebody adds them`."""
    return said(
        "{count} to decide: they stand in no other view until somebody adds them", count=f"{proposals.item_count:,}"
    )


def beside_words(row: Mapping[str, Any]) -> str:
    """To whom the claims on the same words are ascribed."""
    names: Sequence[str] = row["said_here"]
    if not names:
        return said("nothing else was read in these words")
    told = said(", ").join(isolated(name_said(name)) for name in names)
    return said("what was read in these words is ascribed to {names}", names=told)


def _proposal_node(row: Mapping[str, Any], *, live: bool) -> Node:
    claim = str(row["claim_id"])
    passage = _passage(row)
    head = node(
        "header",
        node("h4", node("bdi", name_said(row["speaker_name"]))),
        node("span", node("bdi", name_said(row["outlet"])), class_="ck-faint"),
        node("span", proposer_words(row["origin"]), class_="ck-badge ck-badge-doubtful"),
        class_="ck-row-head",
    )
    foot: list[Child] = [
        node("p", beside_words(row), class_="ck-faint"),
        live and node("p", _tools(claim), class_="ck-tools"),
    ]
    body: list[Child] = [head, text_node(passage, 0, len(passage.text or "")), *foot]
    return node("article", body, class_="ck-row", data_anchor=f"proposal-{claim}", **(STOP if live else {}))


def _tools(claim: str) -> list[Node]:
    add = Tool("Add it", "1", "add_proposed", {"claim": claim}, decides=True, main=True)
    return [add.node(), Tool("It is no claim", "2", "refuse_proposed", {"claim": claim}, decides=True).node()]


def _passage(row: Mapping[str, Any]) -> Passage:
    """The words around, with the parts marked in them."""
    moved = {part: _moved(row[f"{part}_spans"] or (), -row["shown_from"]) for part in _PARTS}
    known = {name: row[name] for name in ("document_id", "outlet", "title", "url", "published_at", "language", "text")}
    return Passage(**known, marks=marks_of(moved))


def _moved(spans: Spans, by: int) -> Spans:
    return tuple((start + by, end + by) for start, end in spans)
