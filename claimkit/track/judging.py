"""Pairs that nothing is said of, put to a judge; and what of its answers a build takes in."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from claimkit.errors import InputError
from claimkit.readers import Answers, Choices, Request
from claimkit.readers.judging import UNCLEAR, Verdict, judged
from claimkit.readers.judging import request_of as pair_request
from claimkit.records import RELATIONS, SAID, Match
from claimkit.track.proposing import origin_of

# Sides that are asked for at a time.
_SIDES = 5_000
# A certainty counts as if one right and one wrong pair less had been seen of so many.
_PRIOR = 2
# A labelled place is a claim's where they share so much; nothing longer than this is a place.
_ALIKE, _LONGEST = 0.5, 50_000
# The file of how often a judge was right, beside its answers.
CERTAINTIES = "judge-certainty.csv"
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
            yield _match(pair, verdict, certainties.get(verdict.relation), origin_of(choices.model))


def _match(pair: Pair, verdict: Verdict, certainty: float | None, origin: str) -> Match:
    reason = f"a model reads “{' … '.join(verdict.left)}” and “{' … '.join(verdict.right)}”"
    nothing_said = (None, None, None)
    suggested = Match(pair.left_id, pair.right_id, *nothing_said, reasons=(reason,), origin=origin)
    if certainty is not None and certainty >= SAID:
        return replace(suggested, relation=verdict.relation, certainty=certainty)
    return replace(suggested, suggests=verdict.relation, certainty=certainty)


# ---------------------------------------------------------------- how often it is right


def labelled_pairs(rows: Rows, path: Path) -> list[tuple[Pair, str]]:
    """The pairs of a file that people labelled, each with its label: those whose claims stand in the warehouse.

    A line is `{"relation": …, "left": {"document_id": …, "spans": [[start, end], …]}, "right": …}`.

    Raises:
        InputError: the file cannot be read, or a line is no labelled pair.
    """
    labelled = [(_place(row["left"]), _place(row["right"]), row["relation"]) for row in _labelled_rows(path)]
    documents = sorted({place[0] for left, right, _ in labelled for place in (left, right)})
    stands: dict[str, list[tuple[str, set[int]]]] = {}
    for document_id, claim_id, spans in rows("contents_of_documents", documents=documents):
        stands.setdefault(document_id, []).append((claim_id, _points(spans)))
    found = {(_claim_at(stands, left), _claim_at(stands, right)): label for left, right, label in labelled}
    held = {(left, right): label for (left, right), label in found.items() if left and right}
    return [(pair, held[pair.left_id, pair.right_id]) for pair in pairs_of(rows, list(held))]


def measured_judge(rows: Rows, path: Path, choices: Choices) -> dict[str, tuple[int, int]]:
    """How many labelled pairs a judge gave each relation, and how many of them people gave it too."""
    answers = Answers(choices.folder, "judge")
    verdicts: list[tuple[str, str]] = []
    for pair, label in labelled_pairs(rows, path):
        held = answers.get(pair.request)
        if held is not None and held.answer is not None:
            verdict = judged(pair.request, held.answer)
            if verdict.refused is None:
                verdicts.append((verdict.relation, label))
    return certainties_of(verdicts)


def _labelled_rows(path: Path) -> Iterator[dict[str, Any]]:
    try:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            row = json.loads(line)
            if row["relation"] not in (*RELATIONS, UNCLEAR):
                raise ValueError(f"line {number} has no relation")
            yield row
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(
            "{path} holds no labelled pairs ({error!r}): a line is "
            '{{"relation": "repeats", "left": {{"document_id": "…", "spans": [[0, 9]]}}, "right": …}}',
            path=path,
            error=error,
        ) from error


def _place(side: dict[str, Any]) -> tuple[str, frozenset[int]]:
    return str(side["document_id"]), frozenset(_points(side["spans"]))


def _points(spans: Iterable[Sequence[int]]) -> set[int]:
    return {point for start, end in spans for point in range(int(start), min(int(end), int(start) + _LONGEST))}


def _share(left: frozenset[int], right: set[int]) -> float:
    return len(left & right) / max(1, len(left | right))


def _claim_at(stands: dict[str, list[tuple[str, set[int]]]], place: tuple[str, frozenset[int]]) -> str | None:
    """The claim of a document whose content shares most with a place, at least half of both together."""
    document_id, points = place
    ranked = [(_share(points, own), claim_id) for claim_id, own in stands.get(document_id, [])]
    share, claim_id = max(ranked, default=(0.0, None))
    if share < _ALIKE:
        return None
    return claim_id


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
    path = folder / CERTAINTIES
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("relation", "read", "right"))
        writer.writerows((relation, *counted) for relation, counted in counts.items())
    return path


def read_certainties(folder: Path) -> dict[str, float | None]:
    """How often a model's relations are right, as it was measured; nothing where it was not."""
    path = folder / CERTAINTIES
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as lines:
        return {row["relation"]: certainty_of(int(row["read"]), int(row["right"])) for row in csv.DictReader(lines)}
