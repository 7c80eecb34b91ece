"""Asking the model of a project about what its warehouse holds, and telling what it answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from claimkit.errors import InputError
from claimkit.readers import (
    Answers,
    Choices,
    Complete,
    Endpoint,
    Estimate,
    Request,
    Told,
    ask,
    estimate,
    fault_of_reading,
    glossing,
    judging,
    read_answers,
    reading_requests,
    titling,
)
from claimkit.records import Document
from claimkit.shipped import sql
from claimkit.track.glossing import glosses_asked, reading_language
from claimkit.track.judging import Rows, labelled_pairs, pairs_asked
from claimkit.track.titling import titles_asked
from claimkit.warehouse import Warehouse
from claimkit.warehouse.draft import document_of


@dataclass(frozen=True, slots=True)
class Task:
    """Something a model is asked: the questions that a warehouse gives, and what is wrong with an answer's form."""

    name: str
    says: str
    """What of the warehouse is sent."""
    requests: Callable[[Warehouse], Iterator[Request]]
    fault: Callable[[dict[str, Any]], str | None]


@dataclass(frozen=True, slots=True)
class Covered:
    """How far a task has come: a row of what `claimkit models` prints."""

    task: str
    questions: int
    answered: int
    parts: tuple[int, int, int]
    """Answers that could not be read; parts of the others that stand in the text; parts that do not, or not once."""
    tokens: tuple[int, int]
    """Asked, and answered."""
    cost: float
    """USD by the prices that the project names."""

    def row(self) -> dict[str, str | int | float]:
        """As it is printed."""
        return {
            "task": self.task,
            "questions": self.questions,
            "answered": self.answered,
            "malformed": self.parts[0],
            "grounded": self.parts[1],
            "refused": self.parts[2],
            "tokens_asked": self.tokens[0],
            "tokens_answered": self.tokens[1],
            "cost_usd": self.cost,
        }


@dataclass(slots=True)
class Refusals:
    """Why parts of answers are refused, the commonest reason first."""

    grounded: int = 0
    reasons: Counter[str] = field(default_factory=Counter)


def documents_of(warehouse: Warehouse) -> list[Document]:
    """The documents that extraction reads, by id."""
    rows = warehouse.trusted(sql("queries", "unread_documents")).rows()
    return [document_of(row) for row in rows]


def _readings(warehouse: Warehouse) -> Iterator[Request]:
    for document in documents_of(warehouse):
        for _, request in reading_requests(document):
            yield request


def _judgings(warehouse: Warehouse) -> Iterator[Request]:
    return (pair.request for pair in pairs_asked(rows_of(warehouse)))


def _glossings(warehouse: Warehouse) -> Iterator[Request]:
    return (request for _, request in glosses_asked(rows_of(warehouse), reading_language()))


def _namings(warehouse: Warehouse) -> Iterator[Request]:
    return (asked.request for asked in titles_asked(rows_of(warehouse)))


def rows_of(warehouse: Warehouse) -> Rows:
    """What gives the rows of a query of this warehouse."""
    return lambda query, **values: warehouse.trusted(sql("queries", query), **values).rows()


_SIDES = "pairs of claims on which nothing is said, with the words around them"
TASKS = {
    "read": Task("read", "the texts of documents, with their titles", _readings, fault_of_reading),
    "judge": Task("judge", _SIDES, _judgings, judging.fault),
    "gloss": Task("gloss", "the words of claims in other languages", _glossings, glossing.fault),
    "name": Task("name", "the headlines of stories and the words of clusters", _namings, titling.fault),
}


def tasks_of(names: Iterable[str]) -> list[Task]:
    """The tasks of these names; all of them where none is named.

    Raises:
        InputError: there is no such task.
    """
    wanted = list(names) or list(TASKS)
    if unknown := [name for name in wanted if name not in TASKS]:
        raise InputError("no model is asked {unknown!r}: name of {known}", unknown=unknown[0], known=tuple(TASKS))
    return [TASKS[name] for name in dict.fromkeys(wanted)]


def labelled(path: Path) -> Task:
    """The judge's task on the labelled pairs of a file, by which it is measured."""

    def requests(warehouse: Warehouse) -> Iterator[Request]:
        return (pair.request for pair, _ in labelled_pairs(rows_of(warehouse), path))

    return replace(TASKS["judge"], requests=requests)


def estimated(warehouse: Warehouse, task: Task, choices: Choices) -> Estimate:
    """What asking would take."""
    return estimate(task.requests(warehouse), Answers(choices.folder, task.name), choices)


def asked(
    warehouse: Warehouse,
    task: Task,
    choices: Choices,
    *,
    complete: Complete | None = None,
    most: int | None = None,
    told: Callable[[int], object] = lambda _: None,
) -> Told:
    """Asks what of a task has no answer yet; `complete` is asked in the place of the endpoint, `most` so many at most.

    Raises:
        InputError: as `readers.ask` and `readers.Endpoint`.
    """
    answers = Answers(choices.folder, task.name)
    requests = list(task.requests(warehouse))
    if most is not None:
        requests = [request for request in requests if answers.get(request, current=True) is None][:most]
    return ask(requests, complete or Endpoint(choices), answers, choices, task.fault, told=told)


def covered(warehouse: Warehouse, task: Task, choices: Choices) -> Covered:
    """How far a task has come."""
    answers = Answers(choices.folder, task.name)
    held = [answers.get(request) for request in task.requests(warehouse)]
    there = [answer for answer in held if answer is not None]
    refusals = _refusals(warehouse, task, answers)
    lost = sum(answer.answer is None for answer in there)
    return Covered(
        task.name,
        questions=len(held),
        answered=len(there),
        parts=(lost, refusals.grounded, refusals.reasons.total()),
        tokens=answers.spent,
        cost=round(choices.cost(*answers.spent), 4),
    )


def refused(warehouse: Warehouse, task: Task, choices: Choices) -> Refusals:
    """Why parts of a task's answers are refused."""
    return _refusals(warehouse, task, Answers(choices.folder, task.name))


def _refusals(warehouse: Warehouse, task: Task, answers: Answers) -> Refusals:
    refusals = Refusals()
    if task.name == "read":
        for document in documents_of(warehouse):
            reading = read_answers(document, answers)
            refusals.grounded += len(reading.proposals)
            refusals.reasons.update(row.reason for row in reading.refused)
        return refusals
    for request in task.requests(warehouse):
        held = answers.get(request)
        if held is not None:
            reason = held.refused or _REFUSED[task.name](request, held.answer or {})
            refusals.grounded += reason is None
            refusals.reasons.update([reason] if reason else [])
    return refusals


_REFUSED: dict[str, Callable[[Request, dict[str, Any]], str | None]] = {
    "judge": lambda request, answer: judging.judged(request, answer).refused,
    "gloss": glossing.refused,
    "name": titling.refused,
}


def suggested_claims(warehouse: Warehouse) -> Iterator[str]:
    """Lines of a claims file: what models proposed beside the rules by the last build, and nobody has decided on."""
    return (line for (line,) in rows_of(warehouse)("proposal_lines"))
