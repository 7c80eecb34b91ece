"""Where sentences end and quotations stand in a folded text, found in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimkit.extract.languages.ar.keys import Key

# A full stop between letters without a space ends a sentence too (joined words); after one letter it abbreviates.
_MARKS = re.compile(r"[\n“”„«»‹›‘’\"!?.]")
_LETTERS = re.compile(r"[\u0621-\u064a]{3}")
_FAMILY = {"“": "“", "”": "“", "„": "“", '"': "“", "«": "«", "»": "«", "‹": "‹", "›": "‹", "‘": "‘", "’": "‘"}
_OPEN, _CLOSE = "“„«‹‘", "”»›’"
_FULL_STOP = ".!?"
_PAUSES, _FEW, _AHEAD, _ENDS = ".,;", 2, 8, ".\n"
# Marks that also stand round a few words of a quotation of their own style, and what closes them.
_NESTING = {'"': '"', "«": "»"}
_BEHIND_STOP = '”»›"“)]’'
_PARAGRAPHS = 4
# What parts a clause from the one before it.
PAUSES = (", ", "; ")
# Longer sentences are hostile: work and claims of a sentence grow with the square of its length.
_LONGEST = 1500


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
        at = bisect_right(self.starts, offset)
        if at and offset < (quote := self.quotes[at - 1]).after:
            return quote
        return None

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
    page = Page(key.text, key)
    found = ((match.start(), match.group()) for match in _MARKS.finditer(key.text))
    marks = [(at, mark) for at, mark in found if mark == "\n" or _counts(key.text, at, mark)]
    walk = _Walk(page)
    for at, (where, mark) in enumerate(marks):
        if mark in _FAMILY:
            walk.quotation_mark(where, mark, marks[at + 1 : at + _AHEAD])
        else:
            walk.sentence_end(where, mark, marks, at)
    walk.close(len(key.text))
    page.starts = [quote.start for quote in page.quotes]
    page.outer_ends = _no_longer(key.text, page.outer_ends)
    page.all_ends = _no_longer(key.text, page.all_ends)
    return page


def _no_longer(text: str, ends: Sequence[int]) -> list[int]:
    """The ends with others between them where a sentence would be longer than any that is printed."""
    bounded: list[int] = []
    last = 0
    for end in (*ends, len(text)):
        while end - last > _LONGEST:
            space = text.rfind(" ", last + _LONGEST // 2, last + _LONGEST)
            last = space + 1 if space > 0 else last + _LONGEST
            bounded.append(last)
        last = end
        bounded.append(end)
    return bounded


@dataclass(slots=True)
class _Walk:
    """From mark to mark: the quotation that is open, and where it ends if it is never closed."""

    page: Page
    opened: int = -1
    family: str = ""
    fallback: int = -1
    lines: int = 0
    within: int = 0

    def quotation_mark(self, where: int, mark: str, behind: Sequence[tuple[int, str]]) -> None:
        """Open a quotation or close the open one; marks of another style inside it are words.

        So are marks of its own style round a few words inside it, where a third closes the whole.
        """
        if where < self.within:
            return
        inside = self.family == _FAMILY[mark]
        close = _nested(self.page.text, where, mark, behind) if inside and mark in _NESTING else -1
        if inside and self.lines:
            close = max(close, _end_of_name(self.page.text, where, behind[:1]))
        if close > 0:
            self.within = close + 1
            return
        # Behind a colon a mark opens words where those before it were never closed.
        again = self.fallback > 0 and self.page.text[max(0, where - 2) : where].rstrip(" ").endswith(":")
        opens = again or _opens(self.page.text, where, mark, self.family)
        if self.family and _FAMILY[mark] != self.family:
            return
        if self.family:
            if not opens:
                self._add(where, where + 1)
                return
            self._add(*((self.fallback, self.fallback) if self.fallback > 0 else (where, where)))
        if opens:
            self.opened, self.family, self.fallback, self.lines = where, _FAMILY[mark], -1, 0

    def sentence_end(self, where: int, mark: str, marks: Sequence[tuple[int, str]], at: int) -> None:
        """Note a sentence end; inside a quotation only as where it would end unclosed."""
        self.page.all_ends.append(where + 1)
        if not self.family:
            self.page.outer_ends.append(where + 1)
            return
        self.fallback = where if self.fallback < 0 else self.fallback
        if mark == "\n":
            self.lines += 1
            text = self.page.text
            if self.lines > _PARAGRAPHS or _closes(text, self.opened) or not _goes_on(text, marks, at, self.family):
                self.close(where)

    def close(self, end: int) -> None:
        """End an unclosed quotation at its first sentence end; those behind it count again."""
        if self.family:
            stop = self.fallback if self.fallback > 0 else end
            self._add(stop, stop)
            ends, outer = self.page.all_ends, self.page.outer_ends
            last = outer[-1] if outer else -1
            outer.extend(each for each in ends[bisect_right(ends, max(stop, last)) :])

    def _add(self, end: int, after: int) -> None:
        text, inner = self.page.text, self.opened + 1
        while inner < end and text[inner].isspace():
            inner += 1
        last = end
        while last > inner and (text[last - 1].isspace() or text[last - 1] in _FULL_STOP + ",;:"):
            last -= 1
        self.page.quotes.append(Quote(self.opened, inner, max(last, inner), max(after, self.opened + 1)))
        if after > end > self.opened and text[end - 1] in _FULL_STOP and text[after : after + 1].isspace():
            self.page.outer_ends.append(after)
        self.family = ""


def _counts(text: str, at: int, mark: str) -> bool:
    """Whether a mark ends a sentence or belongs to a quotation: no abbreviation, pause or apostrophe."""
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    if mark == "‘":
        return not before.isalnum() and after.isalnum()
    if mark == "’":
        return not after.isalnum() and (before.isalnum() or before in _FULL_STOP)
    if mark not in _FULL_STOP:
        return True
    return _full_stop(text, at, before, after) if mark == "." else after.isspace() or after in _BEHIND_STOP


def _full_stop(text: str, at: int, before: str, after: str) -> bool:
    """Whether a full stop ends a sentence: not in an abbreviation or pause; between joined words it does."""
    if "." in (after, before):
        return text[at - 2 : at + 1] == "..." and not text[at + 1 : at + 20].split("\n", 1)[0].strip()
    if at > 1 and text[at - 2] in " (\n" and before.isalnum():
        return False
    if after.isspace() or after in _BEHIND_STOP:
        return True
    return bool(_LETTERS.match(text, at + 1) and (before == " " or _LETTERS.match(text, at - 3)))


def _opens(text: str, where: int, mark: str, inside: str) -> bool:
    """Whether a mark opens a quotation: by its form, its neighbours, and what is open."""
    before = text[where - 1] if where else " "
    after = text[where + 1] if where + 1 < len(text) else " "
    if mark == '"':
        closes = before.isalnum() and after in _PAUSES
        return not (inside or closes)
    if mark in _OPEN:
        return not (
            inside and _FAMILY[mark] == inside and (after.isspace() or after in ",.;:)") and not before.isspace()
        )
    return not inside and (before.isspace() or before in ":(") and not after.isspace()


def _nested(text: str, where: int, mark: str, behind: Sequence[tuple[int, str]]) -> int:
    """Where marks close round a few words of a quotation in marks of the same style; -1 where none do so."""
    closing = [each for each in behind if each[1] not in _FULL_STOP][:2]
    if [close for _, close in closing] != [_NESTING[mark]] * 2:
        return -1
    close, last = closing[0][0], closing[1][0]
    name = text[where + 1 : close]
    if not (text[where - 1 : where].isspace() and name[:1].isalnum() and not name[-1:].isspace()):
        return -1
    if name.count(" ") < _FEW and text[close + 1 : close + 2].isspace() and text[close + 2 : close + 3].isalnum():
        return close if behind[:2] == closing else -1
    ends = text[last + 1 : last + 2]
    said = name.count(" ") >= _FEW and not text[last - 1].isspace() and (ends in _ENDS or not ends)
    return close if said and not text[close + 1 : close + 2].isalnum() else -1


def _goes_on(text: str, marks: Sequence[tuple[int, str]], at: int, family: str) -> bool:
    """Whether the next mark of the open style, within a few paragraphs, closes it rather than opens another.

    Marks round a name stand for themselves.
    """
    lines, named = 0, -1
    for number, (where, mark) in enumerate(marks[at + 1 : at + 40], at + 2):
        if mark == "\n":
            lines += 1
        elif where > named and _FAMILY.get(mark) == family:
            named = _end_of_name(text, where, marks[number : number + 1])
            if named < 0:
                return mark in _CLOSE or (mark == '"' and _closes(text, where))
        if lines > _PARAGRAPHS:
            break
    return False


def _end_of_name(text: str, where: int, behind: Sequence[tuple[int, str]]) -> int:
    """Where the next mark closes a name of few words that a mark opens; -1 where none does."""
    close, mark = behind[0] if behind else (-1, "")
    opens = text[where - 1 : where].isspace() and text[where + 1 : where + 2].isalnum()
    few = opens and (mark in _CLOSE or mark == '"') and text.count(" ", where, close) <= _FEW
    return close if few and _closes(text, close) else -1


def _closes(text: str, where: int) -> bool:
    """Whether a mark stands right behind a word or a stop, and before no word."""
    return not (text[where - 1 : where].isspace() or text[where + 1 : where + 2].isalnum())
