"""Names that a board is asked for: an id stays, a name becomes the id it means, anything else is refused."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from claimkit.board.filters import several
from claimkit.board.queries import rows
from claimkit.errors import Message, QueryError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from claimkit.warehouse import Warehouse

    State = TypeVar("State", bound=DataclassInstance)
else:
    State = TypeVar("State")

Known = Callable[[State, Collection[str]], State]
# Fields of states that name things of the warehouse.
KINDS = ("outlet", "speaker", "side", "language", "topic")
# Those, and fields that a board looks up itself.
NAMED = (*KINDS, "columns", "tag")
_LISTED = 5
_NEAR = 0.5


def known_state(warehouse: Warehouse, state: State, changed: Collection[str] | None = None) -> State:
    """The state with every name of an outlet, speaker, side, language or topic as its id; nested states too.

    Fields that are not `changed` (None: all may be) are ids already, which nobody need look up.

    Raises:
        QueryError: nothing is called so; the error says what comes nearest.
    """
    changes = {}
    for each in fields(state):
        if changed is not None and each.name not in changed:
            continue
        said = getattr(state, each.name)
        if is_dataclass(said) and not isinstance(said, type):
            changes[each.name] = known_state(warehouse, said)
        elif each.name in KINDS and said:
            changes[each.name] = _known(warehouse, each.name, said)
    return replace(state, **changes)


def held(warehouse: Warehouse, state: State, known: Known[State]) -> tuple[State, list[str]]:
    """The state without the names that `known` refuses, in nested states too; and these names."""
    kept: dict[str, Any] = {}
    gone: list[str] = []
    for each in fields(state):
        value = getattr(state, each.name)
        lost: list[str] = []
        if is_dataclass(value) and not isinstance(value, type):
            kept[each.name], lost = held(warehouse, value, partial(known_state, warehouse))
        elif each.name in NAMED and isinstance(value, (str, tuple)):
            names = several(value)
            lost = [name for name in names if _is_gone(state, each.name, name, known)]
            if lost:
                left = tuple(name for name in names if name not in lost)
                kept[each.name] = left or getattr(type(state)(), each.name)
        gone += lost
    return replace(state, **kept), gone


def _is_gone(state: State, field: str, name: str, known: Known[State]) -> bool:
    try:
        known(replace(state, **{field: (name,)}), {field})
    except QueryError:
        return True
    return False


def known_id(warehouse: Warehouse, kind: str, said: str) -> str:
    """The id that a name of a kind means; the first by id where several are called so.

    Raises:
        QueryError: nothing is called so.
    """
    found = rows(warehouse, "choice_names", kind=kind, said=said)
    if found:
        return str(found[0]["id"])
    raise QueryError(
        "no {kind} is called {given!r}: {advice}", kind=kind, given=said, advice=_nearest(warehouse, kind, said)
    )


def _known(warehouse: Warehouse, kind: str, said: Any) -> Any:
    if isinstance(said, str):
        return known_id(warehouse, kind, said)
    return tuple(known_id(warehouse, kind, each) for each in said)


def _nearest(warehouse: Warehouse, kind: str, said: str) -> Message:
    """The names nearest to what was said, else some that there are."""
    return nearest(said, rows(warehouse, "choice_names", kind=kind, said=None))


def nearest(said: str, found: Sequence[Mapping[str, Any]]) -> Message:
    """Those of the things found (`id`, `label`, `name`) whose names are nearest to what was said, else some of them."""
    called = {row["name"].casefold(): row for row in reversed(found)}
    near = [called[name] for name in get_close_matches(said.casefold(), called, 2 * _LISTED, _NEAR)]
    words = list(dict.fromkeys(map(_called, near)))[:_LISTED]
    if words:
        return _meant(words[:2])
    some = list(dict.fromkeys(map(_called, found)))
    if not some:
        return Message("there is none here")
    more = " …" * (len(some) > _LISTED)
    return Message("there are {names}", names=", ".join(some[:_LISTED]) + more)


def _meant(names: list[str]) -> Message:
    if len(names) == 1:
        return Message("did you mean {name}?", name=names[0])
    return Message("did you mean {name} or {other}?", name=names[0], other=names[1])


def _called(row: Mapping[str, Any]) -> str:
    """`'kremlin' (Kremlin)`."""
    name = f" ({row['label']})" * (row["label"] != row["id"])
    return f"{row['id']!r}{name}"
