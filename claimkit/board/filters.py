"""A choice of several of a list, with counts and a field to look for words in it, drawn in a board's own tree."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from claimkit.board.amounts import rest, shortened
from claimkit.board.node import Child, Node, node
from claimkit.board.tool import Tool, input_node
from claimkit.interface import name_said, said

HEADS = {
    "outlet": "Outlets",
    "side": "Sides",
    "speaker": "Speakers",
    "language": "Languages",
    "topic": "Topics",
    "tag": "Tags",
}
# What a field of a board's state takes: one value, several, or any.
Chosen: TypeAlias = str | tuple[str, ...] | None
# More are found by typing their name whole.
MOST = 400
_BRIEF = 24
_NARROWS = {"data_narrows": True}


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen: its id, what it is called, and how many claims it has."""

    id: str
    label: str
    claims: int


@dataclass(frozen=True, slots=True)
class Filter:
    """A list to choose from: its kind, its words, what there is, and the ids that are chosen (none is *any*)."""

    kind: str
    words: str
    options: Sequence[Option]
    chosen: tuple[str, ...]
    nothing: str = "any"
    """What stands where nothing is chosen."""

    def node(self) -> Node | None:
        """The list behind its head. Sends `pick` with `kind` and `id`, `pick_named` with `kind` and the name typed."""
        if not self.options and not self.chosen:
            return None
        return node(
            "details",
            node("summary", f"{said(self.words)}: ", node("strong", self._summary())),
            node("div", self._search(), self._list(), self._clear(), class_="ck-filter-list"),
            class_=["ck-filter", bool(self.chosen) and "ck-filter-on"],
            data_anchor=f"filter-{self.kind}",
        )

    def _summary(self) -> list[Child]:
        """What is chosen, in a few words: the name in its own direction, the rest in the interface's."""
        if not self.chosen:
            return [said(self.nothing)]
        names = {each.id: each.label for each in self.options}
        first = shortened(name_said(names.get(self.chosen[0], self.chosen[0])), _BRIEF)
        return [node("bdi", first), rest(len(self.chosen) - 1, " and {} more")]

    def _search(self) -> Node:
        values = {"kind": self.kind}
        hint = "type to find; Enter takes the name"
        return input_node(
            "pick_named",
            values,
            None,
            said("Look for {things}", things=said(self.words).lower()),
            placeholder=hint,
            **_NARROWS,
        )

    def _list(self) -> Node:
        shown = self.options[:MOST]
        left = rest(len(self.options) - len(shown), "and {} more: type a whole name")
        return node("ul", map(self._option, shown), bool(left) and node("li", left, class_="ck-faint"))

    def _option(self, option: Option) -> Node:
        values = json.dumps({"kind": self.kind, "id": option.id})
        on = option.id in self.chosen
        box = node("input", type="checkbox", checked=on, data_op="pick", data_values=values)
        words = node(
            "label", box, node("bdi", name_said(option.label)), node("span", f"{option.claims:,}", class_="ck-faint")
        )
        return node("li", words, data_anchor=f"option-{self.kind}-{option.id}")

    def _clear(self) -> Node | None:
        if not self.chosen:
            return None
        return Tool("Clear", "", "pick", {"kind": self.kind, "id": None}).node()


def several(chosen: Chosen) -> tuple[str, ...]:
    """All values that are chosen; none where any will do."""
    if not chosen:
        return ()
    return (chosen,) if isinstance(chosen, str) else tuple(chosen)


def one_or_several(ids: tuple[str, ...]) -> Chosen:
    """Values as a state has them: one by itself, none as None."""
    if len(ids) > 1:
        return ids
    return ids[0] if ids else None


def bound(chosen: Chosen) -> list[str] | None:
    """What is chosen, as a query binds it."""
    return list(several(chosen)) or None


def picked(chosen: tuple[str, ...], id: str | None) -> tuple[str, ...]:
    """The choice after a press on one of its list: taken in, or left out; None clears it."""
    if id is None:
        return ()
    if id in chosen:
        return tuple(each for each in chosen if each != id)
    return (*chosen, id)
