"""`claimkit sql`: one question to the warehouse."""

from __future__ import annotations

import argparse
import sys

from claimkit.cli.parsing import Commands, command, of_story, opened, show


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "sql", "ask the warehouse one question in SQL")
    parser.add_argument("query", metavar="QUERY|-", help="the query, or - to read it from standard input")
    parser.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    parser.add_argument(
        "--trust",
        action="store_true",
        help="let the query do all that DuckDB can, such as reading and writing any file: only for queries of your own",
    )
    of_story(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the rows of the answer."""
    query = sys.stdin.read() if given.query == "-" else given.query
    warehouse = opened(given)
    rows = warehouse.trusted(query) if given.trust else warehouse.sql(query).pl()
    show(rows, given.format)
    return 0
