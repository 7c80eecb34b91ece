"""From a claim on one board to the same claim on another, in the same place, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from claimkit.board.node import Child, Node, node
from claimkit.board.registry import JUMPS, board_type
from claimkit.board.reply import Reply
from claimkit.board.tool import Tool
from claimkit.errors import QueryError

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

Drawn = Callable[[], list[Any]]


class Jumping:
    """What every board has of jumps: where it was come from, and how another board takes its place."""

    title: ClassVar[str]
    live: Any
    _surface: Any
    _whole: Warehouse
    _interface: str
    _origin: tuple[Any, tuple[Any, ...], str] | None = None
    """The board that was jumped from, what its widget held, and the element that was pressed."""

    @classmethod
    def at_claim(cls, warehouse: Warehouse, claim: str) -> dict[str, Any]:  # noqa: ARG003
        """The state in which this board shows a claim.

        Raises:
            QueryError: it cannot show one, or not this one.
        """
        raise QueryError("{title} shows no single claim", title=cls.title)

    def _jump(self, values: Mapping[str, Any], _request: str) -> Reply:
        name, claim = JUMPS.get(str(values.get("to"))), str(values.get("claim"))
        if name is None:
            raise QueryError("one jumps to {known}", known=tuple(JUMPS))
        kind = board_type(name)
        board = kind(self._whole, kind.at_claim(self._whole, claim), interface=self._interface)
        board.stand_in_for(self, f"jump-{values.get('to')}-{claim}{values.get('place') or ''}")
        return Reply()

    def stand_in_for(self, origin: Any, pressed: str) -> None:
        """Take the place of a live board; its widget shows this one until it is gone back from."""
        self._origin = (origin, origin.live.children, pressed)
        self.__dict__["live"] = origin.live
        self._surface = self._surfaced()
        origin.live.children = self._faces()
        self._surface.tell(Reply(focus="back"))

    def _back(self, _values: Mapping[str, Any], _request: str) -> Reply:
        if self._origin is None:
            return Reply("There is nothing to go back to.")
        origin, children, pressed = self._origin
        origin.live.children = children
        origin.look()
        origin._surface.tell(Reply(focus=pressed))
        return Reply()

    def _back_node(self) -> Node | None:
        """The way back to the board that was jumped from."""
        if self._origin is None:
            return None
        words: list[Child] = ["Back to “", node("bdi", self._origin[0].title), "”"]
        return node("p", Tool(words, "Backspace", "back", anchor="back").node(), class_="ck-tools ck-back")

    def _faces(self) -> list[Any]:
        raise NotImplementedError

    def _surfaced(self) -> Any:
        raise NotImplementedError
