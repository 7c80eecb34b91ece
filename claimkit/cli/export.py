"""`claimkit export`: a query's rows as a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from claimkit.cli.parsing import Commands, command, of_story, opened


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "export", "write a query's rows as CSV, JSON Lines or Parquet")
    parser.add_argument("query", metavar="QUERY|-", help="the query, or - to read it from standard input")
    parser.add_argument("file", type=Path, metavar="FILE", help="ends with .csv, .jsonl or .parquet")
    of_story(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the file and say how many rows it has."""
    from claimkit.tables import export

    query = sys.stdin.read() if given.query == "-" else given.query
    rows = export(opened(given).sql(query).pl(), given.file)
    print(f"{rows} rows written to {given.file}")
    return 0
