"""`claimkit stories`: what the documents tell."""

from __future__ import annotations

import argparse

from claimkit.cli.parsing import Commands, command, opened, show_listed
from claimkit.interface import language


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "stories", "list the stories that the documents tell, those in most outlets first")
    parser.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the list of stories."""
    from claimkit.shipped import sql

    show_listed(opened(given).sql(sql("queries", "stories"), interface=language()).pl(), given.format)
    return 0
