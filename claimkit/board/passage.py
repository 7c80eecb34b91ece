"""A document's own words with the parts of a claim marked in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from claimkit.board.card import direction_of
from claimkit.board.node import Child, Node, link, node
from claimkit.board.when import when
from claimkit.ids import is_computed
from claimkit.interface import name_said, said
from claimkit.match.headlines import headline

AROUND = 300
ROLES = ("speaker", "cue", "content", "hop", "relay")
LEGEND = {
    "speaker": "speaker",
    "cue": "words that ascribe",
    "content": "words ascribed",
    "hop": "the hop you chose",
    "relay": "a hand in between",
}

# What makes a line of Markdown a heading; it stands in the text, which is sacred, and is not displayed.
_HEADING = re.compile("(?m)^#{1,6} ")


@dataclass(frozen=True, slots=True)
class Mark:
    """Where one part of a claim stands: half-open [start, end) in code points; `of` numbers the claim it belongs to."""

    start: int
    end: int
    role: str
    of: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """Neighbouring words under the same marks."""

    start: int
    end: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A document as far as it is held; `text` is None where only the citation is known."""

    document_id: str
    outlet: str
    title: str | None
    url: str | None
    published_at: str | None
    language: str | None
    text: str | None
    marks: tuple[Mark, ...]
    hop: str | None = None
    claim_id: str | None = None

    @property
    def name(self) -> str:
        """What it is called: its title, else as `called`."""
        return self.title or called(self.document_id, self.text)

    @classmethod
    def from_row(cls, row: Mapping[str, Any], hop: int | None = None) -> Passage:
        """The passage of a row of the query `board_passage`; `hop` marks that hop's words too."""
        hops = row["hops"] or []
        chosen = hops[hop] if hop is not None and 0 <= hop < len(hops) else None
        parts = {role: row[f"{role}_spans"] for role in ("speaker", "cue", "content")}
        if chosen and chosen["spans"] != parts["speaker"]:
            parts["hop"] = [*(chosen["spans"] or ()), *(chosen["cue_spans"] or ())]
        known = {name: row[name] for name in cls.__slots__ if name not in {"marks", "hop"}}
        known["marks"] = () if row["text"] is None else marks_of(parts)
        if chosen:
            known["hop"] = chosen["name"]
        return cls(**known)


def called(document_id: str, text: str | None) -> str:
    """An untitled document by the id that somebody gave it, else by what its text begins with."""
    begins = headline(None, text or "") if is_computed(document_id) else ""
    return begins or document_id


def marks_of(parts: Mapping[str, Sequence[Sequence[int]] | None], of: int = 0) -> tuple[Mark, ...]:
    """Marks of spans by role."""
    return tuple(Mark(start, end, role, of) for role, spans in parts.items() for start, end in spans or ())


def segments(marks: Iterable[Mark], start: int, end: int) -> Iterator[Segment]:
    """[start, end) cut wherever a mark begins or ends, so that overlapping and nested marks each keep their words."""
    marks = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = {start, end, *(edge for mark in marks for edge in (mark.start, mark.end))}
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    for first, last in pairwise(cuts):
        yield Segment(first, last, tuple(mark for mark in marks if mark.start <= first and last <= mark.end))


def window(passage: Passage) -> tuple[int, int]:
    """The part of the text to show: the marked words and about `AROUND` code points on each side, whole lines."""
    text = passage.text or ""
    if not passage.marks or len(text) <= 2 * AROUND:
        return 0, len(text)
    first = max(0, min(mark.start for mark in passage.marks) - AROUND)
    last = min(len(text), max(mark.end for mark in passage.marks) + AROUND)
    line = text.find("\n", last)
    if line < 0:
        line = len(text)
    return text.rfind("\n", 0, first) + 1, line


def passage_node(passage: Passage) -> Node:
    """The passage with speaker, cue and content marked, a legend, and the way to the page itself."""
    return node(
        "section",
        node(
            "header",
            node(
                "h4",
                "In ",
                node("bdi", passage.name),
                ", ",
                node("bdi", name_said(passage.outlet)),
            ),
            node("button", "Close", type="button", data_op="close", class_="ck-quiet", data_shortcut="Escape"),
            class_="ck-passage-head",
        ),
        _held(passage) if passage.text is not None else _not_held(passage),
        class_="ck-passage",
        aria_label="Passage in the document",
        data_anchor="passage",
    )


def text_node(passage: Passage, start: int, end: int) -> Node:
    """The words [start, end) with their marks, in the document's own direction; selectable by offset."""
    return node(
        "div",
        (_segment_node(passage, segment) for segment in segments(passage.marks, start, end)),
        class_="ck-text",
        dir=direction_of(passage.language),
        lang=passage.language,
        data_offset=start,
        tabindex="0",
        role="group",
        aria_label="Words of the document",
    )


def plain_words(text: str, start: int, end: int) -> list[Child]:
    """Words [start, end) of a text without the signs of Markdown headings, which stay there for what counts letters."""
    words: list[Child] = []
    for sign in _HEADING.finditer(text, start, end):
        words += [text[start : sign.start()], node("span", sign.group(), class_="ck-markup")]
        start = sign.end()
    return [*words, text[start:end]]


def without_markup(words: str) -> str:
    """Words of a document in plain text, without the signs of Markdown headings."""
    return _HEADING.sub("", words)


def legend_node(roles: Iterable[str]) -> Node:
    """What the marks mean."""
    return node(
        "p",
        "Marked: ",
        (node("mark", LEGEND[role], class_=f"ck-mark ck-mark-{role}") for role in roles),
        class_="ck-legend",
    )


def _held(passage: Passage) -> list[Child]:
    start, end = window(passage)
    shown = {mark.role for mark in passage.marks}
    missing = passage.hop is not None and "hop" not in shown and "speaker" not in shown
    return [
        bool(shown) and legend_node(role for role in ROLES if role in shown),
        missing and node("p", "No words of the text stand for this hop.", class_="ck-faint"),
        text_node(passage, start, end),
        passage.url and _page_node(passage),
    ]


def _page_node(passage: Passage) -> Node:
    return node("p", link(passage.url, "The page itself"), " · printed ", when(passage.published_at), class_="ck-faint")


def _not_held(passage: Passage) -> Node:
    known = "The text of this document is not held; the claim is known by citation. "
    if not passage.url:
        return node("p", known, "No address of it is known.")
    return node("p", known, link(passage.url, "Open the page itself"))


def _segment_node(passage: Passage, segment: Segment) -> Child:
    text = passage.text or ""
    if not segment.marks:
        return plain_words(text, segment.start, segment.end)
    marked = {mark.role for mark in segment.marks}
    roles = [role for role in ROLES if role in marked]
    return node(
        "mark",
        text[segment.start : segment.end],
        class_=["ck-mark", *(f"ck-mark-{role}" for role in roles)],
        title=said(", ").join(said(LEGEND[role]) for role in roles),
    )
