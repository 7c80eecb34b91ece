"""What a ReviewQueue shows: which things, in which batch, which of them under the hand, and how they are looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from claimkit.board.filters import Chosen, bound
from claimkit.board.review.bulk import Bulk
from claimkit.board.spans import Spans
from claimkit.errors import QueryError

ITEMS = {"both": "pairs and claims", "pairs": "pairs", "claims": "claims"}
SHOWS = {
    "queue": "Queue",
    "proposed": "Proposed",
    "agreement": "Agreement",
    "disagreements": "Disagreements",
    "overruled": "Overruled",
}
SORTS = {
    "need": "most in need first",
    "doubtful": "least sure first",
    "sure": "surest first",
    "size": "largest clusters first",
    "teaching": "what teaches most first",
}
STEPS = {"word": "by word", "letter": "by letter"}
LISTS = ("topic", "outlet", "language", "tag")
BATCH = 500
LARGEST_BATCH = 5000


@dataclass(frozen=True, slots=True)
class ReviewState:
    """All that makes one ReviewQueue.

    `items` is `both`, `pairs` or `claims`; `topic`, `outlet` (ids) and `language` (tag) narrow them, `tag` to what
    somebody gave that tag, each one or several; `sort` is `need`, `doubtful`, `sure`, `size` or `teaching`; `blind`
    hides what others and the matcher decided. `at` is the pair or the claim under the hand (None: the first that is
    open), `draft` the spans of a correction begun, moved by `word` or `letter`; `passage` the claim and the hop whose
    words are open; `bulk` which claims are decided at once; `page` counts what models propose from 1.
    """

    items: str = "both"
    topic: Chosen = None
    outlet: Chosen = None
    language: Chosen = None
    tag: Chosen = None
    sort: str = "need"
    blind: bool = False
    show: str = "queue"
    independent: bool = True
    batch: int = 1
    page: int = 1
    size: int = BATCH
    at: tuple[str, str] | None = None
    passage: tuple[str, int] | None = None
    draft: Spans | None = None
    by: str = "word"
    bulk: Bulk = field(default_factory=Bulk)

    def __post_init__(self) -> None:
        for name, known in (("items", ITEMS), ("show", SHOWS), ("by", STEPS), ("sort", SORTS)):
            if getattr(self, name) not in known:
                raise QueryError(
                    "{name} is one of {known}, not {given!r}", name=name, known=tuple(known), given=getattr(self, name)
                )
        if not (0 < self.size <= LARGEST_BATCH and self.batch > 0 and self.page > 0):
            raise QueryError(
                "batch and page count from 1; size is from 1 to {largest_batch}", largest_batch=LARGEST_BATCH
            )
        if self.draft is not None:
            object.__setattr__(self, "draft", tuple((start, end) for start, end in self.draft))

    def order(self) -> dict[str, Any]:
        """The values that decide which things are in the batch, as the query `review_batch` binds them."""
        chosen = {name: getattr(self, name) for name in ("items", "sort", "blind", "size")}
        chosen |= {name: bound(getattr(self, name)) for name in LISTS}
        return chosen | {"skip": (self.batch - 1) * self.size}
