"""`claimkit export`: a query's rows as a file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.cli.parsing import Commands, command, of_story, opened
from claimkit.errors import InputError

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse


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
    warehouse = opened(given)
    _prove_no_input(warehouse, given.file)
    rows = export(warehouse.sql(query).pl(), given.file)
    print(f"{rows} rows written to {given.file}")
    return 0


def _prove_no_input(warehouse: Warehouse, file: Path) -> None:
    """What people wrote and builds read is not replaced by an answer."""
    from claimkit.ingest import TABLES

    read = {(warehouse.path.parent / path).resolve() for (path,) in warehouse.sql('SELECT path FROM "load"').fetchall()}
    if file.exists() and (file.name in TABLES or file.resolve() in read):
        raise InputError(f"{file} is an input of builds, so it stays: name another file")
