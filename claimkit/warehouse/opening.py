"""Finding the warehouse and opening it."""

from __future__ import annotations

import os
from pathlib import Path

from claimkit.warehouse.live import Builder, Finder, Warehouse

_PLACE = Path("warehouse") / "claims.duckdb"


def default_path() -> Path:
    """`CLAIMKIT_WAREHOUSE`, else `warehouse/claims.duckdb` in the nearest parent folder that has it, else here."""
    if given := os.environ.get("CLAIMKIT_WAREHOUSE"):
        return Path(given)
    here = Path.cwd()
    return next((folder / _PLACE for folder in (here, *here.parents) if (folder / _PLACE).exists()), here / _PLACE)


def open_warehouse(
    path: str | Path | None = None,
    journals: str | Path | None = None,
    researcher: str | None = None,
    *,
    finder: Finder | None = None,
    builder: Builder | None = None,
) -> Warehouse:
    """Opens a snapshot read-only, with the judgements as they stand at every look.

    `finder` and `builder` are what `find` and `load` call; `claimkit.track.open_warehouse` hands them in.
    `path`: the DuckDB file (default: `default_path()`); `journals`: the folder of judgements (default: `journals/`
    beside the file); `researcher`: whose name judgements carry (default: `CLAIMKIT_RESEARCHER`, else asked for at the
    first judgement).

    Raises:
        WarehouseError: the file is missing, broken, or made by a newer claimkit.
    """
    file = Path(path) if path is not None else default_path()
    folder = Path(journals) if journals is not None else file.parent / "journals"
    named = researcher or os.environ.get("CLAIMKIT_RESEARCHER")
    return Warehouse(file.resolve(), folder, named, finder=finder, builder=builder)
