"""claimkit: who said it, through whom, in which words, and who tells it otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimkit.door import door_of
from claimkit.version import VERSION

if TYPE_CHECKING:
    from claimkit.board import ArticleView as ArticleView
    from claimkit.board import ChainView as ChainView
    from claimkit.board import Clusters as Clusters
    from claimkit.board import CompareBoard as CompareBoard
    from claimkit.board import CompareMany as CompareMany
    from claimkit.board import CoverageMatrix as CoverageMatrix
    from claimkit.board import Hypotheses as Hypotheses
    from claimkit.board import Names as Names
    from claimkit.board import ReviewQueue as ReviewQueue
    from claimkit.board import Timeline as Timeline
    from claimkit.errors import ClaimkitError as ClaimkitError
    from claimkit.extract import extract_claims as extract_claims
    from claimkit.match import find_similar as find_similar
    from claimkit.match import similar_pairs as similar_pairs
    from claimkit.records import Claim as Claim
    from claimkit.records import Document as Document
    from claimkit.track import build as build
    from claimkit.track import open_warehouse as open_warehouse
    from claimkit.warehouse import Warehouse as Warehouse

_DOOR = {
    "ArticleView": "board",
    "ChainView": "board",
    "Claim": "records",
    "ClaimkitError": "errors",
    "Clusters": "board",
    "CompareBoard": "board",
    "CompareMany": "board",
    "CoverageMatrix": "board",
    "Document": "records",
    "Hypotheses": "board",
    "Names": "board",
    "ReviewQueue": "board",
    "Timeline": "board",
    "Warehouse": "warehouse",
    "build": "track",
    "extract_claims": "extract",
    "find_similar": "match",
    "open_warehouse": "track.opening",
    "similar_pairs": "match",
}

__version__ = VERSION
__all__ = list(_DOOR)

__getattr__ = door_of(__name__, _DOOR)


def __dir__() -> list[str]:
    """What the door opens on."""
    return sorted([*_DOOR, "__version__"])
