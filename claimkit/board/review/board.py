"""ReviewQueue: pairs and claims to decide, those most in need first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import polars as pl

from claimkit.board.base import Board, Operation
from claimkit.board.filters import Option, several
from claimkit.board.known import nearest
from claimkit.board.narrowing import Narrowing
from claimkit.board.node import Node, node
from claimkit.board.queries import rows
from claimkit.board.reply import Reply
from claimkit.board.review.agreement import Agreement, read_agreement
from claimkit.board.review.bulk import Taken, read_taken
from claimkit.board.review.bulking import Bulking
from claimkit.board.review.choice import LISTS, SHOWS, ReviewState
from claimkit.board.review.entry import Entry
from claimkit.board.review.face import queue_node, shows_node
from claimkit.board.review.model import Item, Queue, read_order, read_queue
from claimkit.board.review.proposals import Proposals, proposals_lines, proposals_node, read_proposals
from claimkit.board.review.proposing import Proposing
from claimkit.board.review.reading import read_entry, read_overruled, read_place, read_words
from claimkit.board.review.ruling import Ruling
from claimkit.board.review.tables import (
    agreement_lines,
    agreement_node,
    disagreements_lines,
    disagreements_node,
    overruled_lines,
    overruled_node,
)
from claimkit.board.review.text import queue_lines
from claimkit.errors import QueryError
from claimkit.interface import said

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse


@dataclass(frozen=True, slots=True)
class Review:
    """What a ReviewQueue shows: the queue and the item under the hand, or one of the tables."""

    queue: Queue
    entry: Entry | None = None
    agreement: Agreement | None = None
    told: tuple[Mapping[str, Any], ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)
    proposals: Proposals | None = None
    taken: Taken | None = None


class ReviewQueue(Narrowing, Board[ReviewState, Review], Ruling):
    """What is to review, one thing at a time: pairs that were matched and claims that were extracted.

    The uncertain come first, then the contested, then by size of cluster, what came by hand last. Deciding never moves
    an item, so the work goes on after a restart where it stopped. `items` is `both`, `pairs` or `claims`; `topic`,
    `outlet` and `language` narrow them, `tag` to what has that tag; `sort` is `need`, `doubtful`, `sure`, `size` or
    `teaching`; `blind` hides what others and the matcher decided; `show` is `queue`, `proposed` (by models, beside what
    was read), `agreement`, `disagreements` or `overruled`; `page` counts what is proposed. Every decision is a line in
    this researcher's journal.

    Raises:
        QueryError: a choice that the board does not know; the error says what there is.
    """

    state_type: ClassVar[type[Any]] = ReviewState
    title: ClassVar[str] = "What is to review"
    kinds: ClassVar[Sequence[str]] = LISTS

    def to_frame(self) -> pl.DataFrame:
        """One row per item of the batch, in order: what it is, why it is here, and this researcher's decision."""
        return self.model.queue.to_frame()

    def agreement(self) -> pl.DataFrame:
        """How far researchers agree: item, verdict (null: all), measure (κ, α), researchers, things, agreed, value."""
        return read_agreement(self.warehouse, independent=self._state.independent).to_frame()

    def disagreements(self) -> pl.DataFrame:
        """One row per thing that researchers decided differently: item, left_id, right_id, verdicts, told."""
        return pl.DataFrame(rows(self.warehouse, "review_disagreements"))

    def overruled(self) -> pl.DataFrame:
        """One row per decision of this researcher that a later one of somebody else overruled: by whom and why."""
        return pl.DataFrame(read_overruled(self.warehouse, self._state))

    @classmethod
    def at_claim(cls, warehouse: Warehouse, claim: str) -> dict[str, Any]:
        """The state in which a claim is under the hand, or a pair that holds it."""
        found = rows(warehouse, "review_of_claim", claim=claim)
        if not found:
            raise QueryError("nothing of this claim is to review: it came by hand, and no pair holds it")
        key, state = (found[0]["left_id"], found[0]["right_id"]), ReviewState()
        place = read_place(warehouse, key, state)
        return {"at": key, "batch": (place or 0) // state.size + 1}

    def _options(self, field: str) -> list[Option]:
        if field != "tag":
            return super()._options(field)
        return [Option(row["id"], row["id"], row["claims"]) for row in self._tags(self._state)]

    def _id_of(self, field: str, name: str) -> str:
        return name if field == "tag" else super()._id_of(field, name)

    def _tags(self, state: ReviewState) -> list[dict[str, Any]]:
        return rows(self.warehouse, "review_tags", researcher=self.warehouse.researcher, blind=state.blind)

    def _known(self, state: ReviewState, changed: Collection[str] | None = None) -> ReviewState:
        if state.tag and (changed is None or "tag" in changed):
            named = {row["id"]: {"id": row["id"], "label": row["id"], "name": row["id"]} for row in self._tags(state)}
            for tag in several(state.tag):
                if tag not in named:
                    raise QueryError(
                        "no tag is called {tag!r}: {advice}", tag=tag, advice=nearest(tag, list(named.values()))
                    )
        return super()._known(state, changed)

    def narrow(self, **changes: Any) -> None:
        """Change what is reviewed and begin at what is open; no change draws nothing."""
        if any(getattr(self._state, name) != said for name, said in changes.items()):
            self.change(**changes, batch=1, at=None, passage=None, draft=None)

    def _place(self) -> dict[str, Any]:
        """The item under the hand stays, where it is still to review."""
        entry = self.model.entry
        return {"at": entry.item.key if entry else None}

    # -- reading ------------------------------------------------------------------------------------------------

    def _open(self) -> ReviewState:
        """The first batch in which something is open."""
        state = ReviewState()
        while True:
            queue = self._queue(state)
            if queue.counts()["open"] or state.batch * state.size >= queue.item_count:
                return state if queue.counts()["open"] else ReviewState()
            state = ReviewState(batch=state.batch + 1)

    def _read(self) -> Review:
        state = self._state
        queue = self._queue(state)
        overruled = read_overruled(self.warehouse, state)
        proposed = rows(self.warehouse, "proposals_count")[0]["proposals"]
        shown = Review(queue, counts={"overruled": len(overruled), "proposed": proposed})
        if state.show == "agreement":
            return replace(shown, agreement=read_agreement(self.warehouse, independent=state.independent))
        if state.show == "queue":
            taken = read_taken(self.warehouse, state.bulk, state.order()) if state.bulk.is_open else None
            return replace(shown, entry=read_entry(self.warehouse, queue, state), taken=taken)
        if state.show == "proposed":
            return replace(shown, proposals=read_proposals(self.warehouse, proposed, state.page))
        told = overruled if state.show == "overruled" else rows(self.warehouse, "review_disagreements")
        return replace(shown, told=tuple(told), words=read_words(self.warehouse, told))

    @cached_property
    def _orders(self) -> dict[str, tuple[tuple[Item, ...], int]]:
        """Batches as they were first read, so that nothing moves under the hand."""
        return {}

    def _queue(self, state: ReviewState) -> Queue:
        order = state.order()
        key = repr(order)
        if key not in self._orders:
            self._orders[key] = read_order(self.warehouse, order)
        return read_queue(self.warehouse, *self._orders[key], blind=state.blind)

    # -- drawing ------------------------------------------------------------------------------------------------

    def _tree(self, live: bool) -> Node:
        shows = shows_node(self._state, self.model.counts) if live else None
        return node("div", shows, self._shown(live))

    def _shown(self, live: bool) -> Node:
        model, state = self.model, self._state
        if state.blind and state.show != "queue":
            return node("p", BLIND, class_="ck-empty")
        if model.agreement is not None:
            return agreement_node(model.agreement, state, live=live)
        if model.proposals is not None:
            return proposals_node(model.proposals, live=live)
        if state.show == "disagreements":
            return disagreements_node(model.told, model.words, live=live)
        if state.show == "overruled":
            return overruled_node(model.told, model.words, live=live)
        return queue_node(model.queue, model.entry, state, model.taken, live=live)

    def _lines(self) -> list[str]:
        model, state = self.model, self._state
        if state.blind and state.show != "queue":
            return [BLIND]
        if model.agreement is not None:
            return agreement_lines(model.agreement)
        if model.proposals is not None:
            return proposals_lines(model.proposals)
        if state.show == "disagreements":
            return disagreements_lines(model.told, model.words)
        if state.show == "overruled":
            return overruled_lines(model.told, model.words)
        return queue_lines(model.queue, model.entry, state)

    def _controls(self) -> list[Any]:
        from claimkit.board.review.controls import controls

        return controls(self)

    # -- operations ---------------------------------------------------------------------------------------------

    def _operations(self) -> Mapping[str, Operation]:
        return {
            "batch": self._turn,
            "blind": self._blind,
            "close": self._close,
            "go": self._go,
            "independent": self._independent,
            "passage": self._show_passage,
            "show": self._show,
            "step": self._step,
            **Bulking(self).operations(),
            **Proposing(self).operations(),
            **self._ruling(),
            **self._picking(),
        }

    def _step(self, values: Mapping[str, Any], _request: str) -> Reply:
        queue, entry = self.model.queue, self.model.entry
        if entry is None:
            return Reply("There is nothing to review.")
        here = queue.items.index(entry.item)
        place = min(len(queue.items) - 1, max(0, here + (1 if values.get("by") == 1 else -1)))
        if place == here:
            return Reply("This is the last one." if here else "This is the first one.", focus="item")
        self.change(at=queue.items[place].key, draft=None, passage=None)
        return Reply(
            said(
                "{place} of {count}, {status}.",
                place=place + 1,
                count=len(queue.items),
                status=said(self.model.queue.status(queue.items[place])),
            ),
            focus="item",
        )

    def _turn(self, values: Mapping[str, Any], _request: str) -> Reply:
        try:
            batch = int(values["batch"])
        except (KeyError, TypeError, ValueError) as error:
            raise QueryError("a batch is a number") from error
        self.change(batch=batch, at=None, passage=None, draft=None)
        return Reply(said("Batch {batch}.", batch=self._state.batch), focus="item")

    def _go(self, values: Mapping[str, Any], _request: str) -> Reply:
        key = str(values.get("left")), str(values.get("right"))
        place = read_place(self.warehouse, key, self._state)
        if place is None:
            raise QueryError("this is not among what the queue takes now: clear topic, outlet and language")
        self.change(show="queue", batch=place // self._state.size + 1, at=key, passage=None, draft=None)
        return Reply("Here it is again.", focus="item")

    def _blind(self, _values: Mapping[str, Any], _request: str) -> Reply:
        self.narrow(blind=not self._state.blind)
        return Reply("Others' decisions are hidden." if self._state.blind else "Others' decisions are shown.")

    def _independent(self, _values: Mapping[str, Any], _request: str) -> Reply:
        self.change(independent=not self._state.independent)
        return Reply(
            "Only independent decisions are counted." if self._state.independent else "All decisions are counted."
        )

    def _show(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.change(show=str(values["show"]))
        return Reply(SHOWS[self._state.show])

    def _show_passage(self, values: Mapping[str, Any], _request: str) -> Reply:
        self.change(passage=(str(values["claim"]), int(values["hop"])))
        return Reply("The passage is open.", focus="passage")

    def _close(self, _values: Mapping[str, Any], _request: str) -> Reply:
        self.change(passage=None)
        return Reply("The passage is closed.", focus="item")


BLIND = "Blind: what others decided is hidden until you take Blind off."
