"""Figures of the bench: a measure beside its peer, its floor and its goal."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure; at most `floor` and `goal` where they are given, or at least, where `more` is better."""

    name: str
    value: float
    floor: float | None = None
    goal: float | None = None
    more: bool = False
    note: str = ""

    @property
    def standing(self) -> str:
        """`goal`, `floor` or `BELOW`, whichever is reached; empty where there is no target."""
        for name, bound in (("goal", self.goal), ("floor", self.floor)):
            if bound is not None and (self.value >= bound if self.more else self.value <= bound):
                return name
        return "" if self.floor is None and self.goal is None else "BELOW"

    def __str__(self) -> str:
        sign = "≥" if self.more else "≤"
        targets = " ".join(
            f"{name} {sign} {bound:g}"
            for name, bound in (("floor", self.floor), ("goal", self.goal))
            if bound is not None
        )
        return f"{self.name:<62}{self.value:>10.3f}  {self.standing:<6}{targets:<26}{self.note}"


def timed(work: Callable[[], Made], *, best_of: int = 1) -> tuple[float, Made]:
    """Seconds of the fastest of some runs, and what the last one made."""
    fastest = float("inf")
    for _ in range(best_of):
        started = time.perf_counter()
        made = work()
        fastest = min(fastest, time.perf_counter() - started)
    return fastest, made


def cpu() -> float:
    """Processor seconds of this process and of those that it started and that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)
