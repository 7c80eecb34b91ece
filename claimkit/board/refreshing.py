"""Taking up a newer build: what was chosen stays, and what that build lacks is let go of and told in one sentence."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from claimkit.board.known import held
from claimkit.board.reply import Reply
from claimkit.errors import QueryError
from claimkit.interface import said, told
from claimkit.isolation import seen

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse


class Refreshing:
    """What every board has of newer builds."""

    warehouse: Warehouse
    live: Any
    _whole: Warehouse
    _story: str | None
    _state: Any
    _known: Callable[..., Any]
    _open: Callable[[], Any]
    _forget: Callable[[], None]
    _faces: Callable[[], list[Any]]
    change: Callable[..., None]
    tell: Callable[..., None]
    speaking: Callable[[], Any]

    def refresh(self) -> None:
        """Take up the newest snapshot; place and filters stay, save what it lacks: that is let go of, and told.

        It is told below the live board, else as a warning.

        Raises:
            QueryError: the newest snapshot has nothing to show.
        """
        with self.speaking():
            told = self._take_up()
        if told and "live" in self.__dict__:
            self.tell(told, failed=True)
        elif told:
            warnings.warn(seen(told), stacklevel=2)

    def _refreshed(self, _values: Mapping[str, Any], _request: str) -> Reply:
        told = self._take_up()
        return Reply(told or said("The newest build is shown."), failed=bool(told))

    def _place(self) -> dict[str, Any]:
        """The choices that keep under the hand what is there."""
        return {}

    def _take_up(self) -> str:
        """Shows the newest build; what to tell of it."""
        place = self._place()
        lacking = self._narrowed()
        self._forget()
        self._state, gone = held(self._whole, self._state, self._known)
        lacking += gone
        try:
            self.change(**place)
        except QueryError as error:
            self._state = self._open()
            self.change()
            return said(
                "The newest build does not have what was open ({reason}): the board begins anew.", reason=told(error)
            )
        if not lacking:
            return ""
        named = said(", ").join(map(repr, dict.fromkeys(lacking)))
        return said("The newest build lacks {names}: it is chosen no more, the rest stays.", names=named)

    def _narrowed(self) -> list[str]:
        """Opens the newest build, and in it the story that was asked for; the story that is not in it."""
        self._whole.refresh()
        if self._story is None:
            return []
        try:
            with self.speaking():
                self.warehouse = self._whole.of_story(self._story)
        except QueryError:
            gone, self._story, self.warehouse = self._story, None, self._whole
            if "live" in self.__dict__:
                self.live.children = self._faces()
            return [gone]
        return []
