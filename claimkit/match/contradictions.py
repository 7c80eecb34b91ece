"""Rules that find a contradiction, or that two claims only seem to be about one thing.

The kinds of contradiction (negation, antonyms, denial) follow de Marneffe, Rafferty and Manning, "Finding
contradictions in text" (ACL 2008).
"""

from __future__ import annotations

from collections.abc import Collection

from claimkit.match.evidence import linked
from claimkit.match.finding import DAYS, NEAR, Finding, close, if_only, least_held, near, one_negates
from claimkit.match.reading import Reading
from claimkit.match.statements import Pair, Statement


def declared_nothing(pair: Pair) -> Finding | None:
    """One promises, the other denies that anything was promised, declared or agreed."""
    for promising, denying, sides in ((pair.left, pair.right, "left right"), (pair.right, pair.left, "right left")):
        if not (promising.act == "promise" and _denies_declaring(denying)):
            continue
        if pair.within(DAYS) and (pair.same_topic or len(pair.evidence.shared) >= 2):
            first, second = sides.split()
            word = _bend(denying, "declaration")
            return Finding("contradicts", None, f"{first} promises, {second} denies any declaration (“{word}”)")
    return None


def other_condition(pair: Pair) -> Finding | None:
    """Both speak of what follows from a condition, and the conditions have nothing in common."""
    mine, yours = pair.evidence.left, pair.evidence.right
    if pair.evidence.likeness >= NEAR or not (mine.condition and yours.condition):
        return None
    left, right = mine.condition - mine.names, yours.condition - yours.names
    if not left or not right or left & right or linked("broader", left, right):
        return None
    told = f"left on “{_shown(mine, left)}”, right on “{_shown(yours, right)}”"
    return Finding("unrelated", None, f"they hang on different conditions: {told}")


def _shown(reading: Reading, things: Collection[str]) -> str:
    return " ".join(reading.printed[thing] for thing in reading.things if thing in things)


def denied(pair: Pair) -> Finding | None:
    """The same said and denied: a negation or a denying voice on one side only."""
    evidence = pair.evidence
    if not close(pair) or evidence.opposites or least_held(pair) < 0.35 or if_only(pair):
        return None
    if (pair.left.polarity == "negative") != (pair.right.polarity == "negative") and not one_negates(pair):
        denying = "left" if pair.left.polarity == "negative" else "right"
        return Finding("contradicts", None, f"{denying} denies what the other says")
    turned = {thing for thing in evidence.turned if thing not in evidence.left.names}
    if turned and one_negates(pair) and pair.left.polarity != "negative" and pair.right.polarity != "negative":
        where = "left" if evidence.left.negations else "right"
        side = getattr(evidence, where)
        thing = next(thing for thing in side.things if thing in turned)
        return Finding(
            "contradicts", None, f"only {where} negates “{side.printed[thing]}” (“{side.bends['negation']}”)"
        )
    return None


def opposed(pair: Pair) -> Finding | None:
    """One side has a word whose opposite the other has."""
    evidence = pair.evidence
    if not near(pair) or not evidence.opposites or one_negates(pair) or if_only(pair) or least_held(pair) < 0.35:
        return None
    mine, yours = evidence.opposites[0]
    words = f"left says “{evidence.left.printed[mine]}” where right says “{evidence.right.printed[yours]}”"
    return Finding("contradicts", None, words)


def _denies_declaring(statement: Statement) -> bool:
    return statement.act == "deny" and any(
        {"negation", "declaration"} <= reading.bends.keys() for reading in statement.readings.values()
    )


def _bend(statement: Statement, kind: str) -> str:
    return next((reading.bends[kind] for reading in statement.readings.values() if kind in reading.bends), "")
