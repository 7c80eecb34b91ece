"""What two snapshots differ in: claims new, gone and read otherwise; what is denied or contradicted that was not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.errors import WarehouseError
from claimkit.shipped import sql
from claimkit.warehouse.adding import fill_added
from claimkit.warehouse.attaching import attached
from claimkit.warehouse.connection import Connection, connect, run
from claimkit.warehouse.judgements import apply_judgements, keep_judgements

if TYPE_CHECKING:
    import polars as pl

KINDS = ("new", "gone", "changed", "newly denied", "newly contradicted")
_PARTS = ("claim", "pair", "document")


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed from one snapshot to another, both with the judgements as of their builds.

    Attributes:
        rows: one a change: `change` (`KINDS`), the claim, what it `was`,
            and the claim that denies or contradicts it (`by_…`).
        documents_new: how many documents only the newer has.
        documents_gone: how many only the older has.
    """

    rows: pl.DataFrame
    documents_new: int
    documents_gone: int

    def __bool__(self) -> bool:
        return bool(self.rows.height or self.documents_new or self.documents_gone)


def changes(before: Path, after: Path) -> Changes:
    """Compares two snapshots.

    Raises:
        WarehouseError: one of them is missing, broken, or made by a newer claimkit.
    """
    with connect() as connection:
        for name, path in (("before", before), ("after", after)):
            _take(connection, name, path)
        rows = connection.sql(sql("queries", "changes_found")).pl()
        ((new, gone),) = run(connection, "changes_documents")
        return Changes(rows, new, gone)


def _take(connection: Connection, name: str, path: Path) -> None:
    """Copies what is compared of a snapshot into tables that begin with a name."""
    if not path.is_file():
        raise WarehouseError("there is no warehouse at {path}: name two that claimkit build wrote", path=path)
    with attached(path) as snapshot:
        keep_judgements(snapshot)
        fill_added(snapshot)
        apply_judgements(snapshot)
        for part in _PARTS:
            connection.register("taken", snapshot.sql(sql("queries", f"changes_{part}")).to_arrow_table())
            connection.execute(f'CREATE TABLE "{name}_{part}" AS FROM taken')
            connection.unregister("taken")
