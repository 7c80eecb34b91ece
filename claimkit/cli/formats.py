"""`claimkit formats`: what is read, and what of it is lost."""

from __future__ import annotations

import argparse

from claimkit.cli.parsing import Commands, command
from claimkit.interface import said


def add_to(commands: Commands) -> None:
    """The command and its arguments."""
    parser = command(commands, "formats", "list the formats, and what is lost in and out", warehouse=False)
    parser.set_defaults(run=run)


def run(_given: argparse.Namespace) -> int:
    """Print a paragraph for each format: those of documents by their suffixes, then those of claims by name."""
    from claimkit.ingest import described

    for format in described():
        print(", ".join(format.suffixes))
        _tell("read: {words}", format.reads)
        _tell("lost: {words}", format.loses or "nothing")
        if not format.can_be_read:
            _tell('needs {words}: pip install "claimkit[documents]"', str(format.library))
    _tell_exchanges()
    return 0


def _tell_exchanges() -> None:
    """The formats of claims, as `claimkit import` and `claimkit export` take them by name."""
    from claimkit.exchange import exchanges

    for exchange in exchanges().values():
        print(f"--format {exchange.name}")
        print(f"    {said(exchange.title)}")
        if exchange.loses_in is not None:
            _tell("lost by claimkit import: {words}", exchange.loses_in or "nothing")
        if exchange.loses_out is not None:
            _tell("lost by claimkit export: {words}", exchange.loses_out or "nothing")


def _tell(line: str, words: str) -> None:
    """A line of a format: what is said of it, in the language of the interface."""
    print("    " + said(line, words=said(words)))
