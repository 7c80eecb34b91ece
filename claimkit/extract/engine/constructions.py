"""What one cue ascribes, and to whom: the first construction of its frames that fits."""

from __future__ import annotations

from dataclasses import dataclass

from claimkit.extract.engine.cues import CueAt, read_from
from claimkit.extract.engine.found import Found
from claimkit.extract.engine.negation import negate, negation_before
from claimkit.extract.engine.patterns import Pattern, encoded
from claimkit.extract.engine.phrases import noun_phrase, outlet_in
from claimkit.extract.engine.tokens import Table
from claimkit.extract.engine.units import Unit, span_of
from claimkit.extract.engine.vocabulary import Vocabulary
from claimkit.records import Hop, Span

# So many units on each side of a cue are looked at.
_WINDOW = 160


@dataclass(slots=True)
class Reading:
    """One cue in its sentence, and the slots that a construction filled: ranges of the row's units."""

    table: Table
    row: list[Unit]
    one: CueAt
    pattern: Pattern
    slots: dict[str, tuple[int, int]]


def read_cue(
    table: Table, sentence: list[Unit], one: CueAt, patterns: list[Pattern], vocabulary: Vocabulary
) -> Found | None:
    """The attribution of a cue, by the first pattern of its frames whose parts are all there."""
    row = read_from(sentence, one)
    low, high = max(0, one.first - _WINDOW), one.first + 1 + _WINDOW
    before = encoded([unit.kind for unit in reversed(row[low : one.first])])
    after = encoded([unit.kind for unit in row[one.first + 1 : high]])
    for pattern in patterns:
        if pattern.construction.frame in one.cue.frames:
            slots = pattern.match(before, after)
            if slots is not None:
                moved = {name: (start + low, end + low) for name, (start, end) in slots.items()}
                found = _found(Reading(table, row, one, pattern, moved), vocabulary)
                if found is not None:
                    return found
    return None


def _found(reading: Reading, vocabulary: Vocabulary) -> Found | None:
    content = _contents(reading)
    speaker, relays = _speaker(reading, vocabulary)
    if not content or ("speaker" in reading.slots and speaker is None):
        return None
    construction, cue = reading.pattern.construction, reading.one.cue
    found = Found(
        content=content,
        cue=_cue_spans(reading),
        speaker=(speaker,) if speaker else (),
        rule=construction.rule,
        confidence=round(cue.confidence * construction.confidence, 3),
        act=cue.act,
        polarity=cue.polarity,
        basis=cue.basis,
        refers="written" if speaker else construction.unwritten,
        relays=_cited(reading, vocabulary) or relays,
    )
    _negate(reading, found, vocabulary)
    return found


def _contents(reading: Reading) -> tuple[Span, ...]:
    """The spans of what is said, in order, each up to where another verb of saying goes on."""
    spans: list[Span] = []
    for slot in ("content", "more"):
        start, end = reading.slots.get(slot, (0, 0))
        end = _content_end(reading.row, start, end)
        if start < end:
            spans.append(span_of(reading.table, reading.row[start:end]))
    return tuple(sorted(spans))


def _content_end(row: list[Unit], start: int, end: int) -> int:
    """Where "and added that" begins, else the end."""
    for at in range(start + 1, end - 1):
        if row[at].kind == "and":
            following = at + 1 + (row[at + 1].kind in ("adverb", "pronoun"))
            if following < end and row[following].kind == "cue":
                return at
    return end


def _speaker(reading: Reading, vocabulary: Vocabulary) -> tuple[Span | None, tuple[Hop, ...]]:
    """The speaker's words, and the outlet that was told."""
    if "speaker" not in reading.slots:
        return _clitic_speaker(reading), ()
    start, end = reading.slots["speaker"]
    before_cue = end <= reading.one.first
    phrase = noun_phrase(reading.row, start, end, vocabulary.settings, before_cue=before_cue)
    if phrase is None:
        return None, ()
    relay = outlet_in(reading.row, phrase[1], end, vocabulary.settings)
    relays = (_hop(reading, relay),) if relay else ()
    return span_of(reading.table, reading.row[slice(*phrase)]), relays


def _clitic_speaker(reading: Reading) -> Span | None:
    """A pronoun that is part of the cue: a-t-il déclaré."""
    cue = reading.row[reading.one.first]
    for token in reading.table.tokens[cue.first : cue.last + 1]:
        if token.kind == "pronoun" and (token.clitic or "by_pronoun" in reading.one.cue.frames):
            return Span(token.start, token.end)
    return None


def _cue_spans(reading: Reading) -> tuple[Span, ...]:
    spans = [span_of(reading.table, [reading.row[reading.one.first]])]
    if reading.one.particle is not None:
        first = reading.one.particle[0] - (reading.one.last - reading.one.first)
        spans.append(span_of(reading.table, [reading.row[first]]))
    return tuple(spans)


def _negate(reading: Reading, found: Found, vocabulary: Vocabulary) -> None:
    """Turn act and polarity where the cue is negated, or where somebody refuses or is not able to say it."""
    row, at = reading.row, reading.one.first
    inside = reading.table.tokens[row[at].first : row[at].last + 1]
    beside = [row[place].kind for place in (at - 1, at + 1) if 0 <= place < len(row)]
    if "negation" in beside or any(token.kind == "negation" for token in inside):
        before = negation_before(reading.table.text, vocabulary.lexicon, 0, inside[0].start)
        negate(found, before.kind if before else "negator")


def _cited(reading: Reading, vocabulary: Vocabulary) -> tuple[Hop, ...]:
    """The outlet through which the words came, where a construction has a slot for it."""
    if "relay" not in reading.slots:
        return ()
    phrase = noun_phrase(reading.row, *reading.slots["relay"], vocabulary.settings)
    return (_hop(reading, phrase),) if phrase else ()


def _hop(reading: Reading, phrase: tuple[int, int]) -> Hop:
    span = span_of(reading.table, reading.row[slice(*phrase)])
    return Hop(reading.table.text[span.start : span.end], "outlet", (span,))
