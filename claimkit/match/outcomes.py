"""What is said of a pair of claims, or suggested, as in a match."""

from __future__ import annotations

from typing import NamedTuple

from claimkit.match.finding import Finding
from claimkit.match.reasons import reasons
from claimkit.match.relations import relate
from claimkit.match.statements import Pair
from claimkit.records import SAID


class Outcome(NamedTuple):
    """What is said or suggested of a pair, as in `match`; all None where no rule speaks of it."""

    relation: str | None = None
    suggests: str | None = None
    certainty: float | None = None
    differs_in: str | None = None
    reasons: tuple[str, ...] = ()


def outcome_of(pair: Pair) -> Outcome:
    """What the rules make of a pair: a relation where one is sure enough to say it, else what it suggests."""
    return _outcome(pair, relate(pair))


def _outcome(pair: Pair, finding: Finding | None) -> Outcome:
    if finding is None:
        return Outcome(reasons=tuple(reasons(pair, None)) if _is_shown(pair) else ())
    said = finding.certainty >= SAID
    return Outcome(
        relation=finding.relation if said else None,
        suggests=None if said else finding.relation,
        certainty=finding.certainty,
        differs_in=finding.differs_in,
        reasons=tuple(reasons(pair, finding)),
    )


def _is_shown(pair: Pair) -> bool:
    """Kept as a match whatever the rules say, with how alike the two are."""
    return pair.same_topic or pair.meaning is not None
