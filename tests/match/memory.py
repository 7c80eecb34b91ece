"""A memory for the tests: rows held in a dictionary, and how many were kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from claimkit.match.remembering import KEY


class Memory:
    """Rows by their key."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, Any]] = {}
        self.kept = 0

    def held(self, keys: Iterable[str]) -> Iterator[dict[str, Any]]:
        yield from (self.rows[key] for key in keys if key in self.rows)

    def keep(self, row: dict[str, Any], size: int) -> None:
        assert size > 0
        self.rows[row[KEY]] = row
        self.kept += 1

    def write(self) -> None:
        pass
