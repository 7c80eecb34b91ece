"""What one cue governs: a complement that begins somewhere, and a speaker beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claimkit.extract.languages.ar.morphemes import AND, HAMZA, HIS, WITH, YA
from claimkit.extract.languages.ar.page import Page, Quote
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.vocabulary import Reading
from claimkit.extract.languages.ar.words import listed, printed_of

REACH, _CARRIED, _LETTERS = 420, 6, 12

# One branch for words, one for marks: at most places of a text both fail at once. The first letters come first.
_FIND = pattern("complement")
# The rule of a verb that itself says nothing, with قائلا behind it.
SAYING_ALONG = f"verb with {printed_of('saying_along')[0]}"
# The rule of a content that is somebody and what is said of him.
DESCRIBED = "target and predicate"


@dataclass(slots=True)
class Complement:
    """Where what is said begins: `at` with its complementiser or preposition, `start` its first word."""

    kind: str
    at: int
    start: int
    quote: Quote | None = None
    end: int | None = None


@dataclass(slots=True, eq=False)
class Head:
    """A cue that ascribes something, on the way to a `Found`; offsets are those of the folded text."""

    cue: list[tuple[int, int]]
    reading: Reading
    kind: str
    complement: Complement
    rule: str
    sentence: tuple[int, int]
    at: int
    speaker: tuple[int, int] | None = None
    speaker_name: tuple[int, int] | None = None
    refers: str = "elided"
    order: str = ""
    proclitic: str = ""
    relays: list[tuple[tuple[int, int] | None, tuple[int, int] | None]] = field(default_factory=list)
    agrees: str = ""
    members: list[tuple[int, int]] = field(default_factory=list)
    end: int = -1
    parts: list[tuple[int, int]] = field(default_factory=list)
    outer: Head | None = None
    quote: Quote | None = None
    same_as: Head | None = None
    act: str | None = None
    polarity: str | None = None
    basis: str | None = None
    mode: str | None = None
    set_aside: str | None = None
    quotes_unwritten: bool = False

    def cite(self, speaker: tuple[int, int], source: tuple[int, int], cue: list[tuple[int, int]] | None = None) -> None:
        """Give what is said to whom its speaker quotes, by another cue where that tells it: the speaker relays."""
        self.relays.append((speaker, self.cue[0]))
        self.speaker, self.cue = source, cue or self.cue


def whom(head: Head) -> tuple[int, int] | None:
    """The words that name who speaks, as written or carried over."""
    for _ in range(_CARRIED):
        if head.same_as is None or head.speaker is not None or head.speaker_name is not None:
            break
        head = head.same_as
    return head.speaker_name or head.speaker


def is_short_quote(text: str, complement: Complement) -> bool:
    """Whether a complement is so few words in quotation marks that without a subject they are rather its name."""
    quote = complement.quote if complement.kind == "quote" else None
    return quote is not None and len(text[quote.inner : quote.end].split()) <= _NAME


_NAME = 2
(_THAT,) = listed("complementiser")
_SO, _FOR, _ON = listed("then_that"), listed("because"), f"{listed('on')[0]} "
_TOWARDS = frozenset(("towards", *listed("towards")))
_CLOSING = {'"': '"', "“": "”", "«": "»", "‘": "’", "‹": "›"}
_GOVERNED = pattern("governed_quote")
# بعنوان «…»: a work's title, of so many words at most.
_TITLED, _TITLE = pattern("titled"), 15
_IN_TIME = re.compile(r"\d:\d")
# What a colon opens and nobody says: where to look or to call.
_ADDRESS = re.compile(r"\s?(?:(?:www|https?)\b|\S+@|@\S|[+\d]\d{4,})")
_PAUSE, _ITS_CLAUSE = ", ", pattern("its_clause")
_GOES_ON = re.compile(r"\s?\w")
# What a colon behind these opens is a list.
_LIST = pattern("opens_list")
_BODY, _NAMED = pattern("body_in_marks"), pattern("named_in_quotes")
_WITH_PRONOUN = pattern("that_with_pronoun")
_ALSO = tuple(f" {word} " for word in listed("as_also"))
_NO_GAP = ("", ",", AND)


def find_complement(page: Page, start: int, limit: int, frames: frozenset[str]) -> Complement | None:
    """The first clause, colon or quotation behind a cue, no further than `limit`."""
    at = start
    limit = min(limit, start + REACH)
    while at < limit:
        match = _FIND.search(page.text, at, limit)
        kind = "stop" if match is None else _kind(match)
        if match is None or kind == "stop":
            return None
        if kind == "quote":
            quote = quote_opened(page, match.start(), start)
            if quote is None:
                at = match.end()
                continue
            if _is_scare(page, quote, start) or _is_name(page, quote, limit, start):
                at = quote.after
                continue
            if "quote" not in frames:
                return None
            if _GOVERNED.search(page.text, max(start, quote.start - 8), quote.start):
                at = quote.after
                continue
            return Complement("quote", quote.start, quote.start, quote)
        if kind == "clause" and match.group().startswith(_SO) and "verb" in frames:
            return None  # حتى وإن … فإن: the main clause, and nothing that the verb governs
        found = _of_match(page, match, kind, frames)
        if found is not None:
            return found
        at = match.end()
    return None


def quote_opened(page: Page, at: int, cue: int) -> Quote | None:
    """The quotation that a mark opens; inside another quotation that holds the cue, one of another style."""
    quote = page.quote_at(at)
    if quote is None or quote.start == at:
        return quote
    close = _CLOSING.get(page.text[at : at + 1])
    if close is None or quote.start > cue:
        return None
    end = page.text.find(close, at + 1, quote.end)
    return Quote(at, at + 1, end, end + 1) if end > at + 1 else None


def _kind(match: re.Match[str]) -> str:
    """What a match of `_FIND` is: skip, stop, clause, lest, whether, colon or quote."""
    if match.lastgroup == "mark":
        mark = match.group()
        if mark == ":" and (_is_in_word(match) or _ADDRESS.match(match.string, match.end())):
            return "skip"
        return "colon" if mark == ":" else "stop" if mark in "\n;" else "quote"
    if match.lastgroup == "clause" and _is_in_bracket(match):
        return "skip"
    return "stop" if match.lastgroup == "then" else str(match.lastgroup)


def _is_in_bracket(match: re.Match[str]) -> bool:
    """Whether a match stands within a short bracket (هيئة الإحصاء (إي إن آي))."""
    text, before, behind = match.string, max(0, match.start() - _LETTERS), match.end() + _LETTERS
    opened = text.rfind("(", before, match.start()) > text.rfind(")", before, match.start())
    return opened and text.find(")", match.end(), behind) >= 0


def _is_in_word(colon: re.Match[str]) -> bool:
    """Whether a colon stands in a time (12:30) or an address (http://)."""
    in_time = _IN_TIME.match(colon.string, colon.start() - 1) is not None
    return in_time or colon.string.startswith("//", colon.end())


def _of_match(page: Page, match: re.Match[str], kind: str, frames: frozenset[str]) -> Complement | None:
    if kind == "clause" and match.group().startswith(_FOR) and "verb" in frames and not frames & _TOWARDS:
        return None  # لأن: because, save for أشار لأن
    if kind == "clause" and "clause" in frames:
        name = match.group().startswith(_ON) and _ON[:-1] not in frames and page.key.letter(match.start() + 2) == YA
        return clause_at(page, match.start() + name * len(_ON), match.end())  # قال سامي علي إن
    if kind == "lest" and "clause" in frames:
        start = match.end() - 3
        printed = page.key.letter(start)
        return Complement("clause", match.start(), start) if printed == HAMZA[0] else None
    if kind == "colon" and "quote" in frames and not _LIST.search(page.text, max(0, match.start() - 12), match.start()):
        start = after_space(page.text, match.end())
        start += page.text.startswith(WITH + _THAT, start)  # قال: بأنه …
        return Complement("colon", match.start(), start, quote_opened(page, start, match.start()))
    if kind == "whether" and "whether" in frames:
        return Complement("clause", match.start(), match.start())
    return None


def clause_at(page: Page, at: int, end: int) -> Complement:
    """The clause whose complementiser is [at, end): a clitic stays in the content, a bare أن stays out."""
    text = page.text
    first = text.find(_THAT, at, end)
    bare = text[first:end].split()[0] == _THAT
    start = after_space(text, end) if bare else max(first, at)
    if text[start : start + 1] == ":":
        start = after_space(text, start + 1)
    quote = page.quote_at(start)
    return Complement("clause", at, start, quote if quote and quote.start == start else None)


def after_space(text: str, at: int) -> int:
    """The first offset at or behind `at` that is not white space of the same line."""
    while at < len(text) and text[at] in " \t\r":
        at += 1
    return at


def goes_on_to_say(text: str, match: re.Match[str], lower: int) -> bool:
    """Whether a form has its clause close by (، وبين المدير أن, بين أنه, كما بين X أن): not the second of a pair."""
    clause = _ITS_CLAUSE.match(text, match.end())
    if clause is None:
        return False
    if match[1] != text[match.start() : match.start() + 1]:
        whose = _WITH_PRONOUN.match(text, match.end() + 1)
        named = whose is not None and whose.group() != _THAT
        return not match[1] and (named or text.endswith(_ALSO, 0, match.start()))
    at_once = text.startswith(f" {_THAT}", match.end())  # وبين أن التدفقات زادت
    before = text[max(lower, match.start() - REACH) : match.start()]
    between = f" {match[2]} " in before or f" {match[2]}{HIS}" in before
    paused = clause["with_b"] is not None or at_once or text.startswith(_PAUSE, match.start() - len(_PAUSE))
    return paused and not between


def _is_scare(page: Page, quote: Quote, cue: int) -> bool:
    """Whether a word in marks, or two that the sentence goes on behind, stand further from the cue than what is said.

    … صرح بعد هزيمة "النسور" أمام …, حزبها "العمال" الحاكم
    """
    words = page.text[quote.inner : quote.end].split()
    if len(words) > _NAME or quote.start - cue <= _NAME or page.text.find("\n", quote.inner, quote.end) >= 0:
        return False
    return len(words) < _NAME or _GOES_ON.match(page.text, quote.after) is not None


def _is_name(page: Page, quote: Quote, limit: int, start: int) -> bool:
    """Whether quotation marks hold a speaker's name or title rather than what is said."""
    words = page.text.count(" ", quote.inner, quote.end) + 1
    titled = words <= _TITLE and _TITLED.search(page.text, max(0, quote.start - 14), quote.start) is not None
    if words > 6 or titled:
        return titled
    body = quote.start - start <= 1 and _BODY.match(page.text, quote.inner) is not None
    if body or _NAMED.search(page.text, max(0, quote.start - 14), quote.start):
        return True
    ahead = _FIND.search(page.text, quote.after, limit)
    while ahead is not None and _kind(ahead) in ("skip", "whether"):
        ahead = _FIND.search(page.text, ahead.end(), limit)
    if ahead is None or _kind(ahead) == "stop":
        return False
    gap = page.text[quote.after : ahead.start()]
    if _kind(ahead) == "quote":
        return words <= 3 and gap.strip() not in _NO_GAP and not gap.startswith((".", "!")) and quote.start - start < 40
    return len(gap) < 160 and "." not in gap
