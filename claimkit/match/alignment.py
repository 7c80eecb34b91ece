"""What two readings print in the same order: the surest sign that they report one saying."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from claimkit.match.reading import Reading


@dataclass(frozen=True, slots=True)
class Alignment:
    """The longest common subsequence of two readings' things (Hirschberg 1975), names and numbers among them.

    Attributes:
        words: how many things stand in the same order on both sides.
        run: how many of them stand side by side at most.
        shorter: share of the shorter side's things that are aligned, 0 to 1.
        longer: share of the longer side's things that are aligned, 0 to 1.
    """

    words: int
    run: int
    shorter: float
    longer: float


def align(left: Reading, right: Reading) -> Alignment:
    """Aligns two readings whose things can be compared."""
    mine, yours = left.things, right.things
    if not mine or not yours:
        return Alignment(0, 0, 0.0, 0.0)
    blocks = [step.src_end - step.src_start for step in LCSseq.opcodes(mine, yours) if step.tag == "equal"]
    words = sum(blocks)
    return Alignment(
        words=words,
        run=max(blocks, default=0),
        shorter=words / min(len(mine), len(yours)),
        longer=words / max(len(mine), len(yours)),
    )


def in_order(left: Reading, right: Reading) -> int:
    """How many things stand in the same order on both sides."""
    return LCSseq.similarity(left.things, right.things)
