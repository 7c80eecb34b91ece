"""Which part of a claim a label of another program means.

`seeds/lexicon/annotation-labels.csv` has those that are usual. A researcher's own `labels.csv` has the columns
`label,slot,value`; a label may have several rows, `*` stands for every label that has none, and as the value of a topic
for the label itself:

    label,slot,value
    Denial,content,
    Denial,act,deny
    Who,speaker,
    *,content,
    *,topic,*
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from claimkit.errors import InputError
from claimkit.records import ACTS, BASES, MODES, POLARITIES
from claimkit.shipped import shipped

CONTENT, SPEAKER, CUE, RELAY, ROLE, PARENT, NOTHING = "content", "speaker", "cue", "relay", "role", "parent", "nothing"
TOPIC = "topic"
VALUES: dict[str, tuple[str, ...]] = {"mode": MODES, "act": ACTS, "polarity": POLARITIES, "basis": BASES, TOPIC: ()}
SLOTS = (CONTENT, SPEAKER, CUE, RELAY, ROLE, PARENT, NOTHING, *VALUES)
ANY = "*"
_REMEMBERED = 10_000
Meanings = tuple[tuple[str, str], ...]


class _Meant(NamedTuple):
    """What a label means, what a row of its own says, and the part of a claim that it is."""

    meanings: Meanings
    named: Meanings
    part: str | None
    values: Mapping[str, str]
    """What it says of mode, act, polarity, basis and topic."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Slots, each with its value, by label; labels are compared without regard to case and to what joins words."""

    rows: Mapping[str, Meanings]
    _known: dict[str, _Meant] = field(default_factory=dict, compare=False, repr=False)

    def of(self, label: str) -> Meanings:
        """What a label means; empty where nobody says."""
        return (self._known.get(label) or self._look_up(label)).meanings

    def named(self, label: str) -> Meanings:
        """What a label means that has a row of its own; empty where only `*` speaks for it."""
        return (self._known.get(label) or self._look_up(label)).named

    def part(self, label: str) -> str | None:
        """The part of a claim that a label means; None where it means none."""
        return (self._known.get(label) or self._look_up(label)).part

    def values(self, label: str) -> Mapping[str, str]:
        """What a label says of mode, act, polarity, basis and topic."""
        return (self._known.get(label) or self._look_up(label)).values

    def _look_up(self, label: str) -> _Meant:
        """Labels are few and marks are many: each is looked up once."""
        named = self.rows.get(_key(label), ())
        meanings = named or self.rows.get(ANY, ())
        part = next((slot for slot, _ in meanings if slot not in VALUES), None)
        values = {slot: label if value == ANY else value for slot, value in meanings if slot in VALUES}
        known = _Meant(meanings, named, part, values)
        if len(self._known) < _REMEMBERED:
            self._known[label] = known
        return known


def usual_labels() -> Labels:
    """Those that are shipped."""
    return Labels(_usual())


def read_labels(path: Path) -> Labels:
    """The usual labels, and before them those of a file.

    Raises:
        InputError: it cannot be read, or a row has a slot or value that is none; names line and field.
    """
    return Labels(dict(_usual()) | _grouped(path))


@cache
def _usual() -> Mapping[str, Meanings]:
    return _grouped(shipped("seeds", "lexicon", "annotation-labels.csv"))


def _grouped(path: Path) -> dict[str, Meanings]:
    grouped: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for label, meaning in _rows(path):
        grouped[label].append(meaning)
    return {label: tuple(meanings) for label, meanings in grouped.items()}


def _rows(path: Path) -> Iterator[tuple[str, tuple[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for line, row in enumerate(csv.DictReader(file), 2):
                yield _row(path, line, row)
    except UnicodeDecodeError as error:
        raise InputError(
            "{file} is not UTF-8 at byte {start}: save it again as UTF-8", file=path.name, start=error.start
        ) from error
    except (OSError, csv.Error) as error:
        raise InputError("{path} cannot be read ({error}): save it as CSV in UTF-8", path=path, error=error) from error


def _row(path: Path, line: int, row: Mapping[str, str | None]) -> tuple[str, tuple[str, str]]:
    label, slot, value = ((row.get(name) or "").strip() for name in ("label", "slot", "value"))
    if not label:
        raise InputError(
            "{path} line {line}, label: nothing is written here; the columns are label,slot,value", path=path, line=line
        )
    if slot not in SLOTS:
        raise InputError(
            "{path} line {line}, slot: {slot!r} is none: it is one of {known}",
            path=path,
            line=line,
            slot=slot,
            known=tuple(SLOTS),
        )
    known = VALUES.get(slot, ())
    if slot in VALUES and (not value or (known and value not in known)):
        raise InputError(
            "{path} line {line}, value: {value!r} is no {slot}: it is one of {known}",
            path=path,
            line=line,
            value=value,
            slot=slot,
            known=tuple(known),
        )
    return _key(label), (slot, value)


def _key(label: str) -> str:
    return " ".join(label.casefold().replace("_", " ").replace("-", " ").split())
