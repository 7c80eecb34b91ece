"""`claimkit check`: every check, and the rows that offend."""

from __future__ import annotations

import argparse

from claimkit.cli.parsing import Commands, command, opened, show


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "check", "run every check; fail showing the rows that offend")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print each check; 1 where one fails."""
    import polars as pl

    from claimkit.track.captures import changed_captures

    failed = 0
    warehouse = opened(given)
    captures = pl.DataFrame(changed_captures(warehouse))
    for name, rows in (*warehouse.check(), ("captures", captures)):
        failed += not rows.is_empty()
        print(f"{'ok    ' if rows.is_empty() else 'FAILED'}  {name}")
        if not rows.is_empty():
            show(rows.head(20), "table")
    print(f"{failed} checks failed" if failed else "every check holds")
    print(f"content digest {warehouse.content_digest or 'not known: built by an older claimkit'}")
    return int(failed > 0)
