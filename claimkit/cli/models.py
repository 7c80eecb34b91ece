"""`claimkit models`: what a model is asked about, what it answered, and what that cost."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.cli.parsing import Commands, command, opened, show
from claimkit.interface import said
from claimkit.isolation import seen

if TYPE_CHECKING:
    import polars as pl

    from claimkit.readers import Choices, Estimate, Told
    from claimkit.track.models import Task
    from claimkit.warehouse import Warehouse

_TASKS = ("read", "judge", "gloss", "name")
_SENT = (
    "{task}: {what} would be sent to {model} at {where}: {calls} calls, about {asked} tokens asked "
    "and {answered} answered, {cost}; {held} answers are there"
)
_DONE = (
    "{task}: {answered} answered ({repaired} mended), {aside} set aside as malformed, "
    "{without} without an answer, {held} were there; {asked} tokens asked, {told} answered"
)


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "models", "ask the model that [models] names, and see what it answered and cost")
    parser.add_argument(
        "action",
        nargs="?",
        choices=("show", "ask", "claims", "titles", "refused"),
        default="show",
        help="show: coverage and spend; ask: ask what has no answer yet; claims: what it alone proposes, as a claims "
        "file; titles: how it would call stories and clusters; refused: why parts of its answers are not used",
    )
    parser.add_argument("tasks", nargs="*", metavar="TASK", help=f"of {', '.join(_TASKS)} (default: all)")
    parser.add_argument("--dry-run", action="store_true", help="say what would be asked and what it would cost")
    parser.add_argument("--yes", action="store_true", help="ask without being asked whether to")
    parser.add_argument("--pairs", type=Path, metavar="FILE", help="ask the judge of these labelled pairs alone")
    parser.add_argument("--most", type=int, metavar="N", help="ask so many questions at most")
    parser.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Do what is asked; 1 where questions stay open that were to be asked."""
    from claimkit.track.models import labelled, tasks_of
    from claimkit.track.proposing import needed_choices

    if given.action == "claims":
        return _print_claims(opened(given))
    choices = needed_choices()
    warehouse = opened(given)
    tasks = [labelled(given.pairs)] if given.pairs else tasks_of(given.tasks)
    if given.action == "ask":
        return _ask(given, warehouse, tasks, choices)
    if given.action == "titles":
        show(_titles(warehouse, choices), given.format)
        return 0
    rows = _refusals if given.action == "refused" else _coverage
    show(rows(warehouse, tasks, choices), given.format)
    return 0


def _coverage(warehouse: Warehouse, tasks: list[Task], choices: Choices) -> pl.DataFrame:
    import polars as pl

    from claimkit.track.models import covered

    return pl.DataFrame([covered(warehouse, task, choices).row() for task in tasks])


def _refusals(warehouse: Warehouse, tasks: list[Task], choices: Choices) -> pl.DataFrame:
    import polars as pl

    from claimkit.track.models import refused

    rows = [
        {"task": task.name, "reason": reason, "parts": count}
        for task in tasks
        for reason, count in sorted(refused(warehouse, task, choices).reasons.items())
    ]
    return pl.DataFrame(rows, schema={"task": pl.String, "reason": pl.String, "parts": pl.Int64})


def _titles(warehouse: Warehouse, choices: Choices) -> pl.DataFrame:
    import polars as pl

    from claimkit.track.models import rows_of
    from claimkit.track.titling import titles_of

    columns = ("kind", "id", "called", "title", "origin")
    return pl.DataFrame(list(titles_of(rows_of(warehouse), choices)), schema=dict.fromkeys(columns, pl.String))


def _print_claims(warehouse: Warehouse) -> int:
    from claimkit.track.models import suggested_claims
    from claimkit.track.proposing import needed_choices, trained_weights

    lines = list(suggested_claims(warehouse))
    if not lines and trained_weights() is None:
        needed_choices()
    for line in lines:
        print(line)
    return 0


def _ask(given: argparse.Namespace, warehouse: Warehouse, tasks: list[Task], choices: Choices) -> int:
    """Says what leaves this machine and what it costs before anything does."""
    from claimkit.track.models import asked, estimated

    estimates = {task.name: estimated(warehouse, task, choices) for task in tasks}
    for task in tasks:
        print(_leaves(task, estimates[task.name], choices), file=sys.stderr)
    open_tasks = [task for task in tasks if estimates[task.name].questions]
    if given.dry_run or not open_tasks or not (given.yes or _agreed()):
        return 0
    all_asked = True
    with ended_gently():
        for task in open_tasks:
            done = asked(warehouse, task, choices, most=given.most)
            print(seen(_told(task, done)), file=sys.stderr)
            all_asked = all_asked and not (done.stopped or done.given_up)
    print(said("claimkit build takes the answers in"), file=sys.stderr)
    return 0 if all_asked else 1


@contextmanager
def ended_gently() -> Iterator[None]:
    """A process that is told to end (SIGTERM) does as after Ctrl-C: what is under way is still kept."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _leaves(task: Task, wanted: Estimate, choices: Choices) -> str:
    """What is sent where, and what it takes."""
    if not wanted.questions:
        return said("{task}: all {held} answers are there; nothing is sent", task=task.name, held=wanted.held)
    cost = said("no prices are named under [models]")
    if any(choices.prices):
        cost = said("about {cost} USD", cost=f"{wanted.cost:.2f}")
    values = {
        "task": task.name,
        "what": said(task.says),
        "model": choices.model,
        "where": choices.address or said("the model"),
        "calls": wanted.questions,
        "asked": wanted.asked,
        "answered": wanted.answered,
        "cost": cost,
        "held": wanted.held,
    }
    return said(_SENT, **values)


def _agreed() -> bool:
    """Whether whoever sits at the terminal agrees; a program must say --yes."""
    if not sys.stdin.isatty():
        print(said("nothing was asked: say --yes to ask"), file=sys.stderr)
        return False
    print(said("ask? [y/N] "), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _told(task: Task, done: Told) -> str:
    """What became of a run."""
    asked, answered = done.tokens
    values = {
        "task": task.name,
        "answered": done.answered,
        "repaired": done.repaired,
        "aside": done.set_aside,
        "without": done.given_up,
        "held": done.held,
        "asked": asked,
        "told": answered,
    }
    told = [said(_DONE, **values)]
    if done.waits:
        waits = said(", ").join(f"{count} × {reason}" for reason, count in sorted(done.waits.items()))
        told.append(said("waited for: {reasons}", reasons=waits))
    if done.stopped:
        told.append(said("stopped: {reason}", reason=said(done.stopped)))
    return said("; ").join(told)
