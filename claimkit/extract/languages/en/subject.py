"""A subject: where its words stand, and what it is called."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claimkit.extract.languages.en.listed import listed
from claimkit.extract.languages.en.tagged import Tagged, without_possessive
from claimkit.records import Span

REACH = 60


@dataclass(slots=True)
class Subject:
    """Who does it: the pieces [first, last) where it is written, and the relative pronoun that stands for it."""

    first: int
    last: int
    kind: str = "written"
    relative: int | None = None


APOSTROPHE = re.compile("['\u2019]")


def span_of(text: Tagged, subject: Subject) -> Span:
    """Where a phrase is printed, without the ending of a possessive."""
    span = text.span(subject.first, subject.last)
    if text.tags[subject.last - 1] == "C":
        return Span(span.start, span.start + len(APOSTROPHE.split(text.pieces[subject.last - 1])[0]))
    return without_possessive(text.printed, span) if text.tags[subject.last - 1] in "Kk" else span


def name_of(text: Tagged, subject: Subject) -> str:
    """The name a phrase gives: without the apposition after a person's name."""
    comma = text.tags.find(",", subject.first, subject.last)
    if comma > subject.first and text.tags[comma - 1] == "N" and "N" in text.tags[subject.first : comma - 1]:
        subject = replace(subject, last=comma)
    return text.printed[slice(*span_of(text, subject))]


YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
CLOSE = listed("close_to")
