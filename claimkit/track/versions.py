"""The documents of two snapshots that are versions of each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from claimkit.errors import InputError
from claimkit.shipped import sql
from claimkit.warehouse import Warehouse


def held_documents(warehouse: Warehouse, document: str | None) -> list[dict[str, Any]]:
    """The documents that have a text: all, or the one of an id or address.

    Raises:
        InputError: there is no such document.
    """
    held = rows_of(warehouse, "rebase_documents", document=document)
    if document is not None and not held:
        raise InputError(
            "no document {document!r} with a text here: claimkit sql 'from document' lists them", document=document
        )
    return held


def rows_of(warehouse: Warehouse, query: str, **values: Any) -> list[dict[str, Any]]:
    """The rows of a query of `warehouse/queries`."""
    rows: list[dict[str, Any]] = warehouse.sql(sql("queries", query), **values).pl().to_dicts()
    return rows


def grouped(rows: Iterable[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Rows by the document that they are of."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        groups.setdefault(row["document_id"], []).append(row)
    return groups


def later_documents(held: Sequence[Mapping[str, Any]], later: Warehouse) -> dict[str, dict[str, Any] | None]:
    """Each held document as the later snapshot has it: by its id, else by an address that only one has there."""
    documents = rows_of(later, "rebase_documents", document=None)
    by_id = {row["document_id"]: row for row in documents}
    addresses = Counter(row["url"] for row in documents)
    by_address = {row["url"]: row for row in documents if row["url"] and addresses[row["url"]] == 1}
    return {row["document_id"]: by_id.get(row["document_id"]) or by_address.get(row["url"]) for row in held}
