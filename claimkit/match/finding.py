"""What a rule finds, and the measures by which rules tell when two claims are about one thing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from claimkit.match.reading import Reading
from claimkit.match.statements import Pair

# Weighted cosine from which two statements can be about one thing, and from which they are.
NEAR = 0.3
CLOSE = 0.45
# From which they are in the same words.
SAME = 0.6
# Share of a statement that must stand in the other for it to be held by it.
HELD = 0.7
# Operators of what is not said to be sure.
HEDGES = ("possibility", "probability", "uncertain")
# Spans of time, as concepts.
SPANS = frozenset(f"concept:{span}" for span in ("minute", "hour", "day", "week", "month", "year"))
_SPOKEN_OF = SPANS | {"concept:past", "concept:last"}
# So many words at most only call untrue what was said before.
_BARE = 4
# How far apart two statements on one occasion may be dated.
DAYS = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Finding:
    """A relation, what differs (as in `records.DIFFERENCES`), and the sentence that says why.

    `rule` names the rule that found it, `certainty` says how often that rule is right in these circumstances.
    """

    relation: str
    differs_in: str | None
    reason: str
    rule: str = ""
    certainty: float = 0.0


def near(pair: Pair) -> bool:
    """The pair can be about one thing."""
    return pair.evidence.likeness >= NEAR and len(pair.evidence.shared) >= 2


def close(pair: Pair) -> bool:
    """The pair is about one thing."""
    evidence = pair.evidence
    return near(pair) and (evidence.likeness >= CLOSE or (evidence.held >= HELD and len(evidence.shared) >= 3))


def is_bare(reading: Reading) -> bool:
    """The words name nothing of which they say whether it is so: "that is not true", "this"."""
    return not reading.things or ("untrue" in reading.bends and len(reading.bag) < 2 and reading.length <= _BARE)


def is_concept(thing: str) -> bool:
    """The thing is the same in every language: a concept, a place or somebody known."""
    return thing.startswith(("concept:", "place:", "~"))


def one_negates(pair: Pair) -> bool:
    """Only one side negates at all."""
    return bool(pair.evidence.left.negations) != bool(pair.evidence.right.negations)


def one_hedges(pair: Pair) -> bool:
    """Only one side holds for likely or possible what it says."""
    mine, yours = pair.evidence.left.bends.keys(), pair.evidence.right.bends.keys()
    return mine.isdisjoint(HEDGES) != yours.isdisjoint(HEDGES)


def least_held(pair: Pair) -> float:
    """The smaller of the shares that each side has of the other."""
    return min(pair.evidence.left_held, pair.evidence.right_held)


def if_only(pair: Pair) -> bool:
    """Only one side hangs on a condition, and it is not the same speaker's."""
    return pair.evidence.only("condition") is not None and not pair.same_speaker


def telling(pair: Pair) -> list[str]:
    """The shared things without numbers and spans of time: "in the last 24 hours" is said of anything."""
    return [thing for thing in pair.evidence.shared if not thing.startswith("number:") and thing not in _SPOKEN_OF]
