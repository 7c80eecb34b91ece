"""What a speaker goes on to say: without a cue, by indirect speech told by its verbs, or behind "…, adding that"."""

from __future__ import annotations

from bisect import bisect_right
from itertools import takewhile

from claimkit.extract.engine.found import ANSWERS, SENTENTIAL, Found
from claimkit.extract.engine.tokens import Table
from claimkit.extract.engine.units import Unit, span_of
from claimkit.records import Hop, Span

_REPORTED = 0.6
# A comma stands at most so far before what a speaker goes on to say.
_GERUND, _PAUSE = "gerund", 16
_POINTING = "pointing-back"
# What is answered is told by one of so many attributions before.
_AMONG = 24
_QUOTING = ("quote-before", "quote-after", "said-inside", "quoted-through")
_CLAUSES = ("bare-clause", "that-clause", "free-indirect", "said-after", "according-to", "so-said", "as-said")
_TELLING = (*_QUOTING, *_CLAUSES)
# What somebody does with words, who may be quoted behind it: He denied the report. “That is false.”
_TOLD_OF = ("nominal", "object", "infinitive", "noun-clause")


def carry_over(table: Table, sentences: list[list[Unit]], said: list[list[Found]]) -> list[Found]:
    """All attributions, and those that sentences without a cue go on with."""
    found: list[Found] = []
    speaking: Found | None = None
    before: list[Unit] = []
    heard: list[Found] = []
    for sentence, told in zip(sentences, said, strict=True):
        own = _pointed_back(table, told, before, heard)
        before, heard = sentence, own
        found += own
        if own:
            speaking = own[-1]
        elif speaking is not None:
            carried = _carried(table, sentence, speaking)
            if carried is not None and carried is not speaking:
                found.append(carried)
            speaking = carried
    return found


def _pointed_back(table: Table, own: list[Found], before: list[Unit], heard: list[Found]) -> list[Found]:
    """The attributions of a sentence, where "that was said by the mayor" gives him the sentence before.

    Where somebody says something in that already, it can be denied or confirmed, or an outlet reports it.
    """
    kept = [one for one in own if one.rule != _POINTING]
    for one in own:
        if one.rule == _POINTING and before and not heard:
            one.content = (span_of(table, before),)
            kept.append(one)
        elif one.rule == _POINTING and heard and one.act in ANSWERS:
            one.content, one.rule = heard[-1].content, SENTENTIAL
            kept.append(one)
        elif one.rule == _POINTING and heard and one.speaker_kind == "outlet":
            hop = Hop(table.text[slice(*one.speaker[0])], "outlet", one.speaker, one.cue)
            heard[-1].relays = (hop, *heard[-1].relays)
    return kept


def part_gerunds(text: str, found: list[Found]) -> list[Found]:
    """The attributions of one sentence, where what is said ends before ", adding that …"."""
    gerunds = [one.cue[0].start for one in found if one.rule == _GERUND]
    for at in (start for start in gerunds if text[max(0, start - _PAUSE) : start].rstrip().endswith(",")):
        for one in found:
            if one.cue and one.cue[0].start < at:
                one.content = tuple(Span(start, min(end, at)) for start, end in one.content if start < at)
    return found


def deny_antecedents(found: list[Found]) -> list[Found]:
    """The attributions, where what is said ends before ", which the mayor denies", and is what he denies."""
    answers = [one for one in found if one.is_answer and one.content]
    told_by = sorted((other for other in found if answers and other.cue), key=_first)
    firsts = list(map(_first, told_by))
    for one in answers:
        start, at = one.content[0].start, one.content[-1].end
        behind = bisect_right(firsts, one.cue[-1].end)
        near = told_by[max(0, behind - _AMONG) : behind]
        said = [other for other in near if other is not one and _reaches(other, one)]
        if any(other.act == "ask" and other.content and other.content[0].start >= at for other in said):
            one.set_aside, said = "it is asked what somebody denies", []
        for other in said:
            told = (*other.cue, *other.speaker)
            before = tuple(Span(first, min(last, at)) for first, last in other.content if first < at)
            other.content = before or (Span(start, min(at, max(start, min(told).start))),)
            is_whole = at in (max(span.end for span in (*other.content, *told)), other.content[-1].end)
            if is_whole or (other.content[0].start == start and other.content[-1].end <= min(told).start):
                one.content, one.mode = other.content, "indirect"
    return found


def _first(one: Found) -> int:
    """Where the cue or the content of an attribution begins."""
    return min(spans[0].start for spans in (one.cue, one.content) if spans)


def _reaches(other: Found, answer: Found) -> bool:
    """Whether an attribution is told in the clause that is answered, or takes in who answers it."""
    start, at, cue = answer.content[0].start, answer.content[-1].end, answer.cue[-1].end
    return start <= other.cue[0].start < at or any(start <= first < cue and at < last for first, last in other.content)


def _carried(table: Table, sentence: list[Unit], speaking: Found) -> Found | None:
    """The attribution that a sentence without a cue belongs to, or a new one of the same speaker."""
    kinds = [unit.kind for unit in sentence if unit.kind not in ("stop", "dash")]
    if "cue" in kinds:
        return None
    if not kinds:
        return speaking  # a dash alone: he said. — “…”
    quoted = kinds in (["quote"], ["scare"])
    if quoted and speaking.rule in _QUOTING and _is_quoted(table, speaking):
        speaking.content = (*speaking.content, span_of(table, sentence))
        return speaking
    main = takewhile(lambda kind: kind not in ("that", "whether"), kinds)
    told = speaking.rule in _TELLING
    if (told and "reported" in main) or ((told or speaking.rule in _TOLD_OF) and kinds == ["quote"]):
        return Found(
            content=(span_of(table, sentence),),
            cue=(),
            rule="free-indirect",
            confidence=_REPORTED,
            refers="elided",
            same_as=speaking,
        )
    return None


def _is_quoted(table: Table, speaking: Found) -> bool:
    """Whether the last words of an attribution stand in quotation marks."""
    start, end = speaking.content[-1]
    return any(quote.start < end and start < quote.end for quote in table.quotes)
