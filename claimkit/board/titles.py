"""A title that a model proposes for a story or a cluster: offered beside its name, a name once somebody takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimkit.board.node import Node, node
from claimkit.board.tool import Tool
from claimkit.errors import QueryError
from claimkit.interface import said
from claimkit.isolation import isolated


@dataclass(frozen=True, slots=True)
class Title:
    """What somebody would call it, on which nobody has decided."""

    words: str
    origin: str
    """Who proposes it."""


def title_of(row: Mapping[str, Any]) -> Title | None:
    """The title in the columns `proposed` and `proposed_by`; None where nothing is proposed."""
    if not row["proposed"]:
        return None
    return Title(row["proposed"], row["proposed_by"])


def title_node(title: Title | None, operation: str) -> Node | None:
    """The title, who proposes it, and the button that takes it, which sends `operation` with it."""
    if title is None:
        return None
    return node(
        "p",
        node("bdi", title.words),
        node("span", proposer_words(title.origin), class_="ck-badge ck-badge-doubtful"),
        Tool("Call it so", "", operation, {"title": title.words}, decides=True).node(),
        class_="ck-tools",
    )


def taken(title: Title | None, values: Mapping[str, Any]) -> Title:
    """The title that a reader takes, which is the one that is still offered.

    Raises:
        QueryError: another is offered by now, or none.
    """
    if title is None or values.get("title") != title.words:
        raise QueryError("this is decided or gone: look again")
    return title


def proposer_words(origin: str) -> str:
    """`proposed by llm:qwen3:8b`."""
    return said("proposed by {maker}", maker=isolated(origin))
