"""What a CompareMany shows: which columns, which claims, which row is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from claimkit.board.compare.choice import written
from claimkit.board.filters import bound
from claimkit.errors import QueryError

COLUMNS = {"outlet": "outlets", "side": "sides", "speaker": "speakers", "language": "languages"}
ONLY = {
    "denied": "only what somebody denies",
    "one": "only what one column alone tells",
    "differs": "only where columns differ",
}
LISTS = ("outlet", "side", "speaker", "language", "topic")
WRITTEN = ("since", "until", "text")
MOST = 5
ROWS = 12


@dataclass(frozen=True, slots=True)
class ManyState:
    """All that makes one CompareMany.

    `by` says what a column is; `columns` are ids of these (none: the `most` with most claims). Claims are narrowed by
    lists of `outlet`, `side`, `speaker`, `language`, `topic`, by days of print (`since`, `until`, EDTF) and words
    (`text`); `only` keeps clusters that are denied, told in one column, or differ between columns. `row` is a claim of
    the cluster that is open, `pair` the two claims compared in it, `passage` the claim and hop whose words are open.
    """

    by: str = "outlet"
    columns: tuple[str, ...] = ()
    most: int = MOST
    outlet: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    text: str | None = None
    only: str | None = None
    page: int = 1
    rows: int = ROWS
    row: str | None = None
    pair: tuple[str, str] | None = None
    passage: tuple[str, int] | None = None

    def __post_init__(self) -> None:
        for name in ("columns", *LISTS):
            said = getattr(self, name)
            if isinstance(said, str):
                object.__setattr__(self, name, (said,))
        if self.by not in COLUMNS:
            raise QueryError("by is one of {known}, not {by!r}", known=tuple(COLUMNS), by=self.by)
        if self.only is not None and self.only not in ONLY:
            raise QueryError("only is one of {known}, not {only!r}", known=tuple(ONLY), only=self.only)
        if not (0 < self.rows <= 100 and 0 < self.most <= 40 and self.page > 0):
            raise QueryError("page counts from 1; rows are from 1 to 100, most from 1 to 40")

    def wanted(self) -> dict[str, Any]:
        """The values that the macro `many_picked` binds."""
        lists = {name: bound(getattr(self, name)) for name in LISTS}
        return {"by": self.by, "wanted": {**lists, **written(self.since, self.until, self.text)}}
