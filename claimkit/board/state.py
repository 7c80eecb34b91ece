"""A board's state as a plain value: a dict of what differs from the defaults, whose repr can be pasted into a cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, asdict, fields, is_dataclass
from difflib import get_close_matches
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from claimkit.arguments import unfit
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
        QueryError: a name that this board does not know, or a value that its choice cannot be.
    """
    types = get_type_hints(kind)
    for name in state:
        if name not in types:
            near = get_close_matches(name, types, 1)
            raise QueryError("no choice is called {name!r}: {advice}", name=name, advice=_advice(near, types))
    return kind(**{name: typed(name, types[name], said) for name, said in state.items()})


def merged(value: State, changes: Mapping[str, Any]) -> State:
    """The state with some choices replaced, as their dict form."""
    return from_state(type(value), {name: getattr(value, name) for name in asdict(value)} | dict(changes))


def typed(name: str, kind: Any, given: Any) -> Any:
    """A value for a choice of a type; of a list a tuple, of the dict of a nested state that state.

    Raises:
        QueryError: it is of another type; the text says what the choice takes.
    """
    value = tuple(given) if isinstance(given, list) else given
    if _is_state(kind) and (given is None or isinstance(given, Mapping)):
        return from_state(kind, given or {})
    if _is_of(kind, value):
        return value
    kinds = get_args(kind) if isinstance(kind, UnionType) else (kind,)
    raise QueryError(unfit(name, given, [dict if _is_state(each) else each for each in kinds]))


def _is_of(kind: Any, value: Any) -> bool:
    """Whether a value is of a type; one text stands for a list of one, a list or dict for a nested tuple or state."""
    if isinstance(kind, UnionType):
        return any(_is_of(each, value) for each in get_args(kind))
    if get_origin(kind) is tuple:
        return _is_tuple(get_args(kind), value)
    if _is_state(kind):
        return isinstance(value, (kind, Mapping))
    if isinstance(value, bool):
        return kind is bool
    return isinstance(value, (int, float) if kind is float else kind)


def _is_tuple(kinds: tuple[Any, ...], value: Any) -> bool:
    """Whether a value is a tuple of these types; of one and `...`, however many."""
    first, *others = kinds
    if isinstance(value, str):
        return first is str and others == [...]
    if not isinstance(value, (tuple, list)):
        return False
    if others == [...]:
        return all(_is_of(first, each) for each in value)
    return len(value) == len(kinds) and all(map(_is_of, kinds, value))


def _is_state(kind: Any) -> bool:
    return isinstance(kind, type) and is_dataclass(kind)


def _default(each: Field[Any]) -> Any:
    if each.default_factory is not MISSING:
        return each.default_factory()
    return each.default


def _advice(near: list[str], types: Mapping[str, Any]) -> Message:
    if near:
        return Message("did you mean {name}?", name=repr(near[0]))
    return Message("there are {names}", names=", ".join(types))
