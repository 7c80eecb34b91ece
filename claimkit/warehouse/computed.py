"""Tables that somebody computed elsewhere: matches, kin, stories and people, proved row by row like any input."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from claimkit import records
from claimkit.errors import InputError
from claimkit.warehouse.connection import Connection, first_line, run

# What the rows of each kind are proved against.
_PROOFS: dict[str, dict[str, Any]] = {
    "match": {
        "relations": list(records.RELATIONS),
        "differences": list(records.DIFFERENCES),
        "said": records.SAID,
    },
    "kin": {"derivations": list(records.DERIVATIONS)},
    "story": {},
    "people": {"kinds": list(records.HOP_KINDS)},
}


class Computed:
    """The computed tables of a draft: `given` has the kinds of which a file was there, with how many rows were kept."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.given: dict[str, int] = {}
        run(connection, "computed_made")

    def stage(self, kind: str, load_id: str, path: Path) -> int:
        """Takes the rows of a Parquet file; how many it has.

        Raises:
            InputError: it cannot be read, or a column is missing or of another type.
        """
        self.given.setdefault(kind, 0)
        try:
            ((count,),) = run(self._connection, f"stage_computed_{kind}", load_id=load_id, path=str(path))
        except duckdb.Error as error:
            raise InputError(
                "{file} is no table of computed {kind}: {error}", file=path.name, kind=kind, error=first_line(error)
            ) from error
        return int(count)

    def settle(self) -> None:
        """Refuses rows that mean nothing here, and loads matches; the others are taken where they would be computed."""
        if "people" in self.given:
            run(self._connection, "joint_speaker")
        for kind in self.given:
            run(self._connection, f"reject_computed_{kind}", **_PROOFS[kind])
        run(self._connection, "reject_computed_twice")
        if "match" in self.given:
            run(self._connection, "load_computed_match")
        kept = dict(run(self._connection, "computed_counts"))
        self.given = {kind: int(kept[kind]) for kind in self.given}
