"""Rules that find in what two claims on one thing differ: number, time, modality, speaker, object, scope."""

from __future__ import annotations

from collections.abc import Iterable

from claimkit.match.counts import count_text
from claimkit.match.evidence import Evidence, linked
from claimkit.match.finding import DAYS, HEDGES, HELD, SAME, Finding, close, if_only, least_held, near, telling
from claimkit.match.reading import Reading
from claimkit.match.senses import FUTURE
from claimkit.match.statements import Pair, Voice

# Of so many things at most one who leaves something open says nothing else.
_FEW = 6
# Speakers who cannot be told from others.
_NOBODY = frozenset({"unspecified", "anonymous", "leak", "post"})


def sure_and_unsure(pair: Pair) -> Finding | None:
    """One says that it is certain, the other that it cannot be known yet."""
    evidence = pair.evidence
    if not (pair.same_topic and len(evidence.shared) >= 2 and pair.within(DAYS)):
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


def counts_words(evidence: Evidence) -> str:
    """What each side counts: "left counts 3, right 5"."""
    return f"left counts {_numbers(evidence.left)}, right {_numbers(evidence.right)}"


def _numbers(reading: Reading) -> str:
    return ", ".join(map(count_text, sorted(reading.numbers)))


def counted(pair: Pair) -> Finding | None:
    """One thing is counted differently."""
    evidence = pair.evidence
    if close(pair) and evidence.numbers_differ:
        return Finding("differs", "number", counts_words(evidence))
    return None


def dated(pair: Pair) -> Finding | None:
    """They are about other days, or only one is bound to the hour it was said in ("so far")."""
    evidence = pair.evidence
    if close(pair) and evidence.times_differ:
        mine, yours = (", ".join(sorted(side.times)) for side in (evidence.left, evidence.right))
        return Finding("differs", "time", f"left is about {mine}, right about {yours}")
    for side, reading in (("left", evidence.left), ("right", evidence.right)):
        if close(pair) and evidence.only("timebound") == side:
            return Finding("differs", "time", f"only {side} is bound to its hour (“{reading.bends['timebound']}”)")
    return None


def promised(pair: Pair) -> Finding | None:
    """An intention against a promise or a plain statement; a thing decided against one still open."""
    evidence = pair.evidence
    if not near(pair) or least_held(pair) < 0.3 or if_only(pair):
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


def left_open(pair: Pair) -> Finding | None:
    """In articles about one event one speaker says in few words that it will be so, and leaves it open."""
    evidence = pair.evidence
    if not pair.same_story or not pair.same_speaker or not pair.printed_within(DAYS) or if_only(pair):
        return None
    if max(len(evidence.left.things), len(evidence.right.things)) > _FEW or not telling(pair):
        return None
    for side, reading, other in (("left", evidence.left, evidence.right), ("right", evidence.right, evidence.left)):
        sure = FUTURE in other.bends and other.bends.keys().isdisjoint(("pending", *HEDGES))
        if sure and "pending" in reading.bends and not reading.negations:
            words = f"{side} leaves open (“{reading.bends['pending']}”) what the other says will be"
            return Finding("differs", "modality", f"{words} (“{other.bends[FUTURE]}”)")
    return None


def hedged(pair: Pair) -> Finding | None:
    """One side hedges what the other states."""
    evidence = pair.evidence
    if not close(pair):
        return None
    sides = (("left", pair.left, evidence.left), ("right", pair.right, evidence.right))
    hedging = [
        side
        for side, statement, reading in sides
        if statement.polarity == "hedged" or not reading.bends.keys().isdisjoint(HEDGES)
    ]
    if len(hedging) != 1:
        return None
    reading = getattr(evidence, hedging[0])
    word = next((f" (“{reading.bends[kind]}”)" for kind in HEDGES if kind in reading.bends), "")
    return Finding("differs", "modality", f"only {hedging[0]} hedges{word}")


def given_to_another(pair: Pair) -> Finding | None:
    """One sentence in two mouths: different speakers of one judgement, or one speaker told by opposite sides."""
    evidence = pair.evidence
    if not near(pair) or evidence.likeness < SAME or min(evidence.left_held, evidence.right_held) < 0.5:
        return None
    if "confirm" in (pair.left.act, pair.right.act) or not pair.within(DAYS):
        return None
    if pair.same_speaker:
        return _told_by_opposite_sides(pair)
    opinion = "judgement" in evidence.left.bends and "judgement" in evidence.right.bends
    named = all(voice.kind not in _NOBODY for side in (pair.left, pair.right) for voice in side.speakers)
    if (
        pair.same_house
        or pair.share_part_of_name
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


def _sides(relays: Iterable[Voice]) -> set[str | None]:
    """The sides that relays stand for; the media stand for none."""
    return {voice.side for voice in relays} - {None, "media", "unnamed"}


def _told_by_opposite_sides(pair: Pair) -> Finding | None:
    mine, yours = _sides(pair.left.relays), _sides(pair.right.relays)
    if not mine or not yours or mine & yours:
        return None
    told = [side.relays[0].name for side in (pair.left, pair.right)]
    return Finding(
        "differs",
        "speaker",
        f"the same words of {pair.left.speaker}, told by {told[0]} on the left and by {told[1]} on the right",
    )


def other_object(pair: Pair) -> Finding | None:
    """The same said of another thing of its kind."""
    evidence = pair.evidence
    if not close(pair) or if_only(pair):
        return None
    kinds = linked("broader", evidence.left_only, evidence.right_only)
    for mine, yours in evidence.siblings + kinds + evidence.opposites:
        words = f"left has “{evidence.left.printed[mine]}” where right has “{evidence.right.printed[yours]}”"
        return Finding("differs", "object", words)
    return None


def other_scope(pair: Pair) -> Finding | None:
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
