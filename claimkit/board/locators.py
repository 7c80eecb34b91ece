"""Where in its source a claim stands: on which page of a PDF, at what time of a film."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimkit.board.queries import first_of, rows
from claimkit.interface import said
from claimkit.isolation import isolated
from claimkit.records import PAGE, TIMESTAMP

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

_WORDS = {PAGE: "page {place}", TIMESTAMP: "at {place}"}


def read_locators(warehouse: Warehouse, ids: Sequence[str]) -> dict[str, str]:
    """`page 12–13` or `at 00:01:02–00:01:09` by claim; nothing more is asked where no place is known."""
    if not ids or not first_of(rows(warehouse, "any_locator"), "any_locator"):
        return {}
    found: dict[str, str] = {}
    for row in rows(warehouse, "card_locators", ids=list(ids)):
        words = _words(row["label"], row["locator"])
        before = found.get(row["claim_id"])
        found[row["claim_id"]] = said(", ").join((before, words)) if before else words
    return found


def _words(label: str, locator: str) -> str:
    if label in _WORDS:
        return said(_WORDS[label], place=isolated(locator))
    return f"{label} {isolated(locator)}"
