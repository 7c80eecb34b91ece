"""Writing decisions from a board: under whose name, once for every press, and taking the last one back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from claimkit.board.amounts import amount
from claimkit.board.node import Node, node
from claimkit.board.queries import rows
from claimkit.board.reply import Reply
from claimkit.errors import QueryError
from claimkit.interface import said
from claimkit.isolation import isolated
from claimkit.researcher import remember_researcher

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse
    from claimkit.warehouse.judging import Decision


class Deciding:
    """What every board has of decisions; one is written only under a name, which the board asks for."""

    warehouse: Warehouse
    _whole: Warehouse
    look: Callable[[], None]

    def decide(self, kind: str, left: str | None, right: str | None = None, *, request: str, **said: Any) -> None:
        """Write a decision under its request id, so that the same press is written once; SQL sees it at once.

        Raises:
            QueryError: nobody has given a name yet, or the decision cannot be.
        """
        self._prove_name()
        self.warehouse.judge(kind, left, right, request_id=request, **said)

    def decide_all(self, decisions: Sequence[Decision], *, request: str) -> None:
        """Write many decisions that are taken back as one.

        Raises:
            QueryError: nobody has given a name yet, or one of them cannot be; nothing is written then.
        """
        self._prove_name()
        self.warehouse.judge_all(decisions, request_id=request)

    def undo_last(self, query: str, request: str, **values: Any) -> str:
        """Take back what the researcher wrote last, as `query` finds it: a line, or all that were written with it."""
        self._prove_name()
        found = rows(self.warehouse, query, researcher=self.warehouse.researcher, **values)
        if not found:
            return said("There is nothing of yours to undo here.")
        bulk = found[0]["bulk"]
        if bulk:
            count = self.warehouse.undo_all(bulk, request_id=request)
            return said("Undone: {lines}. They stay in your journal, marked as withdrawn.", lines=amount(count, "line"))
        self.warehouse.undo(found[0]["judgement_id"], request_id=request)
        return said("Undone. The line stays in your journal, marked as withdrawn.")

    def _prove_name(self) -> None:
        if not self.warehouse.researcher:
            raise QueryError("Nothing was written: give your name first, in the field above.")

    def _name(self) -> Node | None:
        """Asks for the researcher's name, where the warehouse has none."""
        if self.warehouse.researcher:
            return None
        field = node("input", name="researcher", type="text", maxlength="200", data_op="name", data_anchor="name")
        return node("label", said("Your name, as it shall stand beside your decisions: "), field, class_="ck-newer")

    def _named(self, values: Mapping[str, Any], _request: str) -> Reply:
        name = str(values.get("researcher") or "").strip()
        if not name or len(name) > 200 or not name.isprintable():
            return Reply("A decision needs a name of 1 to 200 printable characters.", failed=True)
        self.warehouse.researcher = self._whole.researcher = name
        remember_researcher(name)
        self.look()
        return Reply(said("Decisions are written as {name}.", name=isolated(name)))
