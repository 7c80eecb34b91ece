"""Where a content ends: the maximal complement, up to the next clause that is the narrator's or another cue's."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimkit.extract.languages.ar.clauses import Clauses
from claimkit.extract.languages.ar.contents_before import FAR_BACK, joint_before, set_before, trimmed
from claimkit.extract.languages.ar.heads import DESCRIBED, Head
from claimkit.extract.languages.ar.page import Page, Quote
from claimkit.extract.languages.ar.patterns import pattern
from claimkit.extract.languages.ar.sentential import answered, before_answer
from claimkit.extract.languages.ar.several import RELATIVES
from claimkit.extract.languages.ar.stops import limit_of, stop_at
from claimkit.extract.languages.ar.words import listed, printed_of, values_of, words_of

# Where the narrator takes over without a cue.
_NARRATOR = pattern("narrator")
# Behind a verbal noun another clause begins so (أكد على دعم المبادرة ثم توالت …، فتنفس …).
_NO_NOUN = pattern("no_noun")
_DONE_SO = re.compile(f", {listed('done_so')[0]} ")
_AND_THAT = pattern("and_that")
_SCARE = 3
_MOST_HEADS = 40
_NONE = Clauses([], frozenset())
# A voice in what somebody describes, and in a relative clause, stands so many cues behind at most.
_NEAR = 3
_DOUBTED, _DASHED = pattern("doubted_behind"), pattern("dashed_relative")
_DASH = re.compile(r"[-–—](?=[\s,.])")
_NEXT_CLAUSE, _PREDICATE, _RESUMED = pattern("next_clause"), pattern("predicate_behind"), pattern("resumed_object")
_THEN_URGED = pattern("then_urged")
_GENDER_OF = values_of("urging")


def set_ends(page: Page, heads: Sequence[Head], leaning: Sequence[int], clauses: Clauses = _NONE) -> None:
    """Give every head the parts of its content; `leaning` are the participles that begin another clause.

    `clauses` are where a verb and a person begin a clause of the narrator's, which ends what is no clause itself.
    """
    starts, speaker = [head.at for head in heads], ""
    for number, head in enumerate(heads):
        if head.speaker is not None:
            speaker = page.text[slice(*head.speaker)]
        if head.parts:
            continue
        if parts := answered(head, heads[:number]):
            head.parts = parts
            continue
        if head.complement.kind == "before":
            if not _hands_on(page.text, heads, number):
                set_before(page, heads, number)
            continue
        quote = head.complement.quote
        if quote is not None and _is_whole(page, heads, starts, head, quote):
            head.parts, head.mode = [(quote.inner, quote.end)], "direct"
            continue
        if (close := _bracket(page.text, head)) >= 0:
            head.end, head.mode, head.parts = close, "direct", [(head.complement.start + 1, close)]
            continue
        head.end = before_answer(heads, number, content_end(page, heads, starts, number, leaning))
        head.end = _before_predicate(
            page, heads[max(0, number - _NEAR) : number], head, _clause_behind(page, head, clauses, speaker)
        )
        head.parts = [trimmed(page.text, head.complement.start, _before_outer(page.text, heads, number))]


def _before_outer(text: str, heads: Sequence[Head], number: int) -> int:
    """Where a content in an aside ends: before the clause of the cue it is set into (قالت X، التي أكدت أنه …، إن …)."""
    head = heads[number]
    for other in heads[max(0, number - _NEAR) : number]:
        end = other.complement.at
        if other.at < head.at and head.complement.at < end < head.end and text[end - 2 : end].rstrip().endswith(","):
            return end
    return head.end


def _bracket(text: str, head: Head) -> int:
    """Where a bracket closes that holds all that stands behind a colon (the way scripture is quoted); -1 if none."""
    start = head.complement.start
    if head.complement.kind != "colon" or text[start : start + 1] != "(":
        return -1
    line = text.find("\n", start)
    close = text.find(")", start, line if line >= 0 else len(text))
    return close if text.count(" ", start, max(close, start)) >= _SCARE else -1


def _clause_behind(page: Page, head: Head, clauses: Clauses, speaker: str) -> int:
    """The end of a content before the narrator's next clause: of what is no clause, or ends with a quotation.

    `speaker` is who is last written to speak, of whom only the narrator tells by his surname.
    """
    start, end = head.complement.start, head.end
    noun = head.complement.kind == "noun"
    if noun and (joint := _NO_NOUN.search(page.text, start, end)) is not None:
        end = joint.start()
    if head.rule == DESCRIBED:
        tails = (found.start() for found in _DONE_SO.finditer(page.text, start, end))
        end = next((tail for tail in tails if _is_beside(page, head, tail)), end)
    for clause in clauses.starts[bisect_right(clauses.starts, start) :]:
        if clause >= end:
            break
        quote = page.quote_before(clause)
        told = clause in (clauses.named if head.order == "impersonal" else clauses.told)
        his = clause in clauses.own and (not speaker or clauses.own[clause] in speaker)
        told = told or ((his or clause in clauses.joined) and _is_beside(page, head, clause))
        noun = head.complement.kind == "noun" and clause not in clauses.beside
        if noun or told or (head.quote is None and quote is not None and _closes(page, quote, start, clause)):
            return clause
    return end


def _before_predicate(page: Page, before: Sequence[Head], head: Head, end: int) -> int:
    """Where a content ends before the predicate of the sentence in which it stands.

    وصف X مزاعم بأن … بأنها كاذبة       what the claims that somebody describes are said to be
    التي أعلنت الوزارة تفكيكها لا صلة …   what is told of whom a relative clause stands for
    ذكر البيان أن … وهذا غير صحيح         what the speaker outside says of it
    عثر على أشلاء يعتقد أنها …، ولا يزال …  what the speaker outside tells next
    """
    start = head.complement.start
    if head.kind in ("noun", "passive"):
        described = any(other.rule == DESCRIBED and other.sentence == head.sentence for other in before)
        found = _PREDICATE.search(page.text, start, end) if described or head.kind == "passive" else None
    elif head.complement.kind == "noun" and page.text.endswith(RELATIVES, 0, head.at):
        found = _RESUMED.match(page.text, start, end)
    else:
        inside = any(other.parts and other.parts[-1][0] <= head.at < other.parts[-1][1] for other in before)
        behind = _NEXT_CLAUSE if head.order == "impersonal" else _DOUBTED
        found = behind.search(page.text, start, end) if inside else None
    return found.start("predicate") if found is not None else end


def _is_beside(page: Page, head: Head, at: int) -> bool:
    """Whether an offset stands in no other quotation than the cue of a head."""
    return page.quote_at(at) is head.quote


def _closes(page: Page, quote: Quote, start: int, clause: int) -> bool:
    """Whether a quotation of some words inside a content ends right before the narrator's next clause."""
    words = page.text[quote.inner : quote.end].split()
    return quote.start >= start and len(words) > _SCARE and not page.text[quote.after : clause].strip()


def content_end(page: Page, heads: Sequence[Head], starts: Sequence[int], number: int, leaning: Sequence[int]) -> int:
    """The end of the content that begins at the complement of a head."""
    head = heads[number]
    start = head.complement.start
    end = _narrated(page, head, start, limit_of(page, head))
    for at in range(bisect_right(leaning, start), len(leaning)):
        if leaning[at] >= end:
            break
        if page.quote_at(leaning[at]) is head.quote:
            end = joint_before(page.text, start, leaning[at])
            break
    first = bisect_left(starts, start)
    for at in range(first, min(len(heads), first + _MOST_HEADS)):
        other = heads[at]
        if other.at >= end:
            break
        if other is not head and other.quote is head.quote:
            stop = stop_at(page, head, other, start)
            if stop is not None:
                return min(stop, end)
    return end


def _narrated(page: Page, head: Head, start: int, limit: int) -> int:
    """Where the narrator takes over without a cue, or the limit."""
    if _DASHED.search(page.text, head.sentence[0], head.at) and (dash := _DASH.search(page.text, start, limit)):
        limit = dash.start()  # الموجة -التي يصفها الخبراء بأنها قوية- تزيد
    for found in _NARRATOR.finditer(page.text, start, limit):
        if page.quote_at(found.start()) is head.quote:
            return found.start()
    if head.complement.kind != "clause":
        return limit
    for found in _THEN_URGED.finditer(page.text, start, limit):
        same = head.reading.gender in _GENDER_OF[found["act"]]
        if same and page.quote_at(found.start()) is head.quote:
            return found.start()
    return limit


def _is_whole(page: Page, heads: Sequence[Head], starts: Sequence[int], head: Head, quote: Quote) -> bool:
    """Whether what is said is the quotation and nothing more."""
    text = page.text
    after = text[quote.after : quote.after + 2]
    if _AND_THAT.match(text, quote.after):
        return False
    if head.complement.kind in ("quote", "colon"):
        return True
    if not after.strip() or after[0] in ".,;!?\n)" or quote.after == quote.end:
        return True
    at = bisect_right(starts, quote.after - 1)
    return at < len(heads) and heads[at].at - quote.after <= 14


def _hands_on(text: str, heads: Sequence[Head], number: int) -> bool:
    """ذكرت صحيفة X أن …، نقلاً عن Y: what an outlet has told becomes what Y says, and the outlet relays."""
    head = heads[number]
    if head.reading.cue.word not in _QUOTES or head.speaker is None:
        return False
    near = heads[max(0, number - FAR_BACK) : number]
    told = [one for one in near if one.sentence == head.sentence and one.quote is head.quote and one.parts]
    outlet = told[0].speaker if told and told[0].order != "closing" and not told[0].relays else None
    if outlet is None or _OUTLETS.isdisjoint(text[slice(*outlet)].split()):
        return False
    told[0].cite(outlet, head.speaker, head.cue)
    head.outer = told[0]
    for one in told:
        start, end = one.parts[-1]
        one.parts[-1] = trimmed(text, start, max(start, min(end, head.at)))
    return True


_OUTLETS = words_of("medium_head") | words_of("medium_name")
_QUOTES = printed_of("quoting_from")
