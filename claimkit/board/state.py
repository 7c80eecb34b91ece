"""A board's state as a plain value: a dict of what differs from the defaults, whose repr can be pasted into a cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, asdict, fields, is_dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

from claimkit.errors import Message, QueryError

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    State = TypeVar("State", bound=DataclassInstance)
else:
    State = TypeVar("State")


def to_state(value: DataclassInstance) -> dict[str, Any]:
    """What of a frozen state differs from its defaults, nested states as nested dicts."""
    state = {}
    for each in fields(value):
        said = getattr(value, each.name)
        if is_dataclass(said) and not isinstance(said, type):
            said = to_state(said)
            if not said:
                continue
        elif said == _default(each):
            continue
        elif isinstance(said, tuple):
            said = tuple(to_state(one) if is_dataclass(one) and not isinstance(one, type) else one for one in said)
        state[each.name] = said
    return state


def from_state(kind: type[State], state: Mapping[str, Any]) -> State:
    """The frozen state that a dict says; lists become tuples.

    Raises:
        QueryError: a name that this board does not know.
    """
    types = get_type_hints(kind)
    for name in state:
        if name not in types:
            near = get_close_matches(name, types, 1)
            raise QueryError("no choice is called {name!r}: {advice}", name=name, advice=_advice(near, types))
    return kind(**{name: _value(types[name], said) for name, said in state.items()})


def merged(value: State, changes: Mapping[str, Any]) -> State:
    """The state with some choices replaced, as their dict form."""
    return from_state(type(value), {name: getattr(value, name) for name in asdict(value)} | dict(changes))


def _value(kind: Any, said: Any) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        return said if isinstance(said, kind) else from_state(kind, said or {})
    return tuple(said) if isinstance(said, list) else said


def _default(each: Field[Any]) -> Any:
    if each.default_factory is not MISSING:
        return each.default_factory()
    return each.default


def _advice(near: list[str], types: Mapping[str, Any]) -> Message:
    if near:
        return Message("did you mean {name}?", name=repr(near[0]))
    return Message("there are {names}", names=", ".join(types))
