"""The paragraphs of a page and what each is there for: the article's body, or what a page puts around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from claimkit.extract.engine.credits import credits_in, only_credits
from claimkit.extract.engine.kept import Kept
from claimkit.extract.engine.reading import stripped
from claimkit.extract.engine.wrapping import wrapped_ends
from claimkit.language.folding import fold, level
from claimkit.language.lexicons import rows_of
from claimkit.records import Span
from claimkit.shipped import shipped

BODY = "body"
_LINE = re.compile(r"\S(?:[^\r\n\u2028\u2029]*\S)?")
# The same where a line feed alone ends lines: one letter is skipped to faster than one of several.
_PLAIN_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?:(?!---)[^\n]*\n){1,80}?---[ \t]*(?:\r?\n|$)")
_HEADING = re.compile(r"#{1,6}\s+\S")
_RULE = re.compile(r"[\s*_=#~/\\|.·•-]+$")
_BETWEEN_NAMES = re.compile(r"[\s,;&/]+")
_NAME_LINKS = frozenset("and und et y e for in of de la van von der bin al ve".split())
_ENDS = re.compile(r"[.!?؟…:\"'”»’]\s*$")
_FINAL = re.compile(r"[.!?؟…\"”»)]\s+$")
_BYLINE_DASH = re.compile(r"\S\s*[-–—|]\s*\S")
_ADDRESS = re.compile(r"\S*(?:@\w+\.\w|https?://|www\.)\S*$", re.IGNORECASE)
_BRACKET = re.compile(r"[(\[][^()\[\]\n]{1,120}[)\]][.\s]*$")
_AFTER_LABEL = re.compile(r"\s*(?:[:：|؛»“\"*]|[-–—](?:\s|$)|[.…]*\s*$)")
# A paragraph longer than this is the article's, whatever its first words.
_LONGEST = {"related": 260, "share": 260, "byline": 160, "photo credit": 200, "caption": 420}
_LONGEST_LINE = max(_LONGEST.values())
_SHORT = 70
_HEAD = 100
_TASHKEEL = re.compile("[\u064b-\u0652]")
# A name of two to four words and nothing else.
_SHORT_NAME = re.compile(r"(?:\s+[^\W\d_]{2,}){2,4}\s*\.?")
# "REUTERS/Sam Abel", "AFP PHOTO / SAM ABEL" at the end of a caption.
_PHOTOGRAPHER = re.compile(r"(?P<agency>[A-Z]{2,8})(?: PHOTO)?\s?/\s?[A-Z][\w.' -]{2,40}$")
_LETTERS = re.compile(r"[^\W\d_]+")
# A colon and what somebody said: More from Ann Lee: “…”.
_QUOTED = re.compile(r"[:：]\s*[“\"«„]")
_OPENING = 3


@dataclass(slots=True)
class Block:
    """A paragraph of a page.

    span    its place in the stored text, without the space around it
    role    body, heading, caption, photo credit, byline, related, share or front matter
    lines   the places of its lines, which a page has wrapped
    """

    span: Span
    role: str
    lines: tuple[Span, ...]


def blocks_of(text: str, title: str | None = None) -> list[Block]:
    """The paragraphs of a stored text in their order, each with its role."""
    front = _FRONT_MATTER.match(text)
    begin = 0
    blocks: list[Block] = []
    if front is not None:
        begin = front.end()
        blocks.append(Block(stripped(text, 0, begin), "front matter", ()))
    known_title = fold(title or "").strip(" .")
    paragraphs = list(_paragraphs(text, begin))
    for place, lines in enumerate(paragraphs):
        span = Span(lines[0].start, lines[-1].end)
        from_end = len(paragraphs) - 1 - place
        blocks.append(Block(span, _role(text[span.start : span.end], place, from_end, known_title), lines))
    return blocks


def _paragraphs(text: str, begin: int) -> Iterator[tuple[Span, ...]]:
    """The lines of each paragraph: those that a page has wrapped stand together."""
    runs = _runs(text, begin)
    ends = wrapped_ends([_printed(text, run) for run in runs])
    for run, goes_on in zip(runs, ends, strict=True):
        lines = [run[0]]
        for line, joined in zip(run[1:], goes_on, strict=True):
            if not joined:
                yield tuple(lines)
                lines = []
            lines.append(line)
        yield tuple(lines)


def _runs(text: str, begin: int) -> list[list[Span]]:
    """Lines that no empty line parts."""
    runs: list[list[Span]] = []
    last_end = -1
    plain = not any(mark in text for mark in "\r\u2028\u2029")
    for match in (_PLAIN_LINE if plain else _LINE).finditer(text, begin):
        span = Span(*match.span())
        if last_end < 0 or max(text.count(mark, last_end, span.start) for mark in "\r\n") > 1:
            runs.append([])
        runs[-1].append(span)
        last_end = span.end
    return runs


def _role(words: str, place: int, from_end: int, title: str) -> str:
    """What a paragraph is there for; `place` and `from_end` count paragraphs."""
    if _RULE.match(words) or (" " not in words and len(words) <= _LONGEST["share"] and _ADDRESS.match(words)):
        return "share"
    if _HEADING.match(words) or (title and place <= _OPENING and _is_title(words, title)):
        return "heading"
    if (place < _OPENING or from_end < _OPENING) and _is_credit_line(words, place):
        return "byline"
    if len(words) > _LONGEST_LINE:
        return BODY
    return _role_by_phrase(words) or _role_by_bracket(words) or BODY


def _is_title(words: str, title: str) -> bool:
    """Whether a paragraph is the title again, but for its marks and its last full stop."""
    return abs(len(words) - len(title)) <= len(title) // 2 and fold(words).strip(" .") == title


def _is_credit_line(words: str, place: int) -> bool:
    """Whether a short line is the byline or credit alone: "نورث برس – القامشلي", "AFP"."""
    if len(words) > _SHORT or len(words.split()) > 8:
        return False
    if only_credits(words):
        return True
    named = _BYLINE_DASH.search(words) and not _ENDS.search(words)
    return bool(named and place < _OPENING and (credits_in(words) or _is_place_and_name(words)))


def _is_place_and_name(words: str) -> bool:
    """Whether both sides of a line's only dash are one to four words without a figure, as a name and a place are."""
    sides = re.split(r"\s*[-–—|]\s*", words.strip(" *_"))
    return (
        len(sides) == 2
        and not words.isascii()
        and all(1 <= len(side.split()) <= 4 for side in sides)
        and not re.search(r"[\d؛:؟?!«»\"“”]", words)
        and len(words) < _SHORT
    )


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words that tell a paragraph's role, with where they stand."""

    words: str
    role: str
    place: str


def _role_by_phrase(words: str) -> str | None:
    """The role that a paragraph's first words tell."""
    begin = len(words) - len(words.lstrip("*_>#•-–—[( \t/»"))
    head = words[begin : begin + _HEAD]
    phrases = _phrases().get(_FIRST_WORD[head.partition(" ")[0]])
    if phrases is None:
        return None
    head = level(head)
    plain = _TASHKEEL.sub("", head)
    for phrase in phrases:
        if len(words) <= _LONGEST[phrase.role] and plain.startswith(phrase.words):
            behind = words[begin + len(phrase.words) :] if plain == head else plain[len(phrase.words) :]
            if _fits(phrase.place, behind):
                return phrase.role
    return None


def _fits(place: str, behind: str) -> bool:
    """Whether what follows a phrase is what must follow it."""
    test = _FOLLOWING.get(place)
    return test is not None and test(behind)


def _only_names(words: str) -> bool:
    """Whether words are names with what links them: two or more that begin with a capital, and no verb."""
    parts = _BETWEEN_NAMES.split(words)
    names = [part for part in parts if part[:1].isupper()]
    return len(names) >= 2 and len(parts) <= 14 and all(part in names or part in _NAME_LINKS for part in parts)


# By the place of a phrase, what must follow it.
_FOLLOWING: dict[str, Callable[[str], bool]] = {
    "start": lambda behind: not behind[:1].isalpha(),
    "unquoted": lambda behind: not behind[:1].isalpha() and _QUOTED.search(behind) is None,
    "label": lambda behind: bool(_AFTER_LABEL.match(behind)),
    "mark": lambda behind: not behind.strip(" /*.-"),
    "handle": lambda behind: "@" in behind or " on twitter" in behind.lower(),
    "credit": lambda behind: not behind[:1].isalpha() and bool(only_credits(behind)),
    "short": lambda behind: bool(_SHORT_NAME.fullmatch(behind)),
    "names": lambda behind: _only_names(behind.strip("*_ .,")) or bool(only_credits(behind)),
}


def _role_by_bracket(words: str) -> str | None:
    """A caption, where a short paragraph ends with the bracket of a photographer."""
    photographer = _PHOTOGRAPHER.search(words, max(0, len(words) - _SHORT)) if "/" in words else None
    taken = photographer is not None and bool(
        only_credits(photographer["agency"].title()) or only_credits(photographer["agency"])
    )
    if not taken and photo_bracket(words) is None:
        return None
    return "caption"


def photo_bracket(words: str) -> int | None:
    """Where the bracket that names a photographer begins, at the end of a paragraph; None where there is none."""
    if not words.rstrip(". ").endswith((")", "]")):
        return None
    match = _BRACKET.search(words, max(0, len(words) - 130))
    if match is None:
        return None
    inside = level(match.group()[1:])
    known = any(
        inside.startswith(phrase.words) and not inside[len(phrase.words) :][:1].isalpha()
        for phrase in _phrases().get("(", ())
    )
    if not known:
        return None
    return match.start()


def tail_of_tags(words: str) -> int | None:
    """Where the list of an article's tags begins behind its last sentence; None where there is none."""
    for phrase in _phrases().get("…", ()):
        at = words.rfind(f" {phrase.words} ")
        if at > 0 and len(words) - at < _LONGEST["share"] and _FINAL.search(words[max(0, at - 3) : at + 1]):
            return at + 1
    return None


@cache
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """The phrases by their first word; those of a closing bracket under "(", those of a tail under "…"."""
    found: dict[str, list[_Phrase]] = {}
    for row in rows_of(shipped("seeds", "lexicon", "page-lines.csv")):
        words = row["phrase"]
        if row["place"] != "tail":
            words = _TASHKEEL.sub("", level(words)).lstrip("(")
        key = {"bracket": "(", "tail": "…"}.get(row["place"], _first_word(words))
        found.setdefault(key, []).append(_Phrase(words, row["role"], row["place"]))
    return {key: tuple(sorted(each, key=lambda one: -len(one.words))) for key, each in found.items()}


def _first_word(words: str) -> str:
    match = _LETTERS.match(words)
    return match.group() if match else words[:1]


# What `_first_word` gives of the first printed word of a paragraph.
_FIRST_WORD = Kept(lambda printed: _first_word(_TASHKEEL.sub("", level(printed))))


def lines_of(blocks: Sequence[Block]) -> Iterator[Span]:
    """Every line end that a page has wrapped, as the space between two lines."""
    for block in blocks:
        for line, after in pairwise(block.lines):
            yield Span(line.end, after.start)


def _printed(text: str, lines: Iterable[Span]) -> list[str]:
    return [text[start:end] for start, end in lines]
