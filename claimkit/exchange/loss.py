"""What is lost between a claims file and a foreign format: which field, how many, why."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

LOSS = ".loss"
"""What the name of a report ends with, after the name of the file that it is of."""


@dataclass(frozen=True, slots=True)
class Lost:
    """One kind of loss."""

    field: str
    """The field of a claim or document that cannot be said there, or what of the file has no place here."""
    count: int
    """How many have it."""
    reason: str
    """Why it is lost."""

    def __str__(self) -> str:
        return " ".join(f"{self.field}: {self.count}: {self.reason}".split())


@dataclass(slots=True)
class Loss:
    """The losses of one file, counted; empty, and false, where nothing is lost."""

    counted: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often each field was lost for each reason."""

    def add(self, name: str, reason: str, count: int = 1) -> None:
        """Counts something that is lost."""
        if count:
            self.counted[name, reason] += count

    def take(self, rows: Iterable[Lost]) -> None:
        """Counts what another report says."""
        for row in rows:
            self.add(row.field, row.reason, row.count)

    def __iter__(self) -> Iterator[Lost]:
        return (Lost(name, count, reason) for (name, reason), count in sorted(self.counted.items()))

    def __bool__(self) -> bool:
        return bool(self.counted)

    def __str__(self) -> str:
        return "\n".join(f"lost: {row}" for row in self) or "nothing is lost"

    def to_json(self) -> list[dict[str, Any]]:
        """`[{"field": …, "count": …, "reason": …}, …]`, in order of their fields."""
        return [asdict(row) for row in self]


def losses_of(text: str) -> list[Lost]:
    """The losses that a report says, as `Loss.to_json` writes them; none where it is no such report."""
    try:
        rows = json.loads(text)
        return [Lost(str(row["field"]), int(row["count"]), str(row["reason"])) for row in rows]
    except (ValueError, TypeError, KeyError, RecursionError):
        return []
