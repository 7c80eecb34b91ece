"""Quotation marks: where quoted words stand, and the edges and mode of a content by the annotation guidelines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.labels import label_at
from claimkit.records import Span

# A quotation ends at its mark or, unclosed, at the end of its line. Straight single marks are apostrophes too, so they
# count only between words, and not before a decade ('80s). Only single characters repeat possessively: Python before
# 3.11.5 goes wrong where groups do (python/cpython#106052). No group can give back what it took, so every pattern is
# linear; the first character, taken before anything else is tried, lets the search skip what opens nothing.
QUOTATION = re.compile(
    r"[“”«»„‚‹\"‘'`](?:"
    r"(?<=“)[^”“\"\n]*+(?:(?:(?<![,.!?])\"(?=\w|[^“”\n]{0,300}+”)|“(?=\w)[^”“\n]*+”)[^”“\"\n]*+)*(?:[”\"]|“(?!\w)|(?=[“\n]|$))"
    r'|(?<=")(?<![\w.,!?]")(?=\S)[^"“”\n]*+(?:“[^”"\n]*+”[^"“”\n]*+)*(?:(?<=\S)"|"(?!\w)|”|(?=["“\n]|$))'
    r"|(?<=«)[^»\n]*+(?:»|(?=\n|$))|(?<=‹)[^›\n]*+(?:›|(?=\n|$))|(?<=„)[^“”„\n]*+(?:„[^“”„\n]{0,300}+[“”][^“”„\n]*+)*[“”]?"
    r"|(?<=»)(?<!\S»)(?=\w)[^«»\n]*+«|(?<=‚)[^‘’\n]*+(?:’(?=\w)[^‘’\n]*+)*[‘’]"
    r"|(?:(?<=`)`|(?<=')')[^'\n]*+(?:'(?!')[^'\n]*+)*(?:''(?:'(?!'))?|(?=\n|$))"
    r"|(?<=”)(?<!\S”)(?=\w)[^”“\n]*+(?:”|(?=[“\n]|$))"
    r"|(?<=‘)(?!\d0s\b)[^‘’\n]*+(?:(?<=s)’(?= [a-z][^‘’\n]*[,.!?]’)[^‘’\n]*+|’(?=\w)[^‘’\n]*+)*’(?!\w)"
    r"|(?<=')(?<![\w']')(?!\d0s\b)(?=\w)[^'\n]*+(?:(?<=\w)'(?=\w)[^'\n]*+)*'(?!\w))"
)
OPENS = "“«„‚‹\"‘'”»`"
CLOSES = "”»“«›\"’‘'"
_SPACE = " \t\n\r\f\v\u00a0\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"
_LEADING = _SPACE + ",;:.،؛–—-…"
_TRAILING = _SPACE + ",;:.،؛–—-…"
_WORD = re.compile(r"\w+")
# Shorter words may well be said twice.
_SHORT = 30


def quotations(text: str) -> list[Span]:
    """Quoted regions with their marks, in order and without overlap."""
    return [Span(*match.span()) for match in QUOTATION.finditer(text)]


def carried(paragraphs: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Paragraphs inside a quotation that one before them opens and it or one behind it closes, with the opening mark.

    Statements are printed so where the mark is not set again at the head of each of their paragraphs.
    """
    behind = 0
    for place, words in enumerate(paragraphs):
        if place < behind:
            continue
        for signs, style in _STYLES:
            if not any(sign in words for sign in signs):
                continue
            last = next(reversed(list(style.finditer(words))), None)
            if last is None or last["opens"] is None:
                continue
            after = _closing(paragraphs, place, style)
            if after and not _is_box(paragraphs, place, words[last.end() :]):
                behind = after + 1
                yield from ((inside, last["opens"]) for inside in range(place + 1, behind))


def _closing(paragraphs: Sequence[str], place: int, style: re.Pattern[str]) -> int:
    """Which paragraph behind closes what one opens, where none between opens another or is somebody's turn; or 0."""
    for after in range(place + 1, min(place + _MOST_CARRIED, len(paragraphs))):
        found, label = style.search(paragraphs[after]), label_at(paragraphs[after], 0, len(paragraphs[after]))
        if label is not None and label.kind != "name":
            return 0
        if found is not None:
            return after * (found["opens"] is None)
    return 0


def _is_box(paragraphs: Sequence[str], place: int, said: str) -> bool:
    """Whether a paragraph not far before prints the same words: a box of the page shows them again."""
    return any(said[:_SHORT] in before for before in paragraphs[max(0, place - _FAR) : place])


# The signs that may open a quotation, and what does and what closes it; German ends one with a mark that opens others.
_STYLES = tuple(
    (signs, re.compile(rf"(?P<opens>{opens})|{closes}"))
    for signs, opens, closes in (
        ('“"', r"“(?=\w)|(?<![^\s(\[–—-])\"(?=\S)", r"[”\"](?!\w)"),
        ("«", "«", "»"),
        ("„", "„", r"“(?!\w)"),
    )
)
# A statement may have so many paragraphs.
_MOST_CARRIED = 20
# A box stands at most so many paragraphs behind the words that it shows again.
_FAR = 100


def inner(text: str, region: Span) -> Span:
    """A quoted region without its marks."""
    start, end = region
    while start < end and text[start] in OPENS:
        start += 1
    while end > start and text[end - 1] in CLOSES:
        end -= 1
    return trimmed(text, Span(start, end))


def trimmed(text: str, span: tuple[int, int]) -> Span:
    """The span without the spaces and punctuation at its edges; empty at its start where nothing is left."""
    start, end = span
    while start < end and text[start] in _LEADING:
        start += 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return Span(start, end)


def trim_contents(text: str, found: Sequence[Found], regions: Sequence[Span]) -> None:
    """Give every content its edges and mode: quoted whole, without the marks, is direct; in part, with them, mixed.

    A part without a letter or digit says nothing; where no other is left, the content stays and is set aside.
    """
    starts = [region.start for region in regions]
    for one in found:
        parts: list[Span] = []
        modes: list[str] = []
        for part in one.content:
            span, mode = _edges(text, trimmed(text, part), regions, starts)
            if _WORD.search(text, *span):
                parts.append(span)
                modes.append(mode)
        one.content = tuple(parts) or tuple(one.content)
        if one.mode is None:
            one.mode = modes[0] if modes and modes.count(modes[0]) == len(modes) else "mixed"
        if not parts:
            one.set_aside = one.set_aside or "nothing is said"


def _edges(text: str, span: Span, regions: Sequence[Span], starts: Sequence[int]) -> tuple[Span, str]:
    """A part's span by the guidelines, and its mode."""
    at = bisect_left(starts, span.start)
    if at and regions[at - 1].end > span.start:
        at -= 1
    quoted = False
    while at < len(regions) and regions[at].start < span.end:
        region = regions[at]
        if region.start <= span.start and region.end >= span.end - 1:
            return inner(text, Span(max(region.start, span.start), min(region.end, span.end))), "direct"
        quoted = quoted or _says_something(text, region)
        at += 1
    if quoted:
        return span, "mixed"
    return span, "indirect"


def _says_something(text: str, region: Span) -> bool:
    """Whether quoted words are more than a name in quotation marks."""
    words = _WORD.findall(text, *region)
    return len(words) > 3 or any(word[0].islower() for word in words) or (len(words) > 1 and not words[0][0].isupper())


def once(printed: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parts of a content without those that a box of the page prints again."""
    kept: list[Span] = []
    said = ""
    for span in content:
        words = printed[span.start : span.end].strip("\"“”'’ .,")
        if len(words) < _SHORT or words not in said:
            kept.append(span)
            said += printed[span.start : span.end]
    return tuple(kept)
