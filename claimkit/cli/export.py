"""`claimkit export`: a query's rows as a file, or claims for another program."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimkit.cli.parsing import Commands, command, of_story, opened, print_loss
from claimkit.errors import InputError
from claimkit.interface import counted, said
from claimkit.isolation import isolated

if TYPE_CHECKING:
    from claimkit.warehouse import Warehouse


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "export", "write a query's rows as a file, or claims for another program")
    parser.add_argument(
        "query",
        nargs="?",
        metavar="QUERY|-",
        help="the query, or - to read it from standard input; with --format one that gives claim_id (default: all)",
    )
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="ends with .csv, .jsonl or .parquet; with --format a file or folder"
    )
    parser.add_argument("--format", metavar="NAME", help="another program's, one that claimkit formats lists")
    of_story(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Write the file and say how many rows it has."""
    from claimkit.tables import export

    query = sys.stdin.read() if given.query == "-" else given.query
    if query is None and given.format is None:
        raise InputError("name a query and a file, or --format NAME and a file")
    warehouse = opened(given)
    _prove_no_input(warehouse, given.file)
    if given.format is not None:
        _hand_out(warehouse, given, query)
        return 0
    rows = export(warehouse.sql(query).pl(), given.file)
    print(said("{rows} written to {file}", rows=counted("row", rows), file=isolated(str(given.file))))
    return 0


def _hand_out(warehouse: Warehouse, given: argparse.Namespace, query: str | None) -> None:
    """Claims for another program, and what it cannot say of them."""
    from claimkit.exchange import exchange_of
    from claimkit.track.exchanging import hand_out

    claims = None if query is None else _claims(warehouse, query)
    loss = hand_out(warehouse, exchange_of(given.format), given.file, claims)
    print(said("written: {file}", file=isolated(str(given.file))))
    print_loss(loss)


def _claims(warehouse: Warehouse, query: str) -> list[str]:
    rows = warehouse.sql(query).pl()
    if "claim_id" not in rows.columns:
        raise InputError("with --format the query gives a column claim_id: which claims are written")
    return [str(claim) for claim in rows["claim_id"]]


def _prove_no_input(warehouse: Warehouse, file: Path) -> None:
    """What people wrote and builds read is not replaced by an answer."""
    from claimkit.ingest import TABLES

    read = {(warehouse.path.parent / path).resolve() for (path,) in warehouse.sql('SELECT path FROM "load"').fetchall()}
    if file.exists() and (file.name in TABLES or file.resolve() in read):
        raise InputError("{file} is an input of builds, so it stays: name another file", file=file)
