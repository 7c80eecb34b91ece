"""What stands around a cue and is not content: the outlet that was told or that quotes, a post, a leaked paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from claimkit.extract.languages.en.naming import read_phrase
from claimkit.extract.languages.en.phrases import phrase_after
from claimkit.extract.languages.en.subjects import Subject
from claimkit.extract.languages.en.tagged import Tagged
from claimkit.records import Hop, Span

# Words looked at on either side of a cue.
_NEAR = 20
_PREPOSITIONS = frozenset(("to", "with", "by", "on"))


class Occurrence(Protocol):
    """What is asked of a cue where it stands: its group [first, last) in a sentence [left, right)."""

    first: int
    last: int
    left: int
    right: int
    subject: Subject | None
    basis: str | None
    relays: tuple[Hop, ...]


def note_around(x: Tagged, one: Occurrence, parts: Sequence[tuple[int, int]]) -> None:
    """Set the occurrence's basis and hops by the words before its subject, beside it, and between cue and content."""
    subject = one.subject
    after = min([first for first, _ in parts if first >= one.last], default=one.right)
    windows = [(one.last, min(after, one.last + _NEAR))]
    if subject is not None and subject.kind == "written" and subject.last <= one.first:
        windows += [(max(one.left, subject.first - _NEAR), subject.first), (subject.first, one.first)]
    for first, last in windows:
        if last - first > 1 and not [part for part in parts if first < part[1] and part[0] < last]:
            _note_window(x, one, first, last)


def _note_window(x: Tagged, one: Occurrence, first: int, last: int) -> None:
    medium, links = x.words.medium, x.words.links
    if x.words.around.isdisjoint(x.pieces[first:last]):
        return
    for at in range(first, last):
        word = x.word(at)
        named = word in x.words.outlets and x.pieces[at][0].isupper()
        if word in medium and one.basis is None and not named:
            one.basis = medium[word]
        if word in links and not one.relays:
            _note_link(x, one, at, last)


def _note_link(x: Tagged, one: Occurrence, at: int, last: int) -> None:
    """An outlet behind "interview with", "comments to", "quoted by"."""
    for step in range(at + 1, min(at + 4, last - 1)):
        if x.tags[step] in "pt" and x.word(step) in _PREPOSITIONS:
            outlet = phrase_after(x, step + 1, last, appositions=False)
            if outlet is not None:
                note_outlet(x, one, outlet.first, outlet.last)
            return


def note_outlet(x: Tagged, one: Occurrence, first: int, last: int) -> None:
    """Keep the phrase as a hop if it names an outlet."""
    if not is_outlet(x, first, last):
        return
    span = x.span(first, last)
    owner = x.tags.find("K", first, last)
    mention = read_phrase(x.text[span.start : span.end], x.words.lexicon)
    if mention is not None and mention.kind == "person":
        if owner < 0 or not is_outlet(x, first, owner + 1):
            return  # a journalist of an outlet: Fox News anchor Ann Lee
        span = Span(span.start, x.span(first, owner + 1).end - 2)
    one.relays = (Hop(x.text[span.start : span.end], "outlet", (span,)),)


def is_outlet(x: Tagged, first: int, last: int) -> bool:
    """Whether a phrase has a word of outlets, or is initials alone ("told NRK"); "this newspaper" is no hop."""
    if x.word(first) in ("this", "our", "us"):
        return False
    printed = x.text[x.starts[first] : x.starts[last]].strip()
    initials = printed.isalpha() and printed.isupper() and 2 < len(printed) < 6
    return initials or any(x.word(at) in x.words.outlets for at in range(first, last))
