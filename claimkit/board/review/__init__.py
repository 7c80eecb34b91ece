"""ReviewQueue: pairs and claims to decide, those most in need first; how far researchers agree, and where not."""

from claimkit.board.review.board import ReviewQueue

__all__ = ["ReviewQueue"]
