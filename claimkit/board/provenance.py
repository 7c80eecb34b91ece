"""Where something that was taken away is from: when, from which snapshot, by which version, and what was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

from claimkit.board.card import STANDING_LINE
from claimkit.board.when import clock
from claimkit.interface import said
from claimkit.isolation import isolated
from claimkit.version import VERSION
from claimkit.warehouse import Warehouse

_SHORT = 16


class Taken(Protocol):
    """What can be taken away: a board."""

    warehouse: Warehouse

    @property
    def state(self) -> dict[str, Any]:
        """What is chosen."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """The board and its state, the digest of the snapshot, the version, and when it was taken."""

    board: str
    state: Mapping[str, Any]
    digest: str
    version: str
    taken: datetime

    def lines(self) -> list[str]:
        """When, from what and by which version; what was chosen; and the line that stands on everything."""
        chosen = ", ".join(f"{name}={value!r}" for name, value in self.state.items())
        made = {"when": clock(self.taken), "digest": self.digest[:_SHORT], "version": self.version}
        return [
            said("Taken {when} from snapshot {digest}, claimkit {version}.", **made),
            said("Chosen: {choices}", choices=isolated(f"{self.board}({chosen})")),
            said(STANDING_LINE),
        ]

    def to_json(self) -> dict[str, Any]:
        """All of it for programs, the digest whole."""
        chosen = {"board": self.board, "state": dict(self.state)}
        taken = self.taken.isoformat(timespec="seconds")
        return {"taken": taken, "digest": self.digest, "claimkit": self.version, "chosen": chosen}


def provenance_of(board: Taken) -> Provenance:
    """Where what a board shows now is from."""
    warehouse = board.warehouse
    digest = warehouse.content_digest or warehouse.digest
    return Provenance(type(board).__name__, board.state, digest, VERSION, datetime.now(UTC))
