"""Quotations that stand alone in a paragraph: whoever spoke before goes on in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimkit.extract.languages.ar.heads import Head
from claimkit.extract.languages.ar.page import Page

_BETWEEN = ' ,;:.–—-\n\t"”»“«!?'
_MOST_PARTS = 4
# Fewer words in marks behind other words are a heading, and so are those that no mark ends before more text.
_FEW, _ENDS = 4, frozenset(".!?")
# What is quoted behind these is no part of them: its speaker says it, and no more denies.
_OTHERWISE = frozenset(("deny", "decline", "retract"))


def go_on(page: Page, heads: Sequence[Head]) -> list[Head]:
    """The heads with the quotations that stand alone behind them, and a head for each behind a denial."""
    taken: set[int] = set()
    starts = [head.at for head in heads]
    for head in heads:
        if head.mode == "direct" and head.complement.kind != "before":
            told = bisect_right(starts, head.parts[-1][1])
            before = (*starts[told:], len(page.text))[0]
            head.parts = _with_next(page, head, taken, before)
    lone = list(_lone(page, heads, taken))
    return sorted((*heads, *lone), key=lambda head: head.at) if lone else list(heads)


def _lone(page: Page, heads: Sequence[Head], taken: set[int]) -> Iterator[Head]:
    """Make quotations parts of what is said in other words before them; yield those that are none."""
    for head in heads:
        act = head.act or head.reading.cue.act
        told = head.kind in ("verb", "participle") and act != "ask"  # a question another may answer
        if head.mode == "direct" or not told or head.quote is not None:
            continue
        parts = _with_next(page, head, taken)
        if len(parts) < 2:
            continue
        if act not in _OTHERWISE:
            head.parts, head.mode = parts, "mixed"
            continue
        yield _of_its_own(page, head, parts[1:])


def _of_its_own(page: Page, head: Head, parts: list[tuple[int, int]]) -> Head:
    """A head without a cue for what somebody says beside a denial."""
    start = parts[0][0]
    own = replace(head, cue=[], kind="beside", order="", at=start, sentence=page.sentence(start), parts=parts)
    own.rule, own.mode, own.act, own.polarity = "quotation alone", "direct", "assert", "positive"
    own.speaker, own.speaker_name, own.refers, own.relays, own.members = None, None, "elided", [], []
    return own


def _with_next(page: Page, head: Head, taken: set[int], cue: int = 0) -> list[tuple[int, int]]:
    """The parts of a content, and the quotations that alone fill the paragraphs behind it.

    Before the next `cue` more of the sentence may stand behind its words (قال: «…» في حديث مع الصحيفة).
    """
    parts = list(head.parts)
    while parts and len(parts) <= _MOST_PARTS:
        end = parts[-1][1]
        after = page.next_quote(end)
        if after is None or after.inner >= after.end or after.start in taken:
            break
        between = page.text[end : after.start]
        if "\n" not in between:
            break
        line = page.text.find("\n", after.after)
        rest = page.text[after.after : line if line >= 0 else len(page.text)]
        own, tail = between.split("\n", 1)[-1], between.strip(_BETWEEN)
        ended = line < 0 or not _ENDS.isdisjoint(page.text[after.end - 1 : after.after] + rest)
        title = not cue and (not ended or page.text.count(" ", after.inner, after.end) < _FEW)
        if (own + rest).strip(_BETWEEN) or title or (tail and cue < after.start):
            break
        taken.add(after.start)
        parts.append((after.inner, after.end))
    return parts
