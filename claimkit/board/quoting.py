"""Quoting one claim from a board: its words with where they are from, open below, copied or kept as a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from claimkit.board.card import read_cards
from claimkit.board.queries import rows
from claimkit.board.quotation import Quotation, review_words
from claimkit.board.reply import KeptFile, Reply
from claimkit.board.state import typed
from claimkit.errors import QueryError
from claimkit.interface import said

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse


class Quoting:
    """What every board has of quotations; the one that is open stands below it."""

    warehouse: Warehouse
    _draw: Callable[[], None]
    _quotation: Quotation | None = None

    def _quoting(self) -> Mapping[str, Callable[[Mapping[str, Any], str], Reply]]:
        """The operations by name."""
        return {"keep": self._keep, "quote": self._quote, "unquote": self._unquote}

    def quote(self, claim_id: str) -> Quotation:
        """One claim as it can be quoted; `.to_text()` and `.to_html()` give it in both forms.

        Raises:
            QueryError: no such claim is shown in this snapshot.
        """
        found = read_cards(self.warehouse, [typed("claim_id", str, claim_id)])
        if not found:
            raise QueryError("there is no claim {claim_id!r} to quote: take an id from to_frame()", claim_id=claim_id)
        return Quotation(found[claim_id], review_words(rows(self.warehouse, "claim_reviewed", claim=claim_id)))

    def _quote(self, values: Mapping[str, Any], _request: str) -> Reply:
        self._quotation = self.quote(str(values.get("claim")))
        self._draw()
        return Reply(said("The quotation is open below."), focus="quotation")

    def _unquote(self, _values: Mapping[str, Any], _request: str) -> Reply:
        back = f"quote-{self._quotation.card.claim_id}" if self._quotation else None
        self._quotation = None
        self._draw()
        return Reply(said("The quotation is closed."), focus=back)

    def _keep(self, values: Mapping[str, Any], _request: str) -> Reply:
        if self._quotation is None:
            raise QueryError("open a quotation first")
        html = values.get("form") == "html"
        words = self._quotation.to_html() if html else self._quotation.to_text() + "\n"
        name = f"claim-{''.join(filter(str.isalnum, self._quotation.card.claim_id))[:40]}.{'html' if html else 'txt'}"
        file = KeptFile(name, f"text/{'html' if html else 'plain'};charset=utf-8", words.encode("utf-8"))
        return Reply(said("{name} is in your downloads.", name=name), file=file)
