"""Readings that outlive a build: kept by their text and by the known names that bear on it."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any, Protocol, TypeAlias, TypeVar
from weakref import finalize

import msgspec
import pyarrow as pa

from claimkit.language import stems
from claimkit.match.parsing import read
from claimkit.match.reading import Reading
from claimkit.match.senses import NO_NAMES, Names

One = TypeVar("One")
# A text and the code of its language.
Text: TypeAlias = tuple[str, str]
# What is kept under a key is a text: a reading, or what was found of a pair.
KEY, KEPT = "key", "kept"
COLUMNS = {KEPT: pa.string()}


class _KeptReading(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    """A reading as it is kept: all but its text and language, numbers and bounds as pairs."""

    things: tuple[str, ...]
    printed: dict[str, str]
    names: frozenset[str]
    numbers: list[tuple[float, frozenset[str]]]
    times: frozenset[str]
    bends: dict[str, str]
    negated: frozenset[str]
    condition: frozenset[str]
    negations: int
    denied: frozenset[str]
    length: int
    bounds: list[tuple[float, str]]
    none_of: frozenset[str]
    not_so: frozenset[float]
    none_with: frozenset[str]


_ENCODER = msgspec.json.Encoder(order="sorted")
_DECODER = msgspec.json.Decoder(_KeptReading)
# Readings held at a time, others are put on a shelf: a claim is read for its keys and again for its pairs.
_HELD = 1 << 16


class Memory(Protocol):
    """Rows that outlive a build, by their `key`."""

    def held(self, keys: Iterable[str], /) -> Iterator[dict[str, Any]]:
        """The rows of those keys that are there, each once."""

    def keep(self, row: dict[str, Any], size: int, /) -> None:
        """Keeps a row of about so many bytes."""

    def write(self) -> None:
        """Has all that was kept be held."""


def recalled(
    memory: Memory | None, keys: Iterable[str], decoder: msgspec.json.Decoder[One]
) -> Iterator[tuple[str, One]]:
    """What is remembered under these keys, but for texts that the decoder does not take."""
    for row in memory.held(keys) if memory else ():
        with suppress(RecursionError, TypeError, msgspec.MsgspecError):
            yield row[KEY], decoder.decode(row[KEPT])


def remembered(memory: Memory | None, key: str, found: object) -> None:
    """Has what was found be there under its key for the next who asks."""
    if memory is not None:
        encoded = msgspec.json.encode(found).decode()
        memory.keep({KEY: key, KEPT: encoded}, len(encoded))


class _Shelf:
    """Readings put down in a file that ends with their reader, each with its key: a million take gigabytes."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        # By the hash of a text, where the line about it begins.
        self._places: dict[int, int] = {}

    @cached_property
    def _file(self) -> IO[bytes]:
        file = TemporaryFile(dir=self._folder)  # noqa: SIM115 — open as long as the reader
        finalize(self, file.close)
        return file

    def __contains__(self, asked: Text) -> bool:
        return hash(asked) in self._places

    def put(self, asked: Text, key: str, encoded: str) -> None:
        """Puts down what was read of a text."""
        self._places[hash(asked)] = self._file.seek(0, os.SEEK_END)
        self._file.write(msgspec.json.encode([*asked, key, encoded]) + b"\n")

    def taken(self, asked: Text) -> tuple[str, str] | None:
        """The key and what was read of a text, where it is there."""
        if asked not in self:
            return None
        self._file.seek(self._places[hash(asked)])
        text, language, key, encoded = msgspec.json.decode(self._file.readline())
        return (key, encoded) if (text, language) == asked else None


class RememberingReader:
    """A `Reader` that knows names, and reads no text that was read before by the same rules."""

    def __init__(self, names: Names = NO_NAMES, memory: Memory | None = None, folder: Path | None = None) -> None:
        """`folder`: where what it cannot hold is put meanwhile; the system's own for such things where None."""
        self._names = names
        self._memory = memory
        self._shelf = _Shelf(folder)
        self._read: dict[Text, Reading] = {}
        self._keys: dict[Text, str] = {}

    def __call__(self, text: str, language: str) -> Reading:
        """The reading of a text."""
        asked = (text, language)
        if asked not in self._read:
            self._read[asked] = self._made(asked)
        return self._read[asked]

    def expect(self, texts: Iterable[Text]) -> None:
        """Takes what was read of texts that are about to be read, and lets go of others to bound memory."""
        wanted = dict.fromkeys(texts)
        if len(self._read) + len(wanted) > _HELD:
            self._put_away(wanted)
        for asked in wanted:
            if asked not in self._read and (found := self._shelf.taken(asked)):
                key, encoded = found
                self._take(asked, encoded)
                self._keys |= {asked: key} if key else {}
        if self._memory is None:
            return
        keys = {self.key(asked): asked for asked in wanted if asked not in self._read}
        for row in self._memory.held(keys):
            self._take(keys[row[KEY]], row[KEPT])

    def _put_away(self, wanted: Container[Text]) -> None:
        """Lets go of the readings of texts that are not wanted."""
        for asked, reading in self._read.items():
            if asked not in wanted and asked not in self._shelf:
                self._shelf.put(asked, self._keys.get(asked, ""), _encoded(reading))
        self._read = {asked: reading for asked, reading in self._read.items() if asked in wanted}
        self._keys = {asked: key for asked, key in self._keys.items() if asked in wanted}

    def _take(self, asked: Text, encoded: str) -> None:
        reading = _decoded(encoded, *asked)
        if reading is not None:
            self._read[asked] = reading

    def write(self) -> None:
        """Has what was read be there for the next who asks."""
        if self._memory is not None:
            self._memory.write()

    @property
    def remembers(self) -> bool:
        """Whether anything outlives it."""
        return self._memory is not None

    def recall(self, keys: Iterable[str], decoder: msgspec.json.Decoder[One]) -> Iterator[tuple[str, One]]:
        """What was remembered under these keys, but for texts that the decoder does not take."""
        yield from recalled(self._memory, keys, decoder)

    def remember(self, found: Iterable[tuple[str, str]]) -> None:
        """Has texts be there under their keys for the next who asks, once `write` is called."""
        if self._memory is not None:
            for key, encoded in found:
                self._memory.keep({KEY: key, KEPT: encoded}, len(encoded))

    def _made(self, asked: Text) -> Reading:
        reading = read(*asked, self._names)
        if self._memory is not None:
            self.remember([(self.key(asked), _encoded(reading))])
        return reading

    def key(self, asked: Text) -> str:
        """All that a reading hangs on but the rules."""
        if asked not in self._keys:
            if len(self._keys) > 2 * _HELD:
                self._keys.clear()
            bearing = sorted(set(bearing_names(*asked, self._names)))
            self._keys[asked] = sha256(msgspec.json.encode([*asked, bearing])).hexdigest()
        return self._keys[asked]


def bearing_names(text: str, language: str, names: Names) -> Iterator[tuple[str, str]]:
    """What of the known names can change how a text is read: those that stand in it, each with its speaker."""
    held = stems(text, language)
    if names.longest.keys().isdisjoint(held):
        return
    for place, stem in enumerate(held):
        for size in range(1, names.longest.get(stem, 0) + 1):
            phrase = tuple(held[place : place + size])
            if phrase in names.speakers:
                yield " ".join(phrase), names.speakers[phrase]


def _encoded(reading: Reading) -> str:
    """A reading but for its text and language, as a JSON list; sets are sorted."""
    parts = {name: getattr(reading, name) for name in _KeptReading.__struct_fields__}
    paired = {name: list(parts[name].items()) for name in ("numbers", "bounds")}
    return _ENCODER.encode(_KeptReading(**parts | paired)).decode()


def _decoded(encoded: str, text: str, language: str) -> Reading | None:
    """The reading that `_encoded` made; None where the text is no such thing."""
    try:
        kept = _DECODER.decode(encoded)
    except (RecursionError, TypeError, msgspec.MsgspecError):
        return None
    parts = {name: getattr(kept, name) for name in _KeptReading.__struct_fields__}
    return Reading(text, language, **parts | {"numbers": dict(kept.numbers), "bounds": dict(kept.bounds)})
