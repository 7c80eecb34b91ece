"""Words that are given to their speaker by the layout of lines alone: lists of quotations with names, transcripts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from claimkit.extract.engine.found import Found
from claimkit.extract.languages.en.tagged import Tagged

_LABEL = re.compile(r"(?:(?<=\n)|^)(N{1,4}):(?=[^QZ\n]{4})")


def transcript_lines(text: Tagged) -> list[Found]:
    """TRUMP: We will win. — a label in capitals, or one that opens several lines, speaks the rest of its line."""
    if "N:" not in text.tags:
        return []
    labels = [
        (match, text.printed[text.starts[match.start(1)] : text.span(*match.span(1)).end])
        for match in _LABEL.finditer(text.tags)
    ]
    times = Counter(label for _, label in labels)
    notices = text.words.lexicon.of_kind("notice")
    return [
        _spoken_line(text, match, label)
        for match, label in labels
        if (label.isupper() or times[label] > 1)
        and label.lower() not in notices
        and not (match.start() == 0 and " " not in label)
    ]


# Historians: …, Ann Lee: …, Governor Lee: …: who speaks in the first line of a text.
_HEADLINE = re.compile(r"((?:N{1,5}|[nN]{0,3}m))(?:\([^()]{1,3}\))?:(?=[^\n:]{3})")
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
    name = text.printed[: text.span(*match.span(1)).end]
    *others, last = name.split()
    word = last.lower()
    people = word.removesuffix("s") in text.words.people or word in text.words.evidence
    people = people and word not in text.words.lexicon.of_kind("place")  # London: Two Men Are Held
    speaks = any(one.speaker_name is not None and one.speaker_name.split()[-1:] == [last] for one in found)
    # Lee Backs Holt: who speaks is Lee, and not named by what stands before the colon.
    if not (people or speaks) or any(word.endswith("s") and len(word) > _SHORTEST for word in others):
        return []
    return [
        Found(
            content=(text.span(match.end(), stop),),
            cue=(text.span(match.end() - 1, match.end()),),
            speaker=(text.span(*match.span(1)),),
            speaker_name=name,
            rule="headline",
            confidence=0.7,
        )
    ]


def _spoken_line(text: Tagged, match: re.Match[str], label: str) -> Found:
    colon = match.end(1)
    end = text.tags.find("\n", colon)
    return Found(
        content=(text.span(colon + 1, end if end > 0 else len(text.tags)),),
        cue=(text.span(colon, colon + 1),),
        speaker=(text.span(*match.span(1)),),
        speaker_name=label,
        rule="line-label",
        confidence=0.6,
    )
