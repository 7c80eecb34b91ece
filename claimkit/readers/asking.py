"""Asking many questions: some at a time, within a budget, patiently; every answer is on the disk before the next."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import partial
from threading import Event
from typing import Any

from claimkit.readers.answers import Answers, only_writer
from claimkit.readers.choices import Choices
from claimkit.readers.endpoint import Complete
from claimkit.readers.patience import PAUSE, UnavailableError, patiently
from claimkit.readers.requests import Messages, Request, about_tokens

# An answer in the fence of a code block.
_FENCE = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n?\s*```\s*\Z", re.DOTALL)
Fault = Callable[[Any], str | None]


@dataclass(frozen=True, slots=True)
class Estimate:
    """What asking would take."""

    questions: int
    held: int
    """Questions whose answers are there."""
    asked: int
    """About how many tokens would be asked."""
    answered: int
    """About how many would be answered."""
    cost: float
    """About what that costs, in USD, by the prices that are named."""


@dataclass(slots=True)
class Told:
    """What became of the questions of a run."""

    held: int = 0
    answered: int = 0
    repaired: int = 0
    set_aside: int = 0
    given_up: int = 0
    waits: Counter[str] = field(default_factory=Counter)
    """How often the endpoint had nothing for now, by reason."""
    tokens: tuple[int, int] = (0, 0)
    stopped: str | None = None
    """Why the run ended before every question was asked."""


def estimate(requests: Iterable[Request], answers: Answers, choices: Choices) -> Estimate:
    """What asking would take, by some four bytes a token."""
    every = list(requests)
    open_ones = [request for request in every if answers.get(request, current=True) is None]
    tokens = [request.tokens for request in open_ones]
    asked, answered = sum(pair[0] for pair in tokens), sum(pair[1] for pair in tokens)
    return Estimate(len(open_ones), len(every) - len(open_ones), asked, answered, choices.cost(asked, answered))


def ask(  # noqa: PLR0913 — what is asked, whom, and where answers go
    requests: Sequence[Request],
    complete: Complete,
    answers: Answers,
    choices: Choices,
    fault: Fault,
    *,
    pause: float = PAUSE,
    told: Callable[[int], object] = lambda _: None,
) -> Told:
    """Asks what has no answer yet, and keeps every answer as it comes; a run that was cut off goes on where it was.

    `fault(answer)` says what is wrong with the form of an answer, None where nothing is: the model is asked once to
    mend it, then the answer is set aside. What gets no answer after some tries stays open for the next run.

    Raises:
        InputError: the endpoint will not answer at all, or another run is asking.
    """
    run = _Run(complete, answers, choices, fault, pause)
    with only_writer(choices.folder):
        run.ask(requests, told)
    return run.told


@dataclass
class _Run:
    """One run of questions; only the thread that began it counts."""

    complete: Complete
    answers: Answers
    choices: Choices
    fault: Fault
    pause: float
    told: Told = field(default_factory=Told)
    lost_in_a_row: int = 0
    ending: Event = field(default_factory=Event)
    """Set where the run is interrupted: what is under way is still kept, and nothing is asked again."""

    def ask(self, requests: Sequence[Request], told: Callable[[int], object]) -> None:
        waiting = self._open(requests)
        under_way: set[Future[_Outcome]] = set()
        with ThreadPoolExecutor(self.choices.parallel) as pool:
            try:
                while True:
                    while len(under_way) < self.choices.parallel and (request := self._next(waiting, len(under_way))):
                        under_way.add(pool.submit(self._one, request))
                    if not under_way:
                        return
                    done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
                    for future in done:
                        self._count(future.result())
                        told(1)
            finally:
                self.ending.set()
                pool.shutdown(cancel_futures=True)

    def _open(self, requests: Sequence[Request]) -> Iterator[Request]:
        """The questions that have no answer, each once."""
        seen: set[str] = set()
        for request in requests:
            if self.answers.get(request, current=True) is not None:
                self.told.held += 1
            elif request.key not in seen:
                seen.add(request.key)
                yield request

    def _next(self, waiting: Iterator[Request], under_way: int) -> Request | None:
        """The next question, where the budget has room for it and those under way."""
        if self.told.stopped:
            return None
        request = next(waiting, None)
        if request is None:
            return None
        self.told.stopped = self._over(request, under_way + 1)
        return None if self.told.stopped else request

    def _over(self, request: Request, calls: int) -> str | None:
        """Why a question may not be asked any more."""
        spent, wanted = self.answers.spent, request.tokens
        asked, answered = spent[0] + calls * wanted[0], spent[1] + calls * wanted[1]
        cost = self.choices.most_cost is not None and self.choices.cost(asked, answered) > self.choices.most_cost
        tokens = self.choices.most_tokens is not None and asked + answered > self.choices.most_tokens
        if cost or tokens:
            return "the budget of [models] is used up: raise it, or ask for less"
        if self.lost_in_a_row > self.choices.parallel:
            return "the endpoint answers nothing: look after it, then go on by the same command"
        return None

    def _count(self, outcome: _Outcome) -> None:
        told = self.told
        told.waits += outcome.waits
        told.tokens = (told.tokens[0] + outcome.tokens[0], told.tokens[1] + outcome.tokens[1])
        if outcome.lost:
            told.given_up += 1
            self.lost_in_a_row += 1
            return
        self.lost_in_a_row = 0
        told.answered += outcome.refused is None
        told.repaired += outcome.refused is None and outcome.mended
        told.set_aside += outcome.refused is not None

    def _one(self, request: Request) -> _Outcome:
        """Asks one question, mends its answer once, and keeps it."""
        outcome = _Outcome()
        messages = request.messages
        try:
            for _ in range(2):
                asked = partial(self.complete, messages, request.prompt.schema)
                words = patiently(asked, outcome.waits, pause=self.pause, ending=self.ending)
                outcome.take(request, words)
                answer, wrong = _parsed(words, self.fault)
                if wrong is None:
                    self.answers.keep(request, self.choices.model, answer, None, outcome.tokens)
                    return outcome
                outcome.mended = True
                messages = [*request.messages, *_mending(words, wrong)]
        except UnavailableError:
            outcome.lost = True
            return outcome
        outcome.refused = f"the answer is malformed: {wrong}"
        self.answers.keep(request, self.choices.model, None, outcome.refused, outcome.tokens)
        return outcome


@dataclass(slots=True)
class _Outcome:
    """What became of one question."""

    waits: Counter[str] = field(default_factory=Counter)
    tokens: tuple[int, int] = (0, 0)
    mended: bool = False
    refused: str | None = None
    lost: bool = False

    def take(self, request: Request, words: str) -> None:
        """Counts the tokens of an answer, as the endpoint counted them, else about."""
        counted = getattr(words, "tokens", None) or (request.tokens[0], about_tokens([words]) + 1)
        self.tokens = (self.tokens[0] + counted[0], self.tokens[1] + counted[1])


def _parsed(words: str, fault: Fault) -> tuple[Any, str | None]:
    """The answer, and what is wrong with it."""
    fenced = _FENCE.match(words)
    try:
        answer = json.loads(fenced[1] if fenced else words)
    except (ValueError, RecursionError) as error:
        return None, f"it is no JSON ({str(error)[:100]})"
    if not isinstance(answer, dict):
        return None, "it is no JSON object"
    return answer, fault(answer)


def _mending(words: str, wrong: str) -> Messages:
    again = f"Your answer cannot be read: {wrong}. Give the whole answer again, as JSON of the schema alone."
    return [{"role": "assistant", "content": words[:20_000]}, {"role": "user", "content": again}]
