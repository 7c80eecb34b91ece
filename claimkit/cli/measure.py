"""`claimkit measure`: what a reader or a judge reaches on annotated articles or labelled pairs."""

from __future__ import annotations

import argparse
from pathlib import Path

from claimkit.cli.parsing import Commands, command, show


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "measure", "measure readers on annotated articles, beside the rules", warehouse=False)
    parser.add_argument(
        "--reader",
        default="rules",
        metavar="NAME",
        help="rules; model (the answers that the project's model gave); or a file of weights that claimkit train made",
    )
    parser.add_argument("--documents", type=Path, required=True, metavar="PATH", help="documents annotated whole")
    parser.add_argument("--gold", type=Path, required=True, metavar="FILE", help="their claims, a claims file")
    parser.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print a row for the rules, and for the reader alone and beside them."""
    import polars as pl

    from claimkit.track.annotated import annotated_of_files
    from claimkit.track.readers import reader_of, scores

    reader = reader_of(given.reader)
    figures = scores(annotated_of_files(given.documents, given.gold), reader)
    show(pl.DataFrame([score.row(name) for name, score in figures.items()]), given.format)
    return 0
