"""`claimkit match`: the same inputs matched anew, or one pair explained."""

from __future__ import annotations

import argparse
import sys

from claimkit.cli.parsing import Commands, command, of_story, opened, show
from claimkit.isolation import seen


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "match", "match the claims anew: build the same inputs again, and show what was found")
    parser.add_argument(
        "--explain",
        nargs=2,
        metavar=("LEFT", "RIGHT"),
        help="say of two claims, by id, why they are related so or not at all; builds nothing",
    )
    parser.add_argument(
        "--all",
        action="store_true",
        dest="every",
        help="with --explain: say of the rules that are silent what they need",
    )
    parser.add_argument("--format", choices=("table", "csv", "jsonl"), default="table")
    of_story(parser)
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Match anew or explain one pair."""
    from claimkit.shipped import sql

    if given.explain:
        from claimkit.match.explaining import explain

        print(seen(str(explain(opened(given).path, *given.explain, every=given.every))))
        return 0
    warehouse = opened(given).load(progress=sys.stderr.isatty())
    show(warehouse.sql(sql("queries", "match_summary")).pl(), given.format)
    return 0
