"""What annotation programs have in common: marked words of a text, linked to one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

from msgspec import Struct

Record: TypeAlias = "dict[str, Any]"
Spans: TypeAlias = Sequence[tuple[int, int]]


class Mark(Struct, gc=False):
    """Marked words of a text: what brat calls a text-bound annotation and UIMA an annotation."""

    name: str
    """What the file calls it."""
    label: str
    """Its type, code or tag, as the file has it."""
    spans: Spans
    """Where it stands: in the file's unit before it is anchored, in code points after."""
    words: str | None = None
    """The words that the file quotes, None where it quotes none."""
    before: str | None = None
    """What the file says was printed right before them; None where it does not."""
    after: str | None = None
    """What was printed right behind them."""
    values: dict[str, str] = {}
    """Its attributes."""
    record: Record | None = None
    """The line of a claims file that claimkit wrote along with it."""
    comment: str | None = None
    """What somebody wrote beside it."""
    standing: tuple[Spans, str] | None = None
    """Spans at which its words were looked up, and the words of the text there: theirs while `spans` is that list."""
    line: int | None = None
    """The line or number of its record in the file."""


class Link(NamedTuple):
    """Two marks that belong together."""

    source: str
    """The mark that it begins at."""
    target: str
    """The mark that it leads to."""
    label: str
    """What the file calls it."""


class Marked(Struct):
    """A document with what is marked in it."""

    path: str
    """The file, as a refusal names it."""
    document: Record
    """The document, as a documents file has it; with `text` where that is known."""
    marks: list[Mark] = []
    """The marks in the order of the file."""
    links: list[Link] = []
    """The links between them."""
