"""Writing claims in an article: from chosen words to a draft, from a draft to a line of the journal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from claimkit.board.article.draft import (
    PARTS,
    TEXTS,
    Draft,
    Relay,
    added,
    begun,
    changed,
    draft_of,
    moved_relay,
    with_relay,
    without_relay,
)
from claimkit.board.article.model import Article, Statement
from claimkit.board.queries import rows
from claimkit.board.reply import Reply
from claimkit.board.spans import Spans, checked
from claimkit.board.tool import field_words
from claimkit.errors import QueryError
from claimkit.interface import said
from claimkit.records import HOP_KINDS, words_at

SAID = {"content": "words ascribed", "cue": "words that ascribe", "speaker": "speaker"}


class Desk(Protocol):
    """What writing needs of a board."""

    warehouse: Any

    @property
    def model(self) -> Article:
        """The document and its claims."""

    @property
    def choices(self) -> Any:
        """The state."""

    def put(self, **choices: Any) -> None:
        """Replaces parts of the state."""

    def change(self, **choices: Any) -> None:
        """Replaces parts of the state and reads again."""

    def decide(self, kind: str, left: str | None, right: str | None = None, *, request: str, **said: Any) -> None:
        """Writes a decision."""


class Writing:
    """The operations by which claims of an article are written; each takes the browser's values and a request."""

    def __init__(self, board: Desk) -> None:
        self.board = board

    def operations(self) -> dict[str, Any]:
        """By name, as the browser asks for them."""
        return {
            "accept": self.accept,
            "cancel": self.cancel,
            "clear": self.clear,
            "edit": self.edit,
            "field": self.field,
            "more": self.more,
            "part": self.part,
            "reject": self.reject,
            "relay": self.relay,
            "relay_drop": self.relay_drop,
            "relay_field": self.relay_field,
            "relay_move": self.relay_move,
            "save": self.save,
            "undo": self.undo,
        }

    # -- choosing words -----------------------------------------------------------------------------------------

    def part(self, values: Mapping[str, Any], _request: str) -> Reply:
        """The chosen words become a part; content begins a new claim where none is being written."""
        part = _one_of(values.get("part"), PARTS)
        spans = self._chosen(values)
        draft = self._draft
        if not draft.is_open:
            if part != "content":
                raise QueryError("choose the words that are ascribed first (c), then who says so and how")
            self._keep(begun(self.board.model, spans))
        else:
            named = {"name": self._words(spans), "known_as": None} if part == "speaker" else {}
            self._keep(draft.but(**{part: spans, **named}))
        return Reply(f"{said(SAID[part])}: {self._words(spans)}")

    def more(self, values: Mapping[str, Any], _request: str) -> Reply:
        """The chosen words are added to the content: a quotation that its cue splits."""
        draft = self._open()
        spans = tuple(sorted({*draft.content, *self._chosen(values)}))
        checked(self._text, spans)
        self._keep(draft.but(content=spans))
        return Reply(f"{said(SAID['content'])}: {self._words(spans)}")

    def relay(self, values: Mapping[str, Any], _request: str) -> Reply:
        """The chosen words become the innermost hand before the speaker."""
        draft, spans = self._open(), self._chosen(values)
        name = self._words(spans)
        self._keep(draft.but(relays=(*draft.relays, Relay(name, "outlet", spans))))
        return Reply(said("through {name}", name=name))

    # -- the form -----------------------------------------------------------------------------------------------

    def edit(self, values: Mapping[str, Any], _request: str) -> Reply:
        """A claim as it stands is opened to be changed."""
        statement = self._statement(values)
        self.board.put(claim=statement.card.claim_id, draft=draft_of(self.board.model, statement))
        return Reply(
            said("Claim {number} is open: change what is wrong, w writes it.", number=statement.number), focus="desk"
        )

    def field(self, values: Mapping[str, Any], _request: str) -> Reply:
        """One field of the form says something else."""
        name = _one_of(values.get("field"), TEXTS)
        said = field_words(values) or None
        more = {"known_as": None} if name == "name" else {}
        self._keep(self._open().but(**{name: said, **more}))
        return Reply()

    def clear(self, values: Mapping[str, Any], _request: str) -> Reply:
        """A part of the claim is not printed."""
        part = _one_of(values.get("part"), ("cue", "speaker"))
        self._keep(self._open().but(**{part: ()}))
        return Reply(said("no {part} printed", part=said(SAID[part])))

    def relay_field(self, values: Mapping[str, Any], _request: str) -> Reply:
        """A hand has another name, kind or certainty, or is known as somebody."""
        name = _one_of(values.get("field"), ("name", "kind", "certain", "known_as"))
        said: Any = field_words(values) or None
        if name == "kind":
            said = _one_of(said, HOP_KINDS)
        if name == "certain":
            said = said == "certain"
        if name == "name" and not said:
            raise QueryError("a hand in between needs a name: remove it where there is none")
        more = {"known_as": None} if name == "name" else {}
        self._keep(with_relay(self._open(), _place(values), **{name: said, **more}))
        return Reply()

    def relay_move(self, values: Mapping[str, Any], _request: str) -> Reply:
        """A hand stands further out or in."""
        self._keep(moved_relay(self._open(), _place(values), 1 if values.get("by") == 1 else -1))
        return Reply("The chain is in another order.")

    def relay_drop(self, values: Mapping[str, Any], _request: str) -> Reply:
        """A hand is taken out of the chain."""
        self._keep(without_relay(self._open(), _place(values)))
        return Reply("Taken out of the chain.")

    def cancel(self, _values: Mapping[str, Any], _request: str) -> Reply:
        """What is being written is thrown away."""
        self._keep(Draft())
        return Reply("Nothing was written.", focus="text")

    # -- the journal --------------------------------------------------------------------------------------------

    def save(self, _values: Mapping[str, Any], request: str) -> Reply:
        """What is being written becomes a line of the journal."""
        draft = self._open()
        if draft.claim is None:
            return self._add(draft, request)
        statement = self._statement({"claim": draft.claim})
        value = changed(self.board.model, statement, draft)
        if not value:
            raise QueryError("nothing is changed yet: change a field, or press Escape")
        self.board.decide("claim_corrected", draft.claim, request=request, value=value)
        self.board.change(draft=Draft(), claim=draft.claim)
        return Reply(
            said("Written: claim {number} is corrected.", number=statement.number),
            focus=f"line-{draft.claim}",
        )

    def accept(self, values: Mapping[str, Any], request: str) -> Reply:
        """A claim is right as it stands."""
        return self._rule("claim_accepted", values, request)

    def reject(self, values: Mapping[str, Any], request: str) -> Reply:
        """A claim is none; it leaves every view."""
        return self._rule("claim_rejected", values, request)

    def undo(self, _values: Mapping[str, Any], request: str) -> Reply:
        """The researcher's last decision in this document is taken back."""
        document = self.board.model.passage.document_id
        found = rows(
            self.board.warehouse, "article_mine", researcher=self.board.warehouse.researcher, document=document
        )
        if not found:
            return Reply("There is nothing of yours to undo in this document.")
        self.board.warehouse.undo(found[0]["judgement_id"], request_id=request)
        self.board.change(draft=Draft())
        return Reply(
            said("Undone: {kind}. The line stays in your journal.", kind=said(found[0]["kind"].replace("_", " "))),
            focus="text",
        )

    def _add(self, draft: Draft, request: str) -> Reply:
        self.board.decide("claim_added", None, request=request, value=added(self.board.model, draft))
        self.board.change(draft=Draft(), claim=None)
        return Reply(said("Written: {words}", words=self._words(draft.content)), focus="text")

    def _rule(self, kind: str, values: Mapping[str, Any], request: str) -> Reply:
        statement = self._statement(values)
        self.board.decide(kind, statement.card.claim_id, request=request)
        self.board.change(draft=Draft(), claim=None)
        following = self.board.model.statements
        place = min(statement.number - (kind == "claim_rejected"), len(following) - 1)
        focus = f"line-{following[place].card.claim_id}" if following else "text"
        return Reply(
            said(
                "Written: claim {number} is {ruling}.",
                number=statement.number,
                ruling=said(kind.removeprefix("claim_")),
            ),
            focus=focus,
        )

    # -- steps --------------------------------------------------------------------------------------------------

    @property
    def _draft(self) -> Draft:
        draft: Draft = self.board.choices.draft
        return draft

    def _open(self) -> Draft:
        if not self._draft.is_open:
            raise QueryError("no claim is being written: choose the words that are ascribed (c), or edit one (e)")
        return self._draft

    def _keep(self, draft: Draft) -> None:
        self.board.put(draft=draft)

    @property
    def _text(self) -> str:
        text = self.board.model.passage.text
        if text is None:
            raise QueryError("the text of this document is not held: nothing can be marked in it")
        return text

    def _chosen(self, values: Mapping[str, Any]) -> Spans:
        selection = values.get("selection")
        return checked(self._text, [selection] if selection else [])

    def _words(self, spans: Sequence[tuple[int, int]]) -> str:
        return words_at(self._text, spans)

    def _statement(self, values: Mapping[str, Any]) -> Statement:
        claim = values.get("claim") or self.board.choices.claim
        found = next((each for each in self.board.model.statements if each.card.claim_id == claim), None)
        if found is None:
            raise QueryError("choose a claim first: click its words or its number")
        return found


def _one_of(said: Any, known: Sequence[str]) -> str:
    if said not in known:
        raise QueryError("it is one of {known}, not {given!r}", known=tuple(known), given=said)
    return str(said)


def _place(values: Mapping[str, Any]) -> int:
    try:
        return int(values["place"])
    except (KeyError, TypeError, ValueError) as error:
        raise QueryError("which of the hands in between is meant?") from error
