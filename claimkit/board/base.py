"""What all boards share: one state, three faces, named operations.

A board is a subclass of `Board` that gives `state_type`, a frozen dataclass whose fields all have defaults, and

* `_open`: the state to begin with, from the warehouse alone;
* `_read`: the model of the state, plain records: one look at the warehouse;
* `_tree` and `_lines`: the model as a tree of nodes and as lines of text;
* `to_frame`: the model as a Polars frame;
* `_operations`: what the browser may ask for, by name;
* `_controls`, where it has any: ipywidgets that stand above the tree.

Words of the interface are written `said("…")` (`claimkit.interface`): whatever a board draws, says or answers is in
the language it was opened with.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

import polars as pl

from claimkit.board.card import STANDING_LINE
from claimkit.board.checking import Checking
from claimkit.board.deciding import Deciding
from claimkit.board.explaining import explained, glossary_node
from claimkit.board.jumping import Jumping
from claimkit.board.known import known_state
from claimkit.board.naming import Naming
from claimkit.board.node import Node, node
from claimkit.board.queries import rows
from claimkit.board.quotation import take_node
from claimkit.board.quoting import Quoting
from claimkit.board.refreshing import Refreshing
from claimkit.board.reply import Reply, Sent
from claimkit.board.showing import Showing
from claimkit.board.starting import Starting, erring_in
from claimkit.board.state import from_state, merged, to_state, typed
from claimkit.board.style import stylesheet
from claimkit.board.takeaway import beside_file, kept_file, save
from claimkit.board.translating import translated, words_said
from claimkit.errors import ClaimkitError, QueryError
from claimkit.interface import ENGLISH, direction, said, speaking, told
from claimkit.isolation import seen

if TYPE_CHECKING:
    from pathlib import Path

    from _typeshed import DataclassInstance

    from claimkit.warehouse import Warehouse

State = TypeVar("State", bound="DataclassInstance")
Model = TypeVar("Model")
Operation = Callable[[Mapping[str, Any], str], Reply]


class Board(Showing, Starting, Naming, Jumping, Refreshing, Checking, Quoting, Deciding, ABC, Generic[State, Model]):
    """A board over a warehouse; `state` is a value, `repr` its text face, `html` its static face, `live` its widget.

    `type(board)(warehouse, state=board.state)` is the same board. Other keywords replace parts of the state; `story`
    (an id, or words of its titles) is one of every board: only what that story's documents print is then shown;
    `interface` another: the language of headings and buttons (`ar`; default: `CLAIMKIT_INTERFACE`, the project's).
    """

    state_type: ClassVar[type[Any]]
    title: ClassVar[str]
    most_speakers: ClassVar[int] = 1
    charted: ClassVar[bool] = False
    """Whether the board has a chart that can be taken away."""

    def __init__(self, warehouse: Warehouse, state: Mapping[str, Any] | None = None, **choices: Any) -> None:
        given = {**typed("state", Mapping, state or {}), **choices}
        self._start(warehouse, given.pop("story", None), given.pop("interface", None))
        with erring_in(self._interface):
            self._state: State = self._known(from_state(self.state_type, given)) if given else self._open()
        self._model: Model | None = None
        self._seen: object = None
        self._followers: list[Callable[[], None]] = []

    @property
    def state(self) -> dict[str, Any]:
        """The board's state: a dict of what differs from the defaults, to be copied into a cell."""
        return {**self._asked(), **to_state(self._state)}

    @property
    def model(self) -> Model:
        """What the board shows, read once per state."""
        if self._model is None:
            self._seen = self._signs()
            with self.speaking():
                self._model = self._read()
        return self._model

    def change(self, **choices: Any) -> None:
        """Replace parts of the state, read and draw again; where the new state cannot be read, the old one stays."""
        if "story" in choices:
            self.start_from(choices.pop("story"))
        before = self._state, self._model
        try:
            self._state, self._model = self._known(merged(self._state, choices), choices or None), None
            self._draw()
        except Exception:
            self._state, self._model = before
            raise
        finally:
            for follow in self._followers:
                follow()

    def _known(self, state: State, changed: Collection[str] | None = None) -> State:
        """The state with names as the ids they mean, looked up in the fields that are `changed` (None: in all).

        A board whose other fields name things has more to look up.
        """
        return known_state(self._whole, state, changed)

    @property
    def choices(self) -> State:
        """The state in its frozen form."""
        return self._state

    def listed(self, kind: str) -> list[tuple[str, str]]:
        """What can be chosen of a kind (topic, outlet, …): names with their ids, those with most claims first."""
        return [(row["label"], row["id"]) for row in self._listed if row["kind"] == kind]

    @cached_property
    def _listed(self) -> list[dict[str, Any]]:
        return rows(self.warehouse, "board_choices", most=self.most_speakers, interface=self._interface)

    def follow(self, follower: Callable[[], None]) -> None:
        """Call `follower` whenever the state has changed (a control that shows a part of it)."""
        self._followers.append(follower)

    def tell(self, words: str | ClaimkitError, *, failed: bool = False) -> None:
        """Say something below the live board; an error in the language of the interface."""
        if "live" not in self.__dict__:
            return
        with self.speaking():
            said_of = told(words) if isinstance(words, ClaimkitError) else words
        self._surface.tell(Reply(said_of, failed=failed))

    def put(self, **choices: Any) -> None:
        """Replace parts of the state that need no new look at the warehouse, and draw again."""
        before = self._state
        try:
            self._state = merged(self._state, choices)
            self._draw()
        except Exception:
            self._state = before
            raise

    def look(self) -> None:
        """See what was decided since, without moving what is shown, and draw it."""
        self._seen = self._signs()
        with self.speaking():
            self._model = None if self._model is None else self._look(self._model)
        self._draw()

    def html(self) -> str:
        """The static face: escaped HTML that needs no script."""
        with self.speaking():
            return f'<div class="ck-static"><style>{stylesheet()}</style>{self.face(live=False).to_html()}</div>'

    def drawing(self) -> Node | None:
        """The board as one chart; None where it has none."""
        return None

    def save(self, path: str | Path) -> Path:
        """Write what the board shows to a file, as its ending says.

        `.csv`, `.parquet`: its rows; `.html`, `.txt`: its faces; `.svg`: its chart; `.json` (CSL), `.bib`, `.ris`: its
        documents as they are cited. All say when, from which snapshot and by which choices.

        Raises:
            QueryError: another ending, or a place that cannot be written.
        """
        with self.speaking():
            return save(self, path)

    def face(self, *, live: bool) -> Node:
        """The board as a tree; `live` adds what only works with a kernel."""
        with self.speaking():
            nothing = self._no_claims()
            drawn = node(
                "section",
                None if live else self._head(),
                [self._back_node(), self._news(), self._name(), self._story_node(), self._filters()] if live else None,
                nothing and node("p", nothing, class_="ck-faint"),
                self._tree(live),
                live and [take_node(self._quotation, charted=self.charted), self._check_node(), glossary_node()],
                class_=f"ck-board ck-{type(self).__name__.lower()}",
                aria_label=said(self.title),
                lang=self._interface,
                dir=direction(),
            )
            return explained(translated(drawn))

    def speaking(self) -> AbstractContextManager[None]:
        """Inside, the words of the interface and the names that have one are in the language of this board."""
        return speaking(self._interface, self._names_here())

    def __repr__(self) -> str:
        with self.speaking():
            nothing = self._no_claims()
            lines = [said(self.title), said(STANDING_LINE), *self._told_of(), "", *filter(None, [nothing])]
            lines += self._lines()
            return seen("\n".join(map(words_said, lines)))

    @abstractmethod
    def to_frame(self) -> pl.DataFrame:
        """What the board shows, as a frame."""

    @abstractmethod
    def _open(self) -> State: ...

    @abstractmethod
    def _read(self) -> Model: ...

    @abstractmethod
    def _tree(self, live: bool) -> Node: ...

    @abstractmethod
    def _lines(self) -> list[str]: ...

    def _operations(self) -> Mapping[str, Operation]:
        return {}

    def _controls(self) -> list[Any]:
        return []

    def _head(self) -> Node:
        told = [node("p", words, class_="ck-story") for words in self._told_of()]
        standing = node("p", said(STANDING_LINE), class_="ck-standing")
        own = {"dir": direction(), "lang": self._interface} if self._interface != ENGLISH else {}
        return node("header", node("h2", said(self.title)), standing, told, class_="ck-title", **own)

    def _filters(self) -> Node | None:
        """The lists by which the board is narrowed; None where it has none."""
        return None

    def _news(self) -> Node | None:
        """Says that a newer snapshot is there."""
        if not self.warehouse.outdated:
            return None
        return node(
            "p",
            said("A newer build of the warehouse is there. "),
            node("button", said("Take it up"), type="button", data_op="refresh"),
            said(" Your place and filters stay."),
            class_="ck-newer",
            role="status",
        )

    def _look(self, _model: Model) -> Model:
        """The model with what was decided since; a board whose rows may move under the hand keeps them in place."""
        return self._read()

    def _draw(self) -> None:
        if "live" in self.__dict__:
            self._surface.show(self.face(live=True))
        else:
            _ = self.model

    def _answer(self, op: str, values: Mapping[str, Any], request: str) -> Reply:
        known = {
            "back": self._back,
            "jump": self._jump,
            "look": self._looked,
            "name": self._named,
            "refresh": self._refreshed,
            "take": self._take,
            **self._checking(),
            **self._naming(),
            **self._quoting(),
            **self._operations(),
        }
        if op not in known:
            raise QueryError("this board has no operation {op!r}", op=op)
        with self.speaking():
            reply = known[op](Sent(values), request)
            return replace(reply, say=words_said(reply.say))

    def _looked(self, _values: Mapping[str, Any], _request: str) -> Reply:
        if self._signs() != self._seen:
            self.look()
        return Reply()

    def _take(self, values: Mapping[str, Any], _request: str) -> Reply:
        file = kept_file(self, str(values.get("form")))
        return Reply(said("{name} is in your downloads.", name=file.name), file=file, beside=beside_file(self, file))

    def _signs(self) -> tuple[object, ...]:
        """Equal as long as nobody judged, no other snapshot was taken up and no newer one was published."""
        return self.warehouse.journals.version(), self.warehouse.digest, self.warehouse.outdated
