"""Many questions: each is answered once, whatever fails and whenever a run is killed; nothing is spent unasked."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path

import pytest

from claimkit.errors import InputError
from claimkit.readers import (
    Answers,
    Choices,
    Complete,
    Endpoint,
    Told,
    UnavailableError,
    ask,
    choices_of,
    estimate,
    fault_of_reading,
)
from claimkit.readers.answers import only_writer
from tests.readers.asked import requests
from tests.readers.fake_endpoint import endpoint

EMPTY = '{"attributions": []}'


def run(folder: Path, complete: Complete, count: int, most_tokens: int | None = None) -> tuple[Told, Answers]:
    choices = Choices(folder, "m", parallel=4, most_tokens=most_tokens)
    told = ask(requests(count), complete, Answers(folder, "read"), choices, fault_of_reading, pause=0.0)
    return told, Answers(folder, "read")


def test_what_has_an_answer_is_not_asked_again(tmp_path: Path) -> None:
    calls: list[object] = []

    def complete(messages: object, schema: object) -> str:
        calls.append(messages)
        return EMPTY

    first, _ = run(tmp_path, complete, 5)
    second, answers = run(tmp_path, complete, 7)
    assert (len(calls), len(answers.every)) == (7, 7)
    assert (first.answered, second.answered, second.held) == (5, 2, 5)


@pytest.mark.parametrize(("version", "since", "calls"), [(1, 1, 0), (2, 1, 0), (2, 2, 2)])
def test_a_changed_prompt_asks_again_only_where_it_says_so(
    tmp_path: Path, version: int, since: int, calls: int
) -> None:
    run(tmp_path, lambda *_: EMPTY, 2)
    changed = [
        replace(request, prompt=replace(request.prompt, version=version, since=since, text="other words"))
        for request in requests(2)
    ]
    told = ask(changed, lambda *_: EMPTY, Answers(tmp_path, "read"), Choices(tmp_path, "m"), fault_of_reading)
    assert (told.answered, told.held) == (calls, 2 - calls)


def test_what_is_busy_is_waited_for_and_counted(tmp_path: Path) -> None:
    failing = iter([UnavailableError("429", 0.0), TimeoutError("late"), ConnectionError("reset")])

    def complete(messages: object, schema: object) -> str:
        if error := next(failing, None):
            raise error
        return EMPTY

    told, answers = run(tmp_path, complete, 3)
    assert dict(told.waits) == {"429": 1, "late": 1, "reset": 1}
    assert len(answers.every) == 3


def test_an_endpoint_that_never_answers_ends_the_run_and_leaves_the_questions_open(tmp_path: Path) -> None:
    def complete(messages: object, schema: object) -> str:
        raise UnavailableError("500")

    told, answers = run(tmp_path, complete, 40)
    assert not answers.every
    assert "go on by the same command" in str(told.stopped)
    assert told.given_up < 15


def test_an_address_that_is_no_endpoint_is_named(tmp_path: Path) -> None:
    with endpoint() as fake, pytest.raises(InputError, match=r"check \[models\] address"):
        run(tmp_path, Endpoint(Choices(tmp_path, "elsewhere", fake.address)), 1)


@pytest.mark.parametrize(
    ("answer", "kept"), [("no JSON", None), ("[]", None), (f"```json\n{EMPTY}\n```", {"attributions": []})]
)
def test_a_malformed_answer_is_mended_once_then_set_aside(tmp_path: Path, answer: str, kept: object) -> None:
    calls: list[int] = []

    def complete(messages: list[dict[str, str]], schema: object) -> str:
        calls.append(len(messages))
        return answer

    _, answers = run(tmp_path, complete, 1)
    assert [row.answer for row in answers.every] == [kept]
    assert calls == ([2] if kept else [2, 4])


def test_the_budget_ends_a_run_before_it_is_passed(tmp_path: Path) -> None:
    told, answers = run(tmp_path, lambda *_: EMPTY, 30, most_tokens=8_000)
    assert "budget" in str(told.stopped)
    assert 0 < sum(row.asked + row.answered for row in answers.every) <= 8_000


def test_what_it_takes_is_told_before(tmp_path: Path) -> None:
    choices = Choices(tmp_path, "m", prices=(1.0, 2.0))
    run(tmp_path, lambda *_: EMPTY, 2)
    wanted = estimate(requests(6), Answers(tmp_path, "read"), choices)
    assert (wanted.questions, wanted.held) == (4, 2)
    assert wanted.cost == pytest.approx((wanted.asked + 2 * wanted.answered) / 1e6)


def test_a_torn_line_is_passed_over_and_the_next_one_stands_by_itself(tmp_path: Path) -> None:
    _, answers = run(tmp_path, lambda *_: EMPTY, 2)
    whole = answers.path.read_bytes()
    answers.path.write_bytes(whole[:-30])
    _, again = run(tmp_path, lambda *_: EMPTY, 2)
    assert (again.torn, len(again.every)) == (1, 2)
    assert Answers(tmp_path, "read").get(requests(1)[0])


@pytest.mark.parametrize(
    "line", ["[]", "{}", '{"key": 7}', "\x00", "[" * 5_000, '{"form": 1, "key": "k", "answer": null}']
)
def test_a_hostile_line_is_no_answer(tmp_path: Path, line: str) -> None:
    (tmp_path / "read.jsonl").write_text(line + "\n", encoding="utf-8")
    answers = Answers(tmp_path, "read")
    assert (answers.every, answers.torn) == ([], 1)


def test_which_answer_counts_does_not_depend_on_the_order_of_lines(tmp_path: Path) -> None:
    request = requests(1)[0]
    for number, folder in enumerate(("one", "two")):
        answers = Answers(tmp_path / folder, "read")
        rows = [{"attributions": [row]} for row in ([7], [8])]
        for row in rows[:: (1, -1)[number]]:
            answers.keep(request, "m", row, None, (1, 1))
    lines = [json.loads(line) for line in (tmp_path / "one" / "read.jsonl").read_text().splitlines()]
    for folder, order in (("one", lines), ("two", lines[::-1])):
        (tmp_path / folder / "read.jsonl").write_text("".join(json.dumps(line) + "\n" for line in order))
    held = [Answers(tmp_path / folder, "read").get(request) for folder in ("one", "two")]
    assert held[0] == held[1]


def test_two_runs_do_not_ask_side_by_side(tmp_path: Path) -> None:
    with only_writer(tmp_path), pytest.raises(InputError, match="another run is asking"):
        run(tmp_path, lambda *_: EMPTY, 1)


def test_an_interrupted_run_keeps_what_is_under_way_and_asks_nothing_again(tmp_path: Path) -> None:
    """A question that waits for its next try is not waited for."""
    calls: list[str] = []

    def complete(messages: list[dict[str, str]], schema: object) -> str:
        calls.append(messages[1]["content"])
        if len(calls) % 2:
            raise UnavailableError("429", 30.0)
        return EMPTY

    def told(_: int) -> None:
        raise KeyboardInterrupt

    choices, answers = Choices(tmp_path, "m", parallel=4), Answers(tmp_path, "read")
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        ask(requests(9), complete, answers, choices, fault_of_reading, told=told)
    assert time.monotonic() - began < 20
    assert len(calls) == len(set(calls)) < 9
    assert len(Answers(tmp_path, "read").every) == len(calls) // 2


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"address": "http://x"}, "but no model"),
        ({"model": ""}, "model is words"),
        ({"model": "m", "address": "ftp://x"}, "begins with http"),
        ({"model": "m", "key": "sk-123abc"}, "never write the key itself"),
        ({"model": "m", "budget": "much"}, "budget is written as"),
        ({"model": "m", "budget": "5 USD"}, "needs prices"),
        ({"model": "m", "prices": [1]}, "two numbers"),
        ({"model": "m", "parallel": 0}, "parallel = 8"),
        ({"model": "m", "answers": "xml"}, '"schema" or "json"'),
    ],
)
def test_what_a_project_says_wrongly_is_named(tmp_path: Path, said: dict[str, object], sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        choices_of(tmp_path, said)


def test_nothing_is_asked_unless_a_model_is_named(tmp_path: Path) -> None:
    assert choices_of(tmp_path, {"meaning": "none"}) is None
    with pytest.raises(InputError, match="names no address"):
        Endpoint(Choices(tmp_path, "m"))
    with pytest.raises(InputError, match="NO_SUCH_KEY is not set"):
        Endpoint(Choices(tmp_path, "m", "http://127.0.0.1:9", "NO_SUCH_KEY"))
