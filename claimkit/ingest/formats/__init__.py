"""Formats beside text, JSON Lines and Parquet: a module each, which turns a file into records.

A format is a module of this folder, or one that an installed package brings by an entry point of the group
`claimkit.formats` (its value: the module). It defines

    SUFFIXES         the ends of its files' names, such as (".json",)
    records(path)    an iterator of records as a documents or claims file has them, each a dict, or a `Reject` where one
                     cannot be read; raises InputError where nothing of the file can

and, where they say something,

    KIND             "article": one document a file, which a catalogue may name; "documents": documents alone;
                     left out: the first record shows what a file holds, and a file that cannot be read is left alone
    begins(head)     whether a file that begins with these bytes is one, where others have the same suffix
    READS, LOSES     what is read and what is not kept, a line each, for `claimkit formats`
    LIBRARY          the library that it needs beside claimkit's own, by the name it is imported with

`claimkit extract` reads its documents, `claimkit build` documents and claims. Records are counted from 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, Protocol, TypeAlias, cast

from claimkit.errors import InputError
from claimkit.records import Reject

GROUP = "claimkit.formats"
ARTICLE, DOCUMENTS = "article", "documents"
HEAD_BYTES = 4096
EMPTY = "is empty: get it again"
Record: TypeAlias = "dict[str, Any]"


class Format(Protocol):
    """What the module of a format defines."""

    SUFFIXES: tuple[str, ...]

    def records(self, path: Path) -> Iterator[Record | Reject]:
        """The records of a file, in order."""


@dataclass(frozen=True, slots=True)
class Described:
    """A format as `claimkit formats` tells of it."""

    suffixes: tuple[str, ...]
    """The ends of its files' names."""
    reads: str
    """What is read."""
    loses: str
    """What is not kept."""
    library: str
    """The library that it needs; empty where claimkit's own are enough."""

    @property
    def can_be_read(self) -> bool:
        """Whether what it needs is installed."""
        return not self.library or find_spec(self.library) is not None


@cache
def formats() -> Mapping[str, Format]:
    """The formats by the ends of their files' names, those that packages bring included."""
    own = [f"{__name__}.{found.name}" for found in iter_modules(__path__)]
    brought = [point.value for point in entry_points(group=GROUP)]
    modules = [cast(Format, import_module(name)) for name in (*brought, *own)]
    return {suffix: module for module in modules for suffix in module.SUFFIXES}


def described() -> list[Described]:
    """The formats with what is read and what is lost of each."""
    modules = {module.SUFFIXES: module for module in formats().values()}
    return [
        Described(
            suffixes,
            getattr(module, "READS", (module.__doc__ or "").partition("\n")[0]),
            getattr(module, "LOSES", ""),
            getattr(module, "LIBRARY", ""),
        )
        for suffixes, module in sorted(modules.items())
    ]


def format_of(path: Path) -> Format | None:
    """The format that a file is in, by its name and, where that is not enough, its beginning; None if it is none."""
    name = path.name.lower()
    module = next((module for suffix, module in formats().items() if name.endswith(suffix)), None)
    begins = getattr(module, "begins", None)
    if begins is None or begins(_head(path)):
        return module
    return None


def kind_of(path: Path) -> str | None:
    """What the format of a file says of all its files: that each is an article, or holds documents."""
    return getattr(format_of(path), "KIND", None)


def lines_of(path: Path) -> Iterator[tuple[int, str] | Reject]:
    """The records of a file of a format as JSON, each with its number.

    Raises:
        InputError: the file is of no format, or cannot be read.
    """
    module = format_of(path)
    if module is None:
        raise InputError("do not know what {file} is", file=path.name)
    if not _head(path):
        raise InputError(EMPTY)
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


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError:
        return b""
