"""CompareMany: what many outlets, sides, speakers or languages make of the same claims, side by side."""

from claimkit.board.many.board import CompareMany

__all__ = ["CompareMany"]
