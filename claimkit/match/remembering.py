"""Readings that outlive a build: kept by their text and by the known names that bear on it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, Protocol, TypeAlias

import msgspec
import pyarrow as pa

from claimkit.language import stems
from claimkit.match.reading import Reading, read
from claimkit.match.senses import NO_NAMES, Names

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


_ENCODER = msgspec.json.Encoder(order="sorted")
_DECODER = msgspec.json.Decoder(_KeptReading)
# Readings held at a time: a claim is read for its keys and again for its pairs.
_HELD = 1 << 16


class Memory(Protocol):
    """Rows that outlive a build, by their `key`."""

    def held(self, keys: Iterable[str], /) -> Iterator[dict[str, Any]]:
        """The rows of those keys that are there, each once."""

    def keep(self, row: dict[str, Any], size: int, /) -> None:
        """Keeps a row of about so many bytes."""

    def write(self) -> None:
        """Has all that was kept be held."""


class RememberingReader:
    """A `Reader` that knows names, and reads no text that was read before by the same rules."""

    def __init__(self, names: Names = NO_NAMES, memory: Memory | None = None) -> None:
        self._names = names
        self._memory = memory
        self._read: dict[Text, Reading] = {}
        self._keys: dict[Text, str] = {}

    def __call__(self, text: str, language: str) -> Reading:
        """The reading of a text."""
        asked = (text, language)
        if asked not in self._read:
            self._read[asked] = self._made(asked)
        return self._read[asked]

    def expect(self, texts: Iterable[Text]) -> None:
        """Takes from memory what it has of texts that are about to be read, and lets go of others to bound memory."""
        wanted = dict.fromkeys(texts)
        if len(self._read) + len(wanted) > _HELD:
            self._read = {asked: self._read[asked] for asked in wanted if asked in self._read}
            self._keys = {asked: self._keys[asked] for asked in wanted if asked in self._keys}
        if self._memory is None:
            return
        keys = {self.key(asked): asked for asked in wanted if asked not in self._read}
        for row in self._memory.held(keys):
            asked = keys[row[KEY]]
            reading = _decoded(row[KEPT], *asked)
            if reading is not None:
                self._read[asked] = reading

    def write(self) -> None:
        """Has what was read be there for the next who asks."""
        if self._memory is not None:
            self._memory.write()

    def _made(self, asked: Text) -> Reading:
        reading = read(*asked, self._names)
        if self._memory is not None:
            encoded = _encoded(reading)
            self._memory.keep({KEY: self.key(asked), KEPT: encoded}, len(encoded))
        return reading

    def key(self, asked: Text) -> str:
        """All that a reading hangs on but the rules."""
        if asked not in self._keys:
            bearing = sorted(set(bearing_names(*asked, self._names)))
            self._keys[asked] = sha256(json.dumps([*asked, bearing]).encode()).hexdigest()
        return self._keys[asked]


def bearing_names(text: str, language: str, names: Names) -> Iterator[tuple[str, str]]:
    """What of the known names can change how a text is read.

    The length of the longest name that begins with a word of it, and the speaker of each name that stands in it.
    """
    held = stems(text, language)
    if names.longest.keys().isdisjoint(held):
        return
    for place, stem in enumerate(held):
        longest = names.longest.get(stem)
        if longest is None:
            continue
        yield stem, str(longest)
        for size in range(1, longest + 1):
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
    except (RecursionError, msgspec.MsgspecError):
        return None
    parts = {name: getattr(kept, name) for name in _KeptReading.__struct_fields__}
    return Reading(text, language, **parts | {"numbers": dict(kept.numbers), "bounds": dict(kept.bounds)})
