"""What a text is called: its title, else the headline or the first sentence that it begins with."""

from __future__ import annotations

import re

_LONGEST = 90
# Of a text without a title: marks of Markdown, a place and agency with a dash behind them, and where its first
# sentence ends. A first line that is shorter than text is wrapped at, or has no more than half of the line below it, is
# a headline by itself.
_OPENING = re.compile(r"[#*_>\s]+")
_DATELINE = re.compile(r"(?:[^\n()]{0,60}\([^()\n]{2,40}\)\s*|\w+(?:,? \w+){0,3} )[-\N{EN DASH}\N{EM DASH}]+\s+(?=\S)")
# A line that is place and agency alone.
_BYLINE = re.compile(r"\w+ [-\N{EN DASH}\N{EM DASH}] \w+(?: \w+)?")
_CLOSING = (".", "!", "?", "\u061f")
_ENDED = re.compile(r"(?<=[.!?\u061f])\s")
_PARAGRAPH = re.compile(r"\n\s*\n")
_WRAPPED = 50


def headline(title: str | None, text: str) -> str:
    """The title, else what the text begins with; empty where it has no words. A long one is cut between words."""
    return _cut((title or "").strip() or first_words(text))


def first_words(text: str) -> str:
    """The headline that a text begins with, else its first sentence without the dateline.

    `ORLO (Example Wire) - The ferry sails again. It …` → `The ferry sails again.`
    """
    paragraph, *_ = _PARAGRAPH.split(text.strip(), maxsplit=1)
    line, *others = paragraph.split("\n", maxsplit=2)
    is_short = len(line) < _WRAPPED or any(len(line) * 2 <= len(other) for other in others[:1])
    opening = line if is_short else paragraph
    marks = _OPENING.match(opening)
    plain = opening[marks.end() if marks else 0 :].rstrip("*_")
    if is_short and plain[-1:] not in _CLOSING:
        # What stands before a dash in a headline is no dateline.
        below = text.strip()[len(line) :].strip()
        return first_words(below) if below and _BYLINE.fullmatch(plain) else plain
    dateline = _DATELINE.match(plain)
    story = plain[dateline.end() :] if dateline else plain
    return _ENDED.split(story, maxsplit=1)[0]


def _cut(title: str) -> str:
    plain = " ".join(title.split())
    if len(plain) <= _LONGEST:
        return plain
    return plain[:_LONGEST].rsplit(" ", maxsplit=1)[0] + " …"
