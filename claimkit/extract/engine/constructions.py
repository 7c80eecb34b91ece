"""What one cue ascribes, and to whom: the first construction of its frames that fits."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, takewhile

from claimkit.extract.engine.cues import CueAt, read_from
from claimkit.extract.engine.fitting import Reading, fits
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
# How far behind a cue without a written speaker the outlet may be named that was told.
_FAR = 6
# So many units a subject may have before its verb of saying.
_SUBJECT = 8
_JOINING = ("and", "but")
# Frames of cues that ascribe what anybody may do: "no one was hurt, according to the police".
_BY = frozenset(("by", "behind", "own", "by_pronoun", "so"))
_CLAUSE_ENDS = ("comma", "colon", "semicolon", "dash", "stop", "quote", "that")
_LEADING = ("and", "but", "adverb", "time", "whether", "relative")
# What stands behind a colon are the speaker's own words, of a denial too: "Er bestritt das: Der Weg sei frei."
_OWN_WORDS = ("colon", "quote-after")
# Rules whose speaker stands before the cue and is no subject: "einem Bericht zufolge".
_POSTPOSED = ("according-to", "reads-in")


def read_cue(
    table: Table, sentence: list[Unit], one: CueAt, patterns: list[Pattern], vocabulary: Vocabulary
) -> Found | None:
    """The attribution of a cue, by the first pattern of its frames whose parts are all there."""
    if _BY.isdisjoint(one.cue.frames) and _nobody_says(table, sentence, one.first, vocabulary):
        return None
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


def _nobody_says(table: Table, row: list[Unit], cue: int, vocabulary: Vocabulary) -> bool:
    """Whether the clause of a cue begins with a condition or with nobody: "if the mayor says", "no official said"."""
    first = cue
    while first and row[first - 1].kind not in _CLAUSE_ENDS:
        first -= 1
    for unit in row[first:cue]:
        term = vocabulary.term_at(table.keys, unit.first)
        size = len(term.keys) if term else 1
        words = [" ".join(table.keys[unit.first : unit.first + length]) for length in {size, 2}]
        if not vocabulary.unsaid.isdisjoint(words):
            return True
        if unit.kind not in _LEADING:
            return False
    return False


def _found(reading: Reading, vocabulary: Vocabulary) -> Found | None:
    content = _contents(reading)
    speaker, relays = _speaker(reading, vocabulary)
    if not content or ("speaker" in reading.slots and speaker is None):
        return None
    if not fits(reading, vocabulary, unwritten=speaker is None):
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
        speaker_kind="outlet" if _is_outlet(reading, speaker) else None,
    )
    if found.act == "deny" and construction.rule in _OWN_WORDS:
        found.act, found.polarity = "assert", "positive"
    if found.act == "demand" and reading.row[reading.slots["content"][0]].kind == "whether":
        found.act = "ask"
    if construction.rule == "quote-before" and reading.row[reading.slots["content"][0] - 1].kind == "dash":
        found.mode = "direct"  # a line of a dialogue
    _negate(reading, found, vocabulary)
    return found


def _contents(reading: Reading) -> tuple[Span, ...]:
    """The spans of what is said, in order, each up to where another verb of saying goes on."""
    spans: list[Span] = []
    for slot in ("content", "more"):
        start, end = reading.slots.get(slot, (0, 0))
        end = _content_end(reading.row, start, end)
        if reading.pattern.construction.rule in _OWN_WORDS and _is_said_again(reading.row[start:end]):
            end = start + 1
        while start < end and reading.row[start].kind in (*_JOINING, "that") and slot == "content":
            start += 1
        last = slot == "more" or "more" not in reading.slots
        while last and start < end and reading.row[end - 1].kind in _JOINING:
            end -= 1
        if start < end:
            spans.append(span_of(reading.table, reading.row[start:end]))
    return tuple(sorted(spans))


def _is_said_again(units: list[Unit]) -> bool:
    """Whether a quotation behind a colon has a verb of saying of its own: The mayor objected: “No,” she said."""
    return [unit.kind.replace("scare", "quote") for unit in units[:3]] == ["quote", "comma", "cue"]


def _content_end(row: list[Unit], start: int, end: int) -> int:
    """Where "and added that" or ", but the mayor said" begins, else the end."""
    for at in range(start, end - 1):
        if row[at].kind == "and":
            following = at + 1 + (row[at + 1].kind in ("adverb", "pronoun"))
            if following < end and row[following].kind == "cue":
                return at
        joint = row[at].kind == "comma" and row[at + 1].kind in _JOINING
        if joint and _others_say(row[at + 2 : end], left_out=row[at + 1].kind == "and"):
            return at
    return end


def _others_say(units: list[Unit], *, left_out: bool) -> bool:
    """Whether a clause has a verb of saying behind a subject of some words, or a dash where the verb is left out."""
    kinds = [unit.kind for unit in units[:_SUBJECT]]
    verb = next((at for at, pair in enumerate(pairwise(kinds)) if pair == ("dash", "that")), 0)
    if not verb and not left_out and "cue" in kinds[1:]:
        verb = kinds.index("cue", 1)
    return verb > 0


def _speaker(reading: Reading, vocabulary: Vocabulary) -> tuple[Span | None, tuple[Hop, ...]]:
    """The speaker's words, and the outlet that was told."""
    if "speaker" not in reading.slots:
        return _clitic_speaker(reading), _told(reading, reading.one.first + 1, vocabulary)
    start, end = reading.slots["speaker"]
    cited = start > 0 and reading.row[start - 1].kind == "citing"
    before_cue = end <= reading.one.first and not cited and reading.pattern.construction.rule not in _POSTPOSED
    phrase = noun_phrase(reading.row, start, end, vocabulary.settings, before_cue=before_cue)
    if phrase is None:
        return None, ()
    told_from = phrase[1]
    if not before_cue and outlet_in(reading.row, start, phrase[0], vocabulary.settings):
        told_from = start
    return span_of(reading.table, reading.row[slice(*phrase)]), _told(reading, told_from, vocabulary)


def _told(reading: Reading, speaker_end: int, vocabulary: Vocabulary) -> tuple[Hop, ...]:
    """The outlet that was told, between the speaker or the cue and what is said."""
    start = speaker_end
    ends = [slot[0] for name, slot in reading.slots.items() if name in ("content", "more") and slot[0] >= start]
    last = reading.slots.get("speaker", (0, start + _FAR))[1]
    if [unit.kind for unit in reading.row[last : last + 3]] == ["comma", "dative", "scare"]:
        last += 3  # behind an apposition: sagte der Chef, Jan Bo, dem „Boten“
    end = min(ends, default=min(max(last, start), len(reading.row)))
    outlet = outlet_in(reading.row, start, end, vocabulary.settings)
    if outlet is None or (outlet[1] - outlet[0] == 1 and not _is_named(reading, outlet[0])):
        return ()
    return (_hop(reading, outlet),)


def _is_named(reading: Reading, at: int) -> bool:
    """Whether a word for an outlet is its name (CNN) and not only what it is (a paper)."""
    unit = reading.row[at]
    return unit.kind == "scare" or reading.table.text[reading.table.tokens[unit.first].start].isupper()


def _is_outlet(reading: Reading, speaker: Span | None) -> bool:
    """Whether the speaker's words hold the name of an outlet and nobody's role, or are a name in quotation marks."""
    if speaker is None:
        return False
    kinds = {unit.kind for unit in reading.row if speaker.start <= reading.table.tokens[unit.first].start < speaker.end}
    return kinds - {"article"} == {"scare"} or ("outlet" in kinds and kinds.isdisjoint(("title", "noun")))


def _clitic_speaker(reading: Reading) -> Span | None:
    """A pronoun that is part of the cue: a-t-il déclaré."""
    cue = reading.row[reading.one.first]
    for token in reading.table.tokens[cue.first : cue.last + 1]:
        if token.kind in ("pronoun", "possessive") and (token.clitic or "by_pronoun" in reading.one.cue.frames):
            return Span(token.start, token.end)
    return None


def _cue_spans(reading: Reading) -> tuple[Span, ...]:
    """The words that ascribe: the verb, or what cites another where the verb is the relay's."""
    citing = _citing(reading)
    if citing is None:
        return _verb_spans(reading)
    return (citing,)


def _citing(reading: Reading) -> Span | None:
    """The words "citing", where an outlet cites the speaker."""
    if "relay" not in reading.slots:
        return None
    first, last = reading.slots["speaker"]
    sides = reading.row[:first][::-1], reading.row[last:]
    before, behind = (list(takewhile(lambda unit: unit.kind == "citing", side)) for side in sides)
    words = before[::-1] or behind
    return span_of(reading.table, words) if words else None


def _verb_spans(reading: Reading) -> tuple[Span, ...]:
    """The verb with the negation before it, and its second part."""
    first = last = reading.one.first
    while first > 0 and reading.row[first - 1].kind == "negation":
        first -= 1
    spans = [span_of(reading.table, reading.row[first : last + 1])]
    if reading.one.particle is not None:
        particle = reading.one.particle[0] - (reading.one.last - reading.one.first)
        spans.append(span_of(reading.table, [reading.row[particle]]))
    return tuple(spans)


def _negate(reading: Reading, found: Found, vocabulary: Vocabulary) -> None:
    """Turn act and polarity where the cue is negated; a cue that is a refusal itself stays one."""
    if found.act == "decline" and found.polarity == "hedged":
        return
    row, at = reading.row, reading.one.first
    behind = at + 1
    if reading.pattern.construction.rule == "nominal":
        behind = reading.slots["content"][1]
    said = range(*reading.slots["content"])
    beside = [row[place].kind for place in (at - 1, at + 1, behind) if 0 <= place < len(row) and place not in said]
    if "negation" in beside:
        cue = reading.table.tokens[row[at].first].start
        negate(found, negation_before(reading.table.text, vocabulary.lexicon, cue) or "negator")


def _cited(reading: Reading, vocabulary: Vocabulary) -> tuple[Hop, ...]:
    """The outlet through which the words came, where a construction has a slot for it."""
    if "relay" not in reading.slots:
        return ()
    phrase = noun_phrase(reading.row, *reading.slots["relay"], vocabulary.settings)
    if phrase is None:
        return ()
    return (replace(_hop(reading, phrase), cue_spans=_verb_spans(reading)),)


def _hop(reading: Reading, phrase: tuple[int, int]) -> Hop:
    span = span_of(reading.table, reading.row[slice(*phrase)])
    return Hop(reading.table.text[span.start : span.end], "outlet", (span,))
