"""A project's boards as pages: for colleagues, for print, without a kernel and without the network."""

from claimkit.board.publish.folder import Published, publish

__all__ = ["Published", "publish"]
