"""Datelines: the place, day and agency before the first sentence of an article."""

from __future__ import annotations

import re

from claimkit.extract.engine.credits import credits_in
from claimkit.language.scripts import script

_LONGEST = 80
# Whoever wrote it may stand for an agency by so few letters: "(nz)".
_INITIALS = 4
_NAME = r"[^\W\d_][\w.’'/-]*"
# "LONDON (Reuters) -", "COLUMBIA, S.C. (AP) —", "(Reuters) -"
_LATIN_CREDIT = re.compile(
    rf"(?:{_NAME}(?:,? (?:{_NAME}|\d{{1,2}}\.?|\d{{4}}|[\d.]{{5,10}}))*\s*)?"
    r"\((?P<credit>[^()\n]{2,40})\)\s*[-–—\u2015:]+\s*"
)
# "PORT ESSAM - ", "WASHINGTON -- "
_LATIN_PLACE = re.compile(
    r"(?P<place>[^\W\d_a-z]{3,}(?:[ ,/.-]{1,2}(?:[^\W\d_a-z]+|(?:of )?[A-Z][a-z]{2,14}\.?|\d{1,2}|\d{4}))*)"
    r"\s+[-–—\u2015]{1,2}\s+(?=\S)"
)
# a place in capitals, a day and an agency between marks, then a capital
_CYRILLIC = re.compile(
    r"(?P<place>[\u0410-\u042f\u0401]{3,}(?:[ -][\u0410-\u042f\u0401]+)*)"
    r"(?P<day>[,.] \d{1,2} [\u0430-\u044f\u0451]+)?\.?"
    r"(?:\s*[-–—/(]\s*(?P<credit>[^\W\d_][\w «».-]{1,30}?)\s*[/)]?(?:\.|\s[-–—]))?\s*(?P<dash>[-–—]\s+)?"
    r"(?=[\u0410-\u042f\u0401«])"
)
# "14:20 ", "[14:20] ", "2:05 p.m. GMT - ": when an entry of a live report was written
_CLOCK = re.compile(
    r"[(\[]?\d{1,2}:\d{2}(?:\s?(?i:[ap]\.?m)\b\.?)?(?:\s(?:GMT|UTC|MSK|[A-Z]{1,2}[SD]?T)\b)?[)\]]?"
    r"(?:\s*+[-–—:|])?\s++(?!(?i:[ap]\.?m)\b|(?:GMT|UTC|MSK|[A-Z]{1,2}[SD]?T)\b)(?=[^\W\d_]|[\"“«])"
)
# A mark, or a figure before a space: both begin with one set, so that the search skips to them.
_SEPARATES = re.compile(r"[-–—\u2015:)/\d](?:(?<=\D)|\s)")
_SEPARATOR = re.compile(r"\s[-–—]+\s*|[-–—]+\s|:\s*|[)\]]\s*[-–—:]*\s*")
# A place of up to three words, and a day.
_PLACE = re.compile(r"(?:[^-–—:()\[\],،/\n.!?؟«\"“\s]+[,،]?\s){1,3}(?:\d{1,2}\s\S+\s)?[-–—]+\s(?=\w)")
_PARTS = re.compile(r"\s*[-–—:()\[\],،/]\s*")


def dateline_end(words: str, first: bool, outlet: str = "") -> int:
    """Where the dateline of a paragraph, or the hour before an entry of a live report, ends; 0 where it has none.

    `first` is whether the paragraph is the article's first: elsewhere a dateline must name an agency or the `outlet`.
    """
    if not _SEPARATES.search(words, 0, _LONGEST):
        return 0
    if clock := _CLOCK.match(words):
        return clock.end()
    written = script(words[:_LONGEST])
    if written == "Latn":
        return _latin(words, first, outlet)
    if written == "Cyrl":
        return _cyrillic(words, first)
    return _caseless(words, first, outlet)


def _latin(words: str, first: bool, outlet: str) -> int:
    match = _LATIN_CREDIT.match(words, 0, _LONGEST) if words.find("(", 0, _LONGEST) >= 0 else None
    if match is not None and words[:1] in "(" + words[:1].upper() and _is_credit(match, first, outlet):
        return match.end()
    place = _LATIN_PLACE.match(words, 0, _LONGEST) if first else None
    return 0 if place is None else place.end()


def _is_credit(match: re.Match[str], first: bool, outlet: str) -> bool:
    """Whether an agency stands in the brackets, the outlet, or where the article begins a name behind a PLACE."""
    place, credit = re.split("[,(]", match.group())[0], match["credit"]
    initials = len(credit) < _INITIALS and credit.isalpha() and credit.islower()
    named = initials or (place.isupper() and not any(word[0].islower() for word in credit.split()))
    named = named and ":" not in match.group()  # SEN. CARL PELL (D-Millton): a transcript's label
    return bool(credits_in(credit)) or credit == outlet or (first and named)


def _cyrillic(words: str, first: bool) -> int:
    match = _CYRILLIC.match(words, 0, _LONGEST)
    if match is None:
        return 0
    credited = bool(match["credit"] and credits_in(match["credit"]))
    placed = first and bool(match["day"] or match["dash"])
    if not credited and not placed:
        return 0
    return match.end()


def _caseless(words: str, first: bool, outlet: str) -> int:
    """The longest beginning, up to a dash, colon or bracket, whose parts are an agency, a place, a name or a day."""
    found = 0
    for match in _SEPARATOR.finditer(words, 1, _LONGEST):
        parts = [part for part in _PARTS.split(words[: match.end()]) if part]
        if any(len(part.split()) > 4 for part in parts):
            break
        named = bool(credits_in(words[: match.end()])) or bool(outlet and outlet in parts)
        by_name = len(parts) == 2 and ":" in match.group() and not any(part.isnumeric() for part in parts)
        if named or (first and by_name and "-" in words[: match.end()].replace("–", "-")):
            found = match.end()
    if first and not found:
        return _place(words)
    return found


def _place(words: str) -> int:
    """The end of "place - " before a sentence in which no second dash closes an aside."""
    match = _PLACE.match(words)
    if match is None or re.search(r"\s[-–—]+\s", words[match.end() : match.end() + _LONGEST]):
        return 0
    return match.end()
