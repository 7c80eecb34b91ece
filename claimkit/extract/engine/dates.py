"""The day it was said: which of a sentence's time words belong to the saying and not to what is said.

    Abel said on Friday that …        between the cue and the content
    On Friday, Abel said that …       at the beginning of the cue's sentence, outside the content
    …, Abel said on Friday.           behind a cue that comes last
    Abel on Friday said that …        right before the cue
    a statement released on Friday    in a speaker that is a text, behind the word for its coming out

Words inside the content are the content's own. So are those behind "who", "after", "since": they date another event.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from claimkit.extract.engine.calendar_words import Calendar, calendar_of
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.time_words import LEVELS, Moment, moments
from claimkit.language.arabic import affix
from claimkit.language.sentences import sentences
from claimkit.records import Span

# How far from its cue a time word may stand.
_FARTHEST = 160
_LONGEST = 2_000
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BREAK = re.compile(r"[;:؛\n«»“”\"]")
# Between a time word and the cue behind it, or the beginning of the sentence before it.
_AUXILIARIES = re.compile(r"[\s,،]*|\s+(?:\w{1,4}\s+){0,2}")
_OPENING = 70
_COMMA = re.compile(r"\s*[,،]")
_LINE_END = re.compile("\n")
_EDGE = " \t\n,،"


def date_sayings(text: str, found: Sequence[Found], language: str, published: date | None) -> None:
    """Give attributions the day of their saying (EDTF), and take time words from the edges of speaker and content."""
    calendar = calendar_of(language)
    if not calendar.values:
        return
    by_line: defaultdict[int, list[Found]] = defaultdict(list)
    ends = [-1, *[match.start() for match in _LINE_END.finditer(text)], len(text)]
    for one in found:
        if not one.set_aside and one.cue and one.content:
            by_line[bisect_left(ends, one.cue[0].start)].append(one)
    for number, within in by_line.items():
        line = Span(ends[number - 1] + 1, ends[number])
        named = moments(text, language, published, *line)
        if named:
            _date_line(text, line, within, named, calendar)


def _date_line(text: str, line: Span, within: Sequence[Found], named: Sequence[Moment], calendar: Calendar) -> None:
    """Date the attributions of a paragraph, sentence by sentence."""
    bounds = [Span(line.start + start, line.start + end) for start, end in sentences(text[line.start : line.end])]
    starts = [sentence.start for sentence in bounds]
    own: defaultdict[int, list[Found]] = defaultdict(list)
    days: defaultdict[int, list[Moment]] = defaultdict(list)
    for one in within:
        own[bisect_right(starts, one.cue[0].start)].append(one)
    for moment in named:
        days[bisect_right(starts, moment.span.start)].append(moment)
    for number, sentence in enumerate(bounds, 1):
        if days[number] and sentence.end - sentence.start <= _LONGEST:
            for one in own[number]:
                _date(text, one, days[number], _Clause(sentence, own[number], calendar))


def carry_days(text: str, found: Sequence[Found], language: str) -> None:
    """Let who goes on speaking in a paragraph ("he added") speak on the day given there; needs resolved speakers."""
    continues = calendar_of(language).of("continues")
    latest: Found | None = None
    for one in sorted((one for one in found if not one.set_aside), key=lambda one: one.start):
        goes_on = one.refers == "elided" or (one.cue and LEVELS[text[one.cue[0].start : one.cue[0].end]] in continues)
        same_voice = latest and latest.speaker_name == one.speaker_name and latest.parent is one.parent
        if goes_on and latest and same_voice and text.find("\n", latest.start, one.start) < 0:
            one.said_at = one.said_at or latest.said_at
        if one.said_at is not None or not goes_on:
            latest = one


@dataclass(slots=True)
class _Clause:
    """Where a moment stands: the sentence, the attributions with a cue in it, and the language's words."""

    sentence: Span
    within: Sequence[Found]
    calendar: Calendar


def _date(text: str, one: Found, named: Sequence[Moment], around: _Clause) -> None:
    """Take the nearest moment of the saying, and the time words out of the edges."""
    named = [moment for moment in named if not _is_surname(text, one, moment)]
    own = [moment for moment in named if _is_of_saying(text, one, moment, around)]
    for moment in named:
        _trim_speaker(text, one, moment, around.calendar)
    cue = one.cue[0].start
    nearest = min(own, key=lambda moment: abs(moment.span.start - cue), default=None)
    if nearest is None:
        return
    one.said_at = one.said_at or nearest.edtf
    first = one.content[0]
    if first.start <= nearest.span.start < first.end:
        one.content = (_without_edges(text, nearest.span.end, first.end), *one.content[1:])


def _without_edges(text: str, start: int, end: int) -> Span:
    """Words without the spaces and commas around them."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def _is_surname(text: str, one: Found, moment: Moment) -> bool:
    """Whether the words of a moment end the plain name of a person whom the grammar knows by name and office."""
    words = text[moment.span.start : moment.span.end].strip(_EDGE)
    within = any(part.start <= moment.span.start < part.end for part in one.speaker)
    return within and one.speaker_role is not None and (one.speaker_name or "").endswith(f" {words}")


def _is_of_saying(text: str, one: Found, moment: Moment, around: _Clause) -> bool:
    start, end = moment.span
    cue = Span(one.cue[0].start, one.cue[-1].end)
    if any(part.start < end and start < part.end for part in one.content):
        return _opens_content(text, one, moment, cue, around.calendar)
    if _is_in_other_content(one, moment, cue, around.within):
        return False
    for part in one.speaker:
        if part.start <= start and end <= part.end + 1:
            return _came_out(text, part, start, around.calendar) or _ends_speaker(text, part, moment, around.calendar)
    if start >= cue.start:
        return start - cue.end <= _FARTHEST and _behind_cue(text, one, moment, cue, around)
    return _before_cue(text, one, moment, cue, around)


def _is_in_other_content(one: Found, moment: Moment, cue: Span, within: Sequence[Found]) -> bool:
    """Whether a moment stands in what another says and the cue does not."""
    return any(
        part.start <= moment.span.start < part.end and not part.start <= cue.start < part.end
        for other in within
        if other is not one
        for part in other.content
    )


def _behind_cue(text: str, one: Found, moment: Moment, cue: Span, around: _Clause) -> bool:
    """Between a cue and its content, or behind a cue that comes last: nothing in between dates another event."""
    start = moment.span.start
    contents_behind = [part.start for part in one.content if part.start >= cue.end]
    if contents_behind and start > contents_behind[0]:
        return False
    between = text[cue.end : start]
    return not _BREAK.search(between) and not _dates_another_event(between, around.calendar)


def _before_cue(text: str, one: Found, moment: Moment, cue: Span, around: _Clause) -> bool:
    """Right before the cue, or at the beginning of its sentence with no content in between."""
    start, end = moment.span
    if any(end <= part.start < cue.start or start < part.end <= cue.start for part in one.content):
        return False
    if _AUXILIARIES.fullmatch(text, end, cue.start):
        clause = text[max(around.sentence.start, text.rfind(",", 0, start) + 1) : start]
        return not _dates_another_event(clause, around.calendar)
    return _opens_sentence(text, moment, around)


def _opens_sentence(text: str, moment: Moment, around: _Clause) -> bool:
    """Whether a sentence begins with a moment, or with the occasion of the saying: "In a letter dated May 1, …"."""
    start, end = moment.span
    if start - around.sentence.start > _OPENING:
        return False
    opening = text[around.sentence.start : start]
    words = [LEVELS[word] for word in _WORD.findall(opening)]
    if all(word in around.calendar.of("conjunction") for word in words):
        return True
    occasion = any(word in around.calendar.of("occasion") for word in words)
    return occasion and not _COMMA.search(opening) and bool(_COMMA.match(text, end))


def _dates_another_event(words: str, calendar: Calendar) -> bool:
    """Whether a word like "who" or "after" stands in the clause before a moment, unless an occasion of saying does."""
    clause = re.split(r"[,،]", words)[-1]
    found = [LEVELS[word] for word in _WORD.findall(clause)]
    barrier = max((place for place, word in enumerate(found) if word in calendar.of("no day")), default=-1)
    if barrier < 0:
        return False
    occasions = calendar.of("occasion")
    return not any(word in occasions or word.removeprefix(affix("article")) in occasions for word in found[:barrier])


def _opens_content(text: str, one: Found, moment: Moment, cue: Span, calendar: Calendar) -> bool:
    """Said Friday the deal was dead: a moment at the beginning of words that nothing parts from the cue."""
    first = one.content[0]
    start, end = moment.span
    if first.start < cue.end or text[cue.end : start].strip(_EDGE) or start > first.start + 1 or end >= first.end:
        return False
    behind = text[end : first.end].lstrip(" ")
    return bool(_WORD.match(behind)) and LEVELS[_WORD.match(behind)[0]] not in calendar.of("verb behind")  # type: ignore[index]


def _came_out(text: str, speaker: Span, start: int, calendar: Calendar) -> bool:
    """Whether a speaker's words say that it came out then: "a statement released on Friday"."""
    words = [LEVELS[word] for word in _WORD.findall(text, speaker.start, start)[-3:]]
    return any(word in calendar.of("issued") for word in words)


def _ends_speaker(text: str, speaker: Span, moment: Moment, calendar: Calendar) -> bool:
    """Whether a moment stands at an edge of a speaker's words and dates no event told there."""
    start, end = moment.span
    at_end = not text[end : speaker.end].strip(_EDGE + ".")
    at_start = not text[speaker.start : start].strip(_EDGE)
    return at_start or (at_end and not _dates_another_event(text[speaker.start : start], calendar))


def _trim_speaker(text: str, one: Found, moment: Moment, calendar: Calendar) -> None:
    """Take a moment at the edge of a speaker's words out of them, and out of the name."""
    if not one.speaker:
        return
    part = one.speaker[0]
    if moment.span.start > part.start:
        part = one.speaker[-1]
    start, end = moment.span
    if not (part.start <= start and end <= part.end + 1) or _came_out(text, part, start, calendar):
        return
    if not _ends_speaker(text, part, moment, calendar):
        return
    kept = _without_edges(text, part.start, start)
    if kept.start == kept.end:
        kept = _without_edges(text, end, part.end)
    if kept.start == kept.end:
        return
    one.speaker = tuple(kept if span == part else span for span in one.speaker)
    if one.speaker_name:
        one.speaker_name = one.speaker_name.replace(text[start:end], " ").strip(_EDGE) or None
