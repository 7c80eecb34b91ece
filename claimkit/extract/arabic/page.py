"""Where sentences end and quotations stand in a folded text, found in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from claimkit.extract.arabic.keys import Key

# A full stop between letters without a space ends a sentence too (joined words); after one letter it abbreviates.
_EVENTS = re.compile(
    r"\n"
    r"|[“”„«»‹›\"]|(?<![\w])‘(?=\w)|(?<=[\w.!?])’(?!\w)"
    r"|[!?]+(?=[\s”»›\"“)\]]|$)"
    r"|(?<![\s(]\w)(?<!\.)\.(?!\.)(?=[\s”»›\"“)\]]|$)"
    r"|(?<=[ء-ي]{3})\.(?=[ء-ي]{3})"
    r"|\.{3,}(?=\s*\n|\s*$)"
)
_FAMILY = {"“": "“", "”": "“", "„": "“", '"': "“", "«": "«", "»": "«", "‹": "‹", "›": "‹", "‘": "‘", "’": "‘"}
_OPEN, _CLOSE = "“„«‹‘", "”»›’"
_FULL_STOP = ".!?"
_PARAGRAPHS = 4


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: `start` its opening mark, [inner, end) the words, `after` behind the closing mark."""

    start: int
    inner: int
    end: int
    after: int


@dataclass(slots=True)
class Page:
    """A folded text with its sentence ends and quotations."""

    text: str
    key: Key
    outer_ends: list[int] = field(default_factory=list)
    all_ends: list[int] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    def quote_at(self, offset: int) -> Quote | None:
        """The quotation whose words stand at an offset."""
        at = bisect_right(self.starts, offset) - 1
        return self.quotes[at] if at >= 0 and offset < self.quotes[at].after else None

    def next_quote(self, offset: int) -> Quote | None:
        """The first quotation that opens at or after an offset."""
        at = bisect_left(self.starts, offset)
        return self.quotes[at] if at < len(self.quotes) else None

    def quote_before(self, offset: int) -> Quote | None:
        """The last quotation closed at or before an offset."""
        at = bisect_left(self.starts, offset) - 1
        return self.quotes[at] if at >= 0 and self.quotes[at].after <= offset else None

    def sentence(self, offset: int) -> tuple[int, int]:
        """The sentence around an offset; inside a quotation, the sentence of the quotation."""
        quote = self.quote_at(offset)
        ends = self.outer_ends if quote is None else self.all_ends
        at = bisect_right(ends, offset)
        start = ends[at - 1] if at else 0
        end = ends[at] if at < len(ends) else len(self.text)
        return (start, end) if quote is None else (max(start, quote.inner), min(end, quote.end))


def page_of(key: Key) -> Page:
    """The page of a folded text."""
    text = key.text
    page = Page(text, key)
    opened, inside = -1, ""
    fallback = -1  # where an open quotation would end if it is never closed
    lines = 0
    events = [(match.start(), match.group()) for match in _EVENTS.finditer(text)]
    at = 0
    while at < len(events):
        where, what = events[at]
        if what[0] in _FAMILY:
            opening = _opens(text, where, what, inside)
            if inside and _FAMILY[what] == inside and not opening:
                _add_quote(page, opened, where, where + 1)
                inside = ""
            elif opening and (not inside or _FAMILY[what] == inside):
                if inside:
                    _add_quote(page, opened, fallback if fallback > 0 else where, fallback if fallback > 0 else where)
                opened, inside, fallback, lines = where, _FAMILY[what], -1, 0
        else:
            page.all_ends.append(where + len(what))
            if not inside:
                page.outer_ends.append(where + len(what))
            elif fallback < 0 and what[0] != "\n":
                fallback = where
            if inside and what[0] == "\n":
                lines += 1
                if fallback < 0 or lines == 1:
                    fallback = fallback if fallback > 0 else where
                if not _goes_on(text, events, at, inside) or lines > _PARAGRAPHS:
                    _add_quote(page, opened, fallback, fallback)
                    _reopen_ends(page, opened, fallback)
                    inside = ""
        at += 1
    if inside:
        end = fallback if fallback > 0 else len(text)
        _add_quote(page, opened, end, end)
        _reopen_ends(page, opened, end)
    page.starts = [quote.start for quote in page.quotes]
    return page


def _opens(text: str, where: int, mark: str, inside: str) -> bool:
    """Whether a mark opens a quotation: by its form, its neighbours, and what is open."""
    before = text[where - 1] if where else " "
    after = text[where + 1] if where + 1 < len(text) else " "
    if mark == '"':
        return not inside
    if mark in _OPEN:
        return not (inside and _FAMILY[mark] == inside and (after.isspace() or after in ",.;:)") and not before.isspace())
    return not inside and (before.isspace() or before in ":(") and not after.isspace()


def _goes_on(text: str, events: list[tuple[int, str]], at: int, inside: str) -> bool:
    """Whether the next mark of the open style, within a few paragraphs, closes it rather than opens another."""
    del text
    lines = 0
    for _, what in events[at + 1 : at + 40]:
        if what[0] == "\n":
            lines += 1
        elif _FAMILY.get(what[0]) == inside:
            return what in _CLOSE
        if lines > _PARAGRAPHS:
            break
    return False


def _add_quote(page: Page, opened: int, end: int, after: int) -> None:
    text = page.text
    inner = opened + 1
    while inner < end and text[inner].isspace():
        inner += 1
    last = end
    while last > inner and (text[last - 1].isspace() or text[last - 1] in _FULL_STOP + ",;:"):
        last -= 1
    page.quotes.append(Quote(opened, inner, max(last, inner), max(after, opened + 1)))
    if after > end > opened and text[end - 1] in _FULL_STOP and text[after : after + 1].isspace():
        page.outer_ends.append(after)


def _reopen_ends(page: Page, opened: int, end: int) -> None:
    """The sentence ends behind an unclosed quotation count again."""
    at = bisect_left(page.all_ends, end)
    for each in page.all_ends[max(at - 1, 0) :]:
        if each > end and (not page.outer_ends or each > page.outer_ends[-1]):
            page.outer_ends.append(each)
    del opened
