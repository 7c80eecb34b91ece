"""Matching: which claims are about the same thing, and what they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimkit.door import door_of

if TYPE_CHECKING:
    from claimkit.match.claims import match_claims as match_claims
    from claimkit.match.documents import relate_documents as relate_documents
    from claimkit.match.embedding import Embedder as Embedder
    from claimkit.match.lookup import find_claims as find_claims
    from claimkit.match.meaning import Close as Close
    from claimkit.match.meaning import Meanings as Meanings
    from claimkit.match.names import suggest_names as suggest_names
    from claimkit.match.names import suggest_speakers as suggest_speakers
    from claimkit.match.pairs import similar_pairs as similar_pairs
    from claimkit.match.people import settle_people as settle_people
    from claimkit.match.similar import ClaimIndex as ClaimIndex
    from claimkit.match.similar import find_similar as find_similar

_DOOR = {
    "ClaimIndex": "similar",
    "Close": "meaning",
    "Embedder": "embedding",
    "Meanings": "meaning",
    "find_claims": "lookup",
    "find_similar": "similar",
    "match_claims": "claims",
    "relate_documents": "documents",
    "settle_people": "people",
    "similar_pairs": "pairs",
    "suggest_names": "names",
    "suggest_speakers": "names",
}
__all__ = list(_DOOR)

# A build needs no frames of results.
__getattr__ = door_of(__name__, _DOOR)
