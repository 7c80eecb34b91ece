"""ChainView: through whom a claim reached its readers."""

from claimkit.board.chain.board import ChainView

__all__ = ["ChainView"]
