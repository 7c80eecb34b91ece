"""Matching: which claims are about the same thing, and what they share."""

from claimkit.match.similar import find_similar

__all__ = ["find_similar"]
