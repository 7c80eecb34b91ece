"""CoverageMatrix: which outlet says, denies, changes or leaves out which claim."""

from claimkit.board.coverage.board import CoverageMatrix

__all__ = ["CoverageMatrix"]
