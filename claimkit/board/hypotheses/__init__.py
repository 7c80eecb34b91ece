"""Hypotheses: competing explanations, and how each piece of evidence stands to them."""

from claimkit.board.hypotheses.board import Hypotheses

__all__ = ["Hypotheses"]
