"""Formats of other programs: a module each, which reads records out of a file, writes them into one, or both.

A format is a module of this folder. It defines

    NAME             what `--format` calls it, such as "brat"
    TITLE            the programs and standard that it is of, for `claimkit formats`
    read(path, reading)
                     an iterator of records as a documents or claims file has them, each a dict, or a `Reject` that
                     names file, line, field and reason; a document comes before its claims. A record with
                     `rating` is a row of verdicts.csv, what a checker says of a claim. What of the file has no
                     place in them is counted in `reading.loss`, what the file has in `reading.counted`. Raises
                     InputError where nothing of the file can be read.
    write(claims, documents, path)
                     writes them and gives a `Loss`: what the format cannot say, how often, why
    WANTS_HELD       true where `write` needs what the warehouse holds of a claim beside its line (`held`): cluster_id,
                     stance, speaker_id, speaker_name, speaker_kind, speaker_side, verdicts, locators
    SAYS_LOCATORS    true where it has a place for locators: pages of a PDF, times of a film
    LOSES_IN, LOSES_OUT
                     what is lost on the way in and out, a line each

One that only reads has no `write`, one that only writes no `read`. What begins with an underscore is no format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import cast

from claimkit.cycles import collected_seldom
from claimkit.errors import InputError, Message
from claimkit.exchange.loss import Loss
from claimkit.exchange.marks import Record
from claimkit.exchange.reading import Reading
from claimkit.records import Reject

Read = Callable[[Path, Reading], Iterator["Record | Reject"]]
Write = Callable[[Iterable[Record], Iterable[Record], Path], Loss]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A format of other programs."""

    name: str
    """What `--format` calls it."""
    title: str
    """The programs and standard that it is of."""
    module: ModuleType
    """What reads and writes it."""

    @property
    def loses_in(self) -> str | None:
        """What is lost when it is read; None where it is not."""
        return getattr(self.module, "LOSES_IN", None)

    @property
    def loses_out(self) -> str | None:
        """What is lost when it is written; None where it is not."""
        return getattr(self.module, "LOSES_OUT", None)

    @property
    def wants_held(self) -> bool:
        """Whether `write` is given with each claim, as `held`, its cluster, stance, speaker and verdicts."""
        return bool(getattr(self.module, "WANTS_HELD", False))

    @property
    def says_locators(self) -> bool:
        """Whether it has a place for the page or time of its source at which a claim stands."""
        return bool(getattr(self.module, "SAYS_LOCATORS", False))

    @property
    def read(self) -> Read:
        """The function that reads it.

        Raises:
            InputError: it is written alone.
        """
        read = cast(Read, self._function("read", "is written, not read"))

        def records(path: Path, reading: Reading) -> Iterator[Record | Reject]:
            with collected_seldom():
                yield from read(path, reading)

        return records

    @property
    def write(self) -> Write:
        """The function that writes it.

        Raises:
            InputError: it is read alone.
        """
        write = cast(Write, self._function("write", "is read, not written"))

        def written(claims: Iterable[Record], documents: Iterable[Record], path: Path) -> Loss:
            with collected_seldom():
                return write(claims, documents, path)

        return written

    def _function(self, name: str, fault: str) -> object:
        if not hasattr(self.module, name):
            raise InputError("{name} {fault}: claimkit formats lists what there is", name=self.name, fault=fault)
        return getattr(self.module, name)


@cache
def exchanges() -> Mapping[str, Exchange]:
    """The formats by name."""
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__) if found.name[0] != "_"]
    return {module.NAME: Exchange(module.NAME, module.TITLE, module) for module in modules}


def exchange_of(name: str) -> Exchange:
    """The format of a name.

    Raises:
        InputError: there is none.
    """
    if name not in exchanges():
        near = [Message("did you mean {name}? ", name=repr(each)) for each in get_close_matches(name, exchanges(), 1)]
        raise InputError(
            "there is no format {name!r}: {advice}it is one of {known}",
            name=name,
            advice=next(iter(near), ""),
            known=tuple(exchanges()),
        )
    return exchanges()[name]
