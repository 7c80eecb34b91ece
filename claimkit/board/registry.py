"""The boards by name, each imported when first asked for, and those that one can jump to from a claim."""

from __future__ import annotations

import sys
from typing import Any

BOARDS = {
    "ArticleView": "article",
    "ChainView": "chain",
    "Clusters": "clusters",
    "CompareBoard": "compare",
    "CompareMany": "many",
    "CoverageMatrix": "coverage",
    "Hypotheses": "hypotheses",
    "Names": "names",
    "ReviewQueue": "review",
    "Timeline": "timeline",
}
# Where a claim can be seen, by what the button says.
JUMPS = {
    "Article": "ArticleView",
    "Chain": "ChainView",
    "Timeline": "Timeline",
    "Side by side": "CompareMany",
    "Queue": "ReviewQueue",
}


def board_type(name: str) -> Any:
    """The class of a board, by the door of this package."""
    return getattr(sys.modules[__package__], name)
