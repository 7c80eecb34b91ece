"""`claimkit check`: every check, and the rows that offend."""

from __future__ import annotations

import argparse

from claimkit.cli.parsing import Commands, command, opened, show
from claimkit.interface import counted, said
from claimkit.isolation import isolated, seen


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "check", "run every check; fail showing the rows that offend")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print each check; 1 where one fails."""
    import polars as pl

    from claimkit.track.captures import changed_captures, signed_captures

    failed = 0
    warehouse = opened(given)
    captures = pl.DataFrame(changed_captures(warehouse))
    for name, rows in (*warehouse.check(), ("captures", captures)):
        failed += not rows.is_empty()
        print(f"{said('ok' if rows.is_empty() else 'FAILED'):<6}  {name}")
        if not rows.is_empty():
            show(rows.head(20), "table")
    for capture in signed_captures(warehouse):
        words = "{capture} is signed: its hashes are checked, its signature is not verified"
        print(seen(said(words, capture=isolated(capture))))
    print(said("{checks} failed", checks=counted("check", failed)) if failed else said("every check holds"))
    digest = warehouse.content_digest or said("not known: built by an older claimkit")
    print(said("content digest {digest}", digest=digest))
    return int(failed > 0)
