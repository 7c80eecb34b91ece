"""`claimkit find`: where something has been claimed before."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from claimkit.cli.parsing import Commands, command, of_story, opened, show_listed

if TYPE_CHECKING:
    import polars as pl

_MOST_FOUND = 10_000


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "find", "find where something has been claimed before, by whom, through whom")
    parser.add_argument("text", nargs="+", metavar="TEXT")
    parser.add_argument("--top", type=_few, default=10, metavar="N")
    parser.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    of_story(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print what was found, nearest first."""
    from claimkit.match.lookup import brief

    found = opened(given).find(" ".join(given.text), top=given.top)
    show_listed(brief(_in_language(found)) if given.format == "table" else found, given.format)
    return 0


def _in_language(found: pl.DataFrame) -> pl.DataFrame:
    """What was found with its reasons in the language of the interface."""
    import polars as pl

    from claimkit.board.reasoning import reason_said

    reasons = [list(map(reason_said, each)) for each in found["reasons"].to_list()]
    return found.with_columns(pl.Series("reasons", reasons, dtype=pl.List(pl.String)))


def _few(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:9]) <= _MOST_FOUND or len(text) > 9:
        raise argparse.ArgumentTypeError(f"a number from 1 to {_MOST_FOUND}, not {text[:20]}")
    return int(text)
