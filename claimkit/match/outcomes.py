"""What was found of pairs of claims, and found again while nothing that is read of them changes.

Rules read of two claims their words, voices and days, and the pages around: of no other claim. So a pair is known by
what is read of its two sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from hashlib import sha256
from typing import Annotated, NamedTuple, TypeAlias

import msgspec

from claimkit.match.finding import Finding
from claimkit.match.reasons import reasons
from claimkit.match.relations import relate
from claimkit.match.remembering import KEPT, KEY, Memory, RememberingReader
from claimkit.match.statements import Pair, Statement
from claimkit.records import DIFFERENCES, RELATIONS, SAID

# A story is called by its members: of two claims it matters whether theirs is one.
_READ = tuple(field.name for field in fields(Statement) if field.name not in ("claim_id", "readings", "story"))


class Outcome(NamedTuple):
    """What is said or suggested of a pair, as in `match`; all None where no rule speaks of it."""

    relation: str | None = None
    suggests: str | None = None
    certainty: float | None = None
    differs_in: str | None = None
    reasons: tuple[str, ...] = ()


_Share: TypeAlias = Annotated[float, msgspec.Meta(ge=0, le=1)]
_DECODER = msgspec.json.Decoder(tuple[str | None, str | None, _Share | None, str | None, tuple[str, ...]])


def outcome_of(pair: Pair) -> Outcome:
    """What the rules make of a pair: a relation where one is sure enough to say it, else what it suggests."""
    return _outcome(pair, relate(pair))


def outcomes(pairs: Sequence[Pair], read: RememberingReader, memory: Memory | None) -> Iterator[tuple[Pair, Outcome]]:
    """The outcome of each pair, in order: from memory where it is there, and kept there."""
    if memory is None:
        yield from ((pair, outcome_of(pair)) for pair in pairs)
        return
    prints = _prints(pairs, read)
    keys = [_key(pair, prints) for pair in pairs]
    known = {row[KEY]: _decoded(row[KEPT]) for row in memory.held(keys)}
    for pair, key in zip(pairs, keys, strict=True):
        yield pair, known.get(key) or _kept(pair, key, memory)


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


def _kept(pair: Pair, key: str, memory: Memory) -> Outcome:
    outcome = outcome_of(pair)
    encoded = msgspec.json.encode(outcome).decode()
    memory.keep({KEY: key, KEPT: encoded}, len(encoded))
    return outcome


def _prints(pairs: Iterable[Pair], read: RememberingReader) -> dict[str, str]:
    """By claim, a hash of all that is read of it alone."""
    found: dict[str, str] = {}
    for pair in pairs:
        for side in (pair.left, pair.right):
            if side.claim_id not in found:
                found[side.claim_id] = _print(side, read)
    return found


def _print(statement: Statement, read: RememberingReader) -> str:
    texts = [read.key((reading.text, code)) for code, reading in statement.readings.items()]
    parts = [*texts, *(getattr(statement, name) for name in _READ)]
    return sha256(msgspec.json.encode(parts)).hexdigest()


def _key(pair: Pair, prints: Mapping[str, str]) -> str:
    parts = [
        prints[pair.left.claim_id],
        prints[pair.right.claim_id],
        *(pair.translated, pair.meaning, pair.strength, pair.same_story),
    ]
    return sha256(msgspec.json.encode(parts)).hexdigest()


def _decoded(encoded: str) -> Outcome | None:
    """The outcome that was kept; None where the text is no such thing."""
    try:
        outcome = Outcome(*_DECODER.decode(encoded))
    except (RecursionError, msgspec.MsgspecError):
        return None
    known = {outcome.relation, outcome.suggests} <= {None, *RELATIONS}
    if not known or outcome.differs_in not in (None, *DIFFERENCES):
        return None
    return outcome
