"""What a caller hands in, proved to be of a type that is taken."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from types import NoneType
from typing import Any, get_origin

from claimkit.errors import InputError, Message

# What is taken, as a person is told.
_TAKES: dict[type, str] = {
    **{str: "text", bool: "True or False", int: "a whole number", float: "a number"},
    **{tuple: "a list", list: "a list", dict: "a dict"},
}
_LONGEST = 80
PLACE = (str, Path)


def prove_takes(name: str, given: object, *kinds: type) -> None:
    """Proves that what is given under a name is of one of these types.

    Raises:
        InputError: it is of another type; the text says what is taken.
    """
    if not isinstance(given, kinds) or (isinstance(given, bool) and bool not in kinds):
        raise InputError(unfit(name, given, kinds))


def taken_texts(name: str, given: object) -> list[str]:
    """The texts of a list, or of anything else that gives them one by one.

    Raises:
        InputError: it is no list, or something in it is no text.
    """
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise InputError(unfit(name, given, (list,)))
    texts = list(given)
    for each in texts:
        prove_takes(name, each, str)
    return texts


def unfit(name: str, given: object, kinds: Iterable[Any]) -> Message:
    """That what is given is of none of these types: a path is told of as text, what has no word here by its name."""
    named = (get_origin(kind) or kind for kind in kinds if kind not in (Path, NoneType))
    told = (_TAKES.get(kind, getattr(kind, "__name__", "a dict")) for kind in named)
    options = tuple(dict.fromkeys(told))
    shown = repr(given)[:_LONGEST]
    return Message("{name} cannot be {given}: it takes {options}", name=name, given=shown, options=options)
