"""How far researchers agree beyond chance, overall and verdict by verdict.

Cohen's κ (1960) for two researchers on what both decided; Krippendorff's α for nominal values (1980), which takes any
number of researchers and missing decisions. Both as NLTK computes them (Artstein and Poesio 2008).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

import polars as pl

from claimkit.board.queries import rows
from claimkit.board.review.model import RULINGS
from claimkit.errors import QueryError
from claimkit.records import VERDICTS

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse

SORTS = {"pair": VERDICTS[:-1], "claim": tuple(RULINGS)}


class Told(NamedTuple):
    """One researcher's verdict on one thing."""

    researcher: str
    thing: tuple[str, str]
    verdict: str


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One measure of agreement: of all verdicts (`verdict` is None) or of one against all others.

    `researchers` are two for κ, all for α; `things` is what both (α: two or more) decided, `agreed` where they agree;
    `value` is None where it means nothing.
    """

    item: str
    verdict: str | None
    measure: str
    researchers: tuple[str, ...]
    things: int
    agreed: int
    value: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """All coefficients, and how many verdicts they leave out: `unsure`, `seen` (others' were visible), `alone`."""

    coefficients: tuple[Coefficient, ...]
    left_out: dict[str, dict[str, int]]

    def to_frame(self) -> pl.DataFrame:
        """One row per coefficient: item, verdict, measure, researchers, things, agreed, value."""
        schema: dict[str, Any] = dict.fromkeys(("item", "verdict", "measure"), pl.String)
        schema |= {"researchers": pl.List(pl.String)}
        schema |= {"things": pl.Int64, "agreed": pl.Int64, "value": pl.Float64}
        names = Coefficient.__slots__
        records = [{name: getattr(each, name) for name in names} for each in self.coefficients]
        return pl.DataFrame([row | {"researchers": list(row["researchers"])} for row in records], schema=schema)


def read_agreement(warehouse: Warehouse, *, independent: bool = True) -> Agreement:
    """How far researchers agree; `independent` counts only verdicts given without sight of the others'."""
    found: list[Coefficient] = []
    left_out = {}
    for item in SORTS:
        told = rows(warehouse, "review_verdicts", item=item, independent=independent)
        found += coefficients(
            item, [Told(row["researcher"], (row["left_id"], row["right_id"]), row["verdict"]) for row in told]
        )
        left_out[item] = rows(warehouse, "review_left_out", item=item, independent=independent)[0]
    return Agreement(tuple(found), left_out)


def coefficients(item: str, told: Sequence[Told]) -> Iterator[Coefficient]:
    """κ of every two researchers and α of all, first over all verdicts, then each used verdict against all others."""
    used = {each.verdict for each in told}
    for verdict in (None, *(known for known in SORTS[item] if known in used)):
        seen = told if verdict is None else [each._replace(verdict=str(each.verdict == verdict)) for each in told]
        for two in combinations(sorted({each.researcher for each in seen}), 2):
            yield from _kappa(item, verdict, two, seen)
        yield from _alpha(item, verdict, seen)


def _kappa(item: str, verdict: str | None, two: tuple[str, str], told: Sequence[Told]) -> Iterator[Coefficient]:
    both = _shared([each for each in told if each.researcher in two])
    if both:
        value = _measured(both, lambda task: task.kappa_pairwise(*two))
        yield Coefficient(item, verdict, "κ", two, *_agreed(both), value)


def _alpha(item: str, verdict: str | None, told: Sequence[Told]) -> Iterator[Coefficient]:
    shared = _shared(told)
    if shared:
        names = tuple(sorted({each.researcher for each in shared}))
        yield Coefficient(item, verdict, "α", names, *_agreed(shared), _measured(shared, lambda task: task.alpha()))


def _measured(told: Sequence[Told], measure: Callable[[Any], float]) -> float | None:
    """The coefficient; None where only one value was ever given, for then chance agreement is certain."""
    if len({each.verdict for each in told}) < 2:
        return None
    return float(measure(_task(told)))


def _task(told: Sequence[Told]) -> Any:
    try:
        from nltk.metrics.agreement import AnnotationTask
    except ImportError as error:
        raise QueryError("agreement needs NLTK: pip install 'claimkit[lab]'") from error
    make: Callable[..., Any] = AnnotationTask
    return make([(each.researcher, "\x1f".join(each.thing), each.verdict) for each in told])


def _shared(told: Sequence[Told]) -> list[Told]:
    """What is told of things on which two or more have a verdict."""
    by_thing = _by_thing(told)
    return [each for each in told if len(by_thing[each.thing]) > 1]


def _agreed(told: Sequence[Told]) -> tuple[int, int]:
    by_thing = _by_thing(told)
    return len(by_thing), sum(len(set(verdicts)) == 1 for verdicts in by_thing.values())


def _by_thing(told: Sequence[Told]) -> dict[tuple[str, str], list[str]]:
    by_thing = defaultdict(list)
    for each in told:
        by_thing[each.thing].append(each.verdict)
    return by_thing
