"""Transcripts, briefings and interviews: whose turn it is says whose words they are.

A turn is a paragraph that begins with a label and all paragraphs until the next one. Each paragraph of a turn is a
claim of the labelled speaker, in direct words; the words of a question are asked by somebody not named. What a
grammar reads inside a turn is nested in it; what it reads across turns, or in a question, is set aside.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from claimkit.extract.engine.found import Found
from claimkit.extract.engine.grammars import Grammar
from claimkit.extract.engine.introductions import full_names, headlined, interviewed, role_of
from claimkit.extract.engine.labels import Label, known, label_at, phrases
from claimkit.extract.engine.quotations import trimmed
from claimkit.extract.engine.time_words import moments
from claimkit.language.folding import fold
from claimkit.records import UNSPECIFIED, Span

_PARAGRAPH, _WORD = re.compile(r"\S(?:[^\n]*\S)?"), re.compile(r"\w+")
# What is done and not said: "(Laughter.)", "[Inaudible]".
_STAGE = re.compile(r"[(\[][^()\[\]]{1,80}[)\]][.\s]*$")
_STAGE_BEFORE = re.compile(r"[(\[][^()\[\]]{1,40}[.)\]]+\s+(?=\S)")
_CLOCK = re.compile(r"\(?\d{1,2}[:.]\d\d(?:\s*+[AP]\.?M\.?)?(?:\s++[A-Z]{2,4})?\s*+\)?[.\s]*+$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SENTENCE_ENDS = frozenset(".!?؟۔…”\"»’')]")
_QUESTION = re.compile(r"[^.?!؟\n]*[?؟]\s*$")
# The construction of what a label or a headline says to be somebody's words.
TURN = "turn"
_CONFIDENCE = 0.95
# An introduction may be this part of a transcript's paragraphs; with questions labelled as such, more.
_INTRODUCTION = 0.34
_INTERVIEW = 0.6
_FEWEST_LABELS = 3
_LEAST_LABELLED = 0.2
_MOSTLY = 0.6
_SPEAKERS = 8
# Characters in which a note at the end of an interview begins.
_NOTE = 60
_INTRODUCED_IN = 6_000


@dataclass(frozen=True, slots=True)
class Turn:
    """What one label speaks: the label and the paragraphs, without the label and what is done and not said."""

    label: Label
    paragraphs: tuple[Span, ...]


def turns_of(text: str, *, is_transcript: bool = False) -> list[Turn]:
    """The turns of a transcript; none where nobody says that a text is one, and it does not look like one."""
    paragraphs = list(paragraphs_of(text))
    labels = [label_at(text, *span) for span in paragraphs]
    if not any(labels):
        return []
    ends = [text[span.end - 1] for span in paragraphs]
    kept = _labels_said(labels) if is_transcript else _labels_of_transcript(labels, ends)
    if not kept:
        return []
    kept |= _named_in(text, {label for label in labels if label is not None and label.kind == "capitals"})
    turns: list[tuple[Label, list[Span]]] = []
    for span, label in zip(paragraphs, labels, strict=True):
        if label is not None and label.printed in kept:
            turns.append((label, []))
        said = Span(label.begin, span.end) if turns and turns[-1][0] is label and label is not None else span
        if turns and is_end(text[said.start : said.end]):
            break
        if turns and said.start < said.end and not _STAGE.match(text, *said):
            turns[-1][1].append(said)
    if turns and not is_transcript and not any(label.asks for label, _ in turns):
        del turns[-1][1][1:]  # what follows the last turn of a conversation in an article may be the article again
    return [Turn(label, tuple(spans)) for label, spans in turns]


def _named_in(text: str, capitals: Collection[Label]) -> set[str]:
    """The labels in capitals that are names: the text prints their last word in small letters too."""
    words = frozenset(_WORD.findall(text)) if capitals else frozenset()
    return {label.printed for label in capitals if words.issuperset(_WORD.findall(label.name.split()[-1].title()))}


def paragraphs_of(text: str, begin: int = 0) -> Iterator[Span]:
    """The lines of a text from an offset on that are not empty, without the space at their edges."""
    return (Span(*match.span()) for match in _PARAGRAPH.finditer(text, begin))


def is_end(words: str) -> bool:
    """Whether a paragraph says that a transcript or release ends, or how an interview was made and edited."""
    noted = fold(words[:_NOTE]).lstrip("[(* ").startswith(phrases("end_note"))
    return noted or "end" in known(words.strip(" .*-")) or bool(_CLOCK.match(words))


def _labels_of_transcript(labels: Sequence[Label | None], ends: Sequence[str]) -> frozenset[str]:
    """The labels that speak in a transcript; none where the text is an article with a colon here and there.

    `ends` are the last letters of the paragraphs.
    """
    found = [(place, label) for place, label in enumerate(labels) if label is not None]
    times = Counter(label.printed for _, label in found)
    if _is_dialogue(labels, times, ends):
        return frozenset(label.printed for _, label in found)
    surnames = Counter(label.name.split()[-1] for _, label in found if label.kind == "capitals")
    sure = [
        (place, label)
        for place, label in found
        if _is_sure(label, times) or (label.kind == "capitals" and surnames[label.name.split()[-1]] > 1)
    ]
    if len(sure) < 2:
        return frozenset()
    first = sure[0][0]
    asked = any(label.asks for _, label in sure)
    kept = frozenset(label.printed for _, label in sure)
    titled = sum(label.kind != "name" for _, label in sure)
    dense = len(sure) >= _LEAST_LABELLED * (len(labels) - first) and titled >= _FEWEST_LABELS
    introduced = first <= (_INTERVIEW if asked else _INTRODUCTION) * len(labels)
    whole = len(sure) == len(labels) and any(_has_title(label) for _, label in sure)
    taken = len(kept) > 1 and introduced and (asked or dense or whole)
    return kept if taken else frozenset()


def _labels_said(labels: Sequence[Label | None]) -> frozenset[str]:
    """The labels of what is said to be a transcript: one word alone, met once, may be any word before a colon."""
    found = [label for label in labels if label is not None]
    times = Counter(label.printed for label in found)
    return frozenset(label.printed for label in found if _is_sure(label, times) or len(label.name.split()) > 1)


def _is_dialogue(labels: Sequence[Label | None], times: Counter[str], ends: Sequence[str]) -> bool:
    """Whether most paragraphs from the first label on begin with one of a few labels, and one of them comes again.

    What is said ends as sentences do, and the lines of a list do not. In a script without capitals a verb and a colon
    look like a name: there all that one label says must be questions.
    """
    said = [(label, end) for label, end in zip(labels, ends, strict=True) if label is not None]
    if sum(end in _SENTENCE_ENDS for _, end in said) < _MOSTLY * len(said):
        return False
    caseless = any(label.kind == "name" and not label.name[0].isupper() for label, _ in said)
    if caseless and not set(times) - {label.printed for label, end in said if end not in "?؟"}:
        return False
    first = next((place for place, label in enumerate(labels) if label is not None), len(labels))
    labelled = len(said)
    return (
        labelled >= _FEWEST_LABELS
        and labelled >= _MOSTLY * (len(labels) - first)
        and first <= _INTRODUCTION * len(labels)
        and 1 < len(times) <= _SPEAKERS
        and max(times.values()) > 1
    )


def _has_title(label: Label) -> bool:
    """Whether a label begins with a title, or is a role that speaks: "SEN. VOSS", "THE CHAIR"."""
    return label.kind in ("speaker", "titled") or "title" in known(label.printed.split()[0])


def _is_sure(label: Label, times: Counter[str]) -> bool:
    """Whether a label speaks: by its form, or by coming again."""
    if label.kind == "name":
        return times[label.printed] > 1
    return label.kind != "capitals" or times[label.printed] > 1 or len(label.name.split()) > 1 or bool(label.role)


def with_turns(
    text: str,
    found: list[Found],
    grammar: Grammar,
    title: str,
    published: date | None = None,
    *,
    is_transcript: bool = False,
) -> list[Found]:
    """The attributions of a text with those that a transcript's labels make, if it is one, or is said to be."""
    turns = turns_of(text, is_transcript=is_transcript)
    if not turns:
        return found
    begin = turns[0].label.span.start
    introduction = f"{title}\n{text[:begin]}"
    labels = [turn.label for turn in turns]
    names = full_names(labels, f"{introduction}\n{text[begin : begin + _INTRODUCED_IN]}", grammar.language)
    day = _day_of(introduction, grammar.language, published)
    guest = interviewed(introduction) or headlined(labels, names, introduction, grammar)
    spoken = [one for turn in turns for one in _spoken(text, turn, names, guest, grammar, day)]
    last = turns[-1].paragraphs or (turns[-1].label.span,)
    set_crossing_aside(found, spoken, Span(begin, last[-1].end))
    return found + spoken


def _day_of(introduction: str, language: str, published: date | None) -> str | None:
    """The one day that the title and the first words of a transcript give."""
    days = {moment.edtf for moment in moments(introduction, language, published)}
    if len(days) != 1:
        return None
    (day,) = days
    if day is None or not _DAY.fullmatch(day):
        return None
    return day


def _spoken(
    text: str, turn: Turn, names: dict[str, tuple[str, bool]], guest: str | None, grammar: Grammar, day: str | None
) -> list[Found]:
    """The claims of a turn, a paragraph each; the label is printed with the first."""
    name, certain = names.get(turn.label.printed, (UNSPECIFIED, True))
    if turn.label.kind == "answer":
        name = guest or UNSPECIFIED
    claims: list[Found] = []
    for span in turn.paragraphs:
        content = without_stage(text, span)
        if content.start == content.end:
            continue
        act = "assert"
        if turn.label.asks or _QUESTION.match(text, *span):
            act = "ask"
        found = spoken_in(content, name, _kind(turn.label, name, grammar), role_of(turn.label))
        found.speaker = () if claims else (turn.label.span,)
        found.act, found.said_at, found.certain = act, day, certain
        claims.append(found)
        if name == UNSPECIFIED and not turn.label.asks:
            claims[-1].set_aside = "the label names nobody"
    return claims


def spoken_in(content: Span, name: str, kind: str, role: str | None) -> Found:
    """What a paragraph says as the direct words of whoever a label or headline says to speak."""
    return Found(
        content=(content,),
        cue=(),
        speaker=(),
        rule=TURN,
        confidence=_CONFIDENCE,
        act="assert",
        refers="label",
        speaker_name=name,
        speaker_kind=kind,
        speaker_role=role,
        mode="direct",
    )


def without_stage(text: str, span: Span) -> Span:
    """A paragraph without the stage directions before its words: "(Laughter.) We will see."; empty without words."""
    while (before := _STAGE_BEFORE.match(text, *span)) is not None:
        span = Span(before.end(), span.end)
    return trimmed(text, span)


def _kind(label: Label, name: str, grammar: Grammar) -> str:
    if name == UNSPECIFIED:
        return "unspecified"
    if "anonymous" in known(label.printed):
        return "anonymous"
    if name.isupper():
        name = name.title()
    kind = grammar.kind_of(name, grammar.lexicon)
    if kind in ("organization", "government", "outlet") and label.kind != "name":
        return "person"
    return kind


def set_crossing_aside(found: Sequence[Found], spoken: Sequence[Found], labelled: Span) -> None:
    """Set aside what a grammar read across the turns or in a question: there the labels say whose words they are.

    What stands before or behind all turns is the article's again.
    """
    starts = [one.content[0].start for one in spoken]
    for one in found:
        first = min(spans[0][0] for spans in (one.content, one.cue, one.speaker) if spans)
        last = max(spans[-1][1] for spans in (one.content, one.cue, one.speaker) if spans)
        if last <= labelled.start or first >= labelled.end:
            continue
        at = bisect_right(starts, first) - 1
        outer = None
        if at >= 0:
            outer = spoken[at]
        if outer is None or last > outer.content[0].end or outer.act == "ask" or outer.set_aside:
            one.set_aside = "the labels of the transcript say whose words these are"
