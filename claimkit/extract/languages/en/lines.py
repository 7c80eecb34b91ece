"""Words that are given to their speaker by the layout of lines alone: lists of quotations with names, transcripts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.mentions import PEOPLE
from claimkit.extract.languages.en.naming import read_phrase
from claimkit.extract.languages.en.occurrence import ascribed
from claimkit.extract.languages.en.patterns import pattern
from claimkit.extract.languages.en.subject import Subject, name_of
from claimkit.extract.languages.en.tagged import Tagged

_LABEL, _NAME_LINE, _QUOTED_LINE = pattern("line_label"), pattern("name_line"), pattern("quoted_line")
_BESIDE, _HEADLINE = pattern("name_beside_quotation"), pattern("headline")

# How many entries of a list are looked back through for its first.
_LIST = 60


def transcript_lines(text: Tagged, found: Sequence[Found]) -> list[Found]:
    """TRUMP: We will win. — a label in capitals, or a person who opens several lines, speaks the rest of the line."""
    if "N:" not in text.tags:
        return []
    labels = [(match, text.printed_at(*match.span(1))) for match in _LABEL.finditer(text.tags)]
    times = Counter(label for _, label in labels)
    notices = text.words.lexicon.of_kind("notice")
    return [
        _spoken_line(text, match)
        for match, label in labels
        if (label.isupper() or (times[label] > 1 and (_is_named(text, label) or _is_somebody(text, label, found))))
        and label.lower() not in notices
        and not (match.start() == 0 and " " not in label)
        and not (len(labels) == 1 and _is_dateline(text, match))
    ]


def _is_dateline(text: Tagged, match: re.Match[str]) -> bool:
    """Whether a label opens an article, whose first paragraph says no "I": LAHORE: The mill shut."""
    opens = match.start() <= text.tags.find("\n") + 1
    end = text.tags.find("\n", match.end())
    line = range(match.end(), end if end > 0 else len(text.tags))
    return opens and not any(text.is_of(at, "first_person") for at in line)


_SHORTEST = 4
_STATES = re.compile(r"[ABCvVe!QZqXIP]")


def headline(text: Tagged, found: Sequence[Found]) -> list[Found]:
    """Lee: We Will Win — the words of a headline behind the name of somebody who speaks in `found` too."""
    match = _HEADLINE.match(text.tags)
    if match is None:
        return []
    end = text.tags.find("\n", match.end())
    stop = end - (text.tags[end - 1] == ".")
    if end < 0 or not _STATES.search(text.tags, match.end(), stop):
        return []
    label = text.printed_at(*match.span(1))
    others = label.split()[:-1]
    if label.lower() in text.words.lexicon.of_kind("notice"):
        return []
    # Lee Backs Holt: who speaks is Lee, and not named by what stands before the colon.
    if not _is_somebody(text, label, found) or any(word.endswith("s") and len(word) > _SHORTEST for word in others):
        return []
    colon = match.end() - 1
    return [ascribed(text, Subject(*match.span(1)), [(colon, colon + 1)], [(colon + 1, stop)], "headline")]


def _is_named(text: Tagged, label: str) -> bool:
    """Whether the last word of a label stands behind a given name somewhere in the text."""
    given = text.words.lexicon.of_kind("given")
    before = re.finditer(rf"(\w+) {re.escape(label.rsplit(maxsplit=1)[-1])}\b", text.printed)
    return any(match[1].lower() in given for match in before)


def _is_somebody(text: Tagged, label: str, found: Sequence[Found]) -> bool:
    """Whether a label ends with a word for people or for what is evidence, or with the name of somebody who speaks."""
    last = label.rsplit(maxsplit=1)[-1]
    word, lexicon = last.lower(), text.words.lexicon
    people = word.removesuffix("s") in text.words.people or word in lexicon.of_kind("evidence")
    people = people and word not in lexicon.of_kind("place")  # London: Two Men Are Held
    return people or any(
        one.speaker_name is not None
        and one.speaker_name.split()[-1:] == [last]
        and not (one.speaker and text.printed.startswith(("'s", "’s"), one.speaker[-1].end))
        for one in found
    )


def _spoken_line(text: Tagged, match: re.Match[str]) -> Found:
    colon = match.end(1)
    end = text.tags.find("\n", colon)
    words = (colon + 1, end if end > 0 else len(text.tags))
    return ascribed(text, Subject(*match.span(1)), [(colon, colon + 1)], [words], "line-label")


def named_line(text: Tagged, at: int) -> Subject | None:
    """Whose name stands alone on the line under a quotation, or over it where the list begins with a name."""
    first = text.tags.rfind("\n", 0, at) + 1
    beside = _BESIDE.match(text.tags, first)
    if beside is not None and first <= at < beside.end():
        return Subject(*beside.span("over" if beside["over"] else "under"))
    whole = _QUOTED_LINE.match(text.tags, first)
    if whole is None or at >= whole.end():
        return None
    under = _NAME_LINE.match(text.tags, whole.end() + 1) if text.tags[whole.end() : whole.end() + 1] == "\n" else None
    over = _line_before(text, first)
    if over is not None and (under is None or not _begins_with_quotation(text, first)):
        return Subject(*over.span(1))
    return Subject(*under.span(1)) if under is not None else None


def _line_before(text: Tagged, first: int) -> re.Match[str] | None:
    """The name that is the line before the one which starts at `first`."""
    if first < 2:
        return None
    start = text.tags.rfind("\n", 0, first - 1) + 1
    match = _NAME_LINE.match(text.tags, start, first)
    return match if match is not None and match.end() == first - 1 else None


def _begins_with_quotation(text: Tagged, first: int) -> bool:
    """Whether a list of quotations and names by turns has a quotation as its first line."""
    quoted = True
    for _ in range(_LIST):
        start = text.tags.rfind("\n", 0, first - 1) + 1 if first > 1 else -1
        wanted = _NAME_LINE if quoted else _QUOTED_LINE
        match = wanted.match(text.tags, start, first) if start >= 0 else None
        if match is None or match.end() != first - 1:
            return quoted
        first, quoted = start, not quoted
    return quoted


def signed_line(text: Tagged, at: int) -> Found | None:
    """A quotation that is a line of its own, given to the person on the line under or over it, and to no heading."""
    who = named_line(text, at)
    mention = None if who is None else read_phrase(name_of(text, who), text.words.lexicon)
    if who is None or mention is None or not (mention.sure and mention.kind in PEOPLE):
        return None
    return ascribed(text, who, [], [(at, at + 1)], "quote-named-line")
