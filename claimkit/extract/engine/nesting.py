"""One reading of the same words, and the claim inside whose content another claim stands."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.extract.engine.found import Found

# How many enclosing contents are tried: real text nests three deep, hostile text without end.
_DEPTH = 12
_DEEPEST = 6


def set_doubles_aside(found: Sequence[Found]) -> None:
    """Where two attributions read the same cue, or ascribe the same words, the surer one stays."""
    best: dict[tuple[object, ...], Found] = {}
    for one in found:
        if one.set_aside:
            continue
        for key in (("cue", one.cue, one.content[:1]), ("content", one.content)):
            other = best.get(key)
            if other is None or other.set_aside or one.confidence > other.confidence:
                best[key] = one
                if other is not None and not other.set_aside:
                    other.set_aside = "another reading of the same words is surer"
            else:
                one.set_aside = one.set_aside or "another reading of the same words is surer"


def nest(found: Sequence[Found]) -> None:
    """Give every attribution that stands inside another's content its parent: the one with the tightest content."""
    kept = [one for one in found if not one.set_aside]
    parts = sorted(((start, -end, at) for at, one in enumerate(kept) for start, end in one.content), reverse=True)
    open_parts: list[tuple[int, int]] = []
    for start, end, at in sorted((*_hull(one), at) for at, one in enumerate(kept)):
        while parts and parts[-1][0] <= start:
            _, minus_end, owner = parts.pop()
            open_parts.append((-minus_end, owner))
        while open_parts and open_parts[-1][0] <= start:
            open_parts.pop()
        kept[at].parent = _tightest(kept, open_parts, at, end)
        if _depth(kept[at]) > _DEEPEST:
            kept[at].set_aside = "it stands in more voices than anybody can follow"


def _depth(one: Found) -> int:
    depth = 0
    while one.parent is not None and depth <= _DEEPEST:
        one, depth = one.parent, depth + 1
    return depth


def _hull(one: Found) -> tuple[int, int]:
    """From the first to the last word of cue and content."""
    spans = one.cue + one.content
    return min(spans)[0], max([end for _, end in spans])


def _tightest(kept: Sequence[Found], open_parts: Sequence[tuple[int, int]], at: int, end: int) -> Found | None:
    """The innermost open content that reaches to `end` and is not this attribution's own."""
    for reaches, owner in reversed(open_parts[-_DEPTH:]):
        if owner != at and reaches >= end and kept[owner].content != kept[at].content:
            return kept[owner]
    return None
