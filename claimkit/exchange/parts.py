"""Formats that mark one run of words at a time: each part of a mark by itself, joined to the first by a link."""

from __future__ import annotations

from claimkit.exchange.marks import Link, Mark, Marked
from claimkit.exchange.settling import joined_spans

PART = "part"


def join_parts(marked: Marked) -> None:
    """Marks that are linked as parts of one become one."""
    marks = {mark.name: mark for mark in marked.marks}
    parts = {link.target: link.source for link in marked.links if link.label == PART}
    for part, whole in parts.items():
        if part in marks and whole in marks and whole not in parts:
            marks[whole].spans = joined_spans([*marks[whole].spans, *marks[part].spans])
    marked.marks = [mark for mark in marked.marks if mark.name not in parts]
    marked.links = [link for link in marked.links if link.label != PART]


def cut_parts(marked: Marked) -> Marked:
    """The same document with a mark for each part of a mark; what is said of the mark stays with the first."""
    cut = Marked(marked.path, marked.document, links=list(marked.links))
    text = marked.document["text"]
    for mark in marked.marks:
        for place, span in enumerate(mark.spans):
            name = part_name(mark.name, place)
            part = Mark(name, mark.label, [span], text[span[0] : span[1]])
            if place:
                cut.links.append(Link(mark.name, name, PART))
            else:
                part.values, part.record = mark.values, mark.record
            cut.marks.append(part)
    return cut


def part_name(name: str, place: int) -> str:
    """What a part of a mark is called: the first as the mark itself."""
    return f"{name}.{place}" if place else name
