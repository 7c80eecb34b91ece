"""CompareBoard: what two sides say of the same thing, face to face."""

from claimkit.board.compare.board import CompareBoard

__all__ = ["CompareBoard"]
