"""Ruling on the item under the hand: a verdict, a note, a correction of its edges; and what comes next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from claimkit.board.passage import Passage
from claimkit.board.reply import Reply
from claimkit.board.review.choice import ReviewState
from claimkit.board.review.model import RULINGS, SKIP, Decision, Item, Queue, tags_of
from claimkit.board.review.reading import taking_back
from claimkit.board.spans import checked, moved
from claimkit.errors import QueryError
from claimkit.interface import said
from claimkit.records import VERDICTS, words_at

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse


class Ruling:
    """What a queue has of decisions on one item; each is a line in the researcher's journal."""

    warehouse: Warehouse
    change: Callable[..., None]
    decide: Callable[..., None]
    _queue: Callable[[ReviewState], Queue]
    _state: ReviewState

    @property
    def model(self) -> Any:
        """What is shown."""

    def _ruling(self) -> Mapping[str, Callable[[Mapping[str, Any], str], Reply]]:
        """The operations by name."""
        return {
            "edge": self._edge,
            "note": self._note,
            "skip": self._skip,
            "stride": self._stride,
            "undo": self._undo,
            "verdict": self._verdict,
        }

    def _verdict(self, values: Mapping[str, Any], request: str) -> Reply:
        item = self._item(values)
        verdict = values.get("verdict")
        if verdict not in (VERDICTS if item.is_pair else RULINGS):
            raise QueryError("a verdict is one of {known}", known=tuple(VERDICTS if item.is_pair else RULINGS.values()))
        note, value = self._said(values)
        if verdict == "corrected":
            value |= self._corrected(item, values)
        kind, relation = ("relation", str(verdict)) if item.is_pair else (f"claim_{verdict}", None)
        mine = self.model.queue.mine(item)
        if mine is None or not mine.says(str(verdict), note, value):
            line = {
                "verdict": relation,
                "note": note,
                "value": value or None,
                "supersedes": _replaced(mine, str(verdict)),
            }
            self._write(item, kind, request, **line)
        return self._on(item, said("Written: {verdict}.", verdict=said(str(verdict))))

    def _note(self, values: Mapping[str, Any], request: str) -> Reply:
        item = self._item(values)
        note, value = self._said(values)
        if not (note or value.get("tags")):
            raise QueryError("write a note or tags first (n, t)")
        self._write(item, "note", request, note=note, value=value or None)
        self.change(at=item.key)
        return Reply("The note is written.", focus="item")

    def _skip(self, values: Mapping[str, Any], request: str) -> Reply:
        item = self._item(values)
        if self.model.queue.status(item) == "open":
            self._write(item, "note", request, verdict=SKIP)
        return self._on(item, said("Skipped; it comes back at the end."))

    def _undo(self, _values: Mapping[str, Any], request: str) -> Reply:
        last = self.model.queue.last_mine()
        if last is None:
            return Reply("There is nothing of yours to undo in this batch.")
        item, decision = last
        kind, line = taking_back(self.warehouse, decision)
        self._write(item, kind, request, **line)
        self.change(at=item.key, draft=None, passage=None)
        return Reply(
            said(
                "Undone: {verdict}. The line stays in your journal, marked as withdrawn.",
                verdict=said(decision.verdict or "note"),
            ),
            focus="item",
        )

    def _edge(self, values: Mapping[str, Any], _request: str) -> Reply:
        passage = self._claim_passage()
        begun = self._state.draft or tuple((mark.start, mark.end) for mark in passage.marks if mark.role == "content")
        by = 1 if values.get("by") == 1 else -1
        draft = moved(passage.text or "", begun, str(values.get("edge")), by, step=self._state.by)
        self.change(draft=draft)
        return Reply(said("Now: {words}", words=words_at(passage.text or "", draft)))

    def _stride(self, _values: Mapping[str, Any], _request: str) -> Reply:
        self.change(by="letter" if self._state.by == "word" else "word")
        return Reply(said("The edges move by {step}.", step=said(self._state.by)))

    def _item(self, values: Mapping[str, Any]) -> Item:
        """The item that the browser means: never another than the one it shows."""
        key = values.get("left"), values.get("right")
        found: Item | None = next((item for item in self.model.queue.items if item.key == key), None)
        if found is None:
            raise QueryError("this is no longer in the batch: press j")
        return found

    def _said(self, values: Mapping[str, Any]) -> tuple[str | None, dict[str, Any]]:
        note = str(values.get("note") or "").strip() or None
        tags = tags_of(values.get("tags"))
        value: dict[str, Any] = {"tags": list(tags)} if tags else {}
        return note, value | ({"blind": True} if self._state.blind else {})

    def _corrected(self, item: Item, values: Mapping[str, Any]) -> dict[str, Any]:
        passage = self._claim_passage()
        if self.model.entry is None or item != self.model.entry.item:
            raise QueryError("another claim is under the hand now: look again")
        chosen = self._state.draft or ([values["selection"]] if values.get("selection") else [])
        spans = checked(passage.text or "", chosen)
        return {"content_spans": [list(span) for span in spans], "content": words_at(passage.text or "", spans)}

    def _claim_passage(self) -> Passage:
        entry = self.model.entry
        if entry is None or entry.item.is_pair or entry.passage is None or entry.passage.text is None:
            raise QueryError("only a claim whose document's text is held can be corrected")
        passage: Passage = entry.passage
        return passage

    def _write(self, item: Item, kind: str, request: str, **line: Any) -> None:
        """One line in this researcher's journal; the same request is written once."""
        self.decide(kind, item.left_id, item.right_id or None, request=request, **line)

    def _on(self, item: Item, written: str) -> Reply:
        """Go on to what is open next."""
        queue = self._queue(self._state)
        following = queue.items[queue.next_open(queue.items.index(item))]
        self.change(at=following.key, draft=None, passage=None)
        counts = self.model.queue.counts()
        return Reply(
            said(
                "{written} {decided} of {count} decided.",
                written=written,
                decided=counts["decided"],
                count=len(queue.items),
            ),
            focus="item",
        )


def _replaced(mine: Decision | None, verdict: str) -> str | None:
    """The decision that a new one takes the place of: corrections add up, and stand beside what is accepted."""
    if mine is None or mine.verdict == "corrected" or (mine.verdict, verdict) == ("accepted", "corrected"):
        return None
    return mine.judgement_id
