"""One reading of the same words; contents that form a tree; and the claim inside whose content another claim stands.

It will rain, he agreed, the council said: the council's words hold his, and end before the council is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.extract.engine.found import Found, Spans
from claimkit.extract.engine.quotations import trim_contents, trimmed
from claimkit.records import Span

# How many enclosing contents are tried: real text nests three deep, hostile text without end.
_DEPTH = 12
_DEEPEST = 6


def set_doubles_aside(found: Sequence[Found]) -> None:
    """Where two attributions read the same cue, or ascribe the same words, the surer one stays.

    Who denies what another says, in a relative clause, ascribes the same words once more.
    """
    best: dict[tuple[object, ...], Found] = {}
    for one in found:
        if one.set_aside:
            continue
        for key in (("cue", one.cue, one.content[:1]), ("content", one.content, one.is_answer)):
            other = best.get(key)
            if other is None or other.set_aside or one.confidence > other.confidence:
                best[key] = one
                if other is not None and not other.set_aside:
                    other.set_aside = "another reading of the same words is surer"
            else:
                one.set_aside = one.set_aside or "another reading of the same words is surer"


def set_tags_aside(found: Sequence[Found]) -> None:
    """Set aside what has no other words than who says something else: the firm warned staff, | two people said."""
    kept = [one for one in found if not one.set_aside and one.content]
    tags = {_whole(one.speaker + one.cue) for one in kept if one.speaker}
    for one in kept:
        if _extent(one) in tags:
            one.set_aside = "its words tell who says something else"


def _whole(spans: Spans) -> tuple[int, int]:
    return min(spans)[0], max(end for _, end in spans)


def part_crossing(text: str, found: Sequence[Found], regions: Sequence[Span]) -> None:
    """Cut contents so that of any two one holds the other or they share nothing: the contents of a text form a tree.

    Contents are taken from their first word to their last. What is cut gets its edges and mode anew.
    """
    cut: list[Found] = []
    open_contents: list[Found] = []
    kept = sorted((one for one in found if not one.set_aside), key=lambda one: (_extent(one)[0], -_extent(one)[1]))
    for one in kept:
        while one.content and open_contents and _extent(open_contents[-1])[1] < _extent(one)[1]:
            outer = open_contents[-1]
            if _extent(outer)[1] <= _extent(one)[0]:
                open_contents.pop()
            elif _is_inner(outer, one):
                one.content = _before(text, one.content, _extent(outer)[1])
                cut.append(one)
            else:
                outer.content = _before(text, outer.content, _extent(one)[0])
                cut.append(outer)
                open_contents.pop()
        if one.content:
            open_contents.append(one)
    for one in cut:
        one.mode = None
    trim_contents(text, cut, regions)


def _extent(one: Found) -> tuple[int, int]:
    """From the first to the last word of the content."""
    return one.content[0][0], one.content[-1][1]


def _is_inner(outer: Found, one: Found) -> bool:
    """Whether the later of two crossing contents is a voice within the earlier one and has run over its end.

    It has where its own cue stands there, or where it swallowed who says the earlier one.
    """
    start, end = _extent(outer)
    swallowed = [span for span in (*outer.cue, *outer.speaker) if span[0] >= end and span[1] <= _extent(one)[1]]
    return bool(swallowed) or any(start <= span[0] and span[1] <= end for span in one.cue)


def _before(text: str, content: Spans, limit: int) -> Spans:
    """The spans of a content that stand before an offset; one that reaches over it is cut there."""
    parts = [trimmed(text, (start, min(end, limit))) for start, end in content if start < limit]
    return tuple(part for part in parts if part.start < part.end)


def nest(found: Sequence[Found]) -> None:
    """Give every attribution that stands inside another's content its parent: the one with the tightest content.

    Who denies or confirms what another says passes on none of it.
    """
    kept = [one for one in found if not one.set_aside]
    own = [(at, one) for at, one in enumerate(kept) if not one.is_answer]
    parts = sorted(((start, -end, at) for at, one in own for start, end in one.content), reverse=True)
    open_parts: list[tuple[int, int]] = []
    for start, end, at in sorted((*_whole(one.cue + one.content), at) for at, one in enumerate(kept)):
        while parts and parts[-1][0] <= start:
            _, minus_end, owner = parts.pop()
            open_parts.append((-minus_end, owner))
        while open_parts and open_parts[-1][0] <= start:
            open_parts.pop()
        kept[at].parent = _tightest(kept, open_parts, at, end)
        if kept[at].depth > _DEEPEST:
            kept[at].set_aside = "it stands in more voices than anybody can follow"


def _tightest(kept: Sequence[Found], open_parts: Sequence[tuple[int, int]], at: int, end: int) -> Found | None:
    """The innermost open content that reaches to `end`, or holds every part, and is not this attribution's own."""
    for reaches, owner in reversed(open_parts[-_DEPTH:]):
        other = kept[owner].content != kept[at].content and owner != at
        if other and (reaches >= end or _holds_parts(kept[owner].content, kept[at].content)):
            return kept[owner]
    return None


def _holds_parts(outer: Spans, parts: Spans) -> bool:
    """Whether several parts all stand in parts of another content: “…,” Lee said, according to the Post. “…”."""
    for first, after in parts:
        if not any(start <= first and after <= end for start, end in outer):
            return False
    return len(parts) > 1
