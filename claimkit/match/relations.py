"""How two claims relate: rules over evidence, tried in order; the first that speaks decides, none abstains.

A rule takes a `Pair` and gives a `Finding` or None. Rules that set claims apart come before those that join them: a
claim is held to repeat or corroborate another only where nothing was found that pulls them apart. The kinds of
contradiction (negation, antonyms, numbers, modality) follow de Marneffe, Rafferty and Manning, "Finding
contradictions in text" (ACL 2008).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

from claimkit.match.agreement import features, probabilities
from claimkit.match.evidence import linked
from claimkit.match.statements import Pair, Statement

# Weighted cosine from which two statements can be about one thing, and from which they are.
NEAR = 0.3
CLOSE = 0.45
# From which they are in the same words.
SAME = 0.6
# Share of a statement that must stand in the other for it to be held by it.
HELD = 0.7
_DAYS, _WEEKS = timedelta(days=3), timedelta(days=30)
# Speakers who cannot be told from others.
_NOBODY = frozenset({"unspecified", "anonymous", "leak", "post"})
# Trained weights (`agreement`) that see a disagreement as surely as this keep two speakers from being said to agree.
_DISAGREE = 0.8
_HEDGES = ("possibility", "probability", "uncertain")


@dataclass(frozen=True, slots=True)
class Finding:
    """A relation, what differs (as in `records.DIFFERENCES`), and the sentence that says why."""

    relation: str
    differs_in: str | None
    reason: str


Rule: TypeAlias = Callable[[Pair], Finding | None]


def relate(pair: Pair) -> Finding | None:
    """The relation of a pair by the first rule that speaks; None where the evidence is weak."""
    return next((finding for rule in _RULES if (finding := rule(pair))), None)


def near(pair: Pair) -> bool:
    """The pair can be about one thing."""
    return pair.evidence.likeness >= NEAR and len(pair.evidence.shared) >= 2


def close(pair: Pair) -> bool:
    """The pair is about one thing."""
    evidence = pair.evidence
    return near(pair) and (evidence.likeness >= CLOSE or (evidence.held >= HELD and len(evidence.shared) >= 3))


def _declared_nothing(pair: Pair) -> Finding | None:
    """One promises, the other denies that anything was promised, declared or agreed."""
    for promising, denying, sides in ((pair.left, pair.right, "left right"), (pair.right, pair.left, "right left")):
        if not (promising.act == "promise" and _denies_declaring(denying)):
            continue
        if pair.within(_DAYS) and (pair.same_topic or len(pair.evidence.shared) >= 2):
            first, second = sides.split()
            word = _bend(denying, "declaration")
            return Finding("contradicts", None, f"{first} promises, {second} denies any declaration (“{word}”)")
    return None


def _other_condition(pair: Pair) -> Finding | None:
    """Both speak of what follows from a condition, and the conditions have nothing in common."""
    mine, yours = pair.evidence.left, pair.evidence.right
    if pair.evidence.likeness >= NEAR or not (mine.condition and yours.condition):
        return None
    things = [{thing for thing in side.condition if thing not in side.names} for side in (mine, yours)]
    if not all(things) or things[0] & things[1] or linked("broader", things[0], things[1]):
        return None
    shown = [
        " ".join(side.printed[thing] for thing in side.things if thing in own)
        for side, own in zip((mine, yours), things, strict=True)
    ]
    return Finding("unrelated", None, f"they hang on different conditions: left on “{shown[0]}”, right on “{shown[1]}”")


def _sure_and_unsure(pair: Pair) -> Finding | None:
    """One says that it is certain, the other that it cannot be known yet."""
    evidence = pair.evidence
    if not (pair.same_topic and len(evidence.shared) >= 2 and pair.within(_DAYS)):
        return None
    for sure, unsure, sides in (
        (evidence.left, evidence.right, "left right"),
        (evidence.right, evidence.left, "right left"),
    ):
        if "certainty" in sure.bends and "uncertain" in unsure.bends:
            first, second = sides.split()
            certain, uncertain = sure.bends["certainty"], unsure.bends["uncertain"]
            return Finding("differs", "modality", f"{first} is certain (“{certain}”), {second} is not (“{uncertain}”)")
    return None


def _denied(pair: Pair) -> Finding | None:
    """The same said and denied: a negation or a denying voice on one side only."""
    evidence = pair.evidence
    if not close(pair) or evidence.opposites or _least_held(pair) < 0.35 or _if_only(pair):
        return None
    if (pair.left.polarity == "negative") != (pair.right.polarity == "negative") and not _one_negates(pair):
        denying = "left" if pair.left.polarity == "negative" else "right"
        return Finding("contradicts", None, f"{denying} denies what the other says")
    turned = {thing for thing in evidence.turned if thing not in evidence.left.names}
    if turned and _one_negates(pair) and pair.left.polarity != "negative" and pair.right.polarity != "negative":
        where = "left" if evidence.left.negations else "right"
        side = getattr(evidence, where)
        thing = next(thing for thing in side.things if thing in turned)
        return Finding(
            "contradicts", None, f"only {where} negates “{side.printed[thing]}” (“{side.bends['negation']}”)"
        )
    return None


def _opposed(pair: Pair) -> Finding | None:
    """One side has a word whose opposite the other has."""
    evidence = pair.evidence
    if not near(pair) or not evidence.opposites or _one_negates(pair) or _if_only(pair) or _least_held(pair) < 0.35:
        return None
    mine, yours = evidence.opposites[0]
    words = f"left says “{evidence.left.printed[mine]}” where right says “{evidence.right.printed[yours]}”"
    return Finding("contradicts", None, words)


def _counted(pair: Pair) -> Finding | None:
    evidence = pair.evidence
    if close(pair) and evidence.numbers_differ:
        mine, yours = (
            ", ".join(f"{number:g}" for number in sorted(side.numbers)) for side in (evidence.left, evidence.right)
        )
        return Finding("differs", "number", f"left counts {mine}, right {yours}")
    return None


def _dated(pair: Pair) -> Finding | None:
    evidence = pair.evidence
    if close(pair) and evidence.times_differ:
        mine, yours = (", ".join(sorted(side.times)) for side in (evidence.left, evidence.right))
        return Finding("differs", "time", f"left is about {mine}, right about {yours}")
    for side, reading in (("left", evidence.left), ("right", evidence.right)):
        if close(pair) and evidence.only("timebound") == side:
            return Finding("differs", "time", f"only {side} is bound to its hour (“{reading.bends['timebound']}”)")
    return None


def _promised(pair: Pair) -> Finding | None:
    """An intention against a promise or a plain statement; a thing decided against one still open."""
    evidence = pair.evidence
    if not near(pair) or _least_held(pair) < 0.3:
        return None
    acts = {pair.left.act, pair.right.act}
    for side, reading, other in (("left", evidence.left, "right"), ("right", evidence.right, "left")):
        if evidence.only("intention") == side and (close(pair) or "promise" in acts):
            verb = "promises" if getattr(pair, other).act == "promise" else "states it outright"
            return Finding(
                "differs", "modality", f"{side} speaks of an intention (“{reading.bends['intention']}”), {other} {verb}"
            )
        if evidence.only("pending") == side and "decided" in getattr(evidence, other).bends:
            decided = getattr(evidence, other).bends["decided"]
            return Finding(
                "differs",
                "modality",
                f"{other} has it decided (“{decided}”), {side} still open (“{reading.bends['pending']}”)",
            )
    return None


def _hedged(pair: Pair) -> Finding | None:
    """One side hedges what the other states."""
    evidence = pair.evidence
    if not close(pair):
        return None
    hedging = [
        side
        for side, statement, reading in (("left", pair.left, evidence.left), ("right", pair.right, evidence.right))
        if statement.polarity == "hedged" or any(kind in reading.bends for kind in _HEDGES)
    ]
    if len(hedging) != 1:
        return None
    reading = getattr(evidence, hedging[0])
    word = next((f" (“{reading.bends[kind]}”)" for kind in _HEDGES if kind in reading.bends), "")
    return Finding("differs", "modality", f"only {hedging[0]} hedges{word}")


def _given_to_another(pair: Pair) -> Finding | None:
    """One sentence in two mouths: different speakers of one judgement, or one speaker told by opposite sides."""
    evidence = pair.evidence
    if not near(pair) or evidence.likeness < SAME or min(evidence.left_held, evidence.right_held) < 0.5:
        return None
    if "confirm" in (pair.left.act, pair.right.act) or not pair.within(_DAYS):
        return None
    if pair.same_speaker:
        return _told_by_opposite_sides(pair)
    opinion = "judgement" in evidence.left.bends and "judgement" in evidence.right.bends
    named = all(voice.kind not in _NOBODY for side in (pair.left, pair.right) for voice in side.speakers)
    if (
        pair.same_house
        or pair.one_speaker_perhaps
        or not named
        or not pair.left.speakers
        or not pair.right.speakers
        or not opinion
    ):
        return None
    return Finding(
        "differs",
        "speaker",
        f"nearly the same words, said by {pair.left.speaker} on the left and by {pair.right.speaker} on the right",
    )


def _told_by_opposite_sides(pair: Pair) -> Finding | None:
    mine, yours = (
        {voice.side for voice in side.relays} - {None, "media", "unnamed"} for side in (pair.left, pair.right)
    )
    if not mine or not yours or mine & yours:
        return None
    told = [side.relays[0].name for side in (pair.left, pair.right)]
    return Finding(
        "differs",
        "speaker",
        f"the same words of {pair.left.speaker}, told by {told[0]} on the left and by {told[1]} on the right",
    )


def _other_object(pair: Pair) -> Finding | None:
    """The same said of another thing of its kind."""
    evidence = pair.evidence
    if not close(pair):
        return None
    kinds = linked("broader", evidence.left_only, evidence.right_only)
    for mine, yours in evidence.siblings + kinds + evidence.opposites:
        words = f"left has “{evidence.left.printed[mine]}” where right has “{evidence.right.printed[yours]}”"
        return Finding("differs", "object", words)
    return None


def _other_scope(pair: Pair) -> Finding | None:
    """One says it of less: it is only a small part of the other, or it alone says "only"."""
    evidence = pair.evidence
    if not close(pair):
        return None
    if evidence.held >= HELD and min(evidence.left_held, evidence.right_held) < 0.4:
        side = "left" if evidence.left_held < evidence.right_held else "right"
        more = evidence.left_only if side == "left" else evidence.right_only
        shown = ", ".join(f"“{getattr(evidence, side).printed[thing]}”" for thing in more[:3])
        return Finding("differs", "scope", f"{side} says more: {shown}")
    for side in ("left", "right"):
        if evidence.only("exclusive") == side:
            return Finding("differs", "scope", f"only {side} says “{getattr(evidence, side).bends['exclusive']}”")
    return None


def _agreed(pair: Pair) -> Finding | None:
    """Nothing pulls them apart: the same saying told again, or another voice or occasion for the same."""
    evidence = pair.evidence
    if not near(pair) or evidence.opposites or _if_only(pair) or (_one_negates(pair) and not pair.same_speaker):
        return None
    if pair.same_speaker:
        return _told_again(pair)
    if probabilities(features(evidence))["disagree"] >= _DISAGREE:
        return None
    confirmed = close(pair) and "confirm" in (pair.left.act, pair.right.act)
    if (evidence.likeness >= SAME or confirmed) and (evidence.likeness >= 0.8 or pair.within(_WEEKS)):
        return Finding("corroborates", None, f"{pair.left.speaker} and {pair.right.speaker} say the same")
    return None


def _told_again(pair: Pair) -> Finding | None:
    relays = [{voice.key for voice in side.relays if voice.kind != "post"} for side in (pair.left, pair.right)]
    speaker = pair.left.speaker
    if not close(pair) and (pair.same_document or not (pair.same_topic or pair.same_time)):
        return None
    if pair.evidence.likeness < 0.5:
        return Finding("corroborates", None, f"both give words of {speaker} to one effect")
    if all(relays) and not relays[0] & relays[1]:
        return Finding("corroborates", None, f"both give words of {speaker}, not by the same hand")
    if not pair.within(timedelta(days=1)):
        return Finding("corroborates", None, f"{speaker} says it on two occasions")
    return Finding("repeats", None, f"both give one saying of {speaker}")


def _one_negates(pair: Pair) -> bool:
    """Only one side negates at all."""
    return bool(pair.evidence.left.negations) != bool(pair.evidence.right.negations)


def _least_held(pair: Pair) -> float:
    return min(pair.evidence.left_held, pair.evidence.right_held)


def _if_only(pair: Pair) -> bool:
    """Only one side hangs on a condition, and it is not the same speaker's."""
    return pair.evidence.only("condition") is not None and not pair.same_speaker


def _denies_declaring(statement: Statement) -> bool:
    return statement.act == "deny" and any(
        {"negation", "declaration"} <= reading.bends.keys() for reading in statement.readings.values()
    )


def _bend(statement: Statement, kind: str) -> str:
    return next((reading.bends[kind] for reading in statement.readings.values() if kind in reading.bends), "")


_RULES: tuple[Rule, ...] = (
    _declared_nothing,
    _other_condition,
    _sure_and_unsure,
    _denied,
    _opposed,
    _counted,
    _dated,
    _promised,
    _hedged,
    _given_to_another,
    _other_object,
    _other_scope,
    _agreed,
)
