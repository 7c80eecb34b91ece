"""Where a row comes from and what was decided on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimkit.errors import QueryError
from claimkit.isolation import seen
from claimkit.warehouse.connection import Connection, run


@dataclass(frozen=True, slots=True)
class Why:
    """A row's way into the warehouse: its file and line, who made it by which rule, and the decisions on it."""

    kind: str
    id: str
    path: str | None
    line: int | None
    origin: str | None
    rule: str | None
    says: str | None
    decisions: tuple[Mapping[str, Any], ...] = ()

    def __str__(self) -> str:
        place = f"{self.path} line {self.line}" if self.line else self.path or "named by other rows only"
        made = ", ".join(part for part in (self.origin, self.rule and f"rule {self.rule}") if part)
        lines = [f"{self.kind} {self.id}", f"  says: {self.says}", f"  from: {place}"]
        if made:
            lines.append(f"  made by: {made}")
        lines += [f"  {_told(one)}" for one in self.decisions]
        return seen("\n".join(lines))

    __repr__ = __str__


_DECISION = (
    *("judgement_id", "judged_at", "researcher", "kind", "left_id", "right_id"),
    *("verdict", "value", "note", "state"),
)


def explained(connection: Connection, id_: str, folder: Path) -> Why:
    """The story of the row with this id: a claim, document, outlet, speaker, cluster or judgement.

    Raises:
        QueryError: no row has that id.
    """
    rows = run(connection, "why", id=id_)
    if not rows:
        raise QueryError("nothing in this snapshot has the id {id!r}", id=id_)
    kind, path, line, origin, rule, says = rows[0]
    decisions = tuple(dict(zip(_DECISION, row, strict=True)) for row in run(connection, "why_decided", id=id_))
    return Why(kind, id_, path and str((folder / path).resolve()), line, origin, rule, says, decisions)


def _told(one: Mapping[str, Any]) -> str:
    said = " ".join(str(one[part]) for part in ("kind", "verdict", "value") if one[part])
    if one["note"]:
        said += f" “{one['note']}”"
    if one["state"] != "stands":
        said += f" ({one['state']})"
    return f"{one['judged_at']:%Y-%m-%d %H:%M} UTC {one['researcher']}: {said}"
