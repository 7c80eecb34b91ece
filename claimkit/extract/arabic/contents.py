"""Where a content ends: the maximal complement, up to the next clause that is the narrator's or another cue's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from claimkit.extract.arabic.heads import Head, after_space
from claimkit.extract.arabic.page import Page, Quote

# Words that join the next cue's clause to this one; they belong to neither content.
_JOINT = re.compile(
    r"[\s,–—-]*(?:\b(?:[وف]?(?:فيما|بينما|في\sحين|في\sالوقت\sالذي|في\sوقت|غير\sان(?:ه|ها|هم)?|الا\sان(?:ه|ها|هم)?|بيد\sان(?:ه|ها|هم)?|لكن(?:ه|ها|هم)?"
    r"|كما(?:\sان(?:ه|ها|هم)?)?|حيث|ثم|قبل\sان|بعد\sان|بعدما|قبل|علي\sان|اذ|من\s(?:جانب|جهت|ناحيت)(?:ه|ها|هم)|بدور(?:ه|ها|هم)|كذلك|ايضا|في\sالمقابل|بالمقابل"
    r"|اما|هو\sما|ما|الامر\sالذي|بحسب\sما|وفق\sما|علي\sما|كان(?:ت|وا)?|قد|لقد|لم|لا|هذا)|و)[\s,]*)*$"
)
# Where the narrator takes over without a cue.
_NARRATOR = re.compile(
    r",?\s[وف]?(?:في\sحين|فيما|بينما|في\sوقت)\s(?:لم|لا|لن)\s(?:ت|ي)(?:صدر|علق|تضح|علن|تسن|كشف|وضح|ذكر|رد|تمكن|حدد)\w*"
    r"|,\s?ولم\s(?:ت|ي)(?:صدر|علق|تضح|علن|تسن|كشف|وضح|ذكر|تمكن|حدد)\w*"
    r"|,\s?وه(?:و|ي|م)\s(?:ما|الامر|قريه|بلده|مدينه|منظمه|الوكاله|تهمه|اتهام)\b|,\s?الامر\sالذي\b"
    r"|,\s?ثم\s|,\sدون\sان\s"
    r"|,\s?(?:من\sدون|دون)\s(?:ان\s)?(?:ي|ت|ا)\w*(?:ذكر|كشف|وضح|حدد|عطا|عطي|قدم|افصاح|ضاح|تفاصيل)\w*"
)
_EDGE = " ,;:.–—-\n\t"


def set_ends(page: Page, heads: Sequence[Head], leaning: Sequence[int]) -> None:
    """Give every head the parts of its content; `leaning` are the participles that begin another clause."""
    starts = [head.at for head in heads]
    for number, head in enumerate(heads):
        if head.parts:
            continue
        if head.complement.kind == "before":
            _before(page, heads, number)
            continue
        quote = head.complement.quote
        if quote is not None and _is_whole(page, heads, starts, head, quote):
            head.parts, head.mode = [(quote.inner, quote.end)], "direct"
            _next_part(page, heads, starts, head, quote)
            continue
        head.end = content_end(page, heads, starts, number, leaning)
        head.parts = [_trimmed(page.text, head.complement.start, head.end)]


def content_end(
    page: Page, heads: Sequence[Head], starts: Sequence[int], number: int, leaning: Sequence[int]
) -> int:
    """The end of the content that begins at the complement of a head."""
    head = heads[number]
    start, limit = head.complement.start, _limit(page, head)
    end = limit
    narrator = _NARRATOR.search(page.text, start, limit)
    while narrator is not None and page.quote_at(narrator.start()) is not head.quote:
        narrator = _NARRATOR.search(page.text, narrator.end(), limit)
    if narrator is not None:
        end = narrator.start()
    for at in leaning[bisect_right(leaning, start) :]:
        if at >= end:
            break
        if page.quote_at(at) is head.quote:
            end = _joint(page.text, start, at)
            break
    for other in heads[bisect_right(starts, start - 1) :]:
        if other.at >= end:
            break
        if other is head or other.quote is not head.quote or other.at < start:
            continue
        if other.order == "quotation first":
            if start < other.complement.start:
                return min(end, other.complement.start)
            continue
        stop = _stop(page, head, other, start)
        if stop is not None:
            return min(stop, end)
    return end


def _limit(page: Page, head: Head) -> int:
    """The end of the sentence in which the content begins."""
    start = head.complement.start
    _, limit = page.sentence(start) if head.quote is not None else head.sentence
    if start >= limit:
        _, limit = page.sentence(start)
    if head.quote is None:
        ends = page.outer_ends
        at = bisect_right(ends, start)
        limit = ends[at] if at < len(ends) else len(page.text)
    return limit


def _stop(page: Page, head: Head, other: Head, start: int) -> int | None:
    """Where the content ends because of another cue, or None where that cue stands inside the content."""
    text = page.text
    if other.kind == "beside":
        if other.order != "closing" and not other.rule.startswith("closing"):
            return _joint(text, start, other.at)
        close = other.complement.end or other.at
        rest = text[close : _limit(page, head)].strip(_EDGE)
        return None if rest and not _outer_next(page, close) else _joint(text, start, other.at)
    if other.kind == "participle":
        before = text[start : other.at].rstrip()
        return _joint(text, start, other.at) if before.endswith((",", "”", "»", '"', "›")) or other.proclitic else None
    if other.kind in ("noun", "passive"):
        return None
    if other.order in ("subject before",) and other.speaker is not None:
        joint = _joint(text, start, other.speaker[0])
        return joint if joint < other.speaker[0] - 2 and _separated(text, joint, other.speaker[0]) else None
    if other.proclitic[:1] in ("و", "ف") and other.proclitic:
        if _continues(page, head, other, start):
            return None
        return _joint(text, start, other.at)
    joint = _joint(text, start, other.at)
    between = text[joint : other.at]
    if text[start : other.at].rstrip().endswith(",") and other.order == "verb first":
        return joint
    return joint if _separated(text, joint, other.at) and between.strip(_EDGE + "و") else None


def _outer_next(page: Page, at: int) -> bool:
    return page.text[at : at + 1] in ".\n"


def _separated(text: str, start: int, end: int) -> bool:
    """Whether the words between are a joint that ends a clause (فيما، بينما، غير أنه), not only a negation."""
    words = text[start:end].strip(_EDGE).split()
    return bool(words) and words[0].lstrip("و") in _SEPARATORS


_SEPARATORS = frozenset(
    "فيما بينما في غير الا بيد لكن لكنه لكنها لكنهم كما حيث ثم قبل بعد بعدما من بدوره بدورها اما علي هو اذ بحسب وفق".split()
)


def _continues(page: Page, head: Head, other: Head, start: int) -> bool:
    """Whether a coordinated cue goes on with the content's own subject (إن الرئيس أبدى … وشدد على أن …)."""
    if head.complement.kind != "clause" or other.reading.cue.word in _GOES_ON or other.refers != "elided":
        return False
    words = re.compile(r"\w+").findall(page.text, start, min(start + 70, other.at))[:5]
    if not words or words[0].removeprefix("ال") not in _PERSONS:
        return False
    acts = [word for word in words[1:] if word in _MENTAL or word.removesuffix("ت") in _MENTAL]
    return bool(acts) and acts[0].endswith("ت") == (other.reading.gender == "f")


_GOES_ON = frozenset("أضاف تابع أردف استطرد استدرك قال أوضح ختم زاد أكمل واصل لفت نوّه بيّن".split())
_PERSONS = frozenset("رييس رييسه وزير وزيره نايب مبعوث ملك امير مستشار قايد مدير امين سفير حكومه وزاره جانب طرف".split())
_MENTAL = frozenset("حث ابدي بحث اعرب اكد طلب دعا حذر ابلغ شدد اعلن ناقش تعهد وعد رحب ادان رفض".split())


def _joint(text: str, start: int, at: int) -> int:
    """The end of the content before a cue at `at`: without the words that join the two."""
    low = max(start, at - 60)
    best = at
    found = _JOINT.search(text, low, at)
    if found is not None:
        best = found.start()
    while best > start and text[best - 1] in _EDGE:
        best -= 1
    return best


def _is_whole(page: Page, heads: Sequence[Head], starts: Sequence[int], head: Head, quote: Quote) -> bool:
    """Whether what is said is the quotation and nothing more."""
    text = page.text
    after = text[quote.after : quote.after + 2]
    if head.complement.kind in ("quote", "colon"):
        return True
    if not after.strip() or after[0] in ".,;!?\n)" or quote.after == quote.end:
        return True
    at = bisect_right(starts, quote.after - 1)
    if at < len(heads) and heads[at].at - quote.after <= 14:
        return not text[_joint(text, quote.after, heads[at].at) : heads[at].at].strip(_EDGE + "و") or True
    return False


def _next_part(page: Page, heads: Sequence[Head], starts: Sequence[int], head: Head, quote: Quote) -> None:
    """A quotation that goes on in the next paragraph without a cue is the second part of the same content."""
    after = page.next_quote(quote.after)
    if after is None or after.inner >= after.end:
        return
    between = page.text[quote.after : after.start]
    if between.strip(" .,\t\r") == "\n" or (between.strip() == "" and "\n" in between):
        line = page.text.find("\n", after.after)
        rest = page.text[after.after : line if line >= 0 else len(page.text)]
        at = bisect_right(starts, after.start)
        cued = at < len(heads) and heads[at].at < after.after + 4
        if rest.strip(_EDGE) == "" and not cued:
            head.parts.append((after.inner, after.end))


def _before(page: Page, heads: Sequence[Head], number: int) -> None:
    """The content that stands before a closing clause of attribution; around it, where the clause stands inside."""
    head = heads[number]
    text, first = page.text, head.complement.at
    governing = next((one for one in heads[:number][::-1] if _governs(one, head)), None)
    if governing is not None:
        if head.at - governing.parts[-1][1] <= 6:
            head.outer = governing
            return
        first = governing.parts[-1][1]
        joint = _JOINED.match(text, first, head.at)
        first = joint.end() if joint else first
    close = head.complement.end or head.at
    quote = page.quote_before(head.at)
    if quote is not None and not text[quote.after : head.at].strip(_EDGE) and not text[first : quote.start].strip(_EDGE):
        head.parts, head.mode = [(quote.inner, quote.end)], "direct"
        return
    begin = _CONJUNCTION.match(text, first)
    head.parts = [_trimmed(text, begin.end() if begin else first, head.at)]
    follows = after_space(text, close)
    if text[follows : follows + 1] in (",", "–", "-") and not _cue_follows(heads, number, close):
        rest = _trimmed(text, follows + 1, _limit(page, head))
        if rest[1] - rest[0] > 3:
            head.parts.append(rest)


def _governs(one: Head, head: Head) -> bool:
    """Whether a cue before in the sentence already ascribes what a closing clause follows."""
    return (
        one.sentence == head.sentence
        and one.quote is head.quote
        and one.kind in ("verb", "relay", "passive")
        and bool(one.parts)
        and one.parts[-1][1] <= head.at
        and one.order != "closing"
    )


_JOINED = re.compile(r"[\s,–—-]*(?:و?(?:فيما|بينما|كما|في\sحين)\s)?")
_CONJUNCTION = re.compile(r"[\s,–—-]*(?:و?اما\s|و(?=ال|و|قد\s))?")


def _cue_follows(heads: Sequence[Head], number: int, close: int) -> bool:
    return number + 1 < len(heads) and heads[number + 1].at - close < 30


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE + "!?":
        end -= 1
    return start, max(start, end)
