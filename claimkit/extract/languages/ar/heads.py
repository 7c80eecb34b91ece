"""What one cue governs: a complement that begins somewhere, and a speaker beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claimkit.extract.languages.ar.page import Page, Quote
from claimkit.extract.languages.ar.vocabulary import Reading

REACH = 420

_AN = r"ان(?:ه|ها|هم|هما|هن|ني|نا|كم|ك|ي)?"
# One branch for words, one for marks: at most places of a text both fail at once. The first letters come first.
_FIND = re.compile(
    r"\b(?=[ابتحخدرسشعغفقكلمنهوي])(?:"
    r"(?P<skip>(?:سبق|قبل|بعد|منذ|دون|بدون|رغم|علما|خصوصا|خاصه|لاسيما|سيما|شرط|شريطه|مع(?:\s+مراعاه)?|بدل|فور|ريثما|يمكن|يجب|ينبغي|لحين|لاجل|بيد|لولا|لو|خشيه|مقابل)"
    r"\s+(?:من\s+)?[بو]?(?:ان|الا)\b)"
    r"|(?P<stop>(?:غير|الا|حيث|اذ|كما)\s+ان\w{0,3}\b|لكن\w{0,2}\b|[بم]?ما\s[يت]\w{2,}\s(?:(?:الي|علي)\s)?ب?ان\w{0,2}\b)"
    rf"|(?P<clause>(?:(?:الي|علي|عن|من|في|حول)\s+)?[بلف]?(?<!\.){_AN}\b(?!\s+كي\b|\.\w)(?:\s+ان\b)?)"
    r"|(?P<lest>ب?الا\b)"
    r"|(?P<whether>(?:عما|ما|فيما|حول\s+ما)\s+اذا\b|(?:ان|اذا)\s+كان\w{0,2}\b|(?:هل|متي|لماذا|كيف|اين)\b)"
    r")|(?P<mark>[\n;:\"“„«‹‘])|(?P<then>,\sثم\s)"
)


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


def is_short_quote(text: str, complement: Complement) -> bool:
    """Whether a complement is so few words in quotation marks that without a subject they are rather its name."""
    quote = complement.quote if complement.kind == "quote" else None
    return quote is not None and len(text[quote.inner : quote.end].split()) <= _NAME


_NAME = 2
_SO, _FOR, _TOWARDS = "فان", "لان", frozenset(("الي", "towards"))
_CLOSING = {'"': '"', "“": "”", "«": "»", "‘": "’", "‹": "›"}
_GOVERNED = re.compile(r"(?<!\w)(?:في|من|الي|علي|عن|ب|ل|مع|بين|حول|وفق|ضمن|بانه?)\s?$")
# بعنوان «…»: a work's title, of so many words at most.
_TITLED, _TITLE = re.compile(r"(?<!\w)(?:ب?عنوان(?:ها|ه)?|بشعار|شعار)\s?$"), 15
_IN_TIME = re.compile(r"\d:\d")
_PAUSE, _ITS_CLAUSE = ", ", re.compile(rf"\s(?:(?!و)\w+\s){{0,3}}{_AN}\b")
_GOES_ON = re.compile(r"\s?\w")
# What a colon behind these opens is a list.
_LIST = re.compile(r"\s(?:التاليه|الاتيه|وه[يم]ا?|منها|بينها|ابرزها|اهمها|مثل)\s?$")
_NAMED = re.compile(
    r"(?:(?<!\w)(?:لل?|ال|(?:ال|لل?)?(?:صحيفه|قناه|شبكه|موقع|وكاله|مجله|يوميه|نشره|اذاعه|حزب|حركه|منظمه|صفحه|منصه|برنامج|تنظيم|كتائب|شركه"
    r"|موسسه|مركز|فيلم|مبادره|حساب|راديو|تلفزيون|جريده|فصيل|لواء|جماعه|هييه|مجموعه|جمعيه))\s?)$"
)


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
        if mark == ":" and _IN_TIME.match(match.string, match.start() - 1):
            return "skip"
        return "colon" if mark == ":" else "stop" if mark in "\n;" else "quote"
    return "stop" if match.lastgroup == "then" else str(match.lastgroup)


def _of_match(page: Page, match: re.Match[str], kind: str, frames: frozenset[str]) -> Complement | None:
    if kind == "clause" and match.group().startswith(_FOR) and "verb" in frames and not frames & _TOWARDS:
        return None  # لأن: because, save for أشار لأن
    if kind == "clause" and "clause" in frames:
        return clause_at(page, match.start(), match.end())
    if kind == "lest" and "clause" in frames:
        start = match.end() - 3
        printed = page.key.letter(start)
        return Complement("clause", match.start(), start) if printed == "أ" else None
    if kind == "colon" and "quote" in frames and not _LIST.search(page.text, max(0, match.start() - 12), match.start()):
        start = after_space(page.text, match.end())
        return Complement("colon", match.start(), start, quote_opened(page, start, match.start()))
    if kind == "whether" and "whether" in frames:
        return Complement("clause", match.start(), match.start())
    return None


def clause_at(page: Page, at: int, end: int) -> Complement:
    """The clause whose complementiser is [at, end): a clitic stays in the content, a bare أن stays out."""
    text = page.text
    word = text.rfind("ان", at, end)
    first = text.find("ان", at, end)
    bare = text[first:end].split()[0] == "ان"
    start = after_space(text, end) if bare else max(first, at)
    if bare and text[word:end] == "ان":
        start = after_space(text, end)
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
    """Whether a form behind ", و" has its clause close by (، وبين المدير أن), and is not the second of a pair."""
    if match[1] != text[match.start() : match.start() + 1] or not _ITS_CLAUSE.match(text, match.end()):
        return False
    between = f" {match[2]} " in text[max(lower, match.start() - REACH) : match.start()]
    return text.startswith(_PAUSE, match.start() - len(_PAUSE)) and not between


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
    if _NAMED.search(page.text, max(0, quote.start - 14), quote.start):
        return True
    follows = page.text[quote.after : quote.after + 1]
    if words <= 4 and follows == "":
        return False
    ahead = _FIND.search(page.text, quote.after, limit)
    while ahead is not None and _kind(ahead) in ("skip", "whether"):
        ahead = _FIND.search(page.text, ahead.end(), limit)
    if ahead is None or _kind(ahead) == "stop":
        return False
    gap = page.text[quote.after : ahead.start()]
    if _kind(ahead) == "quote":
        return (
            words <= 3
            and gap.strip() not in ("", ",", "و")
            and not gap.startswith((".", "!"))
            and quote.start - start < 40
        )
    return len(gap) < 160 and "." not in gap
