"""Timeline: who said it when, as exactly as it is known."""

from claimkit.board.timeline.board import Timeline

__all__ = ["Timeline"]
