"""Pairs that nothing is said of, put to a judge; and what of its answers a build takes in."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from claimkit.match.certainty import SAID
from claimkit.readers import Answers, Choices, Request
from claimkit.readers.judging import UNCLEAR, Verdict, judged
from claimkit.readers.judging import request_of as pair_request
from claimkit.records import RELATIONS, Match

# Sides that are asked for at a time.
_SIDES = 5_000
# A certainty counts as if one right and one wrong pair less had been seen of so many.
_PRIOR = 2
# Of fewer labelled pairs no certainty is told.
_FEWEST = 20
Rows: TypeAlias = Callable[..., Sequence[tuple[Any, ...]]]
_SIDE = ("claim_id", "outlet", "language", "published_at", "title", "speaker", "content", "context")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims, and what a judge is asked of them."""

    left_id: str
    right_id: str
    request: Request


def pairs_asked(rows: Rows) -> Iterator[Pair]:
    """The pairs on which nothing is said, in the order of use; `rows(query, **values)` gives the rows of a query."""
    yield from pairs_of(rows, [(str(left), str(right)) for left, right in rows("judge_pairs")])


def pairs_of(rows: Rows, ids: Sequence[tuple[str, str]]) -> Iterator[Pair]:
    """The pairs of these ids; those of which a text is not held are left out."""
    for start in range(0, len(ids), _SIDES):
        some = ids[start : start + _SIDES]
        claims = sorted({claim_id for pair in some for claim_id in pair})
        sides = {row[0]: dict(zip(_SIDE, row, strict=True)) for row in rows("judge_sides", claims=claims)}
        for left, right in some:
            if left in sides and right in sides:
                yield Pair(left, right, pair_request(sides[left], sides[right]))


def matches_of(rows: Rows, choices: Choices) -> Iterator[Match]:
    """What a judge says of open pairs: a suggestion, or said where its certainty was measured and is high enough."""
    answers = Answers(choices.folder, "judge")
    if not answers.every:
        return
    certainties = read_certainties(choices.folder)
    for pair in pairs_asked(rows):
        held = answers.get(pair.request)
        if held is None or held.answer is None:
            continue
        verdict = judged(pair.request, held.answer)
        if verdict.refused is None and verdict.relation not in (UNCLEAR, "unrelated"):
            yield _match(pair, verdict, certainties.get(verdict.relation), f"llm:{choices.model}")


def _match(pair: Pair, verdict: Verdict, certainty: float | None, origin: str) -> Match:
    reason = f"a model reads “{' … '.join(verdict.left)}” and “{' … '.join(verdict.right)}”"
    nothing_said = (None, None, None)
    suggested = Match(pair.left_id, pair.right_id, *nothing_said, reasons=(reason,), origin=origin)
    if certainty is not None and certainty >= SAID:
        return replace(suggested, relation=verdict.relation, certainty=certainty)
    return replace(suggested, suggests=verdict.relation, certainty=certainty)


# ---------------------------------------------------------------- how often it is right


def certainties_of(verdicts: Iterable[tuple[str, str]]) -> dict[str, tuple[int, int]]:
    """How many pairs a judge gave each relation, and how many of them people gave it too; of (judge, people)."""
    read: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for told, labelled in verdicts:
        read[told] += 1
        right[told] += told == labelled
    return {relation: (read[relation], right[relation]) for relation in (*RELATIONS, UNCLEAR) if read[relation]}


def certainty_of(read: int, right: int) -> float | None:
    """The share of pairs that are right, a little less where few were read; None of too few."""
    if read < _FEWEST:
        return None
    return round(right / (read + _PRIOR), 3)


def write_certainties(folder: Path, counts: dict[str, tuple[int, int]]) -> Path:
    """Keeps what was measured beside a model's answers: builds go by it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "judge-certainty.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("relation", "read", "right"))
        writer.writerows((relation, *counted) for relation, counted in counts.items())
    return path


def read_certainties(folder: Path) -> dict[str, float | None]:
    """How often a model's relations are right, as it was measured; nothing where it was not."""
    path = folder / "judge-certainty.csv"
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["relation"]: certainty_of(int(row["read"]), int(row["right"])) for row in csv.DictReader(lines)}
