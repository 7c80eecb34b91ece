"""What a ReviewQueue asks the warehouse beside its batch: the item under the hand, what was overruled, what to undo."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from claimkit.board.card import Card, read_cards
from claimkit.board.passage import Passage
from claimkit.board.queries import rows
from claimkit.board.review.choice import ReviewState
from claimkit.board.review.entry import Entry, Found
from claimkit.board.review.model import Decision, Item, Key, Queue

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse


def read_entry(warehouse: Warehouse, queue: Queue, state: ReviewState) -> Entry | None:
    """The item under the hand with its cards, what matchers found, and the open passage; None in an empty queue."""
    place = queue.place(state.at)
    if place is None:
        return None
    item = queue.items[place]
    cards = _cards(warehouse, item.claim_ids, blind=state.blind)
    found = () if state.blind or not item.is_pair else _found(warehouse, item)
    named = () if state.blind else rows(warehouse, "cluster_names", ids=list(item.claim_ids))
    clusters = tuple(dict.fromkeys(row["name"] for row in named))
    shown = tuple(cards[each] for each in item.claim_ids)
    return Entry(item, shown, found, _passage(warehouse, item, state), clusters)


def _cards(warehouse: Warehouse, ids: tuple[str, ...], *, blind: bool) -> dict[str, Card]:
    """Cards as they stand now; as first read where nobody else's hand may show, or the claim was rejected."""
    cards = {} if blind else read_cards(warehouse, ids)
    return cards | read_cards(warehouse, (each for each in ids if each not in cards), as_read=True)


def _found(warehouse: Warehouse, item: Item) -> tuple[Found, ...]:
    told = rows(warehouse, "board_relations", ids=list(item.claim_ids))
    return tuple(
        Found(
            row["relation"],
            row["differs_in"],
            tuple(row["reasons"] or ()),
            row["origin"],
            row["certainty"],
            row["suggests"],
        )
        for row in told
        if row["judgement_id"] is None
    )


def _passage(warehouse: Warehouse, item: Item, state: ReviewState) -> Passage | None:
    opened = state.passage if state.passage and state.passage[0] in item.claim_ids else None
    if opened is None and item.is_pair:
        return None
    claim, hop = opened or (item.left_id, None)
    found = rows(warehouse, "board_passage", claim=claim)
    return Passage.from_row(found[0], hop) if found else None


def read_overruled(warehouse: Warehouse, state: ReviewState) -> list[dict[str, Any]]:
    """The researcher's own decisions that somebody's later one overruled; the blind see none."""
    if state.blind or warehouse.researcher is None:
        return []
    return rows(warehouse, "review_overruled", researcher=warehouse.researcher)


def read_words(warehouse: Warehouse, told: list[dict[str, Any]]) -> dict[str, str]:
    """The words of the claims that rows name, by id."""
    ids = sorted({row[side] for row in told for side in ("left_id", "right_id") if row[side]})
    return {claim_id: card.content for claim_id, card in read_cards(warehouse, ids, as_read=True).items()}


def read_place(warehouse: Warehouse, key: Key, state: ReviewState) -> int | None:
    """Where a thing stands in the whole order, counted from 0; None where the choices do not take it."""
    order = {name: said for name, said in state.order().items() if name not in {"size", "skip"}}
    found = rows(warehouse, "review_place", left=key[0], right=key[1], researcher=warehouse.researcher, **order)
    return int(found[0]["place"]) - 1 if found else None


def taking_back(warehouse: Warehouse, decision: Decision) -> tuple[str, dict[str, Any]]:
    """The line that takes a decision back: it says again what that decision had replaced, or nothing."""
    said, _ = decision.restores
    found = rows(warehouse, "review_line", judgement=said)
    before = (
        rows(warehouse, "review_line", judgement=found[0]["supersedes"]) if found and found[0]["supersedes"] else []
    )
    if not before:
        back: dict[str, Any] = {"supersedes": decision.judgement_id}
        return ("relation", back) if decision.kind == "relation" else ("note", back | {"value": {"undo": True}})
    line = before[0]
    value = json.loads(line["value"]) if line["value"] else {}
    restores = {"restores": {"judgement": line["judgement_id"], "judged_at": line["judged_at"]}}
    again = {"verdict": line["verdict"], "note": line["note"], "value": value | restores}
    return line["kind"], again | {"supersedes": decision.judgement_id}
