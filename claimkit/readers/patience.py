"""Asking what has nothing for now once more, ever later: 429, 5xx, no answer, no connection."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from threading import Event
from typing import TypeVar

Answer = TypeVar("Answer")

# How often a question without an answer is asked, and the seconds before the second time.
_TRIES, PAUSE = 5, 1.0
_LONGEST_PAUSE = 60.0
# Answers of HTTP that mean "not now".
_FOR_NOW = frozenset({408, 409, 425, 429})
_SERVER_FAULTS = 500


class UnavailableError(Exception):
    """Nothing came for now: too many questions, a fault of the server, or no answer in time.

    `wait` is how many seconds the endpoint asks to wait, where it says so.
    """

    def __init__(self, reason: str, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason, self.wait = reason, wait


def is_for_now(status: int) -> bool:
    """Whether a status of HTTP means that the question may be answered later."""
    return status in _FOR_NOW or status >= _SERVER_FAULTS


def patiently(
    question: Callable[[], Answer],
    waits: Counter[str] | None = None,
    *,
    pause: float = PAUSE,
    ending: Event | None = None,
) -> Answer:
    """The answer to a question that is asked again where nothing comes for now.

    `waits` counts how often, by reason. Where `ending` is set nothing is waited for any more.

    Raises:
        UnavailableError: nothing came after some tries.
    """
    ending = ending or Event()
    for again in range(1, _TRIES + 1):
        try:
            return question()
        except UnavailableError as error:
            unavailable = error
        except (TimeoutError, ConnectionError) as error:
            unavailable = UnavailableError(str(error) or "no connection")
        if waits is not None:
            waits[unavailable.reason] += 1
        if again == _TRIES or ending.wait(_seconds(unavailable, again, pause)):
            break
    raise unavailable


def seconds_of(words: str | None) -> float | None:
    """The seconds that a header `Retry-After` says; None where it says none."""
    try:
        return max(0.0, float(words or ""))
    except ValueError:
        return None


def _seconds(unavailable: UnavailableError, again: int, pause: float) -> float:
    """Seconds to wait: what the endpoint says, else twice as long each time, never all at once."""
    doubled = pause * 2 ** (again - 1)
    return min(unavailable.wait or doubled * random.uniform(0.75, 1.25), _LONGEST_PAUSE)
