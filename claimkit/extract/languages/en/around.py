"""What stands around a cue and is not content: the outlet that was told or that quotes, a post, a leaked paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from claimkit.extract.languages.en.naming import read_phrase
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.phrases import phrase_after
from claimkit.extract.languages.en.subject import Subject
from claimkit.extract.languages.en.tagged import Tagged, without_possessive
from claimkit.records import Hop, Span

_ASIDE, _HEAD, _ADDRESSEE = pattern("done_besides"), pattern("phrase_head"), pattern("addressee_phrase")

# Words looked at on either side of a cue.
_NEAR = 20


class Occurrence(Protocol):
    """What is asked of a cue where it stands: its group [first, last) in a sentence [left, right)."""

    first: int
    last: int
    left: int
    right: int
    subject: Subject | None
    basis: str | None
    relays: tuple[Hop, ...]


def note_around(text: Tagged, one: Occurrence, parts: Sequence[tuple[int, int]]) -> None:
    """Set the occurrence's basis and hops by the words before its subject, beside it, and between cue and content."""
    subject = one.subject
    begins = max(0, min(one.first, (subject or one).first) - _NEAR)
    if text.words.around.isdisjoint(text.pieces[begins : one.last + _NEAR]):
        return
    after = min([first for first, _ in parts if first >= one.last], default=one.right)
    aside = _ASIDE.search(text.tags, one.last, min(after, one.last + _NEAR))
    windows = [(one.last, aside.start() if aside else min(after, one.last + _NEAR))]
    if subject is not None and subject.kind == "written" and subject.last <= one.first:
        windows += [(max(one.left, subject.first - _NEAR), subject.first), (subject.first, one.first)]
    for first, last in windows:
        if last - first > 1 and not [part for part in parts if first < part[1] and part[0] < last]:
            _note_window(text, one, first, last)


def _note_window(text: Tagged, one: Occurrence, first: int, last: int) -> None:
    medium = text.words.medium
    if text.words.around.isdisjoint(text.pieces[first:last]):
        return
    for at in range(first, last):
        word = text.word(at)
        named = word in text.words.outlets and text.pieces[at][0].isupper()
        if word in medium and one.basis is None and not named:
            one.basis = medium[word]
        if text.is_of(at, "link") and not one.relays:
            _note_link(text, one, at, last)


def _note_link(text: Tagged, one: Occurrence, at: int, last: int) -> None:
    """An outlet behind "interview with", "comments to", "quoted by"."""
    for step in range(at + 1, min(at + 4, last - 1)):
        if text.tags[step] in "pt" and text.is_of(step, "told_through"):
            outlet = phrase_after(text, step + 1, last, appositions=False)
            if outlet is not None:
                note_outlet(text, one, outlet.first, outlet.last)
            return


def note_outlet(text: Tagged, one: Occurrence, first: int, last: int) -> None:
    """Keep the phrase as a hop if it names an outlet; his own website and this newspaper are none."""
    if text.is_of(first, "possessor") or text.word(first) == "this" or not is_outlet(text, first, last):
        return  # her own website, our paper, this newspaper
    of = text.tags.find("o", first, last)
    if of > 0 and not text.tags[first:of].strip("N") and not is_outlet(text, first, of):
        first = of + 1  # told | Ann Lee of Harbor News
    head = _HEAD.match(text.tags, first, last)
    end = head.end() if head else last
    proper = any(text.pieces[at][0].isupper() for at in range(first, end))
    if text.tags[first] == "0" and not proper:
        return  # asked several times
    if (
        text.tags[first] == "D"
        and not proper
        and (end < last or text.word(last - 1) not in text.words.outlets or text.is_of(last - 1, "office"))
    ):
        return  # a radio show host, a reporter, the press in Hull
    span = _unowned(text, first, last)
    owner = text.tags.find("K", first, last)
    mention = read_phrase(text.printed[span.start : span.end], text.words.lexicon)
    if owner >= 0 and is_outlet(text, first, owner + 1):
        span = _unowned(text, first, owner + 1)
    elif mention is not None and mention.kind == "person":
        return  # a journalist of an outlet: Fox News anchor Ann Lee
    one.relays = (Hop(text.printed[span.start : span.end], "outlet", (span,)),)


def _unowned(text: Tagged, first: int, last: int) -> Span:
    """Where a phrase is printed, without the ending of a possessive: told | CNN’s host."""
    span = text.span(first, last)
    return without_possessive(text.printed, span) if text.tags[last - 1] in "Kk" else span


def is_outlet(text: Tagged, first: int, last: int) -> bool:
    """Whether a phrase has a word of outlets or a station's call sign ("told KHOU-TV"), or is initials alone."""
    printed = text.printed[slice(*_unowned(text, first, last))]
    initials = printed.isalpha() and printed.isupper() and 2 < len(printed) < 6
    words = [_APOSTROPHE.split(text.word(at))[0] for at in range(first, last)]
    return initials or any(word in text.words.outlets or word.endswith(_CALL_SIGNS) for word in words)


_APOSTROPHE = re.compile("['\u2019]")
_CALL_SIGNS = ("-tv", "-fm", "-am", ".com")


def addressee_after(text: Tagged, at: int, right: int) -> Subject | None:
    """Who is told: the phrase straight after the verb."""
    found = _ADDRESSEE.match(text.tags, at, right)
    if found is None:
        return None
    if text.tags[at] == "n" and text.is_of(at, "object_pronoun"):
        return Subject(at, at + 1)  # told them | bread was dear
    return Subject(at, found.end())
