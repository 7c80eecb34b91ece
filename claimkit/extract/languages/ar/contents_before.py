"""Contents that stand before their cue: from where to where."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit.extract.engine.found import SENTENTIAL
from claimkit.extract.languages.ar.heads import Head, after_space
from claimkit.extract.languages.ar.morphemes import AND
from claimkit.extract.languages.ar.page import Page
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.scan import COORDINATES
from claimkit.extract.languages.ar.several import RELATIVES
from claimkit.extract.languages.ar.words import WORD, values_of, words_of

# Words that join the next cue's clause to this one; they belong to neither content. Those of the second and third
# row count only before one of the row above, or behind the words they need.
_JOINTS = words_of("joint")
_AN = words_of("that")
_BEFORE_AN = words_of("joint_of_that")
_NEEDED = values_of("joint_before")
_LED = pattern("sentence_start")
_MARK = '"'
EDGE = " ,;:.–—-\n\t"
_RELATIVE = 7
_LONGEST_JOINT = 60
_CLOSED = ',;."'
# A conjunction and a word of two letters.
_JOINED_WORD = 3


def joint_before(text: str, start: int, at: int) -> int:
    """The end of the content before a cue at `at`: without the words that join the two.

    Where a pause parts them from the cue and none stands before them, they belong to the content (من قبل، مشيرا).
    """
    last = start + len(text[start:at].rstrip(EDGE))
    stop = _behind_joints(text, start, at)
    parted = "," in text[last:at] and stop < last and text[stop] not in _CLOSED
    return last if parted else stop


def _behind_joints(text: str, start: int, at: int) -> int:
    stop, behind = at, ""
    while True:
        while stop > start and text[stop - 1] in EDGE:
            stop -= 1
        begin = max(text.rfind(" ", start, stop), text.rfind(",", start, stop)) + 1 or start
        word = text[begin:stop]
        if word in _AN:
            before = text[start : begin - 1].rpartition(" ")[2] if begin - start > 1 else ""
            joins = before in _BEFORE_AN
        else:
            joins = word in _JOINTS or behind in _NEEDED.get(word, ())
        if not joins or begin <= start or at - begin > _LONGEST_JOINT:
            return stop
        stop, behind = begin, word


def set_before(page: Page, heads: Sequence[Head], number: int) -> None:
    """The content that stands before a closing clause of attribution; around it, where the clause stands inside."""
    head = heads[number]
    text, first = page.text, head.complement.at
    near = heads[max(0, number - FAR_BACK) : number]
    before = [other for other in near if _governs(other, head) and not _hangs(text, other)]
    governing = before[-1] if before and _may_be_told(before, text, head) else None
    around = _content_around(near, head)
    if around is not None:
        head.outer = around
        return
    if governing is not None:
        between = text[governing.parts[-1][1] : head.at].strip(EDGE)
        if len(between) <= 3 or between in _AND_THAT_IS:
            head.outer = governing
            return
        first = governing.parts[-1][1]
        joint = _JOINED.match(text, first, head.at)
        first = joint.end() if joint else first
    close = head.complement.end or head.at
    quote = page.quote_before(head.at)
    if quote is not None and not text[quote.after : head.at].strip(EDGE) and not text[first : quote.start].strip(EDGE):
        head.parts, head.mode = [(quote.inner, quote.end)], "direct"
        return
    if len(text[first : head.at].split()) < 2:
        return
    led = _LED.match(text, first, head.at)  # من جهة أخرى، وصل السفير، بحسب …
    first = led.start("verb") if led is not None and "," in led.group()[:-1] else _behind_and(text, first)
    head.parts = [trimmed(text, first, joint_before(text, first, head.at))]
    follows = after_space(text, close)
    goes_on = head.rule != SENTENTIAL and text[follows : follows + 1] in (",", "–", "-")
    if goes_on and not _cue_follows(heads, number, close):
        start, end = trimmed(text, follows + 1, head.sentence[1])
        if end - start > 3 and text[start:end].split(" ", 1)[0] not in _CONTRASTING:
            head.parts.append((start, end))


# …، بحسب المرصد، إلا أن الوزارة نفت الأمر: the narrator goes on.
_CONTRASTING = words_of("between_clauses") | words_of("contrast_before_that")


def _governs(one: Head, head: Head) -> bool:
    """Whether a cue before in the sentence already ascribes what a closing clause follows."""
    return (
        one.sentence == head.sentence
        and one.quote is head.quote
        and one.kind in _GOVERNING
        and bool(one.parts)
        and one.parts[-1][1] <= head.at
        and one.order != "closing"
    )


def _may_be_told(before: Sequence[Head], text: str, head: Head) -> bool:
    """Whether cues before a closing clause govern: a verb among them, or a participle whose clause it closes."""
    if any(other.kind != "participle" for other in before):
        return True
    last = before[-1]
    return last.complement.kind == "clause" and not text[last.parts[-1][1] : head.at].strip(EDGE)


def _content_around(near: Sequence[Head], head: Head) -> Head | None:
    """The last cue in whose content a closing clause stands (قال X إن الأسعار تحدد وفق Y، …)."""
    holding = None
    for other in near:
        governs = other.kind in _GOVERNING and other.order != "closing" and other.sentence == head.sentence
        if governs and other.quote is head.quote:
            start, end = other.parts[-1]
            holding = other if start < head.at < end else holding
    return holding


def _hangs(text: str, one: Head) -> bool:
    """Whether a cue without a subject stands in a relative clause (الذي أعلن نيته), which governs nothing else."""
    return one.order == "elided" and text[max(0, one.at - _RELATIVE) : one.at].endswith(RELATIVES)


_GOVERNING = frozenset(("verb", "relay", "passive", "participle", "beside"))
FAR_BACK = 8
_AND_THAT_IS = words_of("and_that_is")
_JOINED, _AS_FOR = pattern("joined_clause"), pattern("as_for_opening")
# Kinds of words that may begin with the letter of "and" (وزارة, واشنطن, وصل).
_OWN_AND = ("own_and", "role", "institution", "given_name", "government", "city", "document", "thing", "masdar")


def _behind_and(text: str, at: int) -> int:
    """Where a sentence begins behind its conjunction (وشهدت), which is no letter of its first word (وصلت)."""
    lead = _AS_FOR.match(text, at)
    at = lead.end() if lead else at
    word = WORD.match(text, at)
    if word is None or text[at] != AND or len(word[0]) < _JOINED_WORD:
        return at
    return at if any(word[0] in words_of(kind) for kind in _OWN_AND) else at + 1


def _cue_follows(heads: Sequence[Head], number: int, close: int) -> bool:
    """Whether the next cue of the sentence begins at once behind a clause beside."""
    following = heads[number + 1] if number + 1 < len(heads) else None
    return following is not None and following.sentence == heads[number].sentence and 0 <= following.at - close < 30


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A content without the marks and joints at its edges."""
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE + "!?":
        end -= 1
    if end - start > 2 and text[end - 1] in COORDINATES and text[end - 2] in EDGE:
        return trimmed(text, start, end - 1)
    if end - start > 1 and text[end - 1] == _MARK and text.count(_MARK, start, end) == 1:
        end -= 1
    return start, max(start, end)
