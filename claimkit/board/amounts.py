"""How many of something, in words."""

from __future__ import annotations


def amount(count: int, noun: str) -> str:
    """`1 outlet`, `1,200 outlets`."""
    return f"{count:,} {noun}{'s' * (count != 1)}"


def rest(count: int, words: str) -> str:
    """What is said of those left over, with the count in the place of `{}`; nothing where none is."""
    if count <= 0:
        return ""
    return words.format(f"{count:,}")
