"""Where a board starts from: everything, or one story, which is chosen before all else; and the language it speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from claimkit.board.amounts import amount
from claimkit.board.queries import names_in, rows
from claimkit.board.state import typed
from claimkit.errors import ClaimkitError, QueryError
from claimkit.interface import ENGLISH, chosen_language, said, speaking, told
from claimkit.isolation import isolated

if TYPE_CHECKING:
    from claimkit.board.node import Node
    from claimkit.warehouse import Warehouse

EVERYTHING = "all documents"
NO_CLAIMS = (
    "No claim is held yet. ArticleView(warehouse) marks one by hand; "
    "claimkit add, then claimkit build, read more articles."
)
# What of a board the browser holds, whatever the board shows.
_OF_WIDGET = ("live", "_surface", "_origin")


@contextmanager
def erring_in(language: str) -> Iterator[None]:
    """Inside, an error on purpose is raised anew in a language of the interface: a cell shows nothing but its text."""
    try:
        yield
    except ClaimkitError as error:
        with speaking(language):
            words = told(error)
        if words == str(error):
            raise
        raise type(error)(words) from error


class Starting:
    """What every board has of stories: `warehouse` is the whole one, or narrowed to the story asked for."""

    warehouse: Warehouse
    live: Any
    _whole: Warehouse
    _story: str | None
    _interface: str
    _asked_interface: str | None
    _names_read: tuple[object, Mapping[str, str]] | None = None
    _surface: Any
    _claims_held: bool = False
    writes_claims: ClassVar[bool] = False
    """Whether claims can be marked on the board."""

    def start_from(self, story: str | None) -> None:
        """Begin anew with what one story's documents print, by its id or words of its titles; None is everything.

        Raises:
            QueryError: no story is called so, or several are.
        """
        self._whole.refresh()
        fresh = type(self)(self._whole, story=story, interface=self._interface)  # type: ignore[call-arg]
        _ = fresh.model  # type: ignore[attr-defined]
        kept = {name: self.__dict__[name] for name in _OF_WIDGET if name in self.__dict__}
        self.__dict__ = fresh.__dict__ | kept
        if kept:
            self.live.children = self._faces()
            self._draw()

    def renamed(self) -> None:
        """Say what the story is called by now, in the head, in the choice of stories and below."""
        # By its id from here on: the words that it was asked by may be of a name that is gone.
        self._story = self.story
        self.warehouse = self._whole.of_story(str(self.story))
        self.__dict__.pop("stories", None)
        if "live" in self.__dict__:
            self.live.children = self._faces()
        self._draw()

    def _forget(self) -> None:
        """Let go of what was read once of a snapshot; it is read of the newest when it is next asked for."""
        for name in set(vars(self)).difference(_OF_WIDGET):
            if isinstance(getattr(type(self), name, None), cached_property):
                del self.__dict__[name]

    @property
    def story(self) -> str | None:
        """The id of the story that is shown; None where everything is."""
        return self.warehouse.story.story_id if self.warehouse.story else None

    @cached_property
    def stories(self) -> list[tuple[str, str]]:
        """What each story is called, and its id; those in most outlets first."""
        return [(_called(row), row["story_id"]) for row in rows(self._whole, "stories", interface=self._interface)]

    def tell(self, words: str | ClaimkitError, *, failed: bool = False) -> None:
        """Say something below the live board."""
        raise NotImplementedError

    def _start(self, warehouse: Warehouse, story: str | None, interface: str | None) -> None:
        from claimkit.warehouse import Warehouse

        self._whole, self._story = warehouse, story
        self._asked_interface, self._interface = interface, chosen_language(interface)
        with erring_in(self._interface), speaking(self._interface):
            if not isinstance(warehouse, Warehouse):
                given = type(warehouse).__name__
                raise QueryError(
                    "a board shows a warehouse, not a {given}: open one with open_warehouse()", given=given
                )
            typed("story", str | None, story)
            self.warehouse = warehouse.of_story(story) if story else warehouse

    def _names_here(self) -> Mapping[str, str]:
        """What speakers and outlets are called in the language of the interface, as far as the warehouse knows it."""
        if self._interface == ENGLISH:
            return {}
        as_of = (self._whole.digest, self._whole.journals.version())
        if self._names_read is None or self._names_read[0] != as_of:
            self._names_read = as_of, names_in(self._whole, self._interface)
        return self._names_read[1]

    def _asked(self) -> dict[str, str]:
        """The story and the language of the interface, where somebody asked for them, as parts of the board's state."""
        asked = {"story": self._story, "interface": self._asked_interface}
        return {name: value for name, value in asked.items() if value}

    def _told_of(self) -> list[str]:
        """Which story alone is shown, where it is one."""
        return [said("Story: {title}", title=isolated(self.warehouse.story.title))] if self.warehouse.story else []

    def _no_claims(self) -> str | None:
        """What to do where no claim at all is held; None where one is, or where this board is for writing some."""
        self._claims_held = self._claims_held or self.writes_claims or bool(rows(self._whole, "claims_held"))
        if self._claims_held:
            return None
        return said(NO_CLAIMS)

    def _faces(self) -> list[Any]:
        """What stands in the widget: the head, the choice of a story, the other controls, the surface."""
        from ipywidgets import HTML

        return [HTML(self._head().to_html()), *_story_field(self), *self._controls(), self._surface]

    def _head(self) -> Node:
        raise NotImplementedError

    def _controls(self) -> list[Any]:
        raise NotImplementedError

    def _draw(self) -> None:
        raise NotImplementedError


def _story_field(board: Starting) -> list[Any]:
    """The choice of a story; none where the documents tell none."""
    if not board.stories:
        return []
    from ipywidgets import Dropdown

    from claimkit.board.choosing import group

    field = Dropdown(
        options=[(said(EVERYTHING), ""), *board.stories], value=board.story or "", description=said("Story")
    )
    field.add_class("ck-choice-story")

    def chosen(change: Any) -> None:
        try:
            board.start_from(change["new"] or None)
        except ClaimkitError as error:
            board.tell(error, failed=True)

    field.observe(chosen, "value")
    return [group(field)]


def _called(story: Mapping[str, Any]) -> str:
    return f"{story['title']} ({amount(story['outlets'], 'outlet')}, {amount(story['documents'], 'document')})"
