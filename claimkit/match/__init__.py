"""Matching: which claims are about the same thing, and what they share."""

from claimkit.match.claims import match_claims
from claimkit.match.documents import relate_documents
from claimkit.match.embedding import Embedder
from claimkit.match.lookup import find_claims
from claimkit.match.meaning import Close, Meanings
from claimkit.match.names import suggest_names, suggest_speakers
from claimkit.match.pairs import similar_pairs
from claimkit.match.people import settle_people
from claimkit.match.similar import ClaimIndex, find_similar

__all__ = [
    "ClaimIndex",
    "Close",
    "Embedder",
    "Meanings",
    "find_claims",
    "find_similar",
    "match_claims",
    "relate_documents",
    "settle_people",
    "similar_pairs",
    "suggest_names",
    "suggest_speakers",
]
