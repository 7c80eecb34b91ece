"""Opening a warehouse with all that it can do: asking, judging, finding and loading."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.warehouse import Warehouse
from claimkit.warehouse import opening as asking
from claimkit.warehouse.live import Choices

if TYPE_CHECKING:
    import polars as pl


def open_warehouse(
    path: str | Path | None = None, journals: str | Path | None = None, researcher: str | None = None
) -> Warehouse:
    """Opens a snapshot read-only, with the judgements as they stand at every look.

    `path`: the DuckDB file (default: `CLAIMKIT_WAREHOUSE`, else the nearest `warehouse/claims.duckdb`); `journals`: the
    folder of judgements (default: `journals/` beside the file); `researcher`: whose name judgements carry (default:
    `CLAIMKIT_RESEARCHER`, else the project's, else the one remembered, else asked for at the first judgement).

    Raises:
        InputError: a place or a name that is no text.
        WarehouseError: the file is missing, broken, or made by a newer claimkit.
    """
    return asking.open_warehouse(path, journals, researcher, finder=_found, builder=_built)


def _found(opened: Warehouse, text: str, top: int) -> pl.DataFrame:
    from claimkit.match import find_claims

    return find_claims(opened, text, top=top)


def _built(opened: Warehouse, inputs: list[str | Path], choices: Choices) -> None:
    from claimkit.track.building import build

    build(inputs, opened.path, journals=opened.journals.folder, **choices)
