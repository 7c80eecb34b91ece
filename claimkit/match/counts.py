"""Counts: which of them are the same, and how one is shown."""

from __future__ import annotations

# Digits that a float holds of any count: 4.1 times a million is 4,100,000, not the next smaller float.
_HELD = ".15g"


def multiplied(count: float, scale: float) -> float:
    """A count of thousands, millions …: 4.1 and 1,000,000 → 4,100,000."""
    return float(f"{count * scale:{_HELD}}")


def count_key(count: float) -> str:
    """The thing that a count is: `number:4100000`."""
    return f"number:{count:{_HELD}}"


def count_text(count: float) -> str:
    """A count to be read: 250000, 2.5, 3,000,000,000."""
    short = f"{count:g}"
    return f"{count:,{_HELD}}" if "e+" in short else short
