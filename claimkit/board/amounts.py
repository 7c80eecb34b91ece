"""How many of something, in words and in pages; words cut to so many letters."""

from __future__ import annotations

from collections.abc import Iterable

from claimkit.interface import counted, said

# What a board of no claim says.
NOTHING = "No claim answers these choices."


def amount(count: int, noun: str) -> str:
    """`1 outlet`, `1,200 outlets`, in the language of the interface."""
    return counted(noun, count)


def stance_words(counts: Iterable[tuple[str, int]]) -> str:
    """How many take which stance, `says 2 · denies 1`; what nobody takes is left out."""
    return " · ".join(f"{said(stance)} {count:,}" for stance, count in counts if count)


def rest(count: int, words: str) -> str:
    """What is said of those left over, with the count in the place of `{}`; nothing where none is."""
    if count <= 0:
        return ""
    return said(words).format(f"{count:,}")


def pages_of(count: int, size: int) -> int:
    """How many pages of `size` so many things fill, at least one."""
    return max(1, -(-count // size))


def placed(page: int, size: int, shown: int, count: int) -> dict[str, str]:
    """Which things of how many stand on a page of `size`: `first`, `last` and `count`, as sentences take them."""
    first = (page - 1) * size + 1
    return {"first": f"{first:,}", "last": f"{first + shown - 1:,}", "count": f"{count:,}"}


def shortened(words: str, most: int) -> str:
    """The words where they are of `most` letters at most, else their beginning and an ellipsis."""
    if len(words) <= most:
        return words
    return words[: most - 1] + "…"


def origin_words(outlet_count: int, roots: int | None) -> str:
    """How many outlets against how many independent origins at most: `3 outlets, at most 1 independent origin`."""
    outlets = amount(outlet_count, "outlet")
    if roots is None:
        return outlets
    return said("{outlets}, at most {roots}", outlets=outlets, roots=amount(roots, "independent origin"))
