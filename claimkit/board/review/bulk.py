"""Deciding many extracted claims at once: which, how many, and the buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from claimkit.board.amounts import amount, shortened
from claimkit.board.node import Node, node
from claimkit.board.passage import called
from claimkit.board.queries import rows
from claimkit.board.tool import Tool, select_node
from claimkit.errors import QueryError
from claimkit.interface import said

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

RULINGS = {"accepted": "Accept", "rejected": "Reject"}
STEPS = ("0.99", "0.98", "0.95", "0.9", "0.8", "0.7", "0.6", "0.5", "0.4", "0.3", "0.2", "0.1")
MOST = 60
_BRIEF = 70


@dataclass(frozen=True, slots=True)
class Bulk:
    """Which of the queue's open claims are decided at once; None takes any.

    `surest` is the least certainty, `doubtful` the greatest; `document`, `cluster` and `rule` are ids.
    """

    is_open: bool = False
    surest: float | None = None
    doubtful: float | None = None
    document: str | None = None
    cluster: str | None = None
    rule: str | None = None

    def values(self) -> dict[str, Any]:
        """The values that the query `review_bulk` binds."""
        return {name: said for name, said in asdict(self).items() if name != "is_open"}

    def with_field(self, name: Any, said: Any) -> dict[str, Any]:
        """The choices with one replaced, as a state has them.

        Raises:
            QueryError: no such choice, or a certainty that is no number.
        """
        if name not in self.values():
            raise QueryError("claims are chosen by {known}", known=tuple(self.values()))
        value: Any = str(said or "") or None
        if name in ("surest", "doubtful") and value is not None:
            try:
                value = float(value)
            except ValueError as error:
                raise QueryError("certainty is a number from 0 to 1") from error
        return asdict(self) | {name: value}


@dataclass(frozen=True, slots=True)
class Taken:
    """The claims that a decision in bulk would take, and by what they can be narrowed."""

    claims: tuple[str, ...]
    choices: tuple[Mapping[str, Any], ...]


def read_taken(warehouse: Warehouse, bulk: Bulk, order: Mapping[str, Any]) -> Taken:
    """What a decision in bulk would take now; `order` are the choices of the queue."""
    order = {name: said for name, said in order.items() if name in ("topic", "outlet", "language", "tag", "blind")}
    asked = order | {"researcher": warehouse.researcher}
    claims = rows(warehouse, "review_bulk", **asked, **bulk.values())
    choices = rows(warehouse, "review_bulk_choices", **asked, most=MOST)
    return Taken(tuple(row["claim_id"] for row in claims), tuple(choices))


def bulk_node(taken: Taken | None, bulk: Bulk) -> Node:
    """The choices, how many claims they take, and the two decisions; shut, only the way to open it."""
    if taken is None:
        return node("p", Tool("Decide many at once", "b", "bulk").node(), class_="ck-tools")
    count = len(taken.claims)
    fields = (("document", "Document"), ("cluster", "Cluster"), ("rule", "Rule"))
    return node(
        "section",
        node("h3", "Decide many at once"),
        node(
            "div",
            _certainty("surest", "At least this sure", bulk.surest),
            _certainty("doubtful", "At most this sure", bulk.doubtful),
            [_field(name, words, getattr(bulk, name), taken.choices) for name, words in fields],
            class_="ck-fields",
        ),
        node("p", count_words(count), class_="ck-effect", role="status"),
        node(
            "p",
            [_decide(words, ruling, count) for ruling, words in RULINGS.items()],
            Tool("Undo the last", "", "undo_bulk", decides=True).node(),
            Tool("Close", "", "bulk").node(),
            class_="ck-tools",
        ),
        class_="ck-writing",
        data_anchor="bulk",
        tabindex="-1",
        aria_label="Decide many at once",
    )


def count_words(count: int) -> str:
    """How many claims are taken: of those that are open, whatever the batch."""
    return said("This takes {claims} of the whole queue that you have not decided yet.", claims=amount(count, "claim"))


def _decide(words: str, ruling: str, count: int) -> Node:
    values = {"ruling": ruling, "count": count}
    return Tool(
        f"{said(words)} {count:,}", "", "decide_bulk", values, count > 0, decides=True, anchor=f"bulk-{ruling}"
    ).node()


def _certainty(name: str, words: str, said: float | None) -> Node:
    listed = {"": "any"} | {step: f"{float(step):.0%}" for step in STEPS}
    shown = "" if said is None else f"{said:g}"
    listed.setdefault(shown, shown)
    return node("label", node("span", words), select_node("bulk_field", {"field": name}, listed, shown, words))


def _field(name: str, words: str, said: str | None, choices: Sequence[Mapping[str, Any]]) -> Node:
    listed = {"": "any"}
    listed |= {row["id"]: _label(row) for row in choices if row["kind"] == name}
    if said is not None:
        listed.setdefault(said, said)
    return node("label", node("span", words), select_node("bulk_field", {"field": name}, listed, said or "", words))


def _label(row: Mapping[str, Any]) -> str:
    words = str(row["label"])
    if row["kind"] == "document":
        words += f"{said(', ')}{row['title'] or called(row['id'], row['opening'])}"
    return f"\u2068{shortened(words, _BRIEF)}\u2069 ({row['claims']:,})"
