"""Persian: data for the shared reader, and keys blind to Arabic letters and joiners."""

from __future__ import annotations

from claimkit.language.folding import fold

__all__ = ["key_of"]

_JOINER = "\u200c"


def key_of(printed: str) -> str:
    """The key of a printed word: Arabic and Persian ye and kaf are one, the joiner inside a word is left out."""
    return fold(printed.replace(_JOINER, ""), "fa")
