"""Clusters: which claims are on one proposition, what it is called, what belongs to it and what does not."""

from claimkit.board.clusters.board import Clusters

__all__ = ["Clusters"]
