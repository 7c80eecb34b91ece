"""`claimkit measure`: what a reader or a judge reaches on annotated articles or labelled pairs."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from claimkit.cli.parsing import Commands, command, opened, show
from claimkit.errors import InputError
from claimkit.interface import said
from claimkit.isolation import isolated


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "measure", "measure a reader on annotated articles, or a judge on labelled pairs")
    parser.add_argument(
        "--reader",
        default="rules",
        metavar="NAME",
        help="rules; model (the answers that the project's model gave); or a file of weights that claimkit train made",
    )
    parser.add_argument("--documents", type=Path, metavar="PATH", help="documents annotated whole (of a reader)")
    parser.add_argument(
        "--judge",
        choices=("model",),
        help="measure the project's model on labelled pairs, and keep how often it is right",
    )
    parser.add_argument("--gold", type=Path, required=True, metavar="FILE", help="their claims, or labelled pairs")
    parser.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print a row for the rules, and for the reader alone and beside them; of a judge a row for each relation."""
    import polars as pl

    rows = _judge(given) if given.judge else _reader(given)
    show(pl.DataFrame(rows), given.format)
    return 0


def _reader(given: argparse.Namespace) -> list[dict[str, Any]]:
    from claimkit.track.annotated import annotated_of_files
    from claimkit.track.readers import reader_of, scores

    if given.documents is None:
        raise InputError("whose claims are these? name the documents by --documents PATH")
    figures = scores(annotated_of_files(given.documents, given.gold), reader_of(given.reader))
    return [score.row(name) for name, score in figures.items()]


def _judge(given: argparse.Namespace) -> list[dict[str, Any]]:
    from claimkit.track.judging import certainty_of, measured_judge, write_certainties
    from claimkit.track.models import rows_of
    from claimkit.track.proposing import needed_choices

    choices = needed_choices()
    counts = measured_judge(rows_of(opened(given)), given.gold, choices)
    if not counts:
        raise InputError(
            "no pair of {gold} has an answer: ask by claimkit models ask judge --pairs FILE", gold=given.gold
        )
    kept = isolated(str(write_certainties(choices.folder, counts)))
    print(said("kept in {path}: claimkit build goes by it", path=kept), file=sys.stderr)
    return [
        {"relation": relation, "read": read, "right": right, "certainty": certainty_of(read, right)}
        for relation, (read, right) in counts.items()
    ]
