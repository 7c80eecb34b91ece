"""The boards' questions to the warehouse: shipped SQL by name, values bound."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import polars as pl

from claimkit.errors import QueryError
from claimkit.shipped import sql

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse


def frame(warehouse: Warehouse, query: str, **values: Any) -> pl.DataFrame:
    """The rows of `warehouse/queries/<query>.sql`."""
    found: pl.DataFrame = warehouse.sql(sql("queries", query), **values).pl()
    return found


def rows(warehouse: Warehouse, query: str, **values: Any) -> list[dict[str, Any]]:
    """The rows of `warehouse/queries/<query>.sql` as dicts."""
    return frame(warehouse, query, **values).to_dicts()


def names_in(warehouse: Warehouse, language: str) -> dict[str, str]:
    """What speakers and outlets are called in a language, by the names that boards know them by."""
    return {row["name"]: row["shown"] for row in rows(warehouse, "names_in_language", interface=language)}


def first_of(found: Sequence[Mapping[str, Any]], column: str, otherwise: Any = None) -> Any:
    """The value of a column in the first row; `otherwise` where there is no row."""
    return next((row[column] for row in found), otherwise)


def cluster_of(warehouse: Warehouse, claim: str) -> str:
    """The cluster in which a claim is.

    Raises:
        QueryError: no such claim, or it is in none.
    """
    found = rows(warehouse, "cluster_of_claim", claim=claim)
    if not found:
        raise QueryError("the claim {claim!r} is in no cluster here", claim=claim)
    return str(found[0]["cluster_id"])
