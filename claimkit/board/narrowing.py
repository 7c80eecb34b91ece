"""Boards that are narrowed by lists: a press in a list, or a name that is typed, takes a value in or leaves it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from claimkit.board.filters import HEADS, Filter, Option, one_or_several, picked, several
from claimkit.board.known import known_id
from claimkit.board.node import Node, node
from claimkit.board.reply import Reply
from claimkit.board.tool import field_words
from claimkit.errors import QueryError

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

_FILTERS: dict[str, Any] = {"class_": "ck-filters", "role": "group", "data_anchor": "filters"}


class Narrowing:
    """What a board has of its lists; `kinds` are the fields of its state that take one value or several.

    A field of a part of the state is named with its part: `left.outlet`.
    """

    kinds: ClassVar[Sequence[str]]
    choices: Any
    _whole: Warehouse
    _listed: list[dict[str, Any]]

    def narrow(self, **changes: Any) -> None:
        """Change what is chosen."""
        raise NotImplementedError

    def _filters(self) -> Node | None:
        """The lists, as they stand above the board; None where nothing can be chosen."""
        lists = list(filter(None, map(self._filter, self.kinds)))
        if not lists:
            return None
        return node("div", lists, aria_label="Choices", **_FILTERS)

    def _filter(self, kind: str) -> Node | None:
        field = kind.rpartition(".")[2]
        return Filter(kind, HEADS[field], self._options(field), self._picked(kind)).node()

    def _options(self, field: str) -> list[Option]:
        """What can be chosen of a field, those with most claims first."""
        return [Option(row["id"], row["label"], row["claims"]) for row in self._listed if row["kind"] == field]

    def _picked(self, kind: str) -> tuple[str, ...]:
        """The ids that are chosen of a kind."""
        return several(getattr(self.choices, kind))

    def _choose_all(self, kind: str, ids: tuple[str, ...]) -> None:
        self.narrow(**{kind: one_or_several(ids)})

    def _reply_to_pick(self) -> Reply:
        """What is said once something is taken in or left out."""
        return Reply()

    def _picking(self) -> Mapping[str, Callable[[Mapping[str, Any], str], Reply]]:
        """The operations of lists."""
        return {"pick": self._pick, "pick_named": self._pick_named}

    def _pick(self, values: Mapping[str, Any], _request: str) -> Reply:
        kind, id = self._kind(values), values.get("id")
        self._choose_all(kind, picked(self._picked(kind), None if id is None else str(id)))
        return self._reply_to_pick()

    def _pick_named(self, values: Mapping[str, Any], _request: str) -> Reply:
        kind, name = self._kind(values), field_words(values)
        if not name:
            return Reply("Type a name, or choose from the list.")
        chosen, id = self._picked(kind), self._id_of(kind.rpartition(".")[2], name)
        self._choose_all(kind, chosen if id in chosen else (*chosen, id))
        return self._reply_to_pick()

    def _id_of(self, field: str, name: str) -> str:
        """The id that a typed name of a field means."""
        return known_id(self._whole, field, name)

    def _kind(self, values: Mapping[str, Any]) -> str:
        kind = str(values.get("kind"))
        if kind not in self.kinds:
            raise QueryError("claims are narrowed by {known}", known=tuple(self.kinds))
        return kind
