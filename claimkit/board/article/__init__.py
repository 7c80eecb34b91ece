"""ArticleView: one document as its claims, and its text with speaker, cue and content marked in place."""

from claimkit.board.article.board import ArticleView

__all__ = ["ArticleView"]
