"""What a CompareBoard shows: whom on the left, whom on the right, which rows."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from claimkit.board.filters import Chosen, bound
from claimkit.dates import interval
from claimkit.errors import QueryError
from claimkit.language.wording import pattern

ALIGNMENTS = {"claim": "the same claim", "topic": "the same topic", "none": "not aligned"}
LISTS = ("outlet", "speaker", "side", "language", "topic")
WRITTEN = ("since", "until", "text")
ROWS = 10
CARDS = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose claims: by ids of outlet, speaker, side, topic and language tag, each one or several; days of print; words.

    `since` and `until` are EDTF.
    """

    outlet: Chosen = None
    speaker: Chosen = None
    side: Chosen = None
    language: Chosen = None
    topic: Chosen = None
    since: str | None = None
    until: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class CompareState:
    """All that makes one CompareBoard; `both` narrows both sides where a side says nothing itself.

    A row is a cluster of claims (`align="claim"`), a topic, or everything (`none`). `pair` is the left and right
    claim under the hand, `passage` the claim and the hop whose words are open.
    """

    left: Choice = field(default_factory=Choice)
    right: Choice = field(default_factory=Choice)
    both: Choice = field(default_factory=Choice)
    align: str = "claim"
    page: int = 1
    rows: int = ROWS
    cards: int = CARDS
    pair: tuple[str, str] | None = None
    passage: tuple[str, int] | None = None

    def __post_init__(self) -> None:
        if self.align not in ALIGNMENTS:
            raise QueryError("align is one of {known}, not {align!r}", known=tuple(ALIGNMENTS), align=self.align)
        if not (0 < self.rows <= 100 and 0 < self.cards <= 100 and self.page > 0):
            raise QueryError("page counts from 1; rows and cards are from 1 to 100")

    def picked(self) -> dict[str, Any]:
        """The values that the macro `compare_picked` binds: what is compared, whatever page is open."""
        return {
            "align": self.align,
            "left": self._bound(self.left),
            "right": self._bound(self.right),
            "left_open": self.left == Choice() != self.right,
        }

    def _bound(self, side: Choice) -> dict[str, Any]:
        own, shared = asdict(side), asdict(self.both)
        chosen = {name: own[name] or shared[name] for name in own}
        lists = {name: bound(chosen[name]) for name in LISTS}
        return chosen | lists | written(chosen["since"], chosen["until"], chosen["text"])


def written(since: str | None, until: str | None, text: str | None) -> dict[str, Any]:
    """What is typed into the fields of a choice, as queries bind it: the edges of its days (UTC), and a pattern."""
    words = pattern(text) if text else None
    return {"since": _edge(since, 0), "until": _edge(until, 1), "text": words}


def _edge(edtf: str | None, end: int) -> datetime | None:
    if not edtf:
        return None
    return interval(edtf)[end].replace(tzinfo=None)
