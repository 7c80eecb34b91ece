"""A ReviewQueue in lines of plain text, the same every time."""

from __future__ import annotations

from claimkit.board.card import card_text
from claimkit.board.drift import fact_drift
from claimkit.board.reasoning import difference_said, reason_said
from claimkit.board.review.choice import ReviewState
from claimkit.board.review.entry import Entry
from claimkit.board.review.model import Item, Queue
from claimkit.board.review.words import (
    NOTHING,
    choice_words,
    decision_words,
    found_words,
    need_words,
    progress_words,
    sure_words,
)
from claimkit.interface import said
from claimkit.isolation import isolated


def entry_text(queue: Queue, entry: Entry, state: ReviewState) -> list[str]:
    """The item under the hand in lines of plain text."""
    item = entry.item
    place = queue.items.index(item) + 1
    lines = [f"{place}. {_item_words(queue, item, state)}"]
    lines += [f"   {said('CALLED')} {isolated(name)}" for name in entry.clusters]
    for name, card in zip(("LEFT", "RIGHT"), entry.cards, strict=False):
        first, *rest = card_text(card)
        lines += [
            f"   {said(name):<5} {first}" if item.is_pair else f"   {first}",
            *(f"         {line.strip()}" for line in rest),
        ]
    for each in entry.found:
        word = found_words(each) + difference_said(each.differs_in)
        if each.suggests and not each.relation:
            word += f", {sure_words(each)}"
        lines.append(
            f"   {said('THEY'):<5} {word} ({said('by {maker}', maker=said(each.origin))})"
            + "".join(f": {reason_said(reason)}" for reason in each.reasons)
        )
    if item.is_pair:
        lines += [
            f"   {said('DRIFT'):<5} {said(fact.name)}: {fact.left} | {fact.right}" for fact in fact_drift(*entry.cards)
        ]
    lines += [f"   {other.researcher}: {decision_words(other)}" for other in queue.others(item)]
    mine = queue.mine(item)
    return [*lines, f"   {said('YOU'):<5} {decision_words(mine)}"] if mine else lines


def queue_lines(queue: Queue, entry: Entry | None, state: ReviewState) -> list[str]:
    """The queue in lines of plain text: progress, the item under the hand, what comes next."""
    lines = [choice_words(state), progress_words(queue, state), ""]
    if entry is None:
        return [*lines, NOTHING]
    place = queue.items.index(entry.item)
    lines += entry_text(queue, entry, state)
    following = queue.items[place + 1 : place + 4]
    return [*lines, "", said("Then:"), *(_line(queue, each, state) for each in following)] if following else lines


def _line(queue: Queue, item: Item, state: ReviewState) -> str:
    return f"  {_item_words(queue, item, state)}"


def _item_words(queue: Queue, item: Item, state: ReviewState) -> str:
    kind = "pair" if item.is_pair else "claim"
    return f"{said(kind)}, {said(queue.status(item))}: {need_words(item, blind=state.blind)}"
