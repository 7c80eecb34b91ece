"""Turkish: data for the shared reader, and keys that know its two letters i."""

from __future__ import annotations

from claimkit.extract.engine.vocabulary import plain_key

__all__ = ["key_of"]

# Capital I is dotless when small, capital I with a dot is dotted: one code point each (Unicode SpecialCasing, tr).
_SMALL = str.maketrans({ord("I"): 0x0131, 0x0130: ord("i")})


def key_of(printed: str) -> str:
    """The key of a printed word: `IŞIK` and `ışık` are one, `İş` and `iş` are one."""
    return plain_key(printed.translate(_SMALL))
