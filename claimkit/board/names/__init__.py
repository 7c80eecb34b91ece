"""Names: who is who, who are the same, and for whom they speak."""

from claimkit.board.names.board import Names

__all__ = ["Names"]
