"""Formats beside text, JSON Lines and Parquet: a module each, which turns a file into records.

A format is a module of this folder, or one that an installed package brings by an entry point of the group
`claimkit.formats` (its value: the module). It defines

    SUFFIXES         the ends of its files' names, such as (".json",)
    records(path)    an iterator of records as a documents or claims file has them, each a dict, or a `Reject` where one
                     cannot be read; raises InputError where nothing of the file can

`claimkit extract` reads its documents, `claimkit build` documents and claims. Records are counted from 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, Protocol, TypeAlias, cast

from claimkit.errors import InputError
from claimkit.records import Reject

GROUP = "claimkit.formats"
Record: TypeAlias = "dict[str, Any]"


class Format(Protocol):
    """What the module of a format defines."""

    SUFFIXES: tuple[str, ...]

    def records(self, path: Path) -> Iterator[Record | Reject]:
        """The records of a file, in order."""


@cache
def formats() -> Mapping[str, Format]:
    """The formats by the ends of their files' names, those that packages bring included."""
    own = [f"{__name__}.{found.name}" for found in iter_modules(__path__)]
    brought = [point.value for point in entry_points(group=GROUP)]
    modules = [cast(Format, import_module(name)) for name in (*brought, *own)]
    return {suffix: module for module in modules for suffix in module.SUFFIXES}


def format_of(path: Path) -> Format | None:
    """The format that a file is in by its name; None where it is none of these."""
    name = path.name.lower()
    return next((module for suffix, module in formats().items() if name.endswith(suffix)), None)


def lines_of(path: Path) -> Iterator[tuple[int, str] | Reject]:
    """The records of a file of a format as JSON, each with its number.

    Raises:
        InputError: the file is of no format, or cannot be read.
    """
    module = format_of(path)
    if module is None:
        raise InputError(f"do not know what {path.name} is")
    for number, record in enumerate(module.records(path), 1):
        if isinstance(record, Reject):
            yield record
        else:
            # Escaped, so that half a character is refused where the line is read, with its field.
            yield number, json.dumps(record)


def first_record(path: Path) -> Record:
    """The first record of a file of a format; empty where it has none that can be read."""
    module = format_of(path)
    if module is None:
        return {}
    try:
        records = (record for record in module.records(path) if not isinstance(record, Reject))
        return next(records, {})
    except InputError:
        return {}
