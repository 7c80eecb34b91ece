"""What models answered, kept line by line: files that are inputs of a build like any other, and are never asked twice.

    models/<model>/<task>.jsonl   {"form": 1, "key": …, "prompt": …, "version": 1, "model": …, "date": …, "answer": …}

A line is written at once and in one piece; what a killed run left torn is passed over. Which of two answers to one
question counts does not depend on their order: the newest version of the prompt, then the latest date.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any

from filelock import FileLock, Timeout

from claimkit.errors import InputError
from claimkit.limits import LINE_BYTES
from claimkit.readers.requests import Json, Request

_FORM = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model answered to one question, or why its answer was set aside."""

    key: str
    prompt: str
    version: int
    model: str
    date: str
    answer: Json | None
    refused: str | None = None
    asked: int = 0
    """Tokens asked, repairs included."""
    answered: int = 0
    """Tokens answered."""

    def to_json(self) -> Json:
        """One line of the file."""
        return {"form": _FORM} | {name: getattr(self, name) for name in self.__dataclass_fields__}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The answers to some questions, as they can be sent to another process."""

    held: Mapping[str, Answer]

    def get(self, request: Request) -> Answer | None:
        """The answer to a question."""
        return self.held.get(request.key)


class Answers:
    """The answers to one task: read once, then written to.

    `every` answer counts into `spent`, the tokens asked and answered, whether it is the one that holds or not.
    """

    def __init__(self, folder: Path, task: str) -> None:
        self.path = folder / f"{task}.jsonl"
        self.torn = 0
        self._lock = Lock()
        self._held: dict[str, Answer] = {}
        self.every: list[Answer] = []
        self.spent = (0, 0)
        for answer in self._read():
            self._take(answer)

    def get(self, request: Request, *, current: bool = False) -> Answer | None:
        """The answer to a question; `current`: only one that today's prompt still accepts."""
        held = self._held.get(request.key)
        if held is not None and current and held.version < request.prompt.since:
            return None
        return held

    def keep(
        self, request: Request, model: str, answer: Json | None, refused: str | None, tokens: tuple[int, int]
    ) -> None:
        """Writes an answer to the disk."""
        prompt = request.prompt
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        kept = Answer(request.key, prompt.sha256, prompt.version, model, now, answer)
        kept = replace(kept, refused=refused, asked=tokens[0], answered=tokens[1])
        with self._lock:
            self._append(json.dumps(kept.to_json(), ensure_ascii=False, sort_keys=True))
            self._take(kept)

    @property
    def count(self) -> int:
        """How many questions have an answer."""
        return len(self._held)

    def sha256(self) -> str:
        """SHA-256 of what the answers that hold say, whatever the order and the dates of their lines."""
        told = ((key, each.model, each.answer, each.refused) for key, each in sorted(self._held.items()))
        lines = "".join(json.dumps(row, sort_keys=True) + "\n" for row in told)
        return sha256(lines.encode()).hexdigest()

    def excerpt(self, requests: Iterable[Request]) -> Excerpt:
        """The answers to some questions."""
        held = {request.key: self._held.get(request.key) for request in requests}
        return Excerpt({key: answer for key, answer in held.items() if answer is not None})

    def _take(self, answer: Answer) -> None:
        self.every.append(answer)
        self.spent = (self.spent[0] + answer.asked, self.spent[1] + answer.answered)
        held = self._held.get(answer.key)
        if held is None or _rank(held) < _rank(answer):
            self._held[answer.key] = answer

    def _append(self, line: str) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        written = line.encode("utf-8", "surrogatepass") + b"\n"
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            size = os.fstat(handle).st_size
            if size and os.pread(handle, 1, size - 1) != b"\n":
                written = b"\n" + written
            os.write(handle, written)
            os.fsync(handle)
        finally:
            os.close(handle)

    def _read(self) -> Iterator[Answer]:
        if not self.path.is_file():
            return
        with self.path.open("rb") as lines:
            for line in lines:
                answer = _answer(line)
                if answer is not None:
                    yield answer
                elif line.strip():
                    self.torn += 1


@contextmanager
def only_writer(folder: Path) -> Iterator[None]:
    """Holds the lock of whoever asks: two runs would ask everything twice.

    Raises:
        InputError: another run is asking.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / ".asking.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise InputError("another run is asking for {folder}: wait until it has ended", folder=folder) from error
    try:
        yield
    finally:
        lock.release()


def _answer(line: bytes) -> Answer | None:
    """The answer that a line holds; None where it holds none."""
    if len(line) > LINE_BYTES:
        return None
    try:
        row = json.loads(line)
        answer = Answer(**{name: row[name] for name in Answer.__dataclass_fields__})
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return answer if _is_sound(answer) else None


def _is_sound(answer: Answer) -> bool:
    words: tuple[Any, ...] = (answer.key, answer.prompt, answer.model, answer.date)
    numbers: tuple[Any, ...] = (answer.version, answer.asked, answer.answered)
    told = isinstance(answer.answer, dict) or isinstance(answer.refused, str)
    return told and all(isinstance(word, str) for word in words) and all(type(number) is int for number in numbers)


def _rank(answer: Answer) -> tuple[int, str, str]:
    return answer.version, answer.date, json.dumps(answer.answer, sort_keys=True)
