"""What was found of pairs of claims, and found again while nothing that is read of them changes.

Rules read of two claims their words, voices and days, and how alike they are: that hangs on how rare each word is, and
so on all claims. A pair is known by the former and by the steps of a twentieth in which the latter is
compared; beside what was found stand the words that both quote, as it holds while these are as rare. Only whether two
speakers agree is told by finer shades, and decided anew each time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from hashlib import sha256
from typing import Annotated, NamedTuple, TypeAlias

import msgspec

from claimkit.match.finding import SAME, Finding
from claimkit.match.reasons import reasons
from claimkit.match.relations import relate
from claimkit.match.remembering import KEPT, KEY, Memory, RememberingReader
from claimkit.match.sayings import are_rare, quoted_things
from claimkit.match.statements import Pair, Statement
from claimkit.records import DIFFERENCES, RELATIONS, SAID

# What rules compare shares and likeness with: with anything between, a pair would be taken for decided that is not.
_STEPS = [step / 20 for step in range(1, 21)]
# What ends the key of an outcome where the words that both sides quote are rare.
_RARELY = "+"
# The rule that weighs more of the evidence than steps.
_FINE = "agreed"
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
_DECODER = msgspec.json.Decoder(
    tuple[str | None, str | None, _Share | None, str | None, tuple[str, ...], tuple[str, ...]]
)


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
    known = {row[KEY]: row[KEPT] for row in memory.held([*keys, *(key + _RARELY for key in keys)])}
    for pair, key in zip(pairs, keys, strict=True):
        yield pair, _remembered(pair, key, known) or _kept(pair, key, memory)


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
    finding = relate(pair)
    outcome = _outcome(pair, finding)
    if _hangs_on_steps(pair, finding):
        things = quoted_things(pair)
        encoded = msgspec.json.encode([*outcome, things]).decode()
        memory.keep({KEY: _ended(key, rare=are_rare(pair, things)), KEPT: encoded}, len(encoded))
    return outcome


def _ended(key: str, *, rare: bool) -> str:
    return key + _RARELY * rare


def _remembered(pair: Pair, key: str, known: Mapping[str, str]) -> Outcome | None:
    """What was kept of a pair, while the words that both sides quote are as rare as they were then."""
    for rare in (False, True):
        kept = _decoded(known.get(_ended(key, rare=rare), ""))
        if kept is not None and are_rare(pair, kept[1]) == rare:
            return kept[0]
    return None


def _hangs_on_steps(pair: Pair, finding: Finding | None) -> bool:
    """Nothing that decided or is shown of the pair changes without its key."""
    if _is_shown(pair):
        return False
    if finding is None:
        return pair.evidence.likeness < SAME and "confirm" not in (pair.left.act, pair.right.act)
    return finding.rule != _FINE


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
    evidence = pair.evidence
    shares = (evidence.likeness, evidence.left_held, evidence.right_held)
    parts = [
        prints[pair.left.claim_id],
        prints[pair.right.claim_id],
        evidence.left.language,
        evidence.right.language,
        *(pair.translated, pair.meaning, pair.strength, pair.same_story),
        [bisect_right(_STEPS, share) for share in shares],
    ]
    return sha256(msgspec.json.encode(parts)).hexdigest()


def _decoded(encoded: str) -> tuple[Outcome, tuple[str, ...]] | None:
    """The outcome that was kept, and the things it hangs on; None where the text is no such thing."""
    try:
        relation, suggests, certainty, differs_in, told, things = _DECODER.decode(encoded)
    except (RecursionError, msgspec.MsgspecError):
        return None
    outcome = Outcome(relation, suggests, certainty, differs_in, told)
    known = {outcome.relation, outcome.suggests} <= {None, *RELATIONS}
    if not known or outcome.differs_in not in (None, *DIFFERENCES):
        return None
    return outcome, things
